extension DealRules {
  /// Money that nobody has to give back: grants, subsidies, awards of governments and agencies.
  static let grants: [InstrumentRule] = [
    InstrumentRule(
      name: "give-grant", example: "The US government awarded Quillan a grant of $40 million.", kind: .grant,
      nouns: [.grant], verbs: [.give, .announce, .commit, .lend, .put, .sign, .agree, .confirm], subject: .investor,
      object: .recipient, phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.amount, .recipient, .investor]),
    InstrumentRule(
      name: "grant-for", example: "The US government finalised a $40 million subsidy for Quillan.", kind: .grant,
      nouns: [.grant],
      verbs: [.give, .announce, .commit, .complete, .put, .sign, .agree, .get, .plan, .lend, .back],
      subject: .investor, phrases: [.init(prepositions: ["to", "for"], role: .recipient)],
      needs: [.amount, .recipient, .government]),
    InstrumentRule(
      name: "get-grant", example: "Quillan received a $40 million grant from the US government.", kind: .grant,
      nouns: [.grant], verbs: [.get, .raise, .announce, .complete, .take, .plan, .give],
      subject: .recipient, phrases: [.init(prepositions: ["from", "by"], role: .investor)],
      needs: [.amount, .recipient]),
    InstrumentRule(
      name: "granted", example: "Quillan was awarded a $40 million grant by the US government.", kind: .grant,
      nouns: [.grant], verbs: [.give, .lend], place: .beforeVerb, subject: .investor, object: .recipient,
      needs: [.amount, .recipient]),
    InstrumentRule(
      name: "receive-from-government",
      example: "The US government has picked a beneficiary. Quillan is to receive up to $40 million.", kind: .grant,
      nouns: [], verbs: [.get], subject: .recipient,
      needs: [
        .amount, .recipient, .governmentBefore, .verb(["receive"]),
        .noNoun([.debt, .shares, .stake, .deal, .round, .investment, .compute, .acquisition, .turnover]),
      ], weight: 0.8),
    InstrumentRule(
      name: "award-money", example: "The Deep Water Programme is granting Quillan $40 million for its pilot line.",
      kind: .grant, nouns: [], verbs: [.give], subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [
        .amount, .recipient, .verb(["grant", "award"]), .noWord(["damages", "contract", "order", "court", "jury"]),
        .noNoun([.debt, .shares, .stake, .deal, .compute, .hardware, .penalty, .tender, .people]),
      ], weight: 0.8),
    InstrumentRule(
      name: "government-gives", example: "The US government will give Quillan $40 million.", kind: .grant, nouns: [],
      verbs: [.give], subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [
        .amount, .recipient, .government,
        .noNoun([.debt, .shares, .stake, .deal, .compute, .hardware, .investment, .penalty, .tender]),
      ]),
  ]
}
