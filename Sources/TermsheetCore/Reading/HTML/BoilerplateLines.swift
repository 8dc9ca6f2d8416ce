/// Lines that stand on many pages and belong to none of their articles.
enum BoilerplateLines {
  /// Longer text is no such line, in bytes.
  private static let longest = 240
  /// Of most kinds even a shorter text is a sentence of the article, in bytes.
  private static let longestOfMost = 160

  private static let whole: Set<String> = [
    "advertisement", "advertisment", "ad", "share", "share this", "share this article", "share this story",
    "share on facebook", "share on twitter", "tweet", "print", "email", "pin it", "read more", "read more:",
    "related", "related articles", "related stories", "related:", "loading", "loading...", "comments",
    "leave a comment",
    "story continues below advertisement", "article continues below advertisement", "continue reading below",
    "continue reading", "sign up", "subscribe", "subscribe now", "follow us", "most read", "most popular", "trending",
    "sponsored", "promoted", "top stories", "more on this story", "recommended", "you may also like", "see also",
    "copy link", "save", "skip to main content", "skip to content", "image copyright getty images", "media caption",
    "back to top", "sign in", "log in", "close", "view comments", "facebook", "twitter", "linkedin", "whatsapp",
    "show more", "hide caption", "caption", "text size", "image", "photo", "toggle caption", "more from this section",
    "share with your friends",
  ]
  private static let beginnings = [
    "share this", "sign up for", "subscribe to", "follow us on", "follow @", "read more:", "read also:", "also read:",
    "related:", "read next:", "see also:", "more:", "watch:", "click here to", "get the latest", "want more",
    "this site uses cookies", "we use cookies", "all rights reserved", "© ", "copyright ©", "filed under",
    "tags:", "photo credit:", "image credit:", "recommended:", "don't miss:", "join our", "download our app",
    "follow bbc", "listen to this article", "photo: ", "photo by ", "image 1 of", "photograph by ", "image: ",
    "citation: ", "like this story?", "for more information about", "text size", "getty images",
  ]

  /// What stands below the field for an address.
  private static let agreements = [
    "by signing up", "by subscribing", "by submitting your", "by providing your email", "by entering your email",
    "by clicking subscribe", "by clicking sign up", "you may unsubscribe", "you can unsubscribe",
    "thank you for signing up",
    "thanks for signing up", "this site is protected by recaptcha",
  ]

  /// Whether the text of an element is such a line.
  static func isBoilerplate(of tree: HTMLTree, at index: Int, length: Int) -> Bool {
    guard length <= longest, tree.nodes[index].tag.isBlock else { return false }
    return isBoilerplate(tree.plainText(of: index, limit: longest))
  }

  static func isBoilerplate(_ line: String) -> Bool {
    let text = line.lowercased()
    guard text.utf8.count <= longest else { return false }
    if agreements.contains(where: { text.hasPrefix($0) }) { return true }
    guard text.utf8.count <= longestOfMost else { return false }
    return whole.contains(text) || beginnings.contains { text.hasPrefix($0) }
  }
}
