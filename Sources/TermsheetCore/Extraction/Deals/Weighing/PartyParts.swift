/// Which part each party of a sentence seems to play: who receives money or is bought, and who gives it or buys.
///
/// Every construction that speaks for a part adds to it; what speaks for both leaves the party out.
struct PartyParts {
  struct Part: Sendable {
    /// Group of the name.
    var index: Int
    var entity: Int
    /// The sentence begins with it.
    var isOpening = false
    var takes = 0.0
    var gives = 0.0
    var leads = false
  }

  let reading: Analysis
  let sentence: SentenceGroups
  let clauses: ClauseReader

  private var groups: [Group] { sentence.groups }

  /// One entry for every place of the sentence where a party stands.
  func parts(for kind: Deal.Kind) -> [Part] {
    var parts: [Int: Part] = [:]
    for index in groups.indices {
      guard reading.isParty(groups[index]), let entity = groups[index].entity, !onlySays(index) else { continue }
      parts[index] = Part(index: index, entity: entity)
    }
    guard !parts.isEmpty else { return [] }
    for index in groups.indices where groups[index].kind == .verb {
      guard let clause = clauses.clause(ofVerbAt: index) else { continue }
      weigh(clause, kind, &parts)
    }
    for index in Array(parts.keys) {
      guard var part = parts[index] else { continue }
      weighPhrase(&part, kind)
      parts[index] = part
    }
    if let first = openingParty(), let part = parts[first], part.gives == 0, part.takes == 0 {
      // Whoever a sentence begins with acts in it: it buys, or it raises, or it has an offer from somebody.
      let buys = (kind == .acquisition || kind == .acquiHire) && !parts.values.contains { $0.gives >= 2.5 }
      let invests = kind == .equityRound && reading.isInvestmentFirm(part.entity)
      parts[first]?.isOpening = true
      if buys || invests { parts[first]?.gives += 1.2 } else { parts[first]?.takes += 1.2 }
    }
    return parts.values.sorted { $0.index < $1.index }
  }

  /// Who reports a deal is not in it by that: "…, Acme said".
  private func onlySays(_ index: Int) -> Bool {
    guard let entity = groups[index].entity else { return true }
    if reading.entities[entity].kind == .outlet { return true }
    guard let verb = sentence.verbGroup(index + 1), verb.verb == .say || verb.verb == .report else { return false }
    return index > 0 && (groups[index - 1].kind == .comma || groups[index - 1].kind == .quote)
  }

  /// The party with which the sentence begins, as the subject of some verb.
  private func openingParty() -> Int? {
    for index in groups.indices.prefix(8) {
      switch groups[index].kind {
      case .name, .reference, .pronoun:
        if groups[index].isPossessive { continue }
        return reading.isParty(groups[index]) && groups[index...].contains { $0.kind == .verb } ? index : nil
      case .preposition, .date, .other, .comma, .number, .quote, .noun, .money, .round, .dash: continue
      default: return nil
      }
    }
    return nil
  }

  // MARK: - Verbs

  private static let taking: VerbSet = [.raise, .get, .borrow, .list, .file, .complete]
  private static let giving: VerbSet = [
    .invest, .back, .lead, .join, .acquire, .lend, .pay, .put, .commit, .give,
  ]
  private static let buyingCapacity: VerbSet = [.commit, .acquire, .order, .rent, .spend, .buy, .pay]
  private static let sellingCapacity: VerbSet = [.supply, .sell]
  private static let receivingObject: VerbSet = [.acquire, .back, .value, .price, .license, .hire]

