/// What the text and the lists tell of an entity: who gives, who takes, what trade and what country.
extension ReferenceResolver {
  /// "Acme, a French chip startup": the words of the apposition are kept with the entity.
  mutating func learn(from sentence: SentenceGroups) {
    let groups = sentence.groups
    for (index, group) in groups.enumerated() where group.kind == .name {
      guard let entity = group.entity else { continue }
      learnPart(of: entity, index, sentence)
      if isCompany(entity) { learnSeat(of: entity, index, groups) }
      if index > 0 { learnBefore(groups, index, entity) }
      guard index + 2 < groups.count else { continue }
      let next = groups[index + 1]
      let isApposition = next.kind == .comma || next.kind == .dash || next.kind == .open
      let isCopula = next.verb.map { sentence.verbs[$0].verb == .be } ?? false
      guard isApposition || isCopula, !group.isPossessive else { continue }
      var words: Set<WordID> = []
      var sawNoun = false
      var scan = index + 2
      while scan < groups.count, scan < index + 12 {
        let kind = groups[scan].kind
        if kind == .comma || kind == .close || kind == .dash || kind == .relative || kind == .verb { break }
        for token in groups[scan].tokens { words.insert(document.tokens[token].word) }
        if kind == .noun(.company) || kind == .noun(.investors) || groups[scan].kind == .reference
          || kind == .noun(.fund)
        {
          sawNoun = true
        }
        if kind == .preposition, sawNoun { break }
        scan += 1
      }
      if sawNoun { entities[entity].nouns.formUnion(words) }
    }
  }

  /// "Acme bought Birch", "Acme raised": who gave and who took.
  private mutating func learnPart(of entity: Int, _ index: Int, _ sentence: SentenceGroups) {
    let groups = sentence.groups
    guard !groups[index].isPossessive else { return }
    if let verb = sentence.verbGroup(index + 1) {
      let isPassive = verb.marks.contains(.passive)
      if Self.taking.contains(verb.verb) || isPassive && Self.done.contains(verb.verb) { takers.insert(entity) }
      if verb.verb == .acquire {
        if isPassive { bought.insert(entity) } else { buyers.insert(entity) }
      }
      if !isPassive, Self.giving.contains(verb.verb) || verb.verb == .acquire { givers.insert(entity) }
    }
    if index > 0, let verb = sentence.verbGroup(index - 1), !verb.marks.contains(.passive),
      verb.verb == .acquire || verb.verb == .back
    {
      takers.insert(entity)
      if verb.verb == .acquire { bought.insert(entity) }
    }
  }

  /// "Acme of Leeds", "Acme (Leeds)", "Acme, Leeds,": then "the Leeds company" is Acme.
  private mutating func learnSeat(of entity: Int, _ index: Int, _ groups: [Group]) {
    guard index + 2 < groups.count, !groups[index].isPossessive else { return }
    let between = groups[index + 1]
    let isLink =
      [.comma, .open].contains(between.kind)
      || between.kind == .preposition && ["of", "in", "from"].contains(document.lower(between.tokens.lowerBound))
    var scan = index + 2
    // "Acme, of Leeds", "Acme, based in Leeds"
    while scan < groups.count, scan < index + 5,
      groups[scan].kind == .preposition || groups[scan].kind == .other || groups[scan].kind == .verb
    {
      scan += 1
    }
    guard isLink, scan < groups.count, groups[scan].kind == .name, let place = groups[scan].entity,
      entities[place].kind == .place
    else { return }
    for token in groups[scan].tokens { entities[entity].nouns.insert(document.tokens[token].word) }
  }

  /// "software company Crunchbase has raised", "Cox has agreed to buy Axios": a name that a list has as an investor, an
  /// outlet or a product is a company where the text treats it as one.
  mutating func learnCompanies(from sentence: SentenceGroups) {
    let groups = sentence.groups
    for (index, group) in groups.enumerated() where group.kind == .name {
      guard let entity = group.entity, let known = entities[entity].known,
        [.investor, .outlet, .product, .chip].contains(known.kind), !group.isPossessive,
        isBoughtHere(index, sentence) || isCalledCompany(index, groups) && known.kind != .investor
          || isCalledCompany(index, groups) && raisesRound(index, sentence)
      else { continue }
      entities[entity].kind = .organisation
      entities[entity].known = nil
    }
  }

  /// "agreed to buy Axios", "IDC was bought by".
  private func isBoughtHere(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if let verb = sentence.verbGroup(index + 1), verb.verb == .acquire { return verb.marks.contains(.passive) }
    var scan = index - 1
    while scan >= 0, groups[scan].kind == .other || groups[scan].kind == .noun(.company) { scan -= 1 }
    guard let verb = scan >= 0 ? sentence.verbGroup(scan) : nil, verb.verb == .acquire,
      !verb.marks.contains(.passive)
    else { return false }
    // "buys Nvidia chips", "bought the H100s": goods.
    return index + 1 >= groups.count
      || [.comma, .preposition, .close, .dash, .conjunction].contains(groups[index + 1].kind)
        && entities[groups[index].entity ?? 0].known?.kind != .chip
      || groups[index + 1].kind == .comma && isExplained(index, groups)
  }

