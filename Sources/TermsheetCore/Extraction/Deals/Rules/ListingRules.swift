extension DealRules {
  /// Shares that are first sold to the public.
  static let listings: [DealRule] = [
    DealRule(
      name: "file-to-list", example: "Quillan filed for an initial public offering that may raise $40 million.",
      trigger: .verb([.file, .plan, .consider, .announce, .price, .complete, .terminate, .expect, .make, .negotiate]),
      subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["of"], role: .amount)],
      needs: [.noun([.ipo])], kind: .ipo),
    DealRule(
      name: "raise-in-ipo", example: "Quillan raised $40 million in its initial public offering.",
      trigger: .verb([.raise, .get, .bring]), subject: .recipient, object: .amount,
      phrases: [], needs: [.money, .noun([.ipo])], kind: .ipo),
    DealRule(
      name: "float", example: "Quillan floated in 2023.",
      trigger: .verb([.list]), subject: .recipient, object: nil, needs: [.recipient], kind: .ipo, weight: 0.8),
  ]
}
