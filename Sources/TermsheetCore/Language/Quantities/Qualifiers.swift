/// "Up to", "or more", "north of": how exact the text says a figure is.
extension QuantityScan {
  /// The qualifier that ends right before `index`, and where it begins.
  ///
  /// A verb ("exceeds") qualifies and stays outside: the clause needs it.
  func leadingQualifier(before index: Int) -> (qualifier: Qualifier, start: Int)? {
    if let found = qualifier(endingAt: index) { return outermost(found) }
    var start = index
    var hasWord = false
    // "up to an additional", "at least another", "up to a total of"
    for _ in 0..<4 {
      switch particle(start - 1) {
      case .another, .additional, .further, .extra, .combined, .total:
        hasWord = true
        start -= 1
      case .of where particle(start - 2) == .total: start -= 1
      case .a, .an, .the: start -= 1
      default:
        guard start < index, let found = qualifier(endingAt: start) else { return nil }
        // "talks about a $5bn loan", "under a $5bn deal" are prepositions.
        if !hasWord, case .qualifier = word(start - 1) { return nil }
        return outermost(found)
      }
    }
    return nil
  }

  /// "more than about $5bn": the outer word decides.
  private func outermost(_ found: (qualifier: Qualifier, start: Int)) -> (qualifier: Qualifier, start: Int) {
    guard found.qualifier == .about, let outer = qualifier(endingAt: found.start), outer.start < found.start else {
      return found
    }
    return outer
  }

  private func qualifier(endingAt end: Int) -> (qualifier: Qualifier, start: Int)? {
    guard end - 1 >= floor else { return nil }
    switch word(end - 1) {
    case .qualifier(let qualifier, let isVerb):
      if isVerb { return (qualifier, end) }
      if qualifier == .lessThan {
        if particle(end - 2) == .not { return (.atLeast, clamped(end - 2)) }
        if particle(end - 2) == .means, particle(end - 3) == .no {
          return (.atLeast, clamped(particle(end - 4) == .by ? end - 4 : end - 3))
        }
      }
      return (qualifier, adverbStart(end - 1))
    case .particle(let particle): return qualifier(endingWith: particle, at: end - 1)
    default: return nil
    }
  }

  private func qualifier(endingWith last: Particle, at index: Int) -> (qualifier: Qualifier, start: Int)? {
    let before = particle(index - 1)
    func found(_ qualifier: Qualifier, _ start: Int) -> (qualifier: Qualifier, start: Int) {
      (qualifier, clamped(start))
    }
    switch last {
    case .least: return before == .at ? found(.atLeast, index - 1) : nil
    case .most: return before == .at ? found(.upTo, index - 1) : nil
    case .estimated: return found(.about, before == .an ? index - 1 : index)
    case .perhaps, .maybe, .possibly: return found(.about, index)
    case .minimum: return found(.atLeast, index)
    case .maximum: return found(.upTo, index)
    case .to: return boundedBy(before, at: index).map { found($0.0, $0.1) }
    case .at:
      if before == .capped { return found(.upTo, index - 1) }
      return before == .starting ? found(.atLeast, index - 1) : nil
    case .from: return before == .starting || before == .upwards ? found(.atLeast, index - 1) : nil
    case .as:
      guard particle(index - 2) == .as else { return nil }
      switch before {
      case .much, .many, .high, .large: return found(.upTo, index - 2)
      case .little, .low: return found(.atLeast, index - 2)
      default:
        if case .vague = word(index - 1) { return found(.atLeast, index - 2) }
        return nil
      }
    case .than:
      let isNegated = particle(index - 2) == .no || particle(index - 2) == .not
      switch before {
      case .more, .greater, .higher, .bigger, .larger:
        return isNegated ? found(.upTo, index - 2) : found(.moreThan, adverbStart(index - 1))
      case .less, .fewer, .lower, .smaller:
        return isNegated ? found(.atLeast, index - 2) : found(.lessThan, adverbStart(index - 1))
      default: return nil
      }
    case .of: return measuredBy(before, at: index).map { found($0.0, $0.1) }
    default: return nil
    }
  }

