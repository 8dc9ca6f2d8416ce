/// Whether a name that no list has begins at a word.
extension NameReader {
  /// "20VC", "42CAP", "3W Fund": capitals right behind a figure that measure nothing.
  func isFigureOfName(_ index: Int, before end: Int, _ taken: [Bool]) -> Bool {
    guard index + 1 < end, document.tokens[index].kind == .number, !taken[index + 1],
      document.tokens[index + 1].kind == .word, document.tokens[index + 1].isGlued,
      index == 0 || !document.tokens[index].isGlued
    else { return false }
    let text = document.text(document.tokens[index + 1])
    guard text.isUppercase, !Self.units.contains(text) else { return false }
    if ["VC", "CAP"].contains(text) { return true }
    return text.utf8.count <= 2 && index + 2 < end && document.tokens[index + 2].isCapitalised
      && document.features(index + 2).classes.contains(.organisationWord)
  }

  private static let units: Spellings = [
    "K", "M", "B", "T", "MW", "GW", "KW", "TW", "GB", "TB", "MB", "BN", "MN", "AM", "PM", "D", "X", "G", "NM",
  ]

  func startsName(_ index: Int, in sentence: Sentence, isTitleCase: Bool) -> Bool {
    let token = document.tokens[index]
    let features = document.features(index)
    guard token.isCapitalised else { return isLowerCaseName(index, in: sentence) }
    let text = document.text(token)
    if Self.neverNames.contains(text) || features.classes.contains(.weekday) { return false }
    if isContraction(text) || MenuLines(document: document).isWordOfPage(index, before: sentence.tokens.upperBound) {
      return false
    }
    if followsSeries(index) || isOffice(index, in: sentence) { return false }
    if text.utf8.count == 1, index + 1 >= sentence.tokens.upperBound || !isInitial(index, in: sentence) {
      return isLetterOfName(index, in: sentence)
    }
    if features.classes.contains(.demonym), index + 1 < sentence.tokens.upperBound,
      Self.neverNames.contains(document.text(document.tokens[index + 1]))
    {
      return false
    }
    if features.classes.contains(.month), text != "May" || index > sentence.tokens.lowerBound { return false }
    if token.isGlued, index > sentence.tokens.lowerBound,
      document.lower(index - 1) == "-", document.tokens[index - 1].isGlued
    {
      return false
    }
    if isNumberOfName(index, in: sentence, isTitleCase: isTitleCase) { return true }
    if isLabel(index, in: sentence) { return true }
    if opensDescription(index, in: sentence) { return false }
    if !isTitleCase, isPrepositionOfName(index, in: sentence) { return true }
    if followsCompanyNoun(index, in: sentence) { return true }
    let lower = document.lower(index)
    if let noun = features.noun, Self.dealNouns.contains(noun),
      index + 1 >= sentence.tokens.upperBound
        || !document.tokens[index + 1].isCapitalised
    {
      return false
    }
    if !features.isCommon {
      if beginsStatement(index), !isMidSentence(index), isOfSomething(index, in: sentence) { return false }
      // A word that no list has, at the start of a sentence and with the ending of an ordinary word.
      return
        !(beginsStatement(index) && looksOrdinary(lower) && !isMidSentence(index)
        && !(index + 1 < sentence.tokens.upperBound && document.tokens[index + 1].isCapitalised)
        && !raisesMoney(index + 1) && !opensAside(index, in: sentence))
    }
    if !isTitleCase, text.count > 1, text.isCode {
      return !Self.commonAcronyms.contains(text)
    }
    if isTitleCase {
      return isMidSentence(index) && !isFunctionWord(features) && features.verb == nil && features.noun == nil
    }
    if !beginsStatement(index) {
      return !isFunctionWord(features) || nameGoesOn(index, in: sentence)
    }
    // At the start of a sentence an ordinary word is a name only where its surroundings say so.
    if isFunctionWord(features) || features.noun != nil && !isMidSentence(index) { return false }
    if isMidSentence(index) { return true }
    return opensApposition(index, in: sentence) || nameGoesOn(index, in: sentence)
  }

