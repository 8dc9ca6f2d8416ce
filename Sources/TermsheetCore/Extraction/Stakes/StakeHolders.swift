/// Who holds: the parties that stand where a rule looks for its holder.
extension StakeMatcher {
  func holders(_ place: StakeRule.Holder, _ mention: ShareMention, trigger: Int) -> [HolderReader.Holder] {
    switch place {
    case .owner: return mention.owner.flatMap { ownerHolder($0, mention) }.map { [$0] } ?? ownerOfWord(trigger)
    case .ownerOrSubject:
      if let owner = mention.owner { return ownerHolder(owner, mention).map { [$0] } ?? [] }
      return mention.isWhole ? subject(of: trigger) : []
    case .subject: return subject(of: trigger)
    case .possessorOrSubject:
      var scan = trigger - 1
      while scan > 0, groups[scan].kind == .other { scan -= 1 }
      if scan >= 0, groups[scan].isPossessive, let holder = holders.holder(at: scan) { return [holder] }
      return isFailed(before: trigger) ? [] : subjectOfVerb(before: trigger)
    case .subjectOfVerbBefore: return subjectOfVerb(before: trigger)
    case .beforePhrase:
      guard let preposition = preposition(before: mention.span.lowerBound), preposition > 0,
        groups[preposition - 1].kind == .name, !groups[preposition - 1].isPossessive
      else { return [] }
      return holders.holder(at: preposition - 1).map { [$0] } ?? []
    case .object:
      guard let clause = clauses.clause(ofVerbAt: trigger) else { return [] }
      let between = clause.object.filter { $0 < mention.span.lowerBound }
      let names = (trigger + 1..<mention.span.lowerBound).filter {
        groups[$0].kind == .name && !groups[$0].isPossessive
      }
      // "leaves Acme's founder Jane Roe with": the name and not its owner.
      return holders.holders(at: names.count == 1 ? names : between)
    case .phrase(let words):
      var scan = mention.span.upperBound
      if trigger >= scan { scan = trigger + 1 }
      let limit = min(groups.count, scan + 8)
      while scan < limit {
        if groups[scan].kind == .preposition, words.contains(reading.lower(groups[scan])) {
          return objects(of: scan)
        }
        if groups[scan].kind == .colon || groups[scan].kind == .relative { break }
        scan += 1
      }
      return []
    }
  }

  /// "Roe and Poe together own 7%", "own 7% between them": one holding of both.
  func joint(_ held: [HolderReader.Holder], _ mention: ShareMention, _ trigger: Int) -> HolderReader.Holder? {
    let near = groups[max(0, trigger - 3)..<min(groups.count, mention.span.upperBound + 4)].map { reading.lower($0) }
    guard ["together", "jointly", "combined", "collectively", "between", "themselves"].contains(where: near.contains)
    else { return nil }
    return HolderReader.Holder(name: held.map(\.name).joined(separator: " and "))
  }

  /// The possessive's party; "its" that nothing resolves is the company that the text is about, where the phrase names
  /// another one.
  func ownerHolder(_ owner: Int, _ mention: ShareMention) -> HolderReader.Holder? {
    if let holder = subjectOfOwnClause(owner) { return holder }
    if let holder = holders.holder(at: owner) { return holder }
    guard groups[owner].kind == .pronoun, reading.lower(groups[owner]) == "its",
      case .group(let named) = mention.companies.first, let company = groups[named].entity,
      let holder = finder.company(before: owner, in: sentence.sentence, besides: company)
    else { return nil }
    return HolderReader.Holder(name: reading.entities[holder].name, entity: holder)
  }

  /// "Acme said Birch had lifted its stake": "its" is of the name right before the verb, not of who says so.
  private func subjectOfOwnClause(_ owner: Int) -> HolderReader.Holder? {
    guard groups[owner].kind == .pronoun, owner > 2, let verb = sentence.verbGroup(owner - 1),
      verb.marks.isDisjoint(with: [.infinitive, .gerund, .participle]), groups[owner - 2].kind == .name,
      !groups[owner - 2].isPossessive, let before = sentence.verbGroup(owner - 3), before.verb == .say
    else { return nil }
    return holders.holder(at: owner - 2)
  }

  private func ownerOfWord(_ index: Int) -> [HolderReader.Holder] {
    guard index > 0, groups[index - 1].isPossessive else { return [] }
    return holders.holders(at: [index - 1])
  }

  // MARK: - After a preposition

  /// The holders that stand after a preposition, joined ones included.
  func objects(of preposition: Int) -> [HolderReader.Holder] {
    var scan = preposition + 1
    while scan < groups.count, scan < preposition + 5 {
      if groups[scan].kind == .name, !groups[scan].isPossessive {
        return holders.holders(at: clauses.list(from: scan, to: groups.count))
      }
      if let holder = holders.holder(at: scan), !groups[scan].isPossessive { return [holder] }
      // "to founder and chairman Jane Roe"
      let joinsTitles = groups[scan].kind == .conjunction && groups[scan - 1].kind == .noun(.people)
      guard groups[scan].kind == .other || groups[scan].isPossessive || isPlainNoun(scan) || joinsTitles else {
        return []
      }
      scan += 1
    }
    return []
  }

  private func isPlainNoun(_ index: Int) -> Bool {
    if case .noun = groups[index].kind { return true }
    return groups[index].kind == .preposition
  }

  // MARK: - As the subject

