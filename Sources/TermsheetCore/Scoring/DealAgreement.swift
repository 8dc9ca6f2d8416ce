/// How far an extracted deal and an annotated one agree.
enum DealAgreement {
  /// The larger, the more fields agree; `nil` where the two cannot be one deal.
  static func score(_ got: ScoredDeal, _ want: ScoredDeal) -> Double? {
    guard isSameClass(got, want), isSameRecipient(got, want) else { return nil }
    var score = 1.0
    score += want.amount != nil && isSameMoney(got.amount, want.amount) ? 4 : 0
    score += 2 * Double(SameName.matches(got.names, want.names)) / Double(max(1, want.names.count))
    let round = (want.round ?? "").lowercased()
    score += !round.isEmpty && (got.round ?? "").lowercased() == round ? 1 : 0
    let month = (want.date ?? "").prefix(7)
    score += !month.isEmpty && (got.date ?? "").prefix(7) == month ? 1 : 0
    score += got.amount == nil && want.amount == nil ? 0.5 : 0
    return score
  }

  /// Within half a percent, for either end of a range; both absent is the same as well.
  static func isSameMoney(_ got: ScoredMoney?, _ want: ScoredMoney?) -> Bool {
    guard let got, let want else { return got == nil && want == nil }
    guard (got.currency ?? "USD") == (want.currency ?? "USD") else { return false }
    let wanted = [want.value, want.high].compactMap { $0 }.filter { $0 != 0 }
    let found = [got.value, got.high].compactMap { $0 }.filter { $0 != 0 }
    return found.contains { value in wanted.contains { abs(value - $0) <= 0.005 * abs($0) } }
  }

  static func isSameKind(_ got: ScoredDeal, _ want: ScoredDeal) -> Bool {
    kinds(of: want).contains { kind in kind.flatMap { classes[$0] } == got.kind.flatMap { classes[$0] } }
  }

  /// Neighbouring statuses of one stage count as one.
  static func isSameStatus(_ got: ScoredDeal, _ want: ScoredDeal) -> Bool {
    got.status.flatMap { stages[$0] } == want.status.flatMap { stages[$0] }
  }

  /// The month where the annotation has one.
  static func isSameDate(_ got: ScoredDeal, _ want: ScoredDeal) -> Bool {
    guard let date = want.date, !date.isEmpty else { return true }
    return (got.date ?? "").hasPrefix(date.prefix(7))
  }

  private static func isSameClass(_ got: ScoredDeal, _ want: ScoredDeal) -> Bool {
    let own = got.kind.flatMap { classes[$0] } ?? "other"
    let wanted = kinds(of: want).map { kind in kind.flatMap { classes[$0] } ?? "other" }
    return own == "other" || wanted.contains(own) || wanted.contains("other")
  }

  private static func kinds(of want: ScoredDeal) -> [String?] { [want.kind] + (want.kindAlso ?? []) }

  private static func isSameRecipient(_ got: ScoredDeal, _ want: ScoredDeal) -> Bool {
    ([want.recipient] + (want.recipientAlso ?? [])).contains { SameName.same(got.recipient, $0) }
  }

  private static let classes: [String: String] = [
    "equity-round": "investment", "strategic-investment": "investment", "acquisition": "acquisition",
    "merger": "acquisition", "acqui-hire": "acquisition", "debt": "debt", "secondary": "secondary", "ipo": "ipo",
    "fund": "fund", "compute-commitment": "compute", "grant": "grant", "other": "other",
  ]

  private static let stages: [String: String] = [
    "rumoured": "talks", "in-talks": "talks", "planned": "planned", "agreed": "done", "announced": "done",
    "closed": "done", "terminated": "off", "denied": "off",
  ]
}
