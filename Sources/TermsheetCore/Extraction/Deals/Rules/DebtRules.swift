extension DealRules {
  /// Money that has to be paid back.
  static let debts: [InstrumentRule] = [
    InstrumentRule(
      name: "arrange-with", example: "Quillan has arranged a credit line of $40 million with nine banks.", kind: .debt,
      nouns: [.debt], verbs: [.lend], subject: .recipient,
      phrases: [.init(prepositions: ["with"], role: .investor)],
      needs: [.amount, .recipient, .word(["with"]), .verb(["arrange"]), .noWord(["to", "for"])]),
    InstrumentRule(
      name: "give-loan", example: "Birch Bank extended a $40 million loan to Quillan.", kind: .debt, nouns: [.debt],
      verbs: [.lend, .give, .announce, .sign, .agree, .commit, .complete, .get, .put, .make, .plan, .consider, .back],
      subject: .investor, phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.recipient, .investor, .word(["to"]), .noWord(["repay", "refinance", "secured"])]),
    InstrumentRule(
      name: "loan-for", example: "Birch Bank provided a $40 million loan for Quillan's campus.", kind: .debt,
      nouns: [.debt], verbs: [.lend], subject: .investor, phrases: [.init(prepositions: ["for"], role: .recipient)],
      needs: [.recipient, .investor, .amount]),
    InstrumentRule(
      name: "grant-loan", example: "Birch Bank gave Quillan a $40 million loan.", kind: .debt, nouns: [.debt],
      verbs: [.lend, .give], subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)], needs: [.recipient, .investor]),
    InstrumentRule(
      name: "loan-given", example: "A $40 million loan was provided to Quillan by Birch Bank.", kind: .debt,
      nouns: [.debt], verbs: [.lend, .give, .back, .put], place: .beforeVerb, subject: .investor,
      phrases: [.init(prepositions: ["to", "for"], role: .recipient)], needs: [.amount]),
    InstrumentRule(
      name: "sell-notes", example: "Quillan priced $40 million of convertible notes.", kind: .debt, nouns: [.debt],
      verbs: [.sell, .price, .give, .announce, .put, .complete, .list, .plan, .file, .bring],
      subject: .recipient, phrases: [.init(prepositions: ["to"], role: .investor)],
      needs: [.amount, .recipient, .securities]),
    InstrumentRule(
      name: "take-loan", example: "Quillan secured a $40 million loan from Birch Bank.", kind: .debt, nouns: [.debt],
      verbs: [
        .raise, .get, .complete, .sign, .announce, .plan, .negotiate, .take, .consider, .expect, .near, .borrow, .bring,
        .agree, .put, .order, .grow, .approach, .terminate, .confirm, .say,
      ],
      subject: .recipient,
      phrases: [.init(prepositions: ["from", "with"], role: .investor)],
      needs: [
        .amount, .recipient, .noWord(["repay", "refinance", "outstanding", "existing"]), .noNoun([.turnover, .fund]),
      ]),
    InstrumentRule(
      name: "seek-loan", example: "Quillan is in talks with Birch Bank about a loan.", kind: .debt, nouns: [.debt],
      verbs: [.be, .negotiate, .plan, .consider, .get, .raise, .near], subject: .recipient,
      phrases: [.init(prepositions: ["from", "with"], role: .investor)],
      needs: [.recipient, .investor, .noWord(["existing", "outstanding", "owed", "repay"])]),
    InstrumentRule(
      name: "talks-on-loan", example: "Quillan is in talks over a $40 million loan.", kind: .debt, nouns: [.debt],
      verbs: [.be], subject: .recipient, phrases: [.init(prepositions: ["from", "with"], role: .investor)],
      needs: [.recipient, .amount, .noun([.talks])]),
    InstrumentRule(
      name: "loan-taken", example: "The $40 million loan was led by Birch Bank.", kind: .debt, nouns: [.debt],
      verbs: [.lead], place: .beforeVerb, subject: .lead, needs: [.amount]),
    InstrumentRule(
      name: "loan-raised", example: "The package includes $40 million of debt raised by Quillan.", kind: .debt,
      nouns: [.debt], verbs: [.raise, .get, .borrow, .sign, .complete, .price, .take, .announce], place: .beforeVerb,
      subject: .recipient, needs: [.amount]),
    InstrumentRule(
      name: "loan-within", example: "The package would combine $30 million of equity and $40 million of debt.",
      kind: .debt, nouns: [.debt], verbs: [.join, .merge, .restructure, .become], needs: [.amount], weight: 0.8),
    InstrumentRule(
      name: "made-up-of", example: "Quillan took $70 million made up of $30 million in equity and $40 million in debt.",
      kind: .debt, nouns: [.debt], verbs: [.make], needs: [.amount, .word(["up"])], weight: 0.8),
    InstrumentRule(
      name: "loan-is", example: "It is a term loan of $40 million.", kind: .debt, nouns: [.debt], verbs: [.be],
      subject: .recipient,
      needs: [.amount, .noWord(["outstanding", "existing", "has", "owes", "market"]), .noNoun([.turnover, .assets])],
      weight: 0.7),
    InstrumentRule(
      name: "limit-was", example: "The facility was set up in 2024, when its limit was $40 million.", kind: .debt,
      nouns: [], verbs: [.be], needs: [.amount, .debtBefore, .subjectWord(["limit", "size", "ceiling"])],
      status: .closed, weight: 0.7),
    InstrumentRule(
      name: "lend", example: "Birch Bank lent Quillan $40 million.", kind: .debt, nouns: [], verbs: [.lend],
      subject: .investor, object: .recipient, phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.recipient, .investor, .amount, .verb(["lend/lent/lent", "loan"])]),
    InstrumentRule(
      name: "borrow", example: "Quillan borrowed $40 million from Birch Bank.", kind: .debt, nouns: [],
      verbs: [.borrow], subject: .recipient, phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.recipient, .amount, .verb(["borrow"])]),
  ]
}
