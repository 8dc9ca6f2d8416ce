/// How firm a deal is that only cues or the weighing of words speak for: no rule knows its wording, so that any word of
/// talks, of a plan or of an end beside its amount, or its verb, counts, before the verb on which the amount hangs.
struct CautiousStatus {
  let sentence: SentenceGroups

  /// How far from the amount a word counts, in groups.
  private static let before = 16
  private static let after = 8

  func status(of frame: DealFrame) -> Deal.Status {
    guard [.announced, .agreed, .closed].contains(frame.status) else { return frame.status }
    let place = sentence.index(of: frame.amountTokens) ?? frame.position
    guard sentence.groups.indices.contains(place) else { return frame.status }
    let groups = sentence.groups
    // Another amount has words of its own.
    let first = groups[..<place].lastIndex { $0.kind == .money }.map { $0 + 1 } ?? 0
    let last = groups[(place + 1)...].firstIndex { $0.kind == .money } ?? groups.count
    let range = max(first, place - Self.before)..<min(last, place + Self.after)
    var softest = frame.status
    for index in range {
      if groups[index].kind == .noun(.talks) { softest = softer(softest, .inTalks) }
      guard let verb = sentence.verbGroup(index) else { continue }
      if [.terminate, .reject, .lapse].contains(verb.verb) || verb.marks.contains(.failed) { return .terminated }
      if verb.verb == .negotiate || verb.marks.contains(.talks) { softest = softer(softest, .inTalks) }
      if verb.verb == .plan || !verb.marks.isDisjoint(with: [.planned, .pastPlan]) {
        softest = softer(softest, .planned)
      }
      if verb.verb == .consider
        || !verb.marks.isDisjoint(with: [.considered, .possible, .conditional, .expected, .reported])
      {
        softest = softer(softest, .rumoured)
      }
    }
    return softest
  }

  private static let order: [Deal.Status] = [.rumoured, .inTalks, .planned]

  /// Of two words the one that says less.
  private func softer(_ old: Deal.Status, _ new: Deal.Status) -> Deal.Status {
    guard let known = Self.order.firstIndex(of: old) else { return new }
    return Self.order.firstIndex(of: new).map { $0 < known ? new : old } ?? old
  }
}
