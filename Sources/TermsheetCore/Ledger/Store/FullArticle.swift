import Synchronization

/// The text of an article whose facts alone are in memory: read from its file when somebody wants to see it.
public enum FullArticle {
  /// Files beyond this size, in bytes, take long enough to read that nobody should wait for them.
  static let large = 1 << 20

  /// Whether the text must be read from a file that takes a while, such as a mailbox.
  public static func takesTime(_ loaded: LoadedArticle) -> Bool {
    guard loaded.article.body.isEmpty, let file = file(of: loaded.article.path) else { return false }
    return ((try? FileStatus(file))?.size ?? 0) > large
  }

  /// - Parameters:
  ///   - options: how the article was read.
  ///   - isCancelled: whether the text is no longer wanted; asked for every piece of the file.
  /// - Returns: the article with its text; without one where its file is gone or says something else now.
  public static func read(
    _ loaded: LoadedArticle, registry: ReaderRegistry = .standard, options: ReadingOptions = ReadingOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Article {
    if !loaded.article.body.isEmpty { return loaded.article }
    var result = loaded.article
    let isFound = Found()
    guard let file = file(of: loaded.article.path),
      let stream = try? FileContents.open(
        file, isCancelled: { isFound.value.load(ordering: .relaxed) || isCancelled() })
    else { return result }
    var context = ReadingContext(registry: registry, options: options)
    context.file = file
    try? registry.read(stream, path: file.shown, context: context) { reading in
      guard !isFound.value.load(ordering: .relaxed), case .article(let article) = reading,
        ArticleKey(article) == loaded.key
      else { return }
      result.body = article.body
      result.headings = article.headings
      // Nothing behind it in a mailbox is of interest.
      isFound.value.store(true, ordering: .relaxed)
    }
    return result
  }

  /// Seen by the stream as well.
  private final class Found: Sendable {
    let value = Atomic<Bool>(false)
  }

  /// The file that an article is in: `a.mbox` of `a.mbox#12`, `pages.zip` of `pages.zip/a/b.html`.
  static func file(of path: String) -> FilePath? {
    var rest = path[...]
    while true {
      let file = FilePath(stored: String(rest))
      if (try? FileStatus(file))?.kind == .file { return file }
      guard let cut = rest.lastIndex(where: { $0 == "#" || $0 == "/" }), cut > rest.startIndex else { return nil }
      rest = rest[..<cut]
    }
  }
}

extension FilePath {
  /// From what ``stored`` gave.
  init(stored: String) {
    let parts = stored.split(separator: "\u{FFFF}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      self.init(stored)
      return
    }
    let digits = Array(parts[1].utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
    self.init(bytes: bytes)
  }
}
