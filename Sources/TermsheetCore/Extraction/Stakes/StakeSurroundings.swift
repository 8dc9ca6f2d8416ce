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
    let parts = groups.compactMap { group -> Double? in
      guard group.kind == .percent, let quantity = group.quantity,
        case .percent(let value, _, _) = reading.quantities[quantity].value
      else { return nil }
      return value
    }
    return parts.count > 1 && abs(parts.reduce(0, +) - 100) < 0.01
  }

  private static let holdingWords = WordSet(
    "stake stakes shareholding shareholdings ownership diluted dilutes dilution majority minority board equity votes voting co-founders founders owns owned"
  )
}
