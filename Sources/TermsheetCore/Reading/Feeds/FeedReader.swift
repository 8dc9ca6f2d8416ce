/// RSS 0.9x, 1.0 and 2.0 and Atom, with full texts or summaries; read as it comes, however long the feed is.
public struct FeedReader: StreamReader {
  public let format = ArticleFormat(
    name: "feed", summary: "RSS 0.9x, 1.0, 2.0 and Atom", extensions: ["rss", "atom", "rdf", "xml"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    guard let root = XMLRoot.name(in: document.opening[...]) else { return .none }
    return ["rss", "feed", "rdf:rdf", "channel"].contains(root.lowercased()) ? .content : .none
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let parser = FeedParser(path: document.path, limit: document.context.options.limits.documentBytes)
    let isWhole = try MarkupParser.parse(xml: stream, parser) {
      for article in parser.takeArticles() { hand(.article(article)) }
    }
    if parser.isTooDeep, parser.count == 0 { throw .beyondLimit(.nesting) }
    if parser.isTooDeep { hand(.note(.tooDeep)) }
    if !isWhole, !parser.isTooDeep {
      if parser.count == 0 { throw .damaged(format: "XML", position: nil) }
      hand(.note(.damagedFeed))
    } else if parser.count == 0 {
      throw .noText
    }
  }
}

/// The root element of an XML document.
enum XMLRoot {
  /// Its name behind the declaration, comments and the document type; `nil` where this is no XML.
  static func name(in opening: ArraySlice<UInt8>) -> String? {
    var rest = opening.trimmed
    while rest.first == UInt8(ascii: "<") {
      let second = rest.dropFirst().first
      if second == UInt8(ascii: "?") || second == UInt8(ascii: "!") {
        let end =
          rest.starts(with: "<!--".utf8)
          ? rest.firstIndex(of: ">", behind: "--") : endOfDeclaration(rest)
        guard let end else { return nil }
        rest = rest[(end + 1)...].drop(while: \.isSpace)
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isDigit || ":-_.".utf8.contains($0) }
        return name.isEmpty ? nil : name.text
      }
    }
    return nil
  }

  /// A document type may hold declarations in brackets.
  private static func endOfDeclaration(_ text: ArraySlice<UInt8>) -> Int? {
    var isInBrackets = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: ">") where !isInBrackets: return index
      default: continue
      }
    }
    return nil
  }
}
