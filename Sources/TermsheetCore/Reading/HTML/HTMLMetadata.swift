/// Reads title, outlet, author, date and address of a page, each from the most trusted place that has it: JSON-LD, then
/// OpenGraph, then `<time>`, then other meta tags, then what the page shows.
struct HTMLMetadata {
  private(set) var header = ArticleHeader()
  private(set) var linkedData = LinkedData()

  private let tree: HTMLTree
  /// `content` by `property`, `name` or `itemprop` in lower case; of several the first.
  private var metas: [String: String] = [:]

  private static let titleNames = [
    "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "hdl",
  ]
  private static let outletNames = [
    "article:publisher_name", "application-name", "dc.publisher", "cre", "copyright", "apple-mobile-web-app-title",
  ]
  private static let authorNames = [
    "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author",
    "twitter:creator_name",
  ]
  private static let dateNames = [
    "parsely-pub-date", "sailthru.date", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created",
    "ptime", "article.published", "date_published", "citation_publication_date", "rnews:datepublished",
    "originalpublicationdate", "displaydate", "cxenseparse:recs:publishtime", "bt:pubdate",
    "analyticsattributes.articledate",
  ]

  /// - Parameters:
  ///   - roots: where the article is, so that its own date and author are taken and not those of a teaser.
  ///   - address: where the page was saved from, as far as the copy says it.
  init(_ tree: HTMLTree, roots: [Int], savedFrom address: String? = nil) {
    self.tree = tree
    collectMetas()
    linkedData = LinkedData(scripts: scripts())
    fromLinkedData()
    fromOpenGraph()
    fromTime(roots)
    fromMetas()
    fromPage(roots, savedFrom: address)
    if let root = tree.indices.first(where: { tree.nodes[$0].tag == .html }) {
      header.origin.declaredLanguage =
        tree.attribute("lang", of: root) ?? tree.attribute("xml:lang", of: root) ?? linkedData.language
        ?? metas["og:locale"] ?? metas["content-language"]
    }
  }

