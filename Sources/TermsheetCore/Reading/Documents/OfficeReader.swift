/// Word processors' documents: DOCX (ECMA-376) and ODT (OASIS OpenDocument); their macros and links are not looked at.
public struct OfficeReader: StreamReader {
  /// The body and the properties in either format.
  private static let bodies: Set<String> = ["word/document.xml", "content.xml"]
  private static let properties: Set<String> = ["docProps/core.xml", "meta.xml"]
  private static let styles = "word/styles.xml"

  public let format = ArticleFormat(
    name: "office", summary: "word processors' documents: DOCX, ODT", extensions: ["docx", "odt"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    guard document.bytes.starts(with: "PK\u{03}\u{04}".utf8) else { return .none }
    let opening = document.bytes.prefix(8192)
    let marks = ["word/", "application/vnd.oasis.opendocument.text", "[Content_Types].xml"]
    let isMarked = marks.contains { HTMLClassWords.contains(Array(opening), $0) }
    return isMarked || format.extensions.contains(document.pathExtension) ? .content : .none
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let limits = document.context.options.limits
    let archive = try ArchiveHandle(stream, .zip, limits, format: "zip")
    var header = ArticleHeader()
    var text: OfficeText?
    var styles = OfficeStyles()
    var members = 0
    while let entry = try archive.next() {
      members += 1
      if members > limits.members { throw .beyondLimit(.members(limits.members)) }
      if entry.isEncrypted { throw .encrypted }
      if Self.bodies.contains(entry.name), text == nil {
        let bytes = try archive.stream().rest(limit: limits.documentBytes)
        let body = OfficeText()
        try MarkupParser.parse(xml: ByteStream(bytes), body)
        text = body
      } else if Self.properties.contains(entry.name) {
        let bytes = try archive.stream().rest(limit: limits.documentBytes)
        let found = OfficeProperties()
        try MarkupParser.parse(xml: ByteStream(bytes), found)
        // The dates are the file's and not the article's.
        if let title = found.values["dc:title"], DocumentHead.isTelling(title: title) {
          header.set(.title, to: title, from: "document property title")
        }
        if let author = found.values["dc:creator"] {
          header.set(.author, to: author, from: "document property creator")
        }
      } else if entry.name == Self.styles {
        let found = OfficeStyles()
        try MarkupParser.parse(xml: ByteStream(archive.stream().rest(limit: limits.documentBytes)), found)
        styles = found
      }
    }
    guard let text, !text.bytes.isBlank else { throw .noText }
    let headings = text.headings(styles)
    if let first = headings.first, text.bytes[..<first.lowerBound].isBlank {
      header.set(.title, to: text.bytes[first].text, from: "first heading")
    }
    DocumentHead(text.bytes).complete(&header)
    if text.isTooDeep { hand(.note(.tooDeep)) }
    hand(.article(header.article(path: document.path, format: format.name, body: text.bytes.text, headings: headings)))
  }
}

private final class OfficeProperties: MarkupHandler {
  private(set) var values: [String: String] = [:]
  private var name = ""
  private var text: [UInt8] = []

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    self.name = name
    text = []
    return true
  }

  func end(_ name: String) {
    let value = text.trimmed.text
    if name == self.name, !value.isEmpty, values[name] == nil { values[name] = value }
    self.name = ""
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !name.isEmpty, text.count < 4096 { text.append(contentsOf: bytes) }
  }
}
