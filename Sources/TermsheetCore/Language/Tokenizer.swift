/// Cuts text into tokens in one pass over its bytes.
struct Tokenizer {
  let vocabulary: Vocabulary

  func tokens(of bytes: UnsafeRawBufferPointer) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var index = 0
    var lastEnd = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        index += 1
        continue
      }
      let start = index
      var token: Token
      if byte &- 0x30 < 10 {
        token = number(bytes, from: start)
      } else if byte == 0x27 || Self.isApostrophe(bytes, at: start) {
        token = apostrophe(bytes, from: start, isGlued: lastEnd == start)
      } else {
        let sign = Self.sign(bytes, at: start)
        switch sign.class {
        case .space:
          index += sign.length
          continue
        case .letter:
          token = word(bytes, from: start)
        case .currency:
          token = make(bytes, start, start + sign.length, .currency)
        case .punctuation:
          token = make(bytes, start, start + sign.length, .punctuation)
        }
      }
      token.isGlued = lastEnd == start
      tokens.append(token)
      index = Int(token.end)
      lastEnd = index
    }
    return tokens
  }

  // MARK: - The kinds

  private func make(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ kind: Token.Kind) -> Token {
    Token(
      start: Int32(start), end: Int32(end), kind: kind, isGlued: false, isCapitalised: false,
      word: vocabulary.lookUp(UnsafeRawBufferPointer(rebasing: bytes[start..<end])), value: 0)
  }

  /// Digits with separators: `1,000`, `10.9`, `40,00,000`. A separator counts only between digits, and a comma only
  /// before two or three of them, so that "2023,24" stays two numbers.
  private func number(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Token {
    var index = start
    var mantissa = 0.0
    var scale = 1.0
    var hasPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        mantissa = mantissa * 10 + Double(byte &- 0x30)
        if hasPoint { scale *= 10 }
        index += 1
      } else if byte == 0x2E, !hasPoint, isDigit(bytes, index + 1) {
        hasPoint = true
        index += 1
      } else if byte == 0x2C, !hasPoint, groupFollows(bytes, index + 1) {
        index += 1
      } else {
        break
      }
    }
    var token = make(bytes, start, index, .number)
    // One division of two whole numbers is exact to the last bit that the text can mean. Digits without end have no
    // value that means anything.
    token.value = mantissa.isFinite && scale.isFinite ? mantissa / scale : .infinity
    return token
  }

  private func isDigit(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] &- 0x30 < 10
  }

  private func groupFollows(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    var end = index
    while end < bytes.count, end - index < 4, bytes[end] &- 0x30 < 10 { end += 1 }
    let digits = end - index
    return digits == 3 || (digits == 2 && end < bytes.count && bytes[end] == 0x2C)
  }

  private func apostrophe(_ bytes: UnsafeRawBufferPointer, from start: Int, isGlued: Bool) -> Token {
    let length = bytes[start] == 0x27 ? 1 : 3
    let next = start + length
    if isGlued, next < bytes.count, Vocabulary.lower(bytes[next]) == 0x73, !Self.isLetter(bytes, at: next + 1) {
      return make(bytes, start, next + 1, .possessive)
    }
    if isGlued, start > 0, Vocabulary.lower(bytes[start - 1]) == 0x73 {
      return make(bytes, start, next, .possessive)
    }
    return make(bytes, start, next, .punctuation)
  }

  private func word(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Token {
    var index = start
    var isCapitalised = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        index += 1
      } else if byte &- 0x30 < 10 {
        if isCurrency(bytes, start..<index) { break }
        index += 1
      } else if byte &- 0x41 < 26 {
        isCapitalised = true
        index += 1
      } else if byte == 0x2E {
        // "Amazon.com", "U.S.", "J.P." but not the full stop that ends a sentence.
        if Self.isLetter(bytes, at: index + 1), isInnerStop(bytes, start, index) {
          index += 1
        } else if isInitial(bytes, start, index) {
          index += 1
        } else {
          break
        }
      } else if byte == 0x27 || Self.isApostrophe(bytes, at: index) {
        // Inner apostrophes ("O'Brien", "don't", "won’t"), but not the possessive.
        let next = index + (byte == 0x27 ? 1 : 3)
        guard Self.isLetter(bytes, at: next) else { break }
        let isPossessive = Vocabulary.lower(bytes[next]) == 0x73 && !Self.isLetter(bytes, at: next + 1)
        if isPossessive { break }
        index = next
      } else if byte >= 0x80 {
        let sign = Self.sign(bytes, at: index)
        guard sign.class == .letter else { break }
        if index == start, sign.isCapital { isCapitalised = true }
        index += sign.length
      } else {
        break
      }
    }
    if let joined = compound(bytes, start, index) { index = joined }
    var token = make(bytes, start, max(index, start + 1), .word)
    token.isCapitalised = isCapitalised
    return token
  }

  /// "Won2bn", "EUR500m", "$US80m": a currency's name or code ends where its figure begins.
  private func isCurrency(_ bytes: UnsafeRawBufferPointer, _ letters: Range<Int>) -> Bool {
    if letters.lowerBound > 0, bytes[letters.lowerBound - 1] == 0x24 {
      return letters.count <= 2 && QuantityScan.localSign(bytes[letters], sign: .usd) != nil
    }
    guard letters.count == 2 || letters.count == 3, bytes[letters.lowerBound] &- 0x41 < 26 else { return false }
    switch vocabulary[vocabulary.lookUp(UnsafeRawBufferPointer(rebasing: bytes[letters]))].quantity {
    case .currencyCode, .currencyName: return true
    default: return false
    }
  }

  /// The end of a hyphenated word that the vocabulary has as one ("start-up", "take-over"); others come apart.
  private func compound(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ hyphen: Int) -> Int? {
    guard hyphen < bytes.count, bytes[hyphen] == 0x2D, hyphen - start < 12 else { return nil }
    var end = hyphen + 1
    while end < bytes.count, end - hyphen < 14, Vocabulary.lower(bytes[end]) &- 0x61 < 26 { end += 1 }
    guard end > hyphen + 1, !Self.isLetter(bytes, at: end), end >= bytes.count || bytes[end] != 0x2D else { return nil }
    return vocabulary.lookUp(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) == .unknown ? nil : end
  }

  /// A full stop between letters belongs to the word, but for "end.The": a sentence end without its space.
  private func isInnerStop(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ stop: Int) -> Bool {
    guard bytes[stop + 1] &- 0x41 < 26, stop - start > 2 else { return true }
    return isTicker(bytes, start, stop) || isDomain(bytes, stop)
  }

  /// "BABA.N": capitals before, and at most three after.
  private func isTicker(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ stop: Int) -> Bool {
    guard stop - start <= 6 else { return false }
    for index in start..<stop where bytes[index] &- 0x61 < 26 || bytes[index] >= 0x80 { return false }
    var end = stop + 1
    while end < bytes.count, end - stop <= 4, bytes[end] &- 0x41 < 26 { end += 1 }
    return end - stop <= 4 && !Self.isLetter(bytes, at: end)
  }

  /// "Suning.Com"
  private func isDomain(_ bytes: UnsafeRawBufferPointer, _ stop: Int) -> Bool {
    let end = stop + 4
    guard end <= bytes.count, !Self.isLetter(bytes, at: end) else { return false }
    return Vocabulary.lower(bytes[stop + 1]) == 0x63 && Vocabulary.lower(bytes[stop + 2]) == 0x6F
      && Vocabulary.lower(bytes[stop + 3]) == 0x6D
  }

  /// The stop of "U.S." or "J.P.": one letter stands before it since the start or the stop before.
  ///
  /// The letter of "$60B." is a magnitude and that of "Series B." a round: their stop ends the sentence.
  private func isInitial(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ stop: Int) -> Bool {
    guard stop > start, bytes[stop - 1] &- 0x41 < 26 else { return false }
    guard stop - 1 == start else { return bytes[stop - 2] == 0x2E }
    return !(isDigit(bytes, start - 1) || follows(bytes, start, "series") || follows(bytes, start, "class"))
  }

  /// Whether `word` (in lower case) and one space stand right before `index`.
  private func follows(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ word: StaticString) -> Bool {
    let start = index - word.utf8CodeUnitCount - 1
    guard start >= 0, bytes[index - 1] <= 0x20 else { return false }
    for offset in 0..<word.utf8CodeUnitCount where Vocabulary.lower(bytes[start + offset]) != word.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: - Signs

  enum SignClass { case letter, currency, punctuation, space }

  struct Sign {
    var `class`: SignClass
    var length: Int
    var isCapital = false
  }

  static func isApostrophe(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98)
  }

  static func isLetter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return Vocabulary.lower(byte) &- 0x61 < 26 }
    return sign(bytes, at: index).class == .letter
  }

  /// What the character that begins at `index` is, and its length in bytes.
  static func sign(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Sign {
    let first = bytes[index]
    if first < 0x80 {
      if first == 0x24 { return Sign(class: .currency, length: 1) }
      let isLetter = Vocabulary.lower(first) &- 0x61 < 26
      return Sign(class: isLetter ? .letter : .punctuation, length: 1, isCapital: first &- 0x41 < 26)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return Sign(class: .punctuation, length: bytes.count - index) }
    var scalar = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0x3000, 0xFEFF:
      return Sign(class: .space, length: length)
    case 0xA3, 0xA5, 0xE3F, 0x20A0...0x20CF, 0xFF04, 0xFFE1, 0xFFE5, 0xFFE6:
      return Sign(class: .currency, length: length)
    case 0x80...0xBF where scalar != 0xAA && scalar != 0xB5 && scalar != 0xBA, 0xD7, 0xF7, 0x2010...0x2027,
      0x2030...0x205E, 0x2070...0x209F, 0x2100...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0xFE10...0xFE6F,
      0xFF01...0xFF0F, 0x1F000...0x1FAFF:
      return Sign(class: .punctuation, length: length)
    default:
      // Latin-1 and Latin Extended capitals; other scripts have no case that matters here.
      let isCapital = (0xC0...0xDE).contains(scalar) || ((0x100...0x17F).contains(scalar) && scalar & 1 == 0)
      return Sign(class: .letter, length: length, isCapital: isCapital)
    }
  }
}
