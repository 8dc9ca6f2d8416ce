import TermsheetCore

/// A line of an article on the screen.
struct ArticleLine: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case title
    /// Outlet, date, author, address, path.
    case source
    case heading
    case body
    case blank
    /// A remark of the program's own.
    case note
  }

  var kind: Kind
  /// Bytes of the article's body, for headings and body lines.
  var range: Range<Int> = 0..<0
  /// The text of all other lines.
  var text = ""
}

/// Breaks an article into lines of a width, at blanks where there are any.
enum ArticleWrapping {
  /// Of longer bodies only this many bytes around the evidence are shown: nobody scrolls through more, and wrapping it
  /// would be felt.
  static let longestShown = 400_000

  /// - Parameter copies: how many other articles carry the text, in words.
  static func lines(
    of article: Article, copies: [String] = [], width: Int, around position: Int
  ) -> [ArticleLine] {
    guard width > 0 else { return [] }
    var lines = TextWrapping.lines(of: article.title ?? "untitled", width: width)
      .map { ArticleLine(kind: .title, text: $0) }
    let source =
      ([article.outlet, article.published?.iso, article.author].compactMap { $0 } + copies).filter { !$0.isEmpty }
    if !source.isEmpty { lines.append(ArticleLine(kind: .source, text: source.joined(separator: " · "))) }
    lines.append(ArticleLine(kind: .source, text: article.url ?? article.path))
    lines.append(ArticleLine(kind: .blank))
    lines += bodyLines(article, width: width, around: position)
    while lines.last?.kind == .blank { lines.removeLast() }
    return lines
  }

  private static func bodyLines(_ article: Article, width: Int, around position: Int) -> [ArticleLine] {
    let bytes = article.body.utf8
    let start = max(0, min(position, bytes.count) - longestShown / 2)
    let end = min(bytes.count, start + longestShown)
    var lines: [ArticleLine] = []
    if start > 0 { lines.append(ArticleLine(kind: .note, text: "… \(start) bytes before this are not shown")) }
    // Paragraphs end at line feeds; the window is cut back to whole ones unless one fills it.
    var paragraphStart = start == 0 ? 0 : nextLine(in: bytes, from: start, limit: end) ?? start
    while paragraphStart < end {
      let paragraphEnd = firstLineFeed(in: bytes, from: paragraphStart, limit: end) ?? end
      appendParagraph(paragraphStart..<paragraphEnd, of: article, width: width, to: &lines)
      paragraphStart = paragraphEnd + 1
    }
    if end < bytes.count {
      lines.append(ArticleLine(kind: .note, text: "… \(bytes.count - end) bytes after this are not shown"))
    }
    return lines
  }

  private static func appendParagraph(
    _ range: Range<Int>, of article: Article, width: Int, to lines: inout [ArticleLine]
  ) {
    let text = article.body.utf8Slice(range)
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      if lines.last?.kind != .blank { lines.append(ArticleLine(kind: .blank)) }
      return
    }
    let isHeading = article.headings.contains { $0.overlaps(range) }
    for part in TextWrapping.ranges(of: text, width: width) {
      let bytes = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
      lines.append(ArticleLine(kind: isHeading ? .heading : .body, range: bytes))
    }
    // Paragraphs stand apart even where the file has no empty line between them.
    lines.append(ArticleLine(kind: .blank))
  }

  private static func firstLineFeed(in bytes: String.UTF8View, from start: Int, limit: Int) -> Int? {
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    let last = bytes.index(bytes.startIndex, offsetBy: limit)
    return bytes[first..<last].firstIndex(of: 0x0A).map { bytes.distance(from: bytes.startIndex, to: $0) }
  }

  private static func nextLine(in bytes: String.UTF8View, from start: Int, limit: Int) -> Int? {
    firstLineFeed(in: bytes, from: start, limit: limit).map { $0 + 1 }
  }
}

extension String {
  /// The part of a range of UTF-8 bytes; ends within a character are moved to its start, ends beyond the text cut.
  func utf8Slice(_ range: Range<Int>) -> Substring {
    let count = utf8.count
    let low = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.lowerBound, count)))
    let high = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.upperBound, count)))
    return self[low..<max(low, high)]
  }
}
