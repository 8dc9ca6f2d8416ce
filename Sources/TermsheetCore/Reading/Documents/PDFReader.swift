/// PDF through `pdftotext`, where that is installed.
public struct PDFReader: ArticleReader {
  private static let tool = "pdftotext"
  private static let package = "poppler-utils"

  public let format = ArticleFormat(
    name: "pdf", summary: "PDF, by pdftotext (Debian: poppler-utils)", extensions: ["pdf"])

  /// Where the tool is; a test gives another place.
  var find: @Sendable (String) -> String? = ExternalTool.find

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    let isPDF = HTMLClassWords.contains(Array(document.bytes.prefix(1024)), "%PDF-")
    return isPDF ? .content : .none
  }

  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    guard let program = find(Self.tool) else { throw .toolMissing(tool: Self.tool, package: Self.package) }
    let output = try ExternalTool.run(
      program, ["-q", "-htmlmeta", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: document.bytes,
      limit: document.context.options.limits.documentBytes)
    let page = PDFPage(output)
    let body = ReflowedText(page.text)
    if body.bytes.isBlank { throw .noText }
    var header = ArticleHeader()
    let headings = HeadingFinder.headings(in: body.bytes)
    if let title = page.title, DocumentHead.isTelling(title: title) {
      header.set(.title, to: title, from: "document property title")
    }
    if let first = headings.first, body.bytes[..<first.lowerBound].isBlank {
      header.set(.title, to: body.bytes[first].text, from: "first heading")
    }
    if let author = page.author { header.set(.author, to: author, from: "document property author") }
    DocumentHead(body.bytes).complete(&header)
    hand(.article(header.article(path: document.path, format: format.name, body: body.bytes.text, headings: headings)))
  }
}
