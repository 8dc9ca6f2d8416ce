/// Reads who answered when asked: declined, did not respond, confirmed, denied.
struct CommentReader {
  let reading: Analysis

  func comments() -> [Comment] {
    var found: [Comment] = []
    for sentence in reading.sentences {
      for index in sentence.groups.indices {
        guard let response = response(at: index, sentence) else { continue }
        for name in companies(before: index, sentence)
        where !found.contains(where: { $0.company == name && $0.response == response }) {
          found.append(
            Comment(
              company: name, response: response, evidence: [reading.document.evidence(sentence.sentence)],
              confidence: Confidence(value: 0.95, reasons: ["rule \(response.rawValue)"])))
        }
      }
    }
    return found
  }

  // MARK: - What was answered

  private func response(at index: Int, _ sentence: SentenceGroups) -> Comment.Response? {
    let groups = sentence.groups
    guard let verb = sentence.verbGroup(index), !verb.marks.contains(.passive) else {
      return unknownVerb(at: index, groups)
    }
    let words = reading.lower(groups[index])
    var rest: [String] { groups[(index + 1)...].prefix(5).map { reading.lower($0) } }
    let isNegated = verb.marks.contains(.negated)
    if words.holds("comment") || words.holds("discuss") && isNegated {
      if verb.governors.contains(.decline) || verb.governors.contains(.reject) || words.holds("declin")
        || words.holds("refus")
      {
        return .declined
      }
      if isNegated { return saysDid(words) ? .noResponse : .declined }
      return nil
    }
    switch verb.verb {
    case .decline:
      if words.holds("declin") || words.holds("refus") { return rest.contains("comment") ? .declined : nil }
      return isNegated && rest.allSatisfy({ $0 != "deal" }) ? .noResponse : nil
    case .have where rest.contains("comment") && rest.contains("no"): return .declined
    case .say where rest.contains("comment") && rest.contains("no"): return .declined
    case .confirm where !isNegated && isAnswer(verb): return .confirmed
    case .deny where !isNegated && isAnswer(verb):
      // A court denies a motion; only "deny" needs no word for what was said.
      if words.holds("den") { return rest.contains(where: Self.pleas.contains) ? nil : .denied }
      return rest.contains(where: Self.accounts.contains) ? .denied : nil
    case .be where isNegated && rest.contains("reached"): return .noResponse
    default: break
    }
    if ["called", "calls", "labelled", "labeled"].contains(words) || words.hasSuffix("called") {
      return rest.contains { ["false", "untrue", "inaccurate", "wrong", "baseless", "incorrect"].contains($0) }
        ? .denied : nil
    }
    return nil
  }

  /// "would not comment" where a modal stands alone, "called the report false".
  private func unknownVerb(at index: Int, _ groups: [Group]) -> Comment.Response? {
    guard groups[index].kind != .name, Self.answers.contains(groups[index].word) else { return nil }
    let word = reading.lower(groups[index])
    if word == "called" || word == "calls" {
      let rest = groups[(index + 1)...].prefix(5).map { reading.lower($0) }
      guard rest.contains(where: { ["report", "reports", "claim", "claims", "story", "it"].contains($0) }) else {
        return nil
      }
      return rest.contains { ["false", "untrue", "inaccurate", "wrong", "baseless", "incorrect"].contains($0) }
        ? .denied : nil
    }
    if word == "unavailable", groups[(index + 1)...].prefix(3).contains(where: { reading.lower($0) == "comment" }) {
      return .noResponse
    }
    return nil
  }

  private static let answers = WordSet("called calls unavailable")

  private func saysDid(_ words: String) -> Bool {
    words.holds("did") || words.holds("has") || words.holds("had")
  }

  /// A plan to confirm or an order to deny is no answer.
  private func isAnswer(_ verb: VerbGroup) -> Bool {
    verb.marks.isDisjoint(with: [
      .infinitive, .gerund, .planned, .future, .conditional, .possible, .considered, .expected, .talks,
    ])
  }

  // MARK: - Who answered

  private func companies(before index: Int, _ sentence: SentenceGroups) -> [String] {
    let groups = sentence.groups
    if let spokesperson = groups[..<index].lastIndex(where: { Self.speakers.contains(reading.lower($0)) }),
      !groups[spokesperson..<index].contains(where: { $0.kind == .verb })
    {
      var names = parties(spokesperson + 1..<index, groups)
      if names.isEmpty { names = parties(max(0, spokesperson - 3)..<spokesperson, groups) }
      if !names.isEmpty { return names }
    }
    let subject = ClauseReader(reading, sentence).subject(before: index)
    var names: [String] = []
    for head in subject.heads {
      guard let entity = groups[head].entity, isCompany(entity) else { continue }
      names.append(reading.entities[entity].name)
    }
    return names
  }

  private func parties(_ range: Range<Int>, _ groups: [Group]) -> [String] {
    var names: [String] = []
    for index in range {
      guard groups[index].kind == .name || groups[index].kind == .reference || groups[index].kind == .pronoun,
        let entity = groups[index].entity, isCompany(entity)
      else { continue }
      let name = reading.entities[entity].name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func isCompany(_ entity: Int) -> Bool {
    switch reading.entities[entity].kind {
    case .organisation, .government, .unknown: true
    default: false
    }
  }

  /// What somebody else has said, which an answer can deny.
  private static let accounts: Spellings = [
    "report", "reports", "reporting", "claim", "claims", "story", "account", "accounts", "speculation", "rumours",
    "rumors", "allegation", "allegations", "suggestion", "suggestions", "figure", "figures", "that", "it",
  ]
  private static let pleas: Spellings = ["request", "motion", "bid", "application", "appeal", "petition", "access"]

  static let speakers: Spellings = [
    "spokesperson", "spokespeople", "spokesman", "spokeswoman", "spokespersons", "spokesmen", "representative",
    "representatives", "lawyer", "lawyers",
  ]
}
