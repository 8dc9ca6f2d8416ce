/// Whose loan, shares, grant or fund it is, and who gives, holds, builds or employs.
extension InstrumentMatcher {
  /// "to a fund that Birch is raising", "for a campus that Quillan is building": who acts in the clause about the thing.
  func builder(after noun: Int, _ kind: Deal.Kind) -> Int? {
    let verbs: VerbSet = kind == .fund ? [.raise, .get, .announce] : [.use, .design, .plan, .own, .sign]
    guard let relative = groups[noun...].prefix(8).firstIndex(where: { $0.kind == .relative }),
      let verb = groups[relative...].firstIndex(where: { $0.kind == .verb }), verb - relative <= 5,
      let group = sentence.verbGroup(verb), verbs.contains(group.verb), groups[verb - 1].kind == .name,
      reading.isParty(groups[verb - 1])
    else { return nil }
    return groups[verb - 1].entity
  }

  /// "Banks including Birch and Alder": the names that a subject without a name of its own includes.
  func included(in clause: Clause) -> [Int] {
    guard let noun = clause.subjectNoun, [.company, .lenders, .investors, .deal].contains(noun) else { return [] }
    let start = clause.span.lowerBound
    guard start + 2 < clause.trigger, ["including", "like", "led"].contains(reading.lower(groups[start + 1])) else {
      return []
    }
    return clauses.list(from: start + 2, to: clause.trigger)
  }

  /// "of the shares it had held": the name right before the next verb is that verb's subject.
  func opensNextClause(_ argument: Clause.Argument, after clause: Clause) -> Bool {
    let next = clause.span.upperBound
    guard next < groups.count, groups[next].kind == .verb, let last = argument.heads.last, last == next - 1 else {
      return false
    }
    return groups[last].kind != .noun(.shares) && groups[last].kind != .noun(.stake) && last > 0
      && groups[last - 1].kind != .preposition
  }

  /// "every share that Birch owns": who sells what somebody else buys.
  func holder(after clause: Clause) -> Int? {
    guard let next = owning(after: clause), reading.isParty(groups[next - 1]) else { return nil }
    return groups[next - 1].entity
  }

  /// The verb of holding in a clause without or with "that" right after this one.
  private func owning(after clause: Clause) -> Int? {
    var next = clause.span.upperBound
    if next < groups.count, groups[next].kind == .relative {
      next += 1
      while next < groups.count, groups[next].kind != .verb, next < clause.span.upperBound + 4 { next += 1 }
    }
    guard let verb = sentence.verbGroup(next), verb.verb == .own, next > 0 else { return nil }
    return next
  }

  func fill(_ frame: inout DealFrame, _ role: DealRule.Role?, with heads: [Int]) {
    let parties = heads.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }
    guard let first = parties.first, let role else { return }
    switch role {
    case .recipient: if frame.recipient == nil { frame.recipient = first }
    case .investor:
      for party in parties where !frame.investors.contains(where: { $0.entity == party }) {
        frame.investors.append(.init(entity: party, role: nil))
      }
    case .lead:
      for party in parties {
        frame.investors.removeAll { $0.entity == party }
        frame.investors.append(.init(entity: party, role: .lead))
      }
    case .seller: frame.sellers += parties.filter { !frame.sellers.contains($0) }
    case .pair, .amount, .round: break
    }
  }

  /// "Quillan's $40 million loan", "the listing of Quillan", "a loan to Quillan".
  func owner(of mention: InstrumentMention) -> Int? {
    var scan = mention.index - 1
    if mention.noun == .shares || mention.noun == .stake, scan >= 0, groups[scan].kind == .name,
      reading.isParty(groups[scan])
    {
      return groups[scan].entity
    }
    while scan >= 0, scan >= mention.index - 8 {
      let group = groups[scan]
      if group.isPossessive, reading.isParty(group) { return group.entity }
      switch group.kind {
      case .other, .money, .noun, .number, .date, .duration, .percent: scan -= 1
      case .name: scan -= 1
      default: scan = -1
      }
    }
    scan = mention.index + 1
    guard let noun = mention.noun, scan + 1 < groups.count, groups[scan].kind == .preposition,
      reading.isParty(groups[scan + 1]), !groups[scan + 1].isPossessive
    else { return nil }
    let words = noun == .shares || noun == .stake ? grammar.holding : grammar.owning
    return words.contains(groups[scan].word) ? groups[scan + 1].entity : nil
  }

  /// "Quillan staff sold", "employees of Quillan sold": whose people the subject is.
  func employer(_ clause: Clause, _ rule: InstrumentRule) -> Int? {
    guard rule.kind == .secondary else { return nil }
    let people = clause.span.first { $0 > clause.trigger && groups[$0].kind == .noun(.people) }
    if let people, rule.subject == .investor, reading.isParty(groups[people - 1]) { return groups[people - 1].entity }
    guard clause.subjectNoun == .people || clause.subjectNoun == .investors else { return nil }
    // "is letting current and former employees sell"
    var before = clause.span.lowerBound - 1
    while before > 0, [.other, .conjunction].contains(groups[before].kind) { before -= 1 }
    if before >= 0, let verb = sentence.verbGroup(before), verb.verb == .enable,
      let letting = clauses.clause(ofVerbAt: before)
    {
      return letting.subject.first { reading.isParty(groups[$0]) }.flatMap { groups[$0].entity }
    }
    let noun = clause.span.lowerBound
    if before >= 0, reading.isParty(groups[before]), before == noun - 1 || groups[before].isPossessive {
      return groups[before].entity
    }
    guard noun + 2 < groups.count, groups[noun + 1].kind == .preposition, reading.isParty(groups[noun + 2]) else {
      return nil
    }
    return ["of", "at"].contains(reading.lower(groups[noun + 1])) ? groups[noun + 2].entity : nil
  }

  /// "sold the shares it had held in Quillan for $40 million": what follows the holding still goes with the sale.
  func held(after clause: Clause) -> [Clause.Argument] {
    guard let next = owning(after: clause) else { return [] }
    var end = next + 1
    while end < groups.count, groups[end].kind != .verb, groups[end].kind != .colon { end += 1 }
    return clauses.arguments(from: next + 1, to: end)
  }

  /// The government that is the subject of this sentence or the one before.
  func governmentBefore() -> Int? {
    for number in [sentence.sentence, sentence.sentence - 1] where reading.sentences.indices.contains(number) {
      let groups = reading.sentences[number].groups
      for (index, group) in groups.enumerated() where reading.isGovernment(group) {
        if index + 1 < groups.count, groups[index + 1].kind == .verb { return group.entity }
      }
    }
    return nil
  }
}
