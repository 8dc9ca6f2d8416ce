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
      reading.entities[entity].mayBeCompany
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

  // MARK: - Of a rule

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
