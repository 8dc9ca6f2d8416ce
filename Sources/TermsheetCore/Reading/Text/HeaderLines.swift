/// The header lines that stand before an article's text: `source: Reuters`, `date: 2025-12-17`, `title: …`.
struct HeaderLines {
  var header = ArticleHeader()
  /// Where the body begins in the file's text.
  var bodyStart = 0

  /// A longer line is text, whatever its first word.
  private static let longestLine = 4096
  private static let longestKey = 24

  /// Reads the header of `bytes` from `start` on.
  ///
  /// Lines of `key: value` are a header when an empty line ends them and at least one key is known, or when at least
  /// two known keys come first. Otherwise the text begins at once: "Source: …" may well open a paragraph.
  init(_ bytes: [UInt8], from start: Int = 0) {
    bodyStart = start
    var position = start
    while position < bytes.count, bytes[position] == .newline { position += 1 }
    var known: [(field: ArticleHeader.Field, value: String)] = []
    var leading = 0
    var leadingEnd = position
    var isLeading = true
    while position < bytes.count {
      let end = bytes.endOfLine(from: position)
      let line = bytes[position..<end]
      if line.isBlank || line.count > Self.longestLine { break }
      guard let (key, value) = Self.pair(line) else { break }
      position = end + 1
      if let field = ArticleHeader.Field(key: key) {
        known.append((field, value))
        if isLeading {
          leading += 1
          leadingEnd = position
        }
      } else {
        isLeading = false
      }
    }
    let endsBlank = position >= bytes.count || bytes[position..<bytes.endOfLine(from: position)].isBlank
    if endsBlank, !known.isEmpty {
      bodyStart = min(position, bytes.count)
    } else if leading >= 2 {
      known.removeLast(known.count - leading)
      bodyStart = leadingEnd
    } else {
      inlineDate(bytes, from: start)
      return
    }
    for (field, value) in known { header.set(field, to: value, from: "header line") }
    skipBlankLines(bytes)
  }

  /// A `key: value` line; the key is one word in lower case.
  static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = line.prefix(longestKey + 1).firstIndex(of: .colon), colon > line.startIndex else { return nil }
    let key = line[..<colon]
    guard key.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else { return nil }
    let value = line[(colon + 1)...]
    if let first = value.first, !first.isSpace { return nil }
    return (key.text.lowercased(), value.trimmed.text)
  }

  /// The form `date 2025-12-17 Amazon is …`: the date, and on the same line the first sentence.
  private mutating func inlineDate(_ bytes: [UInt8], from start: Int) {
    let text = bytes[start...].drop(while: \.isSpace)
    guard text.hasPrefix(ignoringCase: "date ") else { return }
    let value = text.dropFirst(5).drop { $0 == .blank }
    let day = value.prefix { $0.isDigit || $0 == UInt8(ascii: "-") }
    let after = value.dropFirst(day.count)
    guard let date = PartialDate(iso: day.text), date.day != nil, after.first?.isSpace ?? true else { return }
    header.set(published: date, from: "first line")
    bodyStart = after.drop { $0 == .blank || $0 == .tab }.startIndex
    skipBlankLines(bytes)
  }

  private mutating func skipBlankLines(_ bytes: [UInt8]) {
    while bodyStart < bytes.count {
      let end = bytes.endOfLine(from: bodyStart)
      guard bytes[bodyStart..<end].isBlank else { return }
      bodyStart = min(end + 1, bytes.count)
    }
  }
}
