/// Tells how firm a deal is from the verb's marks and the words around it.
struct StatusReader {
  let reading: Analysis

  func status(of frame: DealFrame, in sentence: SentenceGroups) -> Deal.Status {
    // What a company's purchases "include" are done.
    if frame.rule == "purchase-list" { return .closed }
    if let told = frame.told { return statusTold(told, frame, sentence) }
    let status = statusOfVerb(of: frame, in: sentence)
    if status == .announced, isGettingReady(frame.position, sentence.groups) { return .planned }
    // "is working towards a flotation" has not done so.
    if frame.kind == .ipo, frame.rule == "file-to-list", status == .closed,
      sentence.verbGroup(frame.position)?.marks.contains(.progressive) == true
    {
      return .planned
    }
    return EndedDeals(reading: reading).ends(frame, status, in: sentence) ? .terminated : status
  }

  /// What a wording says of itself, unless a report or an ending beside it says less.
  private func statusTold(_ told: Deal.Status, _ frame: DealFrame, _ sentence: SentenceGroups) -> Deal.Status {
    guard told != .terminated else { return told }
    if isDenied(sentence) || isDenied(frame.position, sentence) { return .denied }
    if hasCue(Self.offCues, sentence.groups) || isUndone(frame.position, sentence)
      || hasEndedTalks(before: frame.position, sentence)
    {
      return .terminated
    }
    if EndedDeals(reading: reading).ends(frame, told, in: sentence) { return .terminated }
    let marks = sentence.verbGroup(frame.position)?.marks ?? []
    if !marks.isDisjoint(with: [.reported, .possible]) || isReported(frame.position, sentence.groups) {
      return .rumoured
    }
    return told
  }

  /// "is getting a tender offer ready", "are getting ready to sell", "means to raise", "is preparing to".
  private func isGettingReady(_ position: Int, _ groups: [Group]) -> Bool {
    let near = groups[max(0, position - 7)..<min(groups.count, position + 7)]
    guard near.contains(where: { $0.kind != .name && Self.readies.mayStand(in: reading.words(of: $0)) }) else {
      return false
    }
    let words = near.flatMap { $0.kind == .name ? ["<n>"] : reading.words(of: $0) }
    return Self.readies.stand(in: words)
  }

  private static let readies = WordPatterns([
    "is/are getting ~4 ready", "means/mean to raise/bring/borrow/sell/list/take", "is/are preparing to/a/an/the",
    "is/are gearing up", "is/are readying",
  ])

  private func statusOfVerb(of frame: DealFrame, in sentence: SentenceGroups) -> Deal.Status {
    let groups = sentence.groups
    var marks = sentence.verbGroup(frame.position)?.marks ?? governingMarks(of: frame.position, sentence)
    if marks.contains(.infinitive) {
      marks.formUnion(marksOfPlan(before: frame.position, sentence))
      marks.formUnion(marksOfOption(before: frame.position, sentence))
    }
    if frame.kind == .secondary, let enabling = enabler(before: frame.position, sentence) {
      // "is in talks to let employees sell": the firmness is that of what lets them.
      marks.formUnion(enabling.marks.subtracting([.infinitive, .past, .perfect]))
    }
    if isUndone(frame.position, sentence) || isSpurned(frame.position, sentence) { return .terminated }
    if isDenied(sentence) || isDenied(frame.position, sentence) { return .denied }
    if frame.isSeparate { return .rumoured }
    let verb = sentence.verbGroup(frame.position)?.verb
    if marks.contains(.failed) || (verb == .terminate || verb == .reject) && !isTried(frame.position, sentence) {
      return .terminated
    }
    if marks.contains(.gerund), isKeptFrom(frame.position, sentence.groups) { return .terminated }
    if hasCue(Self.offCues, groups) || saysNo(groups) || hasEndedTalks(before: frame.position, sentence) {
      return .terminated
    }
    if marks.contains(.pastPlan), marks.contains(.past) { return .terminated }
    if marks.contains(.talks) || hasTalks(before: frame.position, groups) { return .inTalks }
    if let pending = pendingNoun(frame.position, sentence) { return pending }
    if marks.contains(.considered) { return marks.contains(.possible) ? .rumoured : .inTalks }
    if isUnbinding(before: frame.position, groups) { return .planned }
    if let offer = offerStatus(frame, sentence) { return offer }
    if marks.contains(.agreed) { return .agreed }
    if verb == .complete, marks.contains(.planned), [.acquisition, .merger].contains(frame.kind) {
      // "is due to close by summer": signed, and not yet done.
      return .agreed
    }
    // "is said to be planning": unnamed people say so.
    if marks.contains(.reported), marks.contains(.planned) || verb == .plan { return .rumoured }
    if marks.contains(.planned) || verb == .plan { return .planned }
    if verb == .consider || verb == .negotiate || verb == .near { return .inTalks }
    let governors = sentence.verbGroup(frame.position)?.governors ?? []
    if governors.contains(.reject) || governors.contains(.decline) {
      return .terminated
    }
    if frame.kind == .ipo, groups.indices.contains(frame.position), groups[frame.position].kind == .noun(.ipo),
      groups.indices.contains(where: { index in
        frame.position < index && index < frame.position + 6 && sentence.verbGroup(index)?.verb == .plan
      })
    {
      // "a listing in Paris was being prepared"
      return .planned
    }
    if frame.kind == .ipo, verb == .list, marks.isDisjoint(with: [.past, .perfect]) {
      // "may go public next year" is no plan that anybody has made known.
      return marks.contains(.possible) ? .rumoured : .planned
    }
    if frame.kind == .ipo, marks.contains(.future) { return .planned }
    if startsWithPlan(groups) || isSought(frame, sentence) { return .planned }
    if marks.contains(.conditional), saysItself(before: frame.position, sentence) { return .announced }
    if marks.contains(.possible) || marks.contains(.conditional) { return .rumoured }
    if marks.contains(.expected) { return .rumoured }
    if marks.contains(.reported) || isReported(frame.position, groups) { return .rumoured }
    if marks.contains(.future) { return frame.isAnonymous ? .rumoured : .announced }
    if frame.kind == .ipo, verb == .file { return .planned }
    if frame.kind == .ipo, verb == .sign || verb == .lead || verb == .bring,
      marks.isDisjoint(with: [.past, .perfect])
    {
      // "heads for the stock market" is on its way.
      return .planned
    }
    if verb == .agree || verb == .sign, frame.kind != .ipo { return .agreed }
    if verb == .complete, marks.contains(.progressive) { return .inTalks }
    if verb == .complete || marks.contains(.completed) { return .closed }
    if frame.kind == .restructuring, marks.contains(.past) { return .closed }
    if frame.kind == .grant, verb == .commit { return frame.isAnonymous ? .rumoured : .announced }
    if frame.isBackground || marks.contains(.past) && !marks.contains(.perfect) && frame.date != nil { return .closed }
    if frame.kind == .ipo, let verb, ![.list, .price, .raise, .get, .take, .sell, .announce, .bring].contains(verb),
      marks.isDisjoint(with: [.completed])
    {
      // What is neither priced nor listed yet is on its way.
      return frame.isAnonymous ? .rumoured : .planned
    }
    return frame.isAnonymous ? .rumoured : .announced
  }

