/// An article after the lower stages: what every grammar of facts reads from.
final class Analysis: Sendable {
  let document: ArticleText
  let quantities: [Quantity]
  let entities: [Entity]
  let sentences: [SentenceGroups]
  let word: GrammarWords
  /// By token: the place in `wideLowers` of the group of more than one token that begins there, or -1.
  private let wide: [Int32]
  private let wideLowers: [String]
  private let wideEnds: [Int]

  init(_ article: Article, lexicon: Lexicon) {
    let document = ArticleText(article, lexicon: lexicon)
    let quantities = document.bytes.withUnsafeBytes { buffer in
      let dollar = QuantityReader.localDollar(in: buffer, tokens: document.tokens, vocabulary: lexicon.vocabulary)
      return QuantityReader(vocabulary: lexicon.vocabulary, published: article.published, localDollar: dollar)
        .quantities(in: buffer, tokens: document.tokens, sentences: document.sentences)
    }
    var names = NameReader(document: document)
    let found = names.read(excluding: quantities)
    let groups = GroupReader(document: document, quantities: quantities, mentions: found.mentions)
    var sentences = document.sentences.indices.map { groups.groups(ofSentence: $0) }
    var resolver = ReferenceResolver(document: document, entities: found.entities)
    resolver.resolve(&sentences)
    self.document = document
    self.quantities = quantities
    entities = resolver.entities
    self.sentences = sentences
    word = lexicon.word
    var wide = [Int32](repeating: -1, count: document.tokens.count)
    var lowers: [String] = []
    var ends: [Int] = []
    for sentence in sentences {
      for group in sentence.groups where group.tokens.count > 1 {
        wide[group.tokens.lowerBound] = Int32(lowers.count)
        lowers.append(document.lower(group.tokens))
        ends.append(group.tokens.upperBound)
      }
    }
    self.wide = wide
    wideLowers = lowers
    wideEnds = ends
  }

  func lower(_ group: Group) -> String {
    if group.tokens.count == 1 { return document.lowers[group.tokens.lowerBound] }
    guard !group.tokens.isEmpty else { return "" }
    let number = wide[group.tokens.lowerBound]
    if number >= 0, wideEnds[Int(number)] == group.tokens.upperBound { return wideLowers[Int(number)] }
    return document.lower(group.tokens)
  }

  func isParty(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    return entities[entity].canBeParty
  }

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
}
