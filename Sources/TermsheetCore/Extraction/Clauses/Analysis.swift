/// An article after the lower stages: what every grammar of facts reads from.
final class Analysis: Sendable {
  let document: ArticleText
  let quantities: [Quantity]
  let entities: [Entity]
  /// By entity.
  let traits: [PartyTraits]
  let sentences: [SentenceGroups]
  /// Every reference with what was looked at; empty unless somebody asked for it.
  let references: [AnaphorJudgement]
  /// By sentence, the clause of each of its verbs: rules of every kind of fact ask for them.
  nonisolated(unsafe) private var clauses: [[Clause?]] = []
  nonisolated(unsafe) private var passages: (topics: Topics, main: MainCompany, receiver: MainCompany)?
  let word: GrammarWords
  /// By token: the place in `wideLowers` of the group of more than one token that begins there, or -1.
  private let wide: [Int32]
  private let wideLowers: [String]
  private let wideEnds: [Int]
  /// The words of these groups one after the other, and where those of each group end.
  private let wideWords: [String]
  private let wideWordEnds: [Int]

  /// - Parameter keepsCues: keep what was looked at to tell whom each reference means.
  init(_ article: Article, lexicon: Lexicon, keepsCues: Bool = false) {
    let document = ArticleText(article, lexicon: lexicon)
    let quantities = document.bytes.withUnsafeBytes { buffer in
      let local = LocalMoney(in: buffer, tokens: document.tokens, vocabulary: lexicon.vocabulary)
      return QuantityReader(vocabulary: lexicon.vocabulary, published: article.published, local: local)
        .quantities(in: buffer, tokens: document.tokens, sentences: document.sentences)
    }
    var names = NameReader(document: document)
    let found = names.read(excluding: quantities)
    let groups = GroupReader(document: document, quantities: quantities, mentions: found.mentions)
    var sentences = document.sentences.indices.map { groups.groups(ofSentence: $0) }
    var resolver = ReferenceResolver(document: document, entities: found.entities, keepsAll: keepsCues)
    resolver.resolve(&sentences)
    references = resolver.judgements
    self.document = document
    self.quantities = quantities
    entities = resolver.entities
    traits = resolver.entities.map(PartyTraits.init)
    self.sentences = sentences
    word = lexicon.word
    var wide = [Int32](repeating: -1, count: document.tokens.count)
    var lowers: [String] = []
    var ends: [Int] = []
    var words: [String] = []
    var wordEnds: [Int] = []
    for sentence in sentences {
      for group in sentence.groups where group.tokens.count > 1 {
        wide[group.tokens.lowerBound] = Int32(lowers.count)
        lowers.append(document.lower(group.tokens))
        ends.append(group.tokens.upperBound)
        document.addWords(of: group.tokens, to: &words)
        wordEnds.append(words.count)
      }
    }
    wideWords = words
    wideWordEnds = wordEnds
    self.wide = wide
    wideLowers = lowers
    wideEnds = ends
    // Nobody else has the analysis yet, and from here on nothing of it changes.
    clauses = sentences.map { sentence in
      let reader = ClauseReader(self, sentence)
      return sentence.groups.indices.compactMap { index in
        sentence.groups[index].verb.map { _ in reader.readClause(ofVerbAt: index) }
      }
    }
    let topics = Topics(self)
    passages = (
      topics, MainCompany(self, topics, receiving: false), MainCompany(self, topics, receiving: true)
    )
  }

  /// Whom each passage is about.
  var topics: Topics { passages!.topics }

  /// The one company that the article is about.
  var mainCompany: MainCompany { passages!.main }

  /// The same, where who is bought or gets money counts more than who buys.
  var mainReceiver: MainCompany { passages!.receiver }

  /// The clause of a verb, by its place among the sentence's verbs.
  func clause(ofVerb verb: Int, in sentence: Int) -> Clause? { clauses[sentence][verb] }

  func lower(_ group: Group) -> String {
    if group.tokens.count == 1 { return document.lowers[group.tokens.lowerBound] }
    guard !group.tokens.isEmpty else { return "" }
    let number = wide[group.tokens.lowerBound]
    if number >= 0, wideEnds[Int(number)] == group.tokens.upperBound { return wideLowers[Int(number)] }
    return document.lower(group.tokens)
  }

  /// The words of a group in lower case: ``lower(_:)`` between its spaces.
  func words(of group: Group) -> ArraySlice<String> {
    let tokens = group.tokens
    if tokens.count == 1 { return document.lowers[tokens] }
    guard !tokens.isEmpty else { return [] }
    let number = Int(wide[tokens.lowerBound])
    if number >= 0, wideEnds[number] == tokens.upperBound {
      return wideWords[(number > 0 ? wideWordEnds[number - 1] : 0)..<wideWordEnds[number]]
    }
    return document.lower(tokens).split(separator: " ").map(String.init)[...]
  }

  func isParty(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    return entities[entity].canBeParty
  }

  /// A name of a place or of its people: "London", "French".
  func isPlace(_ group: Group) -> Bool { group.entity.map { entities[$0].kind == .place } ?? false }

  /// "roughly", "only": a word that says nothing of what the group is.
  func isAdverb(_ group: Group) -> Bool { document.features(group.tokens.lowerBound).classes.contains(.adverb) }

  /// The date that a group states; `nil` for every other group and for a date that could not be resolved.
  func date(_ group: Group) -> PartialDate? {
    guard group.kind == .date, let quantity = group.quantity, case .date(let date) = quantities[quantity].value else {
      return nil
    }
    return date
  }

  func money(_ group: Group) -> Money? {
    guard let quantity = group.quantity, case .money(let money) = quantities[quantity].value else { return nil }
    return money
  }

  /// The percentage that a group states, its low end where it is a range; `nil` for every other group.
  func percent(_ group: Group) -> Double? {
    guard let quantity = group.quantity, case .percent(let value, _, _) = quantities[quantity].value else { return nil }
    return value
  }

  /// "for the Vienna-based startup Acme", "of Seoul's Acme": the company behind a preposition and what only describes it.
  func described(after preposition: Int, _ groups: [Group], _ words: [String]) -> Int? {
    guard groups[preposition].kind == .preposition, words.contains(lower(groups[preposition])) else { return nil }
    var scan = preposition + 1
    var sawDescription = false
    while scan < groups.count, scan < preposition + 8 {
      let group = groups[scan]
      switch group.kind {
      case .name:
        guard let entity = group.entity else { return nil }
        if entities[entity].kind == .place {
          sawDescription = true
        } else {
          return sawDescription && entities[entity].canBeParty && entities[entity].kind != .person ? entity : nil
        }
      case .noun(.company): sawDescription = true
      case .reference where !group.isPossessive && scan + 1 < groups.count && groups[scan + 1].kind == .name:
        sawDescription = true
      case .other: break
      default: return nil
      }
      scan += 1
    }
    return nil
  }
}
