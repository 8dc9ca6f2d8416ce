/// Parts in words, vague sizes, and what is counted.
extension QuantityScan {
  /// "just under a third", "two thirds", "half": a percentage where it is a part of something, else nothing.
  ///
  /// Rounded to a tenth, as articles and the fact format give shares: a third is 33.3.
  func fraction(at index: Int) -> Quantity? {
    var count = 1.0
    var noun = index
    switch word(index) {
    case .cardinal(let value):
      count = value
      noun = afterDash(index + 1)
    case .particle(.a), .particle(.an): noun = index + 1
    case .fraction(let part): guard part == 0.5 else { return nil }
    default: return nil
    }
    guard case .fraction(let part) = word(noun), count * part <= 1, !isStretchOfTime(before: index) else { return nil }
    let end = noun + 1
    if part == 0.5, isArticle(end) {
      guard case .percent = word(end + 1), !isPointWord(end + 2) else { return nil }
      return decorated(share(0.5, index..<end + 2), isCompound: false, noun: nil)
    }
    guard isPart(from: index, to: end, isHalf: part == 0.5) else { return nil }
    let percent = (1000 * count * part).rounded() / 10
    return decorated(share(percent, index..<end), isCompound: false, noun: nil)
  }

  private func share(_ value: Double, _ tokens: Range<Int>) -> Quantity {
    Quantity(tokens: tokens, value: .percent(value: value, high: nil, qualifier: .exact))
  }

  private func isPointWord(_ index: Int) -> Bool {
    switch word(index) {
    case .points, .particle(.point): true
    default: false
    }
  }

  /// "first half", "this quarter", "the quarter".
  private func isStretchOfTime(before index: Int) -> Bool {
    switch word(index - 1) {
    case .ordinal, .fraction: true
    case .particle(.the), .particle(.this), .particle(.last), .particle(.next), .particle(.fiscal), .particle(.per),
      .particle(.each), .particle(.another), .particle(.previous), .particle(.current), .particle(.past):
      true
    default: false
    }
  }

  private func isPart(from start: Int, to end: Int, isHalf: Bool) -> Bool {
    switch particle(end) {
    case .of: return !isTime(end + 1)
    case .the, .its, .their, .his, .her: return isHalf && !isTime(end + 1)
    case .share, .shares: return true
    default: break
    }
    let noun = afterDash(end)
    if isCue(noun, .holding) { return true }
    let isLast = kind(end) == nil || kind(end) == .punctuation && !isDash(end)
    if isLast, leadingQualifier(before: start) != nil { return true }
    guard isLast || isFunctionWord(end) || leadingQualifier(before: start) != nil else { return false }
    var previous = start - 1
    while previous >= max(lower, start - 6) {
      if isCue(previous, .holding) { return true }
      previous -= 1
    }
    return false
  }

  private func isTime(_ index: Int) -> Bool {
    var next = index
    while next < index + 2 {
      switch word(next) {
      case .duration, .month, .quarterLabel, .season, .particle(.fiscal), .particle(.last), .particle(.next):
        return true
      case .particle(.the), .particle(.this), .particle(.a): next += 1
      default: return isYear(next)
      }
    }
    if case .duration = word(next) { return true }
    return false
  }

  // MARK: - Vague sizes

