/// The formats that can be read, and the choice among them.
public struct ReaderRegistry: Sendable {
  /// Of two equal claims the earlier reader wins.
  public var readers: [any ArticleReader]

  public init(readers: [any ArticleReader]) {
    self.readers = readers
  }

  /// Every format that the program reads.
  public static let standard = ReaderRegistry(readers: [MarkdownReader(), TextReader()])

  /// The extensions that make a file in a folder an article.
  public var extensions: [String] { readers.flatMap(\.format.extensions) }

  /// The reader with the highest claim; `nil` where every reader declines.
  public func reader(for document: Document) -> (any ArticleReader)? {
    var best: (claim: FormatClaim, reader: any ArticleReader)?
    for reader in readers {
      let claim = reader.claim(on: document)
      if claim > (best?.claim ?? .none) { best = (claim, reader) }
    }
    return best?.reader
  }

  /// Reads a document with the reader that claims it.
  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    guard !document.bytes.isEmpty else { throw .empty }
    guard let reader = reader(for: document) else { throw .unknownFormat(known: extensions) }
    try reader.read(document, hand: hand)
  }
}
