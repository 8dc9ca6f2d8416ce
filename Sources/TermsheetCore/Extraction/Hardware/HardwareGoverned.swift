/// What the verb before hardware says of it: whoever is its subject buys it, uses it, makes it or sells it.
extension HardwareRoles {
  func governed(_ term: HardwareTerm) -> Found? {
    guard let place = governor(of: term), let verb = sentence.verbGroup(place),
      let clause = ClauseReader(reading, sentence).clause(ofVerbAt: place)
    else { return nil }
    let between = place + 1..<term.groups.lowerBound
    if verb.marks.contains(.negated) || verb.marks.contains(.failed) { return nil }
    switch verb.verb {
    // "will train and serve its model on": who serves a model uses what it runs on.
    case .supply where isServing(verb): break
    case .supply, .sell, .lend, .give, .rent:
      let user = receiver(in: place + 1..<groups.count)
      let among = partiesNamed(asExamplesAfter: term.groups.upperBound)
      if !among.isEmpty { return Found(relation: .sells, users: among.filter { $0 != term.vendor }) }
      // To rent is to use, unless the text says to whom.
      if user == nil, verb.verb == .rent || verb.verb == .give { break }
      // "Birch will provide thousands of Acme's GPUs to Alder": who has them to give uses them as well.
      let providers = verb.marks.contains(.passive) ? [] : self.providers(of: term, clause)
      let receivers = user.map { [$0] } ?? (providers.isEmpty ? [] : subjectBefore(besides: providers))
      return Found(relation: .sells, users: unique(providers + receivers).filter { $0 != term.vendor })
    case .make, .design:
      return makes(term, clause)
    case .announce:
      return clause.subject.contains { groups[$0].entity == term.maker } ? Found(relation: .makes, users: []) : nil
    default: break
    }
    if isBuilding(verb) {
      if let found = makes(term, clause) { return found }
      // "Acme builds its X1 and Birch the Y2": the object is what is made, by somebody that the clause does not name.
      if !term.isGeneric, term.groups.lowerBound - place < 4, !verb.marks.contains(.passive),
        groups[place + 1..<term.groups.lowerBound].allSatisfy({ $0.kind == .other || $0.isPossessive })
      {
        return Found(relation: .makes, users: [])
      }
    }
    let isConsumed =
      consumes(verb) || isServing(verb) || obtains(verb.verb, between) || term.relation == .buys
      || isSignedUp(place) || isPutIntoService(term, place)
    guard isConsumed else { return nil }
    // The object of a passive, or something else's object: "sold to Acme for chips".
    var users = clause.subject.flatMap { self.users(from: $0) }
    if verb.marks.contains(.passive) { users = clause.object.flatMap { self.users(from: $0) } + users }
    // "Birch and Acme sign a supply agreement for Birch's chips": the maker is no user.
    if users.count > 1, let maker = term.vendor ?? makerNamed(of: term) { users.removeAll { $0 == maker } }
    if users.isEmpty { users = usersOfClause(place) }
    if users.isEmpty { users = site(before: place) }
    if users.isEmpty, let topic = topic(of: clause) { users = [topic] }
    if verb.verb == .use { users += buyerOfCapacity(before: place) }
    // Nobody buys what it makes, though it may use it.
    if verb.verb != .use, verb.verb != .train { users.removeAll { $0 == term.vendor } }
    let receivers = beneficiaries(after: term).filter { $0 != term.vendor }
    // "operates GPUs for Birch and Alder": who runs them uses them too.
    if !receivers.isEmpty { users = verb.verb == .use ? users + receivers : Array(receivers.prefix(1)) }
    return Found(relation: term.relation ?? relation(of: verb), users: unique(users))
  }