  /// "the startup Carta", "software company Crunchbase", "Axios, a startup".
  private func isCalledCompany(_ index: Int, _ groups: [Group]) -> Bool {
    if index > 0, isCompanyNoun(groups[index - 1]) { return true }
    return isExplained(index, groups)
  }

  /// "Nervana, a startup that": a word for a company right behind the name.
  private func isExplained(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 3 < groups.count, groups[index + 1].kind == .comma, groups[index + 2].kind == .other,
      ["a", "an", "the", "another"].contains(document.lower(groups[index + 2].tokens.lowerBound))
    else { return false }
    for group in groups[(index + 3)...].prefix(5) {
      if isCompanyNoun(group) { return true }
      guard group.kind == .other else { return false }
    }
    return false
  }

  private func raisesRound(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    guard let verb = sentence.verbGroup(index + 1), Self.taking.contains(verb.verb) else { return false }
    return !sentence.groups[(index + 1)...].prefix(8).contains { $0.kind == .noun(.fund) }
  }

  /// Who only gives in this text is seldom the one that raises, is bought or is valued.
  func onlyGives(_ entity: Int) -> Bool { givers.contains(entity) && !takers.contains(entity) }

  /// "chipmaker Nvidia", "AI startup Acme".
  private mutating func learnBefore(_ groups: [Group], _ index: Int, _ entity: Int) {
    var scan = index - 1
    if groups[scan].kind == .name, groups[scan].isPossessive, let place = groups[scan].entity,
      entities[place].kind == .place
    {
      // "London's Acme": then "the London company" is Acme.
      for token in groups[scan].tokens { entities[entity].nouns.insert(document.tokens[token].word) }
      return
    }
    guard groups[scan].kind == .reference || isCompanyNoun(groups[scan]) else { return }
    var steps = 0
    while scan >= 0, steps < 4 {
      let kind = groups[scan].kind
      let isPlace = kind == .name && groups[scan].entity.map { entities[$0].kind == .place } ?? false
      guard kind == .noun(.company) || kind == .other || kind == .reference || kind == .noun(.hardware) || isPlace
      else { break }
      for token in groups[scan].tokens { entities[entity].nouns.insert(document.tokens[token].word) }
      scan -= 1
      steps += 1
    }
  }

  /// A word for a company, also where it only describes the name after it.
  func isCompanyNoun(_ group: Group) -> Bool {
    if group.kind == .noun(.company) { return true }
    return group.kind == .other && document.features(group.tokens.upperBound - 1).noun == .company
  }

  /// `Acme Holdings, Inc. (the "Company")`: the name right before the brackets.
  func definition(in sentence: SentenceGroups) -> Int? {
    let groups = sentence.groups
    for index in groups.indices where groups[index].kind == .open {
      let inside = groups[(index + 1)...].prefix(5).prefix { $0.kind != .close }
      guard inside.contains(where: isTheCompany), !inside.contains(where: { $0.kind == .name || $0.kind == .verb })
      else { continue }
      for scan in stride(from: index - 1, through: max(0, index - 6), by: -1) where groups[scan].kind == .name {
        guard let entity = groups[scan].entity, isCompany(entity) else { break }
        return entity
      }
    }
    return nil
  }

  static func traits(of entry: Entity) -> Traits {
    Traits(
      tags: Set(entry.known?.tags.flatMap { $0.split(separator: " ") } ?? []),
      isInvestor: entry.known?.kind == .investor,
      isSchool: entry.name.holds("University") || entry.name.holds("College"))
  }

  func has(_ entity: Int, _ tag: Substring) -> Bool { traits[entity]?.tags.contains(tag) ?? false }

  func hasAny(_ entity: Int, _ tags: Set<Substring>) -> Bool {
    traits[entity].map { !$0.tags.isEmpty && !$0.tags.isDisjoint(with: tags) } ?? false
  }

  /// The largest, and those that live by giving: neither is "the startup".
  static let grownTags = KnownName.grownTags.union(["vc", "pe", "swf", "government"])
  static let giantTags: Set<Substring> = ["bigtech", "telecom", "ecommerce"]
  static let tradeTags: Set<Substring> = ["bank", "cars", "retailer"]
  static let countries: [String: Substring] = [
    "American": "us", "U.S.": "us", "US": "us", "French": "fr", "British": "uk", "UK": "uk", "German": "de",
    "Chinese": "cn", "Japanese": "jp", "Korean": "kr", "Indian": "in", "Israeli": "il", "Dutch": "nl", "Emirati": "ae",
    "Saudi": "sa", "Canadian": "ca", "Taiwanese": "tw", "Swedish": "se", "Swiss": "ch", "Australian": "au",
  ]
  static let countryTags: Set<Substring> = Set(countries.values)
}
