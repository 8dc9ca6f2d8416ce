/// The text of an article whose facts alone are in memory: read from its file when somebody wants to see it.
public enum FullArticle {
  /// - Returns: the article with its text; without one where its file is gone or says something else now.
  public static func read(_ loaded: LoadedArticle, registry: ReaderRegistry = .standard) -> Article {
    if !loaded.article.body.isEmpty { return loaded.article }
    var result = loaded.article
    let path = FilePath(stored: loaded.article.path)
    guard let stream = try? FileContents.open(path) else { return result }
    var context = ReadingContext(registry: registry)
    context.file = path
    try? registry.read(stream, path: loaded.article.path, context: context) { reading in
      guard case .article(let article) = reading, ArticleKey(article) == loaded.key else { return }
      result.body = article.body
      result.headings = article.headings
    }
    return result
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
