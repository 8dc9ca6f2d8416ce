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
      guard isRound else { continue }
      let label = groups[index].kind == .round ? groups[index].label : nil
      let money = nearbyAmount(index)
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
      frame.recipient = owner(index)
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
    while scan < groups.count, scan <= index + 4 {
      switch groups[scan].kind {
      case .money: return roles[scan] == .amount ? scan : nil
      case .preposition where ["of", "to"].contains(reading.lower(groups[scan])): scan += 1
      case .other, .round, .noun(.round), .relative, .noun(.marketValue): scan += 1
      case .verb where [.bring, .be].contains(sentence.verbGroup(scan)?.verb): scan += 1
      case .date, .duration, .number: scan += 1
      case .colon where scan > index + 1: scan += 1
      case .comma where isAside(scan): scan += 1
      default: return nil
      }
    }
    return nil
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
    while scan + 1 < groups.count, scan <= index + 4 {
      if groups[scan].kind == .preposition, ["for", "by", "at"].contains(reading.lower(groups[scan])),
        reading.isParty(groups[scan + 1])
      {
        return groups[scan + 1].entity
      }
      scan += 1
    }
    return nil
  }
}
