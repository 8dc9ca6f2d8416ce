/// Turns of phrase around an amount that say what it is for without a verb or noun of deals.
struct MoneyTurns {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  // MARK: - Bought

  /// "$2 billion for Acme", "Acme, a maker of software, for $2 billion": the company that the money buys.
  func target(of index: Int) -> Int? { behind(index) ?? ahead(index) }

  private static let payingVerbs: VerbSet = [.pay, .give, .spend, .put, .bring, .agree, .be, .acquire]

  private func behind(_ index: Int) -> Int? {
    if index + 3 < groups.count, index > 0, groups[index - 1].isPossessive, groups[index + 1].kind == .noun(.deal),
      reading.lower(groups[index + 2]) == "for", isCompany(groups[index + 3]), isWhole(index + 3)
    {
      // "Birch's $9 billion deal for Acme"
      return groups[index + 3].entity
    }
    guard index + 2 < groups.count, reading.lower(groups[index + 1]) == "for",
      let verb = groups[..<index].last(where: { $0.kind == .verb })?.verb.map({ sentence.verbs[$0].verb }),
      Self.payingVerbs.contains(verb) || verb == .phrasal || reading.lower(groups[index - 1]) == "with"
    else { return nil }
    var scan = index + 2
    while scan < groups.count, scan < index + 6 {
      switch groups[scan].kind {
      case .name where reading.isPlace(groups[scan]): scan += 1
      case .name:
        guard isCompany(groups[scan]), !groups[scan].isPossessive, isWhole(scan) else { return nil }
        return groups[scan].entity
      case .noun(.company), .other: scan += 1
      default: return nil
      }
    }
    return nil
  }

  private func ahead(_ index: Int) -> Int? {
    var before = index - 1
    // "for something between", "for what insiders say was"
    while before > 0, groups[before].kind == .other { before -= 1 }
    guard before > 1, reading.lower(groups[before]) == "for" else { return nil }
    var scan = before - 1
    while scan >= 0, before - scan < 14 {
      let group = groups[scan]
      switch group.kind {
      case .name where isCompany(group) && !group.isPossessive:
        guard let verb = groups[..<scan].lastIndex(where: { $0.kind == .verb }), takesOver(verb) else { return nil }
        if isAfterPreposition(scan) {
          scan -= 1
          continue
        }
        return group.entity
      case .verb, .colon, .money: return nil
      default: scan -= 1
      }
    }
    return nil
  }

  private static let takingVerbs: VerbSet = [.get, .acquire, .take, .raise]

  private func takesOver(_ verb: Int) -> Bool {
    guard let group = sentence.verbGroup(verb) else { return false }
    if Self.takingVerbs.contains(group.verb) { return true }
    // "Its largest acquisition remains Acme, for".
    return [.be, .retain].contains(group.verb)
      && groups[max(0, verb - 6)..<verb].contains { $0.kind == .noun(.acquisition) }
  }

  private func isAfterPreposition(_ index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0, [.other, .noun(.company)].contains(groups[scan].kind) { scan -= 1 }
    return scan >= 0 && groups[scan].kind == .preposition
  }

  private func isCompany(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    return reading.entities[entity].mayBeCompany
  }

  /// A company and nothing of its own.
  private func isWhole(_ index: Int) -> Bool {
    guard index + 1 < groups.count else { return true }
    switch groups[index + 1].kind {
    case .noun, .chips, .power, .name: return false
    case .other: return groups[index + 1].word == reading.word.stop || reading.lower(groups[index + 1]) == "."
    default: return true
    }
  }

  // MARK: - Brought

  private static let bringing: VerbSet = [.bring, .be, .join, .phrasal, .grow]

