/// "Quillan, now Stripe's": a company that has become another's.
struct OwnedNow {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  func frames() -> [DealFrame] {
    let groups = sentence.groups
    var frames: [DealFrame] = []
    for index in groups.indices.dropFirst(2) where groups[index].isPossessive && groups[index].kind == .name {
      guard reading.isParty(groups[index]),
        reading.lower(groups[index - 1]) == "now" || reading.lower(groups[index - 1]) == "is now", standsAlone(index)
      else { continue }
      var before = index - 2
      while before > 0,
        groups[before].kind == .comma || groups[before].kind == .open
          || sentence.verbGroup(before)?.verb == .be
      { before -= 1 }
      guard groups[before].kind == .name || groups[before].kind == .reference, reading.isParty(groups[before]),
        let company = groups[before].entity, let buyer = groups[index].entity, company != buyer,
        reading.entities[company].kind != .person
      else { continue }
      var frame = DealFrame(
        kind: .acquisition, recipient: company, investors: [.init(entity: buyer, role: nil)], status: .closed,
        sentence: sentence.sentence, position: index, rule: "owned-now", weight: 0.8)
      if index + 3 < groups.count, groups[(index + 1)...(index + 3)].contains(where: { reading.lower($0) == "for" }),
        let money = groups[index...].prefix(5).firstIndex(where: { $0.kind == .money }), roles[money] == .amount
      {
        frame.amount = reading.money(groups[money])
        frame.amountTokens = groups[money].tokens
      }
      frames.append(frame)
    }
    return frames
  }

  /// Nothing follows that could be what is owned.
  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < sentence.groups.count else { return true }
    let next = sentence.groups[index + 1]
    switch next.kind {
    case .comma, .colon, .close, .preposition, .dash: return true
    case .other: return reading.lower(next) == "."
    default: return false
    }
  }
}