  private func weigh(_ clause: Clause, _ kind: Deal.Kind, _ parts: inout [Int: Part]) {
    guard let verb = clause.verb else { return }
    let buys = kind == .acquisition || kind == .acquiHire
    if kind == .computeCommitment {
      // The buyer of capacity is the one that receives it.
      if Self.buyingCapacity.contains(verb.verb) { for head in clause.subject { parts[head]?.takes += 3 } }
      if Self.sellingCapacity.contains(verb.verb) { for head in clause.subject { parts[head]?.gives += 3 } }
      return
    }
    if Self.taking.contains(verb.verb), !(buys && [.get, .complete].contains(verb.verb)) {
      for head in clause.subject { parts[head]?.takes += 3 }
    } else if Self.giving.contains(verb.verb) {
      for head in clause.subject {
        parts[head]?.gives += 3
        if verb.verb == .lead { parts[head]?.leads = true }
      }
    }
    if kind == .equityRound, verb.verb == .sell, sellsNewShares(clause) {
      // "Acme sold Birch new shares worth $1 billion"
      for head in clause.subject { parts[head]?.takes += 3 }
      for head in clause.object { parts[head]?.gives += 2.5 }
    }
    if buys, verb.verb == .own, verb.marks.contains(.infinitive) {
      // "paid $1 billion to own Acme"
      for head in clause.object { parts[head]?.takes += 3 }
    }
    if buys, verb.verb == .own, verb.marks.contains(.perfect) {
      // "has owned Acme since its $9 billion takeover"
      for head in clause.subject { parts[head]?.gives += 2 }
      for head in clause.object { parts[head]?.takes += 3 }
    }
    if Self.receivingObject.contains(verb.verb) {
      for head in clause.object { parts[head]?.takes += 3 }
    }
    if verb.verb == .give || verb.verb == .lend {
      for head in clause.object { parts[head]?.takes += 2 }
    }
  }

  private func sellsNewShares(_ clause: Clause) -> Bool {
    groups[clause.span].indices.contains { index in
      groups[index].kind == .noun(.shares) && index > 0
        && ["new", "fresh", "newly"].contains(reading.lower(groups[index - 1]))
    }
  }

  // MARK: - Prepositions and owners

  private func weighPhrase(_ part: inout Part, _ kind: Deal.Kind) {
    let group = groups[part.index]
    if group.isPossessive {
      weighOwner(&part, kind)
      return
    }
    if isBoughtFor(part.index) { part.takes += 3 }
    if kind == .acquisition, part.index + 1 < groups.count, groups[part.index + 1].kind == .noun(.acquisition),
      !groups[part.index].isPossessive
    {
      // "the Acme acquisition"
      part.takes += 2.5
      return
    }
    if part.index > 0, part.index + 1 < groups.count, groups[part.index - 1].isPossessive,
      groups[part.index + 1].kind == .noun(.investment) || groups[part.index + 1].kind == .noun(.stake)
    {
      // "doubles its Acme bet": in whom it invests.
      part.takes += 2.5
      return
    }
    guard let place = prepositionBefore(part.index) else { return }
    let preposition = reading.lower(groups[place])
    if kind == .secondary, ["in", "of", "at"].contains(preposition), nounBefore(place, [.shares, .stake, .people]) {
      part.takes += 3
      return
    }
    switch preposition {
    case "by" where kind == .fund && verbBefore(place, [.use, .own, .retain]):
      // "a fund run by Birch"
      part.takes += 3
    case "by" where kind == .acquisition && verbBefore(place, [.own]):
      // "the sale of all that was owned by Acme"
      part.takes += 2.5
    case "by", "from":
      part.gives += 2.5
    case "into": part.takes += 3
    case "in", "behind":
      if nounBefore(place, [.investment, .stake, .shares, .round, .investors]) || verbBefore(place, [.invest, .put]) {
        part.takes += 3
      }
    case "for" where kind == .acquisition: part.takes += 2
    case "for":
      if moneyOrNounBefore(place, [.round, .offer, .investment, .debt, .deal, .price, .grant])
        || verbBefore(place, [.pay, .give])
      {
        part.takes += 2
      }
    case "to"
    where (kind == .acquisition || kind == .secondary)
      && groups[..<place].contains(where: {
        $0.kind == .noun(.sale) || $0.verb.map { sentence.verbs[$0].verb == .sell } ?? false
      }):
      part.gives += 2.5
    case "to":
      if nounBefore(place, [.debt, .grant, .investment]) || verbBefore(place, [.lend, .give]) { part.takes += 2 }
    case "of" where kind == .acquiHire && nounBefore(place, [.people]): part.takes += 3
    case "of":
      if nounBefore(place, [.acquisition, .sale]) { part.takes += 3 }
      if nounBefore(place, [.valuation]) { part.takes += 1 }
    case "with", "alongside", "including":
      // "with Birch in the lead", "with Birch among the buyers".
      let after = groups[(part.index + 1)...].prefix(4).map(reading.lower)
      part.gives += after.contains("lead") || after.first == "among" ? 2.5 : 1
    default: break
    }
  }

