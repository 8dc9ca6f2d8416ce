/// Of which companies a part is: those that the phrase names, one that it only describes, or none at all ("a share of
/// revenue").
extension ShareMentionReader {
  /// "of Acme", "in the chipmaker", "in Acme and Birch". `isOther` where the part is of something that is no company.
  func companies(
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

  /// "Acme, 90% of which belongs to Birch": the name before the comma.
  func inverted(_ index: Int, after next: Int) -> Int? {
    guard next + 1 < groups.count, isWord(next, "of"), groups[next + 1].kind == .relative, isWord(next + 1, "which")
    else { return nil }
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 0, groups[scan].kind == .comma, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive,
      isCompany(groups[scan - 1])
    else { return nil }
    return scan - 1
  }

  /// "of Acme's votes": whose votes they are.
  func companyOfVotes(_ index: Int, to end: Int) -> Int? {
    (index..<min(end, groups.count)).first { groups[$0].kind == .name && isCompany(groups[$0]) }
  }

  /// "its Acme shares", "a 9% Acme stake": the name right before.
  func modifier(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    var scan = index - 1
    if groups[scan].kind == .other, scan > 0, !["a", "an", "the", "some", "any"].contains(lower(scan)) { scan -= 1 }
    let group = groups[scan]
    guard group.kind == .name, !group.isPossessive, isCompany(group) else { return nil }
    return scan
  }

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

  /// "the ChatGPT owner", "the Claude maker": the company behind a product.
  private func maker(ofProductAt index: Int) -> String? {
    guard let entity = groups[index].entity, reading.entities[entity].kind == .product,
      ["owner", "maker", "developer", "creator", "parent"].contains(lower(index + 1))
    else { return nil }
    return reading.entities[entity].known?.maker
  }

  /// A noun with its own article right before: "the power the company".
  private func isNounBefore(_ index: Int) -> Bool {
    guard groups[index - 1].kind == .other, lower(index).hasPrefix("the ") else { return false }
    return !["both", "all", "just", "only", "of"].contains(lower(index - 1))
  }

  private func isCompany(_ group: Group) -> Bool {
    guard group.kind == .name else {
      guard group.kind == .pronoun else { return true }
      return ["it", "itself", "its"].contains(lower(of: group))
    }
    guard let entity = group.entity else { return false }
    return reading.entities[entity].mayBeCompany
  }

  private func isNamed(_ index: Int) -> Bool {
    index < groups.count && groups[index].kind == .name && !groups[index].isPossessive && isCompany(groups[index])
  }

  /// "the venture, Acme,": a name in apposition, which a comma or the sentence's end closes.
  private func isNamedBehindComma(_ index: Int) -> Bool {
    guard index + 2 < groups.count, groups[index + 1].kind == .comma, isNamed(index + 2) else { return false }
    return index + 3 >= groups.count || groups[index + 3].kind == .comma || lower(index + 3) == "."
  }

  // MARK: - Without a name

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

  /// Whether the phrase tells the company by a trade of its own ("of the miner") and not by a word for any company.
  func isDescribed(_ companies: [ShareMention.Company], endingAt end: Int) -> Bool {
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

  /// A word for a company, listed or by its ending: "unit", "miner", "carmaker".
  private func isCompanyWord(_ index: Int) -> Bool {
    if groups[index].kind == .noun(.company) { return !lower(index).hasSuffix("s") }
    guard groups[index].kind == .other || groups[index].kind == .noun(.compute) else { return false }
    let text = lower(index)
    if ["cloud", "lab", "carrier", "utility"].contains(text) { return true }
    return groups[index].kind == .other && text.utf8.count > 4 && text.hasSuffix("er") && !Self.noTrades.contains(text)
  }

  /// The sign that ends a sentence.
  private func isStop(_ index: Int) -> Bool { [".", "!", "?"].contains(lower(index)) }

  // MARK: - Words

  /// Words for a company that the article names elsewhere.
  private static let describedCompanies: Spellings = [
    "pbc", "for-profit", "business", "entity", "company", "firm", "startup",
  ]

  /// Words that say no more than that it is a company.
  private static let plainCompanies: Spellings = [
    "company", "firm", "startup", "start-up", "group", "business", "lab", "concern", "venture", "capital", "equity",
    "stock", "shares", "it", "its", "itself",
  ]

  private static let noTrades: Spellings = [
    "other", "latter", "former", "number", "quarter", "remainder", "order", "power", "paper", "river", "winter",
    "customer", "consumer", "reader", "member", "voter", "computer", "server", "cluster", "router",
  ]

  private static let inPhrases: Spellings = ["exchange", "return", "total", "full", "turn", "all", "cash"]

  /// Shares on offer are nobody's yet.
  private static let offered: Spellings = ["on", "offered", "sold", "issued", "for", "being", "up"]
}