  /// "Rebellions." before its item, where the other items are opened by names.
  private func isLabel(_ index: Int, in sentence: Sentence) -> Bool {
    guard document.labels.areNames, beginsStatement(index) || index == sentence.tokens.lowerBound else { return false }
    return document.labels.contains(document.sentence(of: index))
  }

  /// "Founded in 2011, Acme", "Furthermore, the company": capitals that only begin something.
  private func opensDescription(_ index: Int, in sentence: Sentence) -> Bool {
    guard index + 1 < sentence.tokens.upperBound else { return false }
    if beginsStatement(index), document.lower(index + 1) == ",", Self.sentenceAdverbs.contains(document.lower(index)) {
      return true
    }
    return ["founded", "headquartered", "established", "launched"].contains(document.lower(index))
      && ["in", "by", "at", "just", "less", "more"].contains(document.lower(index + 1))
  }

  private static let sentenceAdverbs: Spellings = [
    "furthermore", "moreover", "additionally", "similarly", "likewise", "meanwhile", "nevertheless", "nonetheless",
    "however", "overall", "elsewhere", "besides", "otherwise", "therefore", "thus", "hence", "afterwards",
  ]

  /// "On Deck", "Beyond Verbal raised": a preposition with a capital within a sentence, or before a name's own verb.
  private func isPrepositionOfName(_ index: Int, in sentence: Sentence) -> Bool {
    let next = index + 1
    guard Self.prepositionsOfNames.contains(document.text(document.tokens[index])), next < sentence.tokens.upperBound,
      document.tokens[next].kind == .word, document.tokens[next].isCapitalised, !document.tokens[next].isGlued
    else { return false }
    let features = document.features(next)
    guard features.classes.isDisjoint(with: [.month, .weekday, .place, .demonym, .determiner, .pronoun]),
      !Self.neverNames.contains(document.text(document.tokens[next]))
    else { return false }
    guard beginsStatement(index) else { return true }
    guard next + 1 < sentence.tokens.upperBound, let verb = document.features(next + 1).verb else { return false }
    return [.raise, .get, .acquire, .announce, .have].contains(verb)
  }

  private static let prepositionsOfNames: Spellings = [
    "On", "Beyond", "Under", "Behind", "Over", "Across", "Inside", "Without", "Off", "Up",
  ]

  /// "startup Next Matter", "the company First Ledger": after what it is comes a name, whatever its first word.
  private func followsCompanyNoun(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.tokens.lowerBound, document.features(index - 1).noun == .company,
      !document.tokens[index - 1].isCapitalised, !document.tokens[index].isGlued,
      index + 1 < sentence.tokens.upperBound
    else { return false }
    let next = document.tokens[index + 1]
    return next.kind == .word && next.isCapitalised && !next.isGlued
  }

  /// "I'm", "We've", "They're", "What's": a pronoun with its verb.
  private func isContraction(_ text: String) -> Bool {
    // Seldom worth a look at the characters.
    guard text.withBytes({ bytes in bytes.contains { $0 == 0x27 || $0 >= 0x80 } }) else { return false }
    guard let mark = text.firstIndex(where: { $0 == "'" || $0 == "’" }) else { return false }
    return Self.contracted.contains(text[..<mark].lowercased())
      && ["m", "re", "ve", "ll", "d", "s", "t"].contains(text[text.index(after: mark)...].lowercased())
  }

  private static let contracted: Set<String> = [
    "i", "we", "you", "they", "it", "he", "she", "that", "what", "there", "who", "here", "let", "don", "doesn", "didn",
    "isn", "aren", "wasn", "weren", "won", "can", "couldn", "wouldn", "shouldn", "haven", "hasn", "hadn", "how",
    "where",
    "when", "why",
  ]

