/// What surrounds a figure and belongs to it: qualifiers, the unit it is a price of, a conversion in brackets.
extension QuantityScan {
  /// - Parameter noun: the index after the noun that is counted, where there is one.
  func decorated(_ core: Quantity, isCompound: Bool, noun: Int?) -> Quantity {
    var quantity = core
    var start = core.tokens.lowerBound
    var end = core.tokens.upperBound
    var qualifier: Qualifier?

    if let trailing = trailingQualifier(at: end) {
      qualifier = trailing.qualifier
      end = trailing.end
    }
    if case .money(let money) = core.value {
      if let unitEnd = perUnit(at: end) {
        quantity.isPerUnit = true
        end = unitEnd
      }
      if let money, let conversion = conversion(at: end, of: money) {
        end = conversion.end
        quantity.value = .money(conversion.money)
      }
    }
    if qualifier == nil { qualifier = remoteQualifier(after: noun ?? end) }
    if let leading = leadingQualifier(before: start) {
      start = leading.start
      qualifier = qualifier ?? leading.qualifier
    } else if case .range? = core.value.qualifier {
      switch particle(start - 1) {
      case .between, .from: start = max(start - 1, floor)
      default: break
      }
    }
    quantity.tokens = start..<end
    if let qualifier { quantity.value = quantity.value.qualified(qualifier) }
    quantity.isModifier = quantity.isModifier || isModifier(start..<end, isCompound: isCompound)
    return quantity
  }

  /// The figure stands before a noun as an adjective: "a 27% stake", "a billion-dollar round", "$6.6B round".
  private func isModifier(_ tokens: Range<Int>, isCompound: Bool) -> Bool {
    let next = tokens.upperBound
    guard kind(next) == .word, !isFunctionWord(next) else { return false }
    if isCompound || isDealNoun(next) || isCue(next, .holding) { return true }
    // "another $5bn buys", "the $13bn Microsoft has sunk": the sum is no adjective.
    let features = features[Int(self.tokens[next].word.index)]
    if features.verb != nil, features.noun == nil { return false }
    if self.tokens[next].isCapitalised, particle(tokens.lowerBound - 1) == .the { return false }
    switch particle(tokens.lowerBound - 1) {
    case .a, .an, .the, .its, .their, .his, .her, .our, .this: return true
    default: return kind(tokens.lowerBound - 1) == .possessive
    }
  }

  // MARK: - Prices

  /// The index after "a share", "per megawatt", "apiece", "/hr" at `index`.
  private func perUnit(at index: Int) -> Int? {
    switch particle(index) {
    case .apiece, .each: return index + 1
    // "was put at $5 billion a year ago": that is when.
    case .a, .an: return isUnitNoun(index + 1) && !isPast(index + 2) ? index + 2 : nil
    case .per:
      guard kind(index + 1) == .word, particle(index + 1) != .cent else { return nil }
      if case .magnitude = word(index + 1), kind(index + 2) == .word { return index + 3 }
      return index + 2
    default:
      return isSign(index, 0x2F) && isGlued(index) && isGlued(index + 1) && isUnitNoun(index + 1) ? index + 2 : nil
    }
  }

  private func isPast(_ index: Int) -> Bool {
    switch particle(index) {
    case .ago, .earlier, .later, .previous: true
    default: false
    }
  }

  private func isUnitNoun(_ index: Int) -> Bool {
    switch word(index) {
    case .perUnitNoun, .duration, .power, .chipNoun(isPlural: false), .particle(.share), .fraction(0.25): true
    default: false
    }
  }

  // MARK: - Conversions

  /// The same sum in another currency right after it: "(about JPY 4.49 trillion)", ", or $2.6 billion".
  private func conversion(at index: Int, of money: Money) -> (end: Int, money: Money)? {
    let isBracket = isSign(index, 0x28) || isSign(index, 0x5B)
    var next = index
    if isBracket {
      next += 1
    } else {
      if isSign(next, 0x2C) { next += 1 }
      guard particle(next) == .or else { return nil }
      next += 1
    }
    next = afterApproximation(next)
    guard let other = measure(at: next), case .money(let currency) = other.unit, currency.code != money.currency,
      !other.numeral.isBare
    else { return nil }
    var result = money
    // The sign ¥ stands for yen and yuan. A dollar buys seven yuan or well over a hundred yen.
    if money.currency == "JPY", currency == .usd, other.numeral.value > 0, money.value / other.numeral.value < 20 {
      result.currency = Currency.cny.code
    }
    var end = other.tokens.upperBound
    if !isBracket { return (end, result) }
    // The end of a range, or a third currency.
    for _ in 0..<2 {
      guard isDash(end) || isSign(end, 0x2C) || isSign(end, 0x3B) || particle(end) == .to || particle(end) == .or,
        let more = measure(at: afterApproximation(end + 1))
      else { break }
      end = more.tokens.upperBound
    }
    // "(about $117m at the time)"
    if particle(end) == .at {
      let limit = end + 7
      while end < limit, kind(end) == .word { end += 1 }
    }
    guard isSign(end, 0x29) || isSign(end, 0x5D) else { return nil }
    return (end + 1, result)
  }

  private func afterApproximation(_ index: Int) -> Int {
    var next = index
    while next < index + 4 {
      switch word(next) {
      case .qualifier: next += 1
      case .particle(.or), .particle(.equivalent), .particle(.to), .particle(.close): next += 1
      default:
        guard isSign(next, 0x3D) else { return next }
        next += 1
      }
    }
    return next
  }
}

extension Quantity.Value {
  var qualifier: Qualifier? {
    switch self {
    case .money(let money): money?.qualifier
    case .percent(_, _, let qualifier), .chips(_, _, let qualifier), .power(_, _, let qualifier): qualifier
    case .date, .duration, .number: nil
    }
  }

  /// The same figure with another qualifier; a range stays a range.
  func qualified(_ qualifier: Qualifier) -> Quantity.Value {
    if self.qualifier == .range { return self }
    switch self {
    case .money(var money?):
      money.qualifier = qualifier
      return .money(money)
    case .percent(let value, let high, _): return .percent(value: value, high: high, qualifier: qualifier)
    case .chips(let value, let high, _): return .chips(value: value, high: high, qualifier: qualifier)
    case .power(let value, let high, _): return .power(megawatts: value, high: high, qualifier: qualifier)
    case .money(nil), .date, .duration, .number: return self
    }
  }
}
