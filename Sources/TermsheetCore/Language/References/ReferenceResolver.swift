/// Finds whom "the company", "the chipmaker" and "it" mean: by what was named last, as a subject, and of what kind.
///
/// Where two are as likely, nobody is meant: a missing fact is better than a wrong one.
struct ReferenceResolver {
  let document: ArticleText
  var entities: [Entity]
  let word: GrammarWords

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
  var givers: Set<Int> = []
  var takers: Set<Int> = []
  var focus: [Focus]
  /// Where companies were named or meant last, in the order of the text.
  var recent: [Recent] = []
  /// The last sentence whose subject is two companies.
  var pairs = -100
  private var lastPerson: Int?
  /// The company with which a paragraph begins.
  var opener: (entity: Int, paragraph: Int)?
  /// The first sentence of the body.
  private let firstBody: Int
  /// Whom a filing means by "the Company": `Acme, Inc. (the "Company")`.
  private var defined: Int?
  private var firstPerson: FirstPerson?

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
    firstPerson = FirstPerson(document, entities, sentences)
    for index in sentences.indices { resolve(&sentences[index]) }
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
        if FirstPerson.words.contains(text), let entity = firstPerson?.meant(by: index, in: number) {
          sentence.groups[index].entity = entity
          remember(entity, index, sentence, isAside: isAside)
          if !seenVerb, subjectHere == nil, text == "we" {
            touch(entity, number, index, isSubject: true, isTopic: false)
            subjectHere = entity
          }
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

  func isCompany(_ entity: Int) -> Bool {
    entities[entity].kind == .organisation || entities[entity].kind == .unknown
  }

  private mutating func touch(_ entity: Int, _ sentence: Int, _ position: Int, isSubject: Bool, isTopic: Bool) {
    focus[entity].sentence = sentence
    focus[entity].position = position
    focus[entity].wasSubject = isSubject
    focus[entity].count += 1
    if isTopic { focus[entity].isTopic = true }
  }
}
