/// Asking a text for the case of its letters: by its bytes where it is ASCII, since looking at characters takes tables.
extension String {
  /// Capitals and nothing else, as ``Character/isUppercase`` has them.
  var isUppercase: Bool { all(isDigitAllowed: false) ?? allSatisfy(\.isUppercase) }

  /// Capitals and digits.
  var isCode: Bool { all(isDigitAllowed: true) ?? allSatisfy { $0.isUppercase || $0.isNumber } }

  /// `nil` where some character is not ASCII.
  private func all(isDigitAllowed: Bool) -> Bool? {
    withBytes { bytes in
      var isAll = true
      for byte in bytes {
        if byte >= 0x80 { return nil }
        if byte &- 0x41 >= 26, !isDigitAllowed || byte &- 0x30 >= 10 { isAll = false }
      }
      return isAll
    }
  }

  /// Whether an ASCII word stands in the text between spaces.
  func hasWord(_ word: StaticString) -> Bool {
    withBytes { bytes in
      let length = word.utf8CodeUnitCount
      var start = 0
      while start + length <= bytes.count {
        var offset = 0
        while offset < length, bytes[start + offset] == word.utf8Start[offset] { offset += 1 }
        if offset == length, start + length == bytes.count || bytes[start + length] == 0x20 { return true }
        while start < bytes.count, bytes[start] != 0x20 { start += 1 }
        start += 1
      }
      return false
    }
  }
}
