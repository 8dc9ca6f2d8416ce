/// Finds whom "the company", "the chipmaker" and "it" mean: by what was named last, as a subject, and of what kind.
///
/// Where two are as likely, nobody is meant: a missing fact is better than a wrong one.
struct ReferenceResolver {
  let document: ArticleText
  var entities: [Entity]
  let word: GrammarWords

  struct Recent {
    var entity: Int
    var sentence: Int
    var index: Int
    var place: MentionPlace
    var isAside: Bool
    /// What it does, or what is done to it where it is an object.
    var verb: Symbol?
  }

  /// What the resolver asks of an entity again and again, for as many as it has been asked.
  struct Traits {
    var tags: Set<Substring> = []
    var isInvestor = false
    var isSchool = false
  }

  var traits: [Traits?]
  /// What a party is by trade, for those that have been asked for.
  var knownTraits: [Int: PartyTraits] = [:]
  /// Who buys, leads or invests somewhere in the text, and who is bought or raises.
  var givers: Set<Int> = []
  var takers: Set<Int> = []
  /// By entity, the last sentence that names or means it; before it does, one below 0.
  var seen: [Int]
  /// By entity, how often the text names it.
  var nameCounts: [Int] = []
  /// The two companies that are named most, and those of the title; the title's subject comes first.
  private(set) var foremost: [Int] = []
  private(set) var titled: [Int] = []
  /// The first subject of the body, and the companies named last, the latest first.
  private(set) var leading: Int?
  private(set) var lately: [Int] = []
  /// Who buys a company somewhere in the text, and who is bought.
  var buyers: Set<Int> = []
  var bought: Set<Int> = []
  /// Whom a pronoun or a description meant last.
  var lastMeant: (entity: Int, sentence: Int)?
  /// With what the last sentence began that has a subject.
  var subjectBefore: (symbol: Symbol, sentence: Int)?
  let table = CueTable.builtIn
  let empty: CueSet
  let sealer: CueSealer
  let keepsAll: Bool
  /// What was looked at, where all is kept.
  var judgements: [AnaphorJudgement] = []
  /// Where companies were named or meant last, in the order of the text.
  var recent: [Recent] = []
  /// The last sentence whose subject is two companies.
  var pairs = -100
  private var lastPerson: Int?
  /// The company with which a paragraph begins.
  var opener: (entity: Int, paragraph: Int)?
  /// Whom the item of a list or the section is about in which the text has come to.
  var item: Item?
  /// Whom a filing means by "the Company": `Acme, Inc. (the "Company")`.
  private var defined: Int?
  private var firstPerson: FirstPerson?

  /// - Parameter keepsAll: keep what was looked at for each reference.
  init(document: ArticleText, entities: [Entity], keepsAll: Bool) {
    self.keepsAll = keepsAll
    empty = CueSet(.builtIn, isWhole: keepsAll)
    sealer = CueSealer(.builtIn)
    self.document = document
    self.entities = entities
    word = document.lexicon.word
    seen = Array(repeating: -100, count: entities.count)
    traits = Array(repeating: nil, count: entities.count)
  }

  mutating func resolve(_ sentences: inout [SentenceGroups]) {
    for sentence in sentences { learnCompanies(from: sentence) }
    for sentence in sentences { learn(from: sentence) }
    count(sentences)
    for sentence in sentences where defined == nil { defined = definition(in: sentence) }
    firstPerson = FirstPerson(document, entities, sentences)
    for index in sentences.indices { resolve(&sentences[index]) }
  }

  /// Whom the text names most, and whom its title names.
  private mutating func count(_ sentences: [SentenceGroups]) {
    nameCounts = Array(repeating: 0, count: entities.count)
    for sentence in sentences {
      let isTitle = document.sentences[sentence.sentence].form == .title
      for group in sentence.groups where group.kind == .name {
        guard let entity = group.entity, isCompany(entity) else { continue }
        nameCounts[entity] += 1
        if isTitle, !titled.contains(entity) { titled.append(entity) }
      }
    }
    foremost = Array(
      nameCounts.indices.filter { nameCounts[$0] > 1 }.sorted { (nameCounts[$0], -$0) > (nameCounts[$1], -$1) }
        .prefix(4))
  }

