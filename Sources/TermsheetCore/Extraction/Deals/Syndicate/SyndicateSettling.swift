/// What is left to settle in a sentence once its lists are read: which deal a frame points at, and what a frame took for
/// more than it is.
extension SyndicateReader {
  /// "$40 million from Birch and Alder; Birch led": what points back within a sentence points at the deal of the sentence
  /// that shares a party.
  func settle(_ frames: inout [DealFrame]) {
    for index in frames.indices where !frames[index].sellers.isEmpty {
      let sellers = frames[index].sellers
      frames[index].investors.removeAll { sellers.contains($0.entity) }
    }
    // "are among those who have invested along the way": in no round that was told.
    if frames.contains(where: isPointer), isOfAllTime { frames.removeAll(where: isPointer) }
    MisreadGivers(reading: reading, sentence: sentence).drop(from: &frames)
    dropCheques(&frames)
    fillGivers(&frames)
    giveToFund(&frames)
    clearLeads(&frames)
    if isOfDebt {
      for index in frames.indices where frames[index].kind == .equityRound && isPointer(frames[index]) {
        frames[index].kind = .debt
      }
    }
    for index in frames.indices where isPointer(frames[index]) {
      let pointer = frames[index]
      let home = frames.first { frame in
        (frame.amount != nil || frame.round != nil) && TellsOf.isOneFamily(frame.kind, pointer.kind)
          && pointer.investors.contains { party in frame.investors.contains { $0.entity == party.entity } }
      }
      if let home, pointer.rule != "cheque-of-it" {
        frames[index].recipient = home.recipient
        frames[index].amount = home.amount
        frames[index].round = home.round
      } else if let only = onlyDeal(in: frames, for: pointer) {
        frames[index].recipient = only.recipient
        frames[index].amount = only.amount
        frames[index].round = only.round
      } else if pointer.target == nil, !pointer.investors.isEmpty,
        frames.allSatisfy({ isPointer($0) || !TellsOf.isOneFamily($0.kind, pointer.kind) })
      {
        let deal = TellsOf(reading: reading, sentence: sentence, told: told)
          .deal(among: TellsOf.family(of: pointer.kind), givers: pointer.investors.map(\.entity))
        if let deal, sentence.sentence - deal.sentence <= 4 { frames[index].target = deal.draft }
      }
    }
  }

  var isOfAllTime: Bool {
    words.indices.dropFirst(2).contains { index in
      guard words[index - 1] == "the" else { return false }
      switch words[index] {
      case "way": return words[index - 2] == "along"
      case "years": return words[index - 2] == "over"
      case "past": return words[index - 2] == "in"
      default: return false
      }
    }
  }

  /// "Birch led it with $150 million", behind a round that was told: what the lead gave, and not how large the round is.
  func dropCheques(_ frames: inout [DealFrame]) {
    guard told.contains(where: { $0.kind == .equityRound && $0.amount != nil }) else { return }
    for index in frames.indices {
      guard frames[index].kind == .equityRound, frames[index].recipient == nil, frames[index].round == nil,
        ["lead", "led-it", "leads-it"].contains(frames[index].rule),
        let money = sentence.index(of: frames[index].amountTokens), let with = isGivenWith(money),
        let object = groups[..<with].last, object.kind == .pronoun || object.kind == .noun(.round)
      else { continue }
      frames[index].amount = nil
      frames[index].amountTokens = nil
      frames[index].isAnaphoric = true
    }
  }

  /// The "with" of "with $150 million", "with a cheque of $150 million".
  func isGivenWith(_ money: Int) -> Int? {
    var scan = money - 1
    while scan >= 0, scan >= money - 4 {
      if reading.lower(groups[scan]) == "with" { return scan }
      guard [.other, .preposition, .noun(.investment)].contains(groups[scan].kind) else { return nil }
      scan -= 1
    }
    return nil
  }

  /// "Birch, which has put more than $13 million into the company, …", "Birch, whose funds had put …": the subject before
  /// a relative clause gives. "Both had backed it when it raised …": the two of the sentence before do.
  func fillGivers(_ frames: inout [DealFrame]) {
    for index in frames.indices where frames[index].investors.isEmpty && frames[index].amount != nil {
      let frame = frames[index]
      if [.strategicInvestment, .debt].contains(frame.kind), let list = lists.first, list.members.count == 1,
        list.span.lowerBound <= 1, list.tail + 1 < groups.count, groups[list.tail].kind == .comma,
        ["which", "who", "whose"].contains(reading.lower(groups[list.tail + 1])),
        (list.tail...(list.tail + 14)).contains(frame.position), let giver = party(list.members[0]),
        giver != frame.recipient
      {
        frames[index].investors = [.init(entity: giver, role: nil)]
      } else if TellsOf.isOneFamily(frame.kind, .equityRound), let givers = namedBefore(),
        !givers.contains(where: { $0 == frame.recipient })
      {
        frames[index].investors = givers.map { .init(entity: $0, role: nil) }
      }
    }
  }

