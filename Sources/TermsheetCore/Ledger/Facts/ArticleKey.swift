/// What an article is known by, wherever its file lies: a hash of its title and text.
///
/// Two files of one text have the same key; a file that is moved or renamed keeps its own.
public struct ArticleKey: Sendable, Hashable, Comparable {
  public var value: UInt128

  public init(value: UInt128) { self.value = value }

  public init(_ article: Article) {
    var hash = StableHash()
    hash.add(article.title)
    hash.add(article.body)
    value = hash.value
  }

  /// 32 hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// - Parameter text: 1 to 32 hexadecimal digits; `nil` for anything else.
  public init?(text: String) {
    guard let value = UInt128(text, radix: 16) else { return nil }
    self.value = value
  }

  public static func < (left: ArticleKey, right: ArticleKey) -> Bool { left.value < right.value }
}