  /// "is looking at Birch's planned purchase of Acme": whoever considers it, it is planned.
  private func pendingNoun(_ position: Int, _ sentence: SentenceGroups) -> Deal.Status? {
    guard sentence.verbGroup(position) == nil, position > 0 else { return nil }
    switch reading.lower(sentence.groups[position - 1]) {
    case "planned", "proposed", "intended": return .planned
    case "pending": return .agreed
    default: return nil
    }
  }

  /// "blocked Birch from buying", "barred it from raising".
  private func isKeptFrom(_ position: Int, _ groups: [Group]) -> Bool {
    guard position > 1, reading.lower(groups[position - 1]) == "from" else { return false }
    return groups[max(0, position - 5)..<position - 1].contains { group in
      group.kind != .name
        && reading.words(of: group).last.map { Self.keeping.contains($0) } ?? false
    }
  }

  private static let keeping: Spellings = [
    "blocked", "blocks", "blocking", "barred", "bars", "prevented", "prevents", "stopped", "stops", "forbade", "kept",
    "banned", "discouraged",
  ]

  private func enabler(before position: Int, _ sentence: SentenceGroups) -> VerbGroup? {
    (max(0, position - 6)..<max(0, position)).compactMap { sentence.verbGroup($0) }.last { $0.verb == .enable }
  }

  /// "is in the market for $40 million".
  private func isSought(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard let money = sentence.index(of: frame.amountTokens) else { return false }
    return MoneyTurns(reading: reading, sentence: sentence).isSought(money)
  }

  private static let offering: Spellings = [
    "offer", "offers", "offered", "offering", "tabled", "tables", "proposed", "proposes", "bid", "bids",
  ]

  /// "Birch offered $40 million for Acme": an offer binds nobody yet, and is over where it was turned down.
  private func offerStatus(_ frame: DealFrame, _ sentence: SentenceGroups) -> Deal.Status? {
    let groups = sentence.groups
    guard [.acquisition, .merger, .acquiHire, .strategicInvestment].contains(frame.kind),
      groups.indices.contains(frame.position), groups[frame.position].kind == .verb,
      let last = reading.words(of: groups[frame.position]).last,
      Self.offering.contains(last)
    else { return nil }
    let isOver = groups[frame.position...].indices.contains { index in
      sentence.verbGroup(index).map { [.reject, .terminate, .decline, .lapse].contains($0.verb) } ?? false
    }
    return isOver ? .terminated : .planned
  }

  /// "Acme denied that it was raising $50 million".
  private func isDenied(_ position: Int, _ sentence: SentenceGroups) -> Bool {
    return sentence.groups[..<position].indices.contains { index in
      guard position - index < 8, let verb = sentence.verbGroup(index), verb.verb == .deny else { return false }
      return verb.marks.isDisjoint(with: [.negated])
        && !sentence.groups[index..<position].contains { $0.kind == .relative && reading.lower($0) != "that" }
    }
  }

