/// The state of reading one sentence's figures. The rules are extensions, one file an idea.
struct QuantityScan {
  let bytes: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<Token>
  let features: UnsafeBufferPointer<WordFeatures>
  let published: PartialDate?
  let local: LocalMoney

  /// The sentence's first token, and the one after its last.
  var lower = 0
  var upper = 0
  /// The first token that no earlier figure holds: looking back stops here.
  var floor = 0
  /// Where reading goes on when a rule has looked at tokens that give no figure ("several gigawatts").
  var resume = 0
  /// The sentence's last figure, for "between 2025 and 2028".
  var last: Quantity?

  init(
    bytes: UnsafeRawBufferPointer, tokens: UnsafeBufferPointer<Token>, features: UnsafeBufferPointer<WordFeatures>,
    published: PartialDate?, local: LocalMoney
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.features = features
    self.published = published
    self.local = local
  }

  mutating func read(into quantities: inout [Quantity]) {
    floor = lower
    last = nil
    var index = lower
    while index < upper {
      resume = index + 1
      if let quantity = quantity(at: index) {
        quantities.append(quantity)
        last = quantity
        floor = quantity.tokens.upperBound
        index = floor
      } else {
        index = resume
      }
    }
  }

  /// The figure whose core begins at `index`. Every figure announces itself by its first word or sign.
  private mutating func quantity(at index: Int) -> Quantity? {
    let token = tokens[index]
    switch token.kind {
    case .punctuation, .possessive: return nil
    case .number: return calendarDate(at: index) ?? figure(at: index)
    case .currency: return figure(at: index)
    case .word: break
    }
    guard let word = features[Int(token.word.index)].quantity else { return nil }
    switch word {
    case .cardinal, .hundred, .magnitude, .currencyCode: return figure(at: index)
    case .currencyName: return token.isCapitalised ? figure(at: index) : nil
    case .plural, .vague, .multiple: return vague(at: index)
    case .fraction: return figure(at: index) ?? fraction(at: index) ?? stretch(at: index)
    case .particle(let particle):
      switch particle {
      case .a, .an: return vague(at: index) ?? figure(at: index) ?? fraction(at: index) ?? articleAgo(at: index)
      case .this, .last, .next, .earlier, .later, .early, .late, .previous, .past, .mid, .end, .the, .coming, .current:
        return relativePeriod(at: index)
      default: return nil
      }
    case .ordinal, .quarterLabel, .season: return stretch(at: index)
    case .month, .weekday, .relativeDay: return calendarDate(at: index)
    default: return nil
    }
  }

  // MARK: - Looking at tokens

  /// The part that the token at `index` can play; `nil` outside the sentence.
  @inline(__always)
  func word(_ index: Int) -> QuantityWord? {
    guard index >= lower, index < upper else { return nil }
    return features[Int(tokens[index].word.index)].quantity
  }

  @inline(__always)
  func particle(_ index: Int) -> Particle? {
    if case .particle(let particle) = word(index) { particle } else { nil }
  }

  func isArticle(_ index: Int) -> Bool {
    let particle = particle(index)
    return particle == .a || particle == .an
  }

  func isCue(_ index: Int, _ cue: QuantityCue) -> Bool {
    if case .cue(cue) = word(index) { true } else { false }
  }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind? {
    index >= lower && index < upper ? tokens[index].kind : nil
  }

  func isGlued(_ index: Int) -> Bool { index > lower && index < upper && tokens[index].isGlued }

  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  /// Whether the token is the single ASCII sign `byte`.
  @inline(__always)
  func isSign(_ index: Int, _ byte: UInt8) -> Bool {
    guard index >= lower, index < upper else { return false }
    let token = tokens[index]
    return token.end - token.start == 1 && bytes[Int(token.start)] == byte
  }

  /// A hyphen or dash: `-`, ‐, ‑, ‒, –, — or −.
  func isDash(_ index: Int) -> Bool {
    guard kind(index) == .punctuation else { return false }
    let start = Int(tokens[index].start)
    if bytes[start] == 0x2D { return true }
    guard length(index) == 3, bytes[start] == 0xE2 else { return false }
    if bytes[start + 1] == 0x88 { return bytes[start + 2] == 0x92 }
    return bytes[start + 1] == 0x80 && bytes[start + 2] &- 0x90 < 5
  }

  /// A dash with nothing but itself between the words on both sides.
  func isInnerDash(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  /// The index after a hyphen that joins `index - 1` with the next word, or `index` itself.
  func afterDash(_ index: Int) -> Int { isInnerDash(index) ? index + 1 : index }

  /// The token's letters are capitals without exception.
  func isUpperCase(_ index: Int) -> Bool {
    for byte in bytes[tokens[index].range] where byte &- 0x61 < 26 { return false }
    return true
  }

  /// A word that no noun phrase goes on with: prepositions, conjunctions, pronouns, auxiliaries.
  func isFunctionWord(_ index: Int) -> Bool {
    guard kind(index) == .word else { return true }
    let features = features[Int(tokens[index].word.index)]
    switch features.quantity {
    case .cue(.function), .cue(.future), .cue(.report), .cue(.change), .qualifier, .relativeDay, .weekday: return true
    case .particle(let particle):
      switch particle {
      case .share, .shares, .figure, .financial, .minimum, .maximum, .cap, .limit, .ceiling, .current, .extra:
        return false
      default: return true
      }
    default:
      return !features.classes.isDisjoint(with: [.preposition, .conjunction, .relative, .pronoun, .determiner])
    }
  }
}