  /// "several billion dollars", "tens of billions", "a multibillion-euro deal": money without a figure. A vague number
  /// of anything else is no figure at all, and its tokens are passed over.
  mutating func vague(at index: Int) -> Quantity? {
    var next = isArticle(index) ? index + 1 : index
    var size = 0.0
    switch word(next) {
    case .vague:
      next += 1
      if particle(next) == .of { next += 1 }
      if case .duration = word(next), particle(next + 1) == .ago {
        return Quantity(tokens: index..<next + 2, value: .date(nil))
      }
    case .multiple: next = afterDash(next + 1)
    case .plural(let value):
      size = value
      next += 1
      while particle(next) == .of, case .plural(let value) = word(next + 1), next < index + 6 {
        size = max(size, value)
        next += 2
      }
    default: return nil
    }
    let isMultiple = if case .multiple = word(isArticle(index) ? index + 1 : index) { true } else { false }
    var hasMagnitude = isMultiple || size > 0
    for _ in 0..<3 {
      switch word(next) {
      case .hundred, .magnitude:
        next += 1
        hasMagnitude = true
      case .plural(let value) where size == 0:
        size = value
        next += 1
        hasMagnitude = true
      default: break
      }
    }
    guard hasMagnitude else {
      resume = max(resume, next)
      return nil
    }
    let isCompound = isInnerDash(next)
    let money = particle(next) == .of ? next + 1 : next
    if let suffix = currencySuffix(at: money) {
      return decorated(Quantity(tokens: index..<suffix.end, value: .money(nil)), isCompound: isCompound, noun: nil)
    }
    resume = max(resume, next)
    let isSum = size >= 1e9 || (size >= 1e6 && particle(next) == .in)
    guard isSum, particle(next) != .of, next == index + 1 || kind(next) != nil || size >= 1e9 else { return nil }
    return decorated(Quantity(tokens: index..<next, value: .money(nil)), isCompound: false, noun: nil)
  }

  // MARK: - Chips

  /// The index after the chips that a number counts: "of Nvidia's Grace Blackwell chips", "GPUs", "H100s".
  func chipNoun(after index: Int, count: Double) -> Int? {
    var next = index
    let limit = min(upper, index + 9)
    var plainWords = 0
    while next < limit {
      let token = tokens[next]
      switch token.kind {
      case .number, .currency: return nil
      case .possessive: break
      case .punctuation: guard isInnerDash(next) else { return nil }
      case .word:
        switch word(next) {
        case .chipNoun(let isPlural):
          guard isPlural || next + 1 >= upper || !isChipNoun(next + 1) else { break }
          if isPlural { return countsUnits(next, count) ? next + 1 : nil }
          // "a 100,000-GPU cluster": with a small number the singular is another noun's adjective.
          return (next > index && isInnerDash(next - 1) && next == index + 1) || count >= 1000 ? next + 1 : nil
        case .particle(.of): guard next == index else { return nil }
        case .particle(.its), .particle(.the), .particle(.their), .particle(.more), .particle(.additional),
          .particle(.and):
          guard next > index || particle(next) != .and else { return nil }
        case nil, .nation, .place, .cue(.dealNoun):
          if isChipModel(token) { return next + 1 }
          if !token.isCapitalised {
            plainWords += 1
            let features = features[Int(token.word.index)]
            if plainWords > 2 || isFunctionWord(next) || (features.verb != nil && features.noun == nil) { return nil }
          }
        default: return nil
        }
      }
      next += 1
    }
    return nil
  }

  private func isChipNoun(_ index: Int) -> Bool {
    if case .chipNoun = word(index) { true } else { false }
  }

  /// "units" may be parts of a company: only a large number counts chips. Length 5 tells it from the other nouns.
  private func countsUnits(_ index: Int, _ count: Double) -> Bool {
    length(index) != 5 || Vocabulary.lower(bytes[Int(tokens[index].start)]) != 0x75 || count >= 100
  }

  /// A model number in the plural: capital letters, two digits or more, "s" ("H100s", "GB200s", "MI300Xs").
  private func isChipModel(_ token: Token) -> Bool {
    let text = bytes[token.range]
    guard (4...9).contains(text.count), token.isCapitalised, text.last == 0x73 else { return false }
    var digits = 0
    for byte in text.dropLast() {
      if byte &- 0x30 < 10 {
        digits += 1
      } else if byte &- 0x41 >= 26 {
        return false
      }
    }
    return digits >= 2 && text.first.map { $0 &- 0x41 < 26 } == true
  }
}
