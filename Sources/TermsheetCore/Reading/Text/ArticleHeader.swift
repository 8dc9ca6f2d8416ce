/// What is said of an article before its text begins.
struct ArticleHeader: Hashable {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var published: PartialDate?
  private(set) var author: String?
  private(set) var url: String?
  /// The date as written, where it was not understood.
  private(set) var unreadableDate: String?
  /// Where the fields came from.
  var origin = ArticleOrigin()

  /// The names under which a header's fields are found, in lower case.
  enum Field {
    case title, outlet, published, author, url

    init?(key: String) {
      switch key {
      case "title", "headline": self = .title
      case "source", "outlet", "publisher", "publication", "site", "sitename": self = .outlet
      case "date", "published", "publishdate", "pubdate", "published_at", "published-at", "date_published":
        self = .published
      case "author", "authors", "byline": self = .author
      case "url", "link", "permalink", "canonical": self = .url
      default: return nil
      }
    }
  }

  /// Takes a field; of a field that is given twice, the first that says something stands.
  ///
  /// - Parameter place: where it was found, in the words of the format.
  mutating func set(_ field: Field, to value: String, from place: String) {
    guard !value.isEmpty else { return }
    switch field {
    case .title: Self.keep(value, from: place, &title, &origin.title)
    case .outlet:
      // Some tools write the address of the page as its source.
      if value.hasPrefix("http://") || value.hasPrefix("https://") {
        Self.keep(value, from: place, &url, &origin.url)
      } else {
        Self.keep(value, from: place, &outlet, &origin.outlet)
      }
    case .published:
      guard published == nil else { return }
      if let date = HeaderDate.parse(value) {
        Self.keep(date, from: place, &published, &origin.published)
        unreadableDate = nil
      } else {
        unreadableDate = unreadableDate ?? value
      }
    case .author: Self.keep(AuthorNames.cleaned(value), from: place, &author, &origin.author)
    case .url: Self.keep(value, from: place, &url, &origin.url)
    }
  }

  mutating func set(published date: PartialDate, from place: String) {
    Self.keep(date, from: place, &published, &origin.published)
    unreadableDate = nil
  }

  /// The title in better words from the same place.
  mutating func replace(title better: String) { title = better }

  private static func keep<Value>(_ value: Value, from place: String, _ field: inout Value?, _ origin: inout String?) {
    guard field == nil else { return }
    field = value
    origin = place
  }

  func article(path: String, format: String, body: String, headings: [Range<Int>]) -> Article {
    var origin = origin
    origin.formats = [format]
    return Article(
      path: path, title: title, outlet: outlet, published: published, author: author, url: url, body: body,
      headings: headings, origin: origin)
  }
}
