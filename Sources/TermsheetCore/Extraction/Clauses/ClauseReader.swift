/// Finds the clauses of one sentence: subjects, objects and prepositional phrases of verbs and of nouns of deals.
struct ClauseReader {
  let reading: Analysis
  let sentence: SentenceGroups

  var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups) {
    self.reading = reading
    self.sentence = sentence
  }

  // MARK: - Verbs

  func clause(ofVerbAt index: Int) -> Clause? {
    guard groups.indices.contains(index), let verb = groups[index].verb else { return nil }
    return reading.clause(ofVerb: verb, in: sentence.sentence)
  }

  /// Reads the clause of a verb, which ``clause(ofVerbAt:)`` then has.
  func readClause(ofVerbAt index: Int) -> Clause? {
    guard let verb = sentence.verbGroup(index) else { return nil }
    let end = clauseEnd(after: index)
    let before = subjectHeads(before: index, verb: verb)
    let after = arguments(from: index + 1, to: end)
    let isPassive = verb.marks.contains(.passive) || isReducedPassive(index, verb)
    // The subject of "After investing, Birch said" stands behind its verb.
    let span = min(before.start ?? index, index)..<end
    if isPassive {
      let agent = after.first { $0.preposition == reading.word.by }
      return Clause(
        sentence: sentence.sentence, trigger: index, verb: verb, subject: agent?.heads ?? [], object: before.heads,
        objectNoun: before.noun, arguments: agent == nil ? after : after.filter { $0.preposition != reading.word.by },
        span: span)
    }
    return Clause(
      sentence: sentence.sentence, trigger: index, verb: verb, subject: before.heads, subjectNoun: before.noun,
      object: directObject(after, of: index)?.heads ?? [], objectNoun: directNoun(after: index, to: end),
      arguments: after, span: span)
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
    if let head = arguments[first].heads.first, case .noun = groups[head].kind,
      let named = arguments[(first + 1)...].prefix(3).first(where: { argument in
        argument.heads.first.map { groups[$0].kind == .name } ?? false
      }), named.preposition == nil, let next = named.heads.first, !groups[next].isPossessive, next <= head + 4,
      groups[(head + 1)..<next].allSatisfy({ [.other, .noun(.company)].contains($0.kind) })
    {
      // "open source software maker Acme", "chip design firm Acme"
      return named
    }
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
}
