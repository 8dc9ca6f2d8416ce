/// Holdings that grow or shrink, told of the holder itself: "Birch rises to 21.5% of Acme from 17%", "is down to 6%",
/// "is diluted to 19%", "owns 61%, down from 78%".
struct StakeMoves {
  let matcher: StakeMatcher
  let mentions: [ShareMention]

  static let patterns: [StakePattern] = [
    StakePattern(name: "down from", example: "Veltro will own 61% of Quillan, down from 78%."),
    StakePattern(name: "holder rises to", example: "With the money Veltro rises to 21.5% of Quillan from 17%."),
    StakePattern(
      name: "holder is diluted to", example: "The round dilutes Mira Harrow, Quillan's founder, to 19% of it."),
    StakePattern(name: "and of the votes", example: "Veltro owns 22% of Quillan and 54% of the votes."),
    StakePattern(
      name: "amounts to", example: "Veltro bought 24 million Quillan shares, which amount to 5.4% of the company."),
    StakePattern(
      name: "makes it the owner", example: "The new shares would make Veltro the owner of about 4% of Quillan."),
    StakePattern(
      name: "which bought it", example: "Veltro paid $9 million to Quillan, its partner in robots, which bought it 6%."),
  ]

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  private static let moving = WordSet(
    "rise rises rose rising climb climbs climbed fall falls fell falling slip slips slipped drop drops dropped shrink shrinks shrank go goes went gone move moves moved up down stand stands stood diluted arrive arrives arrived stay stays stayed remain remains remained slide slides slid edge edged jump jumps jumped decline declines declined increase increases increased"
  )
  private static let diluting = WordSet("dilute dilutes diluted diluting")

  /// The size of a holding that was told without one in the phrase before.
  func amounts(_ index: Int, _ found: [StakeFinding]) -> [StakeFinding]? {
    guard index > 0, mentions[index].isSized, found.last?.sentence == matcher.sentence.sentence else { return nil }
    let from = max(mentions[index - 1].span.upperBound, mentions[index - 1].head + 1)
    guard from <= mentions[index].head else { return nil }
    return amounting(index, found, groups[from..<mentions[index].head])
  }

  func read(_ index: Int, _ found: [StakeFinding]) -> [StakeFinding]? {
    let mention = mentions[index]
    guard mention.isSized, mention.owner == nil else { return nil }
    return beside(index, found) ?? diluted(mention) ?? moved(mention, found) ?? madeOwner(mention) ?? boughtIt(mention)
  }

  // MARK: - Beside a holding just told

  /// "owns 61%, down from 78%": the same holder's earlier part; "22% of Acme and 54% of the votes".
  private func beside(_ index: Int, _ found: [StakeFinding]) -> [StakeFinding]? {
    let mention = mentions[index]
    guard index > 0, let model = found.last, model.sentence == matcher.sentence.sentence else { return nil }
    let from = max(mentions[index - 1].span.upperBound, mentions[index - 1].head + 1)
    guard from <= mention.head else { return nil }
    let between = groups[from..<mention.head]
    guard model.quantity != nil, model.quantity == mentions[index - 1].quantity || model.rule == "holder rises to"
    else { return nil }
    guard between.count < 9, !between.contains(where: { $0.kind == .verb || $0.kind == .colon || $0.kind == .relative })
    else { return nil }
    let words = between.map { reading.lower($0) }
    var copy = model
    copy.quantity = mention.quantity
    copy.qualifier = nil
    if !mention.hasNoun, mention.companies == [.context], !between.contains(where: { $0.kind == .name }),
      words.last == "from" || firstWord(mention.head) == "from" || words.last == "against"
        || ["compared", "versus"].contains(where: words.contains)
    {
      copy.rule = "down from"
      copy.status = model.status == .proposed ? .current : .former
      return [copy]
    }
    let isJoined = between.contains { $0.kind == .conjunction } && !between.contains { $0.kind == .name }
    if isJoined, mention.kind == .voting, model.kind != .voting || mention.kind != model.kind {
      copy.rule = "and of the votes"
      copy.kind = .voting
      return [copy]
    }
    return nil
  }

