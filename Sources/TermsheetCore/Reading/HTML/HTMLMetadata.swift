/// Reads title, outlet, author, date and address of a page, each from the most trusted place that has it: JSON-LD, then
/// OpenGraph, then `<time>`, then other meta tags, then what the page shows.
struct HTMLMetadata {
  private(set) var header = ArticleHeader()
  private(set) var linkedData = LinkedData()

  private let tree: HTMLTree
  /// `content` by `property`, `name` or `itemprop` in lower case; of several the first.
  private var metas: [String: String] = [:]
  /// All authors by the name of their meta tag: a paper has a tag for each.
  private var authors: [String: [String]] = [:]
  /// Longer "headlines" are summaries, in bytes.
  private static let longestTitle = 200

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
    "analyticsattributes.articledate", "published", "published-date", "published_date", "publication-date",
    "citation_date", "w-published-date", "cludo:date",
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
    let times = publicationTimes()
    set(.published, times.marked, "<time>")
    set(.published, metas["datepublished"], "meta datepublished")
    set(.published, times.near, "<time>")
    fromMetas()
    fromPage(savedFrom: address)
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
        for part in name.split(separator: " ").map(String.init) {
          if metas[part] == nil { metas[part] = content }
          if Self.authorNames.contains(part), authors[part]?.contains(content) != true {
            authors[part, default: []].append(content)
          }
        }
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
    if let title = linkedData.title, title.utf8.count <= Self.longestTitle { set(.title, title, "JSON-LD headline") }
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

  /// A `<time>` that says it is the publication's, and the only one of the article or its head.
  private func publicationTimes() -> (marked: String?, near: String?) {
    let times = tree.indices.filter {
      tree.nodes[$0].tag == .time && !tree.isInside($0, [.aside, .footer, .nav]) && !isOfAChange($0)
    }
    let marked = times.first { index in
      tree.attribute("pubdate", of: index) != nil
        || tree.attribute("itemprop", of: index)?.lowercased() == "datepublished"
        || HTMLClassWords.contains(Array((tree.attribute("class", of: index) ?? "").lowercased().utf8), "publish")
    }
    let near = times.first { index in tree.isInside(index, [.article, .main]) }
    func text(_ index: Int?) -> String? {
      index.map { tree.attribute("datetime", of: $0) ?? tree.plainText(of: $0) }
    }
    return (text(marked), text(near ?? (times.count == 1 ? times.first : nil)))
  }

  /// "Updated 12 February": when a page was changed is not when it was published.
  private func isOfAChange(_ time: Int) -> Bool {
    let around = tree.nodes[time].parent
    let words = tree.plainText(of: around, limit: 60).lowercased()
    let own = (tree.attribute("class", of: time) ?? "") + (tree.attribute("itemprop", of: time) ?? "")
    return words.hasPrefix("updated") || words.hasPrefix("last updated") || words.hasPrefix("modified")
      || own.lowercased().contains("modified") || own.lowercased().contains("updated")
  }

  private mutating func fromMetas() {
    for name in Self.dateNames { set(.published, metas[name], "meta " + name) }
    for name in Self.authorNames {
      let named = (authors[name] ?? []).filter { !$0.hasPrefix("http") }
      if !named.isEmpty { set(.author, named.prefix(8).joined(separator: ", "), "meta " + name) }
    }
    for name in Self.outletNames.prefix(4) { set(.outlet, metas[name], "meta " + name) }
    for name in Self.titleNames { set(.title, metas[name].map(withoutOutlet), "meta " + name) }
  }

  private mutating func fromPage(savedFrom address: String?) {
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
    set(.title, linkedData.title, "JSON-LD headline")
    if let title = header.title.flatMap({ Self.heading(of: $0, among: shown, outlet: header.outlet) }) {
      header.replace(title: title)
    }
    if header.author == nil { authorFromPage() }
    if header.outlet == nil, let host = header.url.flatMap(Self.host) { set(.outlet, host, "host of the address") }
    set(.published, linkedData.pagePublished, "JSON-LD datePublished of the page")
    if header.published == nil { dateFromMicrodata() }
    if header.published == nil || header.author == nil {
      let byline = HTMLByline(tree, title: header.title)
      if header.published == nil, let date = byline.published { header.set(published: date, from: "beside the title") }
      set(.author, byline.author, "beside the title")
    }
    if header.published == nil, let date = header.url.flatMap(AddressDate.date) {
      header.set(published: date, from: "the address")
    }
  }

  private mutating func dateFromMicrodata() {
    for index in tree.indices where tree.attribute("itemprop", of: index)?.lowercased() == "datepublished" {
      let text =
        tree.attribute("datetime", of: index) ?? tree.attribute("content", of: index)
        ?? tree.attribute("title", of: index)
      set(.published, text ?? tree.plainText(of: index, limit: 80), "itemprop datePublished")
    }
  }

  /// The heading that a title has a site's or a section's name before or behind it: of "Chips grow dear | Opinion" the
  /// first part, where the page shows that.
  private static func heading(of title: String, among shown: [String], outlet: String?) -> String? {
    let known = letters(title)
    for heading in shown {
      let part = letters(heading)
      guard part.utf8.count * 2 > known.utf8.count, part.utf8.count < known.utf8.count,
        heading.contains(" "), part != outlet.map(letters)
      else { continue }
      let isFirst = title.hasPrefix(heading) && startsWithMark(title.dropFirst(heading.count))
      let isLast = title.hasSuffix(heading) && startsWithMark(title.dropLast(heading.count).reversed())
      if isFirst || isLast { return heading }
    }
    return nil
  }

  /// Whether what is left of a title is parted from the rest: " | ", " - ", " • ", " (".
  private static func startsWithMark(_ rest: some Sequence<Character>) -> Bool {
    var iterator = rest.makeIterator()
    guard iterator.next() == " ", let mark = iterator.next() else { return false }
    return "|-–—•·:".contains(mark) && iterator.next() == " "
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
      let text = Self.tidy(tree.plainText(of: index, limit: 200))
      if text.utf8.count <= 80, PersonLine.names(text) != nil { return set(.author, text, "byline") }
    }
  }

  private mutating func set(_ field: ArticleHeader.Field, _ value: String?, _ place: String) {
    guard var value = value.map(Self.tidy), !value.isEmpty, value.utf8.count < 1000 else { return }
    if case .author = field {
      guard let names = PersonLine.names(value) else { return }
      value = names
    }
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

  /// White space as single blanks; entities that were written twice are read once more, and those of a script twice.
  static func tidy(_ text: String) -> String {
    var words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    for _ in 0..<2 where words.contains("&") && words.contains(";") { words = HTMLMarkup.withoutEntities(words) }
    return words
  }

  /// What two writings of a title have in common.
  static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
