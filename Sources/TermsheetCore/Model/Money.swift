/// How exactly a text states a figure.
///
/// A qualifier is part of the fact: "up to $10 billion" is another statement than "$10 billion". The names are those
/// of the fact format (`qualifier`).
public enum Qualifier: String, Sendable, Hashable, Codable, CaseIterable {
  case exact
  case about
  case atLeast = "at-least"
  case moreThan = "more-than"
  case upTo = "up-to"
  case lessThan = "less-than"
  case range
}

/// An amount of money as a text states it.
public struct Money: Sendable, Hashable, Codable {
  /// In whole units of the currency (ten billion dollars is `10_000_000_000`); of a range, its low end.
  public var value: Double
  /// The high end of a range, in whole units of the currency.
  public var high: Double?
  /// ISO 4217 code, three capital letters.
  public var currency: String
  public var qualifier: Qualifier

  public init(value: Double, high: Double? = nil, currency: String, qualifier: Qualifier = .exact) {
    self.value = value
    self.high = high
    self.currency = currency
    self.qualifier = qualifier
  }
}

/// What a company is said to be worth.
public struct Valuation: Sendable, Hashable {
  /// Whether the figure counts the new money (post-money), leaves it out (pre-money), or the text does not say.
  public enum Basis: String, Sendable, Hashable, Codable {
    case preMoney = "pre-money"
    case postMoney = "post-money"
    case unspecified
  }

  public var money: Money
  public var basis: Basis

  public init(money: Money, basis: Basis = .unspecified) {
    self.money = money
    self.basis = basis
  }
}
