/// Finds the clauses of one sentence: subjects, objects and prepositional phrases of verbs and of nouns of deals.
struct ClauseReader {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups) {
    self.reading = reading
    self.sentence = sentence
  }

  // MARK: - Verbs

  func clause(ofVerbAt index: Int) -> Clause? {
    guard let verb = sentence.verbGroup(index) else { return nil }
    let end = clauseEnd(after: index)
    var clause = Clause(
      sentence: sentence.sentence, trigger: index, verb: verb, noun: nil, span: index..<end)
    let before = subjectHeads(before: index, verb: verb)
    let after = arguments(from: index + 1, to: end)
    let isPassive = verb.marks.contains(.passive) || isReducedPassive(index, verb)
    if isPassive {
      clause.object = before.heads
      clause.objectNoun = before.noun
      if let agent = after.first(where: { $0.preposition == reading.word.by }) { clause.subject = agent.heads }
      clause.arguments = after.filter { $0.preposition != reading.word.by }
    } else {
      clause.subject = before.heads
      clause.subjectNoun = before.noun
      if let object = directObject(after, of: index) { clause.object = object.heads }
      clause.objectNoun = directNoun(after: index, to: end)
      clause.arguments = after
    }
    // The subject of "After investing, Birch said" stands behind its verb.
    clause.span = min(before.start ?? index, index)..<end
    return clause
  }

  /// "sold its Quillan unit", "bought Alder's Quillan": the name owned, not its owner.
  private func directObject(_ arguments: [Clause.Argument], of verb: Int) -> Clause.Argument? {
    // "came to $2 billion, Birch said": a name behind the comma is no object.
    guard
      let first = arguments.firstIndex(where: { argument in
        argument.preposition == nil
          && !groups[verb..<(argument.heads.first ?? verb)].contains { $0.kind == .comma || $0.kind == .relative }
      })
    else { return nil }
    if let head = arguments[first].heads.first, groups[head].isPossessive, first + 1 < arguments.count,
      let owned = arguments[(first + 1)...].prefix(3).first(where: { argument in
        argument.preposition == nil && argument.heads.first.map { groups[$0].kind == .name } ?? false
      }), let next = owned.heads.first,
      groups[(head + 1)..<next].allSatisfy({ $0.kind == .other || $0.kind == .noun(.company) }), next <= head + 4,
      groups[next].kind == .name, !groups[next].isPossessive
    {
      return owned
    }
    return arguments[first]
  }

  /// "a round led by", "a startup acquired by": a participle right after its noun.
  func isReducedPassive(_ index: Int, _ verb: VerbGroup) -> Bool {
    let features = reading.document.lexicon.vocabulary[verb.word]
    guard features.forms.contains(.participle), verb.governors.isEmpty,
      verb.marks.isDisjoint(with: [.perfect, .gerund, .infinitive, .future, .conditional, .possible, .progressive]),
      index + 1 < groups.count
    else { return false }
    let next = groups[index + 1]
    if next.kind == .preposition && next.word == reading.word.by { return true }
    // "Acme, bought in 2020 for $7 billion, …": a participle between commas right after a name.
    guard index > 1, groups[index - 1].kind == .comma, groups[index - 2].kind == .name,
      next.kind == .preposition || next.kind == .date, verb.marks.contains(.past)
    else { return false }
    return groups[(index + 1)...].contains { $0.kind == .comma }
  }

  /// Where the clause of a verb ends: at the next verb that begins another clause, at a colon, at the sentence's end.
  private func clauseEnd(after index: Int) -> Int {
    var scan = index + 1
    var depth = 0
    while scan < groups.count {
      switch groups[scan].kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .colon where depth == 0, .relative where depth == 0 && scan > index + 1: return scan
      case .verb where depth == 0: return scan
      default: break
      }
      scan += 1
    }
    return scan
  }

  private func directNoun(after index: Int, to end: Int) -> NounClass? {
    for scan in index + 1..<max(end, index + 1) {
      switch groups[scan].kind {
      case .noun(let noun):
        // The head of "a funding round of" is its last noun.
        if scan + 1 < end, case .noun = groups[scan + 1].kind { continue }
        return noun
      case .preposition, .comma, .verb, .relative, .colon, .conjunction: return nil
      case .round: return .round
      default: continue
      }
    }
    return nil
  }

  // MARK: - Subjects

  /// - Parameter depth: how many verbs have handed on the question for their subject; hostile text can do so in a circle.
  private func subjectHeads(
    before index: Int, verb: VerbGroup, depth: Int = 0
  ) -> (heads: [Int], noun: NounClass?, start: Int?) {
    if let adjunct = subjectOfAdjunct(index, verb, depth) { return adjunct }
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
        if scan >= 0, isHead(groups[scan]) { return phrase(endingAt: scan) }
        if scan >= 0, groups[scan].kind == .round { return ([scan], .round, scan) }
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
  private func apposed(endingAt index: Int) -> Int? {
    var scan = index - 1
    while scan > 0, index - scan < 9 {
      switch groups[scan].kind {
      case .comma, .dash:
        let before = groups[scan - 1]
        // A name in a list explains nothing.
        guard before.kind == .name, !before.isPossessive, !isGoverned(scan - 1), opensNoun(scan + 1) else { return nil }
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
    return ["board", "management", "directors", "leadership", "bosses", "managers"]
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

  private func isHead(_ group: Group) -> Bool {
    switch group.kind {
    case .name, .reference, .pronoun: true
    default: false
    }
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
  private func opensClause(_ name: Int, before verbIndex: Int, _ verb: VerbGroup) -> Bool {
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

  private func possessor(before index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0 {
      let group = groups[scan]
      if group.isPossessive, isHead(group) { return scan }
      switch group.kind {
      case .other, .noun, .money, .round, .number, .percent, .date: scan -= 1
      case .name where !group.isPossessive: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The heads joined with the one at `last`, going left over modifiers, commas and "and".
  func phrase(endingAt last: Int) -> (heads: [Int], noun: NounClass?, start: Int?) {
    var heads = [last]
    var start = last
    var sawConjunction = false
    while true {
      var scan = skipModifiers(before: start)
      guard scan >= 1 else { break }
      let kind = groups[scan].kind
      guard kind == .conjunction || (kind == .comma && sawConjunction) else { break }
      if kind == .conjunction {
        sawConjunction = true
        scan -= 1
        if groups[scan].kind == .comma { scan -= 1 }
      } else {
        scan -= 1
      }
      guard scan >= 0, let head = headOfItem(endingAt: scan) else { break }
      heads.insert(head, at: 0)
      start = head
    }
    return (heads, nil, start)
  }

  /// "online retailer Acme", "Musk's Acme": what only tells who the head is.
  private func skipModifiers(before head: Int) -> Int {
    var scan = head - 1
    while scan >= 0, head - scan < 6 {
      switch groups[scan].kind {
      case .other, .number: scan -= 1
      case .noun(.company), .noun(.fund), .noun(.investors), .noun(.government): scan -= 1
      case .name where groups[scan].isPossessive || isPlace(groups[scan]): scan -= 1
      case .reference where groups[scan].isPossessive || scan == head - 1: scan -= 1
      default: return scan
      }
    }
    return scan
  }

  private func isPlace(_ group: Group) -> Bool {
    group.entity.map { reading.entities[$0].kind == .place } ?? false
  }

  /// The head of the list item that ends at `last`: the name itself, or the one before its brackets or aside.
  private func headOfItem(endingAt last: Int) -> Int? {
    var scan = last
    if groups[scan].kind == .close { scan = matchingOpen(scan) - 1 }
    guard scan >= 0 else { return nil }
    if isHead(groups[scan]), !groups[scan].isPossessive, !isPlace(groups[scan]) { return scan }
    // "Birch, the state fund of Singapore, and …": the name before the aside.
    var steps = 0
    while scan > 0, steps < 9 {
      switch groups[scan].kind {
      case .verb, .colon, .money: return nil
      case .comma:
        var before = scan - 1
        if groups[before].kind == .close { before = matchingOpen(before) - 1 }
        while before > 0, groups[before].kind == .other { before -= 1 }
        if before > 0, groups[before].kind == .close { before = matchingOpen(before) - 1 }
        guard before >= 0, groups[before].kind == .name, !groups[before].isPossessive else { return nil }
        return before
      default: break
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// Where the aside that a comma closes begins: at the comma before, with a name right before that one.
  private func asideStart(endingAt comma: Int) -> Int? {
    var scan = comma - 1
    var length = 0
    while scan > 0, length < 28 {
      let kind = groups[scan].kind
      if kind == groups[comma].kind {
        let before = groups[scan - 1]
        let next = groups[scan + 1]
        if isHead(before) || before.kind == .close || isPlaceOrNoun(before), opensAside(next, at: scan + 1) {
          return scan
        }
      }
      if kind == .colon { return nil }
      scan -= 1
      length += 1
    }
    return nil
  }

  private func isPlaceOrNoun(_ group: Group) -> Bool {
    if case .noun = group.kind { return true }
    return group.kind == .date || group.kind == .round
  }

  private func opensAside(_ group: Group, at index: Int) -> Bool {
    switch group.kind {
    case .relative, .preposition, .other, .noun, .reference, .date, .open, .money: true
    case .pronoun: group.isPossessive
    case .name: true
    case .verb:
      // "Acme, founded in 2019," opens one; "she left Acme in 2019, gave up her seat," does not.
      sentence.verbGroup(index).map { verb in
        !verb.marks.isDisjoint(with: [.participle, .past, .gerund])
          && !reading.document.lexicon.vocabulary[verb.word].forms.isDisjoint(with: [.participle, .gerund])
      } ?? false
    default: false
    }
  }

  private func matchingOpen(_ close: Int) -> Int {
    var scan = close - 1
    while scan >= 0, groups[scan].kind != .open { scan -= 1 }
    return max(scan, 0)
  }

  // MARK: - Objects and prepositional phrases

  /// What follows a verb or noun: direct objects and prepositional phrases, each with its joined heads.
  func arguments(from start: Int, to end: Int) -> [Clause.Argument] {
    var found: [Clause.Argument] = []
    var preposition: WordID?
    var scan = start
    while scan < end {
      let group = groups[scan]
      switch group.kind {
      case .preposition:
        // "from backers such as Birch", "from investors including Birch": still from them.
        // "to a consortium of Birch and Alder": still to them.
        let isCounted =
          preposition != nil && scan > start && reading.lower(group) == "of"
          && Self.counts.contains(reading.lower(groups[scan - 1]))
        if !isCounted, !(preposition != nil && givesExamples(scan) && found.last.map(isOfPeople) ?? false) {
          preposition = group.word
        }
        scan += 1
      case .name, .reference, .pronoun:
        if group.isPossessive {
          // "into Acme's Series B": the owner counts as standing in the phrase.
          found.append(Clause.Argument(preposition: preposition, heads: [scan]))
          scan += 1
          continue
        }
        let heads = list(from: scan, to: end)
        found.append(Clause.Argument(preposition: preposition, heads: heads))
        scan = (heads.last ?? scan) + 1
      case .money, .percent, .round, .chips, .power:
        found.append(Clause.Argument(preposition: preposition, heads: [scan]))
        scan += 1
      case .noun:
        found.append(Clause.Argument(preposition: preposition, heads: [scan]))
        scan += 1
      case .comma, .colon, .dash, .conjunction, .quote:
        if group.kind != .quote { preposition = preposition == reading.word.by ? preposition : nil }
        scan += 1
      case .open:
        while scan < end, groups[scan].kind != .close { scan += 1 }
        scan += 1
      default:
        scan += 1
      }
    }
    return found
  }

  private func givesExamples(_ index: Int) -> Bool {
    let text = reading.lower(groups[index])
    if text == "including" || text == "like" { return true }
    return text == "as" && index > 0 && reading.lower(groups[index - 1]) == "such"
  }

  private func isOfPeople(_ argument: Clause.Argument) -> Bool {
    guard argument.preposition != nil, let head = argument.heads.last else { return false }
    switch groups[head].kind {
    case .noun(.investors), .noun(.company), .noun(.lenders), .noun(.fund), .noun(.sources): return true
    default: return false
    }
  }

  /// The names joined from `first` on: "A, B (an arm of C), the fund D and newcomer E".
  func list(from first: Int, to end: Int) -> [Int] {
    var heads = [first]
    var scan = first + 1
    var last = first
    var sawSeparator = false
    var gap = 0
    while scan < end {
      let group = groups[scan]
      switch group.kind {
      case .comma, .conjunction:
        sawSeparator = true
        gap = 0
        scan += 1
      case .open:
        while scan < end, groups[scan].kind != .close { scan += 1 }
        scan += 1
      case .name:
        guard sawSeparator, !group.isPossessive || scan + 1 < end, !opensClause(scan, heads) else { return heads }
        if let person = titled(by: scan, to: end) {
          // "GitHub chief Jane Roe": the firm only tells who she is.
          scan = person
          continue
        }
        if group.isPossessive {
          // "Nvidia's NVentures": the arm is the party.
          scan += 1
          gap += 1
          continue
        }
        heads.append(scan)
        last = scan
        sawSeparator = false
        gap = 0
        scan += 1
      case .preposition where isCount(scan, heads):
        // "Birch and a handful of angels, among them Jane Roe".
        scan += 1
        gap = 0
      case .preposition where sawSeparator && isAmongThem(scan, end):
        scan += 2
      case .preposition where isPlaceAfter(scan, end):
        // "Birch of China and Alder".
        scan += 2
      case .preposition:
        let text = reading.lower(group)
        guard ["with", "alongside", "including", "like", "as"].contains(text) || isAsWellAs(scan),
          sawSeparator || text != "with"
        else { return skipAppositionOrStop(heads, from: scan, last: last, to: end) ?? heads }
        sawSeparator = true
        scan += 1
      // ", and in May", "and the same month": a date behind "and" opens a clause.
      case .date where sawSeparator: return heads
      case .other, .noun, .reference, .date, .number:
        gap += 1
        if gap > 7 { return heads }
        scan += 1
      default:
        return heads
      }
    }
    return heads
  }

  /// "led by Birch, Acme is hiring": after one name and a comma, a name with a verb of its own is a new subject.
  private func opensClause(_ index: Int, _ heads: [Int]) -> Bool {
    guard heads.count == 1, groups[index - 1].kind == .comma, let verb = sentence.verbGroup(index + 1) else {
      return false
    }
    return verb.marks.isDisjoint(with: [.gerund, .infinitive])
      && (index + 2 >= groups.count || groups[index + 2].word != reading.word.by)
  }

  private static let titles: Set<String> = [
    "chief", "boss", "founder", "co-founder", "chairman", "president", "chief executive", "executive",
  ]

  private func titled(by name: Int, to end: Int) -> Int? {
    // "a SoftBank unit, DeepCore,": the unit is the party.
    if name + 3 < end, ["unit", "arm", "affiliate", "subsidiary"].contains(reading.lower(groups[name + 1])),
      groups[name + 2].kind == .comma, groups[name + 3].kind == .name, !groups[name + 3].isPossessive,
      groups[name].tokens.lowerBound > 0,
      ["a", "an", "the"].contains(reading.document.lowers[groups[name].tokens.lowerBound - 1])
    {
      return name + 3
    }
    var scan = name + 1
    while scan < end, scan <= name + 2 {
      guard Self.titles.contains(reading.lower(groups[scan])) else { break }
      scan += 1
    }
    guard scan > name + 1, scan < end, groups[scan].kind == .name, let entity = groups[scan].entity,
      reading.entities[entity].kind == .person
    else { return nil }
    return scan
  }

  private func isPlaceAfter(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end, ["of", "in", "at"].contains(reading.lower(groups[index])), groups[index + 1].kind == .name,
      let entity = groups[index + 1].entity
    else { return false }
    return reading.entities[entity].kind == .place
  }

  private static let counts: Set<String> = [
    "handful", "number", "host", "group", "string", "couple", "range", "clutch", "raft", "slew", "dozen", "dozens",
    "bunch", "consortium", "trio", "pair", "syndicate", "club", "quartet",
  ]

  /// The "of" of "a handful of angels", behind a name and its conjunction.
  private func isCount(_ index: Int, _ heads: [Int]) -> Bool {
    guard let last = heads.last, index - last <= 5, reading.lower(groups[index]) == "of" else { return false }
    return Self.counts.contains(reading.lower(groups[index - 1]))
  }

  private func isAmongThem(_ index: Int, _ end: Int) -> Bool {
    index + 2 < end && reading.lower(groups[index]) == "among" && reading.lower(groups[index + 1]) == "them"
      && groups[index + 2].kind == .name
  }

  private func isAsWellAs(_ index: Int) -> Bool { reading.lower(groups[index]) == "as" }

  /// In a list, "MGX, an investor of the Emirates, and Birch": the phrase inside an apposition is skipped.
  private func skipAppositionOrStop(_ heads: [Int], from index: Int, last: Int, to end: Int) -> [Int]? {
    guard index > last + 1, groups[last + 1].kind == .comma else { return nil }
    var scan = index
    while scan < end, scan < index + 8 {
      if groups[scan].kind == .comma, scan + 1 < end {
        var next = scan + 1
        while next < end, groups[next].kind == .conjunction || groups[next].kind == .comma { next += 1 }
        guard next < end, groups[next].kind == .name, !groups[next].isPossessive else { return nil }
        return heads + list(from: next, to: end)
      }
      if groups[scan].kind == .verb || groups[scan].kind == .relative { return nil }
      scan += 1
    }
    return nil
  }

  // MARK: - Nouns

  /// A noun of deals as a clause: "Birch's $2 billion purchase of Acme", "an investment in Acme by Birch".
  func clause(ofNounAt index: Int) -> Clause? {
    guard case .noun(let noun) = groups[index].kind else { return nil }
    var end = index + 1
    var depth = 0
    while end < groups.count {
      let kind = groups[end].kind
      if kind == .open { depth += 1 }
      if kind == .close { depth = max(0, depth - 1) }
      if depth == 0, kind == .verb || kind == .colon || kind == .relative { break }
      if depth == 0, kind == .comma, !continuesPhrase(end + 1), !(noun == .participation && goesOn(end)) { break }
      end += 1
    }
    var clause = Clause(sentence: sentence.sentence, trigger: index, verb: nil, noun: noun, span: index..<end)
    if let owner = possessor(before: index) {
      clause.subject = [owner]
      clause.span = owner..<end
    }
    if clause.subject.isEmpty, let copula = copula(before: index), let verb = sentence.verbGroup(copula) {
      clause.subject = subjectHeads(before: copula, verb: verb).heads
    }
    clause.arguments = arguments(from: index + 1, to: end)
    if let agent = clause.arguments.first(where: {
      $0.preposition == reading.word.by || $0.preposition == reading.word.from
    }) {
      if clause.subject.isEmpty { clause.subject = agent.heads }
    }
    if noun == .acquisition, let owner = possessor(before: index),
      let agent = clause.arguments.first(where: { $0.preposition == reading.word.by }),
      agent.heads.contains(where: { reading.isParty(groups[$0]) })
    {
      // "Acme's takeover by Birch": the owner is what is bought.
      clause.subject = agent.heads
      clause.object = [owner]
    } else if let object = clause.arguments.first(where: {
      $0.preposition == reading.word.of || $0.preposition == reading.word("in")
        || $0.preposition == reading.word("into")
    }) {
      clause.object = object.heads
    }
    // Figures that stand before the noun: "a $2 billion purchase".
    var scan = index - 1
    while scan >= 0, scan >= index - 5 {
      let kind = groups[scan].kind
      if kind == .money || kind == .round || kind == .percent {
        clause.arguments.insert(Clause.Argument(preposition: nil, heads: [scan]), at: 0)
      } else if kind != .other && kind != .date, !isNoun(kind), !(kind == .name && !groups[scan].isPossessive) {
        break
      }
      scan -= 1
    }
    return clause
  }

  /// "Birch was lead investor", "Birch is among the backers": the verb "to be" before a noun, in its clause.
  private func copula(before index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, scan > index - 8 {
      switch groups[scan].kind {
      case .verb: return sentence.verbGroup(scan)?.verb == .be ? scan : nil
      case .comma, .colon, .relative: return nil
      default: scan -= 1
      }
    }
    return nil
  }

  private func isNoun(_ kind: Group.Kind) -> Bool {
    if case .noun = kind { return true }
    return false
  }

  /// "participation from Birch, Alder and others": the comma joins names.
  private func goesOn(_ comma: Int) -> Bool {
    guard comma > 0, comma + 2 < groups.count, groups[comma - 1].kind == .name else { return false }
    var next = comma + 1
    if groups[next].kind == .conjunction { next += 1 }
    while next < groups.count, groups[next].kind == .other || groups[next].kind == .noun(.investors) { next += 1 }
    guard next < groups.count, groups[next].kind == .name || groups[next - 1].kind == .noun(.investors) else {
      return false
    }
    return next + 1 >= groups.count || groups[next + 1].kind != .verb
  }

  /// "led by Birch, along with Alder": what follows a "with" or "alongside" inside a list does not lead.
  func isBeside(_ head: Int, _ heads: [Int]) -> Bool {
    guard let first = heads.first, first < head else { return false }
    return groups[first..<head].contains { group in
      group.kind == .preposition && ["with", "alongside", "including", "like"].contains(reading.lower(group))
    } && !groups[first..<head].contains { reading.lower($0) == "together" }
  }

  private func continuesPhrase(_ index: Int) -> Bool {
    guard index < groups.count else { return false }
    return groups[index].kind == .preposition
  }
}
