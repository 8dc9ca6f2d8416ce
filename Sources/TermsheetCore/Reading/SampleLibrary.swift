import CSampleLibrary

/// The articles that come with the program, for whoever has none at hand. They were written for this project.
public enum SampleLibrary {
  /// The folder name that stands before the sample articles' names.
  static let folder = "sample"

  /// How many there are.
  public static var count: Int { sample_article_count }

  /// All sample articles, in the order of their names.
  public static var articles: [Article] {
    var articles: [Article] = []
    for index in 0..<count {
      // What is embedded was read by the tests; an article that fails to read would be missing there.
      try? ReaderRegistry.standard.read(document(at: index)) { reading in
        if case .article(let article) = reading { articles.append(article) }
      }
    }
    return articles
  }

  /// The same stream as of a library on disk.
  public static func load(
    with extractor: @autoclosure @escaping @Sendable () -> Extractor = Extractor()
  ) -> AsyncStream<LoadEvent> {
    Loader(samples: count, extractor: extractor).events
  }

  /// The content of one sample article.
  static func document(at index: Int) -> Document {
    let sample = sample_article_at(index)
    let bytes = UnsafeBufferPointer(start: sample.bytes, count: sample.length)
    return Document(path: folder + "/" + String(cString: sample.name), bytes: Array(bytes))
  }
}
