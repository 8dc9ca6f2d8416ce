/// From what an article was made, for whoever wonders what the program understood.
public struct ArticleOrigin: Sendable, Hashable {
  /// The formats from the outside in: `["zip", "mail", "html"]`.
  public var formats: [String]
  /// Where the header's fields were found, as the format names the place: `JSON-LD headline`, `Subject`.
  public var title: String?
  public var outlet: String?
  public var published: String?
  public var author: String?
  public var url: String?
  /// The language that the input says it is in, as it says so: `en`, `de-AT`.
  public var declaredLanguage: String?
  /// What was left out of the body, in the order of the text; only where the options ask for it.
  public var cuttings: [Cutting]

  public init(
    formats: [String] = [], title: String? = nil, outlet: String? = nil, published: String? = nil,
    author: String? = nil, url: String? = nil, declaredLanguage: String? = nil, cuttings: [Cutting] = []
  ) {
    self.formats = formats
    self.title = title
    self.outlet = outlet
    self.published = published
    self.author = author
    self.url = url
    self.declaredLanguage = declaredLanguage
    self.cuttings = cuttings
  }
}

/// A part of an input that was taken for no part of the article.
public struct Cutting: Sendable, Hashable {
  /// Why, in a word or two: `menu`, `related links`, `hidden`.
  public var reason: String
  public var text: String

  public init(reason: String, text: String) {
    self.reason = reason
    self.text = text
  }
}
