/// Markdown, with YAML front matter, with header lines as in plain text, or with neither.
///
/// The body is the text without its markup, and evidence points into that.
public struct MarkdownReader: ArticleReader {
  public let format = ArticleFormat(
    name: "markdown", summary: "Markdown, with or without YAML front matter",
    extensions: ["md", "markdown", "mdown", "mkd"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    if FrontMatter.opens(document.opening) { return .content }
    return format.extensions.contains(document.pathExtension) ? .name : .none
  }

  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let decoded = try TextDecoding(document.bytes)
    for note in decoded.notes { hand(.note(note)) }
    var header: ArticleHeader
    let start: Int
    if let frontMatter = FrontMatter(decoded.bytes) {
      (header, start) = (frontMatter.header, frontMatter.bodyStart)
      if let note = frontMatter.note { hand(.note(note)) }
    } else {
      let lines = HeaderLines(decoded.bytes)
      (header, start) = (lines.header, lines.bodyStart)
    }
    if let date = header.unreadableDate { hand(.note(.unreadableDate(date))) }
    let text = MarkdownText(MarkdownText.withoutComments(decoded.bytes[start...]))
    if header.title == nil, let first = text.headings.first, text.bytes[..<first.lowerBound].isBlank {
      header.set(.title, to: text.bytes[first].text, from: "first heading")
    }
    DocumentHead(text.bytes).complete(&header)
    if text.bytes.isBlank, header.title == nil { throw .empty }
    hand(
      .article(header.article(path: document.path, format: format.name, body: text.bytes.text, headings: text.headings))
    )
  }
}
