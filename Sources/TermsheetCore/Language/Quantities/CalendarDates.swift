/// Dates that name their day, month or year: "Dec. 17, 2025", "in October", "on Tuesday", "by 2027".
extension QuantityScan {
  mutating func calendarDate(at index: Int) -> Quantity? {
    switch word(index) {
    case .month(let month) where tokens[index].isCapitalised: return monthFirst(at: index, month: month)
    case .weekday(let weekday) where tokens[index].isCapitalised: return weekdayDate(at: index, weekday: weekday)
    case .relativeDay(let offset): return date(index..<index + 1, published.flatMap { Self.shifted($0, days: offset) })
    case .month, .weekday: return nil
    default: break
    }
    guard kind(index) == .number else { return nil }
    return isoDate(at: index) ?? slashDate(at: index) ?? dayFirst(at: index) ?? bareYear(at: index)
  }

  func date(_ tokens: Range<Int>, _ date: PartialDate?) -> Quantity {
    Quantity(tokens: tokens, value: .date(date))
  }

  // MARK: - Numbers

  /// The token is four digits between 1900 and 2099.
  func isYear(_ index: Int) -> Bool {
    guard kind(index) == .number, length(index) == 4 else { return false }
    let value = tokens[index].value
    return value >= 1900 && value <= 2099 && value == value.rounded()
  }

  func year(_ index: Int) -> Int { Int(tokens[index].value) }

  /// A whole number from 1 to 31 of one or two digits, and the index after it and its "th".
  private func day(at index: Int) -> (day: Int, end: Int)? {
    guard kind(index) == .number, length(index) <= 2 else { return nil }
    let value = tokens[index].value
    guard value >= 1, value <= 31 else { return nil }
    if isGlued(index + 1) {
      switch particle(index + 1) {
      case .st, .nd, .rd, .th: return (Int(value), index + 2)
      default: if kind(index + 1) == .word { return nil }
      }
    }
    return (Int(value), index + 1)
  }

  /// A whole number of one or two digits, as months and days are written between signs.
  private func shortNumber(_ index: Int) -> Int? {
    guard kind(index) == .number, length(index) <= 2 else { return nil }
    return Int(tokens[index].value)
  }

  private func isoDate(at index: Int) -> Quantity? {
    guard isYear(index), isInnerDash(index + 1), let month = shortNumber(index + 2), isInnerDash(index + 3),
      let day = shortNumber(index + 4), let found = PartialDate(year: year(index), month: month, day: day)
    else { return nil }
    return date(index..<index + 5, found)
  }

  /// "12/17/2025" and "17/12/2025"; where both readings are possible only the year is sure.
  private func slashDate(at index: Int) -> Quantity? {
    guard let first = shortNumber(index), isSign(index + 1, 0x2F), isGlued(index + 1),
      let second = shortNumber(index + 2), isSign(index + 3, 0x2F), isGlued(index + 3), isYear(index + 4)
    else { return nil }
    let american = PartialDate(year: year(index + 4), month: first, day: second)
    let european = PartialDate(year: year(index + 4), month: second, day: first)
    guard american != nil || european != nil else { return nil }
    let isSure = american == nil || european == nil || american == european
    return date(index..<index + 5, isSure ? american ?? european : PartialDate(year: year(index + 4)))
  }

  /// "17 December 2025", "the 17th of December".
  private func dayFirst(at index: Int) -> Quantity? {
    guard let day = day(at: index) else { return nil }
    var next = day.end
    if particle(next) == .of { next += 1 }
    next = afterDash(next)
    guard case .month(let month) = word(next), tokens[next].isCapitalised else { return nil }
    var end = afterStop(next + 1)
    if let found = yearAfter(end) {
      end = found
      guard let full = PartialDate(year: year(end - 1), month: month, day: day.day) else { return nil }
      return date(index..<end, full)
    }
    return date(index..<end, resolved(month: month, day: day.day, at: index, end: end))
  }

