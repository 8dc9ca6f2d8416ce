/// What is said around a percentage of the holding that it is: of votes or of shares, and whether it is had, was had or
/// is to be had. In doubt it is to be had.
struct ShareSurroundings {
  let reading: Analysis
  let sentence: SentenceGroups
  let index: Int

  private var groups: [Group] { sentence.groups }

  var kind: Stake.Kind {
    let near = groups[max(0, index - 2)..<min(groups.count, index + 5)].map { reading.lower($0) }
    return near.contains { $0.hasPrefix("vot") } ? .voting : .stake
  }

  private static let soft: Spellings = [
    "would", "could", "may", "might", "will", "if", "up", "option", "letter", "proposed", "planned",
  ]

  var status: Stake.Status {
    let verbs = groups.indices.compactMap { place in sentence.verbGroup(place).map { (place, $0) } }
    guard verbs.allSatisfy({ $0.1.marks.isDisjoint(with: StakeStatus.planned) }) else { return .proposed }
    if groups.contains(where: { $0.kind != .name && Self.soft.contains(reading.lower($0)) }) { return .proposed }
    guard let verb = verbs.min(by: { abs($0.0 - index) < abs($1.0 - index) })?.1 else { return .current }
    if verb.marks.contains(.infinitive) { return .proposed }
    return verb.marks.contains(.past) && [.own, .have, .sell].contains(verb.verb) ? .former : .current
  }
}
