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
      !groups.contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) }),
      !groups[..<verb].contains(where: { ["lease", "rent", "building", "site"].contains(reading.lower($0)) })
    else { return nil }
    let amounts = groups.indices.filter { index in
      guard index > verb, groups[index].kind == .money, let role = roles[index] else { return false }
      switch role {
      case .none, .never: return false
      case .amount: return true
      // "The purchase comes after it attained a valuation of": what came before.
      case .valuation: return kind != .bring
      }
    }
    guard amounts.count == 1 else { return nil }
    return reading.money(groups[amounts[0]])
  }

  /// "(The paper pegs the deal at $40 million, …)": the sum, where somebody puts a price on the deal told before.
  func pegged() -> Int? {
    let groups = sentence.groups
    return groups.indices.dropFirst(3).first { index in
      guard groups[index].kind == .money, reading.lower(groups[index - 1]) == "at",
        [.noun(.deal), .noun(.acquisition)].contains(groups[index - 2].kind)
      else { return false }
      let verb = [index - 3, index - 4].lazy.filter { $0 > 0 }.compactMap { sentence.verbGroup($0) }.first
      return verb.map { [.value, .put].contains($0.verb) && $0.marks.isDisjoint(with: [.passive]) } ?? false
    }
  }

  /// "It will pay $40 million when the transaction completes": who pays, and how much, where nothing else is bought.
  func payment() -> (money: Money, buyer: Int)? {
    let groups = sentence.groups
    let clauses = ClauseReader(reading, sentence)
    for index in groups.indices {
      guard let verb = sentence.verbGroup(index), verb.verb == .pay || verb.verb == .give,
        !verb.marks.contains(.passive), let clause = clauses.clause(ofVerbAt: index),
        let buyer = clause.subject.first.flatMap({ groups[$0].entity }),
        let money = clause.span.first(where: { $0 > index && groups[$0].kind == .money }), roles[money] == .amount,
        !clause.span.contains(where: { $0 > index && isOtherThing(groups[$0].kind) })
      else { continue }
      return reading.money(groups[money]).map { ($0, buyer) }
    }
    return nil
  }

  /// Money for these is no price of the company.
  private func isOtherThing(_ kind: Group.Kind) -> Bool {
    switch kind {
    case .noun(.hardware), .noun(.compute), .noun(.debt), .noun(.penalty), .noun(.grant), .noun(.turnover),
      .noun(.people), .chips, .power:
      true
    default: false
    }
  }

  private func isPrice(_ kind: Group.Kind) -> Bool {
    kind == .noun(.price) || kind == .noun(.deal) || kind == .noun(.acquisition)
  }
}
