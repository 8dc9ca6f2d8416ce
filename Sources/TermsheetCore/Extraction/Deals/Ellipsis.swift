/// Deals that share the verb of another in their sentence: "Acme raised $8 million and Birch $4 million", "Nvidia is to
/// put in $10 billion and Microsoft up to $5 billion", "bought Cedar for $8 million and Alder for $4 million".
struct Ellipsis {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  private var groups: [Group] { sentence.groups }

  func frames(besides known: [DealFrame]) -> [DealFrame] {
    var used = Set(known.compactMap(\.amountTokens))
    var found: [DealFrame] = []
    for index in groups.indices where groups[index].kind == .money && roles[index] == .amount {
      guard !used.contains(groups[index].tokens), let name = contrasted(with: index), let entity = groups[name].entity,
        let model = (known + found).last(where: { isModel($0, before: name) }),
        var frame = copy(model, with: entity, at: name)
      else { continue }
      frame.amount = reading.money(groups[index])
      frame.amountTokens = groups[index].tokens
      frame.position = index
      used.insert(groups[index].tokens)
      found.append(frame)
    }
    return found
  }

  /// The name that stands where the sum's verb is left out, after a comma, a semicolon or "and".
  private func contrasted(with money: Int) -> Int? {
    var scan = money - 1
    var steps = 0
    while scan >= 0, steps < 4 {
      switch groups[scan].kind {
      case .other: scan -= 1
      case .preposition where steps == 0 && ["for", "with", "at"].contains(reading.lower(groups[scan])): scan -= 1
      case .verb, .comma, .colon, .conjunction: return nil
      case .name:
        guard reading.isParty(groups[scan]), !groups[scan].isPossessive, opensItem(scan) else { return nil }
        return scan
      default: return nil
      }
      steps += 1
    }
    return nil
  }

  private func opensItem(_ name: Int) -> Bool {
    var before = name - 1
    while before >= 0, groups[before].kind == .other { before -= 1 }
    guard before > 0 else { return false }
    return [.comma, .colon, .conjunction, .dash].contains(groups[before].kind)
  }

  /// A deal with an amount and a party before the name, told by a verb in this sentence.
  private func isModel(_ frame: DealFrame, before name: Int) -> Bool {
    guard let tokens = frame.amountTokens, frame.sentence == sentence.sentence, !frame.isAnaphoric else { return false }
    return tokens.upperBound <= groups[name].tokens.lowerBound && frame.position < name
  }

  /// The model with the new name in the place of the one that stood before its verb or after it.
  private func copy(_ model: DealFrame, with entity: Int, at name: Int) -> DealFrame? {
    var frame = model
    frame.rule += "-too"
    frame.weight *= 0.9
    frame.valuation = nil
    frame.round = nil
    let isAfterVerb = name > 0 && groups[name + 1].kind == .preposition
    let stoodBefore = groups[..<model.position].contains { $0.entity == model.recipient && model.recipient != nil }
    let giver = model.investors.first { party in groups[..<model.position].contains { $0.entity == party.entity } }
    if isAfterVerb, giver != nil, !stoodBefore, model.recipient != nil {
      frame.recipient = entity
    } else if stoodBefore, giver == nil {
      frame.recipient = entity
      frame.investors = []
    } else if giver != nil, !stoodBefore {
      frame.investors = [.init(entity: entity, role: nil)]
    } else {
      return nil
    }
    return frame.recipient == frame.investors.first?.entity ? nil : frame
  }
}
