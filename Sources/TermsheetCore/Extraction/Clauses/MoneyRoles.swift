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
      if role == .amount, let reason = subjects[index], !isRaised(index, sentence) { role = .none(reason) }
      if case .valuation = role, let money = reading.money(groups[index]), money.value < Self.leastValuation {
        // "at $23": of a share.
        role = .none("price per unit")
      }
      roles[index] = role
      if role == .amount { previousAmount = index }
    }
    return roles
  }

  /// No company that anybody reports on is put at less.
  private static let leastValuation = 50_000.0

  func text(_ group: Group) -> String { reading.lower(group) }

  func role(of index: Int, in sentence: SentenceGroups, previousAmount: Int?) -> MoneyRole {
    let groups = sentence.groups
    if let quantity = groups[index].quantity, reading.quantities[quantity].isPerUnit { return .none("price per unit") }
    if isSumReached(index, sentence) { return .none("total") }
    if isCompared(index, groups) { return .none("turnover") }
    if isMultiple(index, groups) { return .valuation(basis(around: index, groups)) }
    if isFormerSize(index, sentence) { return .none("what it was before") }
    if isDifference(index, groups) { return .none("a difference") }
    if let priced = pricedAt(index, sentence) { return priced }
    if isRaised(index, sentence) { return .amount }
    if isValueAtOffer(index, groups) { return .valuation(.unspecified) }
    if let right = rightward(index, groups) { return right }
    if let around = around(index, sentence) { return around }
    if let left = leftward(index, sentence, previousAmount: previousAmount) { return left }
    return .amount
  }

  // MARK: - To the right: "$23 billion valuation", "$5 billion in revenue"

  func rightward(_ index: Int, _ groups: [Group]) -> MoneyRole? {
    var scan = index + 1
    var sawPreposition = false
    var steps = 0
    while scan < groups.count, steps < 6 {
      let group = groups[scan]
      switch group.kind {
      case .noun(let noun):
        let word = text(group)
        switch noun {
        case .document where word == "post" && steps == 0:
          // "$1.4B post": so newsletters write it.
          return .valuation(.postMoney)
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
        if word == "post", steps == 0,
          scan + 1 == groups.count || text(groups[scan + 1]) == "."
            || ![.dash, .other].contains(groups[scan + 1].kind)
        {
          // "$1.4B post": so newsletters write it.
          return .valuation(.postMoney)
        }
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

  func isValueWord(_ group: Group) -> Bool {
    ["value", "cap", "capitalization", "capitalisation"].contains(text(group))
  }

  func isNonDeal(_ noun: NounClass) -> Bool {
    [.turnover, .spending, .penalty, .marketValue, .assets].contains(noun)
  }

  func basis(around index: Int, _ groups: [Group]) -> Valuation.Basis {
    for scan in max(0, index - 4)..<min(groups.count, index + 6) {
      let word = text(groups[scan])
      let next = scan + 2 < groups.count ? text(groups[scan + 2]) : ""
      let direct = scan + 1 < groups.count ? text(groups[scan + 1]) : ""
      if word == "post-money" { return .postMoney }
      if word == "pre-money" { return .preMoney }
      if word == "post", next == "money" || direct == "money" { return .postMoney }
      if word == "pre", next == "money" || direct == "money" { return .preMoney }
    }
    return .unspecified
  }

  // MARK: - To the left: "valued at", "a valuation of", "revenue of"

  func leftward(_ index: Int, _ sentence: SentenceGroups, previousAmount: Int?) -> MoneyRole? {
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
        case .turnover where word == "proceeds" && isFromShares(sentence): return nil
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
          // "the deal prices Acme at $5 billion".
          if word == "prices" || word == "price", preposition == "at", scan > 0, isCompanyBetween(scan, index, groups) {
            return .valuation(basis(around: index, groups))
          }
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
        case .value where valuesDeal(scan, groups): return nil
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
          if isCompanyBetween(scan, index, groups) { return .valuation(basis(around: index, groups)) }
          // "its valuation was put at $5 billion".
          guard verb.marks.contains(.passive), groups[..<scan].contains(where: { $0.kind == .noun(.valuation) }) else {
            return nil
          }
          return .valuation(basis(around: index, groups))
        case .spend where buysCompany(after: scan, groups) || buysService(after: scan, sentence): return nil
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
      // "(post-money: $465m)".
      case .colon
      where steps == 0 && basis(around: index, groups) != .unspecified && scan > 0
        && text(groups[scan - 1]).hasSuffix("money"):
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

  /// "brought proceeds of $700 million" from shares that the sentence says were sold.
  private func isFromShares(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      switch group.kind {
      case .noun(.shares), .noun(.ipo), .noun(.tender): true
      case .noun(.round): true
      default: false
      }
    }
  }

  /// "a deal that insiders valued at $40 million": what is valued is the deal.
  private func valuesDeal(_ verb: Int, _ groups: [Group]) -> Bool {
    var scan = verb - 1
    // "an agreement valued at $2 billion"
    if scan >= 0, groups[scan].kind == .noun(.deal) { return true }
    while scan > 0, verb - scan < 9, groups[scan].kind != .verb, groups[scan].kind != .comma {
      if groups[scan].kind == .relative { return groups[scan - 1].kind == .noun(.deal) && scan < verb - 1 }
      scan -= 1
    }
    return false
  }

  /// "a tenth of the $275 million it took in": what was taken in, whatever became of it.
  func isRaised(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard index + 2 < groups.count, groups[index + 1].kind == .pronoun, let verb = sentence.verbGroup(index + 2) else {
      return false
    }
    return verb.verb == .raise && verb.marks.isDisjoint(with: [.future, .planned, .expected])
  }

  /// "$5 billion more than it had set out to raise": by how much, and not how much.
  private func isDifference(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 2 < groups.count, text(groups[index + 2]) == "than" else { return false }
    return ["more", "less", "higher", "lower", "above", "below"].contains(text(groups[index + 1]))
  }

  /// "$1.4B post", "the deal prices Acme at $5 billion, up from the $2 billion at which it raised", "was done at $5
  /// billion".
  private func pricedAt(_ index: Int, _ sentence: SentenceGroups) -> MoneyRole? {
    let groups = sentence.groups
    if index + 1 < groups.count, ["post", "pre"].contains(text(groups[index + 1])),
      index + 2 >= groups.count || groups[index + 2].kind == .comma || groups[index + 2].kind == .close
        || [".", ";"].contains(text(groups[index + 2]))
    {
      return .valuation(text(groups[index + 1]) == "post" ? .postMoney : .preMoney)
    }
    if index + 2 < groups.count, text(groups[index + 1]) == "at", groups[index + 2].kind == .relative,
      text(groups[index + 2]) == "which"
    {
      return .valuation(.unspecified)
    }
    guard index > 2, text(groups[index - 1]) == "at" else { return nil }
    if groups[index - 2].kind == .noun(.tender), groups[..<(index - 2)].contains(where: { $0.kind == .money }) {
      // "up to $1 billion of shares in a tender at $90 billion"
      return .valuation(basis(around: index, groups))
    }
    if groups[index - 2].kind == .name, reading.isParty(groups[index - 2]), text(groups[index - 3]) == "prices" {
      return .valuation(basis(around: index, groups))
    }
    guard groups[index - 2].kind == .verb || groups[index - 2].kind == .other,
      text(groups[index - 2]).split(separator: " ").last == "done"
    else { return nil }
    return .valuation(basis(around: index, groups))
  }

  /// "has cut its offering to $2 billion from the $4 billion planned": what it was before.
  func isFormerSize(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    // "values it at $400 million, up from $90 million".
    if index > 2, text(groups[index - 1]) == "from", ["up", "down"].contains(text(groups[index - 2])),
      groups[..<index].contains(where: { $0.kind == .money })
    {
      return true
    }
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 1, text(groups[scan]) == "from", groups[scan - 1].kind == .money, text(groups[scan - 2]) == "to",
      let verb = groups[..<(scan - 2)].lastIndex(where: { $0.kind == .verb })
    else { return false }
    return text(groups[verb]).hasSuffix("cut")
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
      // "Acme, which has 110 employees, is now worth": the subject stands before an aside.
      case .comma:
        // "a developer platform, now worth".
        if scan == index - 2, ["now", "currently"].contains(text(groups[index - 1])) { return true }
        return scan < index - 1 && opensWithCompany(before: scan, groups)
      case .noun, .round, .chips, .percent, .power, .colon: return false
      case .other where scan == index - 1 && !reading.isAdverb(groups[scan]): return false
      default: scan -= 1
      }
    }
    return false
  }

  private func opensWithCompany(before comma: Int, _ groups: [Group]) -> Bool {
    guard let first = groups[..<comma].first(where: { $0.kind != .other }),
      first.kind == .name || first.kind == .reference
    else { return false }
    return !first.isPossessive && groups[..<comma].contains { $0.kind == .comma }
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
}
