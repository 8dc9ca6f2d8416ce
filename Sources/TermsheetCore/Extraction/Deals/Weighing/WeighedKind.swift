/// Which kind of deal an amount is of: what the words near it, and those who give it, speak for.
extension AmountWeigher {
  enum KindFound {
    case found(Deal.Kind, Double)
    case unclear(String)
  }

  /// At least this much must speak for a kind, and it must be ahead of the next by the margin.
  private static let leastForKind = 1.2
  private static let margin = 0.25
  private static let habit = 0.8

  /// What speaks for each kind of deal, and how much of a round's share speaks for a single investor's cheque.
  func sums(
    at index: Int, prior: Deal.Kind?, last: DealAssembler.Last?, isItem: Bool, _ equityParts: [PartyParts.Part]
  ) -> (sums: KindSums, isStrategic: Bool) {
    let table = DealCues(reading: reading, sentence: sentence, roles: roles)
    var sums = KindSums()
    for other in nearness.reach(of: index) where other != index {
      let closeness = nearness.between(index, other)
      guard closeness > 0.12 else { continue }
      // "$15 million in equity": the noun right behind says what the money is.
      let isNamed =
        other == index + 2 && ["in", "of"].contains(reading.lower(groups[index + 1]))
        || other == index - 2 && reading.lower(groups[index - 1]) == "of"
      for (reading, weight) in table.cues(of: other) {
        sums.add(weight * closeness * (isNamed ? 2 : 1), to: reading)
      }
    }
    for part in equityParts
    where part.gives >= 1.2 && part.gives > part.takes && nearness.between(index, part.index) > 0.25 {
      // Who gives it says what it is: a fund buys shares, a bank lends, a state grants.
      if reading.isInvestmentFirm(part.entity) {
        let isFrom = nearness.between(index, part.index) > 0.6 && part.gives >= 2.5
        sums.add(isFrom ? 1.3 : 0.9, to: .deal(.equityRound))
      } else if reading.entities[part.entity].kind == .government {
        sums.add(0.5, to: .deal(.grant))
      } else if reading.isBank(part.entity) {
        sums.add(0.7, to: .deal(.debt))
      }
    }
    if index + 2 < groups.count, ["of", "in"].contains(reading.lower(groups[index + 1])),
      groups[(index + 2)...].prefix(3).contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) })
    {
      // "purchase up to $20 million of shares" buys no company.
      sums[.deal(.acquisition)] = nil
    }
    // A company that buys its own shares back pays nobody for a part of another.
    if groups.contains(where: { reading.lower($0).hasPrefix("buyback") }) { sums[.deal(.secondary)] = nil }
    // A cheque is a round's or an investor's; both are equity.
    let strategic = sums.remove(.deal(.strategicInvestment)) ?? 0
    let round = sums[.deal(.equityRound)] ?? 0
    sums[.deal(.equityRound)] = round + strategic
    if isForFund(index) { sums.add(3, to: .deal(.fund)) }
    if givesFor(index) {
      // "Birch provided $8 million for Quillan": a gift between two, of the kind that the article is about.
      sums.add(0.6, to: .deal(prior ?? .equityRound))
    }
    if turns.isInDebt(index) { sums.add(1.8, to: .deal(.debt)) }
    if turns.target(of: index) != nil { sums.add(1.8, to: .deal(.acquisition)) }
    if turns.bringer(of: index) != nil { sums.add(1.2, to: .deal(.equityRound)) }
    if turns.starter(of: index) != nil { sums.add(1.8, to: .deal(.equityRound)) }
    if turns.isSought(index) { sums.add(1.8, to: .deal(.equityRound)) }
    if turns.isContractWorth(index),
      turns.isOfCapacity() || prior == .computeCommitment || last?.kind == .computeCommitment
    {
      sums.add(2, to: .deal(.computeCommitment))
    }
    if let last, sentence.sentence - last.sentence <= 1, last.kind != .acquisition {
      // "Of that, $2 million comes from": a part of what was told just before.
      sums.add(turns.isPart(index) ? 1 : 0.3, to: .deal(last.kind))
    }
    if let prior, isItem { sums.add(0.6, to: .deal(prior)) }
    // An article on rounds goes on about rounds, where nothing here speaks for anything else.
    if let prior, prior != .ipo, prior != .fund { sums.add(Self.habit, to: .deal(prior)) }
    return (sums, strategic > round)
  }

  func kind(
    at index: Int, prior: Deal.Kind?, last: DealAssembler.Last?, isItem: Bool, _ equityParts: [PartyParts.Part]
  ) -> KindFound {
    let (sums, isStrategic) = sums(at: index, prior: prior, last: last, isItem: isItem, equityParts)
    let ranked = sums.sorted { $0.value > $1.value }
    guard let first = ranked.first else { return .unclear("no word says what it is for") }
    let known = "\(name(first.key)) \(rounded(first.value))"
    guard first.value >= Self.leastForKind else { return .unclear("too little says what it is for: \(known)") }
    guard case .deal(let kind) = first.key else { return .unclear("its words speak of other money: \(known)") }
    if ranked.count > 1, first.value - ranked[1].value < Self.margin {
      return .unclear("two kinds are as likely: \(known), \(name(ranked[1].key)) \(rounded(ranked[1].value))")
    }
    return .found(kind == .equityRound && isStrategic ? .strategicInvestment : kind, first.value)
  }

  private func name(_ reading: DealCues.Reading) -> String {
    switch reading {
    case .deal(let kind): kind.rawValue
    case .noDeal: "no deal"
    }
  }

  /// Right behind the amount stands whom it is for, and a party before it gives.
  private func givesFor(_ index: Int) -> Bool {
    guard index + 2 < groups.count, ["for", "into", "to"].contains(reading.lower(groups[index + 1])) else {
      return false
    }
    guard let name = groups[(index + 2)...].prefix(3).first(where: { $0.kind == .name || $0.kind == .reference }),
      reading.isParty(name), !name.isPossessive, let verb = groups[..<index].last(where: { $0.kind == .verb })?.verb
    else { return false }
    return [.lend, .give, .put, .pay, .supply, .bring].contains(sentence.verbs[verb].verb)
  }

  /// "put $25 million into a new fund": what a fund collects.
  private func isForFund(_ index: Int) -> Bool {
    guard index + 2 < groups.count, ["into", "to", "for"].contains(reading.lower(groups[index + 1])) else {
      return false
    }
    return groups[(index + 2)...].prefix(4).first { $0.kind != .other }?.kind == .noun(.fund)
  }
}
