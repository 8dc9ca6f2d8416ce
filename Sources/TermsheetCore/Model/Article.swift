/// One text with what is known of it.
public struct Article: Sendable, Hashable {
  /// As given on the command line, or the identifier of a record inside a feed, mailbox or JSON Lines file.
  public var path: String
  public var title: String?
  /// The publisher: Reuters, The Information.
  public var outlet: String?
  /// Never more exact than the article says; the file's time is not its date.
  public var published: PartialDate?
  public var author: String?
  public var url: String?
  /// The text without headers. Evidence points into its UTF-8 bytes.
  public var body: String
  /// Byte ranges of `body` that are headings and not sentences, ascending.
  public var headings: [Range<Int>]
  /// Where all this came from.
  public var origin: ArticleOrigin

  public init(
    path: String,
    title: String? = nil,
    outlet: String? = nil,
    published: PartialDate? = nil,
    author: String? = nil,
    url: String? = nil,
    body: String,
    headings: [Range<Int>] = [],
    origin: ArticleOrigin = ArticleOrigin()
  ) {
    self.path = path
    self.title = title
    self.outlet = outlet
    self.published = published
    self.author = author
    self.url = url
    self.body = body
    self.headings = headings
    self.origin = origin
  }
}
