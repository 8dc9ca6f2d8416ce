/// The field names under which news APIs, scrapers and Common Crawl's tools keep an article's parts.
///
/// Sources: NewsAPI, GNews, Mediastack, the Guardian's and the New York Times's APIs, WordPress's REST API, news-please
/// and its Common Crawl extractor, newspaper3k, trafilatura, Scrapy's NewsSpider, JSON Feed.
enum RecordFields {
  static let usual: [FieldMapping.Field: [String]] = [
    .title: [
      "title", "headline", "webTitle", "headline.main", "fields.headline", "title.rendered", "title_rss", "og_title",
      "heading", "name", "subject",
    ],
    .body: [
      "text", "body", "maintext", "main_text", "content_html", "content_text", "articleBody", "article_body",
      "full_text",
      "fulltext", "fullText", "content.rendered", "content", "fields.bodyText", "fields.body", "article", "raw_text",
      "cleaned_text", "story", "html", "message", "summary", "description", "abstract", "lead_paragraph", "snippet",
      "excerpt.rendered", "excerpt",
    ],
    .outlet: [
      "source.name", "source.title", "source_name", "sourceName", "publisher.name", "publisher", "outlet", "source",
      "site_name", "sitename", "siteName", "site", "publication", "sectionName", "source_domain", "hostname", "domain",
    ],
    .date: [
      "published_at", "publishedAt", "date_publish", "datePublished", "date_published", "published", "pubDate",
      "pub_date", "pubdate", "publish_date", "publishDate", "published_date", "publication_date", "webPublicationDate",
      "first_published_at", "date", "date_gmt", "published_time", "created_at", "createdAt", "timestamp", "time",
    ],
    .author: [
      "author.name", "author", "authors", "byline.original", "byline", "creator", "fields.byline", "writer",
    ],
    .url: ["url", "link", "webUrl", "web_url", "permalink", "canonical_url", "canonical", "source_url", "uri", "id"],
    .language: ["language", "lang", "in_language", "inLanguage"],
  ]

  /// The names to try, the user's own first.
  static func names(_ field: FieldMapping.Field, _ mapping: FieldMapping) -> [String] {
    (mapping.names[field] ?? []) + (usual[field] ?? [])
  }

  /// An article from a record.
  ///
  /// - Parameters:
  ///   - value: the record's field of a name, as text; `nil` where it has none or an empty one.
  ///   - format: the format's name.
  /// - Returns: `nil` where the record has no text.
  static func article(
    path: String, format: String, mapping: FieldMapping, value: (String) -> String?
  ) -> (article: Article, unreadableDate: String?)? {
    func first(_ field: FieldMapping.Field) -> (text: String, name: String)? {
      for name in names(field, mapping) {
        if let text = value(name), !text.utf8.allSatisfy(\.isSpace) { return (text, name) }
      }
      return nil
    }
    guard let text = first(.body) else { return nil }
    var header = ArticleHeader()
    func set(_ field: ArticleHeader.Field, _ found: (text: String, name: String)?) {
      guard let found else { return }
      let line = TextOrMarkup.line(found.text)
      if !line.isEmpty { header.set(field, to: line, from: "field \(found.name)") }
    }
    set(.title, first(.title))
    set(.outlet, first(.outlet))
    set(.author, first(.author))
    if let url = first(.url), url.text.contains("://") { set(.url, url) }
    if let date = first(.date) {
      if let day = epochDay(date.text) {
        header.set(published: day, from: "field \(date.name)")
      } else {
        set(.published, date)
      }
    }
    header.origin.declaredLanguage = first(.language)?.text
    let body = TextOrMarkup(Array(withoutTruncationMark(text.text).utf8))
    guard !body.body.isBlank else { return nil }
    return (
      header.article(path: path, format: format, body: body.body.text, headings: body.headings), header.unreadableDate
    )
  }

  /// NewsAPI cuts its texts and says how much is missing: "… [+2435 chars]".
  private static func withoutTruncationMark(_ text: String) -> String {
    guard text.hasSuffix(" chars]"), let start = text.range(of: "[+", before: text.endIndex) else { return text }
    return String(text[..<start])
  }

  /// A date given in seconds or milliseconds since 1970.
  private static func epochDay(_ text: String) -> PartialDate? {
    let whole = text.prefix { $0 != "." }
    guard (9...13).contains(whole.utf8.count), let number = Int(whole) else { return nil }
    let seconds = whole.utf8.count >= 12 ? number / 1000 : number
    return PartialDate(dayNumber: seconds / 86_400)
  }
}

extension String {
  /// The index at which the last occurrence of a short text within the last 24 characters begins.
  fileprivate func range(of mark: String, before end: Index) -> Index? {
    let tail = self[(index(end, offsetBy: -24, limitedBy: startIndex) ?? startIndex)...]
    return tail.indices.last { tail[$0...].hasPrefix(mark) }
  }
}
