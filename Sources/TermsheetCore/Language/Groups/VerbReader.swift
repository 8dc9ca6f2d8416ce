/// Reads a verb with everything that belongs to it, from its first auxiliary to its main verb.
///
/// "has agreed to buy", "is far along in negotiations to acquire", "may be raised", "is said to be lining up" are one
/// group each, whose main verb is the last one and whose marks say how firm it is.
struct VerbReader {
  let document: ArticleText
  let word: GrammarWords
  let occupied: [Int32]

  func features(_ index: Int) -> WordFeatures { document.features(index) }

  func isFree(_ index: Int, _ end: Int) -> Bool {
    index < end && occupied[index] < 0 && document.tokens[index].kind == .word
  }

  /// The verb group that begins at `start`, or `nil` where the word is none here.
  func verb(at start: Int, before end: Int) -> VerbGroup? {
    guard isFree(start, end) else { return nil }
    if let group = headlineChain(at: start, before: end) { return group }
    guard features(start).verb != nil, isVerbHere(start, end) else {
      return document.tokens[start].word == word.to ? infinitive(at: start, before: end) : nil
    }
    return chain(from: start, at: start, before: end, marks: [], governors: [])
  }

  /// "Birch in talks to buy", "Birch close to buying", "Birch set to raise": the verb "to be" is left out.
  private func headlineChain(at start: Int, before end: Int) -> VerbGroup? {
    guard start > 0, occupied[start - 1] >= 0 || document.lower(start - 1) == "," else { return nil }
    let text = document.lower(start)
    guard
      text == "in" || text == "nearing"
        || Self.telling.contains(text) && !features(start).forms.contains(.gerund)
    else { return nil }
    guard let (main, marks) = adjunct(at: start, before: end) else { return nil }
    return chain(from: start, at: main, before: end, marks: marks, governors: [.be])
  }

  private func infinitive(at start: Int, before end: Int) -> VerbGroup? {
    let next = skipAdverbs(start + 1, end)
    guard isFree(next, end), features(next).verb != nil, features(next).forms.contains(.base) else { return nil }
    return chain(from: start, at: next, before: end, marks: .infinitive, governors: [])
  }

  // MARK: - The chain