  /// "gets warrants on 24 million Acme shares, which would amount to 5.4% of it": the size of what was told without one.
  private func amounting(_ index: Int, _ found: [StakeFinding], _ between: ArraySlice<Group>) -> [StakeFinding]? {
    guard let model = found.last, !model.isSized, mentions[index - 1].quantity == nil, between.count < 8,
      between.contains(where: { $0.kind == .relative || $0.kind == .comma }),
      between.contains(where: { $0.kind != .name && Self.amount.contains($0.word) })
    else { return nil }
    var copy = model
    copy.quantity = mentions[index].quantity
    copy.rule = "amounts to"
    if (0..<mentions[index].head).contains(where: { groups[$0].kind == .noun(.warrant) }) {
      copy.kind = .warrant
      copy.status = .proposed
    }
    return [copy]
  }

  private static let amount = WordSet(
    "amount amounts amounted equal equals equalled represent represents represented correspond corresponds equivalent or"
  )

  private func firstWord(_ index: Int) -> String {
    reading.document.lower(groups[index].tokens.lowerBound)
  }

  // MARK: - The holder moves

  /// "Birch rises to 21.5%", "Birch is down to 6%", "Birch would slip from 31%".
  private func moved(_ mention: ShareMention, _ found: [StakeFinding]) -> [StakeFinding]? {
    var mention = mention
    guard !mention.hasNoun || mention.isOfShares else { return nil }
    // "would stay above 50%": the figure has its preposition with it.
    let isInside = ["above", "below", "over", "under"].contains(firstWord(mention.head))
    guard let preposition = matcher.preposition(before: mention.span.lowerBound) ?? (isInside ? mention.head : nil),
      isInside || ["to", "from", "at", "above", "below"].contains(reading.lower(groups[preposition]))
    else { return nil }
    guard
      let trigger = (max(0, preposition - 9)..<preposition).last(where: {
        groups[$0].kind != .name && Self.moving.contains(groups[$0].word)
      })
    else { return nil }
    let between = groups[trigger + 1..<preposition]
    guard between.allSatisfy({ isPassedOver($0) }) else { return nil }
    let names = mention.companies.contains { $0 != .context }
    guard let holder = mover(trigger) else { return nil }
    guard names || matcher.isAboutHoldings else { return nil }
    // "Birch held 14% and Alder 6%, so that Birch would arrive at 20%": of what the sentence speaks of already.
    if mention.companies == [.context], let model = found.last, model.sentence == matcher.sentence.sentence,
      model.company != holder.entity
    {
      mention.companies = [.entity(model.company)]
    }
    let isFrom = reading.lower(groups[preposition]) == "from"
    return matcher.build(
      mention, holder: holder, status: status(trigger, isFrom: isFrom), rule: "holder rises to", weight: 0.9,
      from: trigger)
  }

  private func isPassedOver(_ group: Group) -> Bool {
    switch group.kind {
    case .percent, .preposition, .date, .pronoun: true
    case .other: reading.document.tokens[group.tokens.lowerBound].kind == .word
    default: false
    }
  }

  /// A party that is the subject, and not what it has: "its revenue rises to 40%" moves nobody.
  private func mover(_ trigger: Int) -> HolderReader.Holder? {
    var place = trigger
    // "is down to": the verb before the word.
    if matcher.sentence.verbGroup(trigger) == nil, trigger > 0, groups[trigger - 1].kind == .verb {
      place = trigger - 1
    }
    guard place > 0 else { return nil }
    var before = place - 1
    while before > 0, groups[before].kind == .other,
      ["would", "will", "could", "may", "might", "also", "then", "now", "still", "only"].contains(
        reading.lower(groups[before]))
    {
      before -= 1
    }
    // "its stake in Acme rises to": the stake moves, and not Acme.
    if before > 0, groups[before - 1].kind == .preposition { return nil }
    switch groups[before].kind {
    case .name, .reference, .pronoun:
      guard !groups[before].isPossessive else { return nil }
      return matcher.holders.holder(at: before)
    case .comma where isAsideOfThing(closedAt: before): return nil
    case .comma, .conjunction: return matcher.subject(of: place).first
    default: return matcher.holders.holder(at: before)
    }
  }

  /// "the basic rate, at 14.75% a year, comes down": what the aside belongs to is no party.
  private func isAsideOfThing(closedAt comma: Int) -> Bool {
    guard let opening = (max(0, comma - 9)..<comma).last(where: { groups[$0].kind == .comma }), opening > 0,
      !groups[opening..<comma].contains(where: { $0.kind == .verb })
    else { return false }
    switch groups[opening - 1].kind {
    case .name, .reference, .pronoun: return false
    default: return matcher.holders.holder(at: opening - 1) == nil
    }
  }

