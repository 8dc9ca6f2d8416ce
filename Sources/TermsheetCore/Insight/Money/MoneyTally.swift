/// Sums of money, one a currency: articles state no rates, so currencies are never added together.
///
/// A sum is as vague as the vaguest of its parts: "about" and ten billion make about; "at least" and ten billion make at
/// least; of "at least" and "up to" nothing is left but about.
public struct MoneyTally: Sendable, Hashable {
  public struct Total: Sendable, Hashable {
    public var money: Money
    /// How many amounts it adds up; at least 1.
    public var count: Int
  }

  private struct Part: Sendable, Hashable {
    var low = 0.0
    var high = 0.0
    var count = 0
    var isAbout = false
    var hasFloor = false
    var hasCeiling = false
  }

  private var parts: [String: Part] = [:]

  public init() {}

  public init(_ amounts: some Sequence<Money>) { for amount in amounts { add(amount) } }

  public var isEmpty: Bool { parts.isEmpty }

  /// Adds an amount; one that is no positive number is left out.
  public mutating func add(_ money: Money) {
    guard money.value.isFinite, money.value > 0 else { return }
    var part = parts[money.currency] ?? Part()
    part.low += money.value
    part.high += max(money.value, money.high ?? money.value)
    part.count += 1
    switch money.qualifier {
    case .about: part.isAbout = true
    case .atLeast, .moreThan: part.hasFloor = true
    case .upTo, .lessThan: part.hasCeiling = true
    case .exact, .range: break
    }
    parts[money.currency] = part
  }

  /// One a currency: US dollars first, then those with the most amounts.
  public var totals: [Total] {
    parts.map { Total(money: Self.money($1, $0), count: $1.count) }.sorted { left, right in
      let (a, b) = (left.money.currency, right.money.currency)
      if (a == "USD") != (b == "USD") { return a == "USD" }
      return left.count != right.count ? left.count > right.count : a < b
    }
  }

  public func total(in currency: String) -> Money? { parts[currency].map { Self.money($0, currency) } }

  private static func money(_ part: Part, _ currency: String) -> Money {
    // Ends that differ by less than a hundredth are no range to read, but no exact figure either.
    let isRange = part.high > part.low * 1.01
    let isNearly = !isRange && part.high > part.low * 1.000_001
    let isVague = part.isAbout || (part.hasFloor && part.hasCeiling) || (isNearly && !part.hasFloor && !part.hasCeiling)
    let qualifier: Qualifier =
      isVague ? .about : part.hasFloor ? .atLeast : part.hasCeiling ? .upTo : isRange ? .range : .exact
    // Of a range and a floor only the floor is sure, of a range and a ceiling only the ceiling.
    let value = qualifier == .upTo ? part.high : part.low
    return Money(
      value: value, high: isRange && (qualifier == .range || qualifier == .about) ? part.high : nil,
      currency: currency, qualifier: qualifier)
  }
}

extension MoneyTally {
  /// `$12B + €1.3B`; empty for no money.
  public func text(style: FigureStyle = .unicode) -> String {
    totals.map { MoneyText.text($0.money, style: style) }.joined(separator: " + ")
  }
}

extension Money {
  /// For ordering: dollars above other currencies, which have no common measure; then the larger figure.
  var rank: (group: Int, value: Double) { (currency == "USD" ? 1 : 0, high ?? value) }

  /// Whether it stands before another in a list that has the largest first; `nil` stands last.
  public static func isLarger(_ left: Money?, _ right: Money?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left.rank > right.rank
  }
}
