extension DealRules {
  /// Money that has to be paid back.
  static let debts: [DealRule] = [
    DealRule(
      name: "borrow", example: "Quillan borrowed $40 million from Birch Bank.",
      trigger: .verb([.borrow]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .noNoun([.shares])], kind: .debt),
    DealRule(
      name: "raise-debt", example: "Quillan secured a $40 million loan from Birch Bank.",
      trigger: .verb([.raise, .get, .complete, .sign, .announce, .plan, .negotiate, .take, .consider, .expect]),
      subject: .recipient,
      object: .amount, phrases: [.init(prepositions: ["from", "with"], role: .investor)],
      needs: [.money, .noun([.debt]), .noNoun([.turnover])], kind: .debt),
    DealRule(
      name: "lend", example: "Birch Bank lent Quillan $40 million.",
      trigger: .verb([.lend]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.money, .recipient], kind: .debt),
  ]
}
