/// Holdings that no single verb tells: nouns with their owners, figures that go with a holding named before, and
/// figures in pairs.
struct StakePhrases {
  let matcher: StakeMatcher
  let mentions: [ShareMention]

  static let patterns: [StakePattern] = [
    StakePattern(name: "warrants for", example: "Quillan gave Veltro warrants for up to 10% of itself."),
    StakePattern(name: "warrants give", example: "The warrants would give Veltro about 9% of Quillan."),
    StakePattern(name: "held by", example: "The 27% stake in Quillan held by Veltro is not for sale."),
    StakePattern(
      name: "stake that somebody holds", example: "Orlane is buying the 25% stake that Veltro holds in Quillan."),
    StakePattern(name: "sized shareholder", example: "Veltro is a 20% shareholder in Quillan."),
    StakePattern(
      name: "in return for", example: "Quillan raised $50 million from Veltro in return for 14% of the company."),
    StakePattern(
      name: "shareholder is", example: "Quillan's only bigger holder is Veltro, a fund from Oslo, with 5.5%."),
    StakePattern(name: "giving it", example: "Quillan raised $50 million from Veltro, giving it a 14% stake."),
    StakePattern(name: "holding at", example: "Veltro's stake in Quillan stands at 34.6%."),
    StakePattern(name: "holding from", example: "Veltro is to raise its holding in Quillan from 5% to 8%."),
    StakePattern(
      name: "take the figure to",
      example: "Veltro received 9.3% of Quillan; an earn-out may take the figure to 12.2%."),
    StakePattern(name: "owner of", example: "Veltro, the owner of 6% of Quillan, agreed."),
    StakePattern(
      name: "shareholder with", example: "Veltro is the largest shareholder in Quillan, with a stake of 22%."),
    StakePattern(name: "whose share", example: "Veltro, whose 9% stake in Quillan dates from 2021, makes robots."),
    StakePattern(name: "holder's stake", example: "Veltro's 12.2% of Quillan is worth $3 billion."),
  ]

  var reading: Analysis { matcher.reading }
  var groups: [Group] { matcher.groups }

  /// What comes before the verb rules: where the phrase itself or a holding named earlier says whose it is.
  func before(_ index: Int, _ found: inout [StakeFinding]) -> [StakeFinding]? {
    let mention = mentions[index]
    let moves = StakeMoves(matcher: matcher, mentions: mentions)
    if let amounts = moves.amounts(index, found) { return amounts }
    if let found = warrants(mention) { return found }
    if let found = heldBy(mention) { return found }
    if let found = thatSomebodyHolds(mention) { return found }
    if let found = predicate(mention) { return found }
    if let found = sizedRole(mention) ?? inReturn(mention) ?? givingIt(mention) { return found }
    if let moved = moves.read(index, found) { return moved }
    if let pair = gapped(index, &found) { return pair }
    if mention.isSized, let found = anchored(index) { return found }
    if let found = movedFigure(mention, found.last ?? matcher.finder.holdingToldBefore(matcher.sentence.sentence)) {
      return found
    }
    return nil
  }

  /// What is tried when no verb rule fits.
  func after(_ index: Int) -> [StakeFinding]? {
    let mention = mentions[index]
    return raisedHolder(mention) ?? ownerOf(mention) ?? withShare(mention) ?? owned(mention)
  }

  // MARK: - Held by

  /// "a 27% stake in Acme held by Birch".
  private func heldBy(_ mention: ShareMention) -> [StakeFinding]? {
    let verb = mention.span.upperBound
    guard let group = matcher.sentence.verbGroup(verb), group.verb == .own, verb + 1 < groups.count,
      reading.lower(groups[verb + 1]) == "by", let holder = matcher.objects(of: verb + 1).first
    else { return nil }
    return matcher.build(mention, holder: holder, status: .current, rule: "held by")
  }

