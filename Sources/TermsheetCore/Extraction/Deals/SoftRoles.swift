/// Who takes part in the deal told just before, where no rule knows the wording: parties of a sentence that speaks of
/// investors, lenders, leading or joining, and that tells no deal of its own.
struct SoftRoles {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  let clauses: ClauseReader

  private var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups, roles: [Int: MoneyRole]) {
    self.reading = reading
    self.sentence = sentence
    self.roles = roles
    clauses = ClauseReader(reading, sentence)
  }

  /// One frame that only adds to a deal told before, or none.
  func frame() -> DealFrame? {
    guard !roles.values.contains(.amount), sentence.sentence > 0, let kind, !speaksOfElse else { return nil }
    var leads: [Int] = []
    var others: [Int] = []
    for index in groups.indices where groups[index].kind == .verb {
      guard let clause = clauses.clause(ofVerbAt: index), let verb = clause.verb,
        verb.marks.isDisjoint(with: [.negated, .failed])
      else { continue }
      guard !verb.marks.contains(.participle) || verb.verb == .lead else { continue }
      let heads = clause.subject + examples(after: clause)
      if verb.verb == .lead || isSharedLead(clause) {
        leads += heads
      } else if Self.joining.contains(verb.verb) || isAmongInvestors(clause) {
        others += heads
      }
    }
    leads += named(after: ["namely"])
    others += named(after: ["them"])
    var frame = DealFrame(
      kind: kind, status: .announced, sentence: sentence.sentence, position: firstVerb, rule: "takes-part-too",
      isAnaphoric: true, weight: 0.8)
    for (heads, role) in [(leads, Deal.Investor.Role.lead), (others, nil)] as [([Int], Deal.Investor.Role?)] {
      for head in heads {
        guard isInvestor(head), let entity = groups[head].entity,
          !frame.investors.contains(where: { $0.entity == entity })
        else { continue }
        frame.investors.append(.init(entity: entity, role: kind == .equityRound ? role : nil))
      }
    }
    return frame.investors.isEmpty ? nil : frame
  }

  private static let joining: VerbSet = [.join, .invest, .put, .lend]

  private var firstVerb: Int { groups.firstIndex { $0.kind == .verb } ?? 0 }

  /// What the deal before must be, by the words of this sentence and of the two before it.
  private var kind: Deal.Kind? {
    let speaksOfLenders = groups.contains { $0.kind == .noun(.lenders) || $0.kind == .noun(.debt) && $0.isDefinite }
    if speaksOfLenders { return .debt }
    let hasCue = groups.contains { group in
      switch group.kind {
      case .noun(.investors), .noun(.participation), .noun(.investment), .round, .noun(.round): true
      case .verb: group.verb.map { [.lead, .join, .back].contains(sentence.verbs[$0].verb) } ?? false
      default: ["lead", "leads"].contains(reading.lower(group))
      }
    }
    return hasCue && reading.speaksOfRound(at: sentence.sentence, back: 1) ? .equityRound : nil
  }

  /// Purchases, chips, stakes and sales have their own rules.
  private var speaksOfElse: Bool {
    groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.merger), .noun(.ipo), .noun(.tender), .noun(.turnover), .noun(.hardware),
        .percent,
        .chips, .power:
        true
      case .verb:
        group.verb.map {
          [.acquire, .sell, .own, .list, .use, .train, .hire, .supply].contains(sentence.verbs[$0].verb)
        }
          ?? false
      default: false
      }
    }
  }

  /// "Birch is one of the investors", "Alder was among the backers".
  private func isAmongInvestors(_ clause: Clause) -> Bool {
    guard clause.verb?.verb == .be else { return false }
    let after = groups[(clause.trigger + 1)..<max(clause.trigger + 1, clause.span.upperBound)].prefix(6)
    // "its backers are" tells who holds shares, and not who bought them in this round.
    return after.contains { $0.kind == .noun(.investors) || $0.kind == .noun(.lenders) }
      && !after.contains { $0.isPossessive } && after.contains { ["one", "among", "new"].contains(reading.lower($0)) }
  }

  /// "Birch and Alder would share the lead".
  private func isSharedLead(_ clause: Clause) -> Bool {
    let after = groups[(clause.trigger + 1)..<max(clause.trigger + 1, clause.span.upperBound)].prefix(3)
    return after.contains { ["lead", "leads"].contains(reading.lower($0)) }
  }

  /// "Four lenders, Birch Bank among them, are to": the names between the noun and its verb.
  private func examples(after clause: Clause) -> [Int] {
    guard clause.subject.isEmpty, clause.subjectNoun == .investors || clause.subjectNoun == .lenders else { return [] }
    let start = min(clause.span.lowerBound, clause.trigger)
    return groups[start..<clause.trigger].indices.filter { groups[$0].kind == .name }
  }

  /// "Four firms led it, namely Birch, Alder and Elm"; "several funds, among them Birch and Alder".
  private func named(after words: Set<String>) -> [Int] {
    guard let mark = groups.firstIndex(where: { words.contains(reading.lower($0)) }), mark + 1 < groups.count,
      groups[mark + 1].kind == .name
    else { return [] }
    return clauses.list(from: mark + 1, to: groups.count)
  }

  private func isInvestor(_ head: Int) -> Bool {
    let group = groups[head]
    guard group.kind == .name, !group.isPossessive, reading.isParty(group), let entity = group.entity else {
      return false
    }
    return reading.entities[entity].kind != .person && reading.entities[entity].kind != .outlet
  }
}