  /// "Anatomy of a loan": a noun without its article, as headlines have it.
  private func isOfSomething(_ index: Int, in sentence: Sentence) -> Bool {
    guard index + 2 < sentence.tokens.upperBound, document.lower(index + 1) == "of" else { return false }
    return ["a", "an", "the"].contains(document.text(document.tokens[index + 2]))
  }

  /// "Wardenly raises $60M": a verb of raising and an amount behind it.
  private func raisesMoney(_ verb: Int) -> Bool {
    guard verb + 1 < document.tokens.count, let kind = document.features(verb).verb, [.raise, .get].contains(kind),
      !document.features(verb).forms.isDisjoint(with: [.past, .third])
    else { return false }
    return document.tokens[verb + 1].kind == .currency || document.tokens[verb + 1].kind == .number
      || document.tokens[verb + 1].isCapitalised && document.text(document.tokens[verb + 1]).contains("$")
  }

  /// "Hopful, once valued at": a description behind a comma, as names have it.
  private func opensAside(_ index: Int, in sentence: Sentence) -> Bool {
    if opensApposition(index, in: sentence) { return true }
    guard index + 2 < sentence.tokens.upperBound, document.lower(index + 1) == "," else { return false }
    return ["once", "founded", "based", "whose", "backed", "formerly", "maker", "now", "still"]
      .contains(document.lower(index + 2))
  }

  private func looksOrdinary(_ word: String) -> Bool {
    ["ed", "ing", "ly", "tion", "tions", "ness", "ment", "ments", "ings", "ity", "ities", "ism", "ists", "ful", "less"]
      .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
  }

