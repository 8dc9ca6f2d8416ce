/// Figures with a number: money, percentages, counts, power, lengths of time.
extension QuantityScan {
  mutating func figure(at index: Int) -> Quantity? {
    guard var first = measure(at: index) else { return nil }
    if let quantity = digitsOfSize(first) { return quantity }
    if case .none = first.unit, let share = fraction(at: index) { return share }
    let isBetween = precededByBetween(first.tokens.lowerBound)
    var high: Double?
    var tokens = first.tokens
    if let partner = partner(of: first, isBetween: isBetween) {
      if first.numeral.magnitude == 1 { first.numeral.value = lent(first.numeral, by: partner.numeral) }
      if partner.isRange {
        high = partner.numeral.value
        tokens = tokens.lowerBound..<partner.end
        first.unit = partner.unit
        first.isCompound = first.isCompound || partner.isCompound
      }
    }
    let qualifier: Qualifier = high != nil ? .range : .exact
    var quantity = Quantity(tokens: tokens, value: .number(first.numeral.value))
    switch first.unit {
    case .money(let currency):
      let isRound = first.numeral.isBare && first.isCompound
      if first.numeral.isBare, !first.isCompound, !isArticle(index) { return nil }
      if isProportion(first) {
        resume = max(resume, tokens.upperBound)
        return nil
      }
      quantity.value = .money(
        Money(
          value: first.numeral.value, high: high, currency: currency.code, qualifier: isRound ? .about : qualifier))
    case .percent: quantity.value = .percent(value: first.numeral.value, high: high, qualifier: qualifier)
    case .points: break
    case .power(let megawatts):
      quantity.value = .power(
        megawatts: Numeral.product(first.numeral.value, megawatts), high: high.map { Numeral.product($0, megawatts) },
        qualifier: qualifier)
    case .duration(let unit):
      if particle(tokens.upperBound) == .ago {
        return ago(count: first.numeral.value, unit: unit, tokens: tokens.lowerBound..<tokens.upperBound + 1)
      }
      quantity.value = .duration
      quantity.isModifier = first.isCompound
      return quantity
    case .none:
      if let noun = chipNoun(after: tokens.upperBound, count: high ?? first.numeral.value) {
        quantity.value = .chips(value: first.numeral.value, high: high, qualifier: qualifier)
        return decorated(quantity, isCompound: first.isCompound, noun: noun)
      }
      if high != nil {
        // Two numbers without a unit are no range of anything that is known here.
        quantity.tokens = first.tokens
      }
      return plainNumber(first, quantity)
    }
    return decorated(quantity, isCompound: first.isCompound, noun: nil)
  }

  /// "nine dollars in ten" is no sum.
  private func isProportion(_ measure: Measure) -> Bool {
    guard !measure.hasPrefix, measure.numeral.value <= 10, particle(measure.tokens.upperBound) == .in,
      let whole = numeral(at: measure.tokens.upperBound + 1)
    else { return false }
    return whole.magnitude == 1 && whole.value <= 10
  }

  /// "nine figures", "a ten-figure sum": money of which only the number of digits is told.
  private func digitsOfSize(_ measure: Measure) -> Quantity? {
    guard measure.unit == .none, measure.numeral.value >= 5, measure.numeral.value <= 15 else { return nil }
    let noun = afterDash(measure.tokens.upperBound)
    switch word(noun) {
    case .particle(.figure), .cue(.figures):
      var quantity = Quantity(tokens: measure.tokens.lowerBound..<noun + 1, value: .money(nil))
      quantity.isModifier = noun > measure.tokens.upperBound
      return quantity
    default: return nil
    }
  }

  private func plainNumber(_ measure: Measure, _ quantity: Quantity) -> Quantity? {
    let numeral = measure.numeral
    if numeral.isDigits { return quantity }
    let first = quantity.tokens.lowerBound
    switch word(isArticle(first) ? first + 1 : first) {
    case .fraction:
      // "half a billion" of nothing else is money.
      guard standsAlone(measure.tokens.upperBound) else { return quantity }
      var money = quantity
      money.value = .money(Money(value: numeral.value, currency: local.dollar.code))
      return decorated(money, isCompound: measure.isCompound, noun: nil)
    case .hundred, .magnitude: return isArticle(first) ? quantity : nil
    case .cardinal: return numeral.value == 1 ? nil : quantity
    default: return quantity
    }
  }