  /// A year on its own, where a preposition says that it is one; "raised 2000 in 2024" holds one of each.
  private func bareYear(at index: Int) -> Quantity? {
    guard isYear(index), year(index) >= 1990, year(index) <= (isMaturity(index) ? 2099 : 2035), !countsSomething(index)
    else { return nil }
    var first = index
    switch particle(index - 1) {
    case .in, .since, .of, .by, .until, .till, .through, .during, .from, .for, .before, .after, .due, .early, .late,
      .mid,
      .between:
      break
    case .to, .and:
      guard case .date(let earlier?)? = last?.value, earlier.month == nil, last?.tokens.upperBound == index - 1 else {
        return nil
      }
    case .fiscal, .financial: return nil
    default:
      guard isInnerDash(index - 1), particle(index - 2) == .mid || particle(index - 2) == .end else { return nil }
      first = max(index - 2, floor)
    }
    var end = index + 1
    // "2025-27", "2025–2027": the stretch begins with the year.
    if isInnerDash(end), kind(end + 1) == .number, isYear(end + 1) || length(end + 1) == 2 { end += 2 }
    return date(first..<end, PartialDate(year: year(index)))
  }

  /// "due 2049", "due in 2049": bonds run for longer than plans.
  private func isMaturity(_ index: Int) -> Bool {
    particle(index - 1) == .due || particle(index - 1) == .in && particle(index - 2) == .due
  }

  private func countsSomething(_ index: Int) -> Bool {
    switch word(index + 1) {
    case .magnitude, .shortMagnitude, .hundred, .currencyName, .currencyCode, .percent, .percentSign, .power, .chipNoun,
      .duration, .particle(.shares):
      return true
    default: break
    }
    if isInnerDash(index + 1), kind(index + 2) == .word { return true }
    return isGlued(index + 1) && kind(index + 1) == .word
  }

  // MARK: - Months

  private func monthFirst(at index: Int, month: Int) -> Quantity? {
    var end = afterStop(index + 1)
    if let found = yearAfter(end) { return date(index..<found, PartialDate(year: year(found - 1), month: month)) }
    if particle(end) == .of, isYear(end + 1) {
      return date(index..<end + 2, PartialDate(year: year(end + 1), month: month))
    }
    if let found = yearInWords(after: end) {
      // "January last year", "October of this year".
      return date(index..<found.end, PartialDate(year: found.year, month: month))
    }
    if let day = day(at: end), !countsSomething(day.end - 1) {
      end = day.end
      // "Dec. 16-17, 2025": a stretch begins with its first day.
      if isInnerDash(end), let last = self.day(at: end + 1) { end = last.end }
      if let found = yearAfter(end) {
        return PartialDate(year: year(found - 1), month: month, day: day.day).map { date(index..<found, $0) }
      }
      return date(index..<end, resolved(month: month, day: day.day, at: index, end: end))
    }
    // "May" and "March" open sentences as other words do, and "Jan" and "April" begin names.
    let isName = length(index) <= 3 || kind(end) == .word && tokens[end].isCapitalised
    if month == 3 || month == 5 || isName, !isDatePreposition(index - 1) { return nil }
    return date(index..<end, resolved(month: month, day: nil, at: index, end: end))
  }

  /// The index after an abbreviation's full stop.
  private func afterStop(_ index: Int) -> Int {
    isSign(index, 0x2E) && isGlued(index) && index + 1 < upper ? index + 1 : index
  }

  /// The index after a year at `index`, with or without a comma before it.
  private func yearAfter(_ index: Int) -> Int? {
    let next = isSign(index, 0x2C) ? index + 1 : afterDash(index)
    return isYear(next) && !countsSomething(next) ? next + 1 : nil
  }

  private func yearInWords(after index: Int) -> (year: Int, end: Int)? {
    let next = particle(index) == .of ? index + 1 : index
    guard let published, case .duration(.year) = word(next + 1) else { return nil }
    switch particle(next) {
    case .last: return (published.year - 1, next + 2)
    case .this: return (published.year, next + 2)
    default: return nil
    }
  }

  private func isDatePreposition(_ index: Int) -> Bool {
    switch particle(index) {
    case .in, .since, .of, .by, .until, .till, .through, .during, .from, .for, .before, .after, .early, .late, .mid,
      .last, .next, .this, .to, .between, .and, .earlier, .later, .end, .coming:
      true
    default: isInnerDash(index) && particle(index - 1) == .mid
    }
  }