  // MARK: - Going through the text

  private mutating func resolve(_ sentence: inout SentenceGroups) {
    let number = sentence.sentence
    var subjectHere: Int?
    var seenVerb = false
    // "…, which Acme handed in, …": what an aside names is not the sentence's subject.
    var isAside = false
    // A capital or a country that acts: "Washington said it would".
    var state: Int?
    // "Acme and Birch", "Acme, Birch and Alder": none is "it" in the next sentence.
    var isPair = false
    leaveItem(at: number)
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
          touch(entity, number, isSubject: false)
          continue
        }
        let isSubject =
          !seenVerb && !isAside && subjectHere == nil && !follows(.preposition, sentence.groups, index)
          && !group.isPossessive
        if actsAsState(entity, index, sentence) { state = entity }
        touch(entity, number, isSubject: isSubject)
        if isSubject, isCompany(entity) {
          subjectHere = entity
          isPair = isOneOfMany(index, sentence.groups)
        }
        if isCompany(entity) || entities[entity].kind == .government || entities[entity].kind == .place && isSubject {
          remember(entity, index, sentence, isAside: isAside)
        }
        if isCompany(entity), opener?.paragraph != document.sentences[number].paragraph {
          opener = (entity, document.sentences[number].paragraph)
        }
        if entities[entity].kind == .person || isFollowedByWho(index, sentence.groups) { lastPerson = entity }
      case .reference:
        let entity =
          isBeforeName(index, sentence.groups)
          ? nil
          : (isTheCompany(group) ? defined : nil) ?? apposed(index, sentence.groups) ?? nameAfter(
            index, sentence.groups)
            ?? (isPartOfNamed(index, sentence.groups)
              ? nil
              : described(index, in: sentence))
        sentence.groups[index].entity = entity
        if let entity {
          lastMeant = (entity, number)
          remember(entity, index, sentence, isAside: isAside)
          let isSubject =
            !seenVerb && !isAside && subjectHere == nil && !follows(.preposition, sentence.groups, index)
            && !group.isPossessive
          touch(entity, number, isSubject: isSubject)
          if isSubject { subjectHere = entity }
        }
      case .relative: markOwner(index, &sentence.groups)
      case .pronoun:
        let text = document.lower(group.tokens.lowerBound)
        if text == "he" || text == "she" || text == "his" || text == "her" {
          sentence.groups[index].person = lastPerson
          continue
        }
        if FirstPerson.words.contains(text), let entity = firstPerson?.meant(by: index, in: number) {
          sentence.groups[index].entity = entity
          remember(entity, index, sentence, isAside: isAside)
          if !seenVerb, subjectHere == nil, text == "we" {
            touch(entity, number, isSubject: true)
            subjectHere = entity
          }
          continue
        }
        guard
          text == "it" || text == "its" || text == "itself" || text == "they" || text == "their" || text == "them"
            || text == "we" || text == "our"
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
        if text == "we" || text == "our", entity == nil || subjectHere == nil { continue }
        sentence.groups[index].entity = entity
        if let entity {
          lastMeant = (entity, number)
          remember(entity, index, sentence, isAside: isAside)
          if !seenVerb, subjectHere == nil, text == "it" {
            touch(entity, number, isSubject: true)
            subjectHere = entity
          }
        }
      case .verb: if !isAside { seenVerb = true }
      default: break
      }
    }
    pairs = isPair ? number : pairs
    enterItem(sentence)
    if let first = sentence.groups.first(where: { $0.kind == .name || $0.kind == .reference || isThing($0) }),
      let symbol = symbol(first, sentence)
    {
      subjectBefore = (symbol, number)
    }
  }

  func isCompany(_ entity: Int) -> Bool {
    entities[entity].mayBeCompany
  }

  private mutating func touch(_ entity: Int, _ sentence: Int, isSubject: Bool) {
    seen[entity] = sentence
    guard isCompany(entity) else { return }
    if isSubject, leading == nil, document.sentences[sentence].form != .title { leading = entity }
    if let place = lately.firstIndex(of: entity) { lately.remove(at: place) }
    lately.insert(entity, at: 0)
    if lately.count > 12 { lately.removeLast() }
  }
}
