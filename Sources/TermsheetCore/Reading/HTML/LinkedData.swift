/// What a page says of itself in JSON-LD, in the vocabulary of schema.org.
struct LinkedData {
  var title: String?
  var outlet: String?
  var published: String?
  /// When the page was published, of a page that does not say it of an article on it.
  var pagePublished: String?
  var author: String?
  var url: String?
  var language: String?
  /// The text, where the page gives it here too; without markup.
  var body: String?

  /// Source: the subtypes of Article and CreativeWork at schema.org that news pages use.
  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
    "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "DiscussionForumPosting", "MedicalScholarlyArticle",
    "SatiricalArticle", "AdvertiserContentArticle",
  ]

  init() {}

  /// From the scripts of type `application/ld+json`; what is no JSON is passed over.
  init(scripts: [ArraySlice<UInt8>]) {
    for script in scripts {
      guard let value = try? JSONParser.value(of: Self.unwrapped(script)) else { continue }
      var things: [JSONValue] = []
      for item in value.items { things += item["@graph"]?.items ?? [item] }
      let names = Self.names(of: things)
      for thing in things where Self.isArticle(thing) { read(thing, names) }
      for thing in things where thing["headline"] != nil || Self.isPage(thing) {
        pagePublished = pagePublished ?? thing["datePublished"]?.string
      }
    }
  }

  /// Some pages put the script between comment or CDATA marks, or end it with a semicolon.
  private static func unwrapped(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
    else { return script }
    return script[start...end]
  }

  private static func isArticle(_ thing: JSONValue) -> Bool { isOf(articleTypes, thing) }

  private static func isPage(_ thing: JSONValue) -> Bool { isOf(["WebPage", "ItemPage", "MedicalWebPage"], thing) }

  private static func isOf(_ types: Set<String>, _ thing: JSONValue) -> Bool {
    (thing["@type"]?.items ?? []).contains { type in
      guard let name = type.string?.split(separator: "/").last else { return false }
      return types.contains(String(name))
    }
  }

  /// The names of organisations and persons that others refer to by `@id`.
  private static func names(of things: [JSONValue]) -> [String: String] {
    var names: [String: String] = [:]
    for thing in things {
      if let id = thing["@id"]?.string, let name = thing["name"]?.string { names[id] = name }
    }
    return names
  }

  private mutating func read(_ thing: JSONValue, _ names: [String: String]) {
    func name(_ value: JSONValue?) -> String? {
      let texts = (value?.items ?? []).prefix(8).compactMap { item in
        item.string ?? item["name"]?.string ?? item["name"]?.items.first?.string
          ?? item["@id"]?.string.flatMap { names[$0] }
      }
      let kept = texts.filter { !$0.isEmpty && !$0.hasPrefix("http") }
      return kept.isEmpty ? nil : kept.joined(separator: ", ")
    }
    title = title ?? (thing["headline"] ?? thing["name"])?.string
    outlet = outlet ?? name(thing["publisher"]) ?? name(thing["sourceOrganization"])
    published = published ?? thing["datePublished"]?.string ?? thing["dateCreated"]?.string
    author = author ?? name(thing["author"]) ?? name(thing["creator"])
    url = url ?? thing["url"]?.string ?? thing["mainEntityOfPage"]?.string ?? thing["mainEntityOfPage"]?["@id"]?.string
    language = language ?? thing["inLanguage"]?.string
    body = body ?? thing["articleBody"]?.string
  }
}
