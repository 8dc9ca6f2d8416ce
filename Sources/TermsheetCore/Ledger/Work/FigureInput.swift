/// Reads figures as a user types them and as the program shows them: `≥$10B`, `500m-600m EUR`, `~27%`.
enum FigureInput {
  /// The mark before a figure and what is left of the text.
  static func qualifier(_ text: String) -> (Qualifier, String) {
    let trimmed = trimmed(text)
    for (mark, qualifier) in marks where trimmed.hasPrefix(mark) {
      return (qualifier, self.trimmed(String(trimmed.dropFirst(mark.count))))
    }
    return (.exact, trimmed)
  }

  static func money(_ text: String) -> Money? {
    let (qualifier, rest) = qualifier(text)
    if let whole = MinimumAmount(rest) {
      return Money(value: whole.value, currency: whole.currency, qualifier: qualifier)
    }
    guard qualifier == .exact else { return nil }
    let parts = rest.split(whereSeparator: { $0 == "–" || $0 == "-" }).map { trimmed(String($0)) }
    return parts.count == 2 ? range(parts[0], parts[1]) : nil
  }

  /// The unit or the currency of one end is that of both: `$500-600m`, `500m-600m EUR`.
  private static func range(_ left: String, _ right: String) -> Money? {
    guard let high = MinimumAmount(right) else { return nil }
    let magnitude = right.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." || $0 == "," }
    for candidate in [left + magnitude, left] {
      guard let low = MinimumAmount(candidate), low.value > 0, low.value < high.value else { continue }
      let currency = high.currency == "USD" ? low.currency : high.currency
      return Money(value: low.value, high: high.value, currency: currency, qualifier: .range)
    }
    return nil
  }

  /// 0 to 100, with or without the sign.
  static func percent(_ text: String) -> (value: Double, qualifier: Qualifier)? {
    var (qualifier, rest) = qualifier(text)
    if rest.hasSuffix("%") { rest = trimmed(String(rest.dropLast())) }
    guard let value = Double(rest), value >= 0, value <= 100 else { return nil }
    return (value, qualifier)
  }

  static func quantity(_ text: String) -> HardwareMention.Quantity? {
    let (qualifier, rest) = qualifier(text)
    let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard let value = Double(digits.filter { $0 != "," }), value.isFinite else { return nil }
    let name = trimmed(String(rest.dropFirst(digits.count)))
    let unit = HardwareMention.Quantity.Unit.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    guard let unit else { return nil }
    return HardwareMention.Quantity(value: value, unit: unit, qualifier: qualifier)
  }

  private static let marks: [(String, Qualifier)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .upTo), ("≤", .upTo), (">", .moreThan), ("<", .lessThan), ("~", .about),
  ]

  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
