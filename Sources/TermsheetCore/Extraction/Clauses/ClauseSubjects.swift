/// Who acts: the subject of a verb, behind asides, lists, relative clauses and other verbs.
extension ClauseReader {
  /// - Parameter depth: how many verbs have handed on the question for their subject; hostile text can do so in a circle.
  func subjectHeads(
    before index: Int, verb: VerbGroup, depth: Int = 0
  ) -> (heads: [Int], noun: NounClass?, start: Int?) {
    if let adjunct = subjectOfAdjunct(index, verb, depth) { return adjunct }
    if let named = subjectOfPurpose(index, verb) ?? bracketed(index, verb) { return named }
    var scan = index - 1
    var skippedVerb = false
    while scan >= 0 {
      let group = groups[scan]
      switch group.kind {
      case .comma, .dash:
        // An aside between commas: go on before the comma that opens it.
        if let opening = asideStart(endingAt: scan) {
          scan = opening - 1
          continue
        }
        // "she founded the firm in 2019, left last year and still owns 28%": the verbs of a list share their subject.
        if scan == index - 1, verb.marks.isDisjoint(with: [.gerund, .infinitive, .participle, .passive]),
          let before = groups[..<scan].lastIndex(where: { $0.kind == .verb })
        {
          return subjectOfVerb(before, depth)
        }
        scan -= 1
      case .close:
        scan = matchingOpen(scan) - 1
      case .quote, .other, .date, .duration, .open:
        scan -= 1
      case .relative:
        // "Acme, which raised": the name before.
        scan -= 1
        while scan >= 0, [.comma, .dash].contains(groups[scan].kind) { scan -= 1 }
        if scan >= 0, isHead(groups[scan]) {
          let found = phrase(endingAt: scan)
          // "founder Jane Roe and Acme, which acquired": a person is no "which".
          guard reading.lower(group) == "which", found.heads.count > 1 else { return found }
          let things = found.heads.filter { head in
            groups[head].entity.map { reading.entities[$0].kind != .person } ?? true
          }
          return (things.isEmpty ? found.heads : things, found.noun, found.start)
        }
        if scan >= 0, groups[scan].kind == .round { return ([scan], .round, scan) }
        if scan >= 0, groups[scan].kind == .other, let name = apposed(endingAt: scan + 1) {
          return phrase(endingAt: name)
        }
        if scan >= 0, case .noun(let noun) = groups[scan].kind {
          if let name = apposed(endingAt: scan) { return phrase(endingAt: name) }
          return ([], noun, scan)
        }
        return ([], nil, nil)
      case .conjunction:
        // "agreed to license … and to hire": the subject of the verb before.
        if verb.marks.contains(.gerund), scan > 0 {
          scan -= 1
          continue
        }
        skippedVerb = true
        scan -= 1
      case .verb:
        if verb.marks.contains(.infinitive) || verb.marks.contains(.gerund) || skippedVerb {
          return subjectOfVerb(scan, depth)
        }
        return ([], nil, nil)
      case .preposition:
        scan -= 1
      case .name, .reference, .pronoun:
        if group.isPossessive, !verb.marks.contains(.gerund) {
          scan -= 1
          continue
        }
        if verb.marks.contains(.infinitive), scan > 0, let before = sentence.verbGroup(scan - 1), before.verb == .hire {
          // "has hired Birch Bank to prepare a listing": it lists itself.
          return subjectOfVerb(scan - 1, depth)
        }
        if let examples = examples(endingAt: scan) { return examples }
        if isGoverned(scan), !opensClause(scan, before: index, verb), !isOfBoard(scan) {
          scan = governor(of: scan)
          continue
        }
        if skippedVerb, !(scan + 1 < groups.count && groups[scan + 1].kind == .verb), hasVerb(before: scan) {
          // The name is the object of the verb before the conjunction.
          scan -= 1
          continue
        }
        return phrase(endingAt: scan)
      case .noun(let noun):
        if isGoverned(scan) {
          scan = governor(of: scan)
          continue
        }
        let mayAct = [.people, .investors, .company, .lenders, .government].contains(noun)
        if skippedVerb || !mayAct && verb.marks.contains(.infinitive) && isObjectOfVerb(scan), hasVerb(before: scan) {
          scan -= 1
          continue
        }
        if noun == .company, scan + 2 < index, groups[scan + 1].kind == .comma, groups[scan + 2].kind == .name,
          !groups[scan + 2].isPossessive, scan + 3 < groups.count, groups[scan + 3].kind == .comma
        {
          // "Birch's venture arm, Alder, joined"
          return phrase(endingAt: scan + 2)
        }
        if noun == .talks || noun == .deal || noun == .option,
          verb.marks.contains(.infinitive) || noun == .talks && verb.marks.contains(.gerund)
        {
          // "signed a deal to buy": the subject is the governing verb's.
          scan -= 1
          continue
        }
        if noun == .company, isReducedPassive(index, verb), let name = apposed(endingAt: scan, mayBeGoverned: true) {
          // "invested in Acme, a startup acquired by Birch"
          return phrase(endingAt: name)
        }
        if scan > 0, let owner = possessor(before: scan), noun == .fund || noun == .venture {
          return phrase(endingAt: owner)
        }
        return ([], noun, scan)
      case .round, .money, .percent, .chips, .power, .number:
        if isGoverned(scan) {
          scan = governor(of: scan)
          continue
        }
        if skippedVerb || verb.marks.contains(.infinitive), hasVerb(before: scan) {
          scan -= 1
          continue
        }
        return ([scan], group.kind == .round ? .round : nil, scan)
      case .colon:
        return ([], nil, nil)
      }
    }
    return ([], nil, nil)
  }

