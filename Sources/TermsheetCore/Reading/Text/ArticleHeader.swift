/// What is said of an article before its text begins.
struct ArticleHeader: Hashable {
  var title: String?
  var outlet: String?
  var published: PartialDate?
  var author: String?
  var url: String?
  /// The date as written, where it was not understood.
  var unreadableDate: String?

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
  mutating func set(_ field: Field, to value: String) {
    guard !value.isEmpty else { return }
    switch field {
    case .title: title = title ?? value
    case .outlet:
      // Some tools write the address of the page as its source.
      if value.hasPrefix("http://") || value.hasPrefix("https://") {
        url = url ?? value
      } else {
        outlet = outlet ?? value
      }
    case .published:
      guard published == nil else { return }
      published = HeaderDate.parse(value)
      unreadableDate = published == nil ? value : nil
    case .author: author = author ?? value
    case .url: url = url ?? value
    }
  }

  func article(path: String, body: String, headings: [Range<Int>]) -> Article {
    Article(
      path: path, title: title, outlet: outlet, published: published, author: author, url: url, body: body,
      headings: headings)
  }
}
