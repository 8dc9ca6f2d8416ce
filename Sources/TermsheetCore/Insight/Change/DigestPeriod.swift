/// Since when a digest tells what is new.
public enum DigestPeriod: Sendable, Hashable {
  /// Articles that came out on that day or later.
  case published(PartialDate)
  /// Articles that were first seen after that moment, in milliseconds since 1970-01-01 UTC.
  case seen(Int64)

  /// Reads `7d`, `2w`, `3m`, `1y`, `yesterday`, `today`, or a date; `nil` for anything else.
  ///
  /// - Parameter today: the day from which the spans are counted back.
  public init?(_ text: String, today: PartialDate) {
    let text = text.lowercased()
    if let date = PartialDate(iso: text), date.iso == text {
      self = .published(date)
      return
    }
    if text == "today" || text == "yesterday" {
      self = .published(PartialDate(dayNumber: today.dayNumber - (text == "today" ? 0 : 1)))
      return
    }
    guard let unit = text.last, let count = Int(text.dropLast()), (1...9999).contains(count) else { return nil }
    let days: Int
    switch unit {
    case "d": days = count
    case "w": days = count * 7
    case "m": days = count * 30
    case "y": days = count * 365
    default: return nil
    }
    let start = today.dayNumber - days
    guard start > -700_000 else { return nil }
    self = .published(PartialDate(dayNumber: start))
  }

  /// The ledger as it was before; undated articles count as old unless it is known when they were first seen.
  public func before(_ ledger: Ledger) -> Ledger {
    switch self {
    case .published(let date):
      ledger.without { index in
        guard let published = ledger.articles.published(index) else { return false }
        // What is known to the month alone is new only where all of it is.
        return published.dayNumber >= date.dayNumber
      }
    case .seen(let moment): ledger.without { (ledger.articles.firstSeen($0) ?? .min) > moment }
    }
  }

  public var text: String {
    switch self {
    case .published(let date): "since \(date.iso)"
    case .seen: "since the last look"
    }
  }
}

extension Digest {
  public init(of ledger: Ledger, since period: DigestPeriod, most: Int = 40) {
    self.init(
      LedgerComparison(from: period.before(ledger), to: ledger), of: ledger, period: period.text, most: most)
  }
}
