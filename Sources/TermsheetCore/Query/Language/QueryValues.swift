/// Makes the condition that a word with a key stands for.
struct QueryValues {
  private let word: QueryWord
  private let key: QueryKey
  private let scope: QueryScope

  init(_ word: QueryWord, key: QueryKey, scope: QueryScope) {
    self.word = word
    self.key = key
    self.scope = scope
  }

  /// The condition; several values are alternatives.
  var node: Query.Node {
    get throws(QueryProblem) {
      switch key {
      case .amount, .valuation:
        let field = Query.MoneyField(rawValue: key.rawValue) ?? .amount
        return try anyOf { value throws(QueryProblem) in .money(field, try money(value)) }
      case .share: return try anyOf { value throws(QueryProblem) in .share(try number(value)) }
      case .reports: return try anyOf { value throws(QueryProblem) in .reports(try number(value)) }
      case .since, .until, .date: return try anyOf { value throws(QueryProblem) in try date(value) }
      default:
        if word.sign.first == "<" || word.sign.first == ">" {
          throw QueryProblem(
            .noComparison(key: key.rawValue), word.keyRange.lowerBound..<word.keyRange.upperBound + word.sign.count)
        }
        return .term(try set())
      }
    }
  }

  private func anyOf(
    _ term: (QueryWord.Value) throws(QueryProblem) -> Query.Term
  ) throws(QueryProblem) -> Query.Node {
    var terms: [Query.Node] = []
    for value in word.values { terms.append(.term(try term(value))) }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private func set() throws(QueryProblem) -> Query.Term {
    switch key {
    case .status:
      var (deals, stakes): (Set<Deal.Status>, Set<Stake.Status>) = ([], [])
      for value in word.values {
        if let status = QueryVocabulary.statuses[plain(value)] {
          deals.formUnion(status)
        } else if let status = Stake.Status(rawValue: plain(value)) {
          stakes.insert(status)
        } else {
          throw unknown(value, QueryVocabulary.statusNames)
        }
      }
      return .status(deals, stakes)
    case .kind:
      var (deals, stakes): (Set<Deal.Kind>, Set<Stake.Kind>) = ([], [])
      for value in word.values {
        let deal = QueryVocabulary.kinds[plain(value)]
        let stake = QueryVocabulary.stakeKinds[plain(value)]
        guard deal != nil || stake != nil else { throw unknown(value, QueryVocabulary.kindNames) }
        if let deal { deals.insert(deal) }
        if let stake { stakes.insert(stake) }
      }
      return .kind(deals, stakes)
    case .relation:
      var relations: Set<HardwareMention.Relation> = []
      for value in word.values {
        guard let relation = QueryVocabulary.relations[plain(value)] else {
          throw unknown(value, HardwareMention.Relation.allCases.map(\.rawValue))
        }
        relations.insert(relation)
      }
      return .relation(relations)
    case .is:
      // Several are alternatives, as everywhere.
      guard let value = word.values.first, word.values.count == 1 else {
        throw QueryProblem(.unknownValue(key: "is", value: ",", allowed: QueryVocabulary.flagNames), word.range)
      }
      guard let flag = Query.Flag(rawValue: plain(value)) else { throw unknown(value, QueryVocabulary.flagNames) }
      return .flag(flag)
    case .currency: return .currency(Set(word.values.map { $0.text.uppercased() }))
    case .id:
      var keys: Set<FactKey> = []
      for value in word.values {
        guard let fact = FactKey(text: value.text) else {
          throw QueryProblem(
            .unknownValue(key: "id", value: value.text, allowed: ["eight letters and digits"]), value.range)
        }
        keys.insert(fact)
      }
      return .id(keys)
    case .round: return .round(try patterns { $0.lowercased().hasPrefix("series ") ? String($0.dropFirst(7)) : $0 })
    default:
      return .name(key.nameField ?? .company, try patterns { $0 })
    }
  }

  private func patterns(_ change: (String) -> String) throws(QueryProblem) -> [NamePattern] {
    var patterns: [NamePattern] = []
    for value in word.values {
      guard let pattern = NamePattern(change(value.text), isWhole: word.sign == "=") else {
        throw QueryProblem(.missingValue(key: key.rawValue), value.range)
      }
      patterns.append(pattern)
    }
    return patterns
  }

  /// As the lists of values have it: `In Talks` is `in-talks`.
  private func plain(_ value: QueryWord.Value) -> String {
    value.text.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
  }

  private func unknown(_ value: QueryWord.Value, _ allowed: [String]) -> QueryProblem {
    QueryProblem(.unknownValue(key: key.rawValue, value: value.text, allowed: allowed), value.range)
  }

  // MARK: Figures

  private func money(_ value: QueryWord.Value) throws(QueryProblem) -> MoneyTest {
    var text = value.text.lowercased()
    if text == "none" || text == "any" { return MoneyTest(isStated: text == "any") }
    var test = MoneyTest()
    if text.hasSuffix("?") {
      test.isPossible = true
      text.removeLast()
    }
    var codes: Set<String> = []
    func figure(_ part: Substring) throws(QueryProblem) -> Double? {
      if part.isEmpty { return nil }
      guard let amount = MinimumAmount(String(part)) else { throw QueryProblem(.notAnAmount(value.text), value.range) }
      let isNamed = part.contains { !$0.isNumber && !".,_kmbt".contains($0) && $0 != "n" } && amount.currency != "USD"
      if isNamed || codes.isEmpty { codes.insert(amount.currency) }
      if isNamed { codes.remove("USD") }
      return amount.value
    }
    if let (low, high) = Self.ends(text) {
      test.low = try figure(low)
      test.high = try figure(high)
    } else {
      let number = try figure(text[...])
      (test.low, test.high, test.includesLow, test.includesHigh) = bounds(number)
    }
    guard codes.count == 1, let code = codes.first, test.low != nil || test.high != nil else {
      throw QueryProblem(.notAnAmount(value.text), value.range)
    }
    test.currency = code
    return test
  }

  private func number(_ value: QueryWord.Value) throws(QueryProblem) -> NumberTest {
    func figure(_ part: Substring) throws(QueryProblem) -> Double? {
      if part.isEmpty { return nil }
      let digits = part.hasSuffix("%") ? part.dropLast() : part
      guard let number = Double(digits), number.isFinite else {
        throw QueryProblem(.notANumber(value.text), value.range)
      }
      return number
    }
    if let (low, high) = Self.ends(value.text) { return NumberTest(low: try figure(low), high: try figure(high)) }
    let (low, high, includesLow, includesHigh) = bounds(try figure(value.text[...]))
    return NumberTest(low: low, high: high, includesLow: includesLow, includesHigh: includesHigh)
  }

  /// The bounds that the sign sets.
  private func bounds(_ number: Double?) -> (Double?, Double?, Bool, Bool) {
    switch word.sign {
    case ">": (number, nil, false, true)
    case ">=": (number, nil, true, true)
    case "<": (nil, number, true, false)
    case "<=": (nil, number, true, true)
    default: (number, number, true, true)
    }
  }

  /// The two sides of `a..b`; one of them may be open.
  private static func ends(_ text: String) -> (Substring, Substring)? {
    let characters = Array(text)
    guard characters.count > 2 else { return nil }
    for index in 0..<characters.count - 1 where characters[index] == "." && characters[index + 1] == "." {
      let start = text.index(text.startIndex, offsetBy: index)
      return (text[..<start], text[text.index(start, offsetBy: 2)...])
    }
    return nil
  }

  // MARK: Dates

  private func date(_ value: QueryWord.Value) throws(QueryProblem) -> Query.Term {
    func day(_ text: Substring) throws(QueryProblem) -> PartialDate? {
      if text.isEmpty { return nil }
      guard let date = QueryDate.date(text, today: scope.today) else {
        throw QueryProblem(.notADate(value.text), value.range)
      }
      return date
    }
    switch (key, word.sign) {
    case (.since, _): return .date(DateWindow(since: try day(value.text[...])))
    case (.until, _): return .date(DateWindow(until: try day(value.text[...])))
    default: break
    }
    if ["none", "any"].contains(value.text.lowercased()) { return .dated(value.text.lowercased() == "any") }
    let isStrict = word.sign == "="
    if let (low, high) = Self.ends(value.text) {
      return .date(DateWindow(since: try day(low), until: try day(high), isStrict: isStrict))
    }
    let date = try day(value.text[...])
    switch word.sign {
    case ">", ">=": return .date(DateWindow(since: date))
    case "<", "<=": return .date(DateWindow(until: date))
    default: return .date(DateWindow(since: date, until: date, isStrict: isStrict))
    }
  }
}

/// Dates as a filter names them.
enum QueryDate {
  /// `2025-10-31`, `2025-10`, `2025`, `today`, `yesterday`, or so long before today: `7d`, `2w`, `3m`, `1y`.
  static func date(_ text: some StringProtocol, today: PartialDate) -> PartialDate? {
    let lower = text.lowercased()
    switch lower {
    case "today": return today
    case "yesterday": return PartialDate(dayNumber: today.dayNumber - 1)
    default: break
    }
    if let date = PartialDate(iso: lower), date.iso == lower { return date }
    guard let unit = lower.last, let count = Int(lower.dropLast()), (0...10_000).contains(count) else { return nil }
    switch unit {
    case "d": return PartialDate(dayNumber: today.dayNumber - count)
    case "w": return PartialDate(dayNumber: today.dayNumber - 7 * count)
    case "m": return monthsBefore(count, today)
    case "y": return monthsBefore(count * 12, today)
    default: return nil
    }
  }

  /// The same day of an earlier month, or the last that the month has.
  private static func monthsBefore(_ count: Int, _ date: PartialDate) -> PartialDate? {
    let months = date.year * 12 + (date.month ?? 1) - 1 - count
    let (year, month) = (months / 12, months % 12 + 1)
    guard year >= 1 else { return nil }
    return PartialDate(year: year, month: month, day: min(date.day ?? 1, PartialDate.days(inMonth: month, year: year)))
  }
}
