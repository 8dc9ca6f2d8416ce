/// The lines that open an item of a list with the name of whoever it is about: "Acme (Boston).", "3. Acme and Birch.",
/// "— Acme / Birch.".
///
/// Such a line has no verb and nothing in small letters; the item's text follows in the same paragraph. An ordinary word
/// in it is a name where the other lines of the kind are names ("Clay.", "Rebellions.").
struct ItemLabels: Sendable {
  /// The numbers of the sentences, in order.
  private let sentences: [Int]
  /// Whether the labels of this text are names, as far as their words tell.
  let areNames: Bool

  /// No label is longer, in tokens.
  private static let longest = 14

  init(tokens: [Token], sentences: [Sentence], bytes: UnsafeRawBufferPointer, vocabulary: Vocabulary) {
    var found: [Int] = []
    var names = 0
    for number in sentences.indices where number + 1 < sentences.count {
      let sentence = sentences[number]
      guard sentence.form == .prose || sentence.form == .bullet, sentence.tokens.count <= Self.longest,
        sentences[number + 1].paragraph == sentence.paragraph,
        Self.opensParagraph(number, sentences, tokens), tokens[sentence.tokens.upperBound - 1].kind == .punctuation,
        let first = Self.firstWord(sentence.tokens, tokens, bytes, vocabulary)
      else { continue }
      found.append(number)
      if !vocabulary[tokens[first].word].isCommon { names += 1 }
    }
    self.sentences = found
    areNames = names >= 2 && names * 2 >= found.count
  }

  func contains(_ sentence: Int) -> Bool {
    guard !sentences.isEmpty else { return false }
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle] < sentence { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low] == sentence
  }

  /// "3." stands as a sentence of its own before its label.
  private static func opensParagraph(_ number: Int, _ sentences: [Sentence], _ tokens: [Token]) -> Bool {
    guard number > 0, sentences[number - 1].paragraph == sentences[number].paragraph else { return true }
    let before = sentences[number - 1].tokens
    return before.count <= 2 && tokens[before.lowerBound].kind == .number
      && (number < 2 || sentences[number - 2].paragraph != sentences[number].paragraph)
  }

  /// The first word of a label; `nil` where the sentence is none.
  private static func firstWord(
    _ range: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer, _ vocabulary: Vocabulary
  ) -> Int? {
    var first: Int?
    var isBracketed = false
    var hasComma = false
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .punctuation:
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "("): isBracketed = true
        case UInt8(ascii: ")"): isBracketed = false
        // "Acme, Paris.": but "Acme, Birch, Alder." is a list.
        case UInt8(ascii: ","):
          if hasComma { return nil }
          hasComma = true
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ";"): return nil
        default: break
        }
      case .word:
        if token.isCapitalised {
          if first == nil { first = index }
          continue
        }
        guard isBracketed || vocabulary[token.word].classes.contains(.conjunction) else { return nil }
      case .number: if !isBracketed, first != nil, !token.isGlued { return nil }
      case .currency: return nil
      case .possessive: break
      }
    }
    guard let first else { return nil }
    let features = vocabulary[tokens[first].word]
    guard
      features.classes.isDisjoint(with: [.determiner, .preposition, .pronoun, .relative, .weekday, .month, .negation]),
      !features.classes.contains(.place) || hasMoreWords(behind: first, range, tokens)
    else { return nil }
    return first
  }

  private static func hasMoreWords(behind first: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
    first + 1 < range.upperBound && tokens[first + 1].kind == .word && tokens[first + 1].isCapitalised
  }
}