  /// Whom "both" or "all three" at the head of a sentence mean: the list of so many names shortly before.
  func namedBefore() -> [Int]? {
    let count: Int
    switch (words.first, words.dropFirst().first) {
    case ("both", let next) where next != "<n>": count = 2
    case ("all", "three"): count = 3
    case ("all", "four"): count = 4
    default: return nil
    }
    let backs = groups.prefix(5).contains { group in
      group.verb.map { [.back, .invest, .put, .join, .lend].contains(sentence.verbs[$0].verb) } ?? false
    }
    guard backs else { return nil }
    let sentences = reading.document.sentences
    var number = sentence.sentence - 1
    while number >= max(0, sentence.sentence - 3),
      sentences[number].paragraph >= sentences[sentence.sentence].paragraph - 1
    {
      let before = MemberListReader(reading, reading.sentences[number])
      for list in before.lists() where list.members.count == count {
        let entities = list.members.compactMap { member -> Int? in
          let group = before.groups[member.head]
          return reading.isParty(group) ? group.entity : nil
        }
        if entities.count == count { return entities }
      }
      number -= 1
    }
    return nil
  }

  /// "a Series B of $500 million, led by Birch": whoever leads a round is not the one that it is for.
  func clearLeads(_ frames: inout [DealFrame]) {
    for index in frames.indices {
      guard frames[index].kind == .equityRound, let recipient = frames[index].recipient else { continue }
      let leads = frames.contains { frame in
        frame.kind == .equityRound && frame.recipient != recipient
          && frame.investors.contains { $0.entity == recipient && $0.role == .lead }
      }
      let isOwnLead = frames[index].investors.contains { $0.entity == recipient && $0.role == .lead }
      if leads || isOwnLead { frames[index].recipient = nil }
    }
  }

  /// "Alder anchored it with $30 million", behind a fund that was told: a commitment to the fund, and no round.
  func giveToFund(_ frames: inout [DealFrame]) {
    guard let fund = told.first(where: { $0.kind == .fund }), let firm = fund.recipient,
      told.allSatisfy({ $0.sentence <= fund.sentence || $0.recipient == firm })
    else { return }
    for index in frames.indices {
      let frame = frames[index]
      guard TellsOf.isOneFamily(frame.kind, .equityRound), frame.recipient == nil || frame.recipient == firm,
        frame.round == nil, !frame.investors.isEmpty, !frame.investors.contains(where: { $0.entity == firm })
      else { continue }
      frames[index].kind = .fund
      frames[index].recipient = nil
      frames[index].amount = nil
      frames[index].amountTokens = nil
      frames[index].isAnaphoric = true
      frames[index].target = fund.draft
      for party in frames[index].investors.indices { frames[index].investors[party].role = nil }
    }
  }

  /// "raised $250 million in a round that was led by Birch": the one deal of the sentence, before what points at it.
  func onlyDeal(in frames: [DealFrame], for pointer: DealFrame) -> DealFrame? {
    guard pointer.target == nil, amounts == 1 || pointer.rule == "lead" || pointer.rule == "led-it" else { return nil }
    let deals = frames.filter { $0.amount != nil && TellsOf.isOneFamily($0.kind, pointer.kind) }
    guard deals.count == 1, let deal = deals.first, deal.recipient != nil, deal.position <= pointer.position,
      !pointer.investors.contains(where: { $0.entity == deal.recipient })
    else { return nil }
    return deal
  }

  /// The only list, but for names in brackets behind it.
  func standsAlone(_ list: MemberList) -> Bool {
    guard lists.count > 1 else { return true }
    return list.tail >= lists[1].span.lowerBound || groups[list.tail - 1].kind == .close
      || groups[list.tail..<lists[1].span.lowerBound].contains { $0.kind == .open }
  }

  /// Nobody of the list plays a part in a deal that is known.
  func isUnknown(_ list: MemberList, _ frames: [DealFrame]) -> Bool {
    let entities = list.members.compactMap(party)
    return !entities.contains { entity in
      told.contains { $0.recipient == entity }
        || frames.contains { frame in
          frame.recipient == entity || frame.investors.contains { $0.entity == entity }
            || frame.sellers.contains(entity)
        }
    }
  }

  func isPointer(_ frame: DealFrame) -> Bool {
    frame.isAnaphoric && frame.recipient == nil && frame.amount == nil && frame.round == nil
  }

  /// The sentence speaks of a loan that was told, and of no round: "Birch and Alder took part in the loan".
  var isOfDebt: Bool {
    guard told.contains(where: { $0.kind == .debt }) else { return false }
    let kinds = groups.map(\.kind)
    return kinds.contains { $0 == .noun(.debt) || $0 == .noun(.lenders) }
      && !kinds.contains { $0 == .round || $0 == .noun(.round) }
  }
}
