import Foundation

/// What shows around an amount, for the question which kind of deal it sizes, if any.
struct AmountCues {
  let reading: Analysis
  let sentence: SentenceGroups
  let signs: CueSigns
  /// What the article shows as a whole, to which the cues are added (see ``AmountCues/ofArticle(_:_:)``).
  let article: CueSet

  /// How many groups to each side count.
  private static let reach = 15
  /// How many groups away the verb of the clause may stand, and from it who acts.
  private static let clause = 40

  /// - Parameters:
  ///   - prior: the kind of most deals that the article has told so far.
  ///   - hand: what the constructions that the grammar knows say of the kind, in points.
  func cues(
    of index: Int, role: MoneyRole?, prior: Deal.Kind?, hand: KindSums
  ) -> CueSet {
    var cues = article
    cues.reserve(200)
    let groups = sentence.groups
    addAround(index, &cues)
    if let money = reading.money(groups[index]), money.value > 0 {
      cues.add(.size, .count(Int(log10(money.value))))
      if money.qualifier != .exact { cues.add(.form, .mark(.hedged)) }
      // Neither sign nor name says what money it is (see ``UnnamedMoney``).
      if groups[index].quantity.map({ reading.quantities[$0].isUnnamed }) == true { cues.add(.form, .mark(.neither)) }
    }
    switch role {
    case .amount, nil: cues.add(.form, .mark(.bare))
    case .valuation: cues.add(.form, .mark(.valuation))
    case .some(.none), .never: cues.add(.form, .mark(.other))
    }
    if let prior { cues.add(.prior, .deal(KindAnswer(prior))) }
    for (reading, points) in hand where points > 0 {
      cues.add(.hand, .deal(KindAnswer(reading)), Float(min(points, 4) / 4))
    }
    return cues
  }

  /// What shows around a verb or a noun that may tell of a deal without a sum.
  func cues(ofUnsized index: Int, prior: Deal.Kind?) -> CueSet {
    var cues = article
    cues.reserve(200)
    let groups = sentence.groups
    addAround(index, &cues)
    if let symbol = signs.symbol(index, of: sentence.sentence) { cues.add(.hand, symbol) }
    for token in groups[index].tokens {
      let word = reading.document.tokens[token].word
      if word != .unknown { cues.add(.hand, .word(word)) }
    }
    for sense in signs.senses(index, of: sentence.sentence) { cues.add(.hand, sense) }
    if let marks = sentence.verbGroup(index)?.marks {
      for (mark, symbol) in Self.ofVerbs where marks.contains(mark) { cues.add(.form, .mark(symbol)) }
    }
    if groups[index].isDefinite { cues.add(.form, .mark(.described)) }
    let sums = groups.lazy.filter { $0.kind == .money }.count
    cues.add(.size, .count(min(sums, 3)))
    let parties = Set(groups.compactMap { $0.kind == .name ? $0.entity : nil }).count
    cues.add(.number, .count(min(parties, 5)))
    if let prior { cues.add(.prior, .deal(KindAnswer(prior))) }
    return cues
  }

  private static let ofVerbs: [(VerbMarks, Symbol.Mark)] = [
    (.negated, .neither), (.planned, .hedged), (.talks, .opening), (.gerund, .phrase), (.infinitive, .object),
    (.past, .before), (.future, .after), (.participle, .apart), (.perfect, .earlier),
  ]

  /// The cues that every amount of an article shows.
  static func ofArticle(_ story: Story, _ empty: CueSet) -> CueSet {
    var cues = empty
    cues.add(.always, .mark(.none))
    for symbol in story.opening { cues.add(.story, symbol) }
    for symbol in story.often { cues.add(.often, symbol) }
    return cues
  }

  /// What stands to both sides, in the sentences beside, and in the clause.
  private func addAround(_ index: Int, _ cues: inout CueSet) {
    for distance in 1...Self.reach {
      let value = 1 / (1 + Float(distance) / 4)
      if index - distance >= 0 { add(index - distance, distance, .before, value, &cues) }
      if index + distance < sentence.groups.count { add(index + distance, distance, .after, value, &cues) }
    }
    addNeighbour(sentence.sentence - 1, .sentenceBefore, &cues)
    addNeighbour(sentence.sentence + 1, .sentenceAfter, &cues)
    addClause(index, &cues)
    let form = reading.document.sentences[sentence.sentence].form
    if form == .title { cues.add(.place, .mark(.title)) }
    cues.add(.place, .count(min(3, sentence.sentence)))
  }

  private func add(_ index: Int, _ distance: Int, _ side: Cue.Slot, _ value: Float, _ cues: inout CueSet) {
    let group = sentence.groups[index]
    if let symbol = signs.symbol(index, of: sentence.sentence) {
      cues.add(side, symbol, value)
      cues.add(.near, symbol, value)
      switch (distance, side) {
      case (1, .before): cues.add(.left, symbol)
      case (1, _): cues.add(.right, symbol)
      case (2, .before): cues.add(.left2, symbol)
      case (2, _): cues.add(.right2, symbol)
      default: break
      }
    }
    guard group.kind != .money else { return }
    switch group.kind {
    case .noun, .verb, .round:
      for token in group.tokens {
        let word = reading.document.tokens[token].word
        if word != .unknown { cues.add(.word, .word(word), value) }
      }
    default: break
    }
    for sense in signs.senses(index, of: sentence.sentence) {
      cues.add(side, sense, value)
      cues.add(.near, sense, value)
    }
  }

  /// The verb that governs an amount, and who acts: "the bank lent", "investors put", "it was sold for".
  private func addClause(_ index: Int, _ cues: inout CueSet) {
    let groups = sentence.groups
    let before = groups[max(0, index - Self.clause)..<index].lastIndex { $0.kind == .verb }
    let after = groups[index..<min(groups.count, index + Self.clause)].firstIndex { $0.kind == .verb }
    guard let governing = before ?? after, let verb = sentence.verbGroup(governing) else {
      cues.add(.governing, .mark(.none))
      return
    }
    let isPassive = verb.marks.contains(.passive)
    cues.add(.governing, isPassive ? .passive(verb.verb) : .verb(verb.verb))
    cues.add(.governing, .word(verb.word))
    cues.add(.governing, .mark(governing < index ? .before : .after))
    for scan in (max(0, governing - Self.clause)..<governing).reversed() {
      switch groups[scan].kind {
      case .name, .reference, .pronoun, .noun:
        if let symbol = signs.symbol(scan, of: sentence.sentence) { cues.add(.agent, symbol) }
        return
      case .verb, .money: return
      default: continue
      }
    }
    cues.add(.agent, .mark(.none))
  }

  private func addNeighbour(_ number: Int, _ slot: Cue.Slot, _ cues: inout CueSet) {
    guard reading.sentences.indices.contains(number) else { return }
    for (index, group) in reading.sentences[number].groups.enumerated() {
      switch group.kind {
      case .noun, .verb, .round, .money, .chips, .power, .percent:
        if let symbol = signs.symbol(index, of: number) { cues.add(slot, symbol, 0.5) }
      default: break
      }
      for sense in signs.senses(index, of: number) { cues.add(slot, sense, 0.5) }
    }
  }
}
