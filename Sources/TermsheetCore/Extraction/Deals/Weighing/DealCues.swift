/// What the words around an amount say of the kind of deal that it sizes, and how strongly.
///
/// The grammar of rules knows wordings; this table knows words. A cue counts for less the farther it stands from the
/// amount. The weights were set by hand over invented sentences; their order matters more than their values.
struct DealCues {
  /// A kind of deal, or money that moves in none.
  enum Reading: Hashable, Sendable {
    case deal(Deal.Kind)
    case noDeal
  }

  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  /// What one group counts for.
  func cues(of index: Int) -> [(Reading, Double)] {
    let group = sentence.groups[index]
    switch group.kind {
    case .round: return [(.deal(.equityRound), 3)]
    // "shares worth $2 million" measures, and speaks of no wealth.
    case .noun(.marketValue) where reading.lower(group) == "worth": return []
    // "put in $5 million ahead of its listing": that is when, and not what for.
    case .noun(.ipo) where isPointInTime(index): return []
    // "a private placement of convertible notes": what is placed is debt.
    case .noun(.round) where isOfDebt(index): return []
    case .noun(.sale) where isOfCompany(index) || isToBuyer(index): return [(.deal(.acquisition), 2)]
    // "an aggregate purchase price", "a purchase order": of servers, and no takeover.
    case .noun(.acquisition) where isOfGoods(index): return [(.deal(.computeCommitment), 2.5)]
    // "an offer for sale": how shares reach the market in India.
    case .noun(.offer) where isForSale(index): return [(.deal(.ipo), 2.5)]
    // "its tenth fund came in at"
    case .noun(.fund)
    where index + 1 < sentence.groups.count && sentence.groups[index + 1].kind == .verb:
      return [(.deal(.fund), 2.5)]
    case .noun(let noun): return Self.nounCues[Int(noun.rawValue)]
    case .verb:
      guard let verb = sentence.verbGroup(index) else { return [] }
      // "lent by banks", where "provided" may be anything.
      if verb.verb == .lend,
        reading.words(of: group).contains(where: { $0.hasPrefix("len") || $0.hasPrefix("loan") })
      {
        return [(.deal(.debt), 2.2)]
      }
      if verb.verb == .own, verb.marks.contains(.infinitive), index > 1, sentence.groups[index - 1].kind == .money {
        return [(.deal(.acquisition), 2.5)]
      }
      if verb.verb == .sell,
        sentence.groups[(index + 1)...].prefix(5).contains(where: {
          ["new", "fresh", "newly"].contains(reading.lower($0))
        })
      {
        return [(.deal(.strategicInvestment), 2.5)]
      }
      if verb.verb == .sell, sentence.groups[max(0, index - 4)..<index].contains(where: { $0.kind == .noun(.people) }) {
        return [(.deal(.secondary), 3)]
      }
      // "is issuing shares for $20 million"
      if verb.verb == .borrow, sentence.groups[(index + 1)...].prefix(3).contains(where: { $0.kind == .noun(.shares) })
      {
        return [(.deal(.equityRound), 2.5)]
      }
      if verb.verb == .spend, isSpentOnCapacity(index) { return [(.deal(.computeCommitment), 2)] }
      if verb.verb == .acquire, buysGoods(index) { return [(.deal(.computeCommitment), 1)] }
      if verb.verb == .acquire, buysPart(index) { return [(.deal(.strategicInvestment), 2.5)] }
      return Self.verbCues[Int(verb.verb.rawValue)]
    case .money:
      if case .valuation = roles[index] { return [(.deal(.equityRound), 0.8)] }
      return []
    case .other where reading.lower(group) == "close" && index > 0:
      // "reached a final close of $2 billion": so speak funds.
      return ["final", "first"].contains(reading.lower(sentence.groups[index - 1])) ? [(.deal(.fund), 3)] : []
    case .other where reading.lower(group) == "issue" && index > 0:
      let word = reading.lower(sentence.groups[index - 1])
      return ["fresh", "public"].contains(word) ? [(.deal(.ipo), 2.5)] : []
    case .other where ["lead", "helm", "front"].contains(reading.lower(group)): return [(.deal(.equityRound), 0.8)]
    case .chips, .power: return [(.deal(.computeCommitment), 0.8), (.noDeal, 0.3)]
    default: return []
    }
  }

