/// Tells whether a holding is, was or is to be.
struct StakeStatus {
  let matcher: StakeMatcher

  /// What is not had yet.
  static let planned: VerbMarks = [
    .future, .planned, .considered, .talks, .agreed, .expected, .conditional, .possible, .pastPlan,
  ]

  /// `nil` where the sentence says that there is no such holding.
  func status(
    of effect: StakeRule.Effect, mention: ShareMention, trigger: Int, marks: VerbMarks
  ) -> Stake.Status? {
    let words = window(before: trigger)
    let isOver = words.contains("longer") || words.contains("formerly")
    let verb = matcher.sentence.verbGroup(trigger)
    var marks = marks
    // A verb that no list has comes without its auxiliaries.
    if verb == nil, !words.isDisjoint(with: ["will", "would", "could", "may", "might"]) { marks.insert(.future) }
    switch effect {
    case .holds:
      if isOver { return .former }
      if marks.contains(.negated) { return nil }
      if !marks.isDisjoint(with: Self.planned) { return .proposed }
      if marks.contains(.past), marks.contains(.perfect), !marks.contains(.progressive) {
        return isHad(verb) ? .former : .current
      }
      if marks.contains(.past), tellsOfBefore() { return .former }
      return .current
    case .gains:
      if marks.contains(.negated) || marks.contains(.failed) || isOver { return nil }
      if !marks.isDisjoint(with: Self.planned) { return .proposed }
      if let verb, [.consider, .negotiate, .plan].contains(verb.verb) { return .proposed }
      if marks.contains(.infinitive) { return .proposed }
      return .current
    case .proposes: return marks.contains(.negated) || isOver ? nil : .proposed
    case .loses:
      if marks.contains(.negated) { return .current }
      if mention.isPart || !marks.isDisjoint(with: Self.planned) || marks.contains(.infinitive) { return .current }
      return .former
    }
  }

  private func isHad(_ verb: VerbGroup?) -> Bool {
    guard let verb else { return false }
    return matcher.reading.document.lower(verb.tokens.lowerBound) == "had"
  }

  private func window(before trigger: Int) -> Set<String> {
    Set(matcher.groups[max(0, trigger - 3)..<min(matcher.groups.count, trigger + 1)].map { matcher.reading.lower($0) })
  }

  /// "once owned", "before the sale".
  func tellsOfBefore() -> Bool {
    matcher.groups.contains {
      $0.kind != .name
        && ["once", "previously", "formerly", "before", "until", "had"].contains(matcher.reading.lower($0))
    }
  }
}
