/// Lists of feeds (OPML 1.0 and 2.0): those that are files are read; those on the network are not fetched.
public struct OPMLReader: ArticleReader {
  /// Feeds in one list.
  private static let most = 10_000

  public let format = ArticleFormat(name: "opml", summary: "lists of feeds that are files", extensions: ["opml"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    XMLRoot.name(in: document.opening[...])?.lowercased() == "opml" ? .content : .none
  }

  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let outlines = OutlineCollector(limit: Self.most)
    try MarkupParser.parse(xml: ByteStream(document.bytes), outlines)
    var remote = 0
    var feeds = 0
    for target in outlines.targets {
      // A list from within an archive, or from a pipe, has no place that files could be near.
      guard let file = document.context.file, let path = Self.localPath(target, from: file) else {
        remote += 1
        continue
      }
      feeds += 1
      do throws(ReadingFailure) {
        let stream = try FileContents.open(path)
        let feed = Document(path: path.shown, bytes: Array(try stream.opening(Document.openingLength)))
        // Nothing but feeds: a list could name any file of the user's.
        guard let reader = Self.feedReaders.first(where: { $0.claim(on: feed) == .content }) else {
          throw .damaged(format: "feed", position: nil)
        }
        // Its articles are the list's: whoever asks for what the list has gets them.
        let inner = document.path + "/" + (ArchiveReader.innerPath(target) ?? format.name)
        try reader.read(stream, of: feed) { hand(Self.renamed($0, path.shown, inner)) }
      } catch {
        hand(.broken(path: path.shown, error == .vanished ? .notFound : error))
      }
    }
    if remote > 0 { hand(.note(.remoteFeeds(count: remote))) }
    if feeds == 0, remote == 0 { throw .noText }
  }

  private static func renamed(_ reading: Reading, _ path: String, _ inner: String) -> Reading {
    switch reading {
    case .article(var article):
      if article.path.hasPrefix(path) { article.path = inner + article.path.dropFirst(path.count) }
      return .article(article)
    case .note(let note): return .noteInside(path: path, note)
    case .noteInside, .broken: return reading
    }
  }

  private static let feedReaders: [any StreamReader] = [FeedReader(), JSONReader()]

  /// The file that an address means, next to the list; `nil` for what is on the network.
  private static func localPath(_ target: String, from list: FilePath) -> FilePath? {
    if target.hasPrefix("file://") {
      let path = target.dropFirst("file://".count)
      return path.hasPrefix("/") ? FilePath(String(path)) : nil
    }
    guard !target.contains("://"), !target.isEmpty else { return nil }
    if target.hasPrefix("/") { return FilePath(target) }
    guard let slash = list.bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(target) }
    return FilePath(bytes: Array(list.bytes[...slash])).appending(Array(target.utf8))
  }
}

private final class OutlineCollector: MarkupHandler {
  private let limit: Int
  private(set) var targets: [String] = []
  private var depth = 0

  init(limit: Int) { self.limit = limit }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    depth += 1
    if name.lowercased() == "outline", let target = attributes.first(where: { $0.name.lowercased() == "xmlurl" })?.value
    {
      targets.append(target)
    }
    return depth < 256 && targets.count < limit
  }

  func end(_ name: String) { depth -= 1 }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
