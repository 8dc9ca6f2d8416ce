/// Listings that are only a point in time or a thought: "since the company went public", "were it listed".
struct ListingThoughts {
  let reading: Analysis
  let sentence: SentenceGroups

  private static let times: Spellings = ["since", "until", "till"]
  private static let thoughts: Spellings = ["were", "eventual", "eventually", "someday", "hypothetical"]

  /// "is in no hurry to list", "has no listing plans", "no need to float".
  private static let refusals: Spellings = [
    "no hurry", "no rush", "no plans", "no plan", "no listing", "no intention", "no need", "no reason", "any hurry",
    "not rule", "no interest", "no appetite",
  ]

  func isThought(_ frame: DealFrame) -> Bool {
    guard frame.kind == .ipo, frame.amount == nil, frame.valuation == nil, frame.date == nil,
      sentence.groups.indices.contains(frame.position),
      sentence.verbGroup(frame.position).map({ $0.verb != .terminate }) ?? true
    else { return false }
    let groups = sentence.groups
    let before = groups[max(0, frame.position - 6)...frame.position].flatMap {
      reading.words(of: $0)
    }
    if zip(before, before.dropFirst()).contains(where: { Self.refusals.contains("\($0) \($1)") }) { return true }
    for index in max(0, frame.position - 5)...frame.position {
      for word in reading.words(of: groups[index]) {
        if Self.thoughts.contains(String(word)) { return true }
        if Self.times.contains(String(word)), isTimeOfOwn(after: index, frame) { return true }
      }
    }
    return false
  }

  /// "since the company went public", whose listing the article has told or supposes; "not since Acme floated" tells one,
  /// and "since October, when it pulled" counts from the month.
  private func isTimeOfOwn(after index: Int, _ frame: DealFrame) -> Bool {
    let between = sentence.groups[min(index + 1, frame.position)..<frame.position]
    return !between.contains { $0.kind == .date || $0.kind == .name }
  }
}
