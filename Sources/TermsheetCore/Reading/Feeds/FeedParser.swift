/// Collects the items of a feed from its elements.
final class FeedParser: MarkupHandler {
  /// Elements within each other.
  private static let deepest = 256

  /// What is said of one item, or of the whole feed.
  private struct Fields {
    var texts: [String: [UInt8]] = [:]
    /// Whether the element's type says HTML or plain text.
    var types: [String: String] = [:]
    var link: String?

    func text(_ name: String) -> String? {
      guard let text = texts[name]?.trimmed.text, !text.isEmpty else { return nil }
      return text
    }
  }

  private let path: String
  private let limit: Int
  private var feed = Fields()
  private var item: Fields?
  private var names: [String] = []
  /// The field whose text is being collected, and the depth of its element.
  private var field: (name: String, depth: Int)?
  private var collected: [UInt8] = []
  private var articles: [Article] = []
  private(set) var count = 0
  private(set) var isTooDeep = false

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// The articles that are complete since the last call.
  func takeArticles() -> [Article] {
    defer { articles = [] }
    return articles
  }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    guard names.count < Self.deepest else {
      isTooDeep = true
      return false
    }
    let name = Self.short(name)
    names.append(name)
    if let field {
      // The markup of an XHTML text is kept as it is.
      if names.count > field.depth { collected += "<\(name)>".utf8 }
      return true
    }
    if name == "item" || name == "entry" {
      item = Fields()
    } else if name == "link" {
      // An Atom entry's source and an RSS channel's image have links of their own.
      guard !["source", "image"].contains(names.dropLast().last) else { return true }
      link(attributes)
      begin(name)
    } else if Self.fields.contains(name) {
      let key = key(name)
      if let type = attributes.first(where: { $0.name == "type" })?.value { note(type, of: key) }
      begin(key)
    }
    return true
  }

  func end(_ name: String) {
    let name = Self.short(name)
    if let field {
      if names.count == field.depth {
        finish(field.name)
      } else if names.count > field.depth {
        collected += "</\(name)>".utf8
      }
    }
    if name == "item" || name == "entry", names.last == name, item != nil {
      finishItem()
    }
    if !names.isEmpty { names.removeLast() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let field, collected.count + bytes.count <= limit else { return }
    if names.count > field.depth {
      // Within the markup of an XHTML text, characters are characters.
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "<"): collected += "&lt;".utf8
        case UInt8(ascii: "&"): collected += "&amp;".utf8
        default: collected.append(byte)
        }
      }
    } else {
      collected.append(contentsOf: bytes)
    }
  }

  private static let fields: Set<String> = [
    "title", "description", "content:encoded", "content", "summary", "pubdate", "dc:date", "published", "updated",
    "dc:creator", "author", "name", "source", "language", "dc:language", "guid", "id", "dcterms:created", "issued",
    "modified", "created", "tagline", "subtitle", "dc:publisher", "dc:title", "dc:description",
  ]

  /// Names with the prefixes that feeds agree on; others are left out, whatever prefix stands for Atom or RSS.
  private static func short(_ name: String) -> String {
    let name = name.lowercased()
    for prefix in ["atom:", "rss:", "a10:"] where name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
    return name
  }

  /// The field's name, of a name within another with that before it: Atom's `author` and `source` hold elements.
  private func key(_ name: String) -> String {
    let parent = names.dropLast().last ?? ""
    return parent == "author" || parent == "source" || parent == "image" || parent == "contributor"
      ? parent + "/" + name : name
  }

  private func begin(_ name: String) {
    // Atom's author and source hold elements, RSS's text; the text of the former is blank.
    if name == "author" || name == "source" {
      if item?.texts[name] == nil { field = nil }
    }
    field = (name, names.count)
    collected = []
    if (name == "author" || name == "source") && isAtom { field = nil }
  }

  private var isAtom: Bool { names.first == "feed" }

  private func finish(_ name: String) {
    field = nil
    if name == "link" {
      let text = collected.trimmed.text
      if !text.isEmpty { setLink(text) }
    } else if item != nil {
      if item?.texts[name] == nil { item?.texts[name] = collected }
    } else if feed.texts[name] == nil {
      feed.texts[name] = collected
    }
    collected = []
  }

  private func note(_ type: String, of key: String) {
    if item != nil { item?.types[key] = type } else { feed.types[key] = type }
  }

  private func link(_ attributes: [(name: String, value: String)]) {
    guard let target = attributes.first(where: { $0.name == "href" })?.value else { return }
    let relation = attributes.first { $0.name == "rel" }?.value ?? "alternate"
    if relation == "alternate" { setLink(target) }
  }

  private func setLink(_ target: String) {
    guard var item else {
      feed.link = feed.link ?? target
      return
    }
    item.link = item.link ?? target
    self.item = item
  }

  private func finishItem() {
    guard let item else { return }
    self.item = nil
    count += 1
    var header = ArticleHeader()
    func set(_ field: ArticleHeader.Field, _ value: String?, _ place: String) {
      if let value = value.map(TextOrMarkup.line), !value.isEmpty { header.set(field, to: value, from: place) }
    }
    set(.outlet, item.text("source/title") ?? item.text("source"), "item source")
    set(.outlet, feed.text("title"), "feed title")
    set(.outlet, feed.text("dc:publisher"), "feed dc:publisher")
    for name in ["title", "dc:title"] { set(.title, item.text(name), "item " + name) }
    for name in ["pubdate", "published", "dc:date", "issued", "dcterms:created", "created", "updated", "modified"] {
      set(.published, item.text(name), "item " + name)
    }
    set(.author, item.text("author/name") ?? item.text("dc:creator"), "item author")
    set(.author, item.text("author").map(Self.person), "item author")
    set(.url, item.link, "item link")
    if let id = item.text("guid") ?? item.text("id"), id.hasPrefix("http") { set(.url, id, "item guid") }
    header.origin.declaredLanguage = item.text("dc:language") ?? feed.text("language") ?? feed.text("dc:language")
    var body = TextOrMarkup([])
    for name in ["content:encoded", "content", "description", "summary", "dc:description"] {
      guard let text = item.texts[name], !text.isBlank else { continue }
      let type = item.types[name]?.lowercased()
      body = TextOrMarkup(text, isMarkup: type == "text" || type == "text/plain" ? false : type == "xhtml" ? true : nil)
      if !body.body.isBlank { break }
    }
    if body.body.isBlank, header.title == nil { return }
    articles.append(
      header.article(path: "\(path)#\(count)", format: "feed", body: body.body.text, headings: body.headings))
  }

  /// RSS has an address and the name behind it in brackets.
  private static func person(_ text: String) -> String {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return text }
    return String(text[text.index(after: open)..<close])
  }
}
