/// Bare figures that go with a holding named before them: "its holding may never exceed 15%", "its stake, at 14%".
struct StakeFigures {
  let matcher: StakeMatcher
  let mentions: [ShareMention]

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  /// "For this Birch got 9% of Acme; an earn-out may take the figure to 12%."
  func moved(_ mention: ShareMention, _ model: StakeFinding?) -> [StakeFinding]? {
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
  func anchored(_ index: Int) -> [StakeFinding]? {
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
}
