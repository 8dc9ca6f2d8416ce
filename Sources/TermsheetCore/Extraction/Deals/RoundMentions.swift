/// Rounds that stand in a sentence without a verb that any rule knows: "a $4.4 million seed round came earlier".
struct RoundMentions {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  private var groups: [Group] { sentence.groups }

  func frames(besides known: [DealFrame]) -> [DealFrame] {
    var used = Set(known.compactMap { $0.amountTokens })
    let knownRounds = Set(known.compactMap(\.round))
    var frames: [DealFrame] = []
    for index in groups.indices {
      let isRound = groups[index].kind == .round || groups[index].kind == .noun(.round) || isEquityPart(index)
      guard isRound, !isSum(index), !isCounted(index) else { continue }
      let label = groups[index].kind == .round ? groups[index].label : nil
      let money = nearbyAmount(index)
      if money == nil, label == nil, isFurtherRound(index) {
        var frame = DealFrame(
          kind: .equityRound, recipient: owner(index), status: .rumoured, sentence: sentence.sentence, position: index,
          rule: "further-round", weight: 0.8)
        frame.isSeparate = true
        frames.append(frame)
        continue
      }
      guard money != nil || label != nil else { continue }
      if let money, used.contains(groups[money].tokens) { continue }
      if money == nil, let label, knownRounds.contains(label) || !known.isEmpty { continue }
      var frame = DealFrame(
        kind: .equityRound, status: .announced, sentence: sentence.sentence, position: index,
        rule: money == nil ? "round-named" : "round-sized", weight: 0.8)
      if let money {
        frame.amount = reading.money(groups[money])
        frame.amountTokens = groups[money].tokens
        used.insert(groups[money].tokens)
      }
      frame.round = label ?? adjacentLabel(index)
      frame.recipient = owner(index) ?? (isEquityPart(index) ? raiser(before: index) : nil)
      if money == nil { frame.isAnaphoric = true }
      frames.append(frame)
    }
    return frames
  }

  /// "$7.5 billion of equity" beside debt in one sentence: a part of a package that is a round of its own.
  private func isEquityPart(_ index: Int) -> Bool {
    groups[index].kind == .noun(.investment) && reading.lower(groups[index]) == "equity"
      && groups.contains { $0.kind == .noun(.debt) }
  }

  /// "might open the door to a larger round with others": a round that is only possible, beside the one told.
  private func isFurtherRound(_ index: Int) -> Bool {
    guard groups[index].kind == .noun(.round), !groups[index].isDefinite else { return false }
    if index + 1 < groups.count, groups[index + 1].kind == .noun(.round) { return false }
    let modifiers = groups[max(0, index - 4)..<index].map { reading.lower($0) }
    guard modifiers.contains(where: { ["larger", "bigger", "broader", "wider"].contains($0) }) else { return false }
    return groups[..<index].contains { group in
      let text = reading.lower(group)
      if ["might", "could", "may", "would"].contains(text) { return true }
      guard let verb = group.verb else { return false }
      return !sentence.verbs[verb].marks.isDisjoint(with: [.possible, .conditional, .talks, .planned, .considered])
    }
  }

  /// Who raises it: the subject of the verb before.
  private func raiser(before index: Int) -> Int? {
    guard let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      let clause = ClauseReader(reading, sentence).clause(ofVerbAt: verb),
      let kind = clause.verb?.verb, [.raise, .get, .plan, .negotiate, .announce].contains(kind)
    else { return nil }
    return clause.subject.first { reading.isParty(groups[$0]) }.flatMap { groups[$0].entity }
  }

  private func adjacentLabel(_ index: Int) -> String? {
    for scan in max(0, index - 2)..<min(groups.count, index + 2) where groups[scan].kind == .round {
      return groups[scan].label
    }
    return nil
  }

