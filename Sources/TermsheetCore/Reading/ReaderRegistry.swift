/// The formats that can be read, and the choice among them.
public struct ReaderRegistry: Sendable {
  /// Of two equal claims the earlier reader wins.
  public var readers: [any ArticleReader]

  public init(readers: [any ArticleReader]) {
    self.readers = readers
  }

  /// Every format that the program reads.
  public static let standard = ReaderRegistry(readers: [
    TextReader(), MarkdownReader(), HTMLReader(), FeedReader(), OPMLReader(), NewsboatReader(), MailReader(),
    MboxReader(), JSONReader(), TableReader(), OfficeReader(), PDFReader(), CompressedReader(.gzip),
    CompressedReader(.zstandard), ArchiveReader(.zip), ArchiveReader(.tar),
  ])

  /// The extensions that make a file in a folder an article.
  public var extensions: [String] { readers.flatMap(\.format.extensions) }

  /// The reader with the highest claim; `nil` where every reader declines.
  ///
  /// A forced format decides for everything but containers, whose content it is then said of.
  public func reader(for document: Document) -> (any ArticleReader)? {
    let forced = document.context.options.format.flatMap { name in readers.first { $0.format.name == name } }
    if let forced, forced.format.isContainer { return forced }
    var best: (claim: FormatClaim, reader: any ArticleReader)?
    for reader in readers {
      let claim = reader.claim(on: document)
      if claim > (best?.claim ?? .none) { best = (claim, reader) }
    }
    if let forced { return best?.reader.format.isContainer == true && best?.claim == .content ? best?.reader : forced }
    return best?.reader
  }

  /// Reads a document with the reader that claims it.
  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    try read(ByteStream(document.bytes), path: document.path, context: document.context, hand: hand)
  }

  /// Reads an input with the reader that claims its beginning.
  ///
  /// - Parameter path: what the user knows the input by; its extension counts where the content does not tell.
  public func read(
    _ stream: ByteStream, path: String, context: ReadingContext, hand: (Reading) -> Void
  ) throws(ReadingFailure) {
    var context = context
    context.registry = self
    var document = Document(
      path: path, bytes: Array(try stream.opening(Document.openingLength)), context: context)
    guard !document.bytes.isEmpty else { throw .empty }
    guard let reader = reader(for: document) else {
      if let what = BinaryKind.name(of: document.bytes[...]) { throw .binary(what: what) }
      throw .unknownFormat(known: extensions)
    }
    if reader.format.isContainer {
      document.context.depth += 1
      document.context.file = nil
      let deepest = context.options.limits.depth
      if document.context.depth > deepest { throw .beyondLimit(.depth(deepest)) }
    }
    if let reader = reader as? any StreamReader {
      // Only its name speaks for the format, and no text begins so.
      if !reader.format.isContainer, document.opening.contains(0), reader.claim(on: document) < .content {
        throw .binary(what: BinaryKind.name(of: document.bytes[...]))
      }
      return try reader.read(stream, of: document, hand: hand)
    }
    document.bytes = try stream.rest(limit: context.options.limits.documentBytes)
    try reader.read(document, hand: hand)
  }
}