  /// "Birch followed with $5 million", "Birch came in with $5 million": who brings the money.
  func bringer(of index: Int) -> Int? {
    var before = index - 1
    while before > 0, groups[before].kind == .other { before -= 1 }
    guard before > 0, reading.lower(groups[before]) == "with" else { return nil }
    var scan = before - 1
    while scan > 0, before - scan < 7 {
      if groups[scan].kind == .verb || ["followed", "follows", "weighed"].contains(reading.lower(groups[scan])) {
        if let verb = sentence.verbGroup(scan), !Self.bringing.contains(verb.verb) { return nil }
        if sentence.verbGroup(scan)?.verb == .grow,
          !groups[scan..<before].contains(where: { $0.kind == .noun(.investment) || $0.kind == .noun(.stake) })
        {
          return nil
        }
        if scan > 0, groups[scan - 1].kind == .conjunction { return opening(before: scan) }
        var subject = scan - 1
        while subject >= 0, scan - subject < 9 {
          switch groups[subject].kind {
          case .name, .reference, .pronoun:
            if !groups[subject].isPossessive {
              return reading.isParty(groups[subject]) && !isAfterPreposition(subject) ? groups[subject].entity : nil
            }
          case .verb, .colon: return nil
          default: break
          }
          subject -= 1
        }
        return nil
      }
      if groups[scan].kind == .money || groups[scan].kind == .colon { return nil }
      scan -= 1
    }
    return nil
  }

  /// "It put in $1 billion in 2015 and followed with $2 billion": the subject of the first verb.
  private func opening(before end: Int) -> Int? {
    for index in groups.indices.prefix(end) {
      switch groups[index].kind {
      case .name, .reference, .pronoun:
        guard !groups[index].isPossessive, !isAfterPreposition(index) else { continue }
        return reading.isParty(groups[index]) ? groups[index].entity : nil
      case .verb: return nil
      default: continue
      }
    }
    return nil
  }

  // MARK: - Begun with

  private static let beginning: Spellings = [
    "launched", "launches", "emerged", "emerges", "debuted", "debuts", "surfaced", "started", "starts", "opened",
    "began",
  ]

  /// "Acme emerged from stealth with $40 million": what a company shows itself with.
  func starter(of index: Int) -> Int? {
    if let subject = endowed(by: index) ?? grown(by: index) { return subject }
    var before = index - 1
    while before > 0, groups[before].kind == .other { before -= 1 }
    guard before > 0, ["with", "on"].contains(reading.lower(groups[before])) else { return nil }
    var scan = before - 1
    while scan > 0, before - scan < 8 {
      if Self.beginning.contains(where: { reading.lower(groups[scan]).hasSuffix($0) }) { return opening(before: scan) }
      switch groups[scan].kind {
      case .verb, .money, .colon, .relative: return nil
      default: scan -= 1
      }
    }
    return nil
  }

  private static let endowing: Spellings = ["backed", "armed", "flush", "fuelled", "fueled", "buoyed", "with"]

  /// "Backed by $64 million from Birch, Acme wants", "With $40 million of new money, Acme can wait".
  private func endowed(by index: Int) -> Int? {
    guard index <= 3, Self.endowing.contains(reading.lower(groups[0])),
      let comma = groups[index...].firstIndex(where: { $0.kind == .comma }), comma < index + 9,
      comma + 2 < groups.count,
      groups[comma + 1].kind == .name, !groups[comma + 1].isPossessive, isCompany(groups[comma + 1])
    else { return nil }
    let isNew = groups[index..<comma].contains { group in
      [.noun(.investment), .noun(.round), .noun(.investors), .round].contains(group.kind)
        || group.entity.map(reading.isInvestmentFirm) ?? false
    }
    return isNew || reading.lower(groups[0]) == "backed" ? groups[comma + 1].entity : nil
  }

  /// "Acme tripled its valuation to $14 billion with $1 billion from Birch".
  private func grown(by index: Int) -> Int? {
    guard index > 2, reading.lower(groups[index - 1]) == "with" else { return nil }
    let before = groups[max(0, index - 9)..<index - 1]
    guard let verb = before.lastIndex(where: { $0.kind == .verb }), sentence.verbGroup(verb)?.verb == .grow,
      groups[verb..<index].contains(where: { $0.kind == .noun(.valuation) })
    else { return nil }
    return opening(before: verb)
  }

