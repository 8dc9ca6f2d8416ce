/// Saved pages: the article without menus, adverts, notices, related links and comments.
public struct HTMLReader: ArticleReader {
  public let format = ArticleFormat(
    name: "html", summary: "saved pages, also SingleFile's and reader mode's",
    extensions: ["html", "htm", "xhtml", "xht"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    let opening = document.opening[...].trimmed.prefix(2048)
    if Self.isPage(opening) { return .content }
    guard format.extensions.contains(document.pathExtension) else { return .none }
    return BinaryKind.name(of: document.bytes[...]) == nil ? .name : .none
  }

  /// Whether the root element is `html`, behind a declaration, a document type and comments.
  private static func isPage(_ opening: ArraySlice<UInt8>) -> Bool {
    var rest = opening
    while let first = rest.first, first == UInt8(ascii: "<") {
      if rest.hasPrefix(ignoringCase: "<!doctype html") || rest.hasPrefix(ignoringCase: "<html") { return true }
      if rest.hasPrefix(ignoringCase: "<head>") || rest.hasPrefix(ignoringCase: "<body") { return true }
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstIndex(of: ">", behind: "--") else { return false }
        rest = rest[(end + 1)...].drop(while: \.isSpace)
      } else if rest.starts(with: "<?xml".utf8) {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...].drop(while: \.isSpace)
      } else {
        return false
      }
    }
    return false
  }

  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let decoded = try MarkupDecoding.html(document.bytes)
    for note in decoded.notes { hand(.note(note)) }
    let page = HTMLArticle(decoded.bytes, keepsCuttings: document.context.options.keepsCuttings)
    if let date = page.metadata.header.unreadableDate { hand(.note(.unreadableDate(date))) }
    if page.body.isBlank, page.isCutOff { throw .beyondLimit(.nesting) }
    if page.isCutOff { hand(.note(.tooDeep)) }
    if page.body.isBlank { throw page.metadata.header.title == nil ? .empty : .noText }
    var article = page.metadata.header.article(
      path: document.path, format: format.name, body: page.body.text, headings: page.headings)
    article.origin.cuttings = page.cuttings
    hand(.article(article))
  }
}

extension ArraySlice<UInt8> {
  /// The first index of an ASCII character that stands right behind a text.
  func firstIndex(of character: Character, behind text: StaticString) -> Int? {
    guard let wanted = character.asciiValue else { return nil }
    let length = text.utf8CodeUnitCount
    return indices.first { index in
      self[index] == wanted && index - startIndex >= length
        && self[(index - length)..<index].hasPrefix(ignoringCase: text)
    }
  }
}