  /// A month, or a day of it, whose year only the article's date can tell.
  private func resolved(month: Int, day: Int?, at index: Int, end: Int) -> PartialDate? {
    guard let published, let thisMonth = published.month else { return nil }
    let today = published.day ?? 31
    let isSameMonth = month == thisMonth
    let isAfter = month > thisMonth || (isSameMonth && (day ?? 0) > today)
    let isBefore = month < thisMonth || (isSameMonth && (day ?? 31) < today)
    var year = published.year
    switch particle(index - 1) {
    case .last: if isSameMonth || isAfter { year -= 1 }
    case .this: break
    default:
      if pointsAhead(at: index, end: end) {
        if isBefore { year += 1 }
      } else if isAfter {
        year -= 1
      }
    }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Whether the words around say that the date is still to come.
  func pointsAhead(at index: Int, end: Int) -> Bool {
    var previous = index - 1
    while previous >= max(lower, index - 12), kind(previous) != .punctuation {
      switch word(previous) {
      case .particle(.next), .particle(.coming), .particle(.upcoming), .particle(.due): return true
      case .particle(.until), .particle(.till), .particle(.through), .particle(.by):
        // "by the middle of May"; "By October it had raised" looks back.
        if index - previous <= 4 { return !(end..<min(upper, end + 8)).contains { particle($0) == .had } }
      case .particle(.since), .cue(.report): return false
      case .cue(.future): return true
      case .cue(.intent): if particle(previous + 1) == .to { return true }
      default: break
      }
      previous -= 1
    }
    return false
  }

  // MARK: - Weekdays

  private func weekdayDate(at index: Int, weekday: Int) -> Quantity? {
    // "Sun" and "Sat." are names and verbs unless they stand where a day does.
    let isShort = length(index) <= 5
    let stop = isShort ? afterStop(index + 1) : index + 1
    if isShort, particle(index - 1) != .on, stop == index + 1, !isSign(stop, 0x2C) { return nil }
    // "Tuesday, Dec. 16, 2025": the day's own date decides.
    let next = isSign(stop, 0x2C) || isSign(stop, 0x28) ? stop + 1 : stop
    if let explicit = explicitDay(at: next) {
      let end = isSign(stop, 0x28) && isSign(explicit.tokens.upperBound, 0x29) ? 1 : 0
      return date(index..<explicit.tokens.upperBound + end, explicit.day)
    }
    guard let published, let today = published.weekday else { return date(index..<stop, nil) }
    var end = stop
    let back = (today - weekday + 7) % 7
    var days = -back
    switch particle(index - 1) {
    case .next, .coming: days = back == 0 ? 7 : 7 - back
    case .last: days = back == 0 ? -7 : -back
    case .this: days = weekday - today
    default:
      if case .duration(.week) = word(stop + 1) {
        // "Tuesday next week", "Friday last week"
        switch particle(stop) {
        case .next: days = weekday - today + 7
        case .last: days = weekday - today - 7
        case .this: days = weekday - today
        default: break
        }
        if days != -back || particle(stop) == .this || particle(stop) == .last { end = stop + 2 }
      }
    }
    var start = index
    switch particle(index - 1) {
    case .next, .coming, .last, .this: start = max(index - 1, floor)
    default: break
    }
    return date(start..<end, Self.shifted(published, days: days))
  }

  private func explicitDay(at index: Int) -> (tokens: Range<Int>, day: PartialDate?)? {
    var found: Quantity?
    if case .month(let month) = word(index), tokens[index].isCapitalised, day(at: afterStop(index + 1)) != nil {
      found = monthFirst(at: index, month: month)
    } else if kind(index) == .number {
      found = isoDate(at: index) ?? dayFirst(at: index)
    }
    guard let found, case .date(let day) = found.value else { return nil }
    return (found.tokens, day)
  }

  /// The date `days` after another; `nil` unless that names its day.
  static func shifted(_ date: PartialDate, days: Int) -> PartialDate? {
    guard date.day != nil else { return nil }
    return PartialDate(dayNumber: date.dayNumber + days)
  }
}
