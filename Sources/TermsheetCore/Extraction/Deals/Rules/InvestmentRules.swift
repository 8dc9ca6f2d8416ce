extension DealRules {
  /// Money that somebody puts into a company.
  static let investments: [DealRule] = [
    DealRule(
      name: "invest-in", example: "Birch will invest $40 million in Quillan.",
      trigger: .verb([.invest]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["in", "into"], role: .recipient)],
      needs: [.recipient], kind: .strategicInvestment),
    DealRule(
      name: "put-into", example: "Birch will put $40 million into Quillan.",
      trigger: .verb([.put, .commit, .give, .pay, .spend]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["into"], role: .recipient)],
      needs: [.money, .recipient], kind: .strategicInvestment),
    DealRule(
      name: "investment-in", example: "The report confirmed Birch's $40 million investment in Quillan.",
      trigger: .noun([.investment]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["in", "into"], role: .recipient), .init(prepositions: ["from", "by"], role: .investor),
      ],
      needs: [.recipient, .money, .investor], kind: .strategicInvestment),
  ]
}
