/// What the words before an amount make of it: "valued at", "a valuation of", "revenue of", "worth".
extension MoneyRoles {
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
