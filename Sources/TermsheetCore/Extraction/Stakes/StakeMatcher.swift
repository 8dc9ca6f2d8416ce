/// Runs the rules for holdings over the phrases of one sentence.
struct StakeMatcher {
  let reading: Analysis
  let sentence: SentenceGroups
  let clauses: ClauseReader
  let holders: HolderReader
  let finder: StakeCompanyFinder

  init(_ reading: Analysis, _ sentence: SentenceGroups, _ finder: StakeCompanyFinder? = nil) {
    self.reading = reading
    self.sentence = sentence
    clauses = ClauseReader(reading, sentence)
    holders = HolderReader(reading: reading, sentence: sentence)
    self.finder = finder ?? StakeCompanyFinder(reading: reading)
  }

  var groups: [Group] { sentence.groups }
  private var context: StakeCompanyContext { StakeCompanyContext(matcher: self) }

  func findings() -> [StakeFinding] {
    var found: [StakeFinding] = []
    let mentions = ShareMentionReader(reading: reading, sentence: sentence).mentions().map(anchored)
    let speaksOfAll = groups.contains { group in
      group.kind == .noun(.venture) || group.verb.map { sentence.verbs[$0].verb == .own } ?? false
    }
    guard !mentions.isEmpty || speaksOfAll else { return [] }
    let phrases = StakePhrases(matcher: self, mentions: mentions)
    let row = OwnerListReader(matcher: self, mentions: mentions).read()
    found += row.findings
    for (index, mention) in mentions.enumerated() where !row.taken.contains(mention.head) {
      var new = phrases.before(index, &found) ?? byVerb(mention) ?? phrases.after(index) ?? []
      if new.isEmpty, let votes = votes(mention, after: found.last) { new = [votes] }
      // "receives warrants on 24 million Acme shares": no shares yet.
      if !mention.isSized, !new.isEmpty, phrases.warrantNoun(before: mention) != nil {
        for place in new.indices {
          new[place].kind = .warrant
          new[place].status = .proposed
        }
      }
      found += new
    }
    return found
  }

  /// "own 31% of Acme and, owing to dual-class stock, 58% of the votes": the same holder's.
  private func votes(_ mention: ShareMention, after last: StakeFinding?) -> StakeFinding? {
    guard mention.kind == .voting, mention.isSized, var votes = last, votes.kind == .stake, votes.status == .current,
      let quantity = votes.quantity,
      let before = groups[..<mention.head].lastIndex(where: { $0.quantity == quantity }),
      !groups[before..<mention.head].dropFirst(3).contains(where: { $0.kind == .name || $0.kind == .verb }),
      groups[before..<mention.head].contains(where: { $0.kind == .conjunction || $0.kind == .comma })
    else { return nil }
    votes.quantity = mention.quantity
    votes.kind = .voting
    votes.rule = "votes beside shares"
    return votes
  }

  /// "a company in which Birch keeps 20%": the phrase is of the company that the clause hangs on.
  private func anchored(_ mention: ShareMention) -> ShareMention {
    guard mention.isSized || mention.hasNoun, mention.companies == [.context] else { return mention }
    var mention = mention
    if let place = investedIn(before: mention) {
      mention.companies = [.group(place)]
      return mention
    }
    guard let company = context.antecedent(before: mention.span.lowerBound) else { return mention }
    mention.companies = [.entity(company)]
    return mention
  }

  /// "invested $3 billion in Acme for a minority stake".
  private func investedIn(before mention: ShareMention) -> Int? {
    guard mention.hasNoun || mention.isSized, let preposition = preposition(before: mention.span.lowerBound),
      reading.lower(groups[preposition]) == "for", preposition > 2, groups[preposition - 1].kind == .name,
      !groups[preposition - 1].isPossessive, groups[preposition - 2].kind == .preposition,
      ["in", "into"].contains(reading.lower(groups[preposition - 2])), let entity = groups[preposition - 1].entity,
      [.organisation, .unknown].contains(reading.entities[entity].kind)
    else { return nil }
    return preposition - 1
  }

  // MARK: - Rules that start from a verb

