/// Tells of which company a part is where the phrase for the part does not: by the words of its own sentence, in the
/// order of how much they say.
struct StakeCompanyContext {
  let matcher: StakeMatcher

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  /// "a company in which Birch keeps 20%", "Acme, of which Birch has 51%": the name that the relative clause around
  /// `index` hangs on.
  func antecedent(before index: Int) -> Int? {
    var scan = index - 1
    var verbs = 0
    while scan > 0, index - scan < 16 {
      let group = groups[scan]
      switch group.kind {
      case .relative:
        let text = reading.lower(group)
        let isGoverned =
          groups[scan - 1].kind == .preposition && ["in", "of"].contains(reading.lower(groups[scan - 1]))
        guard text == "where" || text == "which" && isGoverned else { return nil }
        return named(endingAt: text == "where" ? scan - 1 : scan - 2)
      case .colon: return nil
      case .verb:
        verbs += 1
        if verbs > 2 { return nil }
      default: break
      }
      scan -= 1
    }
    return nil
  }

  /// The company named by the noun phrase that ends at `last`: the name itself, or the one that the phrase explains
  /// ("Acme, a company").
  private func named(endingAt last: Int) -> Int? {
    var scan = last
    while scan >= 0, groups[scan].kind == .comma || groups[scan].kind == .dash { scan -= 1 }
    let limit = scan - 9
    var sawComma = false
    while scan >= 0, scan > limit {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference:
        guard let entity = group.entity, isCompany(entity), !group.isPossessive else { return nil }
        return entity
      case .comma, .dash:
        if sawComma { return nil }
        sawComma = true
      case .other, .noun(.company), .noun(.venture), .noun(.fund), .noun(.hardware), .noun(.compute): break
      case .verb:
        // "Acme became a company in which"
        guard !sawComma, let verb = matcher.sentence.verbGroup(scan), verb.verb == .be || verb.verb == .become else {
          return nil
        }
        let heads = matcher.clauses.subject(before: scan).heads
        return heads.count == 1 ? groups[heads[0]].entity.flatMap { isCompany($0) ? $0 : nil } : nil
      default: return nil
      }
      scan -= 1
    }
    return nil
  }

  /// The company that a sentence with owners in a row is about.
  func companyOfList(_ mentions: [ShareMention], besides holders: Set<Int>, before index: Int) -> Int? {
    for mention in mentions {
      for case .entity(let entity) in mention.companies where !holders.contains(entity) { return entity }
      for case .group(let place) in mention.companies {
        if let entity = groups[place].entity, isCompany(entity), !holders.contains(entity) { return entity }
      }
    }
    // "Acme Birch, a venture in which Acme and Birch each have 50%": whose name is read as a holder's is nobody's here.
    if let entity = antecedent(before: index) { return holders.contains(entity) ? nil : entity }
    for place in [opening(), partNamed(), passiveObject(), activeObject(), ownersOf(), venture()] {
      if let place, !holders.contains(place) { return place }
    }
    if let told = matcher.finder.companyToldBefore(matcher.sentence.sentence), !holders.contains(told) { return told }
    return matcher.finder.company(
      before: index, in: matcher.sentence.sentence, besides: nil, excluding: holders)
  }

  /// "is Acme's largest shareholder", "the largest shareholder in Acme".
  func companyOfOwners() -> Int? { ownersOf() ?? partNamed() }

  /// "Of Acme, Birch owns 60% and Alder 8%."
  private func opening() -> Int? {
    guard groups.count > 2, groups[0].kind == .preposition, reading.lower(groups[0]) == "of", groups[1].kind == .name,
      groups[2].kind == .comma, let entity = groups[1].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  /// "the largest blocks of Acme", "ownership of Acme", "stakes in Acme".
  private func partNamed() -> Int? {
    for index in groups.indices.dropLast(2) {
      let text = reading.lower(groups[index])
      let isPart: Bool
      switch groups[index].kind {
      case .noun(.stake), .noun(.shares), .noun(.investors): isPart = true
      case .other, .verb: isPart = ["blocks", "block", "owners", "owner", "parts", "co-owners"].contains(text)
      default: isPart = false
      }
      guard isPart, groups[index + 1].kind == .preposition,
        ["of", "in"].contains(reading.lower(groups[index + 1]))
      else { continue }
      let next = (index + 2..<min(groups.count, index + 6)).first { groups[$0].kind != .other }
      guard let next, groups[next].kind == .name || groups[next].kind == .reference, !groups[next].isPossessive,
        let entity = groups[next].entity, isCompany(entity)
      else { continue }
      return entity
    }
    return nil
  }

  /// "Acme is owned by": what is owned.
  private func passiveObject() -> Int? {
    for index in groups.indices {
      guard let verb = matcher.sentence.verbGroup(index), verb.verb == .own,
        let clause = matcher.clauses.clause(ofVerbAt: index),
        verb.marks.contains(.passive) || matcher.clauses.isReducedPassive(index, verb)
      else { continue }
      if let entity = clause.object.compactMap({ groups[$0].entity }).first, isCompany(entity) { return entity }
    }
    // "Acme will be 55% owned by", "Acme is 60%-owned by", "Acme, 60% owned by".
    guard let word = groups.firstIndex(where: { $0.kind != .name && reading.lower($0).hasSuffix("owned") }) else {
      return nil
    }
    var scan = word - 1
    while scan > 0, groups[scan].kind == .percent || groups[scan].kind == .other || groups[scan].kind == .dash {
      scan -= 1
    }
    guard scan > 0 else { return nil }
    if let verb = matcher.sentence.verbGroup(scan), verb.verb == .be {
      let heads = matcher.clauses.subject(before: scan).heads
      return heads.count == 1 ? groups[heads[0]].entity.flatMap { isCompany($0) ? $0 : nil } : nil
    }
    guard groups[scan].kind == .comma, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive else {
      return nil
    }
    return groups[scan - 1].entity.flatMap { isCompany($0) ? $0 : nil }
  }

  /// "Birch (51%) and Alder (49%) own Acme": the object of a verb of having.
  private func activeObject() -> Int? {
    for index in groups.indices.dropLast() {
      let text = reading.lower(groups[index])
      guard groups[index].kind != .name, ["own", "owns", "hold", "control"].contains(text),
        groups[index + 1].kind == .name,
        !groups[index + 1].isPossessive, let entity = groups[index + 1].entity, isCompany(entity)
      else { continue }
      return entity
    }
    return nil
  }

  /// "Acme's shareholders are", "Acme's owners".
  private func ownersOf() -> Int? {
    for index in groups.indices where ShareholderReader.isOwners(reading, groups[index]) {
      var scan = index - 1
      while scan >= 0, index - scan < 6 {
        if groups[scan].isPossessive, let entity = groups[scan].entity, isCompany(entity) { return entity }
        guard groups[scan].kind == .other || groups[scan].kind == .number else { break }
        scan -= 1
      }
    }
    return nil
  }

  /// "the joint venture Acme", "a joint venture called Acme", "Acme is a joint venture".
  private func venture() -> Int? {
    for index in groups.indices where groups[index].kind == .noun(.venture) {
      var next = index + 1
      while next < groups.count, next < index + 4,
        ["called", "named", "dubbed", ","].contains(reading.lower(groups[next]))
      {
        next += 1
      }
      if next < groups.count, groups[next].kind == .name, !groups[next].isPossessive, let entity = groups[next].entity,
        isCompany(entity)
      {
        return entity
      }
      var scan = index - 1
      while scan >= 0, index - scan < 8 {
        if let verb = matcher.sentence.verbGroup(scan), verb.verb == .be || verb.verb == .become {
          let heads = matcher.clauses.subject(before: scan).heads
          if heads.count == 1, let entity = groups[heads[0]].entity, isCompany(entity) { return entity }
        }
        if groups[scan].kind == .comma, scan > 0, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive,
          let entity = groups[scan - 1].entity, isCompany(entity)
        {
          return entity
        }
        guard groups[scan].kind == .other || groups[scan].kind == .number else { break }
        scan -= 1
      }
    }
    return nil
  }

  private func isCompany(_ entity: Int) -> Bool { reading.entities[entity].mayBeCompany }
}
