/// Turns the tokens of each sentence into groups.
struct GroupReader {
  let document: ArticleText
  let quantities: [Quantity]
  let mentions: [NameMention]
  private let word: GrammarWords
  /// By token: the mention (0...) or quantity (1_000_000...) that has it, or -1.
  private let occupied: [Int32]
  private let verbs: VerbReader
  private let rounds: RoundReader
  private let phrases: InstrumentPhrases
  private let modifiers: NounModifiers
  private let possessives: [WordID]

  /// The number of the first quantity among what has tokens; below it are mentions.
  static let quantityBase: Int32 = 1 << 24

  init(document: ArticleText, quantities: [Quantity], mentions: [NameMention]) {
    self.document = document
    self.quantities = quantities
    self.mentions = mentions
    word = document.lexicon.word
    possessives = ["its", "their", "his", "her", "our"].map { [word] in word($0) }
    var occupied = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quantity) in quantities.enumerated() {
      for token in quantity.tokens { occupied[token] = Self.quantityBase + Int32(index) }
    }
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens { occupied[token] = Int32(index) }
    }
    self.occupied = occupied
    modifiers = NounModifiers(document: document)
    verbs = VerbReader(document: document, word: word, occupied: occupied)
    rounds = RoundReader(document: document, occupied: occupied)
    phrases = InstrumentPhrases(document: document, occupied: occupied, hyphen: word.hyphen)
  }

  func groups(ofSentence number: Int) -> SentenceGroups {
    let sentence = document.sentences[number]
    var result = SentenceGroups(sentence: number, groups: [], verbs: [])
    result.groups.reserveCapacity(sentence.tokens.count)
    var index = skipDateline(sentence)
    let end = sentence.tokens.upperBound
    while index < end {
      let owner = occupied[index]
      if owner >= Self.quantityBase {
        index = addQuantity(Int(owner - Self.quantityBase), at: index, to: &result)
      } else if owner >= 0 {
        index = addName(Int(owner), before: end, to: &result)
      } else {
        index = addWord(at: index, before: end, to: &result)
      }
    }
    modifiers.absorb(&result.groups)
    return result
  }

  /// "HONG KONG (Reuters) - ", "AMSTERDAM — ", "(Bloomberg) -- ": where and by whom, not part of the statement.
  private func skipDateline(_ sentence: Sentence) -> Int {
    guard sentence.form == .prose, sentence.bytes.lowerBound <= document.bodyStart + 2 else {
      return sentence.tokens.lowerBound
    }
    let limit = min(sentence.tokens.upperBound, sentence.tokens.lowerBound + 16)
    for index in sentence.tokens.lowerBound..<limit {
      let token = document.tokens[index]
      guard token.kind == .punctuation else {
        if token.kind == .word, occupied[index] < 0, !token.isCapitalised { return sentence.tokens.lowerBound }
        continue
      }
      let text = document.lower(index)
      let opensGlued = index + 1 < limit && document.tokens[index + 1].isGlued
      if ["—", "–", "-", "--", "―"].contains(text), !token.isGlued || text == "—",
        !opensGlued || text == "—" || document.lower(index + 1) == "-"
      {
        var next = index + 1
        while next < limit, document.lower(next) == "-" { next += 1 }
        return next < limit ? next : sentence.tokens.lowerBound
      }
    }
    return sentence.tokens.lowerBound
  }

  // MARK: - Kinds

  private func addQuantity(_ number: Int, at index: Int, to result: inout SentenceGroups) -> Int {
    let quantity = quantities[number]
    let kind: Group.Kind =
      switch quantity.value {
      case .money: .money
      case .percent: .percent
      case .chips: .chips
      case .power: .power
      case .date: .date
      case .duration: .duration
      case .number: .number
      }
    var group = Group(kind: kind, tokens: index..<quantity.tokens.upperBound, word: document.tokens[index].word)
    group.quantity = number
    let next = quantity.tokens.upperBound
    if next < document.tokens.count, document.tokens[next].kind == .possessive { group.isPossessive = true }
    result.groups.append(group)
    return quantity.tokens.upperBound
  }

  private func addName(_ number: Int, before end: Int, to result: inout SentenceGroups) -> Int {
    let mention = mentions[number]
    if let match = document.lexicon.descriptors.match(document.tokens, at: mention.tokens.lowerBound, before: end),
      match.length > mention.tokens.count
    {
      // "Jensen Huang's company"
      var group = makeReference(mention.tokens.lowerBound..<mention.tokens.lowerBound + match.length)
      group.candidates = match.value
      result.groups.append(group)
      return group.tokens.upperBound
    }
    var group = Group(kind: .name, tokens: mention.tokens, word: document.tokens[mention.tokens.upperBound - 1].word)
    group.entity = mention.entity
    var next = mention.tokens.upperBound
    if next < end, document.tokens[next].kind == .possessive {
      group.isPossessive = true
      next += 1
    }
    result.groups.append(group)
    return max(next, mention.tokens.lowerBound + 1)
  }

  private func addWord(at index: Int, before end: Int, to result: inout SentenceGroups) -> Int {
    let token = document.tokens[index]
    if token.kind == .possessive { return index + 1 }
    if token.kind != .word {
      result.groups.append(Group(kind: sign(at: index), tokens: index..<index + 1, word: token.word))
      return index + 1
    }
    if let (noun, next) = phrases.phrase(at: index, before: end) {
      var group = Group(kind: .noun(noun), tokens: index..<next, word: document.tokens[next - 1].word)
      group.isDefinite = index > 0 && pointsBack(index - 1)
      if next < end, document.tokens[next].kind == .possessive { group.isPossessive = true }
      result.groups.append(group)
      return next
    }
    if let (label, next) = rounds.round(at: index, before: end) {
      var group = Group(kind: .round, tokens: index..<next, word: token.word)
      group.label = label
      result.groups.append(group)
      return next
    }
    if let group = reference(at: index, before: end) {
      result.groups.append(group)
      let next = group.tokens.upperBound
      return next < end && document.tokens[next].kind == .possessive ? next + 1 : next
    }
    if let verb = verbs.verb(at: index, before: end) {
      var group = Group(kind: .verb, tokens: verb.tokens, word: verb.word)
      group.verb = result.verbs.count
      result.verbs.append(verb)
      result.groups.append(group)
      return verb.tokens.upperBound
    }
    var group = Group(kind: kind(ofWordAt: index), tokens: index..<index + 1, word: token.word)
    if group.kind == .pronoun { group.isPossessive = isPossessivePronoun(token) }
    if case .noun = group.kind {
      group.isDefinite = index > 0 && pointsBack(index - 1)
      if index + 1 < end, document.tokens[index + 1].kind == .possessive { group.isPossessive = true }
    }
    result.groups.append(group)
    return index + 1
  }

  private func isPossessivePronoun(_ token: Token) -> Bool {
    possessives.contains(token.word)
  }

  private func pointsBack(_ index: Int) -> Bool {
    guard !document.features(index).classes.isDisjoint(with: [.determiner, .pronoun]) else { return false }
    let text = document.lower(index)
    return ["the", "this", "that", "its", "their"].contains(text)
  }

  private func kind(ofWordAt index: Int) -> Group.Kind {
    let features = document.features(index)
    // "Share on Facebook": a button of the page.
    if features.noun != nil, MenuLines(document: document).isWordOfPage(index, before: document.tokens.count) {
      return .other
    }
    if let noun = features.noun { return .noun(noun) }
    if features.classes.isDisjoint(with: [.conjunction, .preposition, .relative, .pronoun, .determiner]) {
      return .other
    }
    let text = document.lower(index)
    if !features.classes.isDisjoint(with: [.conjunction, .preposition]),
      ["and", "or", "&", "plus"].contains(text)
    {
      return .conjunction
    }
    if features.classes.contains(.relative) { return .relative }
    if features.classes.contains(.preposition) { return .preposition }
    if !features.classes.isDisjoint(with: [.pronoun, .determiner]),
      ["it", "its", "they", "their", "he", "she", "his", "her", "we", "itself", "them", "us", "our"].contains(text)
    {
      // "US" is a country, wherever no name was read there.
      return text == "us" && document.bytes[Int(document.tokens[index].start) + 1] == UInt8(ascii: "S")
        ? .other : .pronoun
    }
    return .other
  }

  private func sign(at index: Int) -> Group.Kind {
    let token = document.tokens[index]
    if token.end - token.start == 1 {
      switch document.bytes[Int(token.start)] {
      case 0x2C: return .comma
      case 0x3A, 0x3B: return .colon
      case 0x2D: return token.isGlued ? .other : .dash
      case 0x28, 0x5B: return .open
      case 0x29, 0x5D: return .close
      case 0x22: return .quote
      case 0x26, 0x2B, 0x2F: return .conjunction
      default: return .other
      }
    }
    return switch document.lower(index) {
    case "—", "–", "‑", "―": token.isGlued ? .other : .dash
    case "“", "”", "‘", "’": .quote
    default: .other
    }
  }

  // MARK: - References

  private static let referenceOpeners = WordSet("the this that its another a an")

  /// "the company", "the French startup", "the ChatGPT maker": a determiner, modifiers, and a word for a company.
  private func reference(at index: Int, before end: Int) -> Group? {
    guard Self.referenceOpeners.contains(document.tokens[index].word) else {
      return document.tokens[index].isCapitalised ? descriptor(from: index, at: index, before: end) : nil
    }
    let text = document.lower(index)
    let isPointing = ["the", "this", "that"].contains(text)
    if isPointing, let group = descriptor(from: index, at: index + 1, before: end) { return group }
    guard isPointing else { return nil }
    var next = index + 1
    var steps = 0
    while next < end, steps < 6 {
      if occupied[next] >= 0 {
        // "the OpenAI rival", "the Microsoft-backed startup", "the 2023 deal": a name may modify the noun.
        let owner = occupied[next]
        if owner >= Self.quantityBase { return nil }
        next = mentions[Int(owner)].tokens.upperBound
        if next < end, document.tokens[next].kind == .possessive { return nil }
        steps += 1
        continue
      }
      let token = document.tokens[next]
      let features = document.features(next)
      if features.noun == .company {
        // "the chip company": the head is the last noun of the group.
        var last = next
        while last + 1 < end, occupied[last + 1] < 0, document.features(last + 1).noun == .company { last += 1 }
        if last + 1 < end, occupied[last + 1] < 0, let noun = document.features(last + 1).noun, noun != .company,
          document.tokens[last + 1].kind == .word, document.features(last + 1).verb == nil
        {
          return nil
        }
        if last + 1 < end, document.tokens[last + 1].isGlued, document.lower(last + 1) == "-" {
          next = last + 2
          steps += 1
          continue
        }
        let head = document.lower(last)
        if head.hasSuffix("s"), head != "business", !head.hasSuffix("ss") { return nil }
        return makeReference(index..<last + 1)
      }
      guard token.kind == .word || document.lower(next) == "-" else { return nil }
      // "the call-centre specialist", "the mass-market maker": one modifier of two words.
      let isHyphened = next + 2 < end && document.tokens[next + 1].isGlued && document.lower(next + 1) == "-"
      guard
        isHyphened || features.verb == nil || features.forms.contains(.participle) || features.forms.contains(.gerund)
      else { return nil }
      guard features.classes.isDisjoint(with: [.preposition, .conjunction, .relative, .determiner]) else { return nil }
      next += isHyphened ? 2 : 1
      steps += 1
    }
    return nil
  }

  private func descriptor(from start: Int, at index: Int, before end: Int) -> Group? {
    guard index < end, let match = document.lexicon.descriptors.match(document.tokens, at: index, before: end) else {
      return nil
    }
    // "a software company" is no reference to anybody; "ChatGPT maker OpenAI" names it right after.
    guard start < index || document.tokens[index].isCapitalised else { return nil }
    if start == index, start > 0, ["a", "an"].contains(document.lower(start - 1)) {
      return nil
    }
    let last = index + match.length
    guard (index..<last).allSatisfy({ occupied[$0] < Self.quantityBase }) else { return nil }
    if last < end, occupied[last] >= 0, occupied[last] < Self.quantityBase { return nil }
    var group = makeReference(start..<last)
    group.candidates = match.value
    return group
  }

  private func makeReference(_ range: Range<Int>) -> Group {
    var group = Group(
      kind: .reference, tokens: range, word: document.tokens[range.upperBound - 1].word)
    group.isDefinite = true
    if range.upperBound < document.tokens.count, document.tokens[range.upperBound].kind == .possessive {
      group.isPossessive = true
    }
    return group
  }
}
