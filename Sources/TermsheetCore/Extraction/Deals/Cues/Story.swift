/// What an article is about as a whole: the nouns and verbs of deals with which it opens, and those that come often.
struct Story {
  let opening: Set<Symbol>
  let often: Set<Symbol>

  /// Verbs that belong to one kind of deal more than to others.
  private static let telling: VerbSet = [
    .raise, .invest, .back, .lead, .acquire, .merge, .sell, .lend, .borrow, .own, .list, .file, .price, .license, .hire,
    .rent, .supply, .order, .terminate, .reject, .restructure, .spend, .earn, .fine,
  ]

  init(_ reading: Analysis) {
    var opening: Set<Symbol> = []
    var counts: [Symbol: Int] = [:]
    let places = reading.document.sentences
    let first = places.indices.filter { places[$0].form != .heading }.prefix(3)
    for sentence in reading.sentences {
      for group in sentence.groups where group.kind != .name {
        for sense in Symbol.senses(of: group, reading) {
          counts[sense, default: 0] += 1
          if first.contains(sentence.sentence) { opening.insert(sense) }
        }
        switch group.kind {
        case .noun, .round, .chips, .power: break
        case .verb where group.verb.map { Self.telling.contains(sentence.verbs[$0].verb) } ?? false: break
        default: continue
        }
        guard let symbol = Symbol.of(group, sentence, reading) else { continue }
        counts[symbol, default: 0] += 1
        if first.contains(sentence.sentence) { opening.insert(symbol) }
      }
    }
    self.opening = opening
    often = Set(counts.filter { $0.value >= 4 }.keys)
  }
}
