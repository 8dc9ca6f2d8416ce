extension DealRules {
  /// Two companies that become one.
  static let mergers: [DealRule] = [
    DealRule(
      name: "combine-with", example: "The contract combines Birch with Quillan.",
      trigger: .verb([.merge]), subject: nil, object: .investor,
      phrases: [.init(prepositions: ["with", "and", "into"], role: .recipient)],
      needs: [.recipient, .investor, .noNoun([.debt, .investment, .hardware])], kind: .merger),
    DealRule(
      name: "merge-together", example: "Birch and Quillan agreed to merge.", trigger: .verb([.merge]),
      subject: .investor, object: nil, needs: [.intransitive, .recipient, .investor], kind: .merger),
    DealRule(
      name: "merger-of", example: "The merger of Birch with Quillan was approved.",
      trigger: .noun([.merger]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["with"], role: .recipient), .init(prepositions: ["of", "between"], role: .investor),
      ],
      needs: [.recipient, .investor], kind: .merger),
  ]
}