  /// "Chief Executive Officer Jane Roe": the words of an office are no part of the name.
  private func isOffice(_ index: Int, in sentence: Sentence) -> Bool {
    guard index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].isCapitalised,
      Self.offices.contains(document.text(document.tokens[index]))
    else { return false }
    let next = document.features(index + 1)
    return !next.classes.contains(.organisationWord) && !next.classes.contains(.legalForm)
  }

  private static let offices: Spellings = [
    "Chief", "Executive", "Officer", "Financial", "Operating", "Technology", "President", "Chairman", "Chairwoman",
    "Chair", "Minister", "Senator", "Governor", "Professor", "Vice",
  ]

  /// The letter of "Series C", which may stand before a full stop and another name.
  private func followsSeries(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = document.lower(index - 1)
    if before == "series" { return true }
    return before == "-" && index > 1 && document.lower(index - 2) == "series"
  }

  /// "First Ledger", "Two Seas Capital": a capitalised number that begins a name.
  private func isNumberOfName(_ index: Int, in sentence: Sentence, isTitleCase: Bool) -> Bool {
    let next = index + 1
    guard !isTitleCase, Self.numbersOfNames.contains(document.text(document.tokens[index])),
      next < sentence.tokens.upperBound, document.tokens[next].kind == .word, document.tokens[next].isCapitalised,
      !document.tokens[next].isGlued
    else { return false }
    if !beginsStatement(index) { return !document.features(next).classes.contains(.demonym) }
    // "One Identity, a company": what names do.
    if opensApposition(next, in: sentence) { return true }
    return (next..<min(sentence.tokens.upperBound, next + 2)).contains { place in
      document.tokens[place].isCapitalised && document.features(place).classes.contains(.organisationWord)
    }
  }

  private static let numbersOfNames: Spellings = ["First", "Second", "Third", "One", "Two", "Three", "Five", "Seven"]

  /// "L Catterton", "G Squared", "A Capital": a letter that is no article, before a word that is a name's.
  private func isLetterOfName(_ index: Int, in sentence: Sentence) -> Bool {
    let next = index + 1
    guard next < sentence.tokens.upperBound, !document.tokens[next].isGlued, document.tokens[next].kind == .word,
      document.tokens[next].isCapitalised, document.text(document.tokens[index]) != "I"
    else { return false }
    let features = document.features(next)
    if features.classes.contains(.organisationWord) { return !beginsStatement(index) || document.lower(index) != "a" }
    return !features.isCommon && !["a", "b", "c", "d", "e", "x"].contains(document.lower(index))
  }

  /// "J. Roe": a letter with its full stop before a capitalised word.
  private func isInitial(_ index: Int, in sentence: Sentence) -> Bool {
    guard index + 2 < sentence.tokens.upperBound else { return false }
    let stop = document.tokens[index + 1]
    return stop.isGlued && document.lower(index + 1) == "." && document.tokens[index + 2].isCapitalised
  }

  private func isFunctionWord(_ features: WordFeatures) -> Bool {
    !features.classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .pronoun, .relative, .negation])
      || features.isFigure && features.quantity != .particle(.figure)
  }

  /// "Tiger Global", "General Catalyst": an ordinary word, then a capitalised word that is none or makes a firm.
  private func nameGoesOn(_ index: Int, in sentence: Sentence) -> Bool {
    let next = index + 1
    guard next < sentence.tokens.upperBound, !document.tokens[next].isGlued else { return false }
    let token = document.tokens[next]
    guard token.kind == .word, token.isCapitalised else { return false }
    let features = document.features(next)
    let first = document.features(index)
    if !first.classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .pronoun, .relative]) {
      return false
    }
    if document.text(token) == "AI", beginsStatement(index) {
      // "Legal AI this week": a field and no company, unless something is said of it.
      guard next + 1 < sentence.tokens.upperBound else { return false }
      let after = document.features(next + 1)
      return after.verb != nil || document.tokens[next + 1].kind != .word || document.tokens[next + 1].isCapitalised
    }
    if features.classes.contains(.organisationWord) || features.classes.contains(.legalForm) { return true }
    return opensLongName(index, in: sentence)
  }

  /// "Blue Heron Growth": an ordinary word that describes, before a name that ends as firms do.
  private func opensLongName(_ index: Int, in sentence: Sentence) -> Bool {
    let first = document.features(index)
    let last = index + 2
    guard last < sentence.tokens.upperBound, first.verb == nil, first.noun == nil,
      first.classes.isDisjoint(with: [.adverb, .demonym, .jobTitle, .past]),
      !document.features(index + 1).isCommon || document.tokens[last].kind == .punctuation
        || raisesMoney(last) || raisesMoney(last + 1)
    else { return false }
    let token = document.tokens[last]
    let classes = document.features(last).classes
    if token.kind == .word, token.isCapitalised, !token.isGlued {
      return classes.contains(.organisationWord) || classes.contains(.legalForm)
    }
    // "Bright Meridian buys", "Bright Meridian, the lab behind": what names do.
    return opensApposition(index + 1, in: sentence) || token.kind == .word && actsAsName(last)
      || raisesMoney(last) || raisesMoney(last + 1)
  }

  /// "Particle, a startup": a word without an article that an apposition explains is a name.
  private func opensApposition(_ index: Int, in sentence: Sentence) -> Bool {
    let next = index + 2
    guard next < sentence.tokens.upperBound, document.lower(index + 1) == "," else { return false }
    let word = document.text(document.tokens[next])
    // "Loop, $95M (Series B)": a line of a list.
    if document.tokens[next].kind == .currency { return true }
    return word == "a" || word == "an" || word == "the" || word == "which" || word == "whose"
  }

  /// "d-Matrix", "io": lower-case names that the list does not know are found only with a capital inside.
  private func isLowerCaseName(_ index: Int, in sentence: Sentence) -> Bool {
    let token = document.tokens[index]
    guard token.end - token.start == 1, index + 2 < sentence.tokens.upperBound else { return false }
    let dash = document.tokens[index + 1]
    let next = document.tokens[index + 2]
    return dash.isGlued && document.lower(index + 1) == "-" && next.isGlued && next.isCapitalised
  }

  /// Nouns of deals, which alone and with a capital are still no name.
  private static let dealNouns: NounSet = [
    .round, .investment, .stake, .shares, .valuation, .talks, .deal, .acquisition, .debt, .ipo, .grant, .turnover,
    .spending, .investors, .people,
  ]
}
