/// Plain text, with header lines, with a date on the first line, or with neither.
public struct TextReader: ArticleReader {
  public let format = ArticleFormat(
    name: "text", summary: "plain text, with or without header lines", extensions: ["txt", "text"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    if format.extensions.contains(document.pathExtension) { return .name }
    // Markup is text as well, and of no use as such.
    let opening = document.opening[...].trimmed
    let markup: [StaticString] = ["<!doctype", "<?xml"]
    return markup.contains { opening.hasPrefix(ignoringCase: $0) } ? .none : .fallback
  }

  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let decoded = try TextDecoding(document.bytes)
    for note in decoded.notes { hand(.note(note)) }
    var lines = HeaderLines(decoded.bytes)
    if let date = lines.header.unreadableDate { hand(.note(.unreadableDate(date))) }
    let body = Array(decoded.bytes[lines.bodyStart...])
    let headings = HeadingFinder.headings(in: body)
    if lines.header.title == nil, let first = headings.first, body[..<first.lowerBound].isBlank {
      lines.header.set(.title, to: body[first].text, from: "first heading")
    }
    DocumentHead(body).complete(&lines.header)
    if body.isBlank, lines.header.title == nil { throw .empty }
    hand(.article(lines.header.article(path: document.path, format: format.name, body: body.text, headings: headings)))
  }
}
