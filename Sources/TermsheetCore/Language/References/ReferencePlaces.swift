/// What stands around a name or a reference: who acts, who is explained, whose staff it is.
extension ReferenceResolver {
  /// "Washington said it would": a capital or a country that says, promises or pays something, and no adjective
  /// ("a Japanese leasing company"), seat ("Acme of Tallinn has") or site ("Louisiana is getting").
  func actsAsState(_ entity: Int, _ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard !groups[index].isPossessive, index + 1 < groups.count, let verb = sentence.verbGroup(index + 1) else {
      return false
    }
    if entities[entity].kind == .government { return true }
    guard entities[entity].kind == .place, index == 0 || groups[index - 1].kind != .preposition,
      verb.marks.isDisjoint(with: [.gerund, .infinitive])
    else { return false }
    return Self.ofStates.contains(verb.verb)
  }

  private static let ofStates: VerbSet = [
    .say, .report, .announce, .plan, .agree, .commit, .invest, .give, .lend, .put, .own, .acquire, .back, .reject,
  ]

  /// "Acme, whose last round", "a startup whose backers": the name before the pronoun owns what follows.
  func markOwner(_ index: Int, _ groups: inout [Group]) {
    guard document.lower(groups[index].tokens.lowerBound) == "whose", index > 0 else { return }
    let before = groups[index - 1].kind == .comma ? index - 2 : index - 1
    guard before >= 0, groups[before].kind == .name || groups[before].kind == .reference, !groups[before].isPossessive,
      let entity = groups[before].entity, isCompany(entity)
    else { return }
    groups[index].entity = entity
    groups[index].isPossessive = true
  }

  /// "three former Acme researchers": where people come from acts nowhere in the sentence.
  func isEmployer(_ index: Int, _ groups: [Group]) -> Bool {
    guard index > 0, index + 1 < groups.count, !groups[index].isPossessive else { return false }
    let next = document.lower(groups[index + 1].tokens.lowerBound)
    if ["graduates", "alumni", "veterans", "dropouts", "professors", "students", "alumnus", "veteran"].contains(next) {
      return true
    }
    guard groups[index + 1].kind == .noun(.people) else { return false }
    return ["former", "ex", "-", "one-time", "onetime"].contains(document.lower(groups[index - 1].tokens.lowerBound))
  }

  /// The name behind the comma that ends a phrase at the head of a sentence, where a verb follows that name.
  func subjectAfter(_ index: Int, _ groups: [Group]) -> Int? {
    guard let comma = groups[index...].firstIndex(where: { $0.kind == .comma }), comma + 2 < groups.count,
      comma - index < 10, !groups[..<comma].contains(where: { $0.kind == .verb || $0.kind == .name }),
      groups[..<index].contains(where: { $0.kind == .preposition }), groups[comma + 1].kind == .name,
      !groups[comma + 1].isPossessive, groups[comma + 2].kind == .verb, let entity = groups[comma + 1].entity,
      isCompany(entity)
    else { return nil }
    return entity
  }

  /// "said it would", "says it has": the pronoun is the subject of the verb behind it.
  func actsNext(_ index: Int, _ groups: [Group]) -> Bool {
    var scan = index + 1
    while scan < groups.count, groups[scan].kind == .other { scan += 1 }
    return scan < groups.count && groups[scan].kind == .verb && document.lower(groups[scan].tokens.lowerBound) != "to"
  }

  /// Who does what the verb at `verb` says: the name right before it, over no comma.
  func actor(before verb: Int, _ groups: [Group]) -> Int? {
    var scan = verb - 1
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    guard scan >= 0, groups[scan].kind == .name || groups[scan].kind == .reference else { return nil }
    return groups[scan].entity
  }

  /// "Acme, a startup it had planned to buy": whom the noun right before the pronoun explains, and the pronoun cannot
  /// mean.
  func explainedBefore(_ index: Int, _ groups: [Group]) -> Int? {
    guard index > 2, isCompanyNoun(groups[index - 1]) else { return nil }
    var scan = index - 2
    while scan > 0, index - scan < 9 {
      if groups[scan].kind == .comma {
        return groups[scan - 1].kind == .name && !groups[scan - 1].isPossessive ? groups[scan - 1].entity : nil
      }
      guard groups[scan].kind == .other || isCompanyNoun(groups[scan]) else { return nil }
      scan -= 1
    }
    return nil
  }

