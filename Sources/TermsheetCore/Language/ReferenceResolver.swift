/// Finds whom "the company", "the chipmaker" and "it" mean: by what was named last, as a subject, and of what kind.
///
/// Where two are as likely, nobody is meant: a missing fact is better than a wrong one.
struct ReferenceResolver {
  let document: ArticleText
  var entities: [Entity]
  private let word: GrammarWords

  /// What the resolver remembers of an entity while it goes through the text.
  struct Focus {
    var sentence = -100
    var position = 0
    var wasSubject = false
    var count = 0
    var isTopic = false
  }

  struct Recent {
    var entity: Int
    var sentence: Int
    var index: Int
    var place: MentionPlace
    var isAside: Bool
  }

  /// What the resolver asks of an entity again and again, for as many as it has been asked.
  struct Traits {
    var tags: Set<Substring> = []
    var isInvestor = false
    var isSchool = false
  }

  var traits: [Traits?]
  /// Who buys, leads or invests somewhere in the text, and who is bought or raises.
  private var givers: Set<Int> = []
  private var takers: Set<Int> = []
  var focus: [Focus]
  /// Where companies were named or meant last, in the order of the text.
  var recent: [Recent] = []
  /// The last sentence whose subject is two companies.
  var pairs = -100
  private var lastPerson: Int?
  /// The company with which a paragraph begins.
  private var opener: (entity: Int, paragraph: Int)?
  /// The first sentence of the body.
  private let firstBody: Int
  /// Whom a filing means by "the Company": `Acme, Inc. (the "Company")`.
  private var defined: Int?

  init(document: ArticleText, entities: [Entity]) {
    self.document = document
    self.entities = entities
    firstBody = document.sentences.firstIndex { $0.form != .title } ?? 0
    word = document.lexicon.word
    focus = Array(repeating: Focus(), count: entities.count)
    traits = Array(repeating: nil, count: entities.count)
  }

  mutating func resolve(_ sentences: inout [SentenceGroups]) {
    for sentence in sentences { learn(from: sentence) }
    for sentence in sentences where defined == nil { defined = definition(in: sentence) }
    for index in sentences.indices { resolve(&sentences[index]) }
  }

  // MARK: - What an entity is