  func byVerb(_ mention: ShareMention) -> [StakeFinding]? {
    for rule in StakeRules.all {
      guard fits(rule, mention), let trigger = trigger(of: rule, for: mention),
        !rule.needsMoney || isPaid(from: trigger, for: mention),
        let found = findings(rule, mention, trigger: trigger), !found.isEmpty
      else { continue }
      return found
    }
    return nil
  }

  private func fits(_ rule: StakeRule, _ mention: ShareMention) -> Bool {
    switch rule.size {
    case .any: break
    case .sized: if !mention.isSized { return false }
    case .unsized: if mention.isSized { return false }
    }
    let names = mention.companies.contains { $0 != .context }
    // "bought another 3%": the whole is not told.
    if !names, !mention.hasNoun, rule.effect == .gains, mention.head > 0,
      ["another", "further", "additional", "extra"].contains(reading.lower(groups[mention.head - 1]))
    {
      return false
    }
    // "22% of the shares" that somebody buys may be of those on offer; "9.9% of the capital" is of the company.
    if mention.isOfShares, rule.effect != .holds, !isOfCapital(mention) { return false }
    if rule.needsNoun, !mention.hasNoun { return false }
    if mention.isSized {
      // "Birch, its largest shareholder, has 33%"
      if rule.needsOwner, mention.owner == nil, !isLast(mention) { return false }
      return rule.allowsBare || mention.hasNoun || names
        || rule.effect == .holds && (groups.contains { ShareholderReader.isOwners(reading, $0) } || isAboutHoldings)
        || rule.effect == .gains && rule.name == "acquire" && isAboutHoldings && !isGrowth(before: mention)
    }
    if names { return true }
    // A holding without size and company is told only by words that mean nothing else.
    guard rule.effect == .holds, case .verb(let classes) = rule.trigger else { return false }
    if reading.lower(groups[mention.head]) == "majority" { return isAboutHoldings }
    guard classes.contains(.own) else { return false }
    return ["stake", "interest", "shareholding"].contains(reading.lower(groups[mention.head]))
  }

  private func isOfCapital(_ mention: ShareMention) -> Bool {
    let last = reading.lower(groups[mention.span.upperBound - 1])
    return ["capital", "equity", "stock"].contains(last)
  }

  /// "its last 6%", "the entire 6%".
  private func isLast(_ mention: ShareMention) -> Bool {
    groups[max(0, mention.head - 3)..<mention.head].contains {
      ["last", "remaining", "entire", "whole", "final"].contains(reading.lower($0))
    }
  }

  /// The group from which the rule starts for this phrase, where one stands in the right place.
  private func trigger(of rule: StakeRule, for mention: ShareMention) -> Int? {
    for place in rule.place {
      switch place {
      case .subject:
        var scan = mention.span.upperBound
        var steps = 0
        while scan < groups.count, steps < 4 {
          if isTrigger(scan, of: rule) { return scan }
          switch groups[scan].kind {
          case .other, .date, .pronoun: break
          // "the 28.6% that belongs to"
          case .relative where isWordRule(rule) && steps == 0: break
          case .preposition where isWordRule(rule), .name where isWordRule(rule), .verb where isWordRule(rule): break
          default: steps = 10
          }
          scan += 1
          steps += 1
        }
      case .object, .phrase:
        guard let trigger = triggerBefore(mention, rule, place) else { continue }
        return trigger
      }
    }
    return nil
  }

  private func isWordRule(_ rule: StakeRule) -> Bool {
    if case .words = rule.trigger { return true }
    return false
  }

  private func triggerBefore(_ mention: ShareMention, _ rule: StakeRule, _ place: StakeRule.Place) -> Int? {
    let start = mention.owner ?? mention.span.lowerBound
    let preposition = preposition(before: start)
    switch place {
    case .object: guard preposition == nil else { return nil }
    case .phrase(let words):
      guard let preposition, words.contains(reading.lower(groups[preposition])) else { return nil }
    case .subject: return nil
    }
    var scan = (preposition ?? start) - 1
    var depth = 0
    while scan >= 0 {
      let group = groups[scan]
      switch group.kind {
      case .close: depth += 1
      case .open: depth = max(0, depth - 1)
      case .colon where depth == 0: return nil
      case .relative where depth == 0: return nil
      case .comma where depth == 0 && place == .object:
        // Only an aside may stand between a verb and its object.
        if isSameShares(scan, mention) || isSaidAgain(scan, mention) { break }
        guard let opening = opening(ofAsideClosedAt: scan) else { return nil }
        scan = opening
      default: break
      }
      if isTrigger(scan, of: rule) { return scan }
      if group.kind == .verb, depth == 0 { return nil }
      scan -= 1
    }
    return nil
  }

