/// Tells how firm a deal is from the verb's marks and the words around it.
struct StatusReader {
  let reading: Analysis

  func status(of frame: DealFrame, in sentence: SentenceGroups) -> Deal.Status {
    let groups = sentence.groups
    var marks = sentence.verbGroup(frame.position)?.marks ?? governingMarks(of: frame.position, sentence)
    if marks.contains(.infinitive) { marks.formUnion(marksOfPlan(before: frame.position, sentence)) }
    if isUndone(frame.position, sentence) { return .terminated }
    if frame.isSeparate { return .rumoured }
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
    if verb == .complete || marks.contains(.completed) { return .closed }
    if frame.kind == .restructuring, marks.contains(.past) { return .closed }
    if frame.isBackground || marks.contains(.past) && !marks.contains(.perfect) && frame.date != nil { return .closed }
    return .announced
  }

  /// "signed a deal to buy", "dropped its plan to buy", "nears deal to buy": what the verb before says of the plan.
  private func marksOfPlan(before position: Int, _ sentence: SentenceGroups) -> VerbMarks {
    let groups = sentence.groups
    var scan = position - 1
    var sawPlan = false
    while scan >= 0, scan > position - 7 {
      if let verb = sentence.verbGroup(scan) {
        switch verb.verb {
        case .plan where verb.tokens.count == 1 && !sawPlan: sawPlan = true
        case .terminate, .reject, .lapse: return .failed
        case .near, .negotiate: return .talks
        case .sign, .agree,
          .announce where sawPlan:
          return verb.marks.union(.agreed).subtracting([.past, .perfect])
        case .bring where sawPlan: return .agreed
        default: return []
        }
      }
      switch groups[scan].kind {
      case .noun(.deal), .noun(.offer), .noun(.option): sawPlan = true
      case .comma, .colon, .relative: return []
      default:
        if ["plan", "plans", "bid", "effort", "attempt"].contains(reading.lower(groups[scan])) { sawPlan = true }
      }
      scan -= 1
    }
    return []
  }

  /// "X's purchase of Y fell through", "its bid for Y collapsed": the verb after the noun of the deal.
  private func isUndone(_ position: Int, _ sentence: SentenceGroups) -> Bool {
    guard sentence.groups[position].kind != .verb else { return false }
    for scan in position + 1..<max(position + 1, min(sentence.groups.count, position + 9)) {
      if let verb = sentence.verbGroup(scan) {
        return [.lapse, .terminate].contains(verb.verb) && verb.marks.isDisjoint(with: [.negated, .possible])
      }
      if [.colon, .relative].contains(sentence.groups[scan].kind) { return false }
    }
    return false
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
