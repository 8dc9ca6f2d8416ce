/// A line of credit that grows is two deals: "raises to $1 billion a facility of $275 million", "lifted its credit line
/// to $1 billion from $275 million".
struct Upsizings {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  private var groups: [Group] { sentence.groups }

  func frames(_ clauses: [Clause], besides known: [DealFrame]) -> [DealFrame] {
    let used = Set(known.compactMap(\.amountTokens))
    return clauses.flatMap { clause -> [DealFrame] in
      guard let verb = clause.verb, [.grow, .raise, .sign, .complete].contains(verb.verb),
        groups[clause.span].contains(where: { $0.kind == .noun(.debt) })
      else { return [] }
      return [("to", false), ("from", true)].compactMap { preposition, isOld in
        guard let money = money(after: preposition, in: clause), !used.contains(groups[money].tokens) else {
          return nil
        }
        var frame = DealFrame(
          kind: .debt, status: .announced, sentence: clause.sentence, position: clause.trigger,
          rule: isOld ? "upsized-from" : "upsized-to")
        let subject = clause.subject.first { reading.isParty(groups[$0]) }
        frame.recipient = (subject ?? owner(of: clause)).flatMap { groups[$0].entity }
        frame.amount = reading.money(groups[money])
        frame.amountTokens = groups[money].tokens
        return frame
      }
    }
  }

  /// "Acme's credit line was raised to".
  private func owner(of clause: Clause) -> Int? {
    groups[..<clause.trigger].indices.last { groups[$0].isPossessive && reading.isParty(groups[$0]) }
  }

  private func money(after preposition: String, in clause: Clause) -> Int? {
    clause.arguments.first { argument in
      guard let word = argument.preposition, word == reading.word(preposition), let head = argument.heads.first else {
        return false
      }
      return groups[head].kind == .money && roles[head] == .amount
    }?.heads.first
  }
}
