/// What an amount is by wordings that reach across it or by the form of the whole sentence.
extension MoneyRoles {
  /// Wordings that reach across the amount: "the $86 billion at which the company was valued", "raised $9 billion
  /// between them", "invest $600 billion to expand its network", "a business of $2 billion".
  func around(_ index: Int, _ sentence: SentenceGroups) -> MoneyRole? {
    let groups = sentence.groups
    if index + 3 < groups.count, text(groups[index + 1]) == "at", groups[index + 2].kind == .relative,
      groups.indices[(index + 3)...].prefix(7).contains(where: {
        [.value, .raise].contains(sentence.verbGroup($0)?.verb)
      })
    {
      return .valuation(basis(around: index, groups))
    }
    if index > 2, text(groups[index - 1]) == "at", groups[index - 2].kind == .comma,
      groups[..<(index - 2)].contains(where: { $0.kind == .money })
    {
      // "took $500 million from a group of funds, at $5 billion"
      return .valuation(basis(around: index, groups))
    }
    if isInBracketOfRound(index, sentence) { return .valuation(basis(around: index, groups)) }
    if let level = level(index, sentence) { return level }
    if isMarketValue(index, groups) { return .none("market value") }
    if isPriceOfRound(index, sentence) { return .valuation(basis(around: index, groups)) }
    if isValueToo(index, sentence) { return .valuation(basis(around: index, groups)) }
    let after = groups[(index + 1)...].prefix(4).map(text)
    if ["before", "after"].contains(after.first ?? ""), after.contains("money") {
      // "i.e. $350 billion before the new money": what the company is put at.
      return .valuation(after.first == "before" ? .preMoney : .postMoney)
    }
    // "Acme ($2 billion) and Birch ($1 billion) together brought in roughly $3 billion".
    let before = groups[max(0, index - 4)..<index].map(text)
    if before.contains("together"), groups[..<index].contains(where: { $0.kind == .money || $0.kind == .conjunction }) {
      return .none("several together")
    }
    if after.starts(with: ["between", "them"]) || after.starts(with: ["among", "them"]) || after.contains("altogether")
    {
      return .none("several together")
    }
    if index > 1, text(groups[index - 1]) == "of", groups[index - 2].kind == .noun(.company) { return .none("a size") }
    if let verb = groups[(index + 1)...].prefix(3).first(where: { $0.kind == .verb })?.verb.map({ sentence.verbs[$0] }),
      verb.marks.contains(.infinitive), spendsItself(index, sentence),
      Self.building.contains(reading.document.text(reading.document.tokens[verb.token]).lowercased())
    {
      return .none("spending")
    }
    return nil
  }

  /// "$300 million in Series F money (Birch and Alder led, $9.3 billion)": a far larger sum at the end of the bracket that
  /// says who led. "Price: $1.4bn." behind a round.
  private func isInBracketOfRound(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if index == 2, groups[1].kind == .colon, groups[0].kind == .noun(.price), text(groups[0]) == "price",
      reading.speaksOfRound(at: sentence.sentence, back: 2)
    {
      return true
    }
    guard index > 2, groups[index - 1].kind == .comma, index + 1 < groups.count, groups[index + 1].kind == .close,
      let money = reading.money(groups[index]),
      let open = groups[max(0, index - 14)..<index].lastIndex(where: { $0.kind == .open }),
      groups[open..<index].indices.contains(where: { sentence.verbGroup($0)?.verb == .lead }),
      let size = groups[..<open].last(where: { $0.kind == .money }).flatMap(reading.money)
    else { return false }
    return size.currency == money.currency && money.value > 2.5 * size.value
  }

