/// Rounds in the lists that newsletters and databases print: "Quillan ($2.3B), Birch ($500M)", "Quillan – €10M",
/// and lines with a label ("Lead: Birch Capital").
struct RoundLists {
  let reading: Analysis

  func frames(in sentence: SentenceGroups, roles: [Int: MoneyRole], besides known: [DealFrame]) -> [DealFrame] {
    if let label = label(of: sentence) { return labelled(label, sentence) }
    let used = Set(known.compactMap(\.amountTokens))
    let items = bracketed(sentence, roles) + dashed(sentence, roles) + verbless(sentence, roles)
    return items.filter { frame in !(frame.amountTokens.map(used.contains) ?? true) }
  }

  private func frame(_ rule: String, _ sentence: SentenceGroups, at position: Int) -> DealFrame {
    DealFrame(
      kind: .equityRound, status: .announced, sentence: sentence.sentence, position: position, rule: rule, weight: 0.8)
  }

  // MARK: - "Quillan ($2.3B), Birch ($500M)"

  private func bracketed(_ sentence: SentenceGroups, _ roles: [Int: MoneyRole]) -> [DealFrame] {
    let groups = sentence.groups
    guard groups.contains(where: { $0.kind == .open }), speaksOfFunding(sentence, back: 1), !speaksOfElse(sentence)
    else {
      return []
    }
    var found: [DealFrame] = []
    for index in groups.indices where groups[index].kind == .open && index > 0 && index + 2 < groups.count {
      guard groups[index - 1].kind == .name, reading.isParty(groups[index - 1]), groups[index + 1].kind == .money,
        roles[index + 1] == .amount
      else { continue }
      guard let close = groups[index...].firstIndex(where: { $0.kind == .close }),
        groups[(index + 2)..<close].allSatisfy({ isRoundPart($0.kind) })
      else { continue }
      var item = frame("list-in-brackets", sentence, at: index + 1)
      item.recipient = groups[index - 1].entity
      item.amount = reading.money(groups[index + 1])
      item.amountTokens = groups[index + 1].tokens
      item.round = groups[index..<close].first { $0.kind == .round }?.label
      found.append(item)
    }
    return found
  }

  private func isRoundPart(_ kind: Group.Kind) -> Bool {
    switch kind {
    case .round, .noun(.round), .comma, .other, .date: true
    default: false
    }
  }

  // MARK: - "Quillan, software for clinics – €10M"

  private func dashed(_ sentence: SentenceGroups, _ roles: [Int: MoneyRole]) -> [DealFrame] {
    let groups = sentence.groups
    guard let first = groups.firstIndex(where: { $0.kind != .dash && $0.kind != .other }), first <= 1,
      groups[first].kind == .name, reading.isParty(groups[first]), !groups[first].isPossessive,
      first + 2 < groups.count,
      [.comma, .open, .dash, .colon].contains(groups[first + 1].kind)
    else { return [] }
    guard let money = groups.firstIndex(where: { $0.kind == .money }), roles[money] == .amount else { return [] }
    var mark = money - 1
    while mark > first, groups[mark].kind == .other { mark -= 1 }
    guard groups[mark].kind == .dash || groups[mark].kind == .colon, money - mark <= 2 else { return [] }
    guard isInFundingList(sentence), !speaksOfElse(sentence) else { return [] }
    var item = frame("list-item", sentence, at: money)
    item.recipient = groups[first].entity
    item.amount = reading.money(groups[money])
    item.amountTokens = groups[money].tokens
    item.round = groups[money...].first { $0.kind == .round }?.label
    return [item]
  }

  // MARK: - "Quillan, coding agents, $23m (A, Birch Capital)"

  private func verbless(_ sentence: SentenceGroups, _ roles: [Int: MoneyRole]) -> [DealFrame] {
    let groups = sentence.groups
    guard !groups.contains(where: { $0.kind == .verb && isFinite($0, sentence) }),
      let first = groups.firstIndex(where: { $0.kind != .dash && $0.kind != .other && $0.kind != .number }), first <= 2,
      groups[first].kind == .name, reading.isParty(groups[first]), !groups[first].isPossessive,
      let entity = groups[first].entity, reading.canReceive(entity, .equityRound), !reading.isInvestmentFirm(entity),
      first + 1 < groups.count, [.comma, .dash, .colon, .open].contains(groups[first + 1].kind)
    else { return [] }
    let amounts = groups.indices.filter { groups[$0].kind == .money && roles[$0] == .amount }
    guard amounts.count == 1, isInFundingList(sentence), !speaksOfElse(sentence) else { return [] }
    var item = frame("list-line", sentence, at: amounts[0])
    item.recipient = entity
    item.amount = reading.money(groups[amounts[0]])
    item.amountTokens = groups[amounts[0]].tokens
    item.round = groups.first { $0.kind == .round }?.label
    let names = groups.indices.filter { index in
      index > amounts[0] && groups[index].kind == .name && reading.isParty(groups[index]) && !groups[index].isPossessive
        && !isBehindStop(groups[index], groups[amounts[0]])
    }
    item.investors = names.compactMap { groups[$0].entity }.filter { $0 != entity }.map { .init(entity: $0, role: nil) }
    return [item]
  }

