/// Finds nouns of deals that are more than one word.
struct InstrumentPhrases {
  let document: ArticleText
  let occupied: [Int32]
  private let hyphen: WordID
  private static let maximalLength = 10

  init(document: ArticleText, occupied: [Int32], hyphen: WordID) {
    self.document = document
    self.occupied = occupied
    self.hyphen = hyphen
  }

  /// The phrase that begins at `index`, as its class and the token after it.
  func phrase(at index: Int, before end: Int) -> (noun: NounClass, end: Int)? {
    if let found = listed(at: index, before: end) {
      return found.noun == .debt ? (.debt, debtEnd(found.end, before: end)) : found
    }
    return modifiedDebt(at: index, before: end)
  }

  private func listed(at index: Int, before end: Int) -> (noun: NounClass, end: Int)? {
    guard let match = document.lexicon.nounPhrases.match(document.tokens, at: index, before: end),
      !(index..<index + match.length).contains(where: { occupied[$0] >= 0 })
    else { return nil }
    let noun = NounPhrases.table[match.value].0
    // "loan-to-value", "debt-to-equity" are ratios.
    return isHyphenated(index + match.length, before: end) ? nil : (noun, index + match.length)
  }

  /// "senior secured credit facility": modifiers of debt, then a noun of debt.
  private func modifiedDebt(at index: Int, before end: Int) -> (noun: NounClass, end: Int)? {
    guard isModifier(index), opensPhrase(index) else { return nil }
    var scan = index + 1
    let limit = min(end, index + Self.maximalLength)
    while scan < limit, occupied[scan] < 0 {
      if let found = listed(at: scan, before: end), found.noun == .debt {
        return (.debt, debtEnd(found.end, before: end))
      }
      let token = document.tokens[scan]
      if token.kind == .word, document.features(scan).noun == .debt {
        guard !isHyphenated(scan + 1, before: end) else { return nil }
        return (.debt, debtEnd(scan + 1, before: end))
      }
      guard isModifier(scan) || token.word == hyphen && token.isGlued else { return nil }
      scan += 1
    }
    return nil
  }

  private func isModifier(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && occupied[index] < 0
      && document.features(index).classes.contains(.debtModifier)
  }

  /// "Acme secured credit" has a verb, "a secured credit line" and "senior secured notes" have none.
  private func opensPhrase(_ index: Int) -> Bool {
    let features = document.features(index)
    guard features.verb != nil, index > 0 else { return true }
    if occupied[index - 1] >= 0 { return document.tokens[index - 1].kind != .word || !endsName(index - 1) }
    let before = document.features(index - 1).classes
    return before.contains(.determiner) || before.contains(.preposition)
  }

  private func endsName(_ index: Int) -> Bool {
    document.tokens[index].isCapitalised
  }

  /// Past further nouns of debt and the nouns that only wrap them: "loan facility", "debt financing round".
  private func debtEnd(_ index: Int, before end: Int) -> Int {
    var next = index
    while next < end, occupied[next] < 0, document.tokens[next].kind == .word, !document.tokens[next].isGlued {
      let features = document.features(next)
      let wraps = features.noun == .debt || features.noun == .round || features.noun == .deal
      guard wraps, features.classes.isDisjoint(with: [.preposition, .conjunction]) else { break }
      next += 1
    }
    return next
  }

  private func isHyphenated(_ index: Int, before end: Int) -> Bool {
    index < end && document.tokens[index].isGlued && document.tokens[index].word == hyphen
      && index + 1 < end && document.tokens[index + 1].isGlued
  }
}
