/// Who acts beside a word that tells of use, and to whom a phrase belongs.
extension HardwareRoles {
  /// Those before a word that act: its subject, the owner of the subject, or who says so of itself.
  func actors(before place: Int) -> [String] {
    let found = ClauseReader(reading, sentence).subject(before: place)
    let heads = found.heads.filter { head in !terms.contains { $0.groups.contains(head) } }
    let named = unique(heads.flatMap(actor))
    if !named.isEmpty { return named }
    var scan = place - 1
    var steps = 0
    while scan >= 0, steps < 9 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard !terms.contains(where: { $0.groups.contains(scan) }) else { return [] }
        if isTeller(scan) { return [] }
        // "a small hall in Bayreuth": where it stands, and nobody.
        if group.kind == .name, !group.isPossessive, scan > 0, groups[scan - 1].kind == .preposition,
          ["in", "near", "outside"].contains(reading.lower(groups[scan - 1]))
        {
          break
        }
        let names = actor(at: scan)
        if !names.isEmpty { return names }
      case .other, .noun, .number, .date, .chips, .power, .conjunction: break
      case .preposition where reading.lower(group) != "by": break
      case .verb:
        guard let verb = sentence.verbGroup(scan),
          [.be, .have, .plan, .expect, .modal, .say, .enable, .auxiliaryDo, .consider, .negotiate].contains(verb.verb)
        else { return [] }
      default: return []
      }
      scan -= 1
      steps += 1
    }
    return []
  }

  func actor(at index: Int) -> [String] {
    // "a new Acme model is": the owner of the model; "V3 was trained": nobody acts.
    if groups[index].kind == .pronoun, groups[index].entity == nil { return sayer(before: index) }
    return users(from: index)
  }

  /// "Acme said it would": an "it" that nothing else resolved is who says so.
  private func sayer(before pronoun: Int) -> [String] {
    guard ["it", "they", "its", "their"].contains(reading.lower(groups[pronoun])), pronoun > 1 else { return [] }
    for scan in stride(from: pronoun - 1, through: max(0, pronoun - 3), by: -1) {
      guard let verb = sentence.verbGroup(scan) else { continue }
      guard verb.verb == .say || verb.verb == .announce || verb.verb == .report else { return [] }
      let heads = ClauseReader(reading, sentence).subject(before: scan).heads
      return heads.count == 1 ? users(from: heads[0]) : []
    }
    return []
  }

  /// The party that a noun phrase belongs to: "Acme", "Acme's data centres", "the data centres of Acme", "a single
  /// customer, Acme".
  func partyOfPhrase(from start: Int) -> [String] {
    var scan = start
    var sawComma = false
    while scan < groups.count, scan < start + 9 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        if terms.contains(where: { $0.groups.contains(scan) }) { return [] }
        if group.kind == .name, let entity = group.entity, reading.entities[entity].kind == .place { break }
        let names = group.kind == .name && !group.isPossessive ? joinedUsers(from: scan) : users(from: scan)
        if !names.isEmpty { return names }
        // "its model, Acme's Ernie": a name that is no party explains nothing.
        guard group.kind != .name || scan + 1 < groups.count && groups[scan + 1].kind == .name else { return [] }
      case .other, .noun, .number: break
      case .preposition where ["of", "in", "at", "inside", "for", "into", "to"].contains(reading.lower(group)): break
      case .comma where !sawComma && scan > start: sawComma = true
      default: return []
      }
      scan += 1
    }
    return []
  }

  private func joinedUsers(from index: Int) -> [String] {
    unique(ClauseReader(reading, sentence).list(from: index, to: groups.count).flatMap(users))
  }

  func isOpen(before place: Int) -> Bool {
    if let verb = sentence.verbGroup(min(place, groups.count - 1)),
      !verb.marks.isDisjoint(with: [
        .planned, .considered, .talks, .future, .possible, .expected, .conditional, .pastPlan,
      ])
    {
      return true
    }
    return (max(0, place - 4)..<min(place + 1, groups.count)).contains { index in
      if Self.outlook.contains(groups[index].word), groups[index].kind != .preposition { return true }
      guard let verb = sentence.verbGroup(index) else { return false }
      return verb.verb == .plan || verb.verb == .consider
        || !verb.marks.isDisjoint(with: [.future, .planned, .conditional, .possible, .expected])
    }
  }
}