  private func chain(
    from start: Int, at first: Int, before end: Int, marks: VerbMarks, governors: VerbSet
  ) -> VerbGroup? {
    var marks = marks
    var governors = governors
    var index = first
    var sawAuxiliary = false
    var lastIsBe = false
    var steps = 0
    while isFree(index, end), let verb = features(index).verb, steps < 12 {
      steps += 1
      let features = features(index)
      let token = document.tokens[index].word
      if features.classes.contains(.negation) { marks.insert(.negated) }
      switch verb {
      case .modal:
        marks.formUnion(modality(of: token))
        sawAuxiliary = true
        lastIsBe = false
        index = skipAdverbs(index + 1, end, &marks)
        if isFree(index, end), self.features(index).verb != nil { continue }
        return nil
      case .auxiliaryDo:
        if features.forms.contains(.past) { marks.insert(.past) }
        sawAuxiliary = true
        index = skipAdverbs(index + 1, end, &marks)
        if isFree(index, end), self.features(index).verb != nil { continue }
        return nil
      case .have:
        var next = skipAdverbs(index + 1, end, &marks)
        // "have all gone public", "have both filed".
        if isFree(next + 1, end),
          document.tokens[next].word == word.all || document.tokens[next].word == word.both,
          self.features(next + 1).forms.contains(.participle)
        {
          next += 1
        }
        if isFree(next, end), self.features(next).verb != nil, self.features(next).forms.contains(.participle) {
          marks.insert(.perfect)
          if features.forms.contains(.past), token == word.had {
            marks.insert(.past)
          }
          sawAuxiliary = true
          lastIsBe = false
          index = next
          continue
        }
        return finish(start, index, end, verb, marks, governors)
      case .be:
        if features.forms.contains(.past) { marks.insert(.past) }
        sawAuxiliary = true
        var next = skipAdverbs(index + 1, end, &marks)
        if isFree(next + 1, end), document.tokens[next].word == word.out,
          self.features(next + 1).forms.contains(.gerund)
        {
          next += 1
        }
        if let (further, more) = adjunct(at: next, before: end) {
          marks.formUnion(more)
          governors.insert(.be)
          index = further
          lastIsBe = false
          continue
        }
        if isFree(next, end), document.tokens[next].word == word.to {
          let main = skipAdverbs(next + 1, end, &marks)
          if isFree(main, end), self.features(main).verb != nil, self.features(main).forms.contains(.base) {
            marks.insert(marks.contains(.past) ? .pastPlan : .future)
            index = main
            lastIsBe = false
            continue
          }
        }
        if isFree(next, end), let following = self.features(next).verb {
          let forms = self.features(next).forms
          if following == .be || forms.contains(.participle) || forms.contains(.gerund) {
            lastIsBe = true
            if forms.contains(.gerund), following != .be { marks.insert(.progressive) }
            index = next
            continue
          }
        }
        next = index
        return finish(start, next, end, .be, marks, governors)
      default:
        break
      }
      if lastIsBe, features.forms.contains(.participle), !features.forms.contains(.gerund) {
        marks.insert(.passive)
      } else if !sawAuxiliary, governors.isEmpty, features.forms.contains(.past) {
        marks.insert(.past)
      } else if !sawAuxiliary, governors.isEmpty, features.forms.contains(.gerund) {
        marks.insert(.gerund)
      }
      if !sawAuxiliary, governors.isEmpty, features.forms.contains(.participle), !features.forms.contains(.past) {
        marks.insert(.participle)
      }
      // A governing verb: "agreed to buy", "plans to", "considered buying", "is said to be".
      if let next = governed(by: verb, at: index, before: end, marks: &marks) {
        governors.insert(verb)
        marks.remove(.passive)
        marks.remove(.progressive)
        sawAuxiliary = true
        lastIsBe = false
        index = next
        continue
      }
      return finish(start, index, end, verb, marks, governors)
    }
    return nil
  }

  private func finish(
    _ start: Int, _ index: Int, _ end: Int, _ verb: VerbClass, _ marks: VerbMarks, _ governors: VerbSet
  ) -> VerbGroup {
    var verb = verb
    var last = index + 1
    if let particles = document.lexicon.phrasalVerbs[document.tokens[index].word] {
      // "turned the offer down": the particle may stand a few words later.
      for scan in last..<min(end, index + 6) {
        if scan > last, features(scan).verb != nil || document.tokens[scan].kind == .punctuation { break }
        if let found = particles.first(where: { $0.particle == document.tokens[scan].word }) {
          guard scan == last || found.verb == .reject || found.verb == .terminate else { break }
          verb = found.verb
          if scan == last { last = scan + 1 }
          break
        }
      }
    }
    return VerbGroup(
      verb: verb, word: document.tokens[index].word, token: index, tokens: start..<last, marks: marks,
      governors: governors)
  }

  private func modality(of token: WordID) -> VerbMarks {
    let spelling = document.lexicon.vocabulary.spelling(token)
    if spelling.hasPrefix("w") && spelling.hasPrefix("wo") {
      return spelling.hasPrefix("won") ? .future : .conditional
    }
    if spelling.hasPrefix("will") || spelling.hasPrefix("shall") || spelling.hasSuffix("ll") { return .future }
    if spelling.hasPrefix("may") || spelling.hasPrefix("might") || spelling.hasPrefix("c") { return .possible }
    if spelling.hasPrefix("should") { return .expected }
    return []
  }

