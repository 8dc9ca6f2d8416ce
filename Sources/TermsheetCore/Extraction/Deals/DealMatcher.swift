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
    if frame.rule == "acquire" || frame.rule == "pick-up-company" { return otherTargets(of: frame, clause) }
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
    for rule in rules {
      if rule.needsAmount, figures.amount.flatMap({ reading.money(groups[$0]) }) == nil,
        !rule.needsStake || leadingAmount(of: clause) == nil
      {
        continue
      }
      guard rule.early.allSatisfy({ holds($0, clause, Self.noFrame, figures) }) else { continue }
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

  /// "AI startups raised $19 billion", "founder Jane Roe is raising": a subject that is nobody whom the text follows.
  private func isAboutOthers(_ clause: Clause) -> Bool {
    if let head = clause.subject.first, let entity = groups[head].entity {
      return reading.entities[entity].kind == .person || !reading.isParty(groups[head])
    }
    guard clause.subject.isEmpty else { return false }
    guard let noun = clause.subjectNoun else { return isAboutSomethingElse(clause) }
    guard noun == .company || noun == .investors || noun == .people || noun == .government else { return false }
    let start = clause.span.lowerBound
    guard groups.indices.contains(start) else { return false }
    let text = reading.lower(groups[start])
    return text.hasSuffix("s") && !text.hasSuffix("ss") || !groups[start].isDefinite
  }

  /// "Automotive brought in $2 million", "Advertising raised": the subject is a word that names nobody.
  private func isAboutSomethingElse(_ clause: Clause) -> Bool {
    guard clause.trigger > 0, clause.verb?.marks.isDisjoint(with: [.gerund, .infinitive, .participle]) ?? false else {
      return false
    }
    var scan = clause.trigger - 1
    while scan > 0, groups[scan].kind == .other, reading.isAdverb(groups[scan]) { scan -= 1 }
    guard groups[scan].kind == .other, scan == 0 || groups[scan - 1].kind != .verb else { return false }
    let word = reading.lower(groups[scan])
    return word.count > 3 && reading.document.tokens[groups[scan].tokens.lowerBound].kind == .word
      && !["that", "this", "then", "there", "which", "they", "also", "have", "been"].contains(word)
  }

  private func isOwnerOfNamed(_ heads: [Int], _ clause: Clause) -> Bool {
    guard let owner = heads.last else { return false }
    var scan = owner + 1
    while scan < clause.span.upperBound, scan <= owner + 3 {
      switch groups[scan].kind {
      case .name: return !groups[scan].isPossessive && reading.isParty(groups[scan])
      case .other, .noun(.company), .noun(.venture): scan += 1
      default: return false
      }
    }
    return false
  }

  /// "That Birch agreement restructured": the name before the noun that is the subject.
  private func modifier(ofSubject clause: Clause) -> Int? {
    guard clause.subjectNoun == .deal, clause.span.lowerBound > 0 else { return nil }
    let group = groups[clause.span.lowerBound - 1]
    return reading.isParty(group) ? group.entity : nil
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

  /// ", Acme said on Tuesday": who reports a deal is not in it by that.
  private func onlySays(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index - 1].kind == .comma || groups[index - 1].kind == .quote
    else {
      return false
    }
    return sentence.verbGroup(index + 1).map { $0.verb == .say || $0.verb == .report } ?? false
  }

  /// "through an allotment of new shares to Birch and Alder".
  private func allottees(_ clause: Clause) -> [Int] {
    guard
      let to = clause.arguments.first(where: {
        $0.preposition == reading.word("to") && reading.isParty(groups[$0.heads[0]])
      }),
      let first = to.heads.first,
      groups[clause.trigger..<first].contains(where: { group in
        group.kind == .noun(.shares) || ["allotment", "placement", "issuance"].contains(reading.lower(group))
      })
    else { return [] }
    return to.heads
  }

  /// "from its existing investors": they give, and not their company.
  private func ownsInvestors(_ index: Int) -> Bool {
    groups[index].isPossessive
      && groups[(index + 1)...].prefix(4).first(where: { $0.kind != .other })?.kind == .noun(.investors)
  }

  private static let sites: Set<String> = [
    "campus", "site", "plant", "factory", "facility", "complex", "building", "park", "fab", "hall", "works",
  ]

  /// "at Birch's Midfield campus": a place of Birch's, and no company.
  private func isSite(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index - 1].isPossessive else { return false }
    return Self.sites.contains(reading.lower(groups[index + 1]))
  }

  func fill(_ frame: inout DealFrame, _ role: DealRule.Role?, with heads: [Int]) {
    let parties = heads.filter { reading.isParty(groups[$0]) && !onlySays($0) && !isSite($0) }
      .compactMap { groups[$0].entity }
    guard !parties.isEmpty, let role else { return }
    switch role {
    case .recipient:
      if frame.recipient == nil { frame.recipient = parties.first { reading.canReceive($0, frame.kind) } }
    case .investor:
      for party in parties where !frame.investors.contains(where: { $0.entity == party }) {
        frame.investors.append(.init(entity: party, role: nil))
      }
    case .lead:
      for head in heads where reading.isParty(groups[head]) {
        guard let party = groups[head].entity else { continue }
        let isBeside = clauses.isBeside(head, heads)
        if isBeside, frame.investors.contains(where: { $0.entity == party }) { continue }
        frame.investors.removeAll { $0.entity == party }
        frame.investors.append(.init(entity: party, role: isBeside ? nil : .lead))
      }
    case .seller: frame.sellers += parties
    case .pair:
      guard parties.count == 2 else { return }
      ComputeClause(reading: reading, sentence: sentence).fillPair(&frame, parties[0], parties[1])
    case .amount, .round: break
    }
  }

  /// "from a group of investors that includes Birch", "from a consortium led by Birch": who they are stands in a clause
  /// of its own.
  private func fillMembers(_ frame: inout DealFrame, of argument: Clause.Argument) {
    guard let head = argument.heads.last,
      [.noun(.company), .noun(.investors), .noun(.lenders)].contains(groups[head].kind)
    else { return }
    var scan = head + 1
    while scan < groups.count, scan < head + 5 {
      switch groups[scan].kind {
      case .other, .noun(.investors), .noun(.lenders), .noun(.company), .relative: scan += 1
      case .preposition where reading.lower(groups[scan]) == "of": scan += 1
      case .verb:
        guard let verb = sentence.verbGroup(scan) else { return }
        if verb.verb == .join, reading.lower(groups[scan]).hasPrefix("includ") {
          fill(&frame, .investor, with: clauses.list(from: scan + 1, to: groups.count))
        } else if verb.verb == .lead, scan + 2 < groups.count, reading.lower(groups[scan + 1]) == "by" {
          fill(&frame, .lead, with: clauses.list(from: scan + 2, to: groups.count))
        }
        return
      default: return
      }
    }
  }

  /// Prepositions after an amount that open what it is for or when it was, and no longer what it is.
  private static let purposes: Set<String> = [
    "for", "to", "amid", "after", "as", "on", "while", "among", "across", "despite", "since", "under", "through",
    "before", "within", "toward", "towards", "alongside",
  ]

  struct Figures {
    var amount: Int?
    var round: String?
    var hasRoundWord = false
    var nouns: NounSet = []
    /// Those of the object itself: without what the money is for, or what it comes after.
    var objectNouns: NounSet = []
  }

  /// The first amount of the clause that is the size of a deal, and the round it names.
  private func figures(of clause: Clause) -> Figures {
    var figures = Figures()
    var range = clause.trigger + 1..<max(clause.span.upperBound, clause.trigger + 1)
    var heads = Array(range)
    if clause.verb?.marks.contains(.passive) == true || clause.noun != nil || isReduced(clause) {
      // The object of a passive and the modifiers of a noun stand before.
      let start = phraseStart(before: clause.trigger)
      range = start..<range.upperBound
      heads = Array(start..<clause.trigger) + heads
    }
    if let antecedent = antecedent(of: clause) {
      heads = Array(phraseStart(before: antecedent + 1)...antecedent) + heads
    }
    if clause.verb?.marks.contains(.passive) == true, let object = clause.object.first, object < clause.trigger {
      // "The round of $40 million, among the largest, was led by": the size stands with the object.
      heads += Array(object...min(object + 3, clause.trigger - 1))
    }
    var isPurpose = false
    for index in heads {
      switch groups[index].kind {
      case .preposition where figures.amount != nil && index > clause.trigger:
        if Self.purposes.contains(reading.lower(groups[index])) { isPurpose = true }
      case .money:
        if figures.amount == nil, roles[index] == .amount { figures.amount = index }
      case .round:
        if figures.round == nil { figures.round = groups[index].label }
        figures.hasRoundWord = true
      case .noun(let noun):
        figures.nouns.insert(noun)
        if !isPurpose { figures.objectNouns.insert(noun) }
        if noun == .round { figures.hasRoundWord = true }
      default: break
      }
    }
    return figures
  }

  /// "Acme, a startup it had planned to buy": what stands right before the subject is the object.
  private func missingObject(of clause: Clause) -> [Int] {
    if clause.verb != nil, let name = explained(after: clause) { return [name] }
    guard let first = clause.subject.first, first > 1, clause.verb != nil else { return [] }
    var before = first - 1
    let isRelative = groups[before].kind == .relative
    if isRelative { before -= 1 }
    if isRelative, before > 0, groups[before].kind == .comma { before -= 1 }
    guard before >= 0 else { return [] }
    switch groups[before].kind {
    case .reference: return [before]
    case .name where !groups[before].isPossessive: return [before]
    case .noun(.company):
      // The apposition's name stands before its comma.
      var scan = before - 1
      while scan > 0, groups[scan].kind != .comma, groups[scan].kind != .verb, before - scan < 8 { scan -= 1 }
      guard scan > 0, groups[scan].kind == .comma, groups[scan - 1].kind == .name else { return [] }
      return [scan - 1]
    default: return []
    }
  }

  /// "bought its maker, Quillan, for $40 million": the name that explains the noun bought.
  private func explained(after clause: Clause) -> Int? {
    var scan = clause.trigger + 1
    while scan + 2 < groups.count, scan < clause.trigger + 5 {
      if groups[scan].kind == .noun(.company), groups[scan + 1].kind == .comma, groups[scan + 2].kind == .name,
        !groups[scan + 2].isPossessive
      {
        return scan + 2
      }
      guard [.other, .pronoun, .noun(.company)].contains(groups[scan].kind) else { return nil }
      scan += 1
    }
    return nil
  }

  /// "a round that Birch led": the noun before the relative pronoun is the object.
  private func antecedent(of clause: Clause) -> Int? {
    guard let first = clause.subject.first, first > 1, clause.object.isEmpty, clause.verb != nil else { return nil }
    // "the $275 million it took in"
    if groups[first - 1].kind == .money, groups[first].kind == .pronoun, first + 1 == clause.trigger {
      return first - 1
    }
    guard groups[first - 1].kind == .relative else { return nil }
    let before = groups[first - 2].kind == .comma ? first - 3 : first - 2
    guard before >= 0 else { return nil }
    switch groups[before].kind {
    case .round, .noun, .money: return before
    default: return nil
    }
  }

  private func isReduced(_ clause: Clause) -> Bool {
    clause.verb != nil && clause.trigger + 1 < groups.count && reading.word("by") == groups[clause.trigger + 1].word
  }

  /// "…, as did Birch", "…, as are Birch and Alder": more who do the same.
  private func alsoNamed(_ clause: Clause) -> [Int] {
    var scan = clause.trigger + 1
    while scan + 2 < groups.count {
      if reading.lower(groups[scan]) == "as",
        ["did", "do", "does", "are", "is", "was", "were", "has", "have"].contains(reading.lower(groups[scan + 1])),
        groups[scan + 2].kind == .name
      {
        return clauses.list(from: scan + 2, to: groups.count)
      }
      scan += 1
    }
    return []
  }

  /// The first company after the trigger that owns something there.
  private func ownerAfter(_ clause: Clause, except investors: [DealFrame.Party]) -> Int? {
    for index in clause.trigger + 1..<groups.count where groups[index].isPossessive && reading.isParty(groups[index]) {
      if let entity = groups[index].entity, !investors.contains(where: { $0.entity == entity }) { return entity }
    }
    return nil
  }

  /// The names listed after the colon that ends a clause.
  private func namesAfterColon(_ clause: Clause) -> [Int] {
    var scan = clause.span.upperBound
    while scan < groups.count, groups[scan].kind == .colon || groups[scan].kind == .other { scan += 1 }
    guard scan < groups.count, scan > clause.span.upperBound, groups[scan].kind == .name else { return [] }
    return clauses.list(from: scan, to: groups.count)
  }

  /// Where the noun phrase right before a trigger begins.
  private func phraseStart(before index: Int) -> Int {
    var scan = index
    while scan > 0 {
      switch groups[scan - 1].kind {
      case .money, .round, .noun, .other, .name, .reference, .number, .date, .percent, .pronoun: scan -= 1
      case .preposition where ["of", "in", "at", "for"].contains(reading.lower(groups[scan - 1])): scan -= 1
      default: return scan
      }
      if index - scan > 12 { return scan }
    }
    return scan
  }

  /// "Acme's $40 million Series B": whose round the clause is about.
  private func roundOwner(_ clause: Clause) -> Int? {
    roundOwnerNear(clause) ?? fundingOwner()
  }

  /// "was led by Birch and brings Quillan's total funding to", "Quillan's new funding totals $70 million and was led by":
  /// whose funding the sentence speaks of.
  private func fundingOwner() -> Int? {
    for index in groups.indices where groups[index].isPossessive && reading.isParty(groups[index]) {
      if groups[(index + 1)...].prefix(3).contains(where: { $0.kind == .noun(.round) }) { return groups[index].entity }
    }
    return nil
  }

  private func roundOwnerNear(_ clause: Clause) -> Int? {
    for index in phraseStart(before: clause.trigger)..<clause.span.upperBound where index != clause.trigger {
      let group = groups[index]
      guard group.isPossessive, reading.isParty(group), let entity = group.entity else { continue }
      var scan = index + 1
      while scan < clause.span.upperBound, scan < index + 7 {
        switch groups[scan].kind {
        case .round, .noun(.round): return entity
        case .money, .other, .date, .number, .noun: scan += 1
        default: scan = clause.span.upperBound
        }
      }
    }
    for index in phraseStart(before: clause.trigger)..<max(clause.trigger + 1, clause.span.upperBound - 1) {
      guard groups[index].kind == .preposition, index > 0, ["for", "at", "in"].contains(reading.lower(groups[index])),
        groups[index - 1].kind == .round || groups[index - 1].kind == .noun(.round), reading.isParty(groups[index + 1])
      else { continue }
      return groups[index + 1].entity
    }
    for index in phraseStart(before: clause.trigger)..<max(clause.trigger + 1, clause.span.upperBound - 1)
    where index > 0 && (groups[index - 1].kind == .round || groups[index - 1].kind == .noun(.round)) {
      if let owner = reading.described(after: index, groups, ["for", "at", "in", "of"]) { return owner }
    }
    return nil
  }

  private func holds(_ need: DealRule.Condition, _ clause: Clause, _ frame: DealFrame, _ figures: Figures) -> Bool {
    switch need {
    case .roundOrMoney: return frame.amount != nil || figures.hasRoundWord
    case .round: return figures.hasRoundWord
    case .money: return frame.amount != nil
    case .recipient: return frame.recipient != nil
    case .investor: return !frame.investors.isEmpty
    case .objectParty: return frame.recipient != nil || frame.isAnaphoric && !frame.investors.isEmpty
    case .plainPurchase: return isPlainPurchase(clause, figures)
    case .reducedPassive: return isReduced(clause)
    case .verbWord(let words):
      guard let verb = clause.verb else { return false }
      return words.contains { reading.word($0) == verb.word }
    case .noWord(let words):
      return !groups[clause.trigger + 1..<clause.span.upperBound].contains { words.contains(reading.lower($0)) }
    case .intransitive:
      return clause.object.isEmpty && clause.objectNoun == nil && clause.verb?.marks.contains(.passive) == false
    case .roundObject:
      if figures.hasRoundWord || figures.nouns.contains(.investment) { return true }
      return clause.object.contains { groups[$0].kind == .pronoun && reading.lower(groups[$0]) == "it" }
    case .roundPhrase:
      return figures.hasRoundWord || figures.nouns.contains(.deal) && clause.object.isEmpty
    case .before(let words):
      return groups[max(0, clause.trigger - 3)..<clause.trigger].contains { words.contains(reading.lower($0)) }
    case .subjectNoun(let classes):
      return clause.subjectNoun.map { classes.contains($0) } ?? false
    case .subjectRound:
      return groups[max(0, min(clause.span.lowerBound, clause.trigger))..<clause.trigger].contains { group in
        group.kind == .round || group.kind == .noun(.round)
      }
    case .afterColon: return true
    case .stakeObject:
      return groups[clause.trigger + 1..<clause.span.upperBound].contains { group in
        group.kind == .percent || group.kind == .noun(.stake)
      }
    case .roundWordOrInvestor:
      return figures.hasRoundWord || figures.nouns.contains(.investment) || !frame.investors.isEmpty || isValued
    case .valuedOrTentative:
      if let marks = clause.verb?.marks, marks.contains(.talks), clause.verb?.verb == .raise { return true }
      return roles.contains { index, role in
        if case .valuation = role { return index > clause.trigger }
        return false
      }
    case .laterVerb(let classes):
      return groups.indices.contains { index in
        index > clause.trigger && sentence.verbGroup(index).map { classes.contains($0.verb) } ?? false
      }
    case .ownerAfter: return frame.recipient != nil
    case .laterPassive(let classes):
      return groups.indices.contains { index in
        guard index > clause.trigger, let verb = sentence.verbGroup(index) else { return false }
        return classes.contains(verb.verb) && verb.marks.contains(.passive)
      }
    case .noDestination:
      return !clause.arguments.contains { argument in
        guard let preposition = argument.preposition, let head = argument.heads.first else { return false }
        guard ["for", "to", "into", "in", "on", "towards"].contains(where: { reading.word($0) == preposition }) else {
          return false
        }
        switch groups[head].kind {
        case .name, .reference, .noun(.company), .noun(.hardware), .noun(.fund), .noun(.venture), .noun(.grant):
          return true
        default: return false
        }
      }
    case .percent:
      return groups[clause.trigger..<clause.span.upperBound].contains { $0.kind == .percent }
    case .particle(let words):
      let next = clause.trigger + 1
      return next < groups.count && words.contains(reading.lower(groups[next]))
    case .noun(let classes):
      return !figures.nouns.isDisjoint(with: classes) || (classes.contains(.round) && figures.hasRoundWord)
    case .noNoun(let classes): return figures.objectNouns.isDisjoint(with: classes)
    case .word(let words):
      return groups[clause.trigger + 1..<clause.span.upperBound].contains { words.contains(reading.lower($0)) }
    case .capacity, .capacityNear, .provider, .site, .firm, .committed: return holdsCapacity(need, clause, frame)
    default: return holdsAround(need, clause, frame, figures)
    }
  }

  /// Buying a company, and not shares, chips, capacity or a part of it.
  private static let goods: Set<String> = [
    "product", "products", "services", "goods", "equipment", "machines", "devices", "technology", "software", "wares",
    "output",
  ]

  private func isPlainPurchase(_ clause: Clause, _ figures: Figures) -> Bool {
    let range = clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound)
    for index in range {
      switch groups[index].kind {
      case .name, .reference:
        // "buy Nvidia chips", "buy OpenAI's shares": the name only modifies the thing bought.
        guard index + 1 < range.upperBound else { return true }
        // "buy out Birch and the other shareholders": those who sell, and not what is sold.
        if groups[(index + 1)..<range.upperBound].prefix(4).contains(where: { $0.kind == .noun(.investors) }) {
          return false
        }
        switch groups[index + 1].kind {
        case .noun(.hardware), .noun(.shares), .noun(.stake), .noun(.compute), .noun(.debt), .chips: return false
        case .other where groups[index].isPossessive && Self.goods.contains(reading.lower(groups[index + 1])):
          return false
        // "buy AMD MI450 accelerators"
        case .name:
          let thing = groups[index + 1].entity.map { reading.entities[$0].kind }
          return thing != .chip && thing != .product
        default: return true
        }
      case .percent, .chips, .power: return false
      case .noun(.stake), .noun(.shares), .noun(.hardware), .noun(.compute), .noun(.investors): return false
      default: continue
      }
    }
    return true
  }
}
