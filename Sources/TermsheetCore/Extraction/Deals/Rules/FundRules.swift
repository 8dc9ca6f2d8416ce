extension DealRules {
  /// Money that an investment firm gathers from its own backers.
  static let funds: [InstrumentRule] = [
    InstrumentRule(
      name: "raise-fund", example: "Birch Ventures closed its third fund at $40 million.", kind: .fund, nouns: [.fund],
      verbs: [
        .raise, .get, .complete, .announce, .plan, .near, .consider, .expect, .take, .bring, .negotiate, .put, .design,
        .sign, .make,
      ],
      subject: .recipient, phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .amount, .recipient, .noNoun([.turnover, .acquisition, .debt, .round]), .noWord(["purpose", "spv", "into"]),
      ]),
    InstrumentRule(
      name: "hold-close", example: "Birch Capital has held a first close of its fund at $40 million.", kind: .fund,
      nouns: [.fund], verbs: [.own], subject: .recipient, phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.amount, .recipient, .word(["close", "closing"])]),
    InstrumentRule(
      name: "commit-to-fund", example: "Birch has committed $40 million to the new fund of Alder Ventures.",
      kind: .fund,
      nouns: [.fund], verbs: [.commit, .invest, .put, .give], subject: .investor,
      phrases: [.init(prepositions: ["of"], role: .recipient)],
      needs: [.amount, .recipient, .investor, .word(["to", "in", "into"]), .noNoun([.turnover, .debt, .round])]),
    InstrumentRule(
      name: "fund-raised", example: "A $40 million fund was raised by Birch Ventures.", kind: .fund, nouns: [.fund],
      verbs: [.raise, .complete, .announce, .put, .bring], place: .beforeVerb, subject: .recipient,
      needs: [.amount, .noNoun([.round, .debt])]),
    InstrumentRule(
      name: "fund-is", example: "The largest is a growth fund of $40 million.", kind: .fund, nouns: [.fund],
      verbs: [.be],
      needs: [.amount, .noWord(["under", "assets", "owns", "owned"]), .noNoun([.assets, .round, .debt])],
      weight: 0.7),
    InstrumentRule(
      name: "manager-raises", example: "Birch Ventures gathered $40 million for growth deals.", kind: .fund, nouns: [],
      verbs: [.raise, .get, .complete, .near, .plan], subject: .recipient,
      needs: [
        .amount, .fundManager, .objectMoney, .noNoun([.round, .debt, .acquisition, .stake, .shares, .turnover]),
      ], weight: 0.9),
  ]
}
