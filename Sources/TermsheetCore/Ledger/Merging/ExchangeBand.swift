/// Between what a unit of each currency has been worth in US dollars over decades: enough to tell that two amounts in
/// two currencies cannot be one, and never used to convert any.
///
/// The bands are wide on purpose, so that no rate of today is needed: each holds the extremes of 2000 to 2025 (Federal
/// Reserve, release H.10).
enum ExchangeBand {
  private static let dollars: [String: ClosedRange<Double>] = [
    "USD": 1...1, "EUR": 0.8...1.65, "GBP": 1.0...2.15, "CHF": 0.5...1.4, "CAD": 0.6...1.15, "AUD": 0.45...1.15,
    "CNY": 0.115...0.17, "HKD": 0.125...0.13, "JPY": 0.006...0.0135, "KRW": 0.0006...0.0012, "INR": 0.0105...0.026,
    "SGD": 0.5...0.85, "TWD": 0.028...0.037, "SEK": 0.085...0.175, "NOK": 0.085...0.21, "DKK": 0.11...0.22,
    "ILS": 0.2...0.33, "AED": 0.27...0.275, "SAR": 0.265...0.27, "BRL": 0.15...0.66,
  ]

  /// The factor that two amounts differ by at the least, whatever the rate was; 1 where they may be one, `nil` where
  /// nothing is known of a currency.
  static func leastRatio(_ left: Double, _ leftCurrency: String, _ right: Double, _ rightCurrency: String) -> Double? {
    guard let first = dollars[leftCurrency], let second = dollars[rightCurrency] else { return nil }
    let (low, high) = (left * first.lowerBound, left * first.upperBound)
    let (otherLow, otherHigh) = (right * second.lowerBound, right * second.upperBound)
    return max(1, low / otherHigh, otherLow / high)
  }
}
