/// Finds names by their form and their surroundings; lists only tell their kind and their usual short form.
struct NameReader {
  let document: ArticleText
  private let vocabulary: Vocabulary
  private let word: GrammarWords
  /// Lower-case spellings that stand capitalised inside a sentence somewhere: names, even where they begin one.
  private var midSentence: Set<String> = []
  private var small: LowerCaseNames?

  struct Result {
    var mentions: [NameMention] = []
    var entities: [Entity] = []
  }

  /// A run of tokens that looks like a name, before it is known whose.
  private struct Candidate {
    var tokens: Range<Int>
    var known: Int?
    var sentence: Int
  }

  init(document: ArticleText) {
    self.document = document
    vocabulary = document.lexicon.vocabulary
    word = document.lexicon.word
  }

  mutating func read(excluding quantities: [Quantity]) -> Result {
    var taken = Array(repeating: false, count: document.tokens.count)
    for quantity in quantities {
      if case .number = quantity.value { continue }
      for index in quantity.tokens { taken[index] = true }
    }
    collectMidSentence(taken)
    small = LowerCaseNames(document, taken: taken)
    var candidates: [Candidate] = []
    for (number, sentence) in document.sentences.enumerated() {
      if isPlaceLine(sentence) || isCapitalLine(sentence) { continue }
      let isTitleCase = isTitleCase(sentence)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if !taken[index] || small?.lengths[index] != nil,
          document.tokens[index].kind == .word || document.tokens[index].kind == .number,
          let candidate = candidate(at: index, in: sentence, number: number, taken: taken, isTitleCase: isTitleCase)
        {
          candidates.append(candidate)
          index = candidate.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return resolve(candidates)
  }

  // MARK: - Finding

  private mutating func collectMidSentence(_ taken: [Bool]) {
    for sentence in document.sentences where !isTitleCase(sentence) {
      var startsStatement = true
      for index in sentence.tokens {
        let token = document.tokens[index]
        if token.kind == .word, token.isCapitalised, !startsStatement, !taken[index] {
          midSentence.insert(document.lower(index))
        }
        if token.kind == .word || token.kind == .number {
          startsStatement = false
        } else if token.kind == .punctuation {
          let text = document.lower(index)
          if text == ":" || text == "“" || text == "\"" || text == "•" { startsStatement = true }
        }
      }
    }
  }

  /// "NECKARSULM." before the first sentence: a dateline that names nobody.
  private func isPlaceLine(_ sentence: Sentence) -> Bool {
    guard sentence.form == .prose, sentence.tokens.count == 2, sentence.bytes.lowerBound <= document.bodyStart + 2,
      document.lower(sentence.tokens.upperBound - 1) == "."
    else { return false }
    let text = document.text(document.tokens[sentence.tokens.lowerBound])
    return text.utf8.count > 3 && text.allSatisfy(\.isUppercase)
  }

  /// "STILL TALKING", "EXITS": a heading in capitals whose words are ordinary.
  private func isCapitalLine(_ sentence: Sentence) -> Bool {
    guard sentence.tokens.count <= 6 else { return false }
    return sentence.tokens.allSatisfy { index in
      let token = document.tokens[index]
      guard token.kind == .word else { return true }
      return document.text(token).allSatisfy { $0.isUppercase } && document.features(index).isCommon
    }
  }

  /// Headlines that capitalise every word say nothing by their capitals.
  private func isTitleCase(_ sentence: Sentence) -> Bool {
    guard sentence.form == .title || sentence.form == .heading || !endsWithStop(sentence) else { return false }
    // "Birch Capital, Alder Partners and Elm Ventures": a bullet that lists names.
    if sentence.form == .bullet, sentence.tokens.count(where: { document.lower($0) == "," }) > 1 { return false }
    var capitals = 0
    var smalls = 0
    for index in sentence.tokens {
      let token = document.tokens[index]
      guard token.kind == .word, token.end - token.start > 3 else { continue }
      if token.isCapitalised { capitals += 1 } else { smalls += 1 }
    }
    return capitals >= 4 && capitals > smalls * 3
  }

  private func endsWithStop(_ sentence: Sentence) -> Bool {
    guard let last = sentence.tokens.last else { return false }
    return document.tokens[last].kind == .punctuation
  }

  private func candidate(
    at index: Int, in sentence: Sentence, number: Int, taken: [Bool], isTitleCase: Bool
  ) -> Candidate? {
    let end = sentence.tokens.upperBound
    let token = document.tokens[index]
    if let match = document.lexicon.names.match(document.tokens, at: index, before: end),
      isWritten(index..<index + match.length, as: match.value),
      !(index..<index + match.length).contains(where: { taken[$0] })
    {
      if isOtherLab(index..<index + match.length, as: match.value, before: end) {
        return Candidate(tokens: index..<index + match.length + 1, known: nil, sentence: number)
      }
      let extended = extend(from: index, to: index + match.length, before: end, taken: taken, isTitleCase: isTitleCase)
      // "Amazon Web Services" is known, "Nvidia Ventures" is somebody else than Nvidia.
      if extended == index + match.length || onlyLegalForms(index + match.length..<extended) {
        var last = extended
        if last + 1 < end, document.tokens[last].isGlued, document.lower(last) == ".",
          document.features(last - 1).classes.contains(.legalForm)
        {
          last += 1
        }
        return Candidate(tokens: index..<last, known: match.value, sentence: number)
      }
      if document.lexicon.known[match.value].kind == .outlet, !isKnown(index + match.length, before: end),
        document.features(extended - 1).classes.contains(.organisationWord)
      {
        // "The National Science Foundation" is no newspaper.
        return Candidate(tokens: index..<extended, known: nil, sentence: number)
      }
      if isSeparateWord(index + match.length) || isKnown(index + match.length, before: end) {
        return Candidate(tokens: index..<index + match.length, known: match.value, sentence: number)
      }
      return Candidate(tokens: index..<extended, known: nil, sentence: number)
    }
    if let length = small?.lengths[index] {
      let last = extend(from: index, to: index + length, before: end, taken: taken, isTitleCase: isTitleCase)
      return Candidate(tokens: index..<last, known: nil, sentence: number)
    }
    guard token.kind == .word, startsName(index, in: sentence, isTitleCase: isTitleCase) else {
      if isFigureOfName(index, before: end, taken) {
        let last = extend(from: index, to: index + 2, before: end, taken: taken, isTitleCase: isTitleCase)
        return Candidate(tokens: index..<last, known: nil, sentence: number)
      }
      // "1789 Capital": a number that a capitalised word of an organisation follows.
      if token.kind == .number, index + 1 < end, !taken[index + 1], !document.tokens[index + 1].isGlued,
        document.tokens[index + 1].isCapitalised,
        document.features(index + 1).classes.contains(.organisationWord), document.features(index + 1).quantity == nil
      {
        return Candidate(tokens: index..<index + 2, known: nil, sentence: number)
      }
      return nil
    }
    let last = extend(from: index, to: index + 1, before: end, taken: taken, isTitleCase: isTitleCase)
    return Candidate(tokens: index..<last, known: nil, sentence: number)
  }

  /// "20VC", "42CAP", "3W Fund": capitals right behind a figure that measure nothing.
  private func isFigureOfName(_ index: Int, before end: Int, _ taken: [Bool]) -> Bool {
    guard index + 1 < end, document.tokens[index].kind == .number, !taken[index + 1],
      document.tokens[index + 1].kind == .word, document.tokens[index + 1].isGlued,
      index == 0 || !document.tokens[index].isGlued
    else { return false }
    let text = document.text(document.tokens[index + 1])
    guard text.allSatisfy(\.isUppercase), !Self.units.contains(text) else { return false }
    if ["VC", "CAP"].contains(text) { return true }
    return text.utf8.count <= 2 && index + 2 < end && document.tokens[index + 2].isCapitalised
      && document.features(index + 2).classes.contains(.organisationWord)
  }

  private static let units: Set<String> = [
    "K", "M", "B", "T", "MW", "GW", "KW", "TW", "GB", "TB", "MB", "BN", "MN", "AM", "PM", "D", "X", "G", "NM",
  ]

  /// "Glasswing AI" is a company of its own, and not the firm Glasswing Ventures whose short name it begins with.
  private func isOtherLab(_ range: Range<Int>, as known: Int, before end: Int) -> Bool {
    let name = document.lexicon.known[known]
    guard name.kind == .investor, range.upperBound < end, !document.tokens[range.upperBound].isGlued,
      document.text(document.tokens[range.upperBound]) == "AI"
    else { return false }
    return document.text(range) != name.canonical
  }

  /// A known name counts only where it is written as one: with capitals, unless its own form has none.
  private func isWritten(_ range: Range<Int>, as known: Int) -> Bool {
    let first = document.tokens[range.lowerBound]
    let name = document.lexicon.known[known]
    if range.count == 1, first.kind == .word {
      let text = document.text(first)
      // "io" is written small and is no word besides.
      // "a16z" has a figure, and is no word either.
      if !first.isCapitalised {
        let isCode = name.kind == .investor && text.contains(where: \.isNumber)
        return (text == name.canonical || isCode) && !document.features(range.lowerBound).isCommon
      }
      // "Labs" closes another's name and is not the outlet LABS.
      if name.canonical.count > 3, name.canonical.allSatisfy(\.isUppercase), text.dropFirst().allSatisfy(\.isLowercase),
        document.features(range.lowerBound).isCommon
          || document.features(range.lowerBound).classes.contains(.organisationWord)
      {
        return false
      }
      // "Goto" is a surname and not GoTo.
      let inner = name.canonical.dropFirst()
      if name.kind == .company || name.kind == .investor, text != name.canonical, inner.contains(where: \.isUppercase),
        inner.contains(where: \.isLowercase),
        text.dropFirst().allSatisfy(\.isLowercase), text.lowercased() == name.canonical.lowercased()
      {
        return false
      }
    }
    if document.lower(range.lowerBound) == "series" { return false }
    // "The Australian operator": a company of that country, and not the newspaper.
    if name.kind == .outlet, range.upperBound < document.tokens.count,
      document.features(range.upperBound - 1).classes.contains(.demonym),
      !document.tokens[range.upperBound].isCapitalised, document.features(range.upperBound).noun == .company
    {
      return false
    }
    // "The deal" is not the outlet The Deal: every long word of a name has its capital.
    if name.kind != .chip, name.kind != .government, range.count > 1 {
      let long = range.filter {
        document.tokens[$0].kind == .word && document.tokens[$0].end - document.tokens[$0].start > 3
      }
      // "SK hynix" is written so by some, and means nothing else; "Caisse de placement du Québec" is French.
      let small = long.filter { !document.tokens[$0].isCapitalised && document.features($0).isCommon }
      if small.count * 2 >= long.count, !small.isEmpty { return false }
    }
    if first.isCapitalised || first.kind == .number {
      guard range.count == 1, document.features(range.lowerBound).isCommon else { return true }
      // "Scale" or "Linear" at the start of a sentence may be the word; the article must name it elsewhere.
      if !beginsStatement(range.lowerBound) || midSentence.contains(document.lower(range.lowerBound)) { return true }
      return name.kind != .product && name.kind != .outlet && actsAsName(range.lowerBound + 1)
    }
    // Chips and governments are also written small: "tensor processing units", "the US government".
    return range.count > 1 && (name.kind == .chip || name.kind == .government)
  }

  /// "Benchmark and Coatue took part", "Index led": a word of the list that does what companies do.
  private func actsAsName(_ next: Int) -> Bool {
    guard next + 1 < document.tokens.count else { return false }
    let text = document.text(document.tokens[next])
    if text == "and" || text == "," {
      let other = document.tokens[next + 1]
      return other.isCapitalised && !document.features(next + 1).isCommon
    }
    let features = document.features(next)
    let acts: Set<VerbClass> = [.lead, .join, .invest, .raise, .acquire, .say, .lend]
    return features.verb.map { acts.contains($0) } ?? false && !features.forms.isDisjoint(with: [.past, .third])
      && features.noun == nil
  }

  private func beginsStatement(_ index: Int) -> Bool {
    let sentence = document.sentences[document.sentence(of: index)]
    var before = index - 1
    while before >= sentence.tokens.lowerBound {
      let token = document.tokens[before]
      if token.kind == .word || token.kind == .number { return document.lower(index - 1) == ":" }
      before -= 1
    }
    return true
  }

  private func startsName(_ index: Int, in sentence: Sentence, isTitleCase: Bool) -> Bool {
    let token = document.tokens[index]
    let features = document.features(index)
    guard token.isCapitalised else { return isLowerCaseName(index, in: sentence) }
    let text = document.text(token)
    if Self.neverNames.contains(text) || features.classes.contains(.weekday) { return false }
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
    let lower = document.lower(index)
    if let noun = features.noun, Self.dealNouns.contains(noun),
      index + 1 >= sentence.tokens.upperBound
        || !document.tokens[index + 1].isCapitalised
    {
      return false
    }
    if !features.isCommon {
      if beginsStatement(index), !midSentence.contains(lower), isOfSomething(index, in: sentence) { return false }
      // A word that no list has, at the start of a sentence and with the ending of an ordinary word.
      return
        !(looksOrdinary(lower) && beginsStatement(index) && !midSentence.contains(lower)
        && !(index + 1 < sentence.tokens.upperBound && document.tokens[index + 1].isCapitalised)
        && !raisesMoney(index + 1) && !opensAside(index, in: sentence))
    }
    if text.count > 1, text.allSatisfy({ $0.isUppercase || $0.isNumber }), !isTitleCase {
      return !Self.commonAcronyms.contains(text)
    }
    if isTitleCase {
      return midSentence.contains(lower) && !isFunctionWord(features) && features.verb == nil && features.noun == nil
    }
    if !beginsStatement(index) {
      return !isFunctionWord(features) || nameGoesOn(index, in: sentence)
    }
    // At the start of a sentence an ordinary word is a name only where its surroundings say so.
    if isFunctionWord(features) || features.noun != nil && !midSentence.contains(lower) { return false }
    if midSentence.contains(lower) { return true }
    return opensApposition(index, in: sentence) || nameGoesOn(index, in: sentence)
  }

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
    let offices = [
      "Chief", "Executive", "Officer", "Financial", "Operating", "Technology", "President", "Chairman", "Chairwoman",
      "Chair", "Minister", "Senator", "Governor", "Professor", "Vice",
    ]
    guard offices.contains(document.text(document.tokens[index])), index + 1 < sentence.tokens.upperBound,
      document.tokens[index + 1].isCapitalised
    else { return false }
    let next = document.features(index + 1)
    return !next.classes.contains(.organisationWord) && !next.classes.contains(.legalForm)
  }

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
    return (next..<min(sentence.tokens.upperBound, next + 2)).contains { place in
      document.tokens[place].isCapitalised && document.features(place).classes.contains(.organisationWord)
    }
  }