  /// "the 25% stake that Birch holds in Acme"; who buys it has it too.
  private func thatSomebodyHolds(_ mention: ShareMention) -> [StakeFinding]? {
    var scan = mention.span.upperBound
    guard mention.isSized, mention.hasNoun, mention.companies == [.context], scan + 1 < groups.count else { return nil }
    if groups[scan].kind == .relative { scan += 1 }
    guard scan + 1 < groups.count, groups[scan].kind == .name, !groups[scan].isPossessive,
      let verb = matcher.sentence.verbGroup(scan + 1), verb.verb == .own || verb.verb == .have,
      let holder = matcher.holders.holder(at: scan)
    else { return nil }
    var mention = mention
    if scan + 3 < groups.count, reading.lower(groups[scan + 2]) == "in", groups[scan + 3].kind == .name,
      groups[scan + 3].entity != holder.entity
    {
      mention.companies = [.group(scan + 3)]
    }
    let held = matcher.build(mention, holder: holder, status: .current, rule: "stake that somebody holds")
    return held.isEmpty ? nil : held + (matcher.byVerb(mention) ?? [])
  }

  /// "Birch, a 20% shareholder in Acme".
  private func sizedRole(_ mention: ShareMention) -> [StakeFinding]? {
    let role = mention.head + 1
    guard mention.isSized, role < groups.count, ShareholderReader.isOwners(reading, groups[role]) else { return nil }
    let reader = ShareholderReader(matcher: matcher)
    guard let company = reader.companyOfRole(at: role), let (holder, marks) = reader.holderOfRole(at: role),
      holder.entity != company, !marks.contains(.negated)
    else { return nil }
    var sized = mention
    sized.companies = [.entity(company)]
    return matcher.build(sized, holder: holder, status: .current, rule: "sized shareholder")
  }

  /// "Acme raised $50 million from Birch in return for 14% of the company."
  private func inReturn(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, mention.owner == nil, let preposition = matcher.preposition(before: mention.span.lowerBound),
      preposition > 3, reading.lower(groups[preposition]) == "for",
      ["return", "exchange"].contains(reading.lower(groups[preposition - 1])),
      let verb = (0..<preposition).last(where: { groups[$0].kind == .verb }),
      let group = matcher.sentence.verbGroup(verb), [.raise, .get].contains(group.verb),
      let from = (verb + 1..<preposition).first(where: { reading.lower(groups[$0]) == "from" }),
      let holder = matcher.objects(of: from).first, let issuer = matcher.subject(of: verb).first?.entity,
      issuer != holder.entity
    else { return nil }
    return given(mention, to: holder, by: issuer, group.marks, "in return for")
  }

  /// "Acme raised $50 million from Birch, giving it a 14% stake": "it" is who paid.
  private func givingIt(_ mention: ShareMention) -> [StakeFinding]? {
    let start = mention.span.lowerBound
    guard mention.isSized, mention.owner == nil,
      let verb = (max(0, start - 4)..<start).last(where: { groups[$0].kind == .verb }),
      let group = matcher.sentence.verbGroup(verb), group.verb == .give, group.marks.contains(.gerund),
      verb + 1 < start, groups[verb + 1].kind == .pronoun, reading.lower(groups[verb + 1]) == "it",
      let main = (0..<verb).last(where: { groups[$0].kind == .verb }), let paid = matcher.sentence.verbGroup(main),
      let issuer = matcher.subject(of: main).first?.entity
    else { return nil }
    guard [.raise, .get].contains(paid.verb),
      let from = (main + 1..<verb).first(where: { reading.lower(groups[$0]) == "from" }),
      let holder = matcher.objects(of: from).first, holder.entity != issuer
    else { return nil }
    return given(mention, to: holder, by: issuer, paid.marks, "giving it")
  }

  private func given(
    _ mention: ShareMention, to holder: HolderReader.Holder, by issuer: Int, _ marks: VerbMarks, _ rule: String
  ) -> [StakeFinding] {
    var mention = mention
    mention.companies = [.entity(issuer)]
    let isOpen = !marks.isDisjoint(with: [.future, .planned, .considered, .talks, .expected, .conditional, .possible])
    return matcher.build(mention, holder: holder, status: isOpen ? .proposed : .current, rule: rule)
  }

  // MARK: - A figure that goes with a holding named before

