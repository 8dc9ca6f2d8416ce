/// Whether a word that is both, such as "raise", "fund" and "lead", is a verb where it stands.
extension VerbReader {
  /// "raise", "fund", "lead", "stake" are nouns after an article and verbs after a name.
  func isVerbHere(_ index: Int, _ end: Int) -> Bool {
    // "from investors including Birch": it gives examples, and nobody does anything.
    if document.lower(index) == "including", index > 0, features(index - 1).noun != nil { return false }
    let features = features(index)
    guard let verb = features.verb else { return false }
    // "is back with a new round", "came back to": it has returned, and backs nobody.
    if document.lower(index) == "back", index > 0, occupied[index - 1] < 0,
      let before = self.features(index - 1).verb, [.be, .bring, .acquire].contains(before)
    {
      return false
    }
    if features.noun == .hardware {
      // "chips" is a verb only in "chips in".
      return index + 1 < end && document.lower(index + 1) == "in"
        && index > 0 && occupied[index - 1] >= 0
    }
    if verb == .be || verb == .modal || verb == .auxiliaryDo {
      // "May 5" and "a can" are none; a capital inside a sentence is none.
      return !(document.tokens[index].isCapitalised && occupiedNext(index, end))
    }
    if features.forms == .gerund || features.forms.contains(.gerund) {
      if index > 0, occupied[index - 1] < 0, self.features(index - 1).classes.contains(.determiner) { return false }
      guard features.noun != nil else { return true }
      // "funding round", "a larger holding in": a noun unless an object follows at once.
      guard index + 1 < end, index == 0 || occupied[index - 1] < 0 else { return false }
      // "capital spending this year"
      if index > 0, self.features(index - 1).noun == .investment { return false }
      if occupied[index + 1] >= 0 { return true }
      let next = self.features(index + 1)
      return !next.classes.isDisjoint(with: [.determiner, .pronoun]) && !next.classes.contains(.relative)
    }
    // "shelved plans for": right after a verb the plural is a noun.
    if verb == .plan, features.forms.contains(.third), index > 0, occupied[index - 1] < 0,
      let before = self.features(index - 1).verb, ![.modal, .auxiliaryDo, .be, .have].contains(before)
    {
      return false
    }
    guard index > 0 else { return features.noun == nil || followedByObject(index, end) }
    let before = document.tokens[index - 1]
    let previous = self.features(index - 1)
    if before.kind == .possessive { return false }
    if before.kind == .punctuation, before.isGlued, document.tokens[index].isGlued {
      // "X-backed": an adjective.
      return false
    }
    if features.noun == .fund, features.forms.contains(.base), !features.forms.contains(.past), index + 1 < end,
      occupied[index - 1] >= 0, document.tokens[index + 1].isCapitalised
    {
      // "led by the Boston fund Birch": one name does not "fund", it funds.
      return false
    }
    if features.forms.contains(.past) || features.forms.contains(.participle) {
      // "a Series A led by": there the letter is no article.
      if previous.classes.contains(.determiner), occupied[index - 1] < 0,
        !previous.classes.contains(.pronoun), !isSeriesLetter(index - 1)
      {
        return false
      }
      if features.noun == nil, !features.forms.contains(.base) { return true }
    }
    if occupied[index - 1] < 0 {
      if before.word == word.to, !features.forms.contains(.base) { return false }
      if before.word == word.to || previous.verb == .modal || previous.verb == .auxiliaryDo { return true }
      if previous.classes.contains(.pronoun), !previous.classes.contains(.determiner) { return true }
      // "a startup that makes chips", though "that" is also an article.
      if previous.classes.contains(.relative), features.forms.contains(.third) {
        return features.noun == nil || followedByObject(index, end)
      }
      // "an offer that values the company at": a relative pronoun, no determiner.
      if previous.classes.contains(.relative), features.forms.contains(.third), followedByObject(index, end) {
        return true
      }
      if !previous.classes.isDisjoint(with: [.determiner, .preposition]), !isSeriesLetter(index - 1) { return false }
    }
    // "backers in the round include": it is never a noun.
    if document.tokens[index].word == word.include { return true }
    // "lead investor", "lead arranger".
    if verb == .lead, features.forms.contains(.base), isFree(index + 1, end),
      self.features(index + 1).noun == .investors || self.features(index + 1).noun == .lenders
    {
      return false
    }
    if features.forms.contains(.base), letsAct(index) { return true }
    if features.noun == nil {
      // "market value", "the wider plan": a bare form after an ordinary singular word is a noun.
      let isBare = features.forms.isDisjoint(with: [.third, .past, .participle, .gerund])
      if isBare, occupied[index - 1] >= 0, !before.isCapitalised,
        !isPercent(before)
      {
        return false
      }
      if isBare, occupied[index - 1] < 0, before.kind == .word, previous.isCommon, previous.verb == nil,
        previous.classes.isDisjoint(with: [.adverb, .conjunction, .pronoun, .relative]),
        !document.text(before).hasSuffix("s")
      {
        return false
      }
      return true
    }
    // Both noun and verb: what stands before decides, then what follows.
    if occupied[index - 1] >= 0, before.kind == .word, before.isCapitalised { return followedByObject(index, end) }
    if features.forms.contains(.third) { return followedByObject(index, end) && !previous.isFigure }
    if previous.verb != nil || previous.noun != nil { return followedByObject(index, end) }
    return previous.isCommon && previous.classes.contains(.adverb) && followedByObject(index, end)
  }

  /// "26% go to": after a percentage a bare form is a verb.
  private func isPercent(_ token: Token) -> Bool {
    ["%", "percent", "cent"].contains(document.text(token))
  }

  /// "is letting staff sell": the bare form after a verb of allowing and whom it allows.
  private func letsAct(_ index: Int) -> Bool {
    guard index >= 2, features(index - 1).noun == .people || features(index - 1).noun == .investors else {
      return false
    }
    return (max(0, index - 4)..<index - 1).contains { before in
      ["let", "lets", "letting", "help", "helps"].contains(document.lower(before))
    }
  }

  private func isSeriesLetter(_ index: Int) -> Bool {
    guard index > 0, document.tokens[index].isCapitalised else { return false }
    let before = document.tokens[index - 1].word
    return before == word.series
      || index > 1 && document.lower(index - 1) == "-"
        && document.tokens[index - 2].word == word.series
  }

  private func occupiedNext(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && document.tokens[index + 1].kind == .number
  }

  private func followedByObject(_ index: Int, _ end: Int) -> Bool {
    let next = index + 1
    guard next < end else { return false }
    if occupied[next] >= 0 { return true }
    let features = features(next)
    if document.tokens[next].kind == .word, !features.classes.isDisjoint(with: [.determiner, .pronoun]) { return true }
    if features.classes.contains(.preposition) {
      return ["in", "into", "by", "from", "out", "up", "off", "on", "at"].contains(
        document.lower(next))
    }
    if features.noun == .round { return true }
    return document.tokens[next].isCapitalised
  }
}