  /// "2 million shares, or 4% of Acme", "12 million shares in Acme, a stake of 6.2%": the figure says it again.
  private func isSameShares(_ comma: Int, _ mention: ShareMention) -> Bool {
    guard mention.isSized, mention.span.lowerBound - comma < 4,
      groups[max(0, comma - 4)..<comma].contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) })
    else { return false }
    return mention.hasNoun || reading.lower(groups[comma + 1]) == "or"
  }

  /// "owns the majority, 54 percent,", "its whole position, 3.4% of Acme": the figure of what stands before the comma.
  private func isSaidAgain(_ comma: Int, _ mention: ShareMention) -> Bool {
    guard mention.isSized, comma > 0, mention.head - comma < 4,
      groups[comma + 1..<mention.head].allSatisfy({ $0.kind == .other })
    else { return false }
    if groups[comma - 1].kind == .noun(.stake) { return true }
    return groups[comma - 1].kind == .other
      && ["majority", "minority", "position", "block"].contains(reading.lower(groups[comma - 1]))
  }

  private func opening(ofAsideClosedAt comma: Int) -> Int? {
    (max(0, comma - 8)..<comma).last { groups[$0].kind == .comma }
  }

  /// The preposition that governs the phrase that begins at `start`.
  func preposition(before start: Int) -> Int? {
    var scan = start - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .preposition: return scan
      case .other, .number, .noun(.shares), .noun(.stake), .date: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  private func isTrigger(_ index: Int, of rule: StakeRule) -> Bool {
    switch rule.trigger {
    case .words(let words): return groups[index].kind != .name && words.contains(reading.lower(groups[index]))
    case .verb(let classes):
      guard let verb = sentence.verbGroup(index), classes.contains(verb.verb) else { return false }
      if let isPassive = rule.isPassive {
        let passive = verb.marks.contains(.passive) || clauses.isReducedPassive(index, verb)
        guard passive == isPassive else { return false }
      }
      guard !rule.words.isEmpty else { return true }
      return rule.words.contains(reading.document.lexicon.vocabulary.spelling(verb.word))
    }
  }

  // MARK: - Roles

  private func findings(_ rule: StakeRule, _ mention: ShareMention, trigger: Int) -> [StakeFinding]? {
    var held = holders(rule.holder, mention, trigger: trigger)
    guard !held.isEmpty else { return nil }
    if held.count > 1, mention.isSized, !hasWord("each", near: trigger) {
      guard let joint = joint(held, mention, trigger) else { return nil }
      held = [joint]
    }
    let verb =
      sentence.verbGroup(trigger)
      ?? groups[..<trigger].indices.last { groups[$0].kind == .verb }
      .flatMap { sentence.verbGroup($0) }
    let marks =
      trigger < mention.head || sentence.verbGroup(trigger) != nil || isWordRule(rule) ? verb?.marks ?? [] : []
    let status = StakeStatus(matcher: self).status(of: rule.effect, mention: mention, trigger: trigger, marks: marks)
    guard let status else { return [] }
    return held.flatMap { holder in
      build(mention, holder: holder, status: status, rule: rule.name, weight: rule.weight, from: trigger)
    }
  }

  /// "Roe and Poe together own 7%", "own 7% between them": one holding of both.
  private func joint(_ held: [HolderReader.Holder], _ mention: ShareMention, _ trigger: Int) -> HolderReader.Holder? {
    let near = groups[max(0, trigger - 3)..<min(groups.count, mention.span.upperBound + 4)].map { reading.lower($0) }
    guard ["together", "jointly", "combined", "collectively", "between", "themselves"].contains(where: near.contains)
    else { return nil }
    return HolderReader.Holder(name: held.map(\.name).joined(separator: " and "))
  }

  private func holders(_ place: StakeRule.Holder, _ mention: ShareMention, trigger: Int) -> [HolderReader.Holder] {
    switch place {
    case .owner: return mention.owner.flatMap { ownerHolder($0, mention) }.map { [$0] } ?? ownerOfWord(trigger)
    case .ownerOrSubject:
      if let owner = mention.owner { return ownerHolder(owner, mention).map { [$0] } ?? [] }
      return mention.isWhole ? subject(of: trigger) : []
    case .subject: return subject(of: trigger)
    case .possessorOrSubject:
      var scan = trigger - 1
      while scan > 0, groups[scan].kind == .other { scan -= 1 }
      if scan >= 0, groups[scan].isPossessive, let holder = holders.holder(at: scan) { return [holder] }
      return isFailed(before: trigger) ? [] : subjectOfVerb(before: trigger)
    case .subjectOfVerbBefore: return subjectOfVerb(before: trigger)
    case .beforePhrase:
      guard let preposition = preposition(before: mention.span.lowerBound), preposition > 0,
        groups[preposition - 1].kind == .name, !groups[preposition - 1].isPossessive
      else { return [] }
      return holders.holder(at: preposition - 1).map { [$0] } ?? []
    case .object:
      guard let clause = clauses.clause(ofVerbAt: trigger) else { return [] }
      let between = clause.object.filter { $0 < mention.span.lowerBound }
      let names = (trigger + 1..<mention.span.lowerBound).filter {
        groups[$0].kind == .name && !groups[$0].isPossessive
      }
      // "leaves Acme's founder Jane Roe with": the name and not its owner.
      return holders.holders(at: names.count == 1 ? names : between)
    case .phrase(let words):
      var scan = mention.span.upperBound
      if trigger >= scan { scan = trigger + 1 }
      let limit = min(groups.count, scan + 8)
      while scan < limit {
        if groups[scan].kind == .preposition, words.contains(reading.lower(groups[scan])) {
          return objects(of: scan)
        }
        if groups[scan].kind == .colon || groups[scan].kind == .relative { break }
        scan += 1
      }
      return []
    }
  }

  /// The possessive's party; "its" that nothing resolves is the company that the text is about, where the phrase names
  /// another one.
  func ownerHolder(_ owner: Int, _ mention: ShareMention) -> HolderReader.Holder? {
    if let holder = subjectOfOwnClause(owner) { return holder }
    if let holder = holders.holder(at: owner) { return holder }
    guard groups[owner].kind == .pronoun, reading.lower(groups[owner]) == "its",
      case .group(let named) = mention.companies.first, let company = groups[named].entity,
      let holder = finder.company(before: owner, in: sentence.sentence, besides: company)
    else { return nil }
    return HolderReader.Holder(name: reading.entities[holder].name, entity: holder)
  }

  /// "Acme said Birch had lifted its stake": "its" is of the name right before the verb, not of who says so.
  private func subjectOfOwnClause(_ owner: Int) -> HolderReader.Holder? {
    guard groups[owner].kind == .pronoun, owner > 2, let verb = sentence.verbGroup(owner - 1),
      verb.marks.isDisjoint(with: [.infinitive, .gerund, .participle]), groups[owner - 2].kind == .name,
      !groups[owner - 2].isPossessive, let before = sentence.verbGroup(owner - 3), before.verb == .say
    else { return nil }
    return holders.holder(at: owner - 2)
  }

  private func subjectOfVerb(before index: Int) -> [HolderReader.Holder] {
    guard let verb = (max(0, index - 5)..<index).last(where: { groups[$0].kind == .verb }) else { return [] }
    return subject(of: verb)
  }

  /// "Talks over the purchase of … broke down": nothing was had.
  private func isFailed(before index: Int) -> Bool {
    sentence.verbs.contains {
      !$0.marks.isDisjoint(with: [.negated, .failed]) || [.lapse, .terminate].contains($0.verb)
    }
  }

  private func ownerOfWord(_ index: Int) -> [HolderReader.Holder] {
    guard index > 0, groups[index - 1].isPossessive else { return [] }
    return holders.holders(at: [index - 1])
  }

  /// The holders that stand after a preposition, joined ones included.
  func objects(of preposition: Int) -> [HolderReader.Holder] {
    var scan = preposition + 1
    while scan < groups.count, scan < preposition + 5 {
      if groups[scan].kind == .name, !groups[scan].isPossessive {
        return holders.holders(at: clauses.list(from: scan, to: groups.count))
      }
      if let holder = holders.holder(at: scan), !groups[scan].isPossessive { return [holder] }
      // "to founder and chairman Jane Roe"
      let joinsTitles = groups[scan].kind == .conjunction && groups[scan - 1].kind == .noun(.people)
      guard groups[scan].kind == .other || groups[scan].isPossessive || isPlainNoun(scan) || joinsTitles else {
        return []
      }
      scan += 1
    }
    return []
  }

  private func isPlainNoun(_ index: Int) -> Bool {
    if case .noun = groups[index].kind { return true }
    return groups[index].kind == .preposition
  }

  /// The holders that are the subject of a verb or word.
  func subject(of trigger: Int) -> [HolderReader.Holder] {
    // "a non-profit (that is) holding an interest", "funds run by Birch own".
    let word = trigger > 1 && groups[trigger - 1].kind == .relative ? trigger - 2 : trigger - 1
    if word >= 0, groups[word].kind == .other, let holder = holders.holder(at: word) { return [holder] }
    if trigger > 2, groups[trigger - 1].kind == .name, reading.lower(groups[trigger - 2]) == "by",
      groups[..<trigger].suffix(6).contains(where: { $0.kind == .noun(.fund) })
    {
      return holders.holders(at: [trigger - 1])
    }
    // "Birch's funds own"
    if trigger > 1, groups[trigger - 1].kind == .noun(.fund), groups[trigger - 2].kind == .name,
      groups[trigger - 2].isPossessive, let holder = holders.holder(at: trigger - 2)
    {
      return [holder]
    }
    // "with Birch taking 80%"
    if trigger > 1, groups[trigger - 1].kind == .name, reading.lower(groups[trigger - 2]) == "with",
      sentence.verbGroup(trigger)?.marks.contains(.gerund) ?? false
    {
      return holders.holders(at: [trigger - 1])
    }
    let found = clauses.subject(before: trigger)
    if found.heads.count == 1, let holder = subjectOfUnknownVerb(over: found.heads[0]) { return [holder] }
    let named = holders.holders(at: found.heads)
    if !named.isEmpty { return named }
    if let holder = subjectBesideVerb(trigger) { return [holder] }
    if let start = found.start, found.heads.isEmpty {
      if let manager = manager(ofFundAt: start, before: trigger) { return [manager] }
      if let holder = holders.holder(at: start) { return [holder] }
    }
    return subjectBefore(conjunctAt: trigger)
  }

  /// "For this Birch received": the name right before a finite verb, where only a pronoun stands after the preposition.
  private func subjectBesideVerb(_ trigger: Int) -> HolderReader.Holder? {
    guard let verb = sentence.verbGroup(trigger), verb.marks.isDisjoint(with: [.infinitive, .gerund, .participle])
    else { return nil }
    // "Birch beneficially owns"
    var trigger = trigger
    while trigger > 1, groups[trigger - 1].kind == .other, reading.lower(groups[trigger - 1]).hasSuffix("ly") {
      trigger -= 1
    }
    guard trigger > 1 else { return nil }
    // "Acme's biggest backer, Birch, owns"
    if trigger > 3, groups[trigger - 1].kind == .comma, groups[trigger - 2].kind == .name,
      groups[trigger - 3].kind == .comma, isRole(trigger - 4), !groups[trigger - 2].isPossessive
    {
      return holders.holder(at: trigger - 2)
    }
    // "After the sale Birch, the largest outside shareholder, retains"
    if groups[trigger - 1].kind == .comma, let opening = opening(ofAsideClosedAt: trigger - 1), opening > 1,
      groups[opening - 1].kind == .name, !groups[opening - 1].isPossessive, opensWithAdjunct(before: opening - 1),
      !groups[opening..<trigger].contains(where: { $0.kind == .verb || $0.kind == .colon || $0.kind == .relative })
    {
      return holders.holder(at: opening - 1)
    }
    guard [.name, .pronoun, .reference].contains(groups[trigger - 1].kind), !groups[trigger - 1].isPossessive else {
      return nil
    }
    // "In return for the money Birch will get": the sentence begins with an adjunct.
    let opens = opensWithAdjunct(before: trigger - 1)
    guard opens || ["this", "that", "which"].contains(reading.lower(groups[trigger - 2])) else { return nil }
    return holders.holder(at: trigger - 1)
  }

  /// "In return for the money", "After the sale": what stands before the subject.
  private func opensWithAdjunct(before subject: Int) -> Bool {
    groups[0].kind == .preposition && groups[subject - 1].kind != .preposition
      && groups[..<subject].allSatisfy { group in
        switch group.kind {
        case .preposition, .other, .noun, .money, .date, .percent: true
        default: false
        }
      }
  }

  /// "Roe started the firm, gave up the chair and still owns 28%": a past form that no list of verbs has makes the name
  /// after it an object.
  private func subjectOfUnknownVerb(over head: Int) -> HolderReader.Holder? {
    guard head > 1, groups[head - 1].kind == .other, reading.lower(groups[head - 1]).hasSuffix("ed"),
      [.name, .pronoun].contains(groups[head - 2].kind), !groups[head - 2].isPossessive
    else { return nil }
    return holders.holder(at: head - 2)
  }

  private func isRole(_ index: Int) -> Bool {
    switch groups[index].kind {
    case .noun(.investors), .noun(.company), .noun(.people): true
    default: ShareholderReader.isOwners(reading, groups[index])
    }
  }

  /// "Funds run by Birch own": the manager holds.
  private func manager(ofFundAt index: Int, before trigger: Int) -> HolderReader.Holder? {
    guard case .noun(.fund) = groups[index].kind else { return nil }
    guard let by = groups[index..<trigger].firstIndex(where: { reading.lower($0) == "by" || reading.lower($0) == "of" })
    else { return nil }
    return objects(of: by).first
  }

  func hasWord(_ word: String, near index: Int) -> Bool {
    groups[max(0, index - 4)..<min(groups.count, index + 5)].contains { reading.lower($0) == word }
  }

  // MARK: - Building

  func build(
    _ mention: ShareMention, holder: HolderReader.Holder, status: Stake.Status, rule: String, weight: Double = 1,
    from trigger: Int? = nil, excluding others: Set<Int> = []
  ) -> [StakeFinding] {
    let place = others.isEmpty ? mention.span.lowerBound : min(trigger ?? mention.head, mention.span.lowerBound)
    var found: [StakeFinding] = []
    let others = others.union(isWholeTold ? namesThatHold : [])
    for company in mention.companies {
      var notes: [String] = []
      var entity: Int?
      switch company {
      case .group(let index):
        guard !holders.isByPlace(groups[index]) else { continue }
        entity = self.company(at: index)
        if groups[index].kind == .name, entity == holder.entity { continue }
        if groups[index].kind == .reference, let named = entity, reading.isInvestmentFirm(named) { entity = nil }
        if entity == holder.entity || entity == nil {
          entity = finder.company(
            before: place, in: sentence.sentence, besides: holder.entity, excluding: others,
            prefersMain: !mention.isDescribed, isRest: isRest(mention))
          notes.append("company from the context")
        }
      case .maker(let name): entity = reading.entities.firstIndex { $0.name == name }
      case .entity(let named): entity = named
      case .context:
        entity = finder.company(
          before: place, in: sentence.sentence, besides: holder.entity, excluding: others,
          prefersMain: !mention.isDescribed, isRest: isRest(mention))
        notes.append("company from the context")
      }
      guard let entity, entity != holder.entity else { continue }
      found.append(
        StakeFinding(
          holder: holder, company: entity, quantity: mention.quantity, kind: mention.kind, status: status,
          sentence: sentence.sentence, rule: rule, weight: notes.isEmpty ? weight : weight * 0.8, notes: notes))
    }
    return found
  }

  private func company(at index: Int) -> Int? { groups[index].entity }
}