  /// The verb that the phrase is an object or adjunct of.
  func governor(of term: HardwareTerm) -> Int? {
    var scan = term.groups.lowerBound - 1
    var steps = 0
    while scan >= 0, steps < 24 {
      switch groups[scan].kind {
      case .verb where isAttribute(scan): break
      case .verb: return scan
      case .colon, .relative: return nil
      case .conjunction where steps < 2 && scan > 0 && groups[scan - 1].kind == .comma && !follows(scan): return nil
      default: break
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// "servers built around", "a cluster made up of": a participle that only describes the noun before it.
  private func isAttribute(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index + 1].kind == .preposition,
      let verb = sentence.verbGroup(index), verb.tokens.count == 1, !verb.marks.contains(.gerund),
      reading.document.lexicon.vocabulary[verb.word].forms.contains(.participle)
    else { return false }
    switch groups[index - 1].kind {
    case .noun(.hardware), .noun(.compute): return true
    case .other: return Self.obtainingNouns.contains(reading.lower(groups[index - 1]))
    default: return false
    }
  }

  /// A comma and "and" go on with a list of hardware where another term stands before them.
  private func follows(_ conjunction: Int) -> Bool {
    terms.contains { $0.groups.upperBound == conjunction - 1 || $0.groups.upperBound == conjunction }
  }

  // MARK: - What the verb says

  func relation(of verb: VerbGroup) -> HardwareMention.Relation {
    let isOpen = !verb.marks.isDisjoint(with: [
      .planned, .considered, .talks, .future, .possible, .expected, .conditional, .pastPlan,
    ])
    if isOpen || verb.verb == .plan || verb.verb == .consider { return .plans }
    switch verb.verb {
    case .acquire, .order: return verb.marks.contains(.agreed) ? .buys : .buys
    default: return verb.marks.contains(.agreed) ? .plans : .uses
    }
  }

  /// "deploy" is also said of money: with hardware as its object it uses it.
  private func consumes(_ verb: VerbGroup) -> Bool {
    Self.consuming.contains(verb.verb)
      || reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("deploy")
  }

  /// "Birch built the chip" makes it; "Birch built a cluster of the chips" uses it.
  private func isBuilding(_ verb: VerbGroup) -> Bool {
    reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("buil")
  }

  /// "was the first to put the X2 into service".
  private func isPutIntoService(_ term: HardwareTerm, _ verb: Int) -> Bool {
    let end = term.groups.upperBound
    guard sentence.verbGroup(verb)?.verb == .put, end + 1 < groups.count, reading.lower(groups[end]) == "into" else {
      return false
    }
    return ["service", "operation", "production", "use"].contains(reading.lower(groups[end + 1]))
  }

  /// "signed up for", "contracted for".
  private func isSignedUp(_ index: Int) -> Bool {
    guard let verb = sentence.verbGroup(index), verb.verb == .sign || verb.verb == .agree else { return false }
    return groups[index + 1..<min(groups.count, index + 4)].contains { reading.lower($0) == "for" }
  }

  /// Verbs that say little, with a noun that says that somebody gets hardware: "signed a contract for", "has access to".
  private func obtains(_ verb: VerbClass, _ between: Range<Int>) -> Bool {
    let isLight = [
      VerbClass.sign, .agree, .commit, .put, .have, .get, .give, .announce, .negotiate, .plan, .own, .make, .take,
      .spend, .pay,
      .raise, .expect, .consider, .list, .retain, .complete, .borrow,
    ].contains(verb)
    guard isLight else { return false }
    if verb == .own || verb == .spend || verb == .pay { return true }
    return between.contains { index in
      if case .noun(let noun) = groups[index].kind, noun == .deal { return true }
      if words.isHead(groups[index]) || groups[index].kind == .chips { return true }
      return Self.obtainingNouns.contains(reading.lower(groups[index]))
    }
  }

  static let obtainingNouns: Spellings = [
    "access", "order", "orders", "cluster", "clusters", "fleet", "lease", "supercomputer", "supercomputers", "servers",
    "substitutes", "substitute", "alternatives", "alternative", "purchase", "purchases", "workload", "workloads",
  ]

  static let consuming: VerbSet = [.use, .train, .acquire, .order, .rent, .get, .plan, .consider]

  // MARK: - Of whom

  private func makes(_ term: HardwareTerm, _ clause: Clause) -> Found? {
    let subjects = clause.subject.compactMap { groups[$0].entity }
    guard subjects.contains(where: { $0 == term.maker || reading.entities[$0].name == term.vendor }) else { return nil }
    return Found(relation: .makes, users: [])
  }

  /// A maker of chips among the parties, where the phrase names none.
  private func makerNamed(of term: HardwareTerm) -> String? {
    let named = Set(groups.compactMap { $0.kind == .name ? $0.entity : nil }.filter { makers.isMaker($0) })
    return named.count == 1 ? named.first.map { reading.entities[$0].name } : nil
  }

  /// An "it" that opens the sentence and that nobody was the subject for before: "Birch's answer is size. It plans …".
  private func topic(of clause: Clause) -> String? {
    guard sentence.sentence > 0, let first = groups.first, first.kind == .pronoun, first.entity == nil,
      reading.lower(first) == "it", clause.subject.isEmpty || clause.subject == [0]
    else { return nil }
    let before = reading.sentences[sentence.sentence - 1].groups.first
    guard let before, before.kind == .name, reading.isParty(before), let entity = before.entity else { return nil }
    return reading.entities[entity].name
  }

  /// "shipped its chips to carmakers including Acme and Birch".
  private func partiesNamed(asExamplesAfter start: Int) -> [String] {
    guard let to = (start..<min(groups.count, start + 4)).first(where: { groups[$0].word == words.to }) else {
      return []
    }
    for index in to + 1..<min(groups.count - 1, max(to + 1, to + 5)) {
      let text = reading.lower(groups[index])
      guard text == "including" || text == "like" || text == "such" else { continue }
      return parties(from: text == "such" ? index + 2 : index + 1)
    }
    return []
  }

  /// "supply Acme with", "sell … to Acme".
  func receiver(in range: Range<Int>) -> String? {
    for index in range where groups[index].word == words.to && groups[index].kind == .preposition {
      if let user = parties(from: index + 1).first { return user }
    }
    guard let first = range.first, groups.indices.contains(first), !groups[first].isPossessive else { return nil }
    let covered = terms.contains { $0.groups.contains(first) }
    return covered ? nil : parties(from: first).first
  }

  /// "for Acme", "on behalf of Acme" right after the phrase.
  private func beneficiaries(after term: HardwareTerm) -> [String] {
    var scan = term.groups.upperBound
    if scan + 1 < groups.count, groups[scan].word == words.worth { scan += 2 }
    guard scan + 1 < groups.count, groups[scan].kind == .preposition,
      ["for", "to"].contains(reading.lower(groups[scan]))
    else { return [] }
    return parties(from: scan + 1)
  }

  /// "The site runs …": whoever owns the site that the text speaks of.
  private func site(before verb: Int) -> [String] {
    let range = max(0, verb - 8)..<verb
    guard range.contains(where: { Self.sites.contains(reading.lower(groups[$0])) }) else { return [] }
    return ownerOfSite(before: verb)
  }
}