  /// The holders that are the subject of a verb or word.
  func subject(of trigger: Int) -> [HolderReader.Holder] {
    // "a non-profit (that is) holding an interest", "funds run by Birch own".
    let word = trigger > 1 && groups[trigger - 1].kind == .relative ? trigger - 2 : trigger - 1
    if word >= 0, groups[word].kind == .other, let holder = holders.holder(at: word) { return [holder] }
    if trigger > 2, groups[trigger - 1].kind == .name, reading.lower(groups[trigger - 2]) == "by",
      groups[..<trigger].suffix(6).contains(where: { $0.kind == .noun(.fund) })
    {
      return holders.holders(at: [trigger - 1])
    }
    // "Birch's funds own"
    if trigger > 1, groups[trigger - 1].kind == .noun(.fund), groups[trigger - 2].kind == .name,
      groups[trigger - 2].isPossessive, let holder = holders.holder(at: trigger - 2)
    {
      return [holder]
    }
    // "with Birch taking 80%"
    if trigger > 1, groups[trigger - 1].kind == .name, reading.lower(groups[trigger - 2]) == "with",
      sentence.verbGroup(trigger)?.marks.contains(.gerund) ?? false
    {
      return holders.holders(at: [trigger - 1])
    }
    let found = clauses.subject(before: trigger)
    if found.heads.count == 1, let holder = subjectOfUnknownVerb(over: found.heads[0]) { return [holder] }
    let named = holders.holders(at: found.heads)
    if !named.isEmpty { return named }
    if let holder = subjectBesideVerb(trigger) { return [holder] }
    if let start = found.start, found.heads.isEmpty {
      if let manager = manager(ofFundAt: start, before: trigger) { return [manager] }
      if let holder = holders.holder(at: start) { return [holder] }
    }
    return subjectBefore(conjunctAt: trigger)
  }

  private func subjectOfVerb(before index: Int) -> [HolderReader.Holder] {
    guard let verb = (max(0, index - 5)..<index).last(where: { groups[$0].kind == .verb }) else { return [] }
    return subject(of: verb)
  }

  /// "Talks over the purchase of … broke down": nothing was had.
  private func isFailed(before index: Int) -> Bool {
    sentence.verbs.contains {
      !$0.marks.isDisjoint(with: [.negated, .failed]) || [.lapse, .terminate].contains($0.verb)
    }
  }

  /// "For this Birch received": the name right before a finite verb, where only a pronoun stands after the preposition.
  private func subjectBesideVerb(_ trigger: Int) -> HolderReader.Holder? {
    guard let verb = sentence.verbGroup(trigger), verb.marks.isDisjoint(with: [.infinitive, .gerund, .participle])
    else { return nil }
    // "Birch beneficially owns"
    var trigger = trigger
    while trigger > 1, groups[trigger - 1].kind == .other, reading.lower(groups[trigger - 1]).hasSuffix("ly") {
      trigger -= 1
    }
    guard trigger > 1 else { return nil }
    // "Acme's biggest backer, Birch, owns"
    if trigger > 3, groups[trigger - 1].kind == .comma, groups[trigger - 2].kind == .name,
      groups[trigger - 3].kind == .comma, isRole(trigger - 4), !groups[trigger - 2].isPossessive
    {
      return holders.holder(at: trigger - 2)
    }
    // "After the sale Birch, the largest outside shareholder, retains"
    if groups[trigger - 1].kind == .comma, let opening = opening(ofAsideClosedAt: trigger - 1), opening > 1,
      groups[opening - 1].kind == .name, !groups[opening - 1].isPossessive, opensWithAdjunct(before: opening - 1),
      !groups[opening..<trigger].contains(where: { $0.kind == .verb || $0.kind == .colon || $0.kind == .relative })
    {
      return holders.holder(at: opening - 1)
    }
    guard [.name, .pronoun, .reference].contains(groups[trigger - 1].kind), !groups[trigger - 1].isPossessive else {
      return nil
    }
    // "In return for the money Birch will get": the sentence begins with an adjunct.
    let opens = opensWithAdjunct(before: trigger - 1)
    guard opens || ["this", "that", "which"].contains(reading.lower(groups[trigger - 2])) else { return nil }
    return holders.holder(at: trigger - 1)
  }

  /// "In return for the money", "After the sale": what stands before the subject.
  private func opensWithAdjunct(before subject: Int) -> Bool {
    groups[0].kind == .preposition && groups[subject - 1].kind != .preposition
      && groups[..<subject].allSatisfy { group in
        switch group.kind {
        case .preposition, .other, .noun, .money, .date, .percent: true
        default: false
        }
      }
  }

  /// "Roe started the firm, gave up the chair and still owns 28%": a past form that no list of verbs has makes the name
  /// after it an object.
  private func subjectOfUnknownVerb(over head: Int) -> HolderReader.Holder? {
    guard head > 1, groups[head - 1].kind == .other, reading.lower(groups[head - 1]).hasSuffix("ed"),
      [.name, .pronoun].contains(groups[head - 2].kind), !groups[head - 2].isPossessive
    else { return nil }
    return holders.holder(at: head - 2)
  }

  private func isRole(_ index: Int) -> Bool {
    switch groups[index].kind {
    case .noun(.investors), .noun(.company), .noun(.people): true
    default: ShareholderReader.isOwners(reading, groups[index])
    }
  }

  /// "Funds run by Birch own": the manager holds.
  private func manager(ofFundAt index: Int, before trigger: Int) -> HolderReader.Holder? {
    guard case .noun(.fund) = groups[index].kind else { return nil }
    guard let by = groups[index..<trigger].firstIndex(where: { reading.lower($0) == "by" || reading.lower($0) == "of" })
    else { return nil }
    return objects(of: by).first
  }
}