  /// "For this Birch got 9% of Acme; an earn-out may take the figure to 12%."
  private func movedFigure(_ mention: ShareMention, _ model: StakeFinding?) -> [StakeFinding]? {
    guard mention.isSized, !mention.hasNoun, mention.companies == [.context], let model, model.quantity != nil,
      let to = matcher.preposition(before: mention.head), to > 1, ["to", "at"].contains(reading.lower(groups[to])),
      ["figure", "number", "percentage", "total", "that", "this", "it"].contains(reading.lower(groups[to - 1])),
      let verb = (0..<to).last(where: { groups[$0].kind == .verb }).flatMap({ matcher.sentence.verbGroup($0) }),
      [.take, .bring, .grow, .raise, .put].contains(verb.verb), verb.marks.isDisjoint(with: [.negated, .failed])
    else { return nil }
    var copy = model
    copy.quantity = mention.quantity
    copy.qualifier = nil
    copy.sentence = matcher.sentence.sentence
    copy.rule = "take the figure to"
    let isOpen = !verb.marks.isDisjoint(with: [.future, .possible, .conditional, .planned, .expected])
    copy.status = isOpen ? .proposed : .current
    return [copy]
  }

  /// "Its holding may never exceed 15%", "will lift its stake in Acme to 11% from 4%", "its interest, or about 27%".
  private func anchored(_ index: Int) -> [StakeFinding]? {
    let mention = mentions[index]
    guard !mention.hasNoun, mention.companies == [.context],
      let anchor = mentions[..<index].last(where: { ($0.isSized ? isReduced($0, index) : isHolding($0)) })
    else { return nil }
    let between = anchor.span.upperBound..<mention.head
    guard between.count < 18, !between.contains(where: { groups[$0].kind == .relative || groups[$0].kind == .colon })
    else { return nil }
    let preposition = matcher.preposition(before: mention.head).map { reading.lower(groups[$0]) }
    if preposition == "by" { return nil }
    let verb = verbOf(anchor, between: between)
    let marks = verb.map(\.marks) ?? []
    let isOr = mention.head > 0 && reading.lower(groups[mention.head - 1]) == "or"
    let isCompared = preposition == "against" || preposition == "versus" || preposition == "from"
    let connects =
      isOr || isCompared || firstWord(mention.head) == "from" || preposition == "at" && isStanding(between)
      || verb.map { [.be, .grow, .raise, .bring, .value, .retain, .put, .take, .sell, .cost, .sign].contains($0.verb) }
        ?? (hasLimitWord(between) || preposition == "to" || preposition == "from")
    guard connects else { return nil }
    if let verb, [.grow, .bring].contains(verb.verb),
      !["to", "from", "above", "beyond", "at", "over", "against", "versus"].contains(preposition),
      !["above", "beyond", "over"].contains(firstWord(mention.head))
    {
      return nil
    }
    let held = anchor.owner.flatMap { matcher.ownerHolder($0, anchor) }.map { [$0] } ?? verbSubject(anchor, verb)
    guard let holder = held.first else { return nil }
    var sized = anchor
    sized.quantity = mention.quantity
    sized.head = mention.head
    let isLimit = marks.contains(.negated) || hasLimitWord(between)
    let isPlanned = !marks.isDisjoint(with: [
      .future, .planned, .considered, .talks, .agreed, .expected, .conditional, .possible,
    ])
    var status: Stake.Status = isLimit || isPlanned ? .proposed : .current
    if isCompared { status = isPlanned ? .current : .former }
    if preposition == "from" || firstWord(mention.head) == "from", let quantity = mention.quantity,
      case .percent(_, let high?, _) = reading.quantities[quantity].value
    {
      return fromTo(sized, holder: holder, high: high, isPlanned: isPlanned)
    }
    var found = matcher.build(sized, holder: holder, status: status, rule: isLimit ? "limit" : "holding at")
    if isLimit { for place in found.indices { found[place].qualifier = .upTo } }
    return found
  }

  /// "reduce its 25% stake in Acme to 10%": the figure after "to" is of the same holding.
  private func isReduced(_ anchor: ShareMention, _ index: Int) -> Bool {
    guard anchor.hasNoun, anchor.owner != nil,
      let to = matcher.preposition(before: mentions[index].head), reading.lower(groups[to]) == "to"
    else { return false }
    return to == anchor.span.upperBound
  }

