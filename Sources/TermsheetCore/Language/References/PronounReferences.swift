/// Whom "it" and "its" mean: of those named or meant shortly before, whoever acted most and can do what is said of "it".
///
/// The points were tuned over the annotated articles that are worked on; their order matters more than their values.
extension ReferenceResolver {
  mutating func remember(_ entity: Int, _ index: Int, _ sentence: SentenceGroups, isAside: Bool) {
    let place = MentionPlace.of(index, in: sentence, document)
    recent.append(
      Recent(entity: entity, sentence: sentence.sentence, index: index, place: place, isAside: isAside))
    if recent.count > 60 { recent.removeFirst(20) }
  }

  static func weight(_ place: MentionPlace) -> Double {
    switch place {
    case .subject, .laterSubject: 3
    case .owner: 2.55
    case .object: 2.7
    case .opening: 4.275
    case .phrase, .apart: 1.3
    case .helper: 0.4
    case .example: 0.1
    }
  }

  /// Whom a pronoun means: of those named or meant shortly before, whoever acted most and can do what is said of "it".
  mutating func meant(by index: Int, in sentence: SentenceGroups, subjectHere: Int?) -> Int? {
    let groups = sentence.groups
    let number = sentence.sentence
    let isOwner = groups[index].isPossessive
    let acts = !isOwner && actsNext(index, groups)
    let verb = governingVerb(index, sentence, acts: acts)
    var barred: Set<Int> = []
    if let explained = explainedBefore(index, groups) { barred.insert(explained) }
    if document.lower(groups[index].tokens.lowerBound) == "itself" {
      return recent.last { $0.sentence == number && [.subject, .laterSubject].contains($0.place) }?.entity
        ?? subjectHere
    }
    if acts, let speaker = speaker(before: index, sentence), !barred.contains(speaker) { return speaker }
    if isOwner, index > 0, groups[index - 1].kind == .verb, let verb, [.lead, .join, .back].contains(verb) {
      // "Birch led its Series B": the round is another's.
      if let own = actor(before: index - 1, groups) ?? subjectHere { barred.insert(own) }
    }
    if !isOwner, !acts, index > 0, groups[index - 1].kind == .verb,
      !followsRelative(index - 1, groups)
    {
      // "Birch gave it $5 million": whoever acts is not "it".
      if let own = actor(before: index - 1, groups) ?? subjectHere { barred.insert(own) }
    }
    if acts, !groups[..<index].contains(where: { $0.kind == .verb }) { barred.formUnion(named(after: index, sentence)) }
    var scores: [Int: Double] = [:]
    var counts: [Int: Int] = [:]
    let antecedent = antecedent(before: index, groups)
    let actor = recent.last { mention in
      mention.sentence == number && mention.index < index && !barred.contains(mention.entity)
        && [.subject, .laterSubject].contains(mention.place)
    }
    // "It" at the head of a sentence goes on with the one before; within it, rather with whom it names.
    let isNamedHere = recent.contains { mention in
      mention.sentence == number && mention.index < index && !barred.contains(mention.entity)
        && ![.helper, .example].contains(mention.place)
    }
    for mention in recent.reversed() {
      let distance = number - mention.sentence
      if distance > 3 { break }
      guard !barred.contains(mention.entity), !(distance == 0 && mention.index >= index) else { continue }
      var value = Self.weight(mention.place)
      if distance == 0, mention.index == actor?.index { value += 0.9 }
      if distance == 0, mention.index == antecedent { value += 1.5 }
      if mention.isAside { value *= 0.5 }
      if distance == 0, isOwner, mention.place == .subject || mention.place == .laterSubject { value += 0.5 }
      if distance == 1, acts, mention.place == .subject, !isNamedHere { value += 0.5 }
      if distance > 0, isNamedHere { value -= 0.6 }
      if distance == 1, mention.sentence == pairs { value -= 1.5 }
      value *= [1, 0.8, 0.472, 0.25][distance]
      scores[mention.entity] = max(scores[mention.entity] ?? -10, value)
      counts[mention.entity, default: 0] += 1
    }
    for entity in Array(scores.keys) {
      var value = scores[entity] ?? 0
      value += min(0.9, Double(counts[entity, default: 1] - 1) * 0.15)
      if focus[entity].isTopic { value += 0.15 }
      value += suits(entity, verb, isSubject: acts, groups, index)
      scores[entity] = value
    }
    let ranked = scores.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value > 0.8 else { return nil }
    if ranked.count > 1, first.value - ranked[1].value < 0.1 { return nil }
    return first.key
  }

  /// "a day after Acme announced it had raised", "Acme said that it": whoever says something says it of itself.
  private func speaker(before index: Int, _ sentence: SentenceGroups) -> Int? {
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

  /// Investors and the largest companies seldom raise rounds, and are seldom valued or bought.
  mutating func suits(
    _ entity: Int, _ verb: VerbClass?, isSubject: Bool, _ groups: [Group], _ index: Int
  ) -> Double {
    if traits[entity] == nil { traits[entity] = Self.traits(of: entities[entity]) }
    let isInvestor = traits[entity]?.isInvestor == true
    let isGrown = hasAny(entity, Self.grownTags)
    let onlyGives = onlyGives(entity)
    guard isInvestor || isGrown || onlyGives else { return 0 }
    let after = groups[(index + 1)...].prefix(4)
    let isOfRound =
      groups[index].isPossessive
      && after.contains { [.round, .noun(.round), .noun(.valuation), .noun(.investors)].contains($0.kind) }
    let takes = verb.map { isSubject && Self.taking.contains($0) } ?? false
    let isDone = verb.map { !isSubject && Self.done.contains($0) } ?? false
    if isOfRound || takes || isDone { return isInvestor ? -1.6 : isGrown ? -1 : -0.6 }
    if isInvestor || isGrown, isSubject, let verb, Self.giving.contains(verb) { return 0.6 }
    return 0
  }

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
