extension DealRules {
  /// Grants, funds, tender offers.
  static let others: [DealRule] = [
    DealRule(
      name: "grant", example: "Quillan received a $40 million grant from the US government.",
      trigger: .verb([.get, .give, .raise]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .noun([.grant])], kind: .grant),
    DealRule(
      name: "raise-fund", example: "Birch Ventures closed its third fund at $40 million.",
      trigger: .verb([.raise, .get, .complete, .announce, .plan]), subject: .recipient, object: .amount,
      needs: [.money, .noun([.fund])], kind: .fund),
    DealRule(
      name: "sell-stake", example: "Birch sold its stake in Quillan for $40 million.",
      trigger: .verb([.sell]), subject: .seller, object: nil,
      phrases: [
        .init(prepositions: ["in", "of"], role: .recipient), .init(prepositions: ["to"], role: .investor),
        .init(prepositions: ["for"], role: .amount),
      ],
      needs: [.recipient, .noun([.stake, .shares])], kind: .secondary),
  ]
}
