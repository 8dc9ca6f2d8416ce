/// Finds whom "the company", "the chipmaker" and "it" mean: by what was named last, as a subject, and of what kind.
///
/// Where two are as likely, nobody is meant: a missing fact is better than a wrong one.
struct ReferenceResolver {
  let document: ArticleText
  var entities: [Entity]
  private let word: GrammarWords

  /// What the resolver remembers of an entity while it goes through the text.
  private struct Focus {
    var sentence = -100
    var position = 0
    var wasSubject = false
    var count = 0
    var isTopic = false
  }

  private var focus: [Focus]
  /// The organisation that is the subject of the sentence before, and of the one being read.
  private var lastSubject: Int?
  private var lastSubjectSentence = -100
  private var lastPerson: Int?
  /// The first sentence of the body.
  private let firstBody: Int

  init(document: ArticleText, entities: [Entity]) {
    self.document = document
    self.entities = entities
    firstBody = document.sentences.firstIndex { $0.form != .title } ?? 0
    word = GrammarWords(document.lexicon.vocabulary)
    focus = Array(repeating: Focus(), count: entities.count)
  }

  mutating func resolve(_ sentences: inout [SentenceGroups]) {
    for sentence in sentences { learn(from: sentence) }
    for index in sentences.indices { resolve(&sentences[index]) }
  }

  // MARK: - What an entity is

