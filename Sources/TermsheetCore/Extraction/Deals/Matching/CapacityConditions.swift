/// Conditions and parties of the rules for computing capacity.
extension DealMatcher {
  func holdsCapacity(_ need: DealRule.Condition, _ clause: Clause, _ frame: DealFrame) -> Bool {
    let compute = ComputeClause(reading: reading, sentence: sentence)
    switch need {
    case .capacity: return compute.hasCapacity(in: capacityRange(clause))
    case .capacityNear:
      if compute.hasCapacity(in: groups.indices) { return true }
      guard sentence.sentence + 1 < reading.sentences.count else { return false }
      let next = reading.sentences[sentence.sentence + 1]
      return ComputeClause(reading: reading, sentence: next).hasCapacity(in: next.groups.indices)
    case .provider, .site: return !frame.investors.isEmpty
    case .firm: return isFirm(clause, frame)
    case .committed:
      let marks = clause.verb?.marks ?? []
      // "said that it would supply"
      return !marks.isDisjoint(with: [.agreed, .future, .talks, .planned, .conditional]) || marks.contains(.infinitive)
    case .chips:
      return groups[clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound)].contains { group in
        group.kind == .chips || group.kind == .power
      }
    default: return false
    }
  }

  /// The clause and what follows its verb: "signed a deal to buy computing power from Birch".
  private func capacityRange(_ clause: Clause) -> Range<Int> {
    var end = clause.span.upperBound
    if end + 2 < groups.count, groups[end].kind == .relative, groups[end + 1].kind == .pronoun,
      let verb = sentence.verbGroup(end + 2), verb.verb == .put || verb.verb == .value,
      let next = clauses.clause(ofVerbAt: end + 2)
    {
      // "under a contract that it put at $6.9 billion"
      end = next.span.upperBound
    }
    while end < groups.count, let verb = sentence.verbGroup(end),
      verb.marks.contains(.infinitive) || verb.verb == .value || verb.verb == .put && verb.marks.contains(.past),
      let next = clauses.clause(ofVerbAt: end)
    {
      end = max(next.span.upperBound, end + 1)
    }
    return clause.trigger + 1..<max(end, clause.trigger + 1)
  }

  /// The provider, and an amount that stands after the clause ("an agreement put at $40 million").
  func fillCapacity(_ frame: inout DealFrame, _ rule: DealRule, _ clause: Clause) {
    let compute = ComputeClause(reading: reading, sentence: sentence)
    let range = capacityRange(clause)
    if rule.needs.contains(.site) {
      frame.investors = compute.siteOwner(in: range).map { [.init(entity: $0, role: nil)] } ?? []
    } else if rule.needs.contains(.provider), frame.investors.isEmpty {
      frame.investors = compute.providers(in: range).map { .init(entity: $0, role: nil) }
    }
    if case .verb(let verbs) = rule.trigger, verbs.contains(.sign) { compute.orient(&frame) }
    if frame.amount == nil, let size = range.first(where: { roles[$0] == .amount }) {
      frame.amount = reading.money(groups[size])
      frame.amountTokens = groups[size].tokens
    }
  }

  private func isFirm(_ clause: Clause, _ frame: DealFrame) -> Bool {
    guard let verb = clause.verb else { return true }
    if verb.marks.contains(.agreed) { return true }
    let isNamed = isNamed(clause)
    if isNamed, !verb.marks.isDisjoint(with: [.talks, .planned]), verb.marks.isDisjoint(with: [.negated, .pastPlan]) {
      // "is in talks to rent chips from Birch"
      return true
    }
    if verb.marks.contains(.infinitive) || verb.marks.contains(.gerund) || verb.marks.contains(.negated) {
      return frame.amount != nil && verb.marks.contains(.infinitive) && !verb.marks.contains(.negated)
        && groups[..<clause.trigger].contains { $0.kind == .noun(.deal) || $0.kind == .noun(.option) }
    }
    if frame.amount != nil { return true }
    return isNamed
      && verb.marks.isDisjoint(with: [.planned, .considered, .possible, .conditional, .expected, .talks])
      && !verb.marks.isDisjoint(with: [.future, .past, .perfect])
  }

  /// "Acme bought 10,000 Nvidia chips" is a use of chips; a contract has another party or a sum: "from Birch", or, of
  /// what is ordered or reserved, "40,000 of Birch's chips".
  private func isNamed(_ clause: Clause) -> Bool {
    if clause.verb?.verb == .order || clause.verb?.verb == .rent, holds(owner: clause) { return true }
    return clause.arguments.contains { argument in
      guard let preposition = argument.preposition else { return false }
      return ["from", "with", "at"].contains(reading.document.lexicon.vocabulary.spelling(preposition))
        && argument.heads.contains { reading.isParty(groups[$0]) }
    }
  }

  /// Chips of a maker who is named as their owner.
  private func holds(owner clause: Clause) -> Bool {
    let after = clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound)
    return after.contains { groups[$0].isPossessive && reading.isParty(groups[$0]) }
      && after.contains { groups[$0].kind == .chips || groups[$0].kind == .number }
  }
}
