/// A comparison of stated money with figures.
///
/// What a text says of money leaves room: "up to 5 billion" may be one. A comparison holds where it holds for all that
/// was said: "up to $5B" is below 6 and not above 4, "at least $1B" is above 0.5 and not below 2, a range lies within
/// the bounds as a whole. "About" counts as its figure. With `?` behind it, it holds already where it may: `amount>4b?`
/// lets "up to $5B" pass. Amounts are compared within one currency, since articles state no rates of exchange.
public struct MoneyTest: Sendable, Hashable {
  /// In whole units of the currency; `nil` for no bound.
  public var low: Double?
  public var high: Double?
  /// Whether the bounds themselves are meant too.
  public var includesLow = true
  public var includesHigh = true
  /// ISO 4217.
  public var currency = "USD"
  /// Holds where it may.
  public var isPossible = false
  /// `true` and `false` ask only whether a figure is stated.
  public var isStated: Bool?

  public init(
    low: Double? = nil, high: Double? = nil, includesLow: Bool = true, includesHigh: Bool = true,
    currency: String = "USD", isPossible: Bool = false, isStated: Bool? = nil
  ) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
    self.currency = currency
    self.isPossible = isPossible
    self.isStated = isStated
  }

  public func admits(_ money: Money?) -> Bool {
    if let isStated { return (money != nil) == isStated }
    guard let money, money.currency == currency else { return false }
    let span = Span(money)
    return isPossible ? meets(span) : holds(span)
  }

  /// What was said, as the figures it leaves open.
  private struct Span {
    var low = 0.0
    var high = Double.infinity
    var hasLow = true
    var hasHigh = true

    init(_ money: Money) {
      switch money.qualifier {
      case .exact, .about: (low, high) = (money.value, money.value)
      case .atLeast: low = money.value
      case .moreThan: (low, hasLow) = (money.value, false)
      case .upTo: high = money.high ?? money.value
      case .lessThan: (high, hasHigh) = (money.high ?? money.value, false)
      case .range: (low, high) = (money.value, money.high ?? money.value)
      }
    }
  }

  private func holds(_ span: Span) -> Bool {
    if let low {
      // An open lower end lies above its figure.
      guard span.low > low || (span.low == low && (includesLow || !span.hasLow)) else { return false }
    }
    if let high {
      guard span.high < high || (span.high == high && (includesHigh || !span.hasHigh)) else { return false }
    }
    return true
  }

  private func meets(_ span: Span) -> Bool {
    if let low {
      guard span.high > low || (span.high == low && includesLow && span.hasHigh) else { return false }
    }
    if let high {
      guard span.low < high || (span.low == high && includesHigh && span.hasLow) else { return false }
    }
    return true
  }
}

/// A comparison of a plain number, such as a share in percent.
public struct NumberTest: Sendable, Hashable {
  public var low: Double?
  public var high: Double?
  public var includesLow = true
  public var includesHigh = true

  public func admits(_ number: Double?) -> Bool {
    guard let number else { return false }
    if let low, number < low || (number == low && !includesLow) { return false }
    if let high, number > high || (number == high && !includesHigh) { return false }
    return true
  }
}