  /// "has ended talks to", "broke off negotiations on".
  private func hasEndedTalks(before position: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    for scan in max(1, position - 8)..<max(1, position) where groups[scan].kind == .noun(.talks) {
      if groups[max(0, scan - 3)..<scan].contains(where: { reading.words(of: $0).contains { Self.ends.contains($0) } })
      {
        return true
      }
    }
    return false
  }

  private static let ends: Spellings = [
    "ended", "ends", "ending", "end", "broke", "broken", "abandoned", "halted", "suspended", "cancelled", "canceled",
    "called",
  ]

  /// "signed a letter of intent to", "a memorandum of understanding", "a non-binding offer": nothing that binds.
  private func isUnbinding(before position: Int, _ groups: [Group]) -> Bool {
    let near = groups[max(0, position - 7)...position]
    guard near.contains(where: { reading.words(of: $0).contains { Self.unbinding.contains($0) } }) else { return false }
    let words = near.flatMap { reading.words(of: $0) }
    return words.indices.contains { index in
      switch words[index] {
      case "mou", "non-binding", "nonbinding": true
      case "letter", "letters": index + 2 < words.count && words[index + 1] == "of" && words[index + 2] == "intent"
      case "memorandum": index + 2 < words.count && words[index + 2] == "understanding"
      default: false
      }
    }
  }

  /// The words from which the phrases above begin.
  private static let unbinding: Spellings = [
    "mou", "non-binding", "nonbinding", "letter", "letters", "memorandum",
  ]

  /// "Acme reportedly raised".
  private func isReported(_ position: Int, _ groups: [Group]) -> Bool {
    groups[max(0, position - 2)...min(groups.count - 1, position + 1)].contains { group in
      group.kind != .name
        && reading.words(of: group).contains { Self.reportedly.contains($0) }
    }
  }

  private static let reportedly: Spellings = [
    "reportedly", "allegedly", "purportedly", "supposedly", "rumoured", "rumored",
  ]

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
        case .terminate, .reject: if !isTried(scan, sentence) { marks.insert(.failed) }
        case .agree, .sign: marks.insert(.agreed)
        // "is finalising a round" has not done so.
        case .complete: marks.insert(verb.marks.contains(.progressive) ? .talks : .completed)
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

  /// "rejected as fake news a story that", "says the report is wrong", "denied that it was".
  private func isDenied(_ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard groups.contains(where: { $0.kind == .noun(.document) || Self.stories.contains(reading.lower($0)) }) else {
      return false
    }
    let denies = groups.indices.contains { index in
      guard let verb = sentence.verbGroup(index) else { return false }
      return (verb.verb == .deny || verb.verb == .reject) && verb.marks.isDisjoint(with: [.negated])
    }
    if denies { return true }
    let words = groups.map(reading.lower)
    return words.contains("wrong") || words.contains("false") || words.contains("untrue") || words.contains("fake")
      || words.contains("baseless")
  }

  private static let stories: Spellings = [
    "story", "stories", "rumour", "rumours", "rumor", "rumors", "claims", "news",
  ]

  /// "The plan is for $2 billion of notes".
  private func startsWithPlan(_ groups: [Group]) -> Bool {
    groups.prefix(3).contains { ["plan", "plans", "aim", "goal", "target"].contains(reading.lower($0)) }
      && groups.prefix(4).contains { ["is", "are", "calls"].contains(reading.lower($0)) }
  }

  /// "Birch said that it would invest": reported speech of a party, and no rumour. An outlet's is one.
  private func saysItself(before position: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard let speaking = groups[..<position].lastIndex(where: { $0.kind == .verb }),
      let verb = sentence.verbGroup(speaking), [.say, .announce, .confirm].contains(verb.verb),
      verb.marks.isDisjoint(with: [.passive, .conditional, .possible]), speaking > 0
    else { return false }
    guard
      let speaker = groups[..<speaking].last(where: { $0.kind == .name || $0.kind == .reference || $0.kind == .pronoun }
      )
    else { return false }
    guard let entity = speaker.entity else { return false }
    return reading.entities[entity].kind != .outlet
      && !groups[..<speaking].contains { $0.kind == .noun(.sources) || $0.kind == .noun(.document) }
  }

  /// "has said no to an offer", "turned it down".
  private func saysNo(_ groups: [Group]) -> Bool {
    guard groups.count > 3 else { return false }
    return groups.indices.dropLast(2).contains { index in
      guard let verb = groups[index].verb, verb >= 0 else { return false }
      return ["said", "says", "saying"].contains(where: { reading.lower(groups[index]).hasSuffix($0) })
        && reading.lower(groups[index + 1]) == "no" && reading.lower(groups[index + 2]) == "to"
    }
  }

  private func hasCue(_ cues: Spellings, _ groups: [Group]) -> Bool {
    groups.contains { $0.kind != .name && cues.contains(reading.lower($0)) }
  }

  static let offCues: Spellings = [
    "shelved", "scrapped", "terminated", "abandoned", "called-off", "collapsed", "lapsed", "aborted",
  ]
}
