/// How two statements of one amount stand to each other.
struct MoneyComparison {
  /// The greater figure over the smaller, 1 or more; `nil` where they cannot be compared: other currencies, no figures.
  var ratio: Double?
  /// Of other currencies: what they differ by at the least, whatever the rate was; `nil` where no rate is known.
  var leastRatio: Double?
  /// Whether one amount can fulfil both statements: "at least 10" and "12" can, "up to 10" and "12" cannot.
  var canBothHold: Bool

  init(_ left: Money, _ right: Money) {
    let (a, b) = (Self.figure(left), Self.figure(right))
    guard left.currency == right.currency, a > 0, b > 0, a.isFinite, b.isFinite else {
      canBothHold = true
      if left.currency != right.currency, a > 0, b > 0 {
        leastRatio = ExchangeBand.leastRatio(a, left.currency, b, right.currency)
      }
      return
    }
    ratio = max(a, b) / min(a, b)
    let (first, second) = (Self.span(left), Self.span(right))
    canBothHold = first.lowerBound <= second.upperBound && second.lowerBound <= first.upperBound
  }

  /// The same figure but for rounding.
  var isSame: Bool { ratio.map { $0 <= 1.05 } ?? false }
  /// Near enough that one figure may stand for the other: "over $1B" for $1.1B.
  var isNear: Bool { ratio.map { $0 <= 1.25 || ($0 <= 1.5 && canBothHold) } ?? false }

  /// The figure by which an amount is compared: the middle of a range.
  static func figure(_ money: Money) -> Double { money.high.map { (money.value + $0) / 2 } ?? money.value }

  /// Which amounts fulfil the statement. A plain figure is rounded, so that one in twenty-five around it passes; "about"
  /// leaves a tenth.
  static func span(_ money: Money) -> ClosedRange<Double> {
    let (low, high) = (money.value, max(money.value, money.high ?? money.value))
    switch money.qualifier {
    case .exact: return low * 0.96...high * 1.04
    case .range: return low * 0.98...high * 1.02
    case .about: return low * 0.9...high * 1.1
    case .atLeast, .moreThan: return low * 0.98...Double.infinity
    case .upTo, .lessThan: return 0...high * 1.02
    }
  }
}