  /// "to raise its holding from 5% to 8%": the two ends are two holdings.
  private func fromTo(
    _ mention: ShareMention, holder: HolderReader.Holder, high: Double, isPlanned: Bool
  ) -> [StakeFinding] {
    let old = matcher.build(mention, holder: holder, status: isPlanned ? .current : .former, rule: "holding from")
    let new = matcher.build(mention, holder: holder, status: isPlanned ? .proposed : .current, rule: "holding to")
      .map { finding in
        var finding = finding
        finding.quantity = nil
        finding.percent = high
        finding.qualifier = .exact
        return finding
      }
    return old + new
  }

  /// "its stake stands at", "its stake, at 14%, is": nothing between that says what else is at so much.
  private func isStanding(_ between: Range<Int>) -> Bool {
    between.allSatisfy { index in
      switch groups[index].kind {
      case .comma, .preposition: true
      case .other, .verb, .date:
        ["stands", "stood", "is", "was", "remains", "remained", "now", "currently", "still"]
          .contains(reading.lower(groups[index])) || groups[index].kind == .date
      default: false
      }
    }
  }

  /// The figure's own first word: "above 15%" is one figure.
  private func firstWord(_ index: Int) -> String {
    reading.document.lower(groups[index].tokens.lowerBound)
  }

  private func isHolding(_ mention: ShareMention) -> Bool {
    ["stake", "holding", "interest", "shareholding", "ownership", "slice", "holdings", "stakes", "share"].contains(
      reading.lower(groups[mention.head]))
  }

  private func hasLimitWord(_ range: Range<Int>) -> Bool {
    range.contains { ["exceed", "capped", "limited", "surpass", "exceeds"].contains(reading.lower(groups[$0])) }
  }

  /// The verb between the holding and the figure, or the one whose object the holding is.
  private func verbOf(_ anchor: ShareMention, between: Range<Int>) -> VerbGroup? {
    if let inner = between.compactMap({ matcher.sentence.verbGroup($0) }).last { return inner }
    let start = anchor.owner ?? anchor.span.lowerBound
    var scan = start - 1
    while scan >= 0, start - scan < 5 {
      if let verb = matcher.sentence.verbGroup(scan) { return verb }
      scan -= 1
    }
    return nil
  }

  private func verbSubject(_ anchor: ShareMention, _ verb: VerbGroup?) -> [HolderReader.Holder] {
    guard let verb, let index = groups.firstIndex(where: { $0.tokens == verb.tokens }), index < anchor.span.lowerBound
    else { return [] }
    return matcher.subject(of: index)
  }

  // MARK: - The holder as the object

  /// "They would lift Birch from 8% to about 14%."
  private func raisedHolder(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, let preposition = matcher.preposition(before: mention.span.lowerBound),
      ["to", "from", "at"].contains(reading.lower(groups[preposition])), speaksOfOwners(),
      let verb = groups[..<preposition].indices.last(where: { matcher.sentence.verbGroup($0) != nil }),
      let group = matcher.sentence.verbGroup(verb), [.grow, .put, .bring, .take].contains(group.verb),
      preposition - verb < 12
    else { return nil }
    let objects = (verb + 1..<preposition).filter { groups[$0].kind == .name || groups[$0].kind == .reference }
    guard let first = objects.first, first == verb + 1, !groups[first].isPossessive else { return nil }
    // "put Birch at 6% and Alder at 14%": each figure is of the name before it.
    let isOwn = groups[preposition - 1].kind == .name && !groups[preposition - 1].isPossessive
    guard let holder = matcher.holders.holder(at: isOwn ? preposition - 1 : first) else { return nil }
    var mention = mention
    if speaks(of: ["warrants", "warrant"]) { mention.kind = .warrant }
    let isPlanned = !group.marks.isDisjoint(with: [.future, .conditional, .possible, .expected, .planned])
    let isFrom = reading.lower(groups[preposition]) == "from"
    let status: Stake.Status = isFrom ? (isPlanned ? .current : .former) : isPlanned ? .proposed : .current
    return matcher.build(
      mention, holder: holder, status: mention.kind == .warrant ? .proposed : status, rule: "lift the holder to",
      from: verb, excluding: laterNames(than: mention).union(objects.compactMap { groups[$0].entity }))
  }

  /// "put Birch at 6% and Alder at 14%": who follows is another holder.
  private func laterNames(than mention: ShareMention) -> Set<Int> {
    Set(groups[mention.span.upperBound...].compactMap { $0.kind == .name ? $0.entity : nil })
  }

