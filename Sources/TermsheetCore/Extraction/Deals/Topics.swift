/// Whom each passage of an article is about, for facts whose company stands in an earlier sentence.
///
/// A round-up goes from company to company, a paragraph or an item each; an ordinary article comes back to one. The
/// name that opens a paragraph or an item is the topic of what follows in it.
struct Topics: Sendable {
  struct Topic: Sendable {
    var entity: Int
    /// The passage is an item of a list or round-up, which opens with its company and nothing else.
    var isItem: Bool
  }

  private let byParagraph: [Int: Topic]
  /// How many passages are items; a list has more than two.
  private let itemCount: Int
  private let document: ArticleText

  init(_ reading: Analysis) {
    document = reading.document
    var topics: [Int: Topic] = [:]
    var item: Int?
    var lastParagraph = -1
    var isNumbered = false
    for sentence in reading.sentences {
      let place = reading.document.sentences[sentence.sentence]
      guard place.paragraph != lastParagraph || isNumbered, place.form != .title else { continue }
      lastParagraph = place.paragraph
      // "1." stands as a sentence of its own before its item.
      guard !sentence.groups.isEmpty else { continue }
      let wasNumbered = isNumbered
      isNumbered = !wasNumbered && sentence.groups.count <= 2 && Self.isLabel(sentence.groups[0], reading)
      if isNumbered { continue }
      let opening = Self.opening(sentence, reading)
      if sentence.verbs.isEmpty || place.form == .heading || wasNumbered {
        item = opening
      } else if opening != nil {
        item = nil
      }
      if let item {
        topics[place.paragraph] = Topic(entity: item, isItem: true)
      } else if let opening {
        topics[place.paragraph] = Topic(entity: opening, isItem: place.form == .bullet)
      }
    }
    byParagraph = topics
    itemCount = Set(topics.values.filter(\.isItem).map(\.entity)).count
  }

  /// The topic of the passage in which a sentence stands, where its first words name one.
  func topic(at sentence: Int) -> Topic? {
    byParagraph[document.sentences[sentence].paragraph]
  }

  /// Whether a sentence opens an item of a list, or is the line right behind the item's heading.
  func opensItem(_ sentence: Int) -> Bool {
    guard itemCount > 2, topic(at: sentence)?.isItem == true else { return false }
    let paragraph = document.sentences[sentence].paragraph
    let first = document.sentences[...sentence].lastIndex { $0.paragraph != paragraph }.map { $0 + 1 } ?? 0
    return sentence - first <= 1
  }

  /// "1." or "Paris." before an item.
  private static func isLabel(_ group: Group, _ reading: Analysis) -> Bool {
    if group.kind == .number { return true }
    return group.entity.map { reading.entities[$0].kind == .place } ?? false
  }

  /// The company with which a sentence begins: "Acme, Paris.", "1. Acme tops up.", "For Acme, …".
  private static func opening(_ sentence: SentenceGroups, _ reading: Analysis) -> Int? {
    for group in sentence.groups.prefix(5) {
      switch group.kind {
      case .name, .reference, .pronoun:
        guard let entity = group.entity else { return nil }
        let name = reading.entities[entity]
        if name.kind == .place { continue }
        guard name.mayBeCompany, !reading.isInvestmentFirm(entity) else { return nil }
        return entity
      case .number, .other, .quote, .preposition, .date, .dash, .colon, .comma: continue
      default: return nil
      }
    }
    return nil
  }
}
