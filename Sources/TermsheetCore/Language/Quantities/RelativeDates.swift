/// Dates that count from the article's: "last month", "earlier in October", "two years ago", "the third quarter of 2024".
extension QuantityScan {
  /// What "this", "last", "next", "earlier", "late", "mid" or "end" at `index` begins.
  mutating func relativePeriod(at index: Int) -> Quantity? {
    guard let particle = particle(index) else { return nil }
    switch particle {
    case .this, .current: return period(at: index, offset: 0)
    case .last: return period(at: index, offset: -1)
    case .next, .coming: return period(at: index, offset: 1)
    case .earlier, .later, .early, .late, .mid, .end: return part(at: index)
    default: return nil
    }
  }

  /// "earlier this month", "late October", "mid-2026", "earlier in the year", "end of March".
  private mutating func part(at index: Int) -> Quantity? {
    var next = afterDash(index + 1)
    if particle(next) == .in || particle(next) == .of || particle(next) == .on { next += 1 }
    switch word(next) {
    case .particle(.the):
      guard case .duration(let unit) = word(next + 1), !isNumberOfUnits(next + 1) else { return nil }
      return date(index..<next + 2, period(unit, offset: 0))
    case .particle(.this), .particle(.last), .particle(.next):
      return relativePeriod(at: next).map { date(index..<$0.tokens.upperBound, $0.date) }
    case .month, .weekday: return calendarDate(at: next).map { date(index..<$0.tokens.upperBound, $0.date) }
    default:
      guard isYear(next) else { return nil }
      return date(index..<next + 1, PartialDate(year: year(next)))
    }
  }

  private func isNumberOfUnits(_ index: Int) -> Bool {
    if case .duration(.decade) = word(index) { true } else { false }
  }

  /// "last year", "this October", "next Tuesday", "last summer".
  private mutating func period(at index: Int, offset: Int) -> Quantity? {
    switch word(index + 1) {
    case .duration(let unit):
      // "the last year" is twelve months, no date.
      guard particle(index - 1) != .the || offset == 0, unit != .day, unit != .hour, unit != .decade else { return nil }
      return date(index..<index + 2, period(unit, offset: offset))
    case .fraction(0.25):
      guard particle(index - 1) != .the || offset == 0 else { return nil }
      return date(index..<index + 2, period(.quarter, offset: offset))
    case .month: return calendarDate(at: index + 1).map { date(index..<$0.tokens.upperBound, $0.date) }
    case .weekday: return calendarDate(at: index + 1).map { date(index..<$0.tokens.upperBound, $0.date) }
    case .season(let lastMonth):
      guard let published, let month = published.month else { return date(index..<index + 2, nil) }
      let isOver = lastMonth < month
      let year =
        offset == 0
        ? published.year : offset < 0 ? published.year - (isOver ? 0 : 1) : published.year + (isOver ? 1 : 0)
      return date(index..<index + 2, PartialDate(year: year))
    default: return nil
    }
  }

  /// The week, month, quarter or year `offset` away, no more exact than what it covers: a week is given by its month,
  /// where it lies within one.
  private func period(_ unit: TimeUnit, offset: Int) -> PartialDate? {
    guard let published else { return nil }
    switch unit {
    case .year: return PartialDate(year: published.year + offset)
    case .month: return Self.shifted(published, months: offset)
    case .quarter:
      guard let month = published.month else { return nil }
      let quarter = published.year * 4 + (month - 1) / 3 + offset
      return PartialDate(year: quarter / 4)
    case .week:
      guard offset != 0 else { return PartialDate(year: published.year, month: published.month) }
      guard let weekday = published.weekday else { return nil }
      let monday = PartialDate(dayNumber: published.dayNumber - weekday + 7 * offset)
      let sunday = PartialDate(dayNumber: monday.dayNumber + 6)
      if monday.month == sunday.month { return PartialDate(year: monday.year, month: monday.month) }
      return monday.year == sunday.year ? PartialDate(year: monday.year) : nil
    case .day: return published.day == nil ? nil : Self.shifted(published, days: offset)
    case .hour, .fortnight, .decade: return nil
    }
  }

