/// Finds the phrases that speak of a part of a company, and leaves out percentages of anything else.
struct ShareMentionReader {
  let reading: Analysis
  let sentence: SentenceGroups

  var groups: [Group] { sentence.groups }

  func mentions() -> [ShareMention] {
    var found: [ShareMention] = []
    var taken = -1
    for index in groups.indices where index > taken {
      let mention: ShareMention?
      switch groups[index].kind {
      case .percent: mention = sized(at: index)
      case .noun(.stake), .noun(.shares): mention = unsized(at: index)
      case .noun(.investment) where isWord(index, "equity"): mention = unsized(at: index)
      // "a majority of Acme"
      case .other where isWord(index, "majority") && (isWord(index + 1, "of") || isBareMajority(index)):
        mention = unsized(at: index)
      // "the entire Acme position"
      case .other where isWord(index, "position") && isWhole(before: index): mention = unsized(at: index)
      default: continue
      }
      guard let mention else { continue }
      found.append(mention)
      taken = max(mention.head, lastNoun(of: mention))
    }
    return found
  }

  /// "the founders still have a majority": nothing follows that says of what.
  private func isBareMajority(_ index: Int) -> Bool {
    guard index > 1, ["a", "the"].contains(lower(index - 1)) else { return false }
    guard index + 1 < groups.count else { return true }
    switch groups[index + 1].kind {
    case .comma, .conjunction, .colon, .date: return true
    default: return [".", "?", "!"].contains(lower(index + 1))
    }
  }

  private func isWhole(before index: Int) -> Bool {
    guard modifier(before: index) == index - 1 else { return false }
    return groups[max(0, index - 4)..<index].contains {
      ["entire", "whole", "its", "remaining"].contains(lower(of: $0))
    }
  }

  private func lastNoun(of mention: ShareMention) -> Int {
    // The noun of "a 27% stake" is no mention of its own; the percentage of "a holding of 27%" is none either.
    var last = mention.head
    for index in mention.head..<mention.span.upperBound where isHoldingNoun(index) { last = index }
    return last
  }

  // MARK: - With a size

  /// "a bid 10% above the last price": by how much, and no share.
  private static let comparing: Spellings = [
    "above", "below", "higher", "lower", "premium", "discount", "more", "less", "cheaper", "faster", "better",
  ]

  private func sized(at index: Int) -> ShareMention? {
    guard let quantity = groups[index].quantity, let value = reading.percent(groups[index]), value <= 100,
      !Self.comparing.contains(lower(index + 1))
    else { return nil }
    var mention = ShareMention(
      span: index..<index + 1, head: index, quantity: quantity, companies: [], owner: nil, hasNoun: false, kind: .stake)
    var next = index + 1
    // "a 27% non-voting minority stake", "a 5% equity interest".
    var noun = next
    var isVoting = false
    while noun < groups.count, noun < next + 6, groups[noun].kind == .other || isWord(noun, "equity") || isSign(noun) {
      if isWord(noun, "voting"), noun == next || !isWord(noun - 1, "-") { isVoting = true }
      noun += 1
    }
    if noun < groups.count, isHoldingNoun(noun) || isVotes(noun) {
      guard !isShareOfAnything(noun) else { return nil }
      mention.hasNoun = true
      if isVoting || isVotes(noun) { mention.kind = .voting }
      next = noun + 1
      while next < groups.count, isHoldingNoun(next) { next += 1 }
    } else if isVoting || votesFollow(next) != nil {
      mention.kind = .voting
      mention.hasNoun = true
      if let end = votesFollow(next), let company = companyOfVotes(next, to: end) {
        mention.companies = [.group(company)]
      }
      next = votesFollow(next) ?? noun
    } else if let noun = holdingBefore(index) {
      mention.hasNoun = true
      mention.span = noun..<index + 1
    }
    // "a 4.9% stake worth $200 million in Acme"
    if mention.hasNoun, next + 2 < groups.count, groups[next].kind == .noun(.marketValue),
      groups[next + 1].kind == .money
    {
      next += 2
    }
    if let name = inverted(index, after: next) {
      mention.companies = [.group(name)]
      mention.span = index..<next + 2
      return mention
    }
    if let (companies, end, isOther) = companies(after: next, isVoting: mention.kind == .voting) {
      if isOther { return nil }
      mention.companies = companies
      mention.isOfShares =
        companies == [.context] && (isHoldingNoun(end - 1) || Self.capital.contains(lower(end - 1))) && end - 1 > index
      if mention.isOfShares { mention.hasNoun = true }
      mention.isDescribed = isDescribed(companies, endingAt: end)
      mention.span = mention.span.lowerBound..<end
    } else if mention.hasNoun, let modifier = modifier(before: index) {
      mention.companies = [.group(modifier)]
      mention.span = modifier..<max(next, index + 1)
    } else {
      if mention.companies.isEmpty { mention.companies = [.context] }
      mention.span = mention.span.lowerBound..<max(next, mention.span.upperBound)
    }
    attachOwner(to: &mention)
    return mention
  }

