/// Conditions of rules that look at the clause itself: its figures, its words and what is bought.
extension DealMatcher {
  func holds(_ need: DealRule.Condition, _ clause: Clause, _ frame: DealFrame, _ figures: Figures) -> Bool {
    switch need {
    case .roundOrMoney: return frame.amount != nil || figures.hasRoundWord
    case .round: return figures.hasRoundWord
    case .money: return frame.amount != nil
    case .recipient: return frame.recipient != nil
    case .investor: return !frame.investors.isEmpty
    case .objectParty: return frame.recipient != nil || frame.isAnaphoric && !frame.investors.isEmpty
    case .plainPurchase: return isPlainPurchase(clause, figures)
    case .reducedPassive: return isReduced(clause)
    case .verbWord(let words):
      guard let verb = clause.verb else { return false }
      return words.contains { reading.word($0) == verb.word }
    case .noWord(let words):
      return !groups[clause.trigger + 1..<clause.span.upperBound].contains { words.contains(reading.lower($0)) }
    case .intransitive:
      return clause.object.isEmpty && clause.objectNoun == nil && clause.verb?.marks.contains(.passive) == false
    case .roundObject:
      if figures.hasRoundWord || figures.nouns.contains(.investment) { return true }
      return clause.object.contains { groups[$0].kind == .pronoun && reading.lower(groups[$0]) == "it" }
    case .roundPhrase:
      return figures.hasRoundWord || figures.nouns.contains(.deal) && clause.object.isEmpty
    case .before(let words):
      return groups[max(0, clause.trigger - 3)..<clause.trigger].contains { words.contains(reading.lower($0)) }
    case .subjectNoun(let classes):
      return clause.subjectNoun.map { classes.contains($0) } ?? false
    case .subjectRound:
      return groups[max(0, min(clause.span.lowerBound, clause.trigger))..<clause.trigger].contains { group in
        group.kind == .round || group.kind == .noun(.round)
      }
    case .afterColon: return true
    case .stakeObject:
      return groups[clause.trigger + 1..<clause.span.upperBound].contains { group in
        group.kind == .percent || group.kind == .noun(.stake)
      }
    case .roundWordOrInvestor:
      return figures.hasRoundWord || figures.nouns.contains(.investment) || !frame.investors.isEmpty || isValued
    case .valuedOrTentative:
      if let marks = clause.verb?.marks, marks.contains(.talks), clause.verb?.verb == .raise { return true }
      return roles.contains { index, role in
        if case .valuation = role { return index > clause.trigger }
        return false
      }
    case .laterVerb(let classes):
      return groups.indices.contains { index in
        index > clause.trigger && sentence.verbGroup(index).map { classes.contains($0.verb) } ?? false
      }
    case .ownerAfter: return frame.recipient != nil
    case .laterPassive(let classes):
      return groups.indices.contains { index in
        guard index > clause.trigger, let verb = sentence.verbGroup(index) else { return false }
        return classes.contains(verb.verb) && verb.marks.contains(.passive)
      }
    case .noDestination:
      let behind = groups[(clause.trigger + 1)..<max(clause.trigger + 1, clause.span.upperBound)]
      if zip(behind, behind.dropFirst(3)).contains(where: { first, site in
        first.kind == .preposition && Self.sites.contains(reading.lower(site))
      }) {
        // "invest $10 billion in a new factory"
        return false
      }
      return !clause.arguments.contains { argument in
        guard let preposition = argument.preposition, let head = argument.heads.first else { return false }
        guard ["for", "to", "into", "in", "on", "towards"].contains(where: { reading.word($0) == preposition }) else {
          return false
        }
        switch groups[head].kind {
        case .name, .reference, .noun(.company), .noun(.hardware), .noun(.fund), .noun(.venture), .noun(.grant):
          return true
        default: return false
        }
      }
    case .percent:
      return groups[clause.trigger..<clause.span.upperBound].contains { $0.kind == .percent }
    case .particle(let words):
      let next = clause.trigger + 1
      return next < groups.count && words.contains(reading.lower(groups[next]))
    case .noun(let classes):
      return !figures.nouns.isDisjoint(with: classes) || (classes.contains(.round) && figures.hasRoundWord)
    case .noNoun(let classes): return figures.objectNouns.isDisjoint(with: classes)
    case .word(let words):
      return groups[clause.trigger + 1..<clause.span.upperBound].contains { words.contains(reading.lower($0)) }
    case .capacity, .capacityNear, .provider, .site, .firm, .committed, .chips:
      return holdsCapacity(need, clause, frame)
    default: return holdsAround(need, clause, frame, figures)
    }
  }

  /// Buying a company, and not shares, chips, capacity or a part of it.
  private static let goods: Spellings = [
    "product", "products", "services", "goods", "equipment", "machines", "devices", "technology", "software", "wares",
    "output",
  ]

  /// What stands before "firm" and its name.
  private func isTrade(_ index: Int, _ range: Range<Int>) -> Bool {
    var scan = index + 1
    while scan + 1 < range.upperBound, scan < index + 4 {
      if groups[scan].kind == .noun(.company), groups[scan + 1].kind == .name, !groups[scan + 1].isPossessive {
        return true
      }
      guard groups[scan].kind == .other else { return false }
      scan += 1
    }
    return false
  }

  private func isPlainPurchase(_ clause: Clause, _ figures: Figures) -> Bool {
    let range = clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound)
    for index in range {
      switch groups[index].kind {
      case .name, .reference:
        // "buy Nvidia chips", "buy OpenAI's shares": the name only modifies the thing bought.
        guard index + 1 < range.upperBound else { return true }
        // "buy out Birch and the other shareholders": those who sell, and not what is sold.
        if groups[(index + 1)..<range.upperBound].prefix(4).contains(where: { $0.kind == .noun(.investors) }) {
          return false
        }
        switch groups[index + 1].kind {
        case .noun(.hardware), .noun(.shares), .noun(.stake), .noun(.compute), .noun(.debt), .chips: return false
        case .other where groups[index].isPossessive && Self.goods.contains(reading.lower(groups[index + 1])):
          return false
        // "buy AMD MI450 accelerators"
        case .name:
          let thing = groups[index + 1].entity.map { reading.entities[$0].kind }
          return thing != .chip && thing != .product
        default: return true
        }
      case .percent, .chips, .power: return false
      // "buy chip design firm Acme": what the firm makes.
      case .noun(.hardware) where isTrade(index, range), .noun(.compute) where isTrade(index, range): continue
      case .noun(.stake), .noun(.shares), .noun(.hardware), .noun(.compute), .noun(.investors): return false
      default: continue
      }
    }
    return true
  }
}
