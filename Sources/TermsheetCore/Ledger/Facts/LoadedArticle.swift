/// An article and what it says.
public struct LoadedArticle: Sendable, Hashable {
  public var article: Article
  /// Empty where the article is in a language that is not read.
  public var facts: ArticleFacts
  /// `nil` where the text is too short to tell.
  public var language: Language?
  /// Of the text as it was read, also where `article.body` has been left behind to save memory.
  public var key: ArticleKey
  /// By which copies of the text are known, whoever printed them. Empty where the article says nothing: then no copy of it
  /// need be known.
  public var sketch: TextSketch
  /// When it was first seen, in milliseconds since 1970-01-01 UTC; `nil` where nothing is kept.
  public var firstSeen: Int64?

  public init(article: Article, facts: ArticleFacts, language: Language? = nil) {
    self.init(
      article: article, facts: facts, key: ArticleKey(article),
      sketch: facts.isEmpty ? TextSketch(hashes: []) : TextSketch(article.body), language: language)
  }

  /// With a key and a sketch that were kept.
  public init(
    article: Article, facts: ArticleFacts, key: ArticleKey, sketch: TextSketch, language: Language? = nil,
    firstSeen: Int64? = nil
  ) {
    self.article = article
    self.language = language
    self.facts = facts
    self.key = key
    self.sketch = sketch
    self.firstSeen = firstSeen
  }
}

extension LoadedArticle {
  /// Whether this is the other's text, to the letter or but for what an outlet puts before and behind it.
  public func isCopy(of other: LoadedArticle) -> Bool { key == other.key || sketch.isCopy(of: other.sketch) }

  /// The article with the facts that need no "perhaps".
  public var sure: LoadedArticle {
    LoadedArticle(article: article, facts: facts.sure, key: key, sketch: sketch, language: language)
  }
}
