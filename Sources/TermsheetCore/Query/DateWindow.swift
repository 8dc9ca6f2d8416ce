/// A span of dates with either end open.
///
/// A date that is known to the month or the year passes when any of its days lies within; where it is strict, when all
/// of them do.
public struct DateWindow: Sendable, Hashable {
  public var since: PartialDate?
  public var until: PartialDate?
  /// Whether all the days that a date covers must lie within, and not any of them.
  public var isStrict: Bool

  public init(since: PartialDate? = nil, until: PartialDate? = nil, isStrict: Bool = false) {
    self.since = since
    self.until = until
    self.isStrict = isStrict
  }

  public var isOpen: Bool { since == nil && until == nil }

  /// Without a date, only the window that is open at both ends lets pass.
  public func admits(_ date: PartialDate?) -> Bool {
    guard !isOpen else { return true }
    guard let date else { return false }
    if isStrict {
      return date.dayNumber >= since?.dayNumber ?? .min && date.lastDayNumber <= until?.lastDayNumber ?? .max
    }
    if let since, date.lastDayNumber < since.dayNumber { return false }
    if let until, date.dayNumber > until.lastDayNumber { return false }
    return true
  }
}

extension PartialDate {
  /// Days since 1970-01-01 of the last day that the date covers.
  var lastDayNumber: Int {
    let month = self.month ?? 12
    let last = PartialDate(year: year, month: month, day: day ?? Self.days(inMonth: month, year: year))
    return last?.dayNumber ?? dayNumber
  }
}
