/// A field of a deal on which sources may disagree and which the user may correct.
public enum DealField: String, Sendable, Hashable, Codable, CaseIterable {
  case kind, round, status, recipient, investors, amount, valuation, date, sellers
}
