/// Conditions of rules that look around the clause: who governs a noun, what the money is for, what came before.
extension DealMatcher {
  /// Gives a frame the parties that a condition names.
  func complete(_ frame: inout DealFrame, _ need: DealRule.Condition, _ clause: Clause) {
    switch need {
    case .governedBy(let classes, let role):
      guard let verb = governor(of: clause.trigger), let group = sentence.verbGroup(verb),
        classes.contains(group.verb) || !classes.isEmpty && !Set(classes).isDisjoint(with: group.governors),
        let governing = clauses.clause(ofVerbAt: verb)
      else { return }
      let isParty = !group.marks.contains(.passive)
      if role == .recipient {
        if isParty { fill(&frame, .recipient, with: governing.subject) }
      } else if frame.investors.isEmpty {
        fill(&frame, role, with: isParty ? governing.subject : [])
      }
    case .twoSubjects:
      guard clause.subject.count == 2, !clause.arguments.contains(where: { $0.preposition == reading.word("with") })
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
    case .noMoney: return frame.amount == nil
    case .noObject:
      return !clause.arguments.contains { argument in
        argument.preposition == nil
          && argument.heads.contains { head in
            switch groups[head].kind {
            case .name, .reference: clause.trigger + 3 > head
            case .noun: clause.trigger + 4 > head
            default: false
            }
          }
      }
    default: return false
    }
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
      case .noun: return isStop(head + 1)
      case .other where groups[head + 1].word != reading.word("."): return isStop(head + 1)
      case .verb: return sentence.verbGroup(head + 1)?.marks.contains(.infinitive) != true
      default: return true
      }
    }
    return false
  }

  private func isStop(_ index: Int) -> Bool {
    [".", "!", "?", "too", "alone", "back", "last", "also", "today", "then"].contains(reading.lower(groups[index]))
  }

  private func speaksOfRound() -> Bool {
    let number = sentence.sentence
    for other in max(0, number - 1)...number {
      let near = other == number ? sentence : reading.sentences[other]
      for (index, group) in near.groups.enumerated() {
        switch group.kind {
        case .round, .noun(.round): return true
        case .verb where near.verbGroup(index)?.verb == .raise: return true
        default: continue
        }
      }
    }
    return false
  }

  static let prices: Set<String> = [
    "order", "orders", "contract", "contracts", "damages", "settlement", "donation", "donations", "bonus", "salary",
    "rent", "award", "bill", "tax", "taxes", "refund", "customers", "charity", "worth",
  ]
}
