/// What is wrong with the text of a filter, and where.
public struct QueryProblem: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case unknownKey(String)
    case missingValue(key: String)
    case unknownValue(key: String, value: String, allowed: [String])
    case notAnAmount(String)
    case notANumber(String)
    case notADate(String)
    /// `kind>debt`: this key knows no greater and less.
    case noComparison(key: String)
    case openQuote
    case openBracket
    case strayBracket
    /// Nothing stands before or behind an `or`, or behind a `not`.
    case nothingBeside(String)
    case unknownName(String)
    /// A named filter that names itself.
    case circularName(String)
  }

  public var kind: Kind
  /// In characters from the start of the text.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// One sentence without a full stop.
  public var reason: String {
    switch kind {
    case .unknownKey(let key):
      if let near = NearName.nearest(to: key, among: QueryKey.allCases.map(\.rawValue)) {
        return "no key is called “\(key)”: did you mean \(near)?"
      }
      return "no key is called “\(key)”: put it in quotation marks to look for the text"
    case .missingValue(let key): return "what \(key)? \(QueryKey(rawValue: key)?.example ?? "")"
    case .unknownValue(let key, let value, let allowed):
      if let near = NearName.nearest(to: value, among: allowed) {
        return "\(key) is not “\(value)”: did you mean \(near)?"
      }
      return "\(key) is one of " + allowed.joined(separator: ", ")
    case .notAnAmount(let text): return "“\(text)” is no amount: write 500m, 1.5b, €300m or 500m..2b"
    case .notANumber(let text): return "“\(text)” is no number: write 10 or 10..25"
    case .notADate(let text):
      return "“\(text)” is no date: write 2025-10-31, 2025-10, 2025, today, yesterday or 7d, 2w, 3m, 1y"
    case .noComparison(let key): return "\(key) cannot be compared: write \(QueryKey(rawValue: key)?.example ?? "")"
    case .openQuote: return "the quotation mark is not closed"
    case .openBracket: return "the bracket is not closed"
    case .strayBracket: return "no bracket is open here"
    case .nothingBeside(let word): return "“\(word)” wants something beside it"
    case .unknownName(let name): return "no filter is called @\(name): name it under filters: in config.yaml"
    case .circularName(let name): return "@\(name) names itself"
    }
  }
}
