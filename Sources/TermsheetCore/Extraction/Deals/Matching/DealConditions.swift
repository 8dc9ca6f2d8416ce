/// Conditions of rules that look around the clause: who governs a noun, what the money is for, what came before.
extension DealMatcher {
  /// Gives a frame the parties that a condition names.
  func complete(_ frame: inout DealFrame, _ need: DealRule.Condition, _ clause: Clause) {
    switch need {
    case .governedBy(let classes, let role):
      guard let verb = governor(of: clause.trigger), let group = sentence.verbGroup(verb),
        classes.contains(group.verb) || !group.governors.isDisjoint(with: classes),
        let governing = clauses.clause(ofVerbAt: verb)
      else { return }
      let isParty = !group.marks.contains(.passive)
      if role == .recipient {
        if isParty { fill(&frame, .recipient, with: governing.subject) }
      } else if frame.investors.isEmpty {
        fill(&frame, role, with: isParty ? governing.subject : [])
      }
    case .mayBeGovernedBy(let classes):
      if frame.investors.isEmpty { complete(&frame, .governedBy(classes, .investor), clause) }
    case .objectParty:
      // "will take over the company": nobody was meant clearly; the purchase told before may say who.
      if frame.recipient == nil, let head = clause.object.first, groups[head].entity == nil,
        groups[head].kind == .reference
      {
        frame.isAnaphoric = true
      }
    case .assetsOfRecipient:
      guard frame.recipient == nil, clause.objectNoun == .assets, clause.span.lowerBound > 0 else { return }
      var owner = clause.span.lowerBound
      while owner > 0, groups[owner].kind == .other || groups[owner].kind == .noun(.assets) { owner -= 1 }
      if groups[owner].isPossessive { fill(&frame, .recipient, with: [owner]) }
    case .twoSubjects:
      guard clause.subject.count == 2, !clause.arguments.contains(where: { $0.preposition == reading.word.with })
      else { return }
      fill(&frame, .investor, with: [clause.subject[0]])
      fill(&frame, .recipient, with: [clause.subject[1]])
    default: break
    }
  }

