/// A company's name as a user types it, compared as whole words without regard to case.
///
/// `scale` matches "Scale AI" and not "Scaleway"; `open ai` does not match "OpenAI".
public struct CompanyName: Sendable, Hashable {
  private var words: [String]

  /// `nil` where the text holds no letter or digit.
  public init?(_ text: String) {
    words = Self.words(of: text)
    if words.isEmpty { return nil }
  }

  /// Whether the words occur in the name, next to each other and in this order.
  public func matches(_ name: String) -> Bool {
    let others = Self.words(of: name)
    guard others.count >= words.count else { return false }
    return (0...(others.count - words.count)).contains { others[$0...].starts(with: words) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
