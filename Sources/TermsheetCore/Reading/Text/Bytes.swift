/// Bytes of ASCII text, for the readers that scan text before it becomes a string.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let blank = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let quotationMark = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  /// Space, tab, and what ends a line or page.
  var isSpace: Bool { self == .blank || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
  /// The punctuation characters of ASCII.
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isDigit && !isLetter }
}

extension RandomAccessCollection where Element == UInt8 {
  /// Without white space at both ends.
  var trimmed: SubSequence {
    var rest = self[...]
    while let first = rest.first, first.isSpace { rest = rest.dropFirst() }
    while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    return rest
  }

  var isBlank: Bool { allSatisfy(\.isSpace) }
}

extension Collection where Element == UInt8 {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether it begins with the text, ASCII letters in either case.
  func hasPrefix(ignoringCase prefix: StaticString) -> Bool {
    var index = startIndex
    for offset in 0..<prefix.utf8CodeUnitCount {
      guard index < endIndex else { return false }
      let wanted = prefix.utf8Start[offset]
      let byte = self[index]
      guard byte == wanted || (wanted.isLetter && byte.isLetter && byte | 0x20 == wanted | 0x20) else { return false }
      index = self.index(after: index)
    }
    return true
  }
}

extension [UInt8] {
  var isValidUTF8: Bool { withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil } }

  /// The lines from `start` on, without their line feeds, as ranges of indices.
  func lines(from start: Int = 0) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = start
    while lineStart < count {
      let end = endOfLine(from: lineStart)
      lines.append(lineStart..<end)
      lineStart = end + 1
    }
    return lines
  }

  /// The index of the next line feed, or the end.
  func endOfLine(from start: Int) -> Int { self[start...].firstIndex(of: .newline) ?? count }
}
