/// The sum, the round and the nouns of deals that a clause holds.
extension DealMatcher {
  /// Prepositions after an amount that open what it is for or when it was, and no longer what it is.
  private static let purposes: Spellings = [
    "for", "to", "amid", "after", "as", "on", "while", "among", "across", "despite", "since", "under", "through",
    "before", "within", "toward", "towards", "alongside",
  ]

  struct Figures {
    var amount: Int?
    var round: String?
    var hasRoundWord = false
    var nouns: NounSet = []
    /// Those of the object itself: without what the money is for, or what it comes after.
    var objectNouns: NounSet = []
  }

  /// The first amount of the clause that is the size of a deal, and the round it names.
  func figures(of clause: Clause) -> Figures {
    var figures = Figures()
    var range = clause.trigger + 1..<max(clause.span.upperBound, clause.trigger + 1)
    var heads = Array(range)
    if clause.verb?.marks.contains(.passive) == true || clause.noun != nil || isReduced(clause) {
      // The object of a passive and the modifiers of a noun stand before.
      let start = phraseStart(before: clause.trigger)
      range = start..<range.upperBound
      heads = Array(start..<clause.trigger) + heads
    }
    if let antecedent = antecedent(of: clause) {
      heads = Array(phraseStart(before: antecedent + 1)...antecedent) + heads
    }
    if clause.verb?.marks.contains(.passive) == true, let object = clause.object.first, object < clause.trigger {
      // "The round of $40 million, among the largest, was led by": the size stands with the object.
      heads += Array(object...min(object + 3, clause.trigger - 1))
    }
    var isPurpose = false
    var sawTotal = false
    for index in heads {
      switch groups[index].kind {
      case .preposition where figures.amount != nil && index > clause.trigger:
        if Self.purposes.contains(reading.lower(groups[index])) { isPurpose = true }
      case .money:
        if figures.amount == nil, roles[index] == .amount { figures.amount = index }
        if case .never = roles[index] { sawTotal = true }
      case .round:
        if figures.round == nil, !sawTotal { figures.round = groups[index].label }
        figures.hasRoundWord = true
      case .noun(let noun):
        figures.nouns.insert(noun)
        if !isPurpose { figures.objectNouns.insert(noun) }
        if noun == .round { figures.hasRoundWord = true }
      default: break
      }
    }
    return figures
  }

  func isReduced(_ clause: Clause) -> Bool {
    clause.verb != nil && clause.trigger + 1 < groups.count && reading.word.by == groups[clause.trigger + 1].word
  }

  /// Where the noun phrase right before a trigger begins.
  func phraseStart(before index: Int) -> Int {
    var scan = index
    while scan > 0 {
      switch groups[scan - 1].kind {
      case .money, .round, .noun, .other, .name, .reference, .number, .date, .percent, .pronoun: scan -= 1
      case .preposition where ["of", "in", "at", "for"].contains(reading.lower(groups[scan - 1])): scan -= 1
      default: return scan
      }
      if index - scan > 12 { return scan }
    }
    return scan
  }
}