  private static let numbersOfNames: Set<String> = ["First", "Second", "Third", "One", "Two", "Three", "Five", "Seven"]

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
      || features.quantity != nil
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
    else { return false }
    let token = document.tokens[last]
    let classes = document.features(last).classes
    if token.kind == .word, token.isCapitalised, !token.isGlued {
      return classes.contains(.organisationWord) || classes.contains(.legalForm)
    }
    // "Bright Meridian buys", "Bright Meridian, the lab behind": what names do.
    return opensApposition(index + 1, in: sentence) || token.kind == .word && actsAsName(last)
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

  /// How far a name goes on after its first word.
  private func extend(
    from start: Int, to first: Int, before end: Int, taken: [Bool], isTitleCase: Bool
  ) -> Int {
    var index = first
    while index < end {
      let token = document.tokens[index]
      let features = document.features(index)
      if taken[index], !(token.kind == .number && token.isGlued == false && isVersion(index, end)) { break }
      if isChip(index, before: end) { break }
      if token.kind == .word, token.isCapitalised {
        if token.isGlued, document.tokens[index - 1].kind == .punctuation,
          !["-", "&", "/", "+"].contains(document.lower(index - 1))
        {
          break
        }
        let text = document.text(token)
        if Self.neverNames.contains(text), !Self.innerWords.contains(text) { break }
        if features.classes.contains(.month) || features.classes.contains(.weekday) { break }
        if isTitleCase, features.isCommon, !features.classes.contains(.organisationWord),
          !features.classes.contains(.legalForm)
        {
          break
        }
        index += 1
        // The full stop of "Inc." and of an initial belongs to the name.
        if index < end, document.tokens[index].isGlued, document.lower(index) == ".",
          features.classes.contains(.legalForm) || text.utf8.count == 1, index + 1 < end
        {
          index += 1
        }
        continue
      }
      if token.kind == .punctuation, index + 1 < end {
        let text = document.lower(index)
        let next = document.tokens[index + 1]
        if text == "&" || text == "+", next.kind == .word, next.isCapitalised {
          index += 2
          continue
        }
        if text == "-" || text == "‑", token.isGlued, next.isGlued, next.kind == .word || next.kind == .number,
          !Self.suffixWords.contains(document.lower(index + 1))
        {
          index += 2
          continue
        }
      }
      if token.kind == .word, index + 1 < end, document.tokens[index + 1].isCapitalised,
        Self.particles.contains(document.text(token)), !document.features(index + 1).isCommon, isPersonal(start)
      {
        index += 2
        continue
      }
      if token.kind == .word, !token.isCapitalised, document.lower(index) == "of", index + 1 < end,
        document.tokens[index + 1].isCapitalised,
        takesOf(index - 1)
      {
        index += 2
        continue
      }
      // "the Ministry of Science and ICT"
      if token.kind == .word, document.lower(index) == "and", index + 1 < end, document.tokens[index + 1].isCapitalised,
        ["ministry", "department"].contains(document.lower(start))
      {
        index += 2
        continue
      }
      if token.kind == .number, isVersion(index, end) {
        index += 1
        continue
      }
      break
    }
    return index
  }

