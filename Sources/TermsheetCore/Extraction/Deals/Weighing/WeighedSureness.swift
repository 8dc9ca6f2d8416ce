/// How sure a deal is that only the words around its amount speak for.
extension AmountWeigher {
  /// How sure a weighed deal is. Over the annotated articles a deal with a clear giver or a clear recipient was right
  /// about three times in four, and one without either less than once in two: that one stays below the threshold.
  func sureness(_ kind: Deal.Kind, _ weight: Double, _ recipient: Double, _ giver: Double) -> Double {
    let isClear = giver >= 1.5 || recipient >= 1.3
    // What is lent is told in words of its own, "notes", "loans", "facility": ten in eleven were right.
    if kind == .debt, weight >= 2 { return giver >= 1.5 && recipient >= 1.3 ? 0.85 : 0.75 }
    if kind == .computeCommitment, weight >= 3 { return giver >= 1.5 ? 0.85 : 0.75 }
    guard isClear else {
      // Money at a stated valuation is a round: five in seven were right.
      return kind == .equityRound && weight >= 1.8 && recipient >= 0.9 && isValued ? 0.75 : 0.45
    }
    if kind == .ipo, recipient < 1.3 || weight < 2.5 { return 0.45 }
    if kind == .secondary, weight < 2.5, giver < 1.5 { return 0.45 }
    return giver >= 1.5 && recipient >= 1.3 || weight >= 3 ? 0.85 : 0.75
  }

  /// Whether the words say so clearly what the money is for that its company may stand in another sentence: of these
  /// eight in ten were right over the annotated articles, and of the others one in four.
  func isSureInContext(_ kind: Deal.Kind, _ weight: Double, _ giver: Double) -> Bool {
    switch kind {
    case .debt: weight >= 2
    case .secondary: weight >= 3 && giver < 1.5
    case .strategicInvestment: weight >= 2.4 && giver < 1.5
    case .equityRound: weight >= 3 && giver >= 1.5
    default: false
    }
  }

  /// The sentence says at what valuation.
  private var isValued: Bool {
    roles.values.contains { role in
      if case .valuation = role { return true }
      return false
    }
  }
}
