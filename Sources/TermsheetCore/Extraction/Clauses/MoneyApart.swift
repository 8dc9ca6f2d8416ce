/// Sums that size no deal, whatever deal their sentence tells: how large a market is, what was written off, what staff
/// are paid, what a company was worth before, what somebody keeps in the bank.
///
/// What stands right around such a sum settles it, so that neither a rule nor cues may say otherwise.
extension MoneyRoles {
  /// Why the sum at `index` is of no deal; `nil` where it may be of one.
  func apart(_ index: Int, _ sentence: SentenceGroups) -> String? {
    let groups = sentence.groups
    if isMarketSize(index, sentence) { return "a market's size" }
    if isWrittenOff(index, groups) { return "written off" }
    if isPay(index, groups) { return "pay" }
    if isContract(index, groups) { return "a contract" }
    if isHoard(index, groups) { return "what somebody has" }
    if isStatistic(index, sentence) { return "a statistic" }
    if isOfNamedFund(index, groups) { return "a fund's size" }
    if isForSite(index, groups) { return "spending" }
    if isFormerWorth(index, groups) { return "what it was worth before" }
    return nil
  }

  // MARK: - Markets

  private static let markets: Spellings = [
    "market", "markets", "industry", "sector", "marketplace", "segment", "economy",
  ]
  /// Verbs that say how large something is or becomes.
  private static let sizes: Spellings = [
    "reach", "reaches", "reached", "reaching", "hit", "hits", "hitting", "grow", "grows", "grew", "growing", "worth",
    "valued", "value", "valuing", "be", "is", "was", "exceed", "exceeds", "exceeded", "surpass", "surpasses",
    "surpassed", "top", "tops", "topped", "total", "totals", "totalled", "totaled", "swell", "swells", "expand",
    "expands", "climb", "climbs", "climbed", "estimated", "estimates", "estimate", "pegged", "forecast", "generate",
    "generates", "projected", "expected", "rise", "rises", "rose", "stands", "stood", "approach", "become",
  ]
  private static let notMarkets: Spellings = ["stock", "public", "share", "bond", "labor", "labour", "primary"]
  private static let measured: Spellings = ["expected", "estimated", "forecast", "projected", "valued"]

  /// What money does in a deal; behind such a verb the sum is that verb's.
  private static let moving: VerbSet = [
    .raise, .get, .invest, .acquire, .sell, .lend, .borrow, .put, .pay, .spend, .commit, .give, .take, .lead, .back,
  ]

  /// "the market, which is expected to reach $40 billion", "a $40 billion market".
  private func isMarketSize(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if isMarketBehind(index, groups) { return true }
    var scan = index - 1
    var sawSize = false
    while scan >= 0, index - scan < 26 {
      let group = groups[scan]
      if isMarket(scan, groups) { return sawSize && isMeasured(scan, index, sentence) }
      switch group.kind {
      case .name where reading.isParty(group) && sentence.verbGroup(scan + 1) == nil: return false
      case .reference, .open, .close: return false
      case .verb:
        if let verb = sentence.verbGroup(scan), Self.moving.contains(verb.verb) { return false }
        if reading.words(of: group).contains(where: Self.sizes.contains) { sawSize = true }
      default:
        if Self.sizes.contains(text(group)) { sawSize = true }
      }
      scan -= 1
    }
    return false
  }

  private func isMarket(_ index: Int, _ groups: [Group]) -> Bool {
    guard groups[index].kind != .name, groups[index].kind != .noun(.exchange),
      let last = reading.words(of: groups[index]).last, Self.markets.contains(last)
    else { return false }
    return index == 0 || !Self.notMarkets.contains(text(groups[index - 1]))
  }

  private static let ofMarkets: Spellings = [
    "value", "cap", "entry", "debut", "leader", "share", "capitalization", "capitalisation",
  ]