  /// "Acme, a French chip startup": the words of the apposition are kept with the entity.
  private mutating func learn(from sentence: SentenceGroups) {
    let groups = sentence.groups
    for (index, group) in groups.enumerated() where group.kind == .name {
      guard let entity = group.entity else { continue }
      learnPart(of: entity, index, sentence)
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
      if !isPassive, Self.giving.contains(verb.verb) || verb.verb == .acquire { givers.insert(entity) }
    }
    if index > 0, let verb = sentence.verbGroup(index - 1), !verb.marks.contains(.passive),
      verb.verb == .acquire || verb.verb == .back
    {
      takers.insert(entity)
    }
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
      guard kind == .noun(.company) || kind == .other || kind == .reference || kind == .noun(.hardware) else { break }
      for token in groups[scan].tokens { entities[entity].nouns.insert(document.tokens[token].word) }
      scan -= 1
      steps += 1
    }
  }

  /// A word for a company, also where it only describes the name after it.
  private func isCompanyNoun(_ group: Group) -> Bool {
    if group.kind == .noun(.company) { return true }
    return group.kind == .other && document.features(group.tokens.upperBound - 1).noun == .company
  }

  /// `Acme Holdings, Inc. (the "Company")`: the name right before the brackets.
  private func definition(in sentence: SentenceGroups) -> Int? {
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

  /// "Company" with a capital.
  private func isTheCompany(_ group: Group) -> Bool {
    !group.tokens.isEmpty && document.text(document.tokens[group.tokens.upperBound - 1]) == "Company"
      && document.lower(group.tokens.lowerBound) != "this"
  }

  // MARK: - Going through the text

  private mutating func resolve(_ sentence: inout SentenceGroups) {
    let number = sentence.sentence
    let form = document.sentences[number].form
    var subjectHere: Int?
    var seenVerb = false
    // "…, which Acme handed in, …": what an aside names is not the sentence's subject.
    var isAside = false
    // A capital or a country that acts: "Washington said it would".
    var state: Int?
    // "Acme and Birch": neither is "it" in the next sentence.
    var isPair = false
    for index in sentence.groups.indices {
      let group = sentence.groups[index]
      switch group.kind {
      case .comma where isAside:
        isAside = false
      case .relative where index > 0 && sentence.groups[index - 1].kind == .comma:
        isAside = true
        markOwner(index, &sentence.groups)
      case .name:
        guard let entity = group.entity else { continue }
        if isEmployer(index, sentence.groups) {
          touch(entity, number, index, isSubject: false, isTopic: false)
          continue
        }
        let isSubject =
          !seenVerb && !isAside && subjectHere == nil && !follows(.preposition, sentence.groups, index)
          && !group.isPossessive
        if actsAsState(entity, index, sentence) { state = entity }
        touch(
          entity, number, index, isSubject: isSubject, isTopic: isSubject && (form == .title || number <= firstBody))
        if isSubject, isCompany(entity) {
          subjectHere = entity
          isPair =
            index + 2 < sentence.groups.count && sentence.groups[index + 1].kind == .conjunction
            && sentence.groups[index + 2].kind == .name
        }
        if isCompany(entity) { remember(entity, index, sentence, isAside: isAside) }
        if isCompany(entity), opener?.paragraph != document.sentences[number].paragraph {
          opener = (entity, document.sentences[number].paragraph)
        }
        if entities[entity].kind == .person || isFollowedByWho(index, sentence.groups) { lastPerson = entity }
      case .reference:
        let entity =
          (isTheCompany(group) ? defined : nil) ?? apposed(index, sentence.groups) ?? nameAfter(index, sentence.groups)
          ?? (isPartOfNamed(index, sentence.groups)
            ? nil
            : resolveReference(
              group, number: number, barred: subject(barredAt: index, sentence.groups), subjectHere: subjectHere,
              named: seenVerb ? [] : named(after: index, sentence), takes: takesMoney(index, sentence)))
        sentence.groups[index].entity = entity
        if let entity {
          remember(entity, index, sentence, isAside: isAside)
          let isSubject =
            !seenVerb && !isAside && subjectHere == nil && !follows(.preposition, sentence.groups, index)
            && !group.isPossessive
          touch(entity, number, index, isSubject: isSubject, isTopic: false)
          if isSubject { subjectHere = entity }
        }
      case .relative: markOwner(index, &sentence.groups)
      case .pronoun:
        let text = document.lower(group.tokens.lowerBound)
        if text == "he" || text == "she" || text == "his" || text == "her" {
          sentence.groups[index].person = lastPerson
          continue
        }
        guard
          text == "it" || text == "its" || text == "itself" || text == "they" || text == "their" || text == "we"
            || text == "our"
        else { continue }
        if text == "its", !seenVerb, subjectHere == nil, let coming = subjectAfter(index, sentence.groups) {
          // "Two months after its Series A, Acme": whose it is stands behind the comma.
          sentence.groups[index].entity = coming
          continue
        }
        if let state, text == "it" || text == "its" {
          sentence.groups[index].entity = state
          continue
        }
        let entity = meant(by: index, in: sentence, subjectHere: subjectHere)
        if text == "they" || text == "their" || text == "we", entity == nil || subjectHere == nil { continue }
        sentence.groups[index].entity = entity
        if let entity {
          remember(entity, index, sentence, isAside: isAside)
          if !seenVerb, subjectHere == nil, text == "it" {
            touch(entity, number, index, isSubject: true, isTopic: false)
            subjectHere = entity
          }
        }
      case .verb: if !isAside { seenVerb = true }
      default: break
      }
    }
    pairs = isPair ? number : pairs
  }

  /// "Washington said it would": a capital or a country that says, promises or pays something, and no adjective
  /// ("a Japanese leasing company"), seat ("Acme of Tallinn has") or site ("Louisiana is getting").
  private func actsAsState(_ entity: Int, _ index: Int, _ sentence: SentenceGroups) -> Bool {
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

  private static let ofStates: Set<VerbClass> = [
    .say, .report, .announce, .plan, .agree, .commit, .invest, .give, .lend, .put, .own, .acquire, .back, .reject,
  ]

  /// "Acme, whose last round", "a startup whose backers": the name before the pronoun owns what follows.
  private func markOwner(_ index: Int, _ groups: inout [Group]) {
    guard document.lower(groups[index].tokens.lowerBound) == "whose", index > 0 else { return }
    let before = groups[index - 1].kind == .comma ? index - 2 : index - 1
    guard before >= 0, groups[before].kind == .name || groups[before].kind == .reference, !groups[before].isPossessive,
      let entity = groups[before].entity, isCompany(entity)
    else { return }
    groups[index].entity = entity
    groups[index].isPossessive = true
  }

  /// "three former Acme researchers": where people come from acts nowhere in the sentence.
  private func isEmployer(_ index: Int, _ groups: [Group]) -> Bool {
    guard index > 0, index + 1 < groups.count, !groups[index].isPossessive else { return false }
    let next = document.lower(groups[index + 1].tokens.lowerBound)
    if ["graduates", "alumni", "veterans", "dropouts", "professors", "students", "alumnus", "veteran"].contains(next) {
      return true
    }
    guard groups[index + 1].kind == .noun(.people) else { return false }
    return ["former", "ex", "-", "one-time", "onetime"].contains(document.lower(groups[index - 1].tokens.lowerBound))
  }

  /// The name behind the comma that ends a phrase at the head of a sentence, where a verb follows that name.
  private func subjectAfter(_ index: Int, _ groups: [Group]) -> Int? {
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

  /// "The startup, Acme, is raising": the name between the commas says who it is.
  private func nameAfter(_ index: Int, _ groups: [Group]) -> Int? {
    guard index + 4 < groups.count, !groups[index].isPossessive, groups[index + 1].kind == .comma,
      groups[index + 2].kind == .name, !groups[index + 2].isPossessive, groups[index + 3].kind == .comma,
      groups[index + 4].kind == .verb, let entity = groups[index + 2].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  private func follows(_ kind: Group.Kind, _ groups: [Group], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, groups[before].kind == .other || groups[before].kind == .noun(.company) { before -= 1 }
    return before >= 0 && groups[before].kind == kind
  }

  private func isFollowedByWho(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 2 < groups.count, groups[index + 1].kind == .comma, groups[index + 2].kind == .relative else {
      return false
    }
    return document.lower(groups[index + 2].tokens.lowerBound) == "who"
  }

  /// "Acme, the investment bank owned by": a description right behind a name and its comma explains the name, unless it
  /// begins a clause of its own ("according to Acme, the startup owns").
  private mutating func apposed(_ index: Int, _ groups: [Group]) -> Int? {
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
        groups[index + 1].tokens.count == 1, groups[index + 2].word == word("by")
      else { return nil }
    default: return nil
    }
    return fit(of: entity, to: groups[index]) == nil ? nil : entity
  }

  /// Who cannot be meant by a description in the object of a clause: the clause's own subject ("Birch ends up with 11%
  /// of the company"). A description that is a subject itself bars nobody.
  private func subject(barredAt index: Int, _ groups: [Group]) -> Int? {
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

  private func isCompany(_ entity: Int) -> Bool {
    entities[entity].kind == .organisation || entities[entity].kind == .unknown
  }

  private mutating func touch(_ entity: Int, _ sentence: Int, _ position: Int, isSubject: Bool, isTopic: Bool) {
    focus[entity].sentence = sentence
    focus[entity].position = position
    focus[entity].wasSubject = isSubject
    focus[entity].count += 1
    if isTopic { focus[entity].isTopic = true }
  }

  private mutating func resolveReference(
    _ group: Group, number: Int, barred: Int?, subjectHere: Int?, named: Set<Int>, takes: Bool
  ) -> Int? {
    var fitting: [Int]?
    if let described = group.candidates {
      let names = document.lexicon.described[described].map { document.lexicon.known[$0].canonical }
      let present = entities.indices.filter { names.contains(entities[$0].name) }
      let isOpen = present.count == 1 && hasRival(present[0], group, number)
      if present.count == 1, !isOpen { return present[0] }
      // "the ChatGPT maker" says who it is even where nobody else does; "the search company" does not.
      if present.isEmpty, names.count == 1, group.tokens.contains(where: { document.tokens[$0].isCapitalised }),
        document.tokens[group.tokens.lowerBound].kind == .word,
        let entry = document.lexicon.entry(named: names[0]), group.tokens.contains(where: isBrand)
      {
        entities.append(Entity(name: names[0], kind: .organisation, known: entry))
        focus.append(Focus())
        traits.append(nil)
        return entities.count - 1
      }
      if present.isEmpty, names.count == 1 { return nil }
      if !present.isEmpty, !isOpen { fitting = present }
    }
    var best: (entity: Int, score: Double)?
    var second = -Double.infinity
    for entity in entities.indices where isCompany(entity) && focus[entity].sentence >= 0 {
      let distance = number - focus[entity].sentence
      guard distance <= 8 || focus[entity].isTopic, entity != barred, fitting?.contains(entity) ?? true else {
        continue
      }
      guard let fit = fit(of: entity, to: group) else { continue }
      if named.contains(entity) { continue }
      let sameParagraph = document.sentences[focus[entity].sentence].paragraph == document.sentences[number].paragraph
      let recency = (focus[entity].wasSubject ? 3.0 : 1.5) / Double(1 + distance)
      var score = fit + (sameParagraph ? recency : recency * 0.6)
      if focus[entity].wasSubject { score += 1.0 }
      // "The company raised": not an investor, and seldom one of the largest.
      if takes, traits[entity]?.isInvestor == true || hasAny(entity, Self.grownTags) { score -= 2.5 }
      if takes, onlyGives(entity) { score -= 1.5 }
      // "Birch ends up with 11% of the company": the subject of a clause is seldom meant again in it.
      if entity == subjectHere { score -= 2.5 }
      // A new paragraph goes back to what the article is about.
      if focus[entity].isTopic { score += sameParagraph ? 2.0 : 2.8 }
      // Within a paragraph it is rather the company with which that began.
      if opener?.entity == entity, opener?.paragraph == document.sentences[number].paragraph { score += 1.5 }
      score += min(1.0, Double(focus[entity].count) * 0.12)
      if let current = best {
        if score > current.score {
          second = current.score
          best = (entity, score)
        } else {
          second = max(second, score)
        }
      } else {
        best = (entity, score)
      }
    }
    guard let best, best.score - second >= 0.15 else { return nil }
    return best.entity
  }

  /// "the robot business of Acme", "the cloud unit of Acme": a part of whom it names, and nobody told before.
  private func isPartOfNamed(_ index: Int, _ groups: [Group]) -> Bool {
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

  /// "The company raised $5 million", "the startup is seeking".
  private func takesMoney(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    if !sentence.groups[index].isPossessive, !actsNext(index, sentence.groups),
      let verb = governingVerb(index, sentence, acts: false), Self.done.contains(verb)
    {
      // "valued the company", "took over the company"
      return true
    }
    guard !sentence.groups[index].isPossessive, actsNext(index, sentence.groups),
      let verb = governingVerb(index, sentence, acts: true)
    else { return false }
    if Self.taking.contains(verb) { return true }
    // "the firm was valued at"
    guard let next = sentence.groups[index...].firstIndex(where: { $0.kind == .verb }) else { return false }
    return Self.done.contains(verb) && sentence.verbGroup(next)?.marks.contains(.passive) == true
  }

  /// A capitalised word of a descriptor that names a product, not a country ("ChatGPT", but not "US" or "AI").
  private func isBrand(_ token: Int) -> Bool {
    let features = document.features(token)
    return document.tokens[token].isCapitalised && features.classes.isDisjoint(with: [.place, .demonym, .determiner])
      && !NameReader.neverNames.contains(document.text(document.tokens[token]))
  }

  /// "the chipmaker", where the text has just named another one: the list's descriptor settles nothing.
  private mutating func hasRival(_ entity: Int, _ group: Group, _ number: Int) -> Bool {
    guard ["chipmaker", "designer"].contains(document.lower(group.tokens.upperBound - 1))
    else { return false }
    let own = fit(of: entity, to: group) ?? 0
    for other in entities.indices
    where other != entity && isCompany(other) && focus[other].sentence >= 0 && number - focus[other].sentence <= 3 {
      if let fit = fit(of: other, to: group), fit > 0, fit >= own { return true }
    }
    return false
  }

  /// How well what is known of an entity fits the words of a reference; `nil` where it contradicts them.
  private mutating func fit(of entity: Int, to group: Group) -> Double? {
    if traits[entity] == nil { traits[entity] = Self.traits(of: entities[entity]) }
    let head = document.lower(group.tokens.upperBound - 1)
    var score = 0.0
    for token in group.tokens.dropFirst().dropLast() where document.tokens[token].word != .unknown {
      if entities[entity].nouns.contains(document.tokens[token].word) { score += 1.2 }
      if document.tokens[token].isCapitalised, let country = Self.countries[document.text(document.tokens[token])] {
        if has(entity, country) { score += 1.5 } else if hasAny(entity, Self.countryTags) { return nil }
      }
    }
    if entities[entity].nouns.contains(document.tokens[group.tokens.upperBound - 1].word) { score += 2.2 }
    let isInvestor = traits[entity]?.isInvestor == true
    if traits[entity]?.isSchool == true, head != "group" { return nil }
    switch head {
    case "startup", "start-up", "up", "upstart", "unicorn", "newcomer", "lab", "laboratory":
      if isInvestor || hasAny(entity, Self.grownTags) { return nil }
    case "chipmaker", "designer":
      if has(entity, "chips") { score += 2 } else if entities[entity].known != nil { return nil }
    case "giant", "conglomerate", "hyperscaler":
      if hasAny(entity, Self.giantTags) { score += 1 }
    case "bank", "lender", "insurer", "broker", "retailer", "carmaker", "automaker", "publisher", "broadcaster":
      if score == 0, !hasAny(entity, Self.tradeTags) { return nil }
    case "target", "buyer", "acquirer", "borrower", "issuer", "rival", "competitor", "subsidiary", "arm", "unit",
      "team",
      "platform", "studio", "supplier":
      return nil
    case "company", "business", "developer", "maker", "provider":
      if isInvestor { score -= 1.5 }
    default: break
    }
    return score
  }

  static func traits(of entry: Entity) -> Traits {
    Traits(
      tags: Set(entry.known?.tags.flatMap { $0.split(separator: " ") } ?? []),
      isInvestor: entry.known?.kind == .investor,
      isSchool: entry.name.holds("University") || entry.name.holds("College"))
  }

  private func has(_ entity: Int, _ tag: Substring) -> Bool { traits[entity]?.tags.contains(tag) ?? false }

  func hasAny(_ entity: Int, _ tags: Set<Substring>) -> Bool {
    traits[entity].map { !$0.tags.isEmpty && !$0.tags.isDisjoint(with: tags) } ?? false
  }

  static let grownTags: Set<Substring> = ["bigtech", "bank", "telecom", "vc", "pe", "swf", "government"]
  private static let giantTags: Set<Substring> = ["bigtech", "telecom", "ecommerce"]
  private static let tradeTags: Set<Substring> = ["bank", "cars", "retailer"]
  static let countries: [String: Substring] = [
    "American": "us", "U.S.": "us", "US": "us", "French": "fr", "British": "uk", "UK": "uk", "German": "de",
    "Chinese": "cn", "Japanese": "jp", "Korean": "kr", "Indian": "in", "Israeli": "il", "Dutch": "nl", "Emirati": "ae",
    "Saudi": "sa", "Canadian": "ca", "Taiwanese": "tw", "Swedish": "se", "Swiss": "ch", "Australian": "au",
  ]
  static let countryTags: Set<Substring> = Set(countries.values)
}
