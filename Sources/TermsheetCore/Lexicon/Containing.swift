extension String {
  /// Whether `part` (ASCII) stands somewhere in the text: byte by byte, without the tables that a search by characters
  /// needs.
  func holds(_ part: StaticString) -> Bool {
    withBytes { bytes in
      let length = part.utf8CodeUnitCount
      guard bytes.count >= length else { return false }
      for start in 0...bytes.count - length {
        var offset = 0
        while offset < length, bytes[start + offset] == part.utf8Start[offset] { offset += 1 }
        if offset == length { return true }
      }
      return false
    }
  }
}
