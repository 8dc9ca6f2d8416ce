/// What the words behind hardware say of it: who gets it in the end, who wants it, where it runs.
extension HardwareRoles {
  /// "buy Nvidia processors and rent them to the startup": whoever gets them in the end uses them.
  func passedOn(after term: HardwareTerm) -> Found? {
    for index in term.groups.upperBound..<min(groups.count, term.groups.upperBound + 6) {
      guard let verb = sentence.verbGroup(index) else { continue }
      guard [.rent, .sell, .supply, .lend, .give].contains(verb.verb), index + 2 < groups.count else { return nil }
      for place in index + 1..<min(groups.count - 1, index + 5) where groups[place].word == words.to {
        let users = parties(from: place + 1)
        guard !users.isEmpty else { return nil }
        // Who buys them to pass them on is a buyer of them too.
        let buyers = governed(term).map { [.buys, .plans].contains($0.relation) ? $0.users : [] } ?? []
        return Found(relation: .uses, users: unique(buyers + users))
      }
      return nil
    }
    return nil
  }

  /// "the chip OpenAI, xAI and others want", "chips used by Acme", "sold to Acme".
  func wanted(after term: HardwareTerm) -> Found? {
    var scan = term.groups.upperBound
    guard scan < groups.count else { return nil }
    if let verb = sentence.verbGroup(scan), scan + 2 < groups.count, groups[scan + 1].kind == .preposition,
      verb.marks.isDisjoint(with: [.negated])
    {
      let isBy = groups[scan + 1].word == words.by && Self.consuming.contains(verb.verb)
      let isTo = groups[scan + 1].word == words.to && [.sell, .supply, .rent, .lend].contains(verb.verb)
      if isBy || isTo {
        let users = parties(from: scan + 2)
        if !users.isEmpty { return Found(relation: isTo ? .sells : relation(of: verb), users: users) }
      }
      return nil
    }
    // A relative clause, with "the one" before it or nothing at all.
    if groups[scan].kind == .comma { scan += 1 }
    var sawOne = false
    while scan < groups.count, scan < term.groups.upperBound + 5 {
      let text = reading.lower(groups[scan])
      guard groups[scan].kind == .relative || ["the", "one", "ones"].contains(text) || groups[scan].kind == .pronoun
      else { break }
      sawOne = true
      scan += 1
    }
    guard sawOne, scan < groups.count, groups[scan].kind == .name else { return nil }
    let users = parties(from: scan)
    let verb = (scan..<groups.count).first { groups[$0].kind == .verb }.flatMap { sentence.verbGroup($0) }
    guard let verb, Self.consuming.contains(verb.verb) || verb.verb == .plan, !users.isEmpty,
      verb.marks.isDisjoint(with: [.negated, .passive])
    else { return nil }
    return Found(relation: verb.verb == .plan ? .plans : relation(of: verb), users: users)
  }

  /// "used for language models in the data centers of Acme", "installed at Acme's campus".
  func inSite(after term: HardwareTerm) -> Found? {
    let limit = min(groups.count, term.groups.upperBound + 6)
    guard
      let place = (term.groups.upperBound..<limit).first(where: { groups[$0].kind == .verb }),
      let verb = sentence.verbGroup(place), verb.verb == .use || verb.verb == .train,
      !verb.marks.contains(.negated), reading.document.lexicon.vocabulary[verb.word].forms.contains(.participle)
    else { return nil }
    for index in place + 1..<min(groups.count, place + 12) {
      if [.verb, .colon, .relative].contains(groups[index].kind) { return nil }
      guard
        Self.sites.contains(reading.lower(groups[index])) || reading.lower(groups[index]) == "centers"
          || reading.lower(groups[index]) == "centres"
      else { continue }
      let next = index + 1
      if next + 1 < groups.count, groups[next].word == words.of {
        let users = parties(from: next + 1)
        if !users.isEmpty { return Found(relation: .uses, users: users) }
      }
      for owner in stride(from: index - 1, through: max(place, index - 4), by: -1) where groups[owner].isPossessive {
        let users = users(from: owner)
        if !users.isEmpty { return Found(relation: .uses, users: users) }
      }
      return nil
    }
    return nil
  }

  /// "100,000 GB200 chips are running there", "H100s power Acme's cluster".
  func asSubject(_ term: HardwareTerm) -> Found? {
    var scan = term.groups.upperBound
    while scan < groups.count, groups[scan].kind == .other,
      reading.document.tokens[groups[scan].tokens.lowerBound].kind == .word
    {
      scan += 1
    }
    guard let verb = sentence.verbGroup(scan), !verb.marks.contains(.negated), governor(of: term) == nil else {
      return nil
    }
    if reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("power"), !verb.marks.contains(.passive) {
      let users = parties(from: scan + 1)
      return users.isEmpty ? nil : Found(relation: .uses, users: users)
    }
    guard verb.verb == .use || verb.verb == .train || verb.verb == .supply && verb.marks.contains(.passive) else {
      return nil
    }
    for place in scan + 1..<groups.count where groups[place].kind == .preposition {
      if ["by", "for", "to"].contains(reading.lower(groups[place])), place + 1 < groups.count {
        let users = parties(from: place + 1)
        if !users.isEmpty { return Found(relation: relation(of: verb), users: users) }
      }
    }
    return Found(relation: relation(of: verb), users: ownerOfSite(before: term.groups.lowerBound))
  }
}