  /// Sums that something stands at and nobody pays: "carried its holding at $5 million", "raised its forecast to $2
  /// billion", "$45 million less $12 million of debt". "The contract's value is" tells what is paid.
  private func level(_ index: Int, _ sentence: SentenceGroups) -> MoneyRole? {
    let groups = sentence.groups
    guard index > 0 else { return nil }
    if ["less", "minus"].contains(text(groups[index - 1])), groups[..<index].contains(where: { $0.kind == .money }) {
      return .none("a difference")
    }
    if ["at", "between"].contains(text(groups[index - 1])),
      let verb = groups[..<index].lastIndex(where: { $0.kind == .verb || Self.carrying.contains(text($0)) }),
      Self.carrying.contains(text(groups[verb])),
      groups[verb..<index].contains(where: { $0.kind == .noun(.investment) || $0.kind == .noun(.stake) })
    {
      return .none("a holding's value")
    }
    if index == 1, text(groups[0]) == "at", index + 1 < groups.count, groups[index + 1].kind == .comma,
      groups[(index + 2)...].prefix(3).contains(where: { $0.kind == .noun(.valuation) })
    {
      return .valuation(basis(around: index, groups))
    }
    if text(groups[index - 1]) == "to", let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      (0..<verb).contains(where: { [.take, .bring].contains(sentence.verbGroup($0)?.verb) }),
      groups[..<verb].contains(where: { text($0) == "what" })
    {
      // "that took what it has gathered to more than $200 million"
      return .none("total to date")
    }
    if text(groups[index - 1]) == "to", let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      [.raise, .grow].contains(sentence.verbGroup(verb)?.verb),
      groups[verb..<index].contains(where: { Self.forecasts.contains(text($0)) })
    {
      return .none("a forecast")
    }
    if let value = groups[max(0, index - 7)..<index].lastIndex(where: {
      $0.kind == .noun(.valuation) || $0.kind == .verb && text($0) == "value"
    }),
      value > 0, ["contract", "deal", "order", "transaction", "agreement"].contains(text(groups[value - 1])),
      text(groups[value]) == "value"
    {
      return .amount
    }
    return nil
  }

  /// "took in $18 billion, against $4 billion a year earlier": what is set beside its like of the year before comes in
  /// year by year.
  func isCompared(_ index: Int, _ groups: [Group]) -> Bool {
    let beside: Set<String> = ["against", "versus", "compared", "from"]
    func isEarlier(_ money: Int) -> Bool {
      groups[(money + 1)...].prefix(5).contains { ["earlier", "before", "previously"].contains(text($0)) }
    }
    if index > 0, groups[max(0, index - 2)..<index].contains(where: { beside.contains(text($0)) }), isEarlier(index),
      groups[..<index].contains(where: { $0.kind == .money })
    {
      return true
    }
    guard let next = groups[(index + 1)...].prefix(5).firstIndex(where: { $0.kind == .money }) else { return false }
    return groups[(index + 1)..<next].contains { beside.contains(text($0)) } && isEarlier(next)
  }

  /// "at more than double that, $3 billion": a valuation set against another.
  func isMultiple(_ index: Int, _ groups: [Group]) -> Bool {
    guard index > 3, groups[index - 1].kind == .comma, text(groups[index - 2]) == "that" else { return false }
    return groups[max(0, index - 9)..<index].contains { text($0) == "at" }
  }

  private static let carrying: Spellings = [
    "carried", "carries", "carry", "booked", "books", "marked", "marks", "holds", "held", "lists", "listed",
  ]
  private static let forecasts: Spellings = [
    "forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates", "dividend",
    "projection", "projections", "expectations", "budget", "sum", "total", "amount", "figure", "value", "ceiling",
    "cap",
  ]

  /// "At the offer price its market capitalisation comes to $5 billion": what a listing values the company at.
  func isValueAtOffer(_ index: Int, _ groups: [Group]) -> Bool {
    guard groups.contains(where: { text($0).holds("price") }) else { return false }
    let words = groups.flatMap { text($0).split(separator: " ") }
    let isPriced = words.indices.dropLast().contains { place in
      ["offer", "issue", "offering", "listing", "ipo"].contains(words[place]) && words[place + 1] == "price"
    }
    guard isPriced else { return false }
    return isMarketValue(index, groups)
      || groups[max(0, index - 7)..<index].contains { $0.kind == .noun(.marketValue) && text($0) != "worth" }
  }