  /// The size that belongs to the round: right before it, or after "of" or "worth".
  private func nearbyAmount(_ index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, scan >= index - 4 {
      switch groups[scan].kind {
      case .money: return roles[scan] == .amount ? scan : nil
      case .other, .noun, .round, .date: scan -= 1
      case .preposition where isEquityPart(index) && ["of", "in"].contains(reading.lower(groups[scan])): scan -= 1
      default: scan = -1
      }
    }
    scan = index + 1
    while scan < groups.count, scan <= reach(index) {
      switch groups[scan].kind {
      case .money: return roles[scan] == .amount ? scan : nil
      case .preposition where ["of", "to"].contains(reading.lower(groups[scan])): scan += 1
      case .other, .round, .noun(.round), .relative, .noun(.marketValue): scan += 1
      case .verb where [.bring, .be].contains(sentence.verbGroup(scan)?.verb): scan += 1
      case .date, .duration, .number: scan += 1
      case .colon where scan > index + 1: scan += 1
      case .preposition where isAtCompany(scan): scan += 2
      case .comma where isAside(scan): scan += 1
      default: return nil
      }
    }
    return nil
  }

  private func isAtCompany(_ index: Int) -> Bool {
    reading.lower(groups[index]) == "at" && index + 1 < groups.count && reading.isParty(groups[index + 1])
  }

  /// "The C followed a year later at Acme: $85 million": up to a colon the size may stand farther off.
  private func reach(_ index: Int) -> Int {
    let colon = groups[index...].prefix(9).firstIndex { $0.kind == .colon }
    return max(index + 5, (colon ?? index) + 1)
  }

  /// "61 rounds of less than $30 million": many rounds, and not one.
  private func isCounted(_ index: Int) -> Bool {
    guard reading.lower(groups[index]).hasSuffix("rounds") else { return false }
    return groups[max(0, index - 3)..<index].contains { $0.kind == .number }
  }

  /// "Cumulative funding exceeds": the sum of all rounds.
  private func isSum(_ index: Int) -> Bool {
    groups[max(0, index - 3)..<index].contains {
      ["cumulative", "total", "overall", "aggregate", "combined", "lifetime"].contains(reading.lower($0))
    }
  }

  /// "Acme's seed round, $4 million, came from": the size between commas.
  private func isAside(_ comma: Int) -> Bool {
    guard comma + 1 < groups.count, groups[comma + 1].kind == .money else { return false }
    guard comma + 2 < groups.count else { return true }
    return groups[comma + 2].kind == .comma || groups[comma + 2].kind == .dash
      || reading.lower(groups[comma + 2]) == "."
  }

  /// Whose round it is: "Acme's", "for Acme", "in Acme".
  private func owner(_ index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, scan >= index - 7 {
      let group = groups[scan]
      if group.isPossessive, reading.isParty(group) { return group.entity }
      switch group.kind {
      case .money, .other, .noun, .round, .date, .number: scan -= 1
      default: scan = -1
      }
    }
    scan = index + 1
    while scan + 1 < groups.count, scan <= index + 6 {
      if groups[scan].kind == .preposition, ["for", "by", "at"].contains(reading.lower(groups[scan])),
        reading.isParty(groups[scan + 1])
      {
        return groups[scan + 1].entity
      }
      if let owner = reading.described(after: scan, groups, ["for", "of", "by", "at"]) { return owner }
      if let verb = sentence.verbGroup(scan), [.take, .give, .value, .bring, .put, .leave].contains(verb.verb),
        verb.marks.isDisjoint(with: [.passive, .infinitive]), groups[scan + 1].kind == .name,
        !groups[scan + 1].isPossessive, reading.isParty(groups[scan + 1])
      {
        // "A Series D of $300 million takes Acme to a valuation of …"
        return groups[scan + 1].entity
      }
      scan += 1
    }
    return ownerElsewhere(index)
  }

  /// "… and brings Acme's total funding to", "Acme valued at $4 billion after": the one company that the sentence says
  /// such things of.
  private func ownerElsewhere(_ index: Int) -> Int? {
    for scan in groups.indices where reading.isParty(groups[scan]) && scan + 1 < groups.count {
      if groups[scan].isPossessive, scan > index,
        groups[(scan + 1)...].prefix(3).contains(where: { $0.kind == .noun(.round) })
      {
        return groups[scan].entity
      }
      let valued = [scan + 1, scan - 1].contains { sentence.verbGroup($0)?.verb == .value }
      if valued, !groups[scan].isPossessive {
        return groups[scan].entity
      }
    }
    return nil
  }
}
