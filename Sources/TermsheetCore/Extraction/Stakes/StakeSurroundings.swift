/// Whether a bare figure is a part of a company by what is said around it.
extension StakeMatcher {
  /// The sentence or one of the two before speaks of owners or parts of a company, so that a bare figure is such a part.
  var isAboutHoldings: Bool {
    let number = sentence.sentence
    if isWholeTold { return true }
    return reading.sentences[max(0, number - 2)...number].contains { other in
      other.groups.contains { group in
        if group.kind == .noun(.venture) { return true }
        if ShareholderReader.isOwners(reading, group) || group.kind == .noun(.stake) { return true }
        if let verb = group.verb, other.verbs[verb].verb == .own, group.kind == .verb {
          return other.groups.contains { $0.kind == .percent }
        }
        return group.kind != .name && Self.holdingWords.contains(group.word)
      }
    }
  }

  /// Who stands in the sentence and not behind "of" or "in": a holder where all of a company is shared out.
  var namesThatHold: Set<Int> {
    Set(
      groups.indices.compactMap { index in
        guard groups[index].kind == .name, index == 0 || groups[index - 1].kind != .preposition else { return nil }
        return groups[index].entity
      })
  }

  /// "Birch gets 80%, Acme keeps 20%": together they are the whole.
  var isWholeTold: Bool {
    let parts = groups.compactMap(reading.percent)
    return parts.count > 1 && abs(parts.reduce(0, +) - 100) < 0.01
  }

  private static let holdingWords = WordSet(
    "stake stakes shareholding shareholdings ownership diluted dilutes dilution majority minority board equity votes voting co-founders founders owns owned"
  )

  /// "paid $75 million in 2021 for five per cent": the sum is the price, and nothing follows that says of what else.
  func isPaid(from trigger: Int, for mention: ShareMention) -> Bool {
    guard trigger < mention.head, groups[trigger..<mention.head].contains(where: { $0.kind == .money }) else {
      return false
    }
    let next = mention.span.upperBound
    guard next < groups.count else { return true }
    switch groups[next].kind {
    case .comma, .conjunction, .colon, .close, .dash: return true
    case .other: return reading.document.tokens[groups[next].tokens.lowerBound].kind == .punctuation
    default: return mention.companies != [.context] || mention.span.upperBound > mention.head + 1
    }
  }

  /// "has gained 27%": a price, and no part of anything.
  func isGrowth(before mention: ShareMention) -> Bool {
    guard mention.head > 0, let verb = sentence.verbGroup(mention.head - 1) else { return false }
    return reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("gain")
  }

  /// "the remaining 70%", "the other 49%", "another 5%".
  func isRest(_ mention: ShareMention) -> Bool {
    groups[max(0, mention.head - 2)..<mention.head].contains {
      ["remaining", "other", "rest", "remainder"].contains(reading.lower($0))
    }
  }

  /// "It bought the fund out and today has 80%", "Birch converted the loan, paying": a verb without a subject of its own
  /// has that of the first verb.
  func subjectBefore(conjunctAt verb: Int) -> [HolderReader.Holder] {
    var scan = verb - 1
    while scan > 0, [.date, .other].contains(groups[scan].kind) { scan -= 1 }
    guard scan > 0 else { return [] }
    let isGerund = sentence.verbGroup(verb)?.marks.contains(.gerund) ?? false
    switch groups[scan].kind {
    case .conjunction where ["and", "but"].contains(reading.lower(groups[scan])): break
    case .comma where isGerund && scan == verb - 1: break
    default: return []
    }
    guard !groups[..<scan].contains(where: { $0.kind == .colon || $0.kind == .quote }) else { return [] }
    if let first = groups[..<scan].firstIndex(where: { $0.kind == .verb }) {
      let opening = groups[..<first]
      guard !opening.contains(where: { $0.kind == .relative }),
        sentence.verbGroup(first)?.marks.isDisjoint(with: [.passive, .infinitive, .gerund]) ?? false
      else { return [] }
      let heads = clauses.subject(before: first).heads
      return heads.count == 1 ? holders.holders(at: heads) : []
    }
    guard groups[0].kind == .name, !groups[0].isPossessive, groups.count > 1, groups[1].kind != .conjunction else {
      return []
    }
    return holders.holders(at: [0])
  }
}