  /// "the food group Acme bought": it describes the name right behind it, and points to nobody.
  func isBeforeName(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 1 < groups.count, !groups[index].isPossessive, groups[index + 1].kind == .name,
      let entity = groups[index + 1].entity
    else { return false }
    return isCompany(entity)
  }

  /// "The startup, Acme, is raising": the name between the commas says who it is.
  func nameAfter(_ index: Int, _ groups: [Group]) -> Int? {
    guard index + 4 < groups.count, !groups[index].isPossessive, groups[index + 1].kind == .comma,
      groups[index + 2].kind == .name, !groups[index + 2].isPossessive, groups[index + 3].kind == .comma,
      groups[index + 4].kind == .verb, let entity = groups[index + 2].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  func follows(_ kind: Group.Kind, _ groups: [Group], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, groups[before].kind == .other || groups[before].kind == .noun(.company) { before -= 1 }
    return before >= 0 && groups[before].kind == kind
  }

  func isFollowedByWho(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 2 < groups.count, groups[index + 1].kind == .comma, groups[index + 2].kind == .relative else {
      return false
    }
    return document.lower(groups[index + 2].tokens.lowerBound) == "who"
  }

  /// "Acme, the investment bank owned by": a description right behind a name and its comma explains the name, unless it
  /// begins a clause of its own ("according to Acme, the startup owns").
  mutating func apposed(_ index: Int, _ groups: [Group]) -> Int? {
    guard index >= 2, groups[index - 1].kind == .comma, groups[index - 2].kind == .name, !groups[index].isPossessive,
      !groups[index - 2].isPossessive, let entity = groups[index - 2].entity,
      isCompany(entity) || entities[entity].kind == .government
    else { return nil }
    guard index + 1 < groups.count else { return nil }
    if let described = groups[index].candidates {
      let names = document.lexicon.described[described].map { document.lexicon.known[$0].canonical }
      if entities.contains(where: { names.contains($0.name) }), !names.contains(entities[entity].name) { return nil }
    }
    switch groups[index + 1].kind {
    case .comma, .relative, .preposition, .close: break
    case .verb:
      guard index + 2 < groups.count, groups[index + 2].kind == .preposition,
        groups[index + 1].tokens.count == 1, groups[index + 2].word == word.by
      else { return nil }
    default: return nil
    }
    return fit(of: entity, to: groups[index]) == nil ? nil : entity
  }

  /// Who cannot be meant by a description in the object of a clause: the clause's own subject ("Birch ends up with 11%
  /// of the company"). A description that is a subject itself bars nobody.
  func subject(barredAt index: Int, _ groups: [Group]) -> Int? {
    if index + 1 < groups.count, groups[index + 1].kind == .verb, !groups[index].isPossessive { return nil }
    var scan = index - 1
    while scan >= 0, groups[scan].kind != .verb {
      if groups[scan].kind == .relative || groups[scan].kind == .colon { return nil }
      scan -= 1
    }
    while scan > 0 {
      scan -= 1
      switch groups[scan].kind {
      case .name, .reference, .pronoun:
        if !groups[scan].isPossessive, !follows(.preposition, groups, scan) { return groups[scan].entity }
      case .colon: return nil
      default: continue
      }
    }
    return nil
  }

  /// "the robot business of Acme", "the cloud unit of Acme": a part of whom it names, and nobody told before.
  func isPartOfNamed(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 2 < groups.count, groups[index].candidates == nil, groups[index + 1].kind == .preposition,
      document.lower(groups[index + 1].tokens.lowerBound) == "of"
    else { return false }
    for group in groups[(index + 2)...].prefix(5) {
      switch group.kind {
      case .name: return group.entity.map { isCompany($0) } ?? false
      case .other, .noun(.company), .reference: continue
      default: return false
      }
    }
    return false
  }
}
