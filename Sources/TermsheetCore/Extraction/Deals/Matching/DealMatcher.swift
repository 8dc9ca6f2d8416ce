/// Runs the deal rules over the clauses of one sentence.
struct DealMatcher {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  let clauses: ClauseReader

  init(_ reading: Analysis, _ sentence: SentenceGroups) {
    self.reading = reading
    self.sentence = sentence
    roles = MoneyRoles(reading: reading).roles(in: sentence)
    clauses = ClauseReader(reading, sentence)
  }

  var groups: [Group] { sentence.groups }

  func frames() -> [DealFrame] {
    var frames: [DealFrame] = []
    for index in groups.indices {
      switch groups[index].kind {
      case .verb:
        guard let verb = sentence.verbGroup(index) else { continue }
        let rules = DealRules.byVerb[Int(verb.verb.rawValue)]
        guard !rules.isEmpty, let clause = clauses.clause(ofVerbAt: index) else { continue }
        if let frame = firstMatch(clause, among: rules) { frames += [frame] + siblings(of: frame, clause) }
      case .noun(let noun):
        let rules = DealRules.byNoun[Int(noun.rawValue)]
        guard !rules.isEmpty, let clause = clauses.clause(ofNounAt: index) else { continue }
        if let frame = firstMatch(clause, among: rules) { frames.append(frame) }
      default: break
      }
    }
    return frames
  }

