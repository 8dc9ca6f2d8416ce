/// The word from which a rule starts, where it stands in the right place for a phrase: the verb whose object or subject
/// the phrase is, or one that governs it through a preposition.
extension StakeMatcher {
  /// The group from which the rule starts for this phrase, where one stands in the right place.
  func trigger(of rule: StakeRule, for mention: ShareMention) -> Int? {
    for place in rule.place {
      switch place {
      case .subject:
        var scan = mention.span.upperBound
        var steps = 0
        while scan < groups.count, steps < 4 {
          if isTrigger(scan, of: rule) { return scan }
          switch groups[scan].kind {
          case .other, .date, .pronoun: break
          // "the 28.6% that belongs to"
          case .relative where isWordRule(rule) && steps == 0: break
          case .preposition where isWordRule(rule), .name where isWordRule(rule), .verb where isWordRule(rule): break
          default: steps = 10
          }
          scan += 1
          steps += 1
        }
      case .object, .phrase:
        guard let trigger = triggerBefore(mention, rule, place) else { continue }
        return trigger
      }
    }
    return nil
  }

  func isWordRule(_ rule: StakeRule) -> Bool {
    if case .words = rule.trigger { return true }
    return false
  }

  private func isTrigger(_ index: Int, of rule: StakeRule) -> Bool {
    switch rule.trigger {
    case .words(let words): return groups[index].kind != .name && words.contains(reading.lower(groups[index]))
    case .verb(let classes):
      guard let verb = sentence.verbGroup(index), classes.contains(verb.verb) else { return false }
      if let isPassive = rule.isPassive {
        let passive = verb.marks.contains(.passive) || clauses.isReducedPassive(index, verb)
        guard passive == isPassive else { return false }
      }
      guard !rule.words.isEmpty else { return true }
      return rule.words.contains(reading.document.lexicon.vocabulary.spelling(verb.word))
    }
  }

  private func triggerBefore(_ mention: ShareMention, _ rule: StakeRule, _ place: StakeRule.Place) -> Int? {
    let start = mention.owner ?? mention.span.lowerBound
    let preposition = preposition(before: start)
    switch place {
    case .object: guard preposition == nil else { return nil }
    case .phrase(let words):
      guard let preposition, words.contains(reading.lower(groups[preposition])) else { return nil }
    case .subject: return nil
    }
    var scan = (preposition ?? start) - 1
    var depth = 0
    while scan >= 0 {
      let group = groups[scan]
      switch group.kind {
      case .close: depth += 1
      case .open: depth = max(0, depth - 1)
      case .colon where depth == 0: return nil
      case .relative where depth == 0: return nil
      case .comma where depth == 0 && place == .object:
        // Only an aside may stand between a verb and its object.
        if isSameShares(scan, mention) || isSaidAgain(scan, mention) { break }
        guard let opening = opening(ofAsideClosedAt: scan) else { return nil }
        scan = opening
      default: break
      }
      if isTrigger(scan, of: rule) { return scan }
      if group.kind == .verb, depth == 0 { return nil }
      scan -= 1
    }
    return nil
  }

  /// "2 million shares, or 4% of Acme", "12 million shares in Acme, a stake of 6.2%": the figure says it again.
  private func isSameShares(_ comma: Int, _ mention: ShareMention) -> Bool {
    guard mention.isSized, mention.span.lowerBound - comma < 4,
      groups[max(0, comma - 4)..<comma].contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) })
    else { return false }
    return mention.hasNoun || reading.lower(groups[comma + 1]) == "or"
  }

  /// "owns the majority, 54 percent,", "its whole position, 3.4% of Acme": the figure of what stands before the comma.
  private func isSaidAgain(_ comma: Int, _ mention: ShareMention) -> Bool {
    guard mention.isSized, comma > 0, mention.head - comma < 4,
      groups[comma + 1..<mention.head].allSatisfy({ $0.kind == .other })
    else { return false }
    if groups[comma - 1].kind == .noun(.stake) { return true }
    return groups[comma - 1].kind == .other
      && ["majority", "minority", "position", "block"].contains(reading.lower(groups[comma - 1]))
  }

  func opening(ofAsideClosedAt comma: Int) -> Int? {
    (max(0, comma - 8)..<comma).last { groups[$0].kind == .comma }
  }

  /// The preposition that governs the phrase that begins at `start`.
  func preposition(before start: Int) -> Int? {
    var scan = start - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .preposition: return scan
      case .other, .number, .noun(.shares), .noun(.stake), .date: scan -= 1
      default: return nil
      }
    }
    return nil
  }
}
