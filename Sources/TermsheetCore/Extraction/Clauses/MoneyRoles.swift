/// What each amount of a sentence is: the size of a deal, a valuation, or money that is no deal.
enum MoneyRole: Sendable, Hashable {
  case amount
  case valuation(Valuation.Basis)
  /// Revenue, spending, fines, prices per share …: with the word that says so.
  case none(String)
}

/// Tells the role of every amount from the words right around it.
struct MoneyRoles {
  let reading: Analysis

  /// Roles by group index of the sentence's money groups.
  func roles(in sentence: SentenceGroups) -> [Int: MoneyRole] {
    var roles: [Int: MoneyRole] = [:]
    let groups = sentence.groups
    guard groups.contains(where: { $0.kind == .money }) else { return roles }
    let subjects = nonDealSubjects(sentence)
    var previousAmount: Int?
    for index in groups.indices where groups[index].kind == .money {
      var role = role(of: index, in: sentence, previousAmount: previousAmount)
      if role == .amount, let reason = subjects[index] { role = .none(reason) }
      roles[index] = role
      if role == .amount { previousAmount = index }
    }
    return roles
  }

  private func text(_ group: Group) -> String { reading.lower(group) }

  private func role(of index: Int, in sentence: SentenceGroups, previousAmount: Int?) -> MoneyRole {
    let groups = sentence.groups
    if let quantity = groups[index].quantity, reading.quantities[quantity].isPerUnit { return .none("price per unit") }
    if isSumReached(index, sentence) { return .none("total") }
    if let right = rightward(index, groups) { return right }
    if let around = around(index, sentence) { return around }
    if let left = leftward(index, sentence, previousAmount: previousAmount) { return left }
    return .amount
  }

