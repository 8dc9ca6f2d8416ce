/// What loading a library reports while it goes on.
public enum LoadEvent: Sendable {
  /// So many articles are known to be there; may grow while folders are walked.
  case found(Int)
  /// Articles that have been read, with their facts, in the library's order within a batch.
  case read([LoadedArticle])
  /// Inputs that could not be read, or only in part.
  case problems([Problem])
  /// Everything has been read.
  case finished
}

/// An article and what it says.
public struct LoadedArticle: Sendable, Hashable {
  public var article: Article
  /// Empty where the article is in a language that is not read.
  public var facts: ArticleFacts
  /// `nil` where the text is too short to tell.
  public var language: Language?
  /// Tells copies of the same text, whoever printed them.
  public var fingerprint: Fingerprint

  public init(article: Article, facts: ArticleFacts, language: Language? = nil) {
    self.article = article
    self.facts = facts
    self.language = language
    fingerprint = Fingerprint(of: article.body)
  }
}

extension LoadedArticle {
  /// The article with the facts that need no "perhaps".
  public var sure: LoadedArticle { LoadedArticle(article: article, facts: facts.sure) }
}
