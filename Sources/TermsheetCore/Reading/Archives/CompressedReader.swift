/// One compressed file of any format: `feed.xml.gz`, `page.html.zst`.
public struct CompressedReader: StreamReader {
  public enum Compression: Sendable {
    case gzip, zstandard
  }

  private let compression: Compression

  public init(_ compression: Compression) { self.compression = compression }

  public var format: ArticleFormat {
    switch compression {
    case .gzip:
      ArticleFormat(name: "gzip", summary: "any of these, compressed", extensions: ["gz", "tgz"], isContainer: true)
    case .zstandard:
      ArticleFormat(
        name: "zstd", summary: "any of these, compressed", extensions: ["zst", "zstd", "tzst"], isContainer: true)
    }
  }

  public func claim(on document: Document) -> FormatClaim {
    let magic: [UInt8] = compression == .gzip ? [0x1F, 0x8B, 0x08] : [0x28, 0xB5, 0x2F, 0xFD]
    return document.bytes.starts(with: magic) ? .content : .none
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let context = document.context
    let archive = try ArchiveHandle(
      stream, compression == .gzip ? .gzip : .zstandard, context.options.limits, format: format.name)
    guard try archive.next() != nil else { throw .empty }
    let inner = Self.innerName(document.path)
    try context.registry.read(archive.stream(), path: inner, context: context) { reading in
      hand(Self.renamed(Self.wrapped(reading, format.name, document.path), inner, document.path))
    }
  }

  /// What is inside is known by the name of the file that there is: `mail.mbox.gz#3`, not `mail.mbox#3`.
  private static func renamed(_ reading: Reading, _ inner: String, _ outer: String) -> Reading {
    func name(_ path: String) -> String { path.hasPrefix(inner) ? outer + path.dropFirst(inner.count) : path }
    switch reading {
    case .article(var article):
      article.path = name(article.path)
      return .article(article)
    case .note: return reading
    case .noteInside(let path, let note): return .noteInside(path: name(path), note)
    case .broken(let path, let failure): return .broken(path: name(path), failure)
    }
  }

  /// The name without the compression's ending, so that its own ending may tell the format.
  private static func innerName(_ path: String) -> String {
    switch Document.pathExtension(of: Array(path.utf8)) {
    case "tgz", "tzst": return path
    case "gz": return String(path.dropLast(3))
    case "zst": return String(path.dropLast(4))
    case "zstd": return String(path.dropLast(5))
    default: return path
    }
  }

  /// The article knows what it was in; what was said of the inner name is said of the whole.
  static func wrapped(_ reading: Reading, _ format: String, _ path: String) -> Reading {
    guard case .article(var article) = reading else { return reading }
    article.origin.formats.insert(format, at: 0)
    return .article(article)
  }
}