  /// "with Birch and Alder also investing": the names between the preposition and the verb.
  private func absoluteSubject(_ index: Int) -> (heads: [Int], noun: NounClass?, start: Int?)? {
    var last = index - 1
    while last > 0, groups[last].kind == .other { last -= 1 }
    guard last > 0, groups[last].kind == .name, !groups[last].isPossessive else { return nil }
    let found = phrase(endingAt: last)
    var before = (found.start ?? last) - 1
    while before > 0, groups[before].kind == .other || groups[before].kind == .noun(.investors) { before -= 1 }
    guard before >= 0, groups[before].kind == .preposition, groups[before].word == reading.word.with else {
      return nil
    }
    return found
  }

  /// "reached a deal for Birch to buy the company": the name between "for" and the verb acts.
  private func subjectOfPurpose(
    _ index: Int, _ verb: VerbGroup
  ) -> (heads: [Int], noun: NounClass?, start: Int?)? {
    guard verb.marks.contains(.infinitive), index > 2, groups[index - 1].kind == .name, !groups[index - 1].isPossessive,
      groups[index - 2].kind == .preposition, reading.lower(groups[index - 2]) == "for",
      groups[index - 3].kind == .noun(.deal) || groups[index - 3].kind == .noun(.option)
    else { return nil }
    return phrase(endingAt: index - 1)
  }

  /// "Acme (recently acquired by Birch)": of the name before the bracket.
  private func bracketed(_ index: Int, _ verb: VerbGroup) -> (heads: [Int], noun: NounClass?, start: Int?)? {
    guard isReducedPassive(index, verb) else { return nil }
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other || groups[scan].kind == .date { scan -= 1 }
    guard scan > 0, groups[scan].kind == .open, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive else {
      return nil
    }
    return ([scan - 1], nil, scan - 1)
  }

  /// "…, putting $2 billion into Acme" and "After investing …, Birch …": the subject of the main verb.
  private func subjectOfAdjunct(
    _ index: Int, _ verb: VerbGroup, _ depth: Int
  ) -> (heads: [Int], noun: NounClass?, start: Int?)? {
    guard verb.marks.contains(.gerund), index > 0 else { return nil }
    if let heads = absoluteSubject(index) { return heads }
    // "the possibility of Birch committing $10 billion"
    if groups[index - 1].kind == .name, !groups[index - 1].isPossessive { return phrase(endingAt: index - 1) }
    if groups[index - 1].kind == .comma || groups[index - 1].kind == .dash {
      let main = groups[..<index].lastIndex { group in
        group.verb.map { sentence.verbs[$0].marks.isDisjoint(with: [.gerund, .infinitive]) } ?? false
      }
      guard let main else { return nil }
      return subjectOfVerb(main, depth)
    }
    if groups[index - 1].kind == .preposition, index <= 2 {
      let main = groups.indices.first { other in
        other > index
          && (groups[other].verb.map { sentence.verbs[$0].marks.isDisjoint(with: [.gerund, .infinitive]) } ?? false)
      }
      guard let main else { return nil }
      return subjectOfVerb(main, depth)
    }
    return nil
  }

  /// The subject of a verb, or of a word that no verb class has ("ends up with").
  func subject(before index: Int) -> (heads: [Int], noun: NounClass?, start: Int?) {
    if let clause = clause(ofVerbAt: index) {
      return (clause.subject, clause.subjectNoun, clause.span.lowerBound < index ? clause.span.lowerBound : nil)
    }
    let word = groups[index]
    let verb = VerbGroup(
      verb: .be, word: word.word, token: word.tokens.lowerBound, tokens: word.tokens, marks: [])
    return subjectHeads(before: index, verb: verb)
  }

