/// Finds headings between the paragraphs of plain text.
///
/// A heading is a short line on its own, with blank lines (or the text's beginning) around it, that starts like a title
/// and does not end like a sentence. What follows it must be text: three such lines after each other, or one at the
/// very end, are a list.
enum HeadingFinder {
  private static let longest = 110
  private static let mostWords = 14

  /// The byte ranges of the headings in a body, ascending, without white space around them.
  static func headings(in body: [UInt8]) -> [Range<Int>] {
    var headings: [Range<Int>] = []
    var run: [Range<Int>] = []
    for paragraph in paragraphs(of: body) {
      if let heading = candidate(paragraph, in: body) {
        run.append(heading)
      } else {
        if run.count <= 2 { headings += run }
        run = []
      }
    }
    return headings
  }

  /// Ranges of lines between blank lines.
  private static func paragraphs(of body: [UInt8]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var current: Range<Int>?
    for line in body.lines() {
      if body[line].isBlank {
        if let current { paragraphs.append(current) }
        current = nil
      } else {
        current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let current { paragraphs.append(current) }
    return paragraphs
  }

  private static func candidate(_ paragraph: Range<Int>, in body: [UInt8]) -> Range<Int>? {
    let line = body[paragraph].trimmed
    guard !line.isEmpty, line.count <= longest, !line.contains(.newline) else { return nil }
    guard beginsLikeTitle(line), !endsLikeSentence(line), !holdsSentence(line) else { return nil }
    let words = line.split { $0.isSpace }
    guard words.count <= mostWords, line.contains(where: { $0.isLetter || $0 >= 0x80 }) else { return nil }
    return line.startIndex..<line.endIndex
  }

  private static func beginsLikeTitle(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return false
    // A bullet or a dash (U+2022, U+2023, U+2013, U+2014) marks an item of a list.
    case 0xE2: return !["•", "‣", "–", "—"].contains { line.starts(with: $0.utf8) }
    default: return first.isUppercase || first.isDigit || first >= 0x80 || isOpening(first)
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "$")
  }

  /// Ends with a full stop or the like, also inside a closing quotation mark or bracket, so that it is no title.
  private static func endsLikeSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var end = line
    let closers = ["\u{201D}", "\u{2019}", "\"", "'", ")", "]"]
    while let closer = closers.first(where: { end.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      end = end.dropLast(closer.utf8.count)
    }
    guard let last = end.last else { return true }
    return ".!,;".utf8.contains(last) || end.suffix(3).elementsEqual("…".utf8)
  }

  /// Whether a sentence ends within the line, as behind a lead-in ("Why it counts. Nobody else …").
  private static func holdsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    line.dropLast().indices.contains { index in
      line[index] == UInt8(ascii: ".") && line[index + 1].isSpace && index > line.startIndex && line[index - 1].isLetter
        && !line[index - 1].isUppercase && index + 2 < line.endIndex && line[index + 2].isUppercase
    }
  }
}
