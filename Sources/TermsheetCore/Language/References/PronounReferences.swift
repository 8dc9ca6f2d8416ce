/// Whom "it", "its", "they" and "their" mean.
extension ReferenceResolver {
  mutating func remember(_ entity: Int, _ index: Int, _ sentence: SentenceGroups, isAside: Bool) {
    let place = MentionPlace.of(index, in: sentence, document)
    recent.append(
      Recent(
        entity: entity, sentence: sentence.sentence, index: index, place: place, isAside: isAside,
        verb: verb(ofMention: index, place, sentence)))
    if recent.count > 80 { recent.removeFirst(30) }
  }

  /// What whoever is named at `index` does, or what is done to it.
  private func verb(ofMention index: Int, _ place: MentionPlace, _ sentence: SentenceGroups) -> Symbol? {
    let groups = sentence.groups
    switch place {
    case .subject, .laterSubject:
      for group in groups[(index + 1)...].prefix(8) {
        guard group.kind == .verb, let verb = group.verb.map({ sentence.verbs[$0] }) else { continue }
        return verb.marks.contains(.passive) ? .passive(verb.verb) : .verb(verb.verb)
      }
      return nil
    case .object:
      return groups[..<index].last { $0.kind == .verb }?.verb.map { .verb(sentence.verbs[$0].verb) }
    default: return nil
    }
  }

  /// Whom a pronoun means.
  mutating func meant(by index: Int, in sentence: SentenceGroups, subjectHere: Int?) -> Int? {
    let groups = sentence.groups
    switch document.lower(groups[index].tokens.lowerBound) {
    case "itself":
      return recent.last {
        $0.sentence == sentence.sentence && [.subject, .laterSubject].contains($0.place)
      }?.entity ?? subjectHere
    case "they", "their", "them", "we", "our": return antecedent(.several, at: index, in: sentence)
    default:
      return antecedent(
        groups[index].isPossessive ? .owner : actsNext(index, groups) ? .actor : .patient, at: index, in: sentence)
    }
  }

  /// "a day after Acme announced it had raised", "Acme said that it": whoever says something says it of itself.
  func speaker(before index: Int, _ sentence: SentenceGroups) -> Int? {
    let groups = sentence.groups
    guard document.lower(groups[index].tokens.lowerBound) == "it" else { return nil }
    var scan = index - 1
    while scan > 0, [.relative, .date, .other].contains(groups[scan].kind) { scan -= 1 }
    guard scan > 0, let verb = sentence.verbGroup(scan), [.announce, .say].contains(verb.verb),
      verb.marks.isDisjoint(with: [.passive, .infinitive, .gerund]), groups[scan - 1].kind == .name,
      !groups[scan - 1].isPossessive, scan < 2 || groups[scan - 2].kind != .preposition || isTime(groups[scan - 2]),
      let entity = groups[scan - 1].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  /// "after Acme announced": a conjunction of time, and nothing that governs a name.
  private func isTime(_ group: Group) -> Bool {
    ["after", "before", "since", "until"].contains(document.lower(group.tokens.lowerBound))
  }

  /// "which gave it", "that could price it": the verb's actor is what the clause is about, and no name before it.
  func followsRelative(_ verb: Int, _ groups: [Group]) -> Bool {
    var scan = verb - 1
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    return scan >= 0 && groups[scan].kind == .relative
  }

  /// "Acme, which reduces its holding": the name right before the relative clause in which the pronoun stands.
  func antecedent(before index: Int, _ groups: [Group]) -> Int? {
    var scan = index - 1
    while scan > 0, index - scan < 8 {
      switch groups[scan].kind {
      case .relative:
        guard ["which", "that", "whose", "who"].contains(document.lower(groups[scan].tokens.lowerBound)) else {
          return nil
        }
        let before = groups[scan - 1].kind == .comma ? scan - 2 : scan - 1
        guard before >= 0, groups[before].kind == .name || groups[before].kind == .reference else { return nil }
        return before
      case .comma, .colon, .name: return nil
      default: scan -= 1
      }
    }
    return nil
  }

  /// The verb that says what "it" does or what is done to it.
  func governingVerb(_ index: Int, _ sentence: SentenceGroups, acts: Bool) -> VerbClass? {
    let groups = sentence.groups
    if acts {
      return groups[index...].firstIndex { $0.kind == .verb }.flatMap { sentence.verbGroup($0)?.verb }
    }
    var scan = index - 1
    while scan >= 0, index - scan < 3 {
      if let verb = sentence.verbGroup(scan) { return verb.verb }
      guard groups[scan].kind == .other || groups[scan].kind == .preposition else { return nil }
      scan -= 1
    }
    return nil
  }

  static let taking: VerbSet = [.raise, .borrow, .list, .file]
  static let giving: VerbSet = [.invest, .lead, .back, .join, .lend]
  static let done: VerbSet = [.value, .price, .back, .lead, .join, .give, .lend, .acquire]

  /// Whom the rest of a sentence names: its subject, where that is a pronoun or a description, is somebody else, unless
  /// the name only says so ("it has raised $5 million, Acme said").
  func named(after index: Int, _ sentence: SentenceGroups) -> Set<Int> {
    let groups = sentence.groups
    var found: Set<Int> = []
    for scan in index + 1..<max(index + 1, groups.count) where groups[scan].kind == .name {
      guard let entity = groups[scan].entity else { continue }
      if let verb = sentence.verbGroup(scan + 1), verb.verb == .say || verb.verb == .report { continue }
      if scan > 0, groups[scan - 1].kind == .verb, let verb = sentence.verbGroup(scan - 1),
        verb.verb == .say || verb.verb == .report
      {
        continue
      }
      found.insert(entity)
    }
    return found
  }
}
