/// The sentence that proves a fact.
public struct Evidence: Sendable, Hashable {
  /// Which text of the article the range counts in.
  public enum Source: String, Sendable, Hashable, Codable {
    case body
    case title
  }

  /// The sentence, verbatim.
  public var text: String
  /// UTF-8 byte offset of the sentence in the article's body (or title).
  public var start: Int
  /// One past the last byte.
  public var end: Int
  public var source: Source

  public init(text: String, start: Int, end: Int, source: Source = .body) {
    self.text = text
    self.start = start
    self.end = end
    self.source = source
  }
}