  /// "in a round at a price of $5 billion", "the price had tripled to $5 billion", "Worth $5 billion now": what a round
  /// prices is the company.
  private func isPriceOfRound(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if index == 1, text(groups[0]) == "worth" { return true }
    guard
      let price = groups[max(0, index - 8)..<index].lastIndex(where: { $0.kind == .noun(.price) && text($0) == "price" }
      ),
      !groups[price..<index].contains(where: { $0.kind == .comma || $0.kind == .colon || $0.kind == .money }),
      ["of", "to", "at", "above", "below", "near", "over", "about", "than", "around"].contains(text(groups[index - 1]))
        || sentence.verbGroup(index - 1)?.verb == .be,
      reading.speaksOfRound(at: sentence.sentence, back: 1)
    else { return false }
    return !groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.shares), .noun(.ipo), .noun(.offer), .noun(.sale), .noun(.debt),
        .noun(.hardware):
        true
      case .verb: group.verb.map { [.acquire, .sell, .list].contains(sentence.verbs[$0].verb) } ?? false
      default: false
      }
    }
  }

  /// "market value stood above $500 million", "which manages about $925 billion".
  func isMarketValue(_ index: Int, _ groups: [Group]) -> Bool {
    let before = groups[max(0, index - 7)..<index].map(text)
    if let last = before.last, ["manages", "manage", "managing", "oversees", "overseeing"].contains(last) {
      return true
    }
    guard let market = before.lastIndex(of: "market"), market + 1 < before.count else { return false }
    return ["value", "cap", "worth", "capitalisation", "capitalization"].contains(before[market + 1])
  }

  /// "set Acme at $250 billion and Birch at $1 trillion", "priced at $350 billion; it was $183 billion in May",
  /// "(post-money: $465 million)": what stands beside a valuation in its form is one.
  private func isValueToo(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard index > 1 else { return false }
    if groups[index - 1].kind == .colon,
      groups[max(0, index - 4)..<index].contains(where: {
        $0.kind == .noun(.valuation) || text($0) == "post" || text($0) == "pre"
      })
    {
      return true
    }
    guard let other = groups[..<index].lastIndex(where: { $0.kind == .money }),
      let role = leftward(other, sentence, previousAmount: nil) ?? rightward(other, groups), case .valuation = role
    else { return false }
    if text(groups[index - 1]) == "at", groups[index - 2].kind == .name, index > 2,
      groups[index - 3].kind == .conjunction || groups[index - 3].kind == .comma
    {
      return true
    }
    guard let verb = sentence.verbGroup(index - 1), verb.verb == .be else { return false }
    return groups[index - 2].kind == .pronoun
      && groups[other..<index].contains { $0.kind == .colon || $0.kind == .comma }
  }

  private static let building: Spellings = [
    "build", "expand", "develop", "construct", "create", "improve", "upgrade", "modernise", "modernize", "establish",
  ]

  /// The verb before the amount spends on what the subject itself builds ("will invest $600 billion to expand").
  private func spendsItself(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    for scan in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if let verb = sentence.verbGroup(scan) { return [.invest, .commit, .put, .spend].contains(verb.verb) }
    }
    return false
  }

  /// "which brings the round to $600 million", "took what it has gathered to more than $225 million": a total.
  func isSumReached(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard index > 1, text(groups[index - 1]) == "to" else { return false }
    var scan = index - 2
    while scan >= 0, index - scan < 12 {
      if let verb = sentence.verbGroup(scan) {
        if verb.verb == .raise, scan > 0 {
          // "bringing its total capital raised to", "takes the amount it has raised so far to"
          scan -= 1
          continue
        }
        guard verb.verb == .bring || verb.verb == .take || verb.verb == .grow else { return false }
        return groups[scan + 1..<index].contains { group in
          group.kind == .noun(.round) || group.kind == .noun(.investment) || group.kind == .round
            || group.kind == .noun(.debt)
            || ["total", "sum", "raised", "gathered", "tally", "haul", "amount"].contains(text(group))
            || group.verb.map { sentence.verbs[$0].verb == .raise } ?? false
        }
      }
      if groups[scan].kind == .colon || groups[scan].kind == .noun(.valuation) { return false }
      scan -= 1
    }
    return false
  }
}
