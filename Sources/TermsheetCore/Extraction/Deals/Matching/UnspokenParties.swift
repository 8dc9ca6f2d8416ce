/// Parties that stand outside the clause: the noun a relative clause belongs to, whose round it is.
extension DealMatcher {
  /// "Acme, a startup it had planned to buy": what stands right before the subject is the object.
  func missingObject(of clause: Clause) -> [Int] {
    if clause.verb != nil, let name = explained(after: clause) { return [name] }
    guard let first = clause.subject.first, first > 1, clause.verb != nil else { return [] }
    var before = first - 1
    let isRelative = groups[before].kind == .relative
    if isRelative { before -= 1 }
    if isRelative, before > 0, groups[before].kind == .comma { before -= 1 }
    guard before >= 0 else { return [] }
    switch groups[before].kind {
    case .reference: return [before]
    case .name where !groups[before].isPossessive: return [before]
    case .noun(.company):
      // The apposition's name stands before its comma.
      var scan = before - 1
      while scan > 0, groups[scan].kind != .comma, groups[scan].kind != .verb, before - scan < 8 { scan -= 1 }
      guard scan > 0, groups[scan].kind == .comma, groups[scan - 1].kind == .name else { return [] }
      return [scan - 1]
    default: return []
    }
  }

  /// "bought its maker, Quillan, for $40 million": the name that explains the noun bought.
  private func explained(after clause: Clause) -> Int? {
    var scan = clause.trigger + 1
    while scan + 2 < groups.count, scan < clause.trigger + 5 {
      if groups[scan].kind == .noun(.company), groups[scan + 1].kind == .comma, groups[scan + 2].kind == .name,
        !groups[scan + 2].isPossessive
      {
        return scan + 2
      }
      guard [.other, .pronoun, .noun(.company)].contains(groups[scan].kind) else { return nil }
      scan += 1
    }
    return nil
  }

  /// "a round that Birch led": the noun before the relative pronoun is the object.
  func antecedent(of clause: Clause) -> Int? {
    guard let first = clause.subject.first, first > 1, clause.object.isEmpty, clause.verb != nil else { return nil }
    // "the $275 million it took in"
    if groups[first - 1].kind == .money, groups[first].kind == .pronoun, first + 1 == clause.trigger {
      return first - 1
    }
    guard groups[first - 1].kind == .relative else { return nil }
    let before = groups[first - 2].kind == .comma ? first - 3 : first - 2
    guard before >= 0 else { return nil }
    switch groups[before].kind {
    case .round, .noun, .money: return before
    default: return nil
    }
  }

  /// "Acme's $40 million Series B": whose round the clause is about.
  func roundOwner(_ clause: Clause) -> Int? {
    roundOwnerNear(clause) ?? fundingOwner()
  }

  /// "was led by Birch and brings Quillan's total funding to", "Quillan's new funding totals $70 million and was led by":
  /// whose funding the sentence speaks of.
  private func fundingOwner() -> Int? {
    for index in groups.indices where groups[index].isPossessive && reading.isParty(groups[index]) {
      if groups[(index + 1)...].prefix(3).contains(where: { $0.kind == .noun(.round) }) { return groups[index].entity }
    }
    return nil
  }

  private func roundOwnerNear(_ clause: Clause) -> Int? {
    for index in phraseStart(before: clause.trigger)..<clause.span.upperBound where index != clause.trigger {
      let group = groups[index]
      guard group.isPossessive, reading.isParty(group), let entity = group.entity else { continue }
      var scan = index + 1
      while scan < clause.span.upperBound, scan < index + 7 {
        switch groups[scan].kind {
        case .round, .noun(.round): return entity
        case .money, .other, .date, .number, .noun: scan += 1
        default: scan = clause.span.upperBound
        }
      }
    }
    for index in phraseStart(before: clause.trigger)..<max(clause.trigger + 1, clause.span.upperBound - 1) {
      guard groups[index].kind == .preposition, index > 0, ["for", "at", "in"].contains(reading.lower(groups[index])),
        groups[index - 1].kind == .round || groups[index - 1].kind == .noun(.round), reading.isParty(groups[index + 1])
      else { continue }
      return groups[index + 1].entity
    }
    for index in phraseStart(before: clause.trigger)..<max(clause.trigger + 1, clause.span.upperBound - 1)
    where index > 0 && (groups[index - 1].kind == .round || groups[index - 1].kind == .noun(.round)) {
      if let owner = reading.described(after: index, groups, ["for", "at", "in", "of"]) { return owner }
    }
    return nil
  }
}