  // MARK: - Sought

  private static let seeking: Spellings = ["market", "hunt", "lookout", "search", "prowl", "quest"]

  /// "is in the market for $40 million", "on the hunt for $40 million": wanted, and not had.
  func isSought(_ index: Int) -> Bool {
    var before = index - 1
    while before > 0, groups[before].kind == .other, !Self.seeking.contains(reading.lower(groups[before])) {
      before -= 1
    }
    guard before > 0, ["for", "of"].contains(reading.lower(groups[before])) else { return false }
    return groups[max(0, before - 2)..<before].contains { Self.seeking.contains(reading.lower($0)) }
  }

  // MARK: - Lent

  private static let debtWays: Spellings = ["with", "through", "via", "by", "as", "in"]

  /// "raised with debentures", "is to come from Birch as a loan": the money is debt, whatever the verb says.
  func isInDebt(_ index: Int) -> Bool {
    var scan = index + 1
    var sawWay = false
    while scan < groups.count, scan < index + 14 {
      switch groups[scan].kind {
      case .preposition:
        if Self.debtWays.contains(reading.lower(groups[scan])) { sawWay = true } else { sawWay = false }
      case .noun(.debt): return sawWay
      case .money, .colon, .relative, .round, .noun(.round): return false
      case .noun, .verb: sawWay = false
      default: break
      }
      scan += 1
    }
    return false
  }

  // MARK: - Parts

  private static let openers: Spellings = ["of", "rest", "balance", "remainder", "remaining", "half", "most"]

  /// "Of that, $2 million", "The rest, $2 million, comes from", "a further $2 million": of what was told just before.
  func isPart(_ index: Int) -> Bool {
    if groups.prefix(3).contains(where: { Self.openers.contains(reading.lower($0)) }), index < 14 { return true }
    return groups[max(0, index - 2)..<index].contains {
      ["further", "remaining", "another"].contains(reading.lower($0))
    }
  }

  // MARK: - Contracts for capacity

  /// "a contract with Acme worth $5 billion", "a deal of $5 billion", "an order of $5 billion".
  func isContractWorth(_ index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0, index - scan < 9 {
      switch groups[scan].kind {
      case .noun(.deal): return true
      case .verb:
        guard let verb = sentence.verbGroup(scan) else { return false }
        if verb.verb == .order { return true }
        if verb.verb == .value, scan > 0, groups[scan - 1].kind == .noun(.deal) {
          // "a total contract value of $2 billion"
          return true
        }
        guard verb.verb == .be || verb.verb == .have || verb.verb == .rent else { return false }
        scan -= 1
      case .money, .colon, .noun(.valuation), .noun(.round), .noun(.acquisition): return false
      default: scan -= 1
      }
    }
    return index + 1 < groups.count
      && groups[(index + 1)...].prefix(3).contains { $0.kind == .noun(.deal) || reading.lower($0) == "order" }
  }

  /// Capacity or chips are spoken of in this sentence or the one before.
  func isOfCapacity() -> Bool {
    for number in [sentence.sentence, sentence.sentence - 1] where reading.sentences.indices.contains(number) {
      let other = reading.sentences[number]
      if ComputeClause(reading: reading, sentence: other).hasCapacity(in: other.groups.indices) { return true }
    }
    return false
  }

  private static let buying: VerbSet = [.order, .commit, .acquire, .pay, .spend, .agree]
  private static let selling: VerbSet = [.supply, .sell, .get]