  /// Whether a sum ends here or stands before a noun of the language of deals.
  private func standsAlone(_ index: Int) -> Bool {
    kind(index) == nil || kind(index) == .punctuation || isDealNoun(index)
  }

  func isDealNoun(_ index: Int) -> Bool {
    guard kind(index) == .word else { return false }
    return isCue(index, .dealNoun) || features[Int(tokens[index].word.index)].noun != nil
  }

  // MARK: - Ranges

  private struct Partner {
    var numeral: Numeral
    var unit: Measure.Unit
    var end: Int
    var isCompound: Bool
    /// False where the second figure only lends its magnitude ("from $2 to $3 billion" after "rose").
    var isRange: Bool
  }

  /// The upper end of a range whose lower end is `first`: "$5 billion to $6 billion", "$300–350M".
  private func partner(of first: Measure, isBetween: Bool) -> Partner? {
    let connector = first.tokens.upperBound
    var isDashed = false
    var next = connector + 1
    switch particle(connector) {
    case .to:
      // "to as much as", "to about"
      if particle(next) == .as, particle(next + 2) == .as { next += 3 }
      if case .qualifier(.about, _) = word(next) { next += 1 }
    case .and: guard isBetween else { return nil }
    case .or: break
    default:
      guard isDash(connector) else { return nil }
      isDashed = isInnerDash(connector)
    }
    guard let second = measure(at: next), !second.numeral.isBare, second.tokens.lowerBound == next else { return nil }
    guard let unit = sharedUnit(first, second, isDashed: isDashed) else { return nil }
    let low = first.numeral.magnitude == 1 ? lent(first.numeral, by: second.numeral) : first.numeral.value
    guard second.numeral.value > low else { return nil }
    var isRange = true
    switch particle(connector) {
    case .to: isRange = isBetween || !followsChange(first.tokens.lowerBound)
    case .or:
      // "$5 or $6 billion" is one size, "$5 billion or $6 billion" are two.
      guard first.numeral.magnitude == 1, second.numeral.magnitude > 1 || first.unit != second.unit else { return nil }
    case .and: break
    default:
      guard isDashed || (first.unit != .none && first.unit == second.unit) else { return nil }
    }
    return Partner(
      numeral: second.numeral, unit: unit, end: second.tokens.upperBound, isCompound: second.isCompound,
      isRange: isRange)
  }

  /// The unit of both ends; `nil` where they do not measure the same.
  private func sharedUnit(_ first: Measure, _ second: Measure, isDashed: Bool) -> Measure.Unit? {
    if first.unit == second.unit { return first.unit }
    switch (first.unit, second.unit) {
    case (.none, .money): return second.hasPrefix ? nil : second.unit
    case (.none, _): return second.unit
    // "$300–350M", "$5 to 6 billion"; but "$5 billion to 10 startups" pays ten.
    case (.money, .none): return first.hasPrefix && (isDashed || second.numeral.magnitude > 1) ? first.unit : nil
    default: return nil
    }
  }

  /// The first number with the magnitude of the second where it needs one.
  private func lent(_ first: Numeral, by second: Numeral) -> Double {
    let value = Numeral.product(first.value, second.magnitude)
    return first.value < 1000 && value < second.value ? value : first.value
  }

  private func precededByBetween(_ index: Int) -> Bool {
    if particle(index - 1) == .between { return true }
    if case .qualifier = word(index - 1) { return particle(index - 2) == .between }
    return false
  }

  /// Whether "from" stands before `index` and a verb of change before that: "rose from $2bn to $3bn" is two figures.
  private func followsChange(_ index: Int) -> Bool {
    var from = index - 1
    if case .qualifier = word(from) { from -= 1 }
    guard particle(from) == .from else { return false }
    var previous = from - 1
    while previous >= max(lower, from - 12) {
      switch word(previous) {
      case .cue(.change): return true
      case .particle(.up): return true
      case .particle(.raised), .particle(.increased), .particle(.expanded), .particle(.upsized), .particle(.extended):
        // "to be raised from investors"? Only with an object between is it a change.
        return previous < from - 1
      default: previous -= 1
      }
    }
    return false
  }
}