  /// "Quillan, for which Birch laid out $40 million".
  private func isBoughtFor(_ index: Int) -> Bool {
    var next = index + 1
    if next < groups.count, groups[next].kind == .comma { next += 1 }
    guard next + 1 < groups.count, groups[next + 1].kind == .relative else { return false }
    return reading.lower(groups[next]) == "for"
  }

  private func weighOwner(_ part: inout Part, _ kind: Deal.Kind) {
    var sawMoney = false
    for scan in part.index + 1..<max(part.index + 1, min(groups.count, part.index + 7)) {
      if groups[scan].kind == .money { sawMoney = true }
      switch groups[scan].kind {
      case .round, .noun(.round), .noun(.valuation), .noun(.debt), .noun(.ipo):
        part.takes += 3
        return
      case .noun(.shares), .noun(.people), .noun(.tender):
        guard kind == .secondary else { return }
        part.takes += 3
        return
      case .noun(.sale) where kind == .acquisition:
        part.takes += 3
        return
      case .noun(.deal) where sawMoney && kind == .acquisition:
        part.gives += 2.5
        return
      case .noun(.deal) where sawMoney && kind != .acquisition && kind != .acquiHire && kind != .computeCommitment:
        // "Acme's $40 million deal in March"
        part.takes += 2.5
        return
      case .noun(.investment), .noun(.acquisition), .noun(.offer), .noun(.stake):
        part.gives += 2.5
        return
      case .money, .other, .number, .date, .noun(.company), .noun(.deal): continue
      default: return
      }
    }
  }

  /// The preposition that governs the noun phrase whose head stands at `index`.
  private func prepositionBefore(_ index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, index - scan < 14 {
      switch groups[scan].kind {
      case .preposition: return scan
      case .other, .number, .noun(.company), .noun(.fund), .noun(.investors), .noun(.government): scan -= 1
      case .name, .reference, .conjunction, .comma:
        // In a list all stand in the same phrase.
        guard isListed(scan, before: index) else { return nil }
        scan -= 1
      case .open: return nil
      default: return nil
      }
    }
    return nil
  }

  private func isListed(_ scan: Int, before index: Int) -> Bool {
    switch groups[scan].kind {
    case .name: return reading.isParty(groups[scan]) || groups[scan].isPossessive || reading.isPlace(groups[scan])
    case .reference: return true
    default: return scan > 0 && groups[..<scan].contains { $0.kind == .name }
    }
  }

  private func nounBefore(_ place: Int, _ nouns: NounSet) -> Bool {
    var scan = place - 1
    while scan >= 0, place - scan < 5 {
      switch groups[scan].kind {
      case .noun(let noun):
        if nouns.contains(noun) { return true }
        scan -= 1
      case .round: return nouns.contains(.round)
      case .other, .money, .percent, .number, .date: scan -= 1
      // "an award of $7 million to Quillan"
      case .preposition where reading.lower(groups[scan]) == "of": scan -= 1
      default: return false
      }
    }
    return false
  }

  private func moneyOrNounBefore(_ place: Int, _ nouns: NounSet) -> Bool {
    if place > 0, groups[place - 1].kind == .money { return true }
    return nounBefore(place, nouns)
  }

  private func verbBefore(_ place: Int, _ verbs: VerbSet) -> Bool {
    var scan = place - 1
    while scan >= 0, place - scan < 6 {
      if let verb = sentence.verbGroup(scan) { return verbs.contains(verb.verb) }
      switch groups[scan].kind {
      case .other, .money, .number, .date, .noun(.investment), .preposition: scan -= 1
      default: return false
      }
    }
    return false
  }
}