  /// Who buys the capacity and who provides it: the one that acts and the one with, from or to which it does.
  func pair(_ parts: [PartyParts.Part]) -> (buyer: Int, provider: Int)? {
    let places = parts.filter { part in
      guard reading.entities[part.entity].mayBeCompany else { return false }
      guard part.index + 1 < groups.count else { return true }
      switch groups[part.index + 1].kind {
      case .noun(.hardware), .chips: return false
      case .name: return groups[part.index].isPossessive == false
      default: return true
      }
    }
    var order: [Int] = []
    for part in places where !order.contains(part.entity) { order.append(part.entity) }
    if order.count == 1, let buyer = places.first, !isAfterPreposition(buyer.index),
      let provider = ComputeClause(reading: reading, sentence: sentence)
        .providers(in: buyer.index + 1..<groups.count).first, provider != buyer.entity
    {
      // "promised to spend $9 billion on Azure": the maker of the service provides it.
      return (buyer.entity, provider)
    }
    guard order.count >= 2,
      let first = places.first(where: { !isAfterPreposition($0.index) && !groups[$0.index].isPossessive })
    else { return nil }
    guard let verbIndex = groups[first.index...].firstIndex(where: { $0.kind == .verb && !saysOnly($0) }),
      let verb = sentence.verbGroup(verbIndex)
    else { return nil }
    let others = places.filter { $0.entity != first.entity && $0.index > first.index }
    guard let second = others.first(where: { isPartner($0.index) }) ?? (order.count == 2 ? others.first : nil) else {
      return nil
    }
    let preposition = partnerPreposition(second.index)
    if verb.verb == .rent {
      // "rents capacity to Acme" provides it; "rents capacity from Acme" buys it.
      return preposition == "to" ? (second.entity, first.entity) : (first.entity, second.entity)
    }
    if verb.verb == .get, preposition == "from", verbIndex < second.index,
      !groups[verbIndex..<second.index].contains(where: {
        $0.kind == .noun(.deal) || reading.lower($0).hasPrefix("order")
      })
    {
      // "will get computing power from Birch", unlike "won an order from Birch"
      return (first.entity, second.entity)
    }
    if Self.selling.contains(verb.verb) { return (second.entity, first.entity) }
    if preposition == "to", [.commit, .pay, .spend, .give].contains(verb.verb) {
      // "has committed $30 billion to Birch": to whom it is paid.
      return (first.entity, second.entity)
    }
    if preposition == "to" { return (second.entity, first.entity) }
    if Self.buying.contains(verb.verb) || preposition == "from" || signsFor(verbIndex)
      || placesOrder(verbIndex)
    {
      return (first.entity, second.entity)
    }
    var frame = DealFrame(kind: .computeCommitment, status: .announced, sentence: 0, position: 0, rule: "")
    ComputeClause(reading: reading, sentence: sentence).fillPair(&frame, first.entity, second.entity)
    guard let buyer = frame.recipient, let provider = frame.investors.first?.entity else { return nil }
    return (buyer, provider)
  }

  private func saysOnly(_ group: Group) -> Bool {
    group.verb.map { [.say, .report, .announce].contains(sentence.verbs[$0].verb) } ?? true
  }

  /// "has placed orders with Birch": whoever orders buys.
  private func placesOrder(_ verb: Int) -> Bool {
    guard sentence.verbGroup(verb)?.verb == .put else { return false }
    return groups[(verb + 1)...].prefix(4).contains { reading.lower($0).hasPrefix("order") }
  }

  private func signsFor(_ verb: Int) -> Bool {
    guard sentence.verbGroup(verb)?.verb == .sign else { return false }
    return groups[(verb + 1)...].prefix(3).contains { reading.lower($0) == "for" || reading.lower($0) == "up" }
  }

  private func isPartner(_ index: Int) -> Bool { partnerPreposition(index) != nil }

  private func partnerPreposition(_ index: Int) -> String? {
    var scan = index - 1
    while scan >= 0, [.other, .noun(.company)].contains(groups[scan].kind) { scan -= 1 }
    guard scan >= 0, groups[scan].kind == .preposition else { return nil }
    let word = reading.lower(groups[scan])
    return ["with", "from", "to", "at"].contains(word) ? word : nil
  }
}
