/// What the class and id of an element say of it.
///
/// The words are those by which reader modes tell menus from articles; most come from Arc90's Readability (2010) and its
/// successors.
struct HTMLClassWords {
  enum Verdict {
    /// Not of the article: left out unless the page would be left without text.
    case foreign(reason: String)
    case article
    case none
  }

  /// Names that parts of articles have as well.
  private static let vague: [(reason: String, words: [String])] = [
    (
      "advertisement",
      [
        "advert", "ad-break", "ad-slot", "adslot", "ad-container", "ad-wrapper", "adbox", "ad_box",
        "dfp-", "google-ad", "sponsor", "promo", "outbrain", "taboola", "agegate", "googlead", "ad-unit", "adunit",
        "native-ad", "teads",
      ]
    ),
    ("cookie notice", ["cookie", "gdpr", "consent-", "onetrust", "cmp-"]),
    ("comments", ["comment", "disqus", "respond", "replies", "livefyre", "spotim", "discussion-"]),
    (
      "related links",
      [
        "related", "recommend", "read-more", "readmore", "more-stories", "more-on", "morefrom",
        "more-from", "also-read", "see-also", "popular", "trending", "most-read", "mostread", "up-next", "next-post",
        "prev-post", "post-navigation", "nav-links", "teaser", "yarpp", "you-may", "youmay", "infinite-scroll",
        "latest-news", "top-stories", "zergnet", "further-reading", "onward",
      ]
    ),
    ("share buttons", ["share", "social", "sharedaddy", "addtoany", "addthis", "follow-us", "print-button"]),
    (
      "subscription",
      [
        "newsletter", "subscribe", "subscription", "signup", "sign-up", "paywall", "donat", "membership",
        "email-form", "optin", "opt-in",
      ]
    ),
    ("widget", ["widget"]),
    (
      "menu",
      [
        "breadcrumb", "menu", "navbar", "nav-bar", "navigation", "masthead", "site-header", "pagination", "pager",
        "skip-link", "skiplink", "skip-to", "toolbar", "site-nav", "sidebar", "side-bar", "footer", "foot-",
        "legends", "supplemental", "extra", "banner", "combx", "community", "remark", "rss", "shoutbox", "gallery-nav",
        "yom-remote", "topbar", "top-bar", "modal", "popup", "pop-up", "overlay", "lightbox", "tooltip",
        "hidden-print", "noprint", "no-print", "print-hide", "screen-reader", "sr-only", "visually-hidden",
        "visuallyhidden",
      ]
    ),
  ]
  /// Names that no part of an article's text has.
  private static let sure: [(reason: String, words: [String])] = [
    ("disclaimer", ["disclaimer"]),
    (
      "tags",
      [
        "tag-list", "taglist", "tags-list", "article-tags", "post-tags", "entry-tags", "story-tags", "tagcloud",
        "post-meta", "entry-meta", "article-meta", "postmeta", "entry-utility", "meta-info",
      ]
    ),
    (
      "author",
      [
        "author-bio", "authorbio", "author-box", "authorbox", "author-info", "about-author", "about-the-author",
        "byline", "author-card", "dateline", "timestamp", "author-profile", "author-details", "author_bio",
        "contributor",
      ]
    ),
    (
      "caption",
      [
        "caption", "image-credit", "photo-credit", "credit-line", "slideshow", "gallery", "carousel",
        "image-meta", "imgcap", "photo-info", "media-info", "asset-photo",
      ]
    ),
  ]
  private static let foreign = vague + sure
  /// Any of these speaks against the vague ones.
  private static let maybe = ["article", "body", "column", "content", "main", "shadow", "story", "entry", "post-text"]