  /// "a holding of up to 10%", "its stake, at 14%".
  private func holdingBefore(_ index: Int) -> Int? {
    guard index >= 2, groups[index - 1].kind == .preposition, isWord(index - 1, "of") else { return nil }
    var noun = index - 2
    while noun >= 0, groups[noun].kind == .other, index - noun < 5 { noun -= 1 }
    return noun >= 0 && isHoldingNoun(noun) ? noun : nil
  }

  /// "a 27% share of revenue", "of the market": a part, and of no company.
  private func isShareOfAnything(_ noun: Int) -> Bool {
    guard isWord(noun, "share") || isWord(noun, "shares") || isWord(noun, "portion") || isWord(noun, "interest") else {
      return false
    }
    guard noun + 1 < groups.count else { return true }
    return !(groups[noun + 1].kind == .preposition && (isWord(noun + 1, "of") || isWord(noun + 1, "in")))
      && isWord(noun, "share")
  }

  private func isVotes(_ index: Int) -> Bool {
    isWord(index, "votes") || isWord(index, "vote")
  }

  /// "of the votes", "of the voting rights", "of its voting power": where the phrase ends.
  private func votesFollow(_ index: Int) -> Int? {
    guard index < groups.count, isWord(index, "of") else { return nil }
    var next = index + 1
    while next < groups.count, next < index + 6 {
      if isVotes(next) { return next + 1 }
      if isWord(next, "voting") { return min(next + 2, groups.count) }
      switch groups[next].kind {
      case .other: next += 1
      case .name, .reference, .pronoun: next += 1
      default: return nil
      }
    }
    return nil
  }

  // MARK: - Without a size

  /// "his interest in robots", "its spectrum holdings": what people care for and own, and no part of a company.
  private func isAnyInterest(_ index: Int) -> Bool {
    guard !groups.contains(where: { $0.kind == .percent }) else { return false }
    if isWord(index, "holdings") {
      return !(index + 1 < groups.count && (isWord(index + 1, "in") || isWord(index + 1, "of")))
    }
    guard isWord(index, "interest") || isWord(index, "interests") else { return false }
    return !groups[max(0, index - 2)..<index].contains { group in
      Self.ofOwnership.contains(reading.lower(group))
    }
  }

  private static let ofOwnership: Spellings = [
    "majority", "minority", "controlling", "equity", "ownership", "economic", "financial", "remaining", "beneficial",
    "membership", "larger", "small", "joint",
  ]