  /// "Acme, a French chip startup": the words of the apposition are kept with the entity.
  private mutating func learn(from sentence: SentenceGroups) {
    let groups = sentence.groups
    for (index, group) in groups.enumerated() where group.kind == .name {
      guard let entity = group.entity else { continue }
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

  /// "chipmaker Nvidia", "AI startup Acme".
  private mutating func learnBefore(_ groups: [Group], _ index: Int, _ entity: Int) {
    var scan = index - 1
    guard groups[scan].kind == .noun(.company) || groups[scan].kind == .reference else { return }
    var steps = 0
    while scan >= 0, steps < 4 {
      let kind = groups[scan].kind
      guard kind == .noun(.company) || kind == .other || kind == .reference || kind == .noun(.hardware) else { break }
      for token in groups[scan].tokens { entities[entity].nouns.insert(document.tokens[token].word) }
      scan -= 1
      steps += 1
    }
  }

  // MARK: - Going through the text

  private mutating func resolve(_ sentence: inout SentenceGroups) {
    let number = sentence.sentence
    let form = document.sentences[number].form
    var subjectHere: Int?
    // Named in this sentence, though not as its subject: "it" may mean it where nothing else can be meant.
    var weakSubject: Int?
    var seenVerb = false
    // "Acme and Birch": neither is "it" in the next sentence.
    var isPair = false
    for index in sentence.groups.indices {
      let group = sentence.groups[index]
      switch group.kind {
      case .name:
        guard let entity = group.entity else { continue }
        let isSubject =
          !seenVerb && subjectHere == nil && !follows(.preposition, sentence.groups, index) && !group.isPossessive
        touch(
          entity, number, index, isSubject: isSubject, isTopic: isSubject && (form == .title || number <= firstBody))
        if isSubject, isCompany(entity) {
          subjectHere = entity
          isPair = index + 2 < sentence.groups.count && sentence.groups[index + 1].kind == .conjunction
            && sentence.groups[index + 2].kind == .name
        }
        if isCompany(entity), !follows(.preposition, sentence.groups, index) { weakSubject = entity }
        if entities[entity].kind == .person { lastPerson = entity }
      case .reference:
        let entity = resolveReference(group, number: number, index: index, subjectHere: subjectHere)
        sentence.groups[index].entity = entity
        if let entity { weakSubject = entity }
        if let entity {
          let isSubject =
            !seenVerb && subjectHere == nil && !follows(.preposition, sentence.groups, index) && !group.isPossessive
          touch(entity, number, index, isSubject: isSubject, isTopic: false)
          if isSubject { subjectHere = entity }
        }
      case .pronoun:
        let text = document.text(document.tokens[group.tokens.lowerBound]).lowercased()
        guard
          text == "it" || text == "its" || text == "itself" || text == "they" || text == "their" || text == "we"
            || text == "our"
        else { continue }
        let entity = subjectHere ?? weakSubject ?? (number - lastSubjectSentence <= 2 ? lastSubject : nil)
        if text == "they" || text == "their" || text == "we", entity == nil || subjectHere == nil { continue }
        sentence.groups[index].entity = entity
        if let entity, !seenVerb, subjectHere == nil, text == "it" {
          touch(entity, number, index, isSubject: true, isTopic: false)
          subjectHere = entity
        }
      case .verb: seenVerb = true
      default: break
      }
    }
    if let subjectHere {
      lastSubject = isPair ? nil : subjectHere
      lastSubjectSentence = number
    }
  }

  private func follows(_ kind: Group.Kind, _ groups: [Group], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, groups[before].kind == .other || groups[before].kind == .noun(.company) { before -= 1 }
    return before >= 0 && groups[before].kind == kind
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
    _ group: Group, number: Int, index: Int, subjectHere: Int?
  ) -> Int? {
    if let described = group.candidates {
      let names = document.lexicon.described[described].map { document.lexicon.known[$0].canonical }
      let present = entities.indices.filter { names.contains(entities[$0].name) }
      if present.count == 1, !hasRival(present[0], group, number) { return present[0] }
      // "the ChatGPT maker" says who it is even where nobody else does; "the search company" does not.
      if present.isEmpty, names.count == 1, group.tokens.contains(where: { document.tokens[$0].isCapitalised }),
        document.tokens[group.tokens.lowerBound].kind == .word,
        let entry = document.lexicon.entry(named: names[0]),
        group.tokens.dropFirst().contains(where: { document.tokens[$0].isCapitalised })
      {
        entities.append(Entity(name: names[0], kind: .organisation, known: entry))
        focus.append(Focus())
        return entities.count - 1
      }
      if present.isEmpty, names.count == 1 { return nil }
    }
    var best: (entity: Int, score: Double)?
    var second = -Double.infinity
    for entity in entities.indices where isCompany(entity) && focus[entity].sentence >= 0 {
      let distance = number - focus[entity].sentence
      guard distance <= 8 || focus[entity].isTopic else { continue }
      guard let fit = fit(of: entity, to: group) else { continue }
      let sameParagraph = document.sentences[focus[entity].sentence].paragraph == document.sentences[number].paragraph
      let recency = (focus[entity].wasSubject ? 3.0 : 1.5) / Double(1 + distance)
      var score = fit + (sameParagraph ? recency : recency * 0.6)
      if focus[entity].wasSubject { score += 1.0 }
      // "Birch ends up with 11% of the company": the subject of a clause is seldom meant again in it.
      if entity == subjectHere, index > 0 { score -= 2.5 }
      if focus[entity].isTopic { score += 2.0 }
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

  /// "the chipmaker", where the text has just named another one: the list's descriptor settles nothing.
  private func hasRival(_ entity: Int, _ group: Group, _ number: Int) -> Bool {
    let own = fit(of: entity, to: group) ?? 0
    return entities.indices.contains { other in
      guard other != entity, isCompany(other), focus[other].sentence >= 0, number - focus[other].sentence <= 3,
        let fit = fit(of: other, to: group)
      else { return false }
      return fit > 0 && fit >= own
    }
  }

  /// How well what is known of an entity fits the words of a reference; `nil` where it contradicts them.
  private func fit(of entity: Int, to group: Group) -> Double? {
    let entry = entities[entity]
    let tags = Set(entry.known?.tags.flatMap { $0.split(separator: " ").map(String.init) } ?? [])
    let head = document.text(document.tokens[group.tokens.upperBound - 1]).lowercased()
    var score = 0.0
    for token in group.tokens.dropFirst().dropLast() where document.tokens[token].word != .unknown {
      if entry.nouns.contains(document.tokens[token].word) { score += 1.2 }
      if document.tokens[token].isCapitalised, let country = Self.countries[document.text(document.tokens[token])] {
        if tags.contains(country) { score += 1.5 } else if !tags.isDisjoint(with: Self.countryTags) { return nil }
      }
    }
    if entry.nouns.contains(document.tokens[group.tokens.upperBound - 1].word) { score += 1.5 }
    let isInvestor = entry.known?.kind == .investor
    switch head {
    case "startup", "start-up", "up", "upstart", "unicorn", "newcomer", "lab", "laboratory":
      if !tags.isDisjoint(with: ["bigtech", "bank", "telecom", "vc", "pe", "swf", "government"]) || isInvestor {
        return nil
      }
    case "chipmaker", "designer":
      if tags.contains("chips") { score += 2 } else if entry.known != nil { return nil }
    case "giant", "conglomerate", "hyperscaler":
      if !tags.isDisjoint(with: ["bigtech", "telecom", "ecommerce"]) { score += 1 }
    case "bank", "lender", "insurer", "broker", "retailer", "carmaker", "automaker", "publisher", "broadcaster":
      if score == 0, tags.isDisjoint(with: ["bank", "cars", "retailer"]) { return nil }
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

  static let countries: [String: String] = [
    "American": "us", "U.S.": "us", "US": "us", "French": "fr", "British": "uk", "UK": "uk", "German": "de",
    "Chinese": "cn", "Japanese": "jp", "Korean": "kr", "Indian": "in", "Israeli": "il", "Dutch": "nl", "Emirati": "ae",
    "Saudi": "sa", "Canadian": "ca", "Taiwanese": "tw", "Swedish": "se", "Swiss": "ch", "Australian": "au",
  ]
  static let countryTags: Set<String> = Set(countries.values)
}
