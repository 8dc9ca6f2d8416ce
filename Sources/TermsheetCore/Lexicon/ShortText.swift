/// Comparing short words, which is most of what the rules do with text.
///
/// Two texts of the standard library are equal where they mean the same characters, so that comparing two different
/// words costs a call that looks for accents. A word of at most fifteen ASCII letters lies within its `String`, though,
/// in two machine words that no other text has: of two such words a comparison of these decides. Every operation here
/// says what the library's says (`ShortTextTests`), and only sooner; inside the module it is the one that is called.
extension String {
  /// The two machine words of a text of at most fifteen ASCII characters; `nil` for every other one.
  @inline(__always)
  var short: (low: UInt64, high: UInt64)? {
    let words = unsafeBitCast(self, to: (low: UInt64, high: UInt64).self)
    // The four highest bits say where a text lies and whether it is ASCII.
    return words.high >> 60 == 0xE ? words : nil
  }

  @inline(__always)
  static func isSame(_ a: String, _ b: String) -> Bool {
    let a2 = unsafeBitCast(a, to: (low: UInt64, high: UInt64).self)
    let b2 = unsafeBitCast(b, to: (low: UInt64, high: UInt64).self)
    if a2.low == b2.low, a2.high == b2.high { return true }
    if a2.high >> 60 == 0xE, b2.high >> 60 == 0xE { return false }
    return isEqual(a, b)
  }

  /// Not inlined: only texts come here that are long or not ASCII.
  @inline(never)
  fileprivate static func isEqual<Text: Equatable>(_ a: Text, _ b: Text) -> Bool { a == b }
}

extension String {
  @inline(__always)
  static func == (a: String, b: String) -> Bool { isSame(a, b) }

  @inline(__always)
  static func != (a: String, b: String) -> Bool { !isSame(a, b) }

  /// For `switch`.
  @inline(__always)
  static func ~= (pattern: String, text: String) -> Bool { isSame(pattern, text) }

  /// The parts between single separators, without empty ones, as ``Collection/split(separator:)`` has them; byte by byte
  /// at spaces.
  func split(separator: Character) -> [Substring] {
    guard separator == " " else { return split(separator: separator, maxSplits: .max) }
    var parts: [Substring] = []
    var start = 0
    let ends = withBytes { bytes in bytes.indices.filter { bytes[$0] == 0x20 } }
    guard !ends.isEmpty else { return isEmpty ? [] : [self[...]] }
    for end in ends + [utf8.count] {
      if start < end {
        parts.append(self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: end)])
      }
      start = end + 1
    }
    return parts
  }

  /// Whether the text ends with another one; from the back and byte by byte, as long as both are ASCII.
  func hasSuffix(_ suffix: String) -> Bool {
    let found: Bool? = withBytes { text in
      suffix.withBytes { end in
        var left = end.count
        var place = text.count
        while left > 0 {
          guard place > 0 else { return false }
          left -= 1
          place -= 1
          guard text[place] < 0x80, end[left] < 0x80 else { return nil }
          if text[place] != end[left] { return false }
        }
        // A letter and an accent behind it are one character, and so is a return with its line feed.
        return place == 0 || end.isEmpty || text[place - 1] < 0x80 && end[0] != 0x0A ? true : nil
      }
    }
    return found ?? Substring(self).hasSuffix(suffix)
  }
}

extension Array where Element == String {
  @inline(__always)
  func contains(_ text: String) -> Bool {
    for element in self where String.isSame(element, text) { return true }
    return false
  }
}

extension ArraySlice where Element == String {
  @inline(__always)
  func contains(_ text: String) -> Bool {
    for element in self where String.isSame(element, text) { return true }
    return false
  }
}
