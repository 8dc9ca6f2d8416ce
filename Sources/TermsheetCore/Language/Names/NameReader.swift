/// Finds names by their form and their surroundings; lists only tell their kind and their usual short form.
struct NameReader {
  let document: ArticleText
  private let vocabulary: Vocabulary
  private let word: GrammarWords
  /// Lower-case spellings that stand capitalised inside a sentence somewhere: names, even where they begin one.
  private var midSentence = WordMarks()
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
    var federal = FederalGovernment(document)
    for (number, sentence) in document.sentences.enumerated() {
      if isPlaceLine(sentence) || isCapitalLine(sentence) { continue }
      let isTitleCase = isTitleCase(sentence)
      if !isTitleCase { MenuLines(document: document).mark(sentence, in: &taken) }
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if !taken[index] || small?.lengths[index] != nil,
          document.tokens[index].kind == .word || document.tokens[index].kind == .number,
          var candidate = candidate(at: index, in: sentence, number: number, taken: taken, isTitleCase: isTitleCase)
        {
          candidate.known = candidate.known.flatMap { federal.known($0, candidate.tokens) }
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
          midSentence.insert(token.word, document.lowers[index])
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

  /// Whether the word stands with a capital in the middle of some sentence.
  func isMidSentence(_ index: Int) -> Bool {
    midSentence.contains(document.tokens[index].word, document.lowers[index])
  }

  /// "NECKARSULM." before the first sentence, "KANATA, Ont. — There": a dateline that names nobody.
  private func isPlaceLine(_ sentence: Sentence) -> Bool {
    let next = sentence.tokens.upperBound
    if sentence.form == .prose, sentence.tokens.count <= 5, sentence.bytes.lowerBound <= document.bodyStart + 2,
      next < document.tokens.count, ["—", "–", "-", "--"].contains(document.lower(next))
    {
      let first = document.text(document.tokens[sentence.tokens.lowerBound])
      return first.utf8.count > 3 && first.allSatisfy(\.isUppercase)
    }
    guard sentence.form == .prose, sentence.tokens.count == 2, sentence.bytes.lowerBound <= document.bodyStart + 2,
      document.lower(sentence.tokens.upperBound - 1) == "."
    else { return false }
    let text = document.text(document.tokens[sentence.tokens.lowerBound])
    return text.utf8.count > 3 && text.isUppercase
  }

  /// "STILL TALKING", "EXITS": a heading in capitals whose words are ordinary.
  private func isCapitalLine(_ sentence: Sentence) -> Bool {
    guard sentence.tokens.count <= 6 else { return false }
    return sentence.tokens.allSatisfy { index in
      let token = document.tokens[index]
      guard token.kind == .word else { return true }
      let features = document.features(index)
      return document.text(token).allSatisfy { $0.isUppercase }
        && (features.isCommon || !features.classes.isDisjoint(with: [.place, .demonym]))
    }
  }

  /// Headlines that capitalise every word say nothing by their capitals.
  func isTitleCase(_ sentence: Sentence) -> Bool {
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
        if extended > index + match.length, document.lexicon.known[match.value].kind == .outlet {
          // "Quartz Holdings" is a company, and no newspaper.
          return Candidate(tokens: index..<extended, known: nil, sentence: number)
        }
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
      // "EDF North America Ventures": a firm of the region.
      let isFirm = Self.firmEnds.contains(document.lower(extended - 1)) && extended > index + match.length + 1
      if !isFirm, isSeparateWord(index + match.length) || isKnown(index + match.length, before: end) {
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
      // "40 North Ventures"
      if token.kind == .number, index + 2 < end, !taken[index + 1], !taken[index + 2], token.value < 1000,
        !document.tokens[index + 1].isGlued, document.tokens[index + 1].isCapitalised,
        document.tokens[index + 2].isCapitalised, !document.tokens[index + 2].isGlued,
        Self.firmEnds.contains(document.lower(index + 2))
      {
        return Candidate(tokens: index..<index + 3, known: nil, sentence: number)
      }
      return nil
    }
    let last = extend(from: index, to: index + 1, before: end, taken: taken, isTitleCase: isTitleCase)
    return Candidate(tokens: index..<last, known: nil, sentence: number)
  }

  // MARK: - Whose name it is

  private func resolve(_ candidates: [Candidate]) -> Result {
    var alone: [String: Int] = [:]
    for candidate in candidates where candidate.known == nil && candidate.tokens.count == 1 {
      let place = candidate.tokens.lowerBound
      guard Int(document.tokens[place].start) >= document.bodyStart else { continue }
      alone[document.lower(place)] = min(place, alone[document.lower(place)] ?? place)
    }
    var book = EntityBook(document: document, firstAlone: alone)
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
}