  private func unsized(at index: Int) -> ShareMention? {
    guard !isAnyInterest(index) else { return nil }
    var last = index
    while last + 1 < groups.count, isHoldingNoun(last + 1) { last += 1 }
    if last + 1 < groups.count {
      switch groups[last + 1].kind {
      case .noun(.investors), .noun(.tender), .noun(.price), .noun(.company), .noun(.deal), .noun(.turnover): return nil
      default: break
      }
      if Self.compounds.contains(lower(last + 1)) { return nil }
    }
    // A holding with a percentage behind it is that percentage's phrase.
    if last + 1 < groups.count, isWord(last + 1, "of"),
      let size = groups[(last + 2)...].prefix(3).first(where: {
        $0.kind != .other
      }), size.kind == .percent
    {
      return nil
    }
    guard !hasFigure(before: index) else { return nil }
    var mention = ShareMention(
      span: index..<last + 1, head: index, quantity: nil, companies: [], owner: nil, hasNoun: true, kind: .stake)
    if let (companies, end, isOther) = companies(after: last + 1) {
      if isOther { return nil }
      mention.companies = companies
      mention.span = index..<end
      mention.isDescribed = isDescribed(companies, endingAt: end)
    } else if let modifier = modifier(before: index) {
      mention.companies = [.group(modifier)]
      mention.span = modifier..<last + 1
    } else {
      mention.companies = [.context]
    }
    attachOwner(to: &mention)
    var scan = mention.owner ?? mention.span.lowerBound
    var steps = 0
    while scan > 0, steps < 4 {
      scan -= 1
      steps += 1
      let text = lower(scan)
      if ["all", "every", "entire", "whole", "any", "remaining"].contains(text) { mention.isWhole = true }
      if ["part", "some", "portion", "most", "half", "third", "bulk", "much", "sliver"].contains(text) {
        mention.isPart = true
      }
      if groups[scan].kind == .percent { mention.isPart = true }
      guard groups[scan].kind == .other || groups[scan].kind == .preposition || groups[scan].kind == .percent else {
        break
      }
    }
    for scan in mention.span where ["entire", "whole", "remaining"].contains(lower(scan)) { mention.isWhole = true }
    return mention
  }

  /// "32.1 million shares", "$1.5bn of shares": a number of shares tells no holding by itself.
  private func hasFigure(before index: Int) -> Bool {
    var scan = index - 1
    var steps = 0
    while scan >= 0, steps < 3 {
      switch groups[scan].kind {
      case .money: return true
      case .other, .noun(.marketValue): break
      case .preposition where isWord(scan, "of"): break
      default: return false
      }
      scan -= 1
      steps += 1
    }
    return false
  }

  // MARK: - Whose it is

  private func attachOwner(to mention: inout ShareMention) {
    var scan = mention.span.lowerBound - 1
    var steps = 0
    while scan >= 0, steps < 5 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard group.isPossessive else { return }
        mention.owner = scan
        return
      case .other, .date, .noun(.investors), .number:
        if group.isPossessive {
          mention.owner = scan
          return
        }
        scan -= 1
      case .noun(.government), .noun(.company), .noun(.people), .noun(.fund):
        guard group.isPossessive else { return }
        mention.owner = scan
        return
      default: return
      }
      steps += 1
    }
  }

  // MARK: - Words

  func isHoldingNoun(_ index: Int) -> Bool {
    guard groups.indices.contains(index) else { return false }
    switch groups[index].kind {
    case .noun(.stake), .noun(.shares): return true
    default: return false
    }
  }

  func isWord(_ index: Int, _ text: String) -> Bool {
    groups.indices.contains(index) && groups[index].word == reading.word(text) && groups[index].word != .unknown
      || groups.indices.contains(index) && lower(index) == text
  }

  private func isSign(_ index: Int) -> Bool { groups[index].kind == .dash }

  func lower(_ index: Int) -> String { groups.indices.contains(index) ? reading.lower(groups[index]) : "" }
  func lower(of group: Group) -> String { reading.lower(group) }

  static let capital: Spellings = ["capital", "equity", "stock"]

  private static let compounds: Spellings = [
    "price", "prices", "sale", "sales", "buyback", "buybacks", "split", "swap", "exchange", "offering", "market",
    "issue",
    "rose", "fell", "jumped", "options", "option", "index", "compensation", "awards", "units", "register", "deal",
  ]
}
