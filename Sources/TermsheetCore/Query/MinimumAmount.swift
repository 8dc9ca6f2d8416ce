/// The least amount of money that is asked for: `500m`, `1.5b`, `$2bn`, `€300m`, `2bn EUR`.
///
/// Amounts are compared within one currency, since articles state no rates of exchange; where none is named it is the
/// US dollar. Of a range the high end counts, and of "up to" the figure itself: what could be as large passes.
public struct MinimumAmount: Sendable, Hashable {
  /// In whole units of the currency.
  public var value: Double
  /// ISO 4217 code.
  public var currency: String

  private static let magnitudes: [String: Double] = [
    "": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "t": 1e12, "tn": 1e12, "trillion": 1e12,
  ]
  private static let symbols: [String: String] = [
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "cn¥": "CNY", "c$": "CAD",
    "a$": "AUD", "hk$": "HKD", "s$": "SGD",
  ]

  /// `nil` where the text is no amount.
  public init?(_ text: String) {
    var rest = Substring(text.lowercased()).filter { $0 != "," && $0 != "_" && !$0.isWhitespace }
    let mark = rest.prefix { !$0.isNumber && $0 != "." }
    rest.removeFirst(mark.count)
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    rest.removeFirst(digits.count)
    guard let number = Double(digits), number.isFinite else { return nil }
    var unit = rest
    var code = Self.currency(mark)
    if let factor = Self.magnitudes[unit] {
      value = number * factor
    } else {
      // A code behind the figure: "2bn eur", "300 usd".
      guard mark.isEmpty, let trailing = Self.currency(unit.suffix(3)) else { return nil }
      unit.removeLast(3)
      guard let factor = Self.magnitudes[unit] else { return nil }
      value = number * factor
      code = trailing
    }
    guard let code else { return nil }
    currency = code
  }

  public func admits(_ money: Money?) -> Bool {
    guard let money, money.currency == currency else { return false }
    return max(money.value, money.high ?? money.value) >= value
  }

  private static func currency(_ mark: some StringProtocol) -> String? {
    if mark.isEmpty { return "USD" }
    if let code = symbols[String(mark)] { return code }
    return mark.count == 3 && mark.allSatisfy { ("a"..."z").contains($0) } ? mark.uppercased() : nil
  }
}