  /// "Quillan – $23m, Series A. Robots that fold": what stands behind a full stop tells of the company.
  private func isBehindStop(_ name: Group, _ amount: Group) -> Bool {
    let tokens = reading.document.tokens
    return (amount.tokens.upperBound..<name.tokens.lowerBound).contains { index in
      tokens[index].kind == .punctuation && reading.document.lowers[index] == "."
        && (!tokens[index + 1].isGlued || reading.document.lowers[index + 1] == "*")
    }
  }

  private func isFinite(_ group: Group, _ sentence: SentenceGroups) -> Bool {
    group.verb.map { sentence.verbs[$0].marks.isDisjoint(with: [.gerund, .participle]) } ?? false
  }

  private func isInFundingList(_ sentence: SentenceGroups) -> Bool {
    if speaksOfFunding(sentence, back: 12) { return true }
    let title = reading.document.article.title?.lowercased() ?? ""
    return ["funding", "fundraising", "rounds", "deals"].contains { title.contains($0) }
  }

  private func speaksOfFunding(_ sentence: SentenceGroups, back: Int) -> Bool {
    reading.speaksOfRound(at: sentence.sentence, back: back)
  }

  /// A list of purchases, values, sales or loans is none of rounds.
  private func speaksOfElse(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      switch group.kind {
      case .noun(.valuation), .noun(.turnover), .noun(.marketValue), .noun(.acquisition), .noun(.debt), .noun(.ipo),
        .noun(.spending), .noun(.penalty), .noun(.assets), .noun(.fund), .noun(.grant), .noun(.stake):
        true
      case .verb:
        group.verb.map { [.acquire, .value, .sell, .earn, .fine, .spend].contains(sentence.verbs[$0].verb) } ?? false
      default: false
      }
    }
  }

  // MARK: - "Lead: Birch Capital"

  private enum Label { case company, amount, round, lead, investors, valuation }

  private static let labels: [String: Label] = [
    "company": .company, "startup": .company, "amount": .amount, "amount raised": .amount, "raised": .amount,
    "size": .amount, "round size": .amount, "deal size": .amount, "round": .round, "stage": .round, "series": .round,
    "funding round": .round, "lead": .lead, "leads": .lead, "lead investor": .lead, "lead investors": .lead,
    "led by": .lead, "co-leads": .lead, "investors": .investors, "investor": .investors, "other investors": .investors,
    "participants": .investors, "participating investors": .investors, "backers": .investors,
    "other backers": .investors, "joined by": .investors, "also in": .investors, "new investors": .investors,
    "valuation": .valuation, "post-money valuation": .valuation, "pre-money valuation": .valuation,
    "post-money": .valuation, "pre-money": .valuation,
  ]

  private func label(of sentence: SentenceGroups) -> Label? {
    guard let colon = sentence.groups.prefix(6).firstIndex(where: { $0.kind == .colon }), colon > 0 else { return nil }
    let first = sentence.groups[0].kind == .dash || reading.lower(sentence.groups[0]) == "•" ? 1 : 0
    guard first < colon else { return nil }
    let tokens = sentence.groups[first].tokens.lowerBound..<sentence.groups[colon].tokens.lowerBound
    guard tokens.count <= 4 else { return nil }
    return Self.labels[reading.document.text(tokens).lowercased()]
  }

  private func labelled(_ label: Label, _ sentence: SentenceGroups) -> [DealFrame] {
    let groups = sentence.groups
    guard let colon = groups.firstIndex(where: { $0.kind == .colon }), colon + 1 < groups.count else { return [] }
    var frame = frame("labelled-line", sentence, at: colon)
    frame.recipient = company(before: sentence.sentence)
    frame.isAnaphoric = true
    switch label {
    case .company: return []
    case .amount:
      guard let money = groups[colon...].first(where: { $0.kind == .money }) else { return [] }
      frame.amount = reading.money(money)
      frame.amountTokens = money.tokens
    case .round:
      guard let round = groups[colon...].first(where: { $0.kind == .round }) else { return [] }
      frame.round = round.label
    case .valuation:
      guard let money = groups[colon...].first(where: { $0.kind == .money }).flatMap(reading.money) else { return [] }
      let text = reading.document.text(groups[0].tokens.lowerBound..<groups[groups.count - 1].tokens.upperBound)
        .lowercased()
      frame.valuation = Valuation(
        money: money,
        basis: text.contains("post-money") ? .postMoney : text.contains("pre-money") ? .preMoney : .unspecified)
    case .lead, .investors:
      guard let name = groups[colon...].firstIndex(where: { $0.kind == .name }), name <= colon + 3 else { return [] }
      let heads = ClauseReader(reading, sentence).list(from: name, to: groups.count)
      frame.investors = heads.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }.map {
        .init(entity: $0, role: label == .lead ? .lead : nil)
      }
      if frame.investors.isEmpty { return [] }
    }
    return [frame]
  }

  /// The company whose card this is: a line "Company: Quillan" above, or a line with its name alone.
  private func company(before number: Int) -> Int? {
    var scan = number - 1
    while scan >= 0, scan >= number - 7 {
      let sentence = reading.sentences[scan]
      if let label = label(of: sentence) {
        if label == .company { return sentence.groups.first { reading.isParty($0) }?.entity }
      } else {
        let words = sentence.groups.filter { $0.kind != .other && $0.kind != .dash }
        guard words.count == 1, reading.isParty(words[0]), words[0].kind == .name else { return nil }
        return words[0].entity
      }
      scan -= 1
    }
    return nil
  }
}
