/// What an article is about as a whole: the nouns and verbs of deals with which it opens, and those that come often.
struct Story {
  let opening: [Symbol]
  let often: [Symbol]

  /// Verbs that belong to one kind of deal more than to others.
  private static let telling: VerbSet = [
    .raise, .invest, .back, .lead, .acquire, .merge, .sell, .lend, .borrow, .own, .list, .file, .price, .license, .hire,
    .rent, .supply, .order, .terminate, .reject, .restructure, .spend, .earn, .fine,
  ]

  init(_ reading: Analysis, _ signs: CueSigns) {
    var opening: [Symbol] = []
    var all: [Symbol] = []
    let places = reading.document.sentences
    let first = places.indices.filter { places[$0].form != .heading }.prefix(3)
    for sentence in reading.sentences {
      let number = sentence.sentence
      let begun = all.count
      for (index, group) in sentence.groups.enumerated() where group.kind != .name {
        for sense in signs.senses(index, of: number) { all.append(sense.symbol) }
        switch group.kind {
        case .noun, .round, .chips, .power: break
        case .verb where group.verb.map { Self.telling.contains(sentence.verbs[$0].verb) } ?? false: break
        default: continue
        }
        if let symbol = signs.symbol(index, of: number) { all.append(symbol.symbol) }
      }
      if first.contains(number) { opening += all[begun...] }
    }
    self.opening = Self.unique(opening, atLeast: 1)
    often = Self.unique(all, atLeast: 4)
  }

  /// Those that stand among them so many times, each once.
  private static func unique(_ symbols: [Symbol], atLeast least: Int) -> [Symbol] {
    let sorted = symbols.sorted { $0.raw < $1.raw }
    var found: [Symbol] = []
    var start = 0
    for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
      if index + 1 - start >= least { found.append(sorted[index]) }
      start = index + 1
    }
    return found
  }
}