  private func speaksOfOwners() -> Bool {
    speaks(of: [
      "shareholder", "shareholders", "owner", "owners", "stake", "stakes", "holding", "warrants", "warrant",
      "ownership", "holders", "shareholding",
    ])
  }

  /// The sentence or the one before has one of the words.
  private func speaks(of words: Set<String>) -> Bool {
    let number = matcher.sentence.sentence
    return reading.sentences[max(0, number - 1)...number].contains { sentence in
      sentence.groups.contains { $0.kind != .name && words.contains(reading.lower($0)) }
    }
  }

  // MARK: - Pairs

  /// "Birch owns 80% of it and Alder 20%"; "26% go to the foundation and 47% to investors".
  private func gapped(_ index: Int, _ found: inout [StakeFinding]) -> [StakeFinding]? {
    let mention = mentions[index]
    guard mention.isSized, let model = found.last, model.quantity != nil, index > 0 else { return nil }
    let head = mention.head
    if mention.companies == [.context] || mention.companies.count == 1, head > 1 {
      let name = head - 1
      let joins = name > 0 && (groups[name - 1].kind == .conjunction || groups[name - 1].kind == .comma)
      if joins, let holder = matcher.holders.holder(at: name) {
        guard holder.entity != model.company else {
          // The other holder cannot be the company itself: whose shares these are stays unknown.
          found.removeLast()
          return []
        }
        return [copy(of: model, holder: holder, mention)]
      }
    }
    if model.rule == "go to" || model.rule == "belong to", head + 1 < groups.count,
      reading.lower(groups[head + 1]) == "to",
      let holder = matcher.objects(of: head + 1).first
    {
      return [copy(of: model, holder: holder, mention)]
    }
    return nil
  }

  private func copy(of model: StakeFinding, holder: HolderReader.Holder, _ mention: ShareMention) -> StakeFinding {
    var copy = model
    copy.holder = holder
    copy.quantity = mention.quantity
    copy.qualifier = nil
    copy.rule = model.rule == "go to" || model.rule == "belong to" ? model.rule : "pair of holders"
    return copy
  }

  // MARK: - Nouns

  /// "Birch, the owner of 6% of Acme", "It is the supplier and the owner of 6% of the company".
  private func ownerOf(_ mention: ShareMention) -> [StakeFinding]? {
    guard let of = matcher.preposition(before: mention.span.lowerBound), of > 0, reading.lower(groups[of]) == "of",
      ["owner", "owners", "holder", "holders"].contains(reading.lower(groups[of - 1]))
    else { return nil }
    return holder(ofRoleAt: of - 1).map {
      matcher.build(mention, holder: $0, status: .current, rule: "owner of")
    }
  }