  /// "Quillan H100": the product of a maker that no list has is a name of its own.
  private func isChip(_ index: Int, before end: Int) -> Bool {
    guard !document.tokens[index].isGlued,
      let match = document.lexicon.names.match(document.tokens, at: index, before: end),
      document.lexicon.known[match.value].kind == .chip
    else { return false }
    let isCode = document.text(index..<index + match.length).contains { $0.isNumber }
    return isCode && isWritten(index..<index + match.length, as: match.value)
  }

  /// "Vision Fund 2", "Trainium 2": a small whole number right after a name, unless it counts something.
  private func isVersion(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .number, token.value < 20, token.value == token.value.rounded(), !token.isGlued,
      index + 1 >= end || !isPercent(index + 1)
    else { return false }
    let before = document.features(index - 1)
    return before.noun == .fund || before.classes.contains(.organisationWord) || !before.isCommon
  }

  /// "gives Acme 10% of Birch": the figure of a percentage belongs to no name.
  private func isPercent(_ index: Int) -> Bool {
    ["%", "percent", "per", "pct"].contains(document.text(document.tokens[index]).lowercased())
  }

  private func isPersonal(_ start: Int) -> Bool {
    document.features(start).classes.contains(.firstName) || !document.features(start).isCommon
  }

  /// "Bank of America", "University of Toronto", "Government of India".
  private func takesOf(_ index: Int) -> Bool {
    ["bank", "university", "institute", "ministry", "department", "government", "school", "college", "secretary"]
      .contains(document.lower(index))
  }

