/// "The price was $40 million." right after a purchase that was told without it.
struct PriceSentence {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  func price() -> Money? {
    let groups = sentence.groups
    guard groups.count < 26, let verb = groups.firstIndex(where: { $0.kind == .verb }),
      let subject = groups[..<verb].lastIndex(where: { isPrice($0.kind) }), verb - subject <= 4,
      let kind = sentence.verbGroup(verb)?.verb, [.be, .value, .put, .cost, .bring].contains(kind),
      !groups.contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) })
    else { return nil }
    let amounts = groups.indices.filter { index in
      guard index > verb, groups[index].kind == .money, let role = roles[index] else { return false }
      if case .none = role { return false }
      return true
    }
    guard amounts.count == 1 else { return nil }
    return reading.money(groups[amounts[0]])
  }

  private func isPrice(_ kind: Group.Kind) -> Bool {
    kind == .noun(.price) || kind == .noun(.deal) || kind == .noun(.acquisition)
  }
}