  /// The month `months` after a date's; `nil` unless that names its month.
  static func shifted(_ date: PartialDate, months: Int) -> PartialDate? {
    guard let month = date.month else { return nil }
    let count = date.year * 12 + month - 1 + months
    guard count > 0 else { return nil }
    return PartialDate(year: count / 12, month: count % 12 + 1)
  }

  /// "four months ago": years give a year, months and weeks a month, days a day.
  func ago(count: Double, unit: TimeUnit, tokens: Range<Int>) -> Quantity {
    let start = leadingQualifier(before: tokens.lowerBound)?.start ?? tokens.lowerBound
    let range = start..<tokens.upperBound
    guard let published, count < 10_000 else { return date(range, nil) }
    let whole = Int(count)
    switch unit {
    case .year: return date(range, PartialDate(year: published.year - whole))
    case .decade: return date(range, PartialDate(year: published.year - 10 * whole))
    case .month: return date(range, Self.shifted(published, months: -whole))
    case .quarter:
      return date(range, Self.shifted(published, months: -3 * whole).flatMap { PartialDate(year: $0.year) })
    case .week, .fortnight:
      let day = Self.shifted(published, days: (unit == .week ? -7 : -14) * whole)
      return date(range, day.flatMap { PartialDate(year: $0.year, month: $0.month) })
    case .day: return date(range, Self.shifted(published, days: -whole))
    case .hour: return date(range, published)
    }
  }

  /// "a year ago", "a month ago".
  func articleAgo(at index: Int) -> Quantity? {
    guard isArticle(index), case .duration(let unit) = word(index + 1), particle(index + 2) == .ago else { return nil }
    if unit == .year, let published, published.month != nil {
      // One year back is counted in months; more of them are round.
      return date(index..<index + 3, Self.shifted(published, months: -12))
    }
    return ago(count: 1, unit: unit, tokens: index..<index + 3)
  }

  /// "in the spring": the one that has begun last, unless the words point ahead.
  private func bareSeason(at index: Int, lastMonth: Int) -> Quantity? {
    guard particle(index - 1) == .the, particle(index - 2) == .in, let published, let month = published.month,
      !pointsAhead(at: index, end: index + 1)
    else { return nil }
    let hasBegun = lastMonth - 2 <= month
    return date(index..<index + 1, PartialDate(year: published.year - (hasBegun ? 0 : 1)))
  }

  /// "the third quarter of 2024", "Q3 2024", "first half of last year", "spring 2024": given by the year. Without a
  /// year it is no date, and with a fiscal one neither.
  mutating func stretch(at index: Int) -> Quantity? {
    var next = index + 1
    switch word(index) {
    case .ordinal, .fraction:
      let noun = afterDash(next)
      guard case .fraction(let part) = word(noun), part == 0.5 || part == 0.25 else { return nil }
      next = noun + 1
    case .quarterLabel, .season: break
    default: return nil
    }
    resume = max(resume, next)
    if isSign(next, 0x2C) || isInnerDash(next) { next += 1 }
    if particle(next) == .of { next += 1 }
    if isYear(next) { return date(index..<next + 1, PartialDate(year: year(next))) }
    guard case .duration(.year) = word(next + 1) else {
      guard case .season(let lastMonth) = word(index) else { return nil }
      return bareSeason(at: index, lastMonth: lastMonth)
    }
    switch particle(next) {
    case .this: return date(index..<next + 2, period(.year, offset: 0))
    case .last: return date(index..<next + 2, period(.year, offset: -1))
    case .next: return date(index..<next + 2, period(.year, offset: 1))
    default: return nil
    }
  }
}

extension Quantity {
  /// The point in time, where the figure is a date that could be resolved.
  fileprivate var date: PartialDate? {
    if case .date(let date) = value { date } else { nil }
  }
}