  private func onlyLegalForms(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      document.tokens[index].kind == .punctuation || document.features(index).classes.contains(.legalForm)
    }
  }

  private func isKnown(_ index: Int, before end: Int) -> Bool {
    guard index < end, let match = document.lexicon.names.match(document.tokens, at: index, before: end) else {
      return false
    }
    return isWritten(index..<index + match.length, as: match.value)
  }

  /// After a known name, a capitalised word that is a name of its own: "Nvidia Chief Executive", "Google DeepMind".
  private func isSeparateWord(_ index: Int) -> Bool {
    let features = document.features(index)
    if Self.neverNames.contains(document.text(document.tokens[index])) { return true }
    return features.classes.contains(.jobTitle) || features.noun == .hardware || features.classes.contains(.demonym)
      || features.noun == .round
  }

  // MARK: - Whose name it is

  private func resolve(_ candidates: [Candidate]) -> Result {
    var book = EntityBook(document: document)
    // Long names first, so that a short one finds the long one it abbreviates.
    let order = candidates.indices.sorted {
      (candidates[$0].known == nil ? 1 : 0, -candidates[$0].tokens.count, $0)
        < (candidates[$1].known == nil ? 1 : 0, -candidates[$1].tokens.count, $1)
    }
    var entityOf = Array(repeating: -1, count: candidates.count)
    for index in order {
      entityOf[index] = book.entity(for: candidates[index].tokens, known: candidates[index].known)
    }
    var result = Result()
    for (index, candidate) in candidates.enumerated() where entityOf[index] >= 0 {
      result.mentions.append(NameMention(tokens: candidate.tokens, entity: entityOf[index]))
    }
    book.learnAcronyms(result.mentions)
    book.learnSurnames(result.mentions)
    result.mentions = result.mentions.map { NameMention(tokens: $0.tokens, entity: book.final($0.entity)) }
    result.entities = book.entities
    return result
  }

  /// Nouns of deals, which alone and with a capital are still no name.
  private static let dealNouns: Set<NounClass> = [
    .round, .investment, .stake, .shares, .valuation, .talks, .deal, .acquisition, .debt, .ipo, .grant, .turnover,
    .spending, .investors, .people,
  ]
  static let particles: Set<String> = [
    "de", "van", "von", "der", "bin", "al", "el", "la", "le", "du", "da", "di", "ben",
  ]
  static let suffixWords: Set<String> = [
    "backed", "based", "led", "owned", "founded", "funded", "made", "designed", "style", "like", "linked", "focused",
    "era", "powered", "controlled", "listed", "run", "born", "educated", "trained", "related", "headquartered",
    "supported", "built", "wide", "only", "first", "friendly", "compatible", "exclusive", "dominated", "chaired",
    "registered",
    "incorporated", "domiciled",
  ]
  static let neverNames: Set<String> = [
    "Good", "Back", "I", "II", "III", "IV", "VI", "VII", "VIII", "AI", "A.I.", "IPO", "IPOs", "CEO", "CFO", "CTO",
    "COO", "VC", "VCs", "PE", "GPU", "GPUs",
    "CPU", "CPUs",
    "LLM", "LLMs", "API", "APIs", "SPV", "SPVs", "ARR", "IP", "R&D", "IT", "PR", "ET", "GMT", "EST", "PT", "AGI",
    "ML", "HPC", "SaaS", "EV", "EVs", "IoT", "DDTL", "SOFR", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY", "NDA", "M&A",
    "S-1", "F-1", "8-K", "ROI", "PCs", "PC", "TV", "Inc", "Ltd", "Corp", "LLC", "Series", "Seed", "Series-A", "Round",
    "HBM", "ASIC", "ASICs", "MW", "GW", "USD", "EUR", "GBP", "RMB", "INR", "JPY", "KRW", "Mr", "Ms", "Mrs", "Dr",
    "LP", "LPs", "GP", "GPs", "IRR", "NAV", "AUM", "EBITDA", "GAAP", "ESG", "KPI", "B2B", "D2C", "SRAM", "DRAM", "NAND",
  ]
  /// Words of the list above that may stand inside a longer name: "Scale AI", "Sakana AI Labs".
  static let innerWords: Set<String> = [
    "II", "III", "IV", "VI", "VII", "VIII", "AI", "A.I.", "VC", "IT", "API", "PE", "ML", "TV", "Inc", "Ltd", "Corp",
    "LLC",
  ]
  static let commonAcronyms: Set<String> = [
    "US", "U.S.", "UK", "U.K.", "EU", "UAE", "UN", "NYSE", "NASDAQ", "SEC", "FTC", "DOJ", "CMA", "GDPR", "CES", "GTC",
    "PBC", "MOU", "LOI", "RSU", "FAQ", "CHIPS", "ETF", "GDP", "ROI", "AM", "PM",
  ]
}
