/// What the word at the cursor of a filter can become.
public struct QueryCompletion: Sendable, Hashable {
  public struct Candidate: Sendable, Hashable {
    /// What takes the place of ``QueryCompletion/range``.
    public var text: String
    /// What it means; empty for names.
    public var help: String
    /// Whether the word is complete with it, so that a blank may follow.
    public var isWhole: Bool
  }

  /// In characters from the start of the text.
  public var range: Range<Int>
  /// The best first.
  public var candidates: [Candidate]

  /// - Parameter cursor: before which character the cursor stands.
  public init(of text: String, cursor: Int, vocabulary: QueryVocabulary, limit: Int = 100) {
    let head = String(text.prefix(cursor))
    let words = QueryWord.words(of: head)
    range = cursor..<cursor
    candidates = []
    guard let word = words.last, word.kind != .open, word.kind != .close, word.range.upperBound == head.count else {
      candidates = Self.keys(beginning: "").prefix(limit).map { $0 }
      return
    }
    guard let key = word.key else {
      let value = word.values.first
      let start = word.range.lowerBound + (word.isNegated ? 1 : 0)
      range = start..<cursor
      let typed = value?.text ?? ""
      if typed.hasPrefix("@") {
        candidates = Self.matching(typed.dropFirst(), among: vocabulary.named, limit) { "@" + $0 }
      } else {
        if value?.isQuoted != true { candidates = Self.keys(beginning: typed) }
        candidates += Self.matching(typed, among: vocabulary.companies, limit - candidates.count, Self.quoted)
      }
      return
    }
    guard let known = QueryKey(rawValue: key), let value = word.values.last else { return }
    range = value.range.lowerBound..<cursor
    candidates = Self.matching(value.text, among: vocabulary.values(of: known), limit, Self.quoted)
  }

  private static func keys(beginning typed: String) -> [Candidate] {
    let lower = typed.lowercased()
    return QueryKey.allCases.filter { $0.rawValue.hasPrefix(lower) }.map { key in
      let sign = [.amount, .valuation, .share, .reports].contains(key) ? ">" : ":"
      return Candidate(text: key.rawValue + sign, help: key.help, isWhole: false)
    }
  }

  /// Those that begin with what is typed, then those with a word that does.
  private static func matching(
    _ typed: some StringProtocol, among names: [String], _ limit: Int, _ written: (String) -> String
  ) -> [Candidate] {
    guard limit > 0 else { return [] }
    let lower = typed.lowercased()
    var (first, second): ([String], [String]) = ([], [])
    for name in names {
      let other = name.lowercased()
      if other.hasPrefix(lower) {
        first.append(name)
        if first.count >= limit { break }
      } else if other.contains(" " + lower) || other.contains("-" + lower) {
        second.append(name)
      }
    }
    return (first + second).prefix(limit).map { Candidate(text: written($0), help: "", isWhole: true) }
  }

  /// In quotation marks where the filter would cut it.
  public static func quoted(_ name: String) -> String {
    let cuts = name.contains { $0.isWhitespace || "(),:=<>\"“”@".contains($0) } || name.hasPrefix("-")
    let isWord = ["or", "and", "not"].contains(name.lowercased())
    return cuts || isWord ? "\"" + name.filter { !"\"“”".contains($0) } + "\"" : name
  }
}
