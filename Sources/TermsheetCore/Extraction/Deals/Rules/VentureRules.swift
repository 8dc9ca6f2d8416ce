extension DealRules {
  /// Companies that set up a business together.
  static let ventures: [InstrumentRule] = [
    InstrumentRule(
      name: "joint-venture", example: "Quillan and Birch announced a $40 million joint venture.", kind: .other,
      nouns: [.venture], verbs: [.announce, .sign, .agree, .plan, .complete, .make, .put, .design, .negotiate],
      subject: .recipient, phrases: [.init(prepositions: ["with"], role: .investor)],
      needs: [.recipient, .investor])
  ]
}
