/// Word processors' documents: DOCX (ECMA-376) and ODT (OASIS OpenDocument); their macros and links are not looked at.
public struct OfficeReader: StreamReader {
  /// The body and the properties in either format.
  private static let bodies: Set<String> = ["word/document.xml", "content.xml"]
  private static let properties: Set<String> = ["docProps/core.xml", "meta.xml"]

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
        if let title = found.values["dc:title"] { header.set(.title, to: title, from: "document property title") }
        if let author = found.values["dc:creator"] {
          header.set(.author, to: author, from: "document property creator")
        }
      }
    }
    guard let text, !text.bytes.isBlank else { throw .noText }
    if let first = text.headings.first, text.bytes[..<first.lowerBound].isBlank {
      header.set(.title, to: text.bytes[first].text, from: "first heading")
    }
    if text.isTooDeep { hand(.note(.tooDeep)) }
    hand(
      .article(header.article(path: document.path, format: format.name, body: text.bytes.text, headings: text.headings))
    )
  }
}

/// Collects the paragraphs of a document's body, in either vocabulary.
private final class OfficeText: MarkupHandler {
  private(set) var bytes: [UInt8] = []
  private(set) var headings: [Range<Int>] = []
  private(set) var isTooDeep = false
  private var depth = 0
  private var start: Int?
  private var isHeading = false
  private var isText = false
  /// Inside notes, tracked deletions and fields' codes.
  private var hiddenAt: Int?

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    depth += 1
    guard depth < 256 else {
      isTooDeep = true
      return false
    }
    if hiddenAt != nil { return true }
    switch name {
    case "w:p", "text:p", "text:h":
      if start == nil { start = bytes.count }
      isHeading = name == "text:h"
      isText = name != "w:p"
    case "w:pStyle":
      let style = attributes.first { $0.name == "w:val" }?.value.lowercased() ?? ""
      if style.hasPrefix("heading") || style == "title" || style == "subtitle" { isHeading = true }
    case "w:t": isText = true
    case "w:tab", "text:tab": if start != nil { bytes.append(.tab) }
    case "w:br", "w:cr", "text:line-break": if start != nil { bytes.append(.newline) }
    case "text:s": if start != nil { bytes.append(.blank) }
    case "w:del", "w:instrText", "text:note", "text:tracked-changes", "office:annotation", "w:footnote":
      hiddenAt = depth
    default: break
    }
    return true
  }

  func end(_ name: String) {
    defer { depth -= 1 }
    if let hiddenAt {
      if hiddenAt == depth { self.hiddenAt = nil }
      return
    }
    switch name {
    case "w:t": isText = false
    case "w:p", "text:p", "text:h":
      guard let start else { return }
      let text = bytes[start...].trimmed
      if text.isEmpty {
        bytes.removeLast(bytes.count - start)
      } else {
        if isHeading { headings.append(text.startIndex..<text.endIndex) }
        bytes += [.newline, .newline]
      }
      self.start = nil
      isHeading = false
      isText = false
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isText, hiddenAt == nil, start != nil { bytes.append(contentsOf: text) }
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
