/// An article after the lower stages: what every grammar of facts reads from.
struct Analysis {
  let document: ArticleText
  let quantities: [Quantity]
  let entities: [Entity]
  let sentences: [SentenceGroups]
  let word: GrammarWords

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
    word = GrammarWords(lexicon.vocabulary)
  }

  func lower(_ group: Group) -> String {
    document.text(group.tokens).lowercased()
  }

  func isParty(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    return entities[entity].canBeParty
  }

  func money(_ group: Group) -> Money? {
    guard let quantity = group.quantity, case .money(let money) = quantities[quantity].value else { return nil }
    return money
  }
}