  /// Wordings that reach across the amount: "the $86 billion at which the company was valued", "raised $9 billion
  /// between them", "invest $600 billion to expand its network", "a business of $2 billion".
  private func around(_ index: Int, _ sentence: SentenceGroups) -> MoneyRole? {
    let groups = sentence.groups
    if index + 3 < groups.count, text(groups[index + 1]) == "at", groups[index + 2].kind == .relative,
      groups.indices[(index + 3)...].prefix(7).contains(where: { sentence.verbGroup($0)?.verb == .value })
    {
      return .valuation(basis(around: index, groups))
    }
    if index > 2, text(groups[index - 1]) == "at", groups[index - 2].kind == .comma,
      groups[..<(index - 2)].contains(where: { $0.kind == .money })
    {
      // "took $500 million from a group of funds, at $5 billion"
      return .valuation(basis(around: index, groups))
    }
    if let level = level(index, sentence) { return level }
    if isMarketValue(index, groups) { return .none("market value") }
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

  /// Sums that something stands at and nobody pays: "carried its holding at $5 million", "raised its forecast to $2
  /// billion", "$45 million less $12 million of debt". "The contract's value is" tells what is paid.
  private func level(_ index: Int, _ sentence: SentenceGroups) -> MoneyRole? {
    let groups = sentence.groups
    guard index > 0 else { return nil }
    if ["less", "minus"].contains(text(groups[index - 1])), groups[..<index].contains(where: { $0.kind == .money }) {
      return .none("a difference")
    }
    if ["at", "between"].contains(text(groups[index - 1])), let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      Self.carrying.contains(text(groups[verb])),
      groups[verb..<index].contains(where: { $0.kind == .noun(.investment) || $0.kind == .noun(.stake) })
    {
      return .none("a holding's value")
    }
    if text(groups[index - 1]) == "to", let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      [.raise, .grow].contains(sentence.verbGroup(verb)?.verb),
      groups[verb..<index].contains(where: { Self.forecasts.contains(text($0)) })
    {
      return .none("a forecast")
    }
    if let value = groups[max(0, index - 7)..<index].lastIndex(where: { $0.kind == .noun(.valuation) || $0.kind == .verb && text($0) == "value" }),
      value > 0, ["contract", "deal", "order", "transaction", "agreement"].contains(text(groups[value - 1])),
      text(groups[value]) == "value"
    {
      return .amount
    }
    return nil
  }

  private static let carrying: Set<String> = [
    "carried", "carries", "carry", "booked", "books", "marked", "marks", "holds", "held", "lists", "listed", "has carried",
    "was carrying", "is carrying",
  ]
  private static let forecasts: Set<String> = [
    "forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates", "dividend",
    "projection", "projections", "expectations", "budget",
  ]

  /// "market value stood above $500 million", "which manages about $925 billion".
  private func isMarketValue(_ index: Int, _ groups: [Group]) -> Bool {
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

  private static let building: Set<String> = [
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
  private func isSumReached(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard index > 1, text(groups[index - 1]) == "to" else { return false }
    var scan = index - 2
    while scan >= 0, index - scan < 12 {
      if let verb = sentence.verbGroup(scan) {
        guard verb.verb == .bring || verb.verb == .take || verb.verb == .grow else { return false }
        return groups[scan + 1..<index].contains { group in
          group.kind == .noun(.round) || group.kind == .noun(.investment) || group.kind == .round
            || group.kind == .noun(.debt)
            || ["total", "sum", "raised", "gathered", "tally", "haul"].contains(text(group))
        }
      }
      if groups[scan].kind == .colon || groups[scan].kind == .noun(.valuation) { return false }
      scan -= 1
    }
    return false
  }

  // MARK: - To the right: "$23 billion valuation", "$5 billion in revenue"

  private func rightward(_ index: Int, _ groups: [Group]) -> MoneyRole? {
    var scan = index + 1
    var sawPreposition = false
    var steps = 0
    while scan < groups.count, steps < 6 {
      let group = groups[scan]
      switch group.kind {
      case .noun(let noun):
        let word = text(group)
        switch noun {
        case .valuation:
          if sawPreposition, text(groups[scan - 1]) != "in" { return nil }
          return .valuation(basis(around: index, groups))
        case .marketValue where word == "worth": return nil
        case .turnover, .spending, .penalty, .marketValue, .assets:
          // "a $2 billion cash-and-stock deal" goes on; "$2 billion in sales" ends here.
          if scan + 1 < groups.count, case .noun(let next) = groups[scan + 1].kind, !isNonDeal(next) {
            scan += 1
            continue
          }
          return .none(word)
        case .price where word == "tag" || word == "price":
          if scan + 1 < groups.count, case .noun(.price) = groups[scan + 1].kind { return .valuation(.unspecified) }
          return word == "tag" ? .valuation(.unspecified) : nil
        case .company: return sawPreposition ? nil : .valuation(.unspecified)
        case .round, .deal, .offer, .sale, .acquisition, .debt, .grant, .ipo, .tender, .fund, .stake, .investment,
          .shares:
          return nil
        default: break
        }
        if sawPreposition { return nil }
      case .preposition:
        let word = text(group)
        guard word == "in" || word == "of", !sawPreposition else {
          if word == "under", scan + 1 < groups.count, text(groups[scan + 1]) == "management" {
            return .none("assets under management")
          }
          return nil
        }
        sawPreposition = true
      case .other:
        let word = text(group)
        if word == "post" || word == "pre", scan + 2 < groups.count, text(groups[scan + 2]) == "money" {
          return .valuation(word == "post" ? .postMoney : .preMoney)
        }
        if word == "market", scan + 1 < groups.count, isValueWord(groups[scan + 1]) { return .none("market value") }
        if word == "unicorn" { return .valuation(.unspecified) }
      case .date, .number, .dash: break
      default: return nil
      }
      scan += 1
      steps += 1
    }
    return nil
  }

  /// "a post-money price of $5 billion on the business", "a price of $5 billion before the new money".
  private func pricesCompany(_ index: Int, _ groups: [Group]) -> Bool {
    let after = groups[(index + 1)...].prefix(4)
    if after.first.map({ text($0) == "on" }) == true { return true }
    if after.contains(where: { text($0) == "money" }),
      after.first.map({ text($0) == "before" || text($0) == "after" }) == true
    {
      return true
    }
    return basis(around: index, groups) != .unspecified
  }

  private func isValueWord(_ group: Group) -> Bool {
    ["value", "cap", "capitalization", "capitalisation"].contains(text(group))
  }

  private func isNonDeal(_ noun: NounClass) -> Bool {
    [.turnover, .spending, .penalty, .marketValue, .assets].contains(noun)
  }

  private func basis(around index: Int, _ groups: [Group]) -> Valuation.Basis {
    for scan in max(0, index - 4)..<min(groups.count, index + 6) {
      let word = text(groups[scan])
      let next = scan + 2 < groups.count ? text(groups[scan + 2]) : ""
      let direct = scan + 1 < groups.count ? text(groups[scan + 1]) : ""
      if word == "post", next == "money" || direct == "money" { return .postMoney }
      if word == "pre", next == "money" || direct == "money" { return .preMoney }
    }
    return .unspecified
  }

  // MARK: - To the left: "valued at", "a valuation of", "revenue of"

  private func leftward(_ index: Int, _ sentence: SentenceGroups, previousAmount: Int?) -> MoneyRole? {
    let groups = sentence.groups
    var scan = index - 1
    var steps = 0
    var sawAt = false
    var preposition: String?
    while scan >= 0, steps < 9 {
      let group = groups[scan]
      switch group.kind {
      case .preposition:
        let word = text(group)
        if preposition == nil { preposition = word }
        if word == "at" { sawAt = true }
        // "from the $2 billion": what stands before is another phrase.
        if steps > 0,
          ![
            "at", "of", "to", "beyond", "near", "above", "below", "under", "over", "than", "around", "about", "up",
            "from",
            "as", "in",
          ]
          .contains(word)
        {
          return nil
        }
      case .noun(let noun):
        let word = text(group)
        switch noun {
        case .valuation: return .valuation(basis(around: index, groups))
        case .turnover, .spending, .penalty, .assets: return steps <= 5 ? .none(word) : nil
        case .marketValue:
          // "carry the worth of the company past $500 billion"
          if word == "worth", scan + 1 < groups.count, text(groups[scan + 1]) == "of" {
            return .valuation(.unspecified)
          }
          if word == "worth" {
            return isCompanyWorth(scan, groups) ? .valuation(.unspecified) : nil
          }
          return .none(word)
        case .price:
          if word == "tag" { return .valuation(.unspecified) }
          if steps <= 2, pricesCompany(index, groups) { return .valuation(basis(around: index, groups)) }
          if preposition == "at" || preposition == "of" { return nil }
        case .round, .deal, .offer, .sale, .acquisition, .debt, .grant, .ipo, .tender, .fund, .investment, .stake:
          return sawAt && preposition == "at" && noun == .round ? positional(index, groups, sentence) : nil
        default: break
        }
        if preposition == nil { return nil }
      case .verb:
        guard let verb = sentence.verbGroup(scan) else { return nil }
        switch verb.verb {
        case .value:
          return preposition == "at" || preposition == nil || preposition == "of" || preposition == "over"
            || preposition == "to" ? .valuation(basis(around: index, groups)) : nil
        case .price where preposition == "at" || isCompanyBetween(scan, index, groups): return .valuation(.unspecified)
        case .near where verb.tokens.count == 1:
          // "could price it near $500 billion": no verb here.
          scan -= 1
          steps += 1
          continue
        case .put where preposition == "at":
          return isCompanyBetween(scan, index, groups) ? .valuation(basis(around: index, groups)) : nil
        case .spend where buysCompany(after: scan, groups) || buysService(after: scan, groups): return nil
        case .earn, .spend, .cost, .fine: return .none(text(group))
        case .grow, .be, .bring, .become, .put, .give, .expect, .leave, .have:
          // "its valuation rose to", "the price tag was": the subject decides.
          scan -= 1
          steps += 1
          continue
        default: return sawAt && preposition == "at" ? positional(index, groups, sentence) : nil
        }
      case .money:
        // "$10B round at $38B" or "$500 million at $5 billion".
        return preposition == "at" ? .valuation(basis(around: index, groups)) : nil
      case .round:
        return preposition == "at" ? .valuation(basis(around: index, groups)) : nil
      case .other:
        let word = text(group)
        if word == "worth" { return isCompanyWorth(scan, groups) ? .valuation(.unspecified) : nil }
        if word == "value", preposition == "of" || preposition == "at" {
          if scan > 0, text(groups[scan - 1]) == "market" { return .none("market value") }
          return isDealValue(scan, groups) ? nil : .valuation(.unspecified)
        }
      case .comma where sawAt && steps == 1 && isPricedBefore(scan, sentence):
        return .valuation(basis(around: index, groups))
      case .comma, .colon, .relative, .open, .close, .conjunction: return nil
      default: break
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// "was last priced in 2023, at $4 billion": the price stands after a date and a comma.
  private func isPricedBefore(_ comma: Int, _ sentence: SentenceGroups) -> Bool {
    var scan = comma - 1
    while scan >= 0, scan > comma - 5 {
      switch sentence.groups[scan].kind {
      case .date, .preposition, .other: scan -= 1
      case .verb:
        let verb = sentence.verbGroup(scan)
        return (verb?.verb == .value || verb?.verb == .price) && verb?.marks.contains(.passive) == true
      default: return false
      }
    }
    return false
  }

  private func positional(_ index: Int, _ groups: [Group], _ sentence: SentenceGroups) -> MoneyRole? {
    guard index > 0, text(groups[index - 1]) == "at" else { return nil }
    return .valuation(basis(around: index, groups))
  }

  /// "Acme is worth $5 billion" is a valuation; "a deal worth $5 billion" and "an order worth" are amounts.
  private func isCompanyWorth(_ index: Int, _ groups: [Group]) -> Bool {
    var scan = index - 1
    while scan >= 0, scan > index - 7 {
      switch groups[scan].kind {
      case .name, .reference, .pronoun, .noun(.company): return !isPartner(scan, groups)
      case .noun, .round, .chips, .percent, .power, .comma, .colon: return false
      case .other where scan == index - 1 && !isAdverb(groups[scan]): return false
      default: scan -= 1
      }
    }
    return false
  }

  /// "a deal with Acme worth $5 billion": of the deal, and Acme is its other side.
  private func isPartner(_ name: Int, _ groups: [Group]) -> Bool {
    guard name > 1, ["with", "to", "from", "by", "for"].contains(text(groups[name - 1])) else { return false }
    switch groups[name - 2].kind {
    case .noun(.deal), .noun(.debt), .noun(.sale), .noun(.offer), .noun(.investment), .noun(.compute), .noun(.hardware),
      .noun(.round), .noun(.grant):
      return true
    default: return text(groups[name - 2]) == "order" || text(groups[name - 2]) == "orders"
    }
  }

  private func isAdverb(_ group: Group) -> Bool {
    reading.document.features(group.tokens.lowerBound).classes.contains(.adverb)
  }

  private func isDealValue(_ index: Int, _ groups: [Group]) -> Bool {
    for scan in (max(0, index - 4)..<index).reversed() {
      if groups[scan].kind == .verb { return false }
      if case .noun(let noun) = groups[scan].kind, noun == .deal || noun == .acquisition || noun == .round {
        return true
      }
    }
    return false
  }

  private func isCompanyBetween(_ verb: Int, _ money: Int, _ groups: [Group]) -> Bool {
    groups[verb + 1..<money].contains { group in
      switch group.kind {
      case .name, .reference, .pronoun, .noun(.company): true
      default: false
      }
    }
  }

  // MARK: - Clauses about money that is no deal

  /// Amounts whose clause is about revenue, spending, fines or shares, by the clause's subject or verb.
  private func nonDealSubjects(_ sentence: SentenceGroups) -> [Int: String] {
    var reasons: [Int: String] = [:]
    let groups = sentence.groups
    let clauses = ClauseReader(reading, sentence)
    for index in groups.indices where groups[index].kind == .verb {
      guard let clause = clauses.clause(ofVerbAt: index), let verb = clause.verb else { continue }
      var reason: String?
      if let noun = clause.subjectNoun ?? clause.objectNoun.flatMap({ verb.marks.contains(.passive) ? $0 : nil }),
        isNonDeal(noun)
      {
        reason = "\(noun)"
      }
      if verb.marks.contains(.passive), [.invest, .put].contains(verb.verb), isTotal(clause, groups, from: 0),
        let money = groups[..<index].lastIndex(where: { $0.kind == .money })
      {
        // "More than $450 million has been invested in Acme since 2016."
        reasons[money] = "total to date"
      }
      switch verb.verb {
      case .earn, .fine: reason = text(groups[index])
      case .spend:
        reason = buysCompany(after: index, groups) || buysService(after: index, groups) ? nil : text(groups[index])
      case .raise, .get, .invest, .put, .back: if isTotal(clause, groups) { reason = "total to date" }
      default: break
      }
      guard let reason else { continue }
      for scan in index + 1..<clause.span.upperBound where groups[scan].kind == .money { reasons[scan] = reason }
    }
    return reasons
  }

  /// "committed to spend $30 billion on Birch's cloud": capacity that another company sells.
  private func buysService(after verb: Int, _ groups: [Group]) -> Bool {
    guard let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 2 < groups.count,
      ["on", "for", "with"].contains(text(groups[money + 1])), reading.isParty(groups[money + 2])
    else { return false }
    return groups[(money + 2)...].prefix(5).contains { $0.kind == .noun(.compute) }
  }

  /// "spent $40 million on Quillan in 2021", "on a holding of 6%": a company or a part of one is what was bought.
  private func buysCompany(after verb: Int, _ groups: [Group]) -> Bool {
    if let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 1 < groups.count,
      ["on", "for"].contains(text(groups[money + 1])),
      groups[(money + 2)...].prefix(3).first(where: { $0.kind != .other })?.kind == .noun(.stake)
    {
      return true
    }
    if let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }),
      groups[(money + 1)...].prefix(4).contains(where: { $0.kind == .noun(.people) })
    {
      // "spent $2 billion on the leaders of Quillan": a company bought by its people.
      return true
    }
    guard let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 2 < groups.count,
      text(groups[money + 1]) == "on" || text(groups[money + 1]) == "for", reading.isParty(groups[money + 2]),
      !groups[money + 2].isPossessive
    else { return false }
    return buysWhole(money, groups)
  }

  private func buysWhole(_ money: Int, _ groups: [Group]) -> Bool {
    guard money + 3 < groups.count else { return true }
    switch groups[money + 3].kind {
    case .noun, .conjunction: return false
    case .other: return text(groups[money + 3]) == "."
    default: return true
    }
  }

  private static let totals: [StaticString] = [
    "to date", "so far", "in total,", "in total.", "in all,", "in all.", "altogether", "since its founding",
    "since inception", "since it was founded", "since launch",
  ]

  /// "has raised $340 million to date", "so far", "in total": the sum of several rounds.
  private func isTotal(_ clause: Clause, _ groups: [Group], from start: Int? = nil) -> Bool {
    guard
      let money = groups[(start ?? clause.trigger)..<clause.span.upperBound].firstIndex(where: { $0.kind == .money })
    else {
      return false
    }
    let after = reading.document.lower(
      groups[money].tokens
        .upperBound..<min(groups[money].tokens.upperBound + 14, groups[groups.count - 1].tokens.upperBound))
    if Self.totals.contains(where: { after.holds($0) }) { return true }
    // "has been invested since 2016"; and "having raised $700 million from", which looks back on all of it.
    let isPerfect = clause.verb?.marks.contains(.perfect) ?? false
    if isPerfect, after.holds("since 20") || after.holds("since 19") { return true }
    if isPerfect, clause.verb?.verb == .raise, reading.lower(groups[clause.trigger]).hasPrefix("having"),
      !groups[clause.span].contains(where: { $0.kind == .round || $0.kind == .noun(.round) || $0.kind == .date })
    {
      return true
    }
    let before = reading.document.text(groups[0].tokens.lowerBound..<groups[money].tokens.lowerBound).lowercased()
    return before.hasPrefix("in total ") || before.hasPrefix("to date ") || before.hasPrefix("altogether ")
      || before.hasSuffix("a total of ") && (clause.verb?.marks.contains(.perfect) ?? false)
  }
}
