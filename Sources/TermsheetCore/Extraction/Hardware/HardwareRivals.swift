/// Hardware that something else is measured against: "rivals Nvidia's chips". Who speaks so of it does not use it.
extension HardwareRoles {
  static func isRivalWord(_ text: String) -> Bool {
    rivalWords.contains(text)
  }

  private static let rivalWords: Spellings = [
    "rival", "rivals", "rivaling", "rivalling", "compete", "competes", "competing", "competitor", "competitors",
    "challenge", "challenging", "challenger", "alternative", "alternatives", "substitute", "substitutes", "against",
    "match", "matches", "beat", "beats", "outperform", "outperforms", "than", "unlike", "versus", "answer",
    "dominance", "catch", "threat", "dethrone", "surpass", "compared",
  ]

  func isRival(_ term: HardwareTerm) -> Bool {
    let start = term.groups.lowerBound
    for index in stride(from: start - 1, through: max(0, start - 7), by: -1) {
      let group = groups[index]
      if isSecurity(index) { return false }
      if Self.isRivalWord(reading.lower(group)) {
        // Who looks for a substitute uses what is to be replaced.
        return !(reading.lower(group).hasPrefix("substitute") || reading.lower(group).hasPrefix("alternative"))
          || seeker(before: index) == nil
      }
      if let verb = sentence.verbGroup(index) {
        if Self.isRivalWord(reading.document.lexicon.vocabulary.spelling(verb.word)) { return true }
        if verb.verb != .be { return false }
      }
      if group.kind == .comma || group.kind == .colon { return false }
    }
    return false
  }

  /// "raised the loan against its H100s": what secures a debt rivals nothing.
  private func isSecurity(_ index: Int) -> Bool {
    guard reading.lower(groups[index]) == "against" else { return false }
    return groups[max(0, index - 6)..<index].contains { group in
      if case .noun(.debt) = group.kind { return true }
      return group.verb.map { [.borrow, .lend, .raise].contains(sentence.verbs[$0].verb) } ?? false
    }
  }

  private func seeker(before index: Int) -> Int? {
    for scan in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      guard let verb = sentence.verbGroup(scan) else { continue }
      return verb.verb == .plan || verb.verb == .consider || verb.verb == .get ? scan : nil
    }
    return nil
  }
}