  /// "Acme, Birch and Cedar have gone public": one listing each.
  private func siblings(of frame: DealFrame, _ clause: Clause) -> [DealFrame] {
    if ["acquire", "pick-up-company", "pick-up"].contains(frame.rule) { return otherTargets(of: frame, clause) }
    if let shared = respectively(frame, clause) { return shared }
    guard frame.kind == .ipo, frame.amount == nil, clause.subject.count > 1 else { return [] }
    let others = clause.subject.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }
    return others.filter { $0 != frame.recipient }.map { other in
      var frame = frame
      frame.recipient = other
      return frame
    }
  }

  /// What conditions that ask for no party are shown.
  private static let noFrame = DealFrame(
    kind: .other, status: .announced, sentence: 0, position: 0, rule: "")

  private func firstMatch(_ clause: Clause, among rules: [DealRule]) -> DealFrame? {
    let figures = figures(of: clause)
    let noFrame = Self.noFrame
    for rule in rules {
      if rule.needsAmount, figures.amount.flatMap({ reading.money(groups[$0]) }) == nil,
        !rule.needsStake || leadingAmount(of: clause) == nil
      {
        continue
      }
      guard rule.early.allSatisfy({ holds($0, clause, noFrame, figures) }) else { continue }
      if let frame = match(rule, clause, figures) { return frame }
    }
    return nil
  }

  // MARK: - One rule on one clause

  private func match(_ rule: DealRule, _ clause: Clause, _ figures: Figures) -> DealFrame? {
    var figures = figures
    if figures.amount == nil, rule.needsStake { figures.amount = leadingAmount(of: clause) }
    var frame = DealFrame(
      kind: rule.kind, status: .announced, sentence: clause.sentence, position: clause.trigger, rule: rule.name,
      isAnaphoric: rule.isAnaphoric, weight: rule.weight)
    frame.amount = figures.amount.flatMap { reading.money(groups[$0]) }
    frame.amountTokens = figures.amount.map { groups[$0].tokens }
    frame.round = figures.round
    fill(&frame, rule.subject, with: clause.subject)
    if rule.subject == .recipient, frame.recipient == nil, clause.subjectNoun == .people, clause.span.lowerBound > 0,
      groups[clause.span.lowerBound - 1].isPossessive
    {
      // "Quillan's founders turned down an offer".
      fill(&frame, .recipient, with: [clause.span.lowerBound - 1])
    }
    let object = clause.object.contains { reading.isParty(groups[$0]) } ? clause.object : missingObject(of: clause)
    if rule.object == .recipient || rule.object == .investor { fill(&frame, rule.object, with: object) }
    if rule.needsNamesAfterColon { fill(&frame, .investor, with: namesAfterColon(clause)) }
    for (phrase, words) in zip(rule.phrases, rule.phraseWords) where phrase.role != .amount && phrase.role != .round {
      for argument in clause.arguments {
        guard let preposition = argument.preposition, words.contains(preposition) else { continue }
        // "with Birch's affiliate Quillan": the owner is not meant where a name of its own follows.
        if argument.heads.allSatisfy({ groups[$0].isPossessive }), phrase.role == .recipient,
          isOwnerOfNamed(argument.heads, clause)
        {
          continue
        }
        if phrase.role == .investor, argument.heads.allSatisfy({ ownsInvestors($0) }) { continue }
        fill(&frame, phrase.role, with: argument.heads)
        if phrase.role == .investor { fillMembers(&frame, of: argument) }
      }
    }
    if rule.kind == .equityRound, frame.investors.isEmpty { fill(&frame, .investor, with: allottees(clause)) }
    if rule.kind == .merger, frame.recipient == nil, frame.investors.count == 2 {
      frame.recipient = frame.investors.removeLast().entity
    }
    if frame.investors.isEmpty, rule.kind == .restructuring, let party = modifier(ofSubject: clause) {
      frame.investors = [.init(entity: party, role: nil)]
    }
    if isByThing(rule, clause) { return nil }
    for need in rule.needs { complete(&frame, need, clause) }
    if frame.recipient == nil, let head = recipientOfRelative(rule, clause) { fill(&frame, .recipient, with: [head]) }
    if frame.recipient == nil, rule.kind == .equityRound, let head = mainSubject(after: clause) {
      fill(&frame, .recipient, with: [head])
    }
    if rule.needsOwnerAfter { frame.recipient = ownerAfter(clause, except: frame.investors) }
    if rule.kind == .computeCommitment { fillCapacity(&frame, rule, clause) }
    if frame.recipient == nil, rule.object != .recipient, let owner = roundOwner(clause) { frame.recipient = owner }
    if rule.kind == .equityRound, let firm = frame.recipient, reading.isInvestmentFirm(firm) {
      // A firm that invests puts a round together for somebody else.
      guard ["raise", "secure"].contains(rule.name), figures.hasRoundWord else { return nil }
      frame.recipient = nil
      frame.investors.insert(.init(entity: firm, role: nil), at: 0)
    }
    if let recipient = frame.recipient, frame.investors.contains(where: { $0.entity == recipient }) {
      if rule.object == .recipient { return nil }
      frame.investors.removeAll { $0.entity == recipient }
    }
    if rule.isAnaphoric { fill(&frame, .investor, with: alsoNamed(clause)) }
    for need in rule.late where !holds(need, clause, frame, figures) { return nil }
    // "has not acquired Quillan": no deal, and no word of one.
    if let marks = clause.verb?.marks, marks.contains(.negated), frame.amount == nil,
      marks.isDisjoint(with: [.talks, .planned, .considered])
    {
      return nil
    }
    if rule.subject == .recipient, frame.recipient == nil { frame.isOfOthers = isAboutOthers(clause) }
    if isIncome(rule, clause, frame, figures) { return nil }
    return frame
  }

  /// The sentence values a company.
  var isValued: Bool {
    roles.values.contains { role in
      if case .valuation = role { return true }
      return false
    }
  }

  /// "expects to take in $12 billion this year" speaks of sales, unless a round, a price or an investor is near.
  private func isIncome(_ rule: DealRule, _ clause: Clause, _ frame: DealFrame, _ figures: Figures) -> Bool {
    guard rule.kind == .equityRound, frame.amount != nil, let verb = clause.verb, verb.marks.contains(.expected),
      verb.verb == .raise, !figures.hasRoundWord, frame.investors.isEmpty
    else { return false }
    return !isValued
  }
}