  /// "the sale of Acme", "the sale of 51% of Acme": of a company, and not of shares or goods.
  private func isOfCompany(_ index: Int) -> Bool {
    let groups = sentence.groups
    guard index + 2 < groups.count, reading.lower(groups[index + 1]) == "of" else { return false }
    for group in groups[(index + 2)...].prefix(5) {
      switch group.kind {
      case .name, .reference: return reading.isParty(group) && !group.isPossessive
      case .percent, .preposition, .other: continue
      default: return false
      }
    }
    return false
  }

  private func isOfGoods(_ index: Int) -> Bool {
    let groups = sentence.groups
    guard index + 1 < groups.count, reading.lower(groups[index]) == "purchase" else { return false }
    let next = groups[index + 1]
    guard next.kind == .noun(.price) || reading.lower(next).hasPrefix("order") else { return false }
    return ComputeClause(reading: reading, sentence: sentence).hasCapacity(in: groups.indices)
  }

  private func isForSale(_ index: Int) -> Bool {
    let groups = sentence.groups
    return index + 2 < groups.count && reading.lower(groups[index + 1]) == "for"
      && reading.lower(groups[index + 2]) == "sale"
  }

  /// "its $90 million sale to Birch", "the sale of nearly all that Acme owned to Birch".
  private func isToBuyer(_ index: Int) -> Bool {
    let groups = sentence.groups
    for scan in index + 1..<max(index + 1, min(groups.count, index + 16)) {
      switch groups[scan].kind {
      case .noun(.shares), .noun(.stake), .noun(.hardware), .noun(.debt), .percent, .chips: return false
      case .preposition where reading.lower(groups[scan]) == "to":
        guard scan + 1 < groups.count else { return false }
        return groups[scan + 1].kind == .name && reading.isParty(groups[scan + 1])
      default: continue
      }
    }
    return false
  }

  private func isPointInTime(_ index: Int) -> Bool {
    sentence.groups[max(0, index - 4)..<index].contains { group in
      ["ahead", "before", "since", "until", "after", "following"].contains(reading.lower(group))
    }
  }

  private func isOfDebt(_ index: Int) -> Bool {
    index + 2 < sentence.groups.count && reading.lower(sentence.groups[index + 1]) == "of"
      && sentence.groups[(index + 2)...].prefix(2).contains { $0.kind == .noun(.debt) }
  }

  /// "promised to spend $9 billion on Azure", where the amount is no budget (see ``MoneyRoles``).
  private func isSpentOnCapacity(_ verb: Int) -> Bool {
    let groups = sentence.groups
    guard let money = groups[(verb + 1)...].prefix(5).firstIndex(where: { $0.kind == .money }), roles[money] == .amount
    else { return false }
    return ComputeClause(reading: reading, sentence: sentence).hasCapacity(in: money..<min(groups.count, money + 8))
  }

  /// "buy $12 billion of capacity": the sum is for what follows it, and for no company.
  private func buysGoods(_ verb: Int) -> Bool {
    let after = sentence.groups[(verb + 1)...].prefix(6)
    guard let money = after.firstIndex(where: { $0.kind == .money }), money + 2 < sentence.groups.count,
      ["of", "in"].contains(reading.lower(sentence.groups[money + 1])),
      after[..<money].allSatisfy({ $0.kind == .other })
    else { return false }
    return sentence.groups[(money + 2)...].prefix(3).contains { group in
      switch group.kind {
      case .noun(.compute), .noun(.hardware), .chips, .power: true
      default: false
      }
    }
  }

  /// "bought it 6%", "buys 5% of": a part, and no company.
  private func buysPart(_ verb: Int) -> Bool {
    sentence.groups[(verb + 1)...].prefix(4).contains { $0.kind == .percent || $0.kind == .noun(.stake) }
  }

