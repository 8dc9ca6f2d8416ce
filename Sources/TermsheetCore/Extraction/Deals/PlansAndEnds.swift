/// What nouns of plans, options and ends around a deal say of how firm it is.
extension StatusReader {
  /// "signed a deal to buy", "dropped its plan to buy", "nears deal to buy": what the verb before says of the plan.
  func marksOfPlan(before position: Int, _ sentence: SentenceGroups) -> VerbMarks {
    let groups = sentence.groups
    var scan = position - 1
    var sawPlan = false
    while scan >= 0, scan > position - 7 {
      if let verb = sentence.verbGroup(scan) {
        switch verb.verb {
        case .plan where verb.tokens.count == 1 && !sawPlan: sawPlan = true
        case .terminate, .reject, .lapse: return isTried(scan, sentence) ? [] : .failed
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

  /// "Acme said it raised $40 million": told as done, by one of the parties.
  func isConfirmed(_ frame: DealFrame, in sentence: SentenceGroups) -> Bool {
    guard [.announced, .closed, .agreed].contains(frame.status), frame.amount != nil, frame.told == nil,
      let speaking = sentence.groups[..<min(frame.position, sentence.groups.count)].lastIndex(where: {
        $0.kind == .verb
      }),
      let verb = sentence.verbGroup(speaking), [.say, .announce, .confirm].contains(verb.verb),
      verb.marks.isDisjoint(with: [.passive, .conditional, .possible, .reported, .negated]),
      let speaker = sentence.groups[..<speaking].last(where: { [.name, .reference, .pronoun].contains($0.kind) })?
        .entity
    else { return false }
    return speaker == frame.recipient || frame.investors.contains { $0.entity == speaker }
  }

  private static let trying: Spellings = [
    "sue", "sues", "sued", "suing", "seek", "seeks", "sought", "seeking", "move", "moves", "moved", "moving", "try",
    "tries", "tried", "trying", "want", "wants", "wanted", "ask", "asks", "asked", "vow", "vows", "vowed", "hope",
    "hopes", "hoped", "hoping", "aim", "aims", "aimed", "fight", "fights", "fought", "lawsuit", "suit", "bid", "effort",
    "efforts", "power", "powers", "threatens", "threatened", "petition", "petitioned", "push", "pushes", "pushed",
    "may", "might", "could",
  ]
  private static let blocking: Spellings = ["block", "stop", "veto", "halt", "derail", "prevent", "kill", "scupper"]

  /// "sued to block the takeover", "may yet stop it": somebody tries to, and it stands until he does.
  func isTried(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard let verb = sentence.verbGroup(index), !verb.marks.isDisjoint(with: [.infinitive, .possible, .planned]),
      Self.blocking.contains(reading.words(of: groups[index]).last ?? "")
    else { return false }
    return groups[max(0, index - 4)...index].contains { group in
      group.kind != .name && reading.words(of: group).contains { Self.trying.contains($0) }
    }
  }

  private static let spurned: Spellings = [
    "rebuffed", "rejected", "spurned", "unsuccessful", "failed", "aborted", "abandoned", "blocked", "thwarted",
    "collapsed", "scuttled", "doomed", "ill-fated", "scrapped", "cancelled", "canceled", "botched",
  ]

  /// "its rebuffed $26 billion bid for Acme", "the failed takeover of Acme".
  func isSpurned(_ position: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard sentence.verbGroup(position) == nil else { return false }
    var scan = position - 1
    while scan >= 0, position - scan < 5 {
      if groups[scan].kind != .name, reading.words(of: groups[scan]).contains(where: Self.spurned.contains) {
        return scan == 0 || groups[scan - 1].isPossessive || groups[scan - 1].kind != .name
      }
      switch groups[scan].kind {
      case .other, .money, .number, .date, .noun: scan -= 1
      default: return false
      }
    }
    return false
  }

  /// "has an option to buy": it may. "let its option to buy lapse", "did not exercise an option to buy": it does not.
  func marksOfOption(before position: Int, _ sentence: SentenceGroups) -> VerbMarks {
    let groups = sentence.groups
    guard position > 0, groups[position - 1].kind == .noun(.option) else { return [] }
    let before = groups[max(0, position - 8)..<position - 1]
    let after = groups[(position + 1)...].prefix(16).prefix { $0.kind != .relative }
    // A word may stand within a group of several: "will not exercise".
    func has(_ words: Spellings, in part: ArraySlice<Group>) -> Bool {
      part.contains { reading.words(of: $0).contains { words.contains($0) } }
    }
    let ends = has(Self.letsGo, in: before) || has(Self.runsOut, in: after) && !has(["before", "until"], in: after)
    let isUsed = has(Self.uses, in: before)
    if ends || isUsed && has(["not", "never", "without", "declined", "n't"], in: before) { return .failed }
    return isUsed ? [] : .planned
  }

  private static let letsGo: Spellings = [
    "lapse", "expire", "waived", "waive", "dropped", "forwent", "forgone", "declined", "relinquished", "surrendered",
  ]
  private static let runsOut: Spellings = ["lapse", "lapsed", "expire", "expired", "unused", "unexercised"]
  private static let uses: Spellings = ["exercise", "exercised", "exercises", "exercising", "used", "use", "took"]

  /// "X's purchase of Y fell through", "its bid for Y collapsed": the verb after the noun of the deal.
  func isUndone(_ position: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    // "A plan by X to buy Y came to nothing": the infinitive hangs on a noun.
    guard groups[position].kind != .verb || sentence.verbGroup(position)?.marks.contains(.infinitive) == true else {
      return false
    }
    var scan = position
    while scan + 1 < min(groups.count, position + 18) {
      scan += 1
      if groups[scan].kind == .comma, scan + 1 < groups.count, groups[scan + 1].kind == .verb,
        let end = groups[(scan + 1)...].prefix(10).firstIndex(where: { $0.kind == .comma })
      {
        // ", agreed in May for $5 million, fell through": an aside decides nothing.
        scan = end
        continue
      }
      if groups[scan].kind != .name, stops(groups[scan..<min(groups.count, scan + 4)]) {
        let negates = groups[position + 1...scan].contains { reading.words(of: $0).contains("not") }
        if !negates, groups[position + 1..<scan].allSatisfy({ $0.kind != .verb }) { return true }
      }
      if let verb = sentence.verbGroup(scan) {
        return [.lapse, .terminate].contains(verb.verb) && verb.marks.isDisjoint(with: [.negated, .possible])
      }
      if [.colon, .relative].contains(sentence.groups[scan].kind) { return false }
    }
    return false
  }

  /// "was blocked", "came to nothing", "fell through".
  private func stops(_ near: ArraySlice<Group>) -> Bool {
    func has(_ words: Spellings) -> Bool { near.contains { reading.words(of: $0).contains { words.contains($0) } } }
    for group in near {
      guard let first = reading.words(of: group).first(where: { !Self.helpers.contains($0) }) else { continue }
      return Self.stops.contains(first) || first == "came" && has(["nothing"])
        || first == "fell" && has(["apart", "through"])
    }
    return false
  }

  private static let helpers: Spellings = ["was", "were", "has", "have", "had", "been", "is", "being"]
  private static let stops: Spellings = ["blocked", "vetoed", "thwarted", "foundered", "withdrawn"]
}