  /// "Acme, a startup in Paris that makes chips": the name that the noun at `index` explains.
  private func apposed(endingAt index: Int, mayBeGoverned: Bool = false) -> Int? {
    var scan = index - 1
    while scan > 0, index - scan < 9 {
      switch groups[scan].kind {
      case .comma, .dash:
        let before = groups[scan - 1]
        // A name in a list explains nothing.
        guard before.kind == .name, !before.isPossessive, mayBeGoverned || !isGoverned(scan - 1), opensNoun(scan + 1)
        else { return nil }
        return scan - 1
      case .other, .noun, .number, .date, .preposition: scan -= 1
      case .name where groups[scan].entity.map({ reading.entities[$0].kind == .place }) ?? false: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// An article opens an apposition: "a", "an", "the", "one".
  private func opensNoun(_ index: Int) -> Bool {
    ["a", "an", "the", "one", "another"].contains(reading.lower(groups[index]))
  }

  private func subjectOfVerb(_ index: Int, _ depth: Int) -> (heads: [Int], noun: NounClass?, start: Int?) {
    guard depth < 8, let verb = sentence.verbGroup(index) else { return ([], nil, nil) }
    return subjectHeads(before: index, verb: verb, depth: depth + 1)
  }

  /// "The board of Acme has agreed": the company acts.
  private func isOfBoard(_ name: Int) -> Bool {
    guard name > 1, ["of", "at"].contains(reading.lower(groups[name - 1])) else { return false }
    return ["board", "management", "directors", "leadership", "bosses", "managers", "executives", "officials"]
      .contains(reading.lower(groups[name - 2]))
  }

  /// "had to accept a valuation …, in order to raise": the noun is what the verb before is about.
  private func isObjectOfVerb(_ noun: Int) -> Bool {
    var scan = noun - 1
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    return scan >= 0 && groups[scan].kind == .verb
  }

  private func hasVerb(before index: Int) -> Bool {
    groups[..<index].contains { $0.kind == .verb }
  }

  /// "Investors including Birch and Alder have": those who are named act.
  private func examples(endingAt index: Int) -> (heads: [Int], noun: NounClass?, start: Int?)? {
    let found = phrase(endingAt: index)
    guard let start = found.start, start > 1, groups[start - 1].kind == .preposition, givesExamples(start - 1) else {
      return nil
    }
    let noun = reading.lower(groups[start - 1]) == "as" ? start - 3 : start - 2
    guard noun >= 0 else { return nil }
    switch groups[noun].kind {
    case .noun(.investors), .noun(.lenders), .noun(.company), .noun(.fund): return (found.heads, nil, noun)
    default: return nil
    }
  }

  /// Whether a preposition governs the noun phrase that ends at `index`.
  private func isGoverned(_ index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .other, .number: scan -= 1
      case .date, .duration: return false
      case .noun(.deal), .noun(.acquisition), .noun(.merger):
        if scan == index - 1, groups[index].kind == .name { return false }
        scan -= 1
      case .noun where !groups[scan].isPossessive, .round, .money, .chips: scan -= 1
      case .name where groups[scan].isPossessive, .reference where groups[scan].isPossessive,
        .pronoun where groups[scan].isPossessive:
        scan -= 1
      case .conjunction:
        // "of Acme and Birch": governed where the first of them is.
        guard scan > 0, isHead(groups[scan - 1]) else { return false }
        scan -= 1
        while scan >= 0, groups[scan].kind == .comma || isHead(groups[scan]) { scan -= 1 }
      case .preposition: return true
      default: return false
      }
    }
    return false
  }

  /// "since Acme floated", "as Acme prepares to list": the word before a name opens a clause, and the name is its
  /// subject.
  func opensClause(_ name: Int, before verbIndex: Int, _ verb: VerbGroup) -> Bool {
    guard verb.marks.isDisjoint(with: [.gerund, .infinitive, .participle]), name > 0,
      groups[name + 1..<verbIndex].allSatisfy({ $0.kind == .other || $0.kind == .date })
    else { return false }
    return ["since", "after", "before", "until", "as"].contains(reading.lower(groups[name - 1]))
  }

  /// The group before the preposition that governs `index`.
  private func governor(of index: Int) -> Int {
    var scan = index - 1
    while scan >= 0, groups[scan].kind != .preposition { scan -= 1 }
    return scan - 1
  }
}
