/// Finds the phrases that speak of a part of a company, and leaves out percentages of anything else.
struct ShareMentionReader {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

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

  /// "Acme, 90% of which belongs to Birch": the name before the comma.
  private func inverted(_ index: Int, after next: Int) -> Int? {
    guard next + 1 < groups.count, isWord(next, "of"), groups[next + 1].kind == .relative, isWord(next + 1, "which")
    else { return nil }
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 0, groups[scan].kind == .comma, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive,
      isCompany(groups[scan - 1])
    else { return nil }
    return scan - 1
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
  /// "of Acme's votes": whose votes they are.
  private func companyOfVotes(_ index: Int, to end: Int) -> Int? {
    (index..<min(end, groups.count)).first { groups[$0].kind == .name && isCompany(groups[$0]) }
  }

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

  // MARK: - Whose

  /// "of Acme", "in the chipmaker", "in Acme and Birch". `isOther` where the part is of something that is no company.
  private func companies(
    after index: Int, isVoting: Bool = false
  ) -> (companies: [ShareMention.Company], end: Int, isOther: Bool)? {
    guard index < groups.count, groups[index].kind == .preposition,
      isWord(index, "of") || isWord(index, "in") || isVoting && isWord(index, "at")
    else { return nil }
    var next = index + 1
    var steps = 0
    // "to 8% from 5% in March", "a 10% stake in exchange for": no company is meant.
    if isWord(index, "in"), next < groups.count,
      groups[next].kind == .date || Self.inPhrases.contains(lower(next))
    {
      return nil
    }
    // "a fifth of what was then a spin-off"
    if isWord(index, "of"), next + 1 < groups.count, isWord(next, "what"), ["was", "is"].contains(lower(next + 1)) {
      return ([.context], next + 1, false)
    }
    while next < groups.count, steps < 6 {
      let group = groups[next]
      switch group.kind {
      case .noun(.investment) where next > index + 1 && Self.capital.contains(lower(next)):
        if let (companies, end, isOther) = companies(after: next + 1), !isOther { return (companies, end, isOther) }
        return ([.context], next + 1, false)
      case .reference where isNamedBehindComma(next):
        // "of the startup, Acme.": the name follows the comma.
        next += 2
        steps += 1
      case .reference where steps > 0 && isNounBefore(next):
        // "10% of the power the company has secured": of no company.
        return ([], next, true)
      case .name, .reference, .pronoun:
        if group.isPossessive {
          // "of Acme's shares" is of Acme, "of Acme's sales" is of no company, "in Acme's lab" is of the lab.
          guard let noun = groups[(next + 1)...].prefix(4).first(where: { $0.kind != .other }) else {
            return ([], next, true)
          }
          switch noun.kind {
          case .noun(.stake), .noun(.shares):
            let isPartOfHolding = group.kind == .pronoun && groups[next + 1].kind == .name
            return isPartOfHolding ? ([], next, true) : ([.group(next)], next + 2, false)
          case .name, .reference:
            next += 1
            steps += 1
            continue
          default:
            return isWord(next + 1, "equity") || isWord(next + 1, "capital")
              ? ([.group(next)], next + 2, false) : ([], next, true)
          }
        }
        if group.kind == .name, next + 1 < groups.count {
          // "of Acme revenue", "in Acme chips".
          switch groups[next + 1].kind {
          case .noun(.stake), .noun(.shares): return ([.group(next)], next + 2, false)
          case .noun(.turnover), .noun(.hardware), .noun(.compute), .noun(.spending): return ([], next, true)
          case .noun(.company) where !isPlainName(next): break
          default: break
          }
        }
        if group.kind == .name, let maker = maker(ofProductAt: next) { return ([.maker(maker)], next + 2, false) }
        if group.kind == .name, Self.describedCompanies.contains(lower(next)) { return ([.context], next + 1, false) }
        guard isCompany(group) else { return ([], next, true) }
        return (list(from: next), list(from: next).count + next, false)
      case .other where next > index + 1 && Self.capital.contains(lower(next)):
        // "45% of the capital", "of the equity": of the company's.
        if let (companies, end, isOther) = companies(after: next + 1), !isOther { return (companies, end, isOther) }
        return ([.context], next + 1, false)
      case .other where next > index + 1 && isStop(next): return described(at: next)
      case .other:
        // "of AI startup Acme": the name follows.
        if Self.describedCompanies.contains(lower(next)), !isNamed(next + 1) { return ([.context], next + 1, false) }
        next += 1
        steps += 1
      case .noun(.stake), .noun(.shares):
        // "22% of the shares", "of the shares of Acme".
        guard next > index + 1 else { return described(at: next) }
        if let (companies, end, isOther) = companies(after: next + 1) { return (companies, end, isOther) }
        let after = next + 1 < groups.count ? lower(next + 1) : ""
        return Self.offered.contains(after) ? ([], next, true) : ([.context], next + 1, false)
      case .noun(.company), .noun(.hardware), .noun(.investors), .noun(.fund), .noun(.venture):
        // "of the venture, Acme,": the name follows the comma.
        if isNamedBehindComma(next) {
          next += 2
          steps += 1
          continue
        }
        // "51% of the venture": a company that has no name here.
        if group.kind == .noun(.venture), next + 1 >= groups.count || groups[next + 1].kind != .name,
          (index + 1..<next).contains(where: { ["the", "that"].contains(lower($0)) })
        {
          // "of the venture around its Irish plant": one that nothing names.
          let isOfPlant = groups[(next + 1)...].prefix(4).contains { $0.isPossessive }
          if isOfPlant { return ([], next, true) }
          return ([.context], next + 1, false)
        }
        // "in chip startup Acme": the name follows.
        guard next + 1 < groups.count, groups[next + 1].kind != .preposition else { return described(at: next) }
        next += 1
        steps += 1
      case .conjunction where isWord(next, "&"): next += 1
      case .preposition where isWord(next, "for") && isWord(next + 2, "profit"): next += 3
      default: return described(at: next)
      }
    }
    return described(at: next)
  }

  /// A noun with its own article right before: "the power the company".
  private func isNounBefore(_ index: Int) -> Bool {
    guard groups[index - 1].kind == .other, lower(index).hasPrefix("the ") else { return false }
    return !["both", "all", "just", "only", "of"].contains(lower(index - 1))
  }

  private func isDescribed(_ companies: [ShareMention.Company], endingAt end: Int) -> Bool {
    let isOpen =
      companies == [.context]
      || companies.contains { company in
        if case .group(let index) = company { return groups[index].kind == .reference && groups[index].entity == nil }
        return false
      }
    guard isOpen, end > 0, end <= groups.count else { return false }
    let last = lower(end - 1).split(separator: " ").last.map(String.init) ?? ""
    return !Self.describedCompanies.contains(last) && !isHoldingNoun(end - 1) && !Self.plainCompanies.contains(last)
  }

  /// Words that say no more than that it is a company.
  static let plainCompanies: Spellings = [
    "company", "firm", "startup", "start-up", "group", "business", "lab", "concern", "venture", "capital", "equity",
    "stock", "shares", "it", "its", "itself",
  ]

  private func isNamed(_ index: Int) -> Bool {
    index < groups.count && groups[index].kind == .name && !groups[index].isPossessive && isCompany(groups[index])
  }

  /// "the venture, Acme,": a name in apposition, which a comma or the sentence's end closes.
  private func isNamedBehindComma(_ index: Int) -> Bool {
    guard index + 2 < groups.count, groups[index + 1].kind == .comma, isNamed(index + 2) else { return false }
    return index + 3 >= groups.count || groups[index + 3].kind == .comma || lower(index + 3) == "."
  }

  /// "of a company", "of the venture": a company without a name. Anything else ("of the total") is no holding.
  private func described(at index: Int) -> (companies: [ShareMention.Company], end: Int, isOther: Bool)? {
    // "of the chip unit", "of the miner": a company that the text has just named.
    guard index < groups.count || index - 1 < groups.count else { return ([], index, true) }
    let head = index < groups.count && groups[index].kind == .noun(.company) ? index : index - 1
    guard head > 1, isCompanyWord(head),
      (max(0, head - 6)..<head).contains(where: { ["the", "that"].contains(lower($0)) })
    else { return ([], index, true) }
    return ([.context], head + 1, false)
  }

  /// A word for a company, listed or by its ending: "unit", "miner", "carmaker".
  private func isCompanyWord(_ index: Int) -> Bool {
    if groups[index].kind == .noun(.company) { return !lower(index).hasSuffix("s") }
    guard groups[index].kind == .other || groups[index].kind == .noun(.compute) else { return false }
    let text = lower(index)
    if ["cloud", "lab", "carrier", "utility"].contains(text) { return true }
    return groups[index].kind == .other && text.utf8.count > 4 && text.hasSuffix("er") && !Self.noTrades.contains(text)
  }

  static let noTrades: Spellings = [
    "other", "latter", "former", "number", "quarter", "remainder", "order", "power", "paper", "river", "winter",
    "customer", "consumer", "reader", "member", "voter", "computer", "server", "cluster", "router",
  ]

  /// "the ChatGPT owner", "the Claude maker": the company behind a product.
  private func maker(ofProductAt index: Int) -> String? {
    guard let entity = groups[index].entity, reading.entities[entity].kind == .product,
      ["owner", "maker", "developer", "creator", "parent"].contains(lower(index + 1))
    else { return nil }
    return reading.entities[entity].known?.maker
  }

  private func isPlainName(_ index: Int) -> Bool { groups[index].kind == .name }

  private func list(from first: Int) -> [ShareMention.Company] {
    var found: [ShareMention.Company] = [.group(first)]
    var scan = first + 1
    while scan + 1 < groups.count, groups[scan].kind == .comma || groups[scan].kind == .conjunction {
      var next = scan + 1
      while next < groups.count, groups[next].kind == .conjunction { next += 1 }
      // "in Acme and in Birch"
      if next < groups.count, next > scan + 1, groups[next].kind == .preposition, isWord(next, "in") { next += 1 }
      guard next < groups.count, groups[next].kind == .name, !groups[next].isPossessive, isCompany(groups[next]),
        !hasFigure(after: next)
      else { break }
      // "a stake in Acme, Birch said": the last of a list stands after "and".
      let isLast = groups[next - 1].kind == .conjunction || groups[next - 1].kind == .preposition
      if !isLast, next + 1 >= groups.count || groups[next + 1].kind == .verb { break }
      if isLast, next + 1 < groups.count, groups[next + 1].kind == .verb || groups[next + 1].kind == .percent { break }
      if !isLast, next + 1 < groups.count, groups[next + 1].kind == .other { break }
      found.append(.group(next))
      scan = next + 1
    }
    return found
  }

  /// "of Acme, Birch 50% and Alder the remaining 30%": a name with a figure of its own is a holder.
  private func hasFigure(after name: Int) -> Bool {
    for index in name + 1..<min(groups.count, name + 5) {
      if groups[index].kind == .percent { return true }
      guard groups[index].kind == .other || groups[index].kind == .preposition else { return false }
    }
    return false
  }

  /// "its Acme shares", "a 9% Acme stake": the name right before.
  private func modifier(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    var scan = index - 1
    if groups[scan].kind == .other, scan > 0, !["a", "an", "the", "some", "any"].contains(lower(scan)) { scan -= 1 }
    let group = groups[scan]
    guard group.kind == .name, !group.isPossessive, isCompany(group) else { return nil }
    return scan
  }

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

  private func isCompany(_ group: Group) -> Bool {
    guard group.kind == .name else {
      guard group.kind == .pronoun else { return true }
      return ["it", "itself", "its"].contains(lower(of: group))
    }
    guard let entity = group.entity else { return false }
    switch reading.entities[entity].kind {
    case .organisation, .unknown: return true
    case .outlet: return false
    default: return false
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

  private func isWord(_ index: Int, _ text: String) -> Bool {
    groups.indices.contains(index) && groups[index].word == reading.word(text) && groups[index].word != .unknown
      || groups.indices.contains(index) && lower(index) == text
  }

  /// The sign that ends a sentence.
  private func isStop(_ index: Int) -> Bool { [".", "!", "?"].contains(lower(index)) }

  private func isSign(_ index: Int) -> Bool { groups[index].kind == .dash }

  private func lower(_ index: Int) -> String { groups.indices.contains(index) ? reading.lower(groups[index]) : "" }
  private func lower(of group: Group) -> String { reading.lower(group) }

  /// Words for a company that the article names elsewhere.
  static let describedCompanies: Spellings = [
    "pbc", "for-profit", "business", "entity", "company", "firm", "startup",
  ]

  static let inPhrases: Spellings = ["exchange", "return", "total", "full", "turn", "all", "cash"]

  /// Shares on offer are nobody's yet.
  static let offered: Spellings = ["on", "offered", "sold", "issued", "for", "being", "up"]

  static let capital: Spellings = ["capital", "equity", "stock"]

  static let compounds: Spellings = [
    "price", "prices", "sale", "sales", "buyback", "buybacks", "split", "swap", "exchange", "offering", "market",
    "issue",
    "rose", "fell", "jumped", "options", "option", "index", "compensation", "awards", "units", "register", "deal",
  ]
}