  private static let positive = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text", "blog",
    "story",
  ]
  private static let negative = [
    "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
    "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
    "tags", "widget",
  ]

  /// What the elements that hold an article's text and nothing else are called.
  /// Sources: the default templates of WordPress, Blogger, Drupal and Ghost, and the large publishers' own.
  private static let bodies = [
    "entry-content", "post-content", "post-body", "article-body", "articlebody", "article__body", "article_body",
    "article-content", "article__content", "article_content", "articlecontent", "story-body", "storybody",
    "story__body", "story-content", "story_body", "storytext", "story-text", "article-text", "article__text",
    "articletext", "article_text", "post_content", "postcontent", "post-text", "post__content", "content-body",
    "content__body", "body-content", "main-content-body", "td-post-content", "field-name-body", "field--name-body",
    "body-copy", "bodycopy", "page-content", "blog-content", "news-content", "newsbody", "single-content",
    "entry_content", "entrytext", "post-entry", "gh-content", "article-main-text", "articlepage", "text-content",
    "rich-text", "richtext", "wysiwyg", "zn-body", "paragraphs-container", "post_body", "article-copy",
    "section-content",
  ]

  /// What page builders call any of their parts, whatever stands in it.
  /// Sources: the markup that Elementor, Divi and CKEditor write.
  private static let builders = ["elementor-widget", "ck-widget", "et_pb_promo"]

  /// Class and id in lower case, without what a page builder calls everything.
  private static func telling(_ words: String) -> [UInt8] {
    let bytes = Array(words.lowercased().utf8)
    guard builders.contains(where: { contains(bytes, $0) }) else { return bytes }
    var text = words.lowercased()
    for builder in builders { text = text.replacing(builder, with: "") }
    return Array(text.utf8)
  }

  private var bodyVerdicts: [String: Bool] = [:]
  private var verdicts: [String: Int] = [:]
  private var weights: [String: Double] = [:]

  /// Why an element of this class and id is not of the article; `nil` where nothing says so.
  mutating func foreignReason(_ words: String) -> String? {
    if words.isEmpty { return nil }
    let known: Int
    if let cached = verdicts[words] {
      known = cached
    } else {
      known = Self.findForeign(words)
      verdicts[words] = known
    }
    return known < 0 ? nil : Self.foreign[known].reason
  }

  /// Whether an element of this class and id is called like an article's text.
  mutating func isBody(_ words: String) -> Bool {
    if words.isEmpty { return false }
    if let cached = bodyVerdicts[words] { return cached }
    let bytes = Array(words.lowercased().utf8)
    let verdict =
      Self.bodies.contains { Self.contains(bytes, $0) } && !Self.strong.contains { Self.contains(bytes, $0) }
    bodyVerdicts[words] = verdict
    return verdict
  }

  private static func findForeign(_ words: String) -> Int {
    let bytes = telling(words)
    guard let index = foreign.firstIndex(where: { $0.words.contains { contains(bytes, $0) } }) else { return -1 }
    // What says "article-comments" or "related-content" means the last word.
    if index > 0, index < vague.count, strong.contains(where: { contains(bytes, $0) }) { return index }
    if index >= vague.count { return index }
    return maybe.contains { contains(bytes, $0) } ? -1 : index
  }

  private static let strong = [
    "comment", "related", "recommend", "newsletter", "share", "taboola", "outbrain", "more-stories", "sidebar",
    "breadcrumb", "most-read", "trending", "signup", "read-more", "social", "promo",
  ]

  /// How much the class and the id speak for the article, each −25, 0 or 25.
  mutating func weight(_ words: String) -> Double {
    if words.isEmpty { return 0 }
    if let cached = weights[words] { return cached }
    let bytes = Self.telling(words)
    var weight = 0.0
    if Self.negative.contains(where: { Self.contains(bytes, $0) }) { weight -= 25 }
    if Self.positive.contains(where: { Self.contains(bytes, $0) }) { weight += 25 }
    weights[words] = weight
    return weight
  }

  /// Whether a text of lower-case bytes holds a word.
  static func contains(_ text: [UInt8], _ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, text.count >= word.count else { return false }
      return text.withUnsafeBufferPointer { text in
        for start in 0...(text.count - word.count) where text[start] == first {
          var same = 1
          while same < word.count, text[start + same] == word[same] { same += 1 }
          if same == word.count { return true }
        }
        return false
      }
    }
  }
}