  /// What stands before "to": "up to", "close to", "may be raised to".
  private func boundedBy(_ before: Particle?, at index: Int) -> (Qualifier, Int)? {
    switch before {
    case .up: return (.upTo, index - 1)
    case .close: return (.about, index - 1)
    case .limited: return (.upTo, index - 1)
    case .raised, .increased, .expanded, .upsized, .extended:
      guard particle(index - 2) == .be else { return nil }
      switch word(index - 3) {
      case .month(5), .particle(.could), .particle(.can), .particle(.might): return (.upTo, index)
      default: return nil
      }
    default: return nil
    }
  }

  /// What stands before "of": "north of", "in excess of", "a maximum of".
  private func measuredBy(_ before: Particle?, at index: Int) -> (Qualifier, Int)? {
    switch before {
    case .north: return (.moreThan, index - 1)
    case .excess: return (.moreThan, particle(index - 2) == .in ? index - 2 : index - 1)
    case .south, .short: return (.lessThan, adverbStart(index - 1))
    case .minimum: return (.atLeast, isArticle(index - 2) ? index - 2 : index - 1)
    case .upward, .upwards: return (.atLeast, index - 1)
    case .maximum, .ceiling, .limit, .cap: return (.upTo, isArticle(index - 2) ? index - 2 : index - 1)
    case .order, .region, .vicinity, .neighborhood, .neighbourhood:
      return particle(index - 2) == .the ? (.about, index - 3) : nil
    default: return nil
    }
  }

  /// "just over", "slightly more than", "a little under".
  private func adverbStart(_ index: Int) -> Int {
    switch particle(index - 1) {
    case .just, .well, .slightly, .far, .somewhat, .even: return clamped(index - 1)
    case .little: return clamped(isArticle(index - 2) ? index - 2 : index - 1)
    default: return index
    }
  }

  private func clamped(_ index: Int) -> Int { max(index, floor, lower) }

  /// The qualifier that begins at `index`, and the index after it: "or more", "+", "-plus", "or so".
  func trailingQualifier(at index: Int) -> (qualifier: Qualifier, end: Int)? {
    if isSign(index, 0x2B), isGlued(index) { return (.moreThan, index + 1) }
    if isInnerDash(index), particle(index + 1) == .plus { return (.moreThan, index + 2) }
    let start = isSign(index, 0x2C) ? index + 1 : index
    switch particle(start) {
    case .or, .and:
      var next = start + 1
      while next < start + 3, isChance(particle(next)) { next += 1 }
      if particle(start) == .and {
        // "and possibly more", "and up"
        if next > start + 1, particle(next) == .more { return (.atLeast, next + 1) }
        return particle(next) == .up && particle(next + 1) != .to && next == start + 1 ? (.atLeast, next + 1) : nil
      }
      switch word(next) {
      case .particle(.more), .particle(.greater), .particle(.higher), .particle(.larger):
        return particle(next + 1) == .than ? nil : (.atLeast, next + 1)
      case .particle(.less), .particle(.fewer), .particle(.lower):
        return particle(next + 1) == .than ? nil : (.upTo, next + 1)
      case .particle(.so): return (.about, next + 1)
      case .qualifier(.moreThan, _):
        return kind(next + 1) == .punctuation || kind(next + 1) == nil ? (.atLeast, next + 1) : nil
      default: return nil
      }
    case .at:
      guard kind(start + 2) == .punctuation || kind(start + 2) == nil else { return nil }
      switch particle(start + 1) {
      case .least: return (.atLeast, start + 2)
      case .most: return (.upTo, start + 2)
      default: return nil
      }
    default: return nil
    }
  }

  private func isChance(_ particle: Particle?) -> Bool {
    switch particle {
    case .potentially, .possibly, .perhaps, .even, .maybe, .likely: true
    default: false
    }
  }

  /// "$10 billion in cash or more": the qualifier a few words on. It is no part of the figure's tokens.
  func remoteQualifier(after index: Int) -> Qualifier? {
    var next = index
    while next < index + 4, kind(next) == .word {
      if particle(next) == .or { return trailingQualifier(at: next)?.qualifier }
      next += 1
    }
    return nil
  }
}