  /// "Birch, the largest shareholder with around 9%"; "ahead of Alder, with 9%"; "with Birch at about 27%".
  private func withShare(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, !mention.hasNoun || mention.owner == nil,
      let preposition = matcher.preposition(before: mention.span.lowerBound)
    else { return whose(mention) }
    let text = reading.lower(groups[preposition])
    var mention = mention
    if text == "with", mention.companies == [.context],
      let company = StakeCompanyContext(matcher: matcher).companyOfOwners()
    {
      mention.companies = [.entity(company)]
    }
    if text == "with", speaksOfOwners() || groups[..<preposition].indices.contains(where: isControl) {
      var scan = preposition - 1
      while scan >= 0, groups[scan].kind == .date || groups[scan].kind == .other || groups[scan].kind == .comma,
        !ShareholderReader.isOwners(reading, groups[scan]), !isControl(scan)
      {
        scan -= 1
      }
      guard scan >= 0 else { return nil }
      // "is its biggest owner with 17%", "still has control, with 52%"
      if ShareholderReader.isOwners(reading, groups[scan]), let holder = holder(ofRoleAt: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if isControl(scan), let verb = (max(0, scan - 4)..<scan).last(where: { groups[$0].kind == .verb }),
        let holder = matcher.subject(of: verb).first
      {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if let role = roleGoverning(scan) {
        guard let holder = holder(ofRoleAt: role) else { return nil }
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if groups[scan].kind == .name, let holder = matcher.holders.holder(at: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "holder with", weight: 0.8)
      }
      if case .noun(.investors) = groups[scan].kind, let holder = holder(ofRoleAt: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
    }
    if text == "at", preposition >= 2, groups[preposition - 1].kind == .name,
      reading.lower(groups[preposition - 2]) == "with", let holder = matcher.holders.holder(at: preposition - 1),
      speaksOfOwners() || groups.contains(where: { $0.kind == .noun(.restructuring) })
    {
      return matcher.build(mention, holder: holder, status: .current, rule: "with the holder at", weight: 0.8)
    }
    return nil
  }

  private func isControl(_ index: Int) -> Bool {
    groups[index].kind != .name && ["control", "majority"].contains(reading.lower(groups[index]))
  }

  /// "the largest shareholder in Acme, with": the word for an owner that the name before "with" belongs to.
  private func roleGoverning(_ name: Int) -> Int? {
    guard name > 1, groups[name].kind == .name, groups[name - 1].kind == .preposition,
      ["in", "of"].contains(reading.lower(groups[name - 1])),
      ShareholderReader.isOwners(reading, groups[name - 2])
    else { return nil }
    return name - 2
  }

  /// "Roe, whose 19.6% is worth $100 million".
  private func whose(_ mention: ShareMention) -> [StakeFinding]? {
    let start = mention.span.lowerBound
    guard start > 0, mention.isSized || mention.companies != [.context], groups[start - 1].kind == .relative,
      reading.lower(groups[start - 1]) == "whose"
    else {
      return nil
    }
    var scan = start - 2
    while scan >= 0, groups[scan].kind == .comma { scan -= 1 }
    guard let holder = matcher.holders.holder(at: scan) else { return nil }
    return matcher.build(mention, holder: holder, status: .current, rule: "whose share")
  }

  /// "Birch's 9% stake in Acme", "his stakes in Acme and Alder", "its Acme shares".
  private func owned(_ mention: ShareMention) -> [StakeFinding]? {
    // "Birch's 12% of Acme": without a word for a holding the company must be named.
    guard mention.hasNoun || isOfNamed(mention), let owner = mention.owner,
      let holder = matcher.ownerHolder(owner, mention)
    else { return nil }
    let names = mention.companies.contains { $0 != .context }
    guard names || mention.isSized || isValued(mention) else { return nil }
    return matcher.build(
      mention, holder: holder, status: .current, rule: "holder's stake", weight: names || mention.isSized ? 1 : 0.8)
  }

  /// "Birch has marked its holding to zero", "Alder wrote down its stake": a holding whose worth is told.
  private func isValued(_ mention: ShareMention) -> Bool {
    guard ["holding", "stake", "shareholding"].contains(reading.lower(groups[mention.head])) else { return false }
    let before = groups[max(0, (mention.owner ?? mention.head) - 3)..<mention.head]
    let after = groups[mention.head..<min(groups.count, mention.head + 4)]
    return before.contains { Self.valuing.contains($0.word) } || after.contains { Self.worth.contains($0.word) }
  }

  private static let valuing = WordSet(
    "marked marks wrote writes written values valued carries carried booked halved cut")
  private static let worth = WordSet("worth")

  private func isOfNamed(_ mention: ShareMention) -> Bool {
    guard mention.isSized, mention.companies.count == 1, case .group(let index) = mention.companies[0],
      index > mention.head
    else { return false }
    return groups[index].kind == .name || groups[index].kind == .reference
  }

  /// The party that an apposition or a copula gives a role: "Birch, the owner of", "Birch is the owner of".
  func holder(ofRoleAt index: Int) -> HolderReader.Holder? {
    var scan = index - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .comma:
        guard scan > 0, let holder = matcher.holders.holder(at: scan - 1), groups[scan - 1].kind == .name else {
          scan -= 1
          continue
        }
        if index - scan < 7 { return holder }
        scan -= 1
      case .verb:
        guard let verb = matcher.sentence.verbGroup(scan), [.be, .become, .retain].contains(verb.verb) else {
          return nil
        }
        return matcher.subject(of: scan).first
      case .colon, .relative: return nil
      default: scan -= 1
      }
    }
    return nil
  }
}