  func holdsAround(
    _ need: DealRule.Condition, _ clause: Clause, _ frame: DealFrame, _ figures: Figures
  ) -> Bool {
    let after = clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound)
    switch need {
    case .governedBy(let classes, let role):
      // A possessor or agent says it as well as the verb.
      if role != .recipient, !frame.investors.isEmpty { return true }
      guard let verb = governor(of: clause.trigger), let group = sentence.verbGroup(verb) else { return false }
      return classes.contains(group.verb)
    case .plainMoney:
      return !groups[after].contains { Self.prices.contains(reading.lower($0)) }
    case .objectIs(let noun): return clause.objectNoun == noun
    case .debtNear:
      if groups[..<clause.trigger].contains(where: { $0.kind == .noun(.debt) }) { return true }
      guard sentence.sentence > 0 else { return false }
      return reading.sentences[sentence.sentence - 1].groups.contains { $0.kind == .noun(.debt) }
    case .assetsOfRecipient: return clause.objectNoun == .assets
    case .nextVerb(let marks):
      return sentence.verbGroup(clause.span.upperBound)?.marks.isSuperset(of: marks) ?? false
    case .moneyFirst:
      return groups[after].first { $0.kind != .other }?.kind == .money
    case .noParty(let prepositions):
      return !clause.arguments.contains { argument in
        prepositions.contains { argument.preposition == reading.word($0) }
          && argument.heads.contains { reading.isParty(groups[$0]) }
      }
    case .wholeCompany(let prepositions): return isWholeCompany(after: prepositions, clause)
    case .passive: return clause.verb?.marks.contains(.passive) ?? false
    case .sizedDeal:
      return groups[after].contains { $0.kind == .noun(.deal) } && groups[after].contains { $0.kind == .money }
    case .form(let words):
      return clause.verb.map { words.contains(reading.document.lexicon.vocabulary.spelling($0.word)) } ?? false
    case .firstPhrase(let preposition):
      return after.lowerBound < groups.count && reading.lower(groups[after.lowerBound]) == preposition
    case .moneyOrYear:
      return frame.amount != nil || groups[after].contains { $0.kind == .date }
    case .twoSubjects: return clause.subject.count == 2
    case .companionVerb(let classes):
      return groups.indices.contains { index in
        guard index != clause.trigger, let verb = sentence.verbGroup(index), verb.verb != clause.verb?.verb else {
          return false
        }
        return classes.contains(verb.verb)
      }
    case .roundNear: return speaksOfRound()
    case .definiteSubject:
      let start = min(clause.span.lowerBound, clause.trigger)
      return groups[max(0, start - 2)...start].contains { group in
        ["the", "other", "new", "further", "additional"].contains(reading.lower(group))
      }
    case .noInvestmentIn:
      return !after.contains { index in
        guard groups[index].kind == .noun(.investment) || groups[index].kind == .noun(.stake), index + 2 < groups.count
        else { return false }
        return ["in", "into"].contains(reading.lower(groups[index + 1])) && reading.isParty(groups[index + 2])
      }
    case .noMoney: return frame.amount == nil
    case .raisesBeside:
      return groups.indices.contains { index in
        guard index != clause.trigger, let verb = sentence.verbGroup(index),
          [.raise, .get, .complete, .announce].contains(verb.verb)
        else { return false }
        return groups[(index + 1)...].prefix(3).contains { $0.kind == .money }
      }
    case .sellsItself:
      return clause.verb?.marks.isDisjoint(with: [.passive, .participle]) == true
        && clause.subject.first.map { $0 == 0 || groups[$0 - 1].kind != .relative && groups[$0].kind == .name } ?? false
    case .noStatesman: return !clause.subject.contains(where: isStatesman)
    case .wholeStake:
      return groups[after].prefix(5).contains { ["all", "every", "entire", "100%"].contains(reading.lower($0)) }
    case .mayBeGovernedBy: return true
    case .noLaterVerb(let classes):
      return !groups.indices.contains { index in
        index > clause.trigger && sentence.verbGroup(index).map { classes.contains($0.verb) } ?? false
      }
    case .priced:
      return groups[after].indices.contains { index in
        groups[index].kind == .money && reading.lower(groups[index - 1]) == "for" && roles[index] == .amount
      }
    case .roundOrValue:
      return speaksOfRound() || isValued
    case .noObject:
      return !clause.arguments.contains { argument in
        argument.preposition == nil
          && argument.heads.contains { head in
            guard !groups[clause.trigger..<head].contains(where: { $0.kind == .comma }) else { return false }
            switch groups[head].kind {
            case .name, .reference: return clause.trigger + 3 > head
            case .noun: return clause.trigger + 4 > head
            default: return false
            }
          }
      }
    case .notNamedLater:
      return !groups[after.upperBound...].contains { $0.kind == .name && $0.entity == frame.recipient }
    case .namedOwner:
      return groups.indices.contains { index in
        index > clause.trigger && groups[index].isPossessive && groups[index].entity == frame.recipient
          && groups[index].kind == .name
      }
    default: return false
    }
  }

  /// "President Jane Roe", "Governor Roe", a state.
  private func isStatesman(_ head: Int) -> Bool {
    if reading.isGovernment(groups[head]) { return true }
    guard let entity = groups[head].entity, reading.entities[entity].kind == .person else { return false }
    let words = groups[max(0, head - 2)...head].flatMap { reading.words(of: $0) }
    return words.contains { ["president", "minister", "governor", "senator", "mayor", "chancellor"].contains($0) }
      && !words.contains("vice")
  }

  /// The verb whose object a noun is: the nearest before it with no other phrase between.
  private func governor(of noun: Int) -> Int? {
    var scan = noun - 1
    while scan >= 0, scan > noun - 9 {
      switch groups[scan].kind {
      case .verb: return scan
      case .comma, .colon, .relative, .open, .close: return nil
      case .preposition where !["of", "for", "on", "about", "over"].contains(reading.lower(groups[scan])): return nil
      default: scan -= 1
      }
    }
    return nil
  }

  /// "for Quillan", "for the startup Quillan": not "for Quillan chips", "for Quillan's data", "for Quillan to use".
  private func isWholeCompany(after prepositions: [String], _ clause: Clause) -> Bool {
    for index in clause.trigger + 1..<max(clause.trigger + 1, clause.span.upperBound) {
      guard groups[index].kind == .preposition, prepositions.contains(reading.lower(groups[index])) else { continue }
      var head = index + 1
      while head < groups.count, groups[head].kind == .noun(.company) || groups[head].kind == .other { head += 1 }
      guard head < groups.count, head <= index + 5, reading.isParty(groups[head]), !groups[head].isPossessive,
        let entity = groups[head].entity, reading.entities[entity].kind != .government
      else { continue }
      guard head + 1 < groups.count else { return true }
      switch groups[head + 1].kind {
      case .noun(.company): return true
      case .noun,
        .other where groups[head + 1].word != reading.word.stop:
        return isStop(head + 1)
      case .verb: return sentence.verbGroup(head + 1)?.marks.contains(.infinitive) != true
      default: return true
      }
    }
    return false
  }

  private func isStop(_ index: Int) -> Bool {
    [".", "!", "?", "too", "alone", "back", "last", "also", "today", "then"].contains(reading.lower(groups[index]))
  }

  private func speaksOfRound() -> Bool { reading.speaksOfRound(at: sentence.sentence, back: 1) }

  /// "The chip brought in $12 billion": a product or a place is no party, so nobody raised or paid.
  func isByThing(_ rule: DealRule, _ clause: Clause) -> Bool {
    guard rule.kind == .equityRound || rule.kind == .strategicInvestment, rule.subject == .recipient,
      !clause.subject.isEmpty
    else { return false }
    let names = clause.subject.filter { groups[$0].kind == .name }
    if !names.isEmpty, !clause.subject.contains(where: { reading.isParty(groups[$0]) }) { return true }
    // "Ay, Bee and Cee together raised": a sum over several companies.
    return clause.subject.count > 1 && names.count > 1 && !groups.contains { reading.lower($0) == "respectively" }
  }

  /// "Acme, into which Birch has pumped $300 million": the name before the relative pronoun.
  func recipientOfRelative(_ rule: DealRule, _ clause: Clause) -> Int? {
    guard let subject = clause.subject.first, subject > 2, groups[subject - 1].kind == .relative,
      groups[subject - 2].kind == .preposition,
      rule.phrases.contains(where: { phrase in
        phrase.role == .recipient && phrase.prepositions.contains(reading.lower(groups[subject - 2]))
      })
    else { return nil }
    let before = groups[subject - 3].kind == .comma ? subject - 4 : subject - 3
    return before >= 0 && groups[before].kind == .name ? before : nil
  }

  /// "Fresh off a round led by Birch, Acme is hiring": the round is the subject's of the main clause.
  func mainSubject(after clause: Clause) -> Int? {
    guard clause.verb != nil, clause.trigger <= 9, let last = clause.subject.last, last > clause.trigger,
      last + 3 < groups.count, groups[last + 1].kind == .comma, groups[last + 2].kind == .name,
      !groups[last + 2].isPossessive, groups[last + 3].kind == .verb,
      groups[0].kind == .other || groups[0].kind == .preposition
    else { return nil }
    return last + 2
  }

  /// "In exchange for $40 million, Birch gets 5% of Quillan".
  func leadingAmount(of clause: Clause) -> Int? {
    guard clause.verb != nil, let subject = clause.subject.first, subject > 2, subject < 12,
      groups[subject - 1].kind == .comma, groups[0].kind == .preposition,
      !groups[..<subject].contains(where: { $0.kind == .verb })
    else { return nil }
    return groups[..<subject].indices.first { groups[$0].kind == .money && roles[$0] == .amount }
  }

  /// "bought Quillan in March and Tarnwick of Oslo in June": those behind the first one's date or place.
  private func datedTargets(_ clause: Clause) -> [Int] {
    guard var scan = clause.object.last, scan > clause.trigger else { return [] }
    var found: [Int] = []
    scan += 1
    while scan + 1 < clause.span.upperBound {
      let group = groups[scan]
      switch group.kind {
      case .date: scan += 1
      case .preposition where groups[scan + 1].kind == .date || reading.isPlace(groups[scan + 1]): scan += 2
      case .comma, .conjunction:
        while scan < clause.span.upperBound, [.comma, .conjunction].contains(groups[scan].kind) { scan += 1 }
        guard scan < clause.span.upperBound, groups[scan].kind == .name, !groups[scan].isPossessive,
          reading.isParty(groups[scan]), let entity = groups[scan].entity,
          reading.entities[entity].kind != .person, reading.entities[entity].kind != .government,
          clause.span.upperBound == groups.count || groups[clause.span.upperBound - 1].kind != .name
        else { return found }
        found.append(entity)
        scan += 1
      default: return found
      }
    }
    return found
  }

  /// "bought Quillan and Tarnwick": one purchase each, where no price is told.
  func otherTargets(of frame: DealFrame, _ clause: Clause) -> [DealFrame] {
    guard frame.amount == nil, clause.verb?.marks.contains(.passive) == false else { return [] }
    let others = clause.object.filter { reading.isParty(groups[$0]) && !groups[$0].isPossessive }
      .compactMap { groups[$0].entity }
    let all = others + datedTargets(clause)
    return all.filter { other in other != frame.recipient && !frame.investors.contains { $0.entity == other } }.map {
      var copy = frame
      copy.recipient = $0
      return copy
    }
  }

  /// "Ay and Bee raised $23 million and $5 million, respectively": the second has the second amount.
  func respectively(_ frame: DealFrame, _ clause: Clause) -> [DealFrame]? {
    guard frame.kind == .equityRound, clause.subject.count > 1,
      groups.contains(where: { reading.lower($0) == "respectively" })
    else { return nil }
    let amounts = groups.indices.filter { $0 > clause.trigger && groups[$0].kind == .money && roles[$0] == .amount }
    let parties = clause.subject.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }
    guard amounts.count == parties.count, frame.recipient == parties.first else { return nil }
    return zip(parties, amounts).dropFirst().map { party, index in
      var copy = frame
      copy.recipient = party
      copy.amount = reading.money(groups[index])
      copy.amountTokens = groups[index].tokens
      return copy
    }
  }

  static let prices: Spellings = [
    "order", "orders", "contract", "contracts", "damages", "settlement", "donation", "donations", "bonus", "salary",
    "rent", "award", "bill", "tax", "taxes", "refund", "customers", "charity", "worth",
  ]
}
