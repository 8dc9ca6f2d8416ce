/// Tells how firm a deal is from the verb's marks and the words around it.
struct StatusReader {
  let reading: Analysis

  func status(of frame: DealFrame, in sentence: SentenceGroups) -> Deal.Status {
    let groups = sentence.groups
    let marks = sentence.verbGroup(frame.position)?.marks ?? governingMarks(of: frame.position, sentence)
    let verb = sentence.verbGroup(frame.position)?.verb
    if marks.contains(.failed) || verb == .terminate || verb == .reject { return .terminated }
    if hasCue(Self.offCues, groups) { return .terminated }
    if marks.contains(.pastPlan), marks.contains(.past) { return .terminated }
    if marks.contains(.talks) || hasTalks(before: frame.position, groups) { return .inTalks }
    if marks.contains(.considered) { return .inTalks }
    if marks.contains(.agreed) { return .agreed }
    if marks.contains(.planned) || verb == .plan { return .planned }
    if verb == .consider || verb == .negotiate || verb == .near { return .inTalks }
    if marks.contains(.possible) || marks.contains(.conditional) { return .rumoured }
    if marks.contains(.expected) { return .rumoured }
    if marks.contains(.future) { return .announced }
    if marks.contains(.reported) { return .rumoured }
    if frame.kind == .ipo, verb == .file { return .planned }
    if frame.kind == .ipo, verb == .sign || verb == .lead || verb == .bring,
      marks.isDisjoint(with: [.past, .perfect])
    {
      // "heads for the stock market" is on its way.
      return .planned
    }
    if verb == .agree || verb == .sign, frame.kind != .ipo { return .agreed }
    if verb == .complete { return .closed }
    if frame.kind == .restructuring, marks.contains(.past) { return .closed }
    if frame.isBackground || marks.contains(.past) && !marks.contains(.perfect) && frame.date != nil { return .closed }
    return .announced
  }

  private func governingMarks(of position: Int, _ sentence: SentenceGroups) -> VerbMarks {
    // A noun has the marks of the verb before it in its clause: "is weighing an investment in".
    var scan = position - 1
    while scan >= 0, scan > position - 10 {
      if let verb = sentence.verbGroup(scan) {
        var marks = verb.marks
        switch verb.verb {
        case .consider: marks.insert(.considered)
        case .plan: marks.insert(.planned)
        case .negotiate, .near: marks.insert(.talks)
        case .terminate, .reject: marks.insert(.failed)
        case .agree, .sign: marks.insert(.agreed)
        case .complete: marks.insert(.completed)
        default: break
        }
        return marks
      }
      if sentence.groups[scan].kind == .colon { break }
      scan -= 1
    }
    return []
  }

  private func hasTalks(before position: Int, _ groups: [Group]) -> Bool {
    for scan in max(0, position - 8)..<position {
      if case .noun(.talks) = groups[scan].kind { return true }
    }
    return false
  }

  private func hasCue(_ cues: Set<String>, _ groups: [Group]) -> Bool {
    groups.contains { $0.kind != .name && cues.contains(reading.lower($0)) }
  }

  static let offCues: Set<String> = [
    "shelved", "scrapped", "terminated", "abandoned", "called-off", "collapsed", "lapsed", "aborted",
  ]
}