  /// By the numbers of the classes.
  private static let nounCues = NounClass.allCases.map { nouns[$0] ?? [] }
  private static let verbCues = VerbClass.allCases.map { verbs[$0] ?? [] }

  private static let nouns: [NounClass: [(Reading, Double)]] = [
    .round: [(.deal(.equityRound), 2.5)],
    .investment: [(.deal(.equityRound), 1.2)],
    .investors: [(.deal(.equityRound), 0.8)],
    .valuation: [(.deal(.equityRound), 0.8)],
    .stake: [(.deal(.strategicInvestment), 1.2)],
    .participation: [(.deal(.equityRound), 1.5)],
    .acquisition: [(.deal(.acquisition), 3)],
    .merger: [(.deal(.acquisition), 2.5)],
    .offer: [(.deal(.acquisition), 2)],
    .price: [(.deal(.acquisition), 1)],
    .debt: [(.deal(.debt), 3)],
    .lenders: [(.deal(.debt), 2)],
    .ipo: [(.deal(.ipo), 3)],
    .tender: [(.deal(.secondary), 3)],
    .shares: [(.deal(.secondary), 1.2)],
    .people: [(.deal(.secondary), 0.5)],
    .grant: [(.deal(.grant), 2.5)],
    .fund: [(.deal(.fund), 1.5)],
    .compute: [(.deal(.computeCommitment), 2.5)],
    .talks: [(.deal(.equityRound), 0.5), (.deal(.acquisition), 0.5)],
    .hardware: [(.deal(.computeCommitment), 1), (.noDeal, 0.5)],
    .turnover: [(.noDeal, 2)],
    .spending: [(.noDeal, 2)],
    .penalty: [(.noDeal, 3)],
    .marketValue: [(.noDeal, 1.5)],
    .assets: [(.noDeal, 1.5)],
  ]

  private static let verbs: [VerbClass: [(Reading, Double)]] = [
    .raise: [(.deal(.equityRound), 2.5)],
    .invest: [(.deal(.strategicInvestment), 2.5)],
    .back: [(.deal(.equityRound), 1.5)],
    .lead: [(.deal(.equityRound), 1.2)],
    .join: [(.deal(.equityRound), 0.5)],
    .get: [(.deal(.equityRound), 0.8)],
    .complete: [(.deal(.equityRound), 0.4), (.deal(.acquisition), 0.4)],
    .put: [(.deal(.strategicInvestment), 0.8)],
    .commit: [(.deal(.strategicInvestment), 0.5), (.deal(.computeCommitment), 0.5), (.noDeal, 0.4)],
    .acquire: [(.deal(.acquisition), 3)],
    .merge: [(.deal(.acquisition), 2)],
    .lend: [(.deal(.debt), 0.6)],
    .borrow: [(.deal(.debt), 2.5)],
    .list: [(.deal(.ipo), 2.5)],
    .sell: [(.deal(.secondary), 0.9)],
    .pay: [(.deal(.acquisition), 0.8)],
    .hire: [(.deal(.acquiHire), 2)],
    .license: [(.deal(.acquiHire), 2)],
    .rent: [(.deal(.computeCommitment), 2)],
    .order: [(.deal(.computeCommitment), 1.5)],
    .spend: [(.noDeal, 2)],
    .earn: [(.noDeal, 2)],
    .have: [(.noDeal, 1)],
    .own: [(.noDeal, 1)],
    .cost: [(.noDeal, 2)],
    .fine: [(.noDeal, 3)],
    .negotiate: [(.deal(.equityRound), 0.6), (.deal(.acquisition), 0.4)],
    .agree: [(.deal(.computeCommitment), 0.4), (.deal(.acquisition), 0.4)],
    .sign: [(.deal(.computeCommitment), 0.4), (.deal(.acquisition), 0.4)],
    .give: [(.deal(.equityRound), 0.4)],
    .bring: [(.deal(.equityRound), 0.6)],
    .train: [(.noDeal, 0.5)],
    .design: [(.noDeal, 0.5)],
    .grow: [(.noDeal, 0.6)],
  ]
}