  /// The main verb that a governing verb leads to, with what the governor says of it.
  private func governed(by verb: VerbClass, at index: Int, before end: Int, marks: inout VerbMarks) -> Int? {
    let wasPassive = marks.contains(.passive)
    var next = skipAdverbs(index + 1, end)
    guard next < end else { return nil }
    var mark: VerbMarks = []
    switch verb {
    case .plan: mark = marks.contains(.past) && marks.contains(.perfect) ? .pastPlan : .planned
    case .consider: mark = .considered
    case .negotiate: mark = .talks
    case .expect: mark = .expected
    case .near, .approach: mark = .talks
    case .agree, .sign: mark = .agreed
    case .commit: mark = .agreed
    case .say, .report: mark = wasPassive ? .reported : []
    case .lapse: mark = .failed
    case .decline, .reject: mark = .negated
    case .announce: mark = .planned
    case .give, .own, .put: mark = wasPassive ? .expected : []
    case .complete, .terminate: mark = verb == .complete ? .completed : .failed
    default: return nil
    }
    if verb == .report || verb == .own, !wasPassive { return nil }
    if verb == .say, !wasPassive {
      guard document.tokens[index].word == word.said, document.tokens[next].word == word.to else { return nil }
      mark = .reported
    }
    if verb == .commit, next + 1 < end, ["itself", "themselves"].contains(document.lower(next)),
      document.tokens[next + 1].word == word.to
    {
      next += 1
    }
    if document.tokens[next].word == word.to, occupied[next] < 0 {
      let main = skipAdverbs(next + 1, end)
      guard isFree(main, end), features(main).verb != nil else { return nil }
      // "committed itself to buying"
      let isGerund = [.commit, .agree].contains(verb) && features(main).forms.contains(.gerund)
      guard features(main).forms.contains(.base) || isGerund else { return nil }
      if verb == .complete || verb == .terminate { return nil }
      marks.insert(mark)
      return main
    }
    if [.consider, .negotiate, .near, .approach, .complete, .terminate, .plan].contains(verb) {
      let text = document.lower(next)
      if ["about", "on", "over", "of", "at"].contains(text), verb == .negotiate || verb == .plan || verb == .consider {
        next = skipAdverbs(next + 1, end)
      }
      if isFree(next, end), features(next).verb != nil, features(next).forms.contains(.gerund) {
        marks.insert(mark)
        return next
      }
    }
    return nil
  }

  func skipAdverbs(_ index: Int, _ end: Int) -> Int {
    var ignored: VerbMarks = []
    return skipAdverbs(index, end, &ignored)
  }

  func skipAdverbs(_ index: Int, _ end: Int, _ marks: inout VerbMarks) -> Int {
    var index = index
    var steps = 0
    while index < end, occupied[index] < 0, document.tokens[index].kind == .word, steps < 5 {
      let features = features(index)
      if document.tokens[index].word == word.last || document.tokens[index].word == word.first, index + 1 < end,
        occupied[index + 1] < 0, self.features(index + 1).forms.contains(.participle)
      {
        // "was last priced in 2023"
        index += 1
        steps += 1
        continue
      }
      // "will each own half"
      if document.tokens[index].word == word.each, index + 1 < end, self.features(index + 1).verb != nil {
        index += 1
        steps += 1
        continue
      }
      let isFar =
        features.classes.contains(.adverb) || features.classes.contains(.negation) || isUnlistedAdverb(index, end)
      guard isFar, features.verb == nil || features.classes.contains(.negation) else { break }
      if features.classes.contains(.negation) { marks.insert(.negated) }
      if features.classes.contains(.reported) { marks.insert(.reported) }
      index += 1
      steps += 1
    }
    return index
  }

  /// "has confidentially filed": an adverb by its ending, where a verb follows it.
  private func isUnlistedAdverb(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    guard !token.isCapitalised, token.end - token.start > 5, features(index).verb == nil, features(index).noun == nil,
      index + 1 < end, occupied[index + 1] < 0, features(index + 1).verb != nil
    else { return false }
    return document.lower(index).hasSuffix("ly")
  }
}