  private mutating func collectMetas() {
    for index in tree.indices where tree.nodes[index].tag == .meta {
      guard let content = tree.attribute("content", of: index).map(Self.tidy), !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        guard let name = tree.attribute(key, of: index)?.lowercased() else { continue }
        for part in name.split(separator: " ") where metas[String(part)] == nil { metas[String(part)] = content }
      }
    }
  }

  private func scripts() -> [ArraySlice<UInt8>] {
    tree.indices.compactMap { index in
      guard tree.nodes[index].tag == .script,
        tree.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json") == true
      else { return nil }
      let runs = tree.descendants(of: index).filter { tree.nodes[$0].tag == .text }
      guard let first = runs.first, let last = runs.last else { return nil }
      return tree.text[tree.nodes[first].text.lowerBound..<tree.nodes[last].text.upperBound]
    }
  }

  private mutating func fromLinkedData() {
    set(.title, linkedData.title, "JSON-LD headline")
    set(.outlet, linkedData.outlet, "JSON-LD publisher")
    set(.author, linkedData.author, "JSON-LD author")
    set(.published, linkedData.published, "JSON-LD datePublished")
    set(.url, linkedData.url, "JSON-LD url")
  }

  private mutating func fromOpenGraph() {
    set(.outlet, metas["og:site_name"], "og:site_name")
    set(.title, metas["og:title"].map(withoutOutlet), "og:title")
    for name in ["article:author", "og:article:author", "article:author_name"] {
      if let author = metas[name], !author.hasPrefix("http"), !author.hasPrefix("/") { set(.author, author, name) }
    }
    for name in ["article:published_time", "og:article:published_time", "og:published_time", "og:pubdate"] {
      set(.published, metas[name], name)
    }
    set(.url, metas["og:url"], "og:url")
  }

  /// A `<time>` that says it is the publication's, or else the only one of the article or its head.
  private mutating func fromTime(_ roots: [Int]) {
    let times = tree.indices.filter { tree.nodes[$0].tag == .time && !tree.isInside($0, [.aside, .footer, .nav]) }
    let marked = times.first { index in
      tree.attribute("pubdate", of: index) != nil
        || tree.attribute("itemprop", of: index)?.lowercased() == "datepublished"
        || HTMLClassWords.contains(Array((tree.attribute("class", of: index) ?? "").lowercased().utf8), "publish")
    }
    let near = times.first { index in tree.isInside(index, [.article, .main]) }
    let chosen = marked ?? near ?? (times.count == 1 ? times.first : nil)
    guard let chosen else { return }
    set(.published, tree.attribute("datetime", of: chosen) ?? tree.plainText(of: chosen), "<time>")
  }

  private mutating func fromMetas() {
    for name in Self.dateNames { set(.published, metas[name], "meta " + name) }
    for name in Self.authorNames {
      if let author = metas[name], !author.hasPrefix("http") { set(.author, author, "meta " + name) }
    }
    for name in Self.outletNames.prefix(4) { set(.outlet, metas[name], "meta " + name) }
    for name in Self.titleNames { set(.title, metas[name].map(withoutOutlet), "meta " + name) }
  }

  private mutating func fromPage(_ roots: [Int], savedFrom address: String?) {
    for index in tree.indices where tree.nodes[index].tag == .link {
      guard tree.attribute("rel", of: index)?.lowercased() == "canonical" else { continue }
      set(.url, tree.attribute("href", of: index), "link canonical")
    }
    set(.url, address, "saved page")
    fromReaderMode()
    let shown = tree.indices.filter { tree.nodes[$0].tag == .h1 }.map { tree.plainText(of: $0) }.filter { !$0.isEmpty }
    if shown.count == 1 { set(.title, shown[0], "<h1>") }
    if let index = tree.indices.first(where: { tree.nodes[$0].tag == .title }) {
      set(.title, withoutSite(tree.plainText(of: index)), "<title>")
    }
    set(.title, shown.first, "<h1>")
    if header.author == nil { authorFromPage() }
    if header.outlet == nil, let host = header.url.flatMap(Self.host) { set(.outlet, host, "host of the address") }
  }

  /// What a copy of Firefox's reader mode has in place of everything else: a link to the page, and the author's line.
  private mutating func fromReaderMode() {
    func element(_ name: String) -> Int? {
      tree.indices.first { tree.attribute("class", of: $0)?.split(separator: " ").contains(Substring(name)) == true }
    }
    guard let domain = element("reader-domain") else { return }
    set(.url, tree.attribute("href", of: domain), "reader mode")
    if let author = element("reader-credits") { set(.author, tree.plainText(of: author), "reader mode") }
  }

  private mutating func authorFromPage() {
    for index in tree.indices where tree.nodes[index].tag != .meta {
      let isAuthor =
        tree.attribute("rel", of: index) == "author"
        || tree.attribute("itemprop", of: index)?.lowercased() == "author"
        || (tree.attribute("class", of: index).map {
          $0.split(separator: " ").contains { ["byline", "author", "author-name", "byline-name"].contains($0) }
        } ?? false)
      guard isAuthor else { continue }
      var text = Self.tidy(tree.plainText(of: index, limit: 200))
      if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
      if (3...80).contains(text.utf8.count) { return set(.author, text, "byline") }
    }
  }

  private mutating func set(_ field: ArticleHeader.Field, _ value: String?, _ place: String) {
    guard let value = value.map(Self.tidy), !value.isEmpty, value.utf8.count < 1000 else { return }
    header.set(field, to: value, from: place)
  }

  /// The title without the outlet's name behind it: "Chips grow dear | The Ledger".
  private func withoutOutlet(_ title: String) -> String {
    guard let outlet = header.outlet?.lowercased() else { return title }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · "] {
      let suffix = separator + outlet
      if title.lowercased().hasSuffix(suffix), title.count > suffix.count {
        return String(title.dropLast(suffix.count))
      }
    }
    return title
  }

  /// A window's title without the site's name, known or not, where enough is left.
  private func withoutSite(_ title: String) -> String {
    let short = withoutOutlet(title)
    guard short == title else { return short }
    let characters = Array(title)
    for separator in [" | ", " — ", " – ", " - ", " :: "] {
      let mark = Array(separator)
      guard characters.count > mark.count else { continue }
      for start in stride(from: characters.count - mark.count, to: 0, by: -1)
      where characters[start..<start + mark.count].elementsEqual(mark) {
        let head = String(characters[..<start])
        if head.split(separator: " ").count >= 4 { return head }
      }
    }
    return title
  }

  /// The name of a web address's host without `www.`.
  static func host(_ address: String) -> String? {
    guard let scheme = address.range(of: "://") else { return nil }
    var host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    return host.contains(".") ? host.lowercased() : nil
  }

  /// White space as single blanks; entities that were written twice are read once more.
  static func tidy(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return words.contains("&") && words.contains(";") ? HTMLMarkup.withoutEntities(words) : words
  }
}