  /// "in the $19 billion market for pumps", "a $4bn industry": the noun behind is the market itself.
  private func isMarketBehind(_ index: Int, _ groups: [Group]) -> Bool {
    for scan in index + 1..<max(index + 1, min(groups.count, index + 7)) {
      if isMarket(scan, groups) {
        guard scan + 1 < groups.count else { return true }
        if case .noun = groups[scan + 1].kind { return false }
        return !Self.ofMarkets.contains(text(groups[scan + 1]))
      }
      switch groups[scan].kind {
      case .other where reading.document.tokens[groups[scan].tokens.lowerBound].kind == .word: continue
      case .name, .number, .noun(.compute), .noun(.hardware), .chips, .noun(.company): continue
      default: return false
      }
    }
    return false
  }

  /// The words between the market and the sum tell of the market: a relative clause, or the market's own verb.
  private func isMeasured(_ market: Int, _ money: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    var next = market + 1
    while next < money, groups[next].kind == .other || groups[next].kind == .date { next += 1 }
    var isAside = false
    if groups[next].kind == .comma, next + 1 < money {
      isAside = true
      next += 1
    }
    if groups[next].kind == .relative { return true }
    if isAside {
      // "the market, expected to reach": a participle, and no new verb.
      return reading.words(of: groups[next]).first.map(Self.measured.contains) ?? false
    }
    guard groups[next].kind == .verb || Self.sizes.contains(text(groups[next])) else { return false }
    // "a firm in the market is worth": of the firm.
    var scan = market - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .other, .name, .noun, .number, .conjunction: scan -= 1
      case .preposition: return false
      default: return true
      }
    }
    return true
  }

  // MARK: - What is lost, paid, owed or kept

  private static let losses: Spellings = [
    "write-off", "write-offs", "writeoff", "write-down", "write-downs", "writedown", "writedowns", "impairment",
    "impairments",
  ]

  /// "write off $8 billion", "wrote down $8 billion of it", "a $2 billion impairment charge".
  private func isWrittenOff(_ index: Int, _ groups: [Group]) -> Bool {
    let before = groups[max(0, index - 6)..<index].flatMap { reading.words(of: $0) }
    for place in before.indices.dropLast()
    where ["write", "writes", "wrote", "written", "writing"].contains(before[place])
      && ["off", "down"].contains(before[place + 1])
    {
      return true
    }
    if before.suffix(5).contains(where: Self.losses.contains) { return true }
    let after = groups[(index + 1)...].prefix(3).prefix { $0.kind != .verb && $0.kind != .comma }
      .flatMap { reading.words(of: $0) }
    return after.contains(where: Self.losses.contains) || after.first == "charge"
  }

  private static let pay = WordPatterns([
    "in/of ~1 restricted stock/shares", "in/of ~1 stock/share/equity awards/grants/units/options/bonuses/compensation",
    "in/of ~1 stock/equity/shares to/for keep/retain/reward/its/the ~2 workers/staff/employees/engineers/talent/team",
    "in/of ~1 retention/compensation/salaries/bonuses/prizes/rewards/bounties/severance",
    "retention/signing ~1 bonus/bonuses/package/packages/pool", "in prize/prizes",
  ])

  /// "$100 million in stock awards", "$40 million in restricted stock for its engineers", "$300,000 in prizes".
  private func isPay(_ index: Int, _ groups: [Group]) -> Bool {
    let after = groups[(index + 1)...].prefix(9).flatMap { reading.words(of: $0) }
    return Self.pay.stand(in: after, before: 1)
  }

  private static let winning: Spellings = [
    "win", "wins", "won", "winning", "awarded", "awards", "land", "landed", "lands", "secured", "secures", "received",
  ]

  /// "won a $3 million contract from the ministry": work that is paid for. Contracts for computing are deals.
  private func isContract(_ index: Int, _ groups: [Group]) -> Bool {
    guard let noun = groups[(index + 1)...].prefix(3).firstIndex(where: { $0.kind == .noun(.deal) }),
      text(groups[noun]).hasPrefix("contract"),
      groups[(index + 1)..<noun].allSatisfy({ $0.kind == .other }),
      let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      reading.words(of: groups[verb]).last.map(Self.winning.contains) ?? false
    else { return false }
    return !groups.contains { [.noun(.compute), .noun(.hardware), .chips, .power].contains($0.kind) }
  }

  /// "invest $10 billion in a new factory that will make screens": what the subject builds for itself.
  private func isForSite(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 2 < groups.count, ["in", "into", "on"].contains(text(groups[index + 1])) else { return false }
    let after = groups[(index + 2)...].prefix(4).prefix { $0.kind == .other }
    return after.contains {
      ["factory", "factories", "plant", "plants", "warehouse", "headquarters"].contains(text($0))
    }
  }

  private static let hoard = WordPatterns([
    "mountain/pile/hoard/stack of cash", "cash pile/hoard/mountain/stockpile/reserves/balance/position",
  ])

  /// "a mountain of cash — nearly $160 billion", "a cash pile of $40 billion", "drew on its $80 million in funding".
  private func isHoard(_ index: Int, _ groups: [Group]) -> Bool {
    let before = groups[max(0, index - 6)..<index].flatMap { reading.words(of: $0) }
    if Self.hoard.stand(in: before) { return true }
    guard !groups[(index + 1)...].prefix(4).contains(where: { $0.kind == .noun(.debt) || text($0) == "line" }) else {
      return false
    }
    return before.indices.dropLast().contains { place in
      ["on", "upon"].contains(before[place + 1])
        && ["draw", "draws", "drew", "drawn", "drawing"].contains(before[place])
    }
  }

  private static let records: Spellings = ["high", "record", "peak", "low", "average", "median"]

  /// "the all-time high of $989 million", "the average round was $3 million", "the $510 million invested in 2020".
  private func isStatistic(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if index > 1, text(groups[index - 1]) == "of", let word = reading.words(of: groups[index - 2]).last,
      Self.records.contains(word)
    {
      return true
    }
    if index > 1, sentence.verbGroup(index - 1)?.verb == .be,
      groups[max(0, index - 6)..<(index - 1)].contains(where: { ["average", "median", "typical"].contains(text($0)) })
    {
      return true
    }
    guard index > 0, index + 3 < groups.count, let verb = sentence.verbGroup(index + 1),
      [.invest, .raise].contains(verb.verb), verb.marks.isDisjoint(with: [.perfect, .future, .infinitive, .passive]),
      ["in", "during", "over", "across"].contains(text(groups[index + 2])), groups[index + 3].kind == .date
    else { return false }
    let article = groups[index].tokens.lowerBound - 1
    return article >= 0 && reading.document.lowers[article] == "the"
      && !groups[index...].contains { reading.isParty($0) }
  }

  /// "its second $108 billion Vision Fund": what a fund has that goes by a name.
  private func isOfNamedFund(_ index: Int, _ groups: [Group]) -> Bool {
    guard let name = groups[(index + 1)...].prefix(2).first(where: { $0.kind == .name }),
      let next = groups[(index + 1)...].first, [.name, .dash, .other].contains(next.kind)
    else { return false }
    return reading.words(of: name).last == "fund" && !name.isPossessive
  }

  /// "up from $3 billion at its Series C", "at a discount to the $900 million it was valued at".
  private func isFormerWorth(_ index: Int, _ groups: [Group]) -> Bool {
    if index > 2, text(groups[index - 1]) == "from", ["up", "down"].contains(text(groups[index - 2])),
      groups[..<index].contains(where: { $0.kind == .money })
    {
      return true
    }
    guard index + 2 < groups.count, [.pronoun, .name, .reference].contains(groups[index + 1].kind),
      groups[index + 2].kind == .verb
    else { return false }
    let words = groups[(index + 2)...].prefix(3).flatMap { reading.words(of: $0) }
    return words.prefix(4).contains("valued") && words.contains("at")
  }
}
