/// A run of words with choices, gaps and words that may be missing: "<is> ?also in/aboard", "wrote ~2 cheque/cheques".
///
/// - `a/b` is one of several words.
/// - `?a/b` may be missing.
/// - `~3` is up to three words of any kind.
/// - `<name>` stands for one of `WordPattern.sets`.
struct WordPattern: Sendable {
  /// Plain data, so that trying patterns one after the other counts no references.
  private struct Element: Sendable {
    enum Kind: Sendable { case word, optional, gap }
    var kind: Kind
    /// Into `choices`, or the size of a gap.
    var value: Int
  }

  private let elements: [Element]
  private let choices: [Spellings]
  /// Words of which one must stand in the sentence for the pattern to match: the choice of fewest that may not be
  /// missing. Empty where any of them may.
  let keys: Spellings

  init(_ text: String) {
    var choices: [Spellings] = []
    var needed: [Spellings] = []
    elements = text.split(separator: " ").map { part in
      if part.hasPrefix("~"), let size = Int(part.dropFirst()) { return Element(kind: .gap, value: size) }
      let isOptional = part.hasPrefix("?")
      choices.append(Self.words(isOptional ? part.dropFirst() : part))
      if !isOptional { needed.append(choices[choices.count - 1]) }
      return Element(kind: isOptional ? .optional : .word, value: choices.count - 1)
    }
    self.choices = choices
    // Of two choices the one with longer words is told apart by more.
    keys = needed.min { ($0.count, -$0.letters) < ($1.count, -$1.letters) } ?? []
  }

  private static func words(_ part: Substring) -> Spellings {
    Spellings(part.split(separator: "/").flatMap { choice in sets[String(choice)] ?? [String(choice)] })
  }

  /// How many words from `start` on the pattern covers, the fewest first; `nil` where it does not match.
  func length(in words: [String], from start: Int) -> Int? {
    match(0, words, start).map { $0 - start }
  }

  /// Where the pattern begins so that it ends right before `end`, looking back at most `reach` words.
  func start(in words: [String], endingAt end: Int, reach: Int = 14) -> Int? {
    var start = end - 1
    while start >= 0, end - start <= reach {
      if match(0, words, start) == end { return start }
      start -= 1
    }
    return nil
  }

  private func match(_ index: Int, _ words: [String], _ place: Int) -> Int? {
    guard index < elements.count else { return place }
    let element = elements[index]
    switch element.kind {
    case .word:
      guard place < words.count, choices[element.value].contains(words[place]) else { return nil }
      return match(index + 1, words, place + 1)
    case .optional:
      if place < words.count, choices[element.value].contains(words[place]),
        let end = match(index + 1, words, place + 1)
      {
        return end
      }
      return match(index + 1, words, place)
    case .gap:
      for skipped in 0...element.value where place + skipped <= words.count {
        if let end = match(index + 1, words, place + skipped) { return end }
      }
      return nil
    }
  }

  /// Words that do the same in the phrases of a syndicate.
  static let sets: [String: Set<String>] = [
    "<is>": ["is", "are", "was", "were", "be", "been", "being"],
    "<has>": ["has", "have", "had"],
    "<include>": ["include", "includes", "included", "including"],
    "<join>": [
      "join", "joins", "joined", "joining", "participate", "participates", "participated", "participating", "invest",
      "invests", "invested", "investing", "contribute", "contributes", "contributed", "contributing", "reinvested",
      "re-invested", "co-invested", "coinvested", "chipped", "pitched",
    ],
    "<joining>": [
      "joining", "participating", "investing", "contributing", "following", "returning", "supporting", "backing",
      "reinvesting", "co-investing", "sharing", "subscribing",
    ],
    "<group>": [
      "institutions", "investors", "funds", "buyers", "purchasers", "group", "syndicate", "consortium", "list", "club",
      "cast", "roster", "backers", "firms", "banks", "lenders", "names", "houses", "shareholders",
    ],
    "<givers>": [
      "investors", "investor", "backers", "backer", "participants", "participant", "supporters", "subscribers",
      "contributors", "financiers", "funders", "insiders",
    ],
    "<round>": [
      "round", "financing", "raise", "deal", "funding", "seed", "transaction", "placement", "issue", "extension",
      "investment", "fundraising", "syndicate", "facility", "loan", "it", "series", "<r>",
    ],
    "<money>": [
      "money", "capital", "funds", "cash", "funding", "financing", "cheques", "checks", "rest", "balance", "remainder",
      "most", "half", "contributions", "contribution", "commitments", "backing", "support", "participation", "sum",
      "amount", "loan", "loans", "tranche", "third", "quarter", "investment", "investments", "equity", "<$>", "<r>",
    ],
    "<cheque>": ["cheque", "cheques", "check", "checks"],
    "<too>": ["too", "also", "as", "again"],
    "<largest>": ["largest", "biggest", "fattest"],
  ]
}

/// Patterns of which one is looked for: only those are tried of which the words hold what they need.
struct WordPatterns: Sendable {
  private let patterns: [WordPattern]
  private let keys: Spellings
  /// Some pattern needs no word in particular.
  private let isOpen: Bool

  init(_ texts: [String]) {
    patterns = texts.map(WordPattern.init)
    keys = Spellings(patterns.flatMap { Array($0.keys) })
    isOpen = patterns.contains { $0.keys.count == 0 }
  }

  /// Whether one of them may stand in a text that has these words.
  func mayStand(in words: some Sequence<String>) -> Bool { isOpen || words.contains { keys.contains($0) } }

  /// Whether one of them begins at one of the first words.
  func stand(in words: [String], before limit: Int = .max) -> Bool {
    guard mayStand(in: words) else { return false }
    return patterns.contains { pattern in
      guard pattern.keys.count == 0 || words.contains(where: { pattern.keys.contains($0) }) else { return false }
      return words.indices.prefix(limit).contains { pattern.length(in: words, from: $0) != nil }
    }
  }
}