  private func status(_ trigger: Int, isFrom: Bool) -> Stake.Status {
    let window = groups[max(0, trigger - 4)...trigger]
    var isOpen = window.contains { ["would", "will", "could", "may", "might", "to"].contains(reading.lower($0)) }
    if let verb = matcher.sentence.verbGroup(trigger),
      !verb.marks.isDisjoint(with: [.future, .conditional, .possible, .planned, .expected])
    {
      isOpen = true
    }
    return isFrom ? (isOpen ? .current : .former) : isOpen ? .proposed : .current
  }

  /// "dilutes Birch, Acme's founder, to 19%", "Birch is diluted to 19%".
  private func diluted(_ mention: ShareMention) -> [StakeFinding]? {
    guard let preposition = matcher.preposition(before: mention.span.lowerBound),
      ["to", "from"].contains(reading.lower(groups[preposition])),
      let trigger = (max(0, preposition - 10)..<preposition).last(where: {
        groups[$0].kind != .name && Self.diluting.contains(groups[$0].word)
      })
    else { return nil }
    let object = (trigger + 1..<preposition).first {
      [.name, .reference, .pronoun].contains(groups[$0].kind) && !groups[$0].isPossessive
    }
    let holder = object.flatMap { matcher.holders.holder(at: $0) } ?? mover(trigger)
    guard let holder else { return nil }
    var mention = mention
    // "dilutes Mira Harrow, Acme's founder, to": the company stands in the aside.
    if mention.companies == [.context],
      let owner = (trigger + 1..<preposition).first(where: { groups[$0].isPossessive && groups[$0].entity != nil }),
      let company = groups[owner].entity
    {
      mention.companies = [.entity(company)]
    }
    let isFrom = reading.lower(groups[preposition]) == "from"
    return matcher.build(
      mention, holder: holder, status: status(trigger, isFrom: isFrom), rule: "holder is diluted to", weight: 0.9)
  }

  // MARK: - By another verb

  /// "would make it the owner of about 4% of Acme".
  private func madeOwner(_ mention: ShareMention) -> [StakeFinding]? {
    guard let of = matcher.preposition(before: mention.span.lowerBound), of > 2, reading.lower(groups[of]) == "of",
      ShareholderReader.isOwners(reading, groups[of - 1])
    else { return nil }
    var scan = of - 2
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 0, [.name, .pronoun, .reference].contains(groups[scan].kind), !groups[scan].isPossessive,
      let verb = matcher.sentence.verbGroup(scan - 1), verb.verb == .make || verb.verb == .leave,
      !verb.marks.contains(.negated)
    else { return nil }
    let isOpen = !verb.marks.isDisjoint(with: [.future, .conditional, .possible, .planned, .expected])
    guard let holder = indirect(scan, before: scan - 1) else { return nil }
    return matcher.build(
      mention, holder: holder, status: isOpen ? .proposed : .current, rule: "makes it the owner")
  }

  /// "paid 900 million yen, which bought it 6%".
  private func boughtIt(_ mention: ShareMention) -> [StakeFinding]? {
    let start = mention.span.lowerBound
    guard start > 1, [.pronoun, .name].contains(groups[start - 1].kind) || groups[start - 1].kind == .other else {
      return nil
    }
    var scan = start - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 1, groups[scan].kind == .pronoun, !groups[scan].isPossessive,
      ["it", "him", "her", "them"].contains(reading.lower(groups[scan])),
      let verb = matcher.sentence.verbGroup(scan - 1),
      [.acquire, .earn, .get].contains(verb.verb)
        || ["bought", "earned", "got", "won"].contains(reading.lower(groups[scan - 1])),
      groups[scan - 2].kind == .relative, let holder = indirect(scan, before: scan - 1)
    else { return nil }
    return matcher.build(mention, holder: holder, status: .current, rule: "which bought it", weight: 0.9)
  }

  /// Whom a pronoun behind a verb means: the subject of the clause before.
  private func indirect(_ index: Int, before verb: Int) -> HolderReader.Holder? {
    guard groups[index].kind == .pronoun else { return matcher.holders.holder(at: index) }
    if let main = (0..<verb).first(where: { groups[$0].kind == .verb }),
      let subject = matcher.subject(of: main).first
    {
      return subject
    }
    return matcher.holders.holder(at: index)
  }
}
