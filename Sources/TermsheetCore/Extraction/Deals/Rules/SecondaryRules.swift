extension DealRules {
  /// Shares that change hands while the company gets nothing: stake sales and tender offers.
  static let secondaries: [InstrumentRule] = [
    InstrumentRule(
      name: "tender-offer", example: "Quillan launched a tender offer that lets staff sell $40 million of shares.",
      kind: .secondary, nouns: [.tender],
      verbs: [
        .announce, .plan, .consider, .complete, .negotiate, .make, .approach, .near, .raise, .sign, .agree, .put, .have,
        .get, .use,
      ],
      subject: .recipient, needs: [.recipient, .noWord(["buyback", "repurchase", "own", "back"]), .noNoun([.ipo])]),
    InstrumentRule(
      name: "pull-tender", example: "Quillan has scrapped a planned tender offer.", kind: .secondary,
      nouns: [.tender], verbs: [.terminate, .reject], subject: .recipient, needs: [.recipient, .noNoun([.ipo])],
      status: .terminated),
    InstrumentRule(
      name: "sell-in-tender", example: "Quillan is letting employees sell shares in a tender offer.", kind: .secondary,
      nouns: [.tender], verbs: [.sell], subject: .seller, needs: [.recipient, .noNoun([.ipo])]),
    InstrumentRule(
      name: "tender-values", example: "Quillan's secondary share sale values it at $4 billion.", kind: .secondary,
      nouns: [.tender], verbs: [.value, .price, .raise, .complete, .bring, .put], place: .beforeVerb,
      needs: [.recipient, .noWord(["buyback"])]),
    InstrumentRule(
      name: "tender-was-at", example: "Quillan's last tender was at a valuation of $4 billion.", kind: .secondary,
      nouns: [.tender], verbs: [.be], place: .beforeVerb, needs: [.recipient, .word(["at"]), .noWord(["buyback"])]),
    InstrumentRule(
      name: "sell-shares", example: "Birch sold its stake in Quillan to Alder for $40 million.", kind: .secondary,
      nouns: [.stake, .shares], verbs: [.sell], subject: .seller,
      phrases: [
        .init(prepositions: ["in", "of"], role: .recipient), .init(prepositions: ["to"], role: .investor),
        .init(prepositions: ["for", "at"], role: .amount),
      ],
      needs: [.recipient, .seller, .noWord(["public", "offering", "ipo"]), .noNoun([.ipo])]),
    InstrumentRule(
      name: "shares-go", example: "A tenth of the shares of Quillan went to Birch for $40 million.", kind: .secondary,
      nouns: [.stake, .shares], verbs: [.bring], place: .beforeVerb,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [.amount, .recipient, .verb(["go/went/gone"]), .noWord(["public"]), .noNoun([.ipo])]),
    InstrumentRule(
      name: "buy-out-holder", example: "Birch will buy the stake in Quillan that Alder owns.", kind: .secondary,
      nouns: [.stake, .shares], verbs: [.acquire], subject: .investor,
      phrases: [
        .init(prepositions: ["in", "of"], role: .recipient), .init(prepositions: ["from"], role: .seller),
        .init(prepositions: ["for"], role: .amount),
      ],
      needs: [.recipient, .investor, .seller, .noNoun([.tender])]),
    InstrumentRule(
      name: "buy-back", example: "Quillan has bought back $40 million of shares from employees.", kind: .secondary,
      nouns: [.stake, .shares], verbs: [.acquire], subject: .recipient,
      needs: [.recipient, .amount, .noun([.people, .investors]), .word(["back"])]),
    InstrumentRule(
      name: "buy-back-at", example: "Quillan is buying back shares from employees at a valuation of $4 billion.",
      kind: .secondary, nouns: [.stake, .shares], verbs: [.acquire], subject: .recipient,
      needs: [.recipient, .noun([.people]), .word(["back"])], weight: 0.8),
    InstrumentRule(
      name: "buy-from-holders", example: "Birch bought $40 million of Quillan shares from employees.", kind: .secondary,
      nouns: [.stake, .shares], verbs: [.acquire], subject: .investor,
      phrases: [.init(prepositions: ["in", "of"], role: .recipient)],
      needs: [.investor, .amount, .noun([.people, .investors]), .word(["from"])]),
  ]
}
