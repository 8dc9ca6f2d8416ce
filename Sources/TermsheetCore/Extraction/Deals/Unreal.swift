/// What a sentence does not assert: a question, a condition, a fancy, what nearly happened or was turned down.
///
/// Such a deal is never announced or closed; a missing fact is better than one that never was.
struct Unreal {
  let reading: Analysis
  let sentence: SentenceGroups

  enum Verdict {
    /// Nothing is said to be so: there is no fact.
    case unsaid
    /// It did not come about.
    case terminated
    /// Somebody says so, and nobody stands for it.
    case rumoured
  }

  /// Whether the sentence asks: "Will Birch buy Acme for $3 billion?"
  var isQuestion: Bool {
    for token in reading.document.sentences[sentence.sentence].tokens.reversed().prefix(3) {
      switch reading.document.lower(token) {
      case "?": return true
      case "”", "\"", "’", "'", ")", "]": continue
      default: return false
      }
    }
    return false
  }

  func verdict(_ frame: DealFrame) -> Verdict? {
    guard sentence.groups.indices.contains(frame.position) else { return nil }
    if isQuestion { return .unsaid }
    let opening = reading.document.lower(
      sentence.groups[0].tokens.lowerBound..<sentence.groups[min(3, sentence.groups.count - 1)].tokens.upperBound)
    if opening.hasPrefix("april fool") { return .unsaid }
    if opening.hasPrefix("it is not true") || opening.hasPrefix("it isn't true") || opening.hasPrefix("it isn’t true") {
      return .unsaid
    }
    if ["rumor:", "rumour:", "rumors:", "rumours:", "rumor has it", "rumour has it", "word is", "word has it"]
      .contains(where: opening.hasPrefix)
    {
      return .rumoured
    }
    if isUnderCondition(frame) { return .unsaid }
    return missed(frame)
  }

  /// The frame with the status that it has then; `nil` where nothing is told of it.
  func applied(to frame: DealFrame) -> DealFrame? {
    guard let verdict = verdict(frame) else { return frame }
    var frame = frame
    switch verdict {
    case .unsaid: return nil
    case .terminated: if frame.status != .denied { frame.status = .terminated }
    case .rumoured: if ![.terminated, .denied, .inTalks].contains(frame.status) { frame.status = .rumoured }
    }
    return frame
  }

  // MARK: - Conditions

  private static let conditions: Spellings = ["if", "imagine", "suppose", "supposing", "unless", "whether"]
  private static let guesses: Spellings = ["maybe", "perhaps"]

  /// "If Birch buys Acme, it would": the clause of the deal's verb opens with a condition.
  private func isUnderCondition(_ frame: DealFrame) -> Bool {
    var scan = frame.position - 1
    while scan >= 0, frame.position - scan < 9 {
      let group = sentence.groups[scan]
      switch group.kind {
      case .comma, .colon, .dash, .open, .close: return false
      case .quote: return false
      case .verb where scan < frame.position - 1: return opensWithCondition(before: scan)
      default:
        let word = reading.lower(group)
        if Self.conditions.contains(word) { return true }
      }
      scan -= 1
    }
    return false
  }

  /// "Imagine that Birch wants to buy": the condition stands before another verb of the clause.
  private func opensWithCondition(before index: Int) -> Bool {
    for scan in stride(from: index, through: max(0, index - 5), by: -1) {
      let group = sentence.groups[scan]
      if [.comma, .colon, .dash, .quote].contains(group.kind) { return false }
      if ["if", "imagine", "unless"].contains(reading.lower(group)) { return true }
      if reading.words(of: group).first == "imagine" { return true }
    }
    return false
  }

  // MARK: - What did not come about

  /// Right before the verb, or within its group.
  private static let nearly: Spellings = ["nearly", "almost", "never"]

  /// "nearly bought", "came close to acquiring", "passed on investing", "never acquired", "a rejected bid".
  private func missed(_ frame: DealFrame) -> Verdict? {
    let document = reading.document
    let group = sentence.groups[frame.position]
    let first = group.tokens.lowerBound
    let begin = sentence.groups[0].tokens.lowerBound
    let own = group.kind == .verb ? reading.words(of: group) : [][...]
    if own.contains(where: Self.nearly.contains) { return .terminated }
    let reach = group.kind == .verb ? 5 : 10
    let before = document.lower(max(begin, first - reach)..<max(first, begin)) + " " + own.joined(separator: " ")
    if group.kind == .verb, first > begin, Self.nearly.contains(document.lower(first - 1)) { return .terminated }
    if Self.turning.contains(where: { before.contains(" " + $0 + " ") }) { return .terminated }
    if group.kind == .verb, before.holds("would need to ") || before.holds("would have to ") { return .unsaid }
    // "It might look like an acquisition": so it is none.
    if Self.seeming.contains(where: before.contains) { return .unsaid }
    let words = " " + before
    if group.kind == .verb, Self.guesses.contains(where: { words.contains(" " + $0 + " ") }) { return .rumoured }
    return [.acquisition, .merger, .acquiHire, .strategicInvestment].contains(frame.kind) && isTurnedDown(frame)
      ? .terminated : nil
  }

  private static let seeming = ["might look like", "may look like", "might seem like", "may seem like"]

  /// Before the gerund of what somebody did not do.
  private static let turning = [
    "came close to", "come close to", "coming close to", "close to having", "decided against", "decides against",
    "passed on", "passes on", "regrets not", "regretted not", "regret not", "walked away from", "walks away from",
    "walking away from", "backed away from", "shied away from", "backed out of", "backs out of", "stopped short of",
    "prohibited", "prohibits", "vetoed", "vetoes",
  ]

  /// "the bid was rejected by the board", "a rebuffed bid", "but Acme refused", "which turned the offer down".
  private func isTurnedDown(_ frame: DealFrame) -> Bool {
    let words = reading.document.sentences[sentence.sentence].tokens.map { reading.document.lower($0) }
    guard words.contains(where: { Self.refusals.contains($0) }) else { return false }
    let isOffer = words.contains { Self.offers.contains($0) }
    guard isOffer else { return false }
    for (place, word) in words.enumerated() where Self.refusals.contains(word) {
      let before = place > 0 ? words[place - 1] : ""
      if ["not", "never", "n't", "without"].contains(before) { continue }
      // "turned down", "turned the offer down", but "turned a profit"
      if word == "turned", !words[place...].prefix(6).contains("down") { continue }
      return true
    }
    return false
  }

  private static let refusals: Spellings = [
    "rejected", "rebuffed", "spurned", "vetoed", "prohibited", "refused", "turned", "rebuffs", "rejects", "spurns",
  ]
  private static let offers: Spellings = [
    "bid", "offer", "offered", "attempt", "approach", "advance", "advances", "proposal", "tried", "overture",
    "overtures",
  ]
}
