/// What each amount of a sentence is: the size of a deal, a valuation, or money that is no deal.
enum MoneyRole: Sendable, Hashable {
  case amount
  case valuation(Valuation.Basis)
  /// Revenue, spending, fines, prices per share …: with the word that says so.
  case none(String)
  /// The same beyond doubt: no cue says otherwise.
  case never(String)
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
      if role == .amount, let reason = subjects[index], !isRaised(index, sentence) {
        let looksBack = sentence.verbs.contains { $0.marks.contains(.perfect) }
        role = reason == Self.totalToDate && looksBack ? .never(reason) : .none(reason)
      }
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

  static let totalToDate = "total to date"

  func text(_ group: Group) -> String { reading.lower(group) }

  func role(of index: Int, in sentence: SentenceGroups, previousAmount: Int?) -> MoneyRole {
    let groups = sentence.groups
    if let quantity = groups[index].quantity, reading.quantities[quantity].isPerUnit { return .none("price per unit") }
    if let reason = apart(index, sentence) { return .never(reason) }
    if isAllFunding(index, groups) { return .never("total") }
    if isSumReached(index, sentence) { return .none("total") }
    if isCompared(index, groups) { return .none("turnover") }
    if isMultiple(index, groups) { return .valuation(basis(around: index, groups)) }
    if isFormerSize(index, sentence) { return .never("what it was before") }
    if isDifference(index, groups) { return .none("a difference") }
    if isWorthOfGoods(index, groups) { return .none("what goods are worth") }
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
        // "a $500 million enterprise venture fund": of the fund.
        case .company where groups[(scan + 1)...].prefix(3).contains(where: { $0.kind == .noun(.fund) }): return nil
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
  func pricesCompany(_ index: Int, _ groups: [Group]) -> Bool {
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

  /// "a tenth of the $275 million it took in": what was taken in, whatever became of it.
  func isRaised(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard index + 2 < groups.count, groups[index + 1].kind == .pronoun, let verb = sentence.verbGroup(index + 2) else {
      return false
    }
    return verb.verb == .raise && verb.marks.isDisjoint(with: [.future, .planned, .expected])
  }

  /// "Its lease is worth $5 billion": of no company and of no deal that was told.
  private func isWorthOfGoods(_ index: Int, _ groups: [Group]) -> Bool {
    guard index > 2, text(groups[index - 1]) == "worth", groups[index - 2].kind == .verb else { return false }
    return groups[max(0, index - 5)..<(index - 2)].contains {
      ["lease", "rent", "building", "site", "land", "market", "backlog", "prize"].contains(text($0))
    }
  }

  /// "its funding now exceeds $450 million", "bringing total funding to $90 million": the sum of all rounds.
  private func isAllFunding(_ index: Int, _ groups: [Group]) -> Bool {
    var scan = index - 1
    while scan > 0, index - scan < 5 {
      switch groups[scan].kind {
      case .other, .preposition, .pronoun: scan -= 1
      case .verb where ["exceeds", "exceed", "is", "stands", "reaches", "tops", "comes"].contains(text(groups[scan])):
        scan -= 1
      case .noun(.investment), .noun(.round):
        guard ["funding", "financing", "fundraising"].contains(text(groups[scan])), scan > 0 else { return false }
        let before = groups[scan - 1]
        if ["total", "overall", "cumulative", "lifetime", "all-time"].contains(text(before)) { return true }
        // "its funding of $5 million" may be a round.
        return before.isPossessive && groups[scan + 1..<index].allSatisfy { $0.kind != .preposition }
      default: return false
      }
    }
    return false
  }

  /// "$5 billion more than it had set out to raise": by how much, and not how much.
  private func isDifference(_ index: Int, _ groups: [Group]) -> Bool {
    if index > 1, text(groups[index - 1]) == "by", Self.moving.contains(text(groups[index - 2])) {
      // "sent the stock soaring by $100 billion"
      return true
    }
    guard index + 2 < groups.count, text(groups[index + 2]) == "than" else { return false }
    return ["more", "less", "higher", "lower", "above", "below"].contains(text(groups[index + 1]))
  }

  private static let moving: Spellings = [
    "soar", "soars", "soared", "soaring", "surge", "surged", "surging", "jump", "jumped", "jumping", "rise", "rose",
    "rising", "fall", "fell", "falling", "drop", "dropped", "dropping", "plunge", "plunged", "plunging", "tumble",
    "tumbled", "swell", "swelled", "climb", "climbed", "sink", "sank",
  ]

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
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 1, text(groups[scan]) == "from", groups[scan - 1].kind == .money, text(groups[scan - 2]) == "to",
      let verb = groups[..<(scan - 2)].lastIndex(where: { $0.kind == .verb })
    else { return false }
    return text(groups[verb]).hasSuffix("cut")
  }
}
