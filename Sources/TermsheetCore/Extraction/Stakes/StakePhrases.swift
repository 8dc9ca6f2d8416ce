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
    let figures = StakeFigures(matcher: matcher, mentions: mentions)
    if mention.isSized, let found = figures.anchored(index) { return found }
    return figures.moved(mention, found.last ?? matcher.finder.holdingToldBefore(matcher.sentence.sentence))
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

  func speaksOfOwners() -> Bool {
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
}
