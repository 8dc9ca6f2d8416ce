/// Tells what somebody does from what is said not to happen: "will not buy", "has no plans to raise", "ruled out selling".
struct Denials {
  let reading: Analysis
  let sentence: SentenceGroups

  /// Behind these "not" denies nothing: "not only raised", "has not yet closed".
  private static let mild: Spellings = ["only", "just", "yet", "merely", "simply"]
  private static let refusing = [
    "no plans", "no plan", "no intention", "no intention of", "no wish", "no interest in", "ruled out", "rules out",
    "ruling out",
  ]

  func isDenied(_ frame: DealFrame) -> Bool {
    guard !frame.isAnaphoric, let verb = sentence.verbGroup(frame.position) else { return false }
    let group = sentence.groups[frame.position]
    if verb.marks.contains(.negated) { return !reading.words(of: group).contains(where: Self.mild.contains) }
    guard frame.position > 0 else { return false }
    let first = sentence.groups[max(0, frame.position - 4)].tokens.lowerBound
    let before = reading.document.lower(first..<verb.tokens.lowerBound)
    return Self.refusing.contains { phrase in
      // The verb's group may hold "no plans to" itself.
      before.hasSuffix(phrase) || before.hasSuffix(phrase + " to") || reading.lower(group).contains(phrase + " to ")
    }
  }
}
