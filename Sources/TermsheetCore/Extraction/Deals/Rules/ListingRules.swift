extension DealRules {
  /// Shares that are first sold to the public, by the noun.
  static let listings: [InstrumentRule] = [
    InstrumentRule(
      name: "file-to-list", example: "Quillan filed for an initial public offering that may raise $40 million.",
      kind: .ipo, nouns: [.ipo],
      verbs: [
        .file, .plan, .consider, .announce, .price, .complete, .expect, .make, .negotiate, .have, .bring, .approach,
        .near, .take, .say, .sign, .put, .hire, .grow, .agree, .give, .get, .raise, .be,
      ],
      subject: .recipient, phrases: [.init(prepositions: ["of"], role: .recipient)],
      needs: [
        .recipient, .noWord(["such", "like", "any", "since", "largest", "biggest", "before", "ahead", "unless"]),
      ]),
    InstrumentRule(
      name: "pull-listing", example: "Quillan withdrew its initial public offering in October.", kind: .ipo,
      nouns: [.ipo], verbs: [.terminate, .reject], subject: .recipient, needs: [.recipient], status: .terminated),
    InstrumentRule(
      name: "listing-raises", example: "Quillan's initial public offering raised $40 million.", kind: .ipo,
      nouns: [.ipo],
      verbs: [.raise, .bring, .get, .value, .price, .complete, .expect, .plan, .take, .grow, .be], place: .beforeVerb,
      subject: nil, needs: [.recipient]),
  ]

  /// The same by a verb that says it all.
  static let listingVerbs: [DealRule] = [
    DealRule(
      name: "float", example: "Quillan floated in 2023.", trigger: .verb([.list]), subject: .recipient, object: nil,
      needs: [.recipient, .intransitive, .noNoun([.turnover, .hardware, .compute, .debt])], kind: .ipo, weight: 0.8),
    DealRule(
      name: "float-company", example: "Birch intends to float its chip unit Quillan in Stockholm.",
      trigger: .verb([.list]), subject: nil, object: .recipient,
      needs: [
        .objectParty, .form(["float", "floats", "floated", "floating"]),
        .noNoun([.turnover, .hardware, .compute, .debt, .shares]),
      ], kind: .ipo, weight: 0.8),
    DealRule(
      name: "take-public", example: "Birch will take Quillan public instead.",
      trigger: .verb([.take]), subject: nil, object: .recipient,
      needs: [.objectParty, .word(["public"]), .noNoun([.turnover, .debt])], kind: .ipo),
    DealRule(
      name: "prepare-listing", example: "Quillan is being prepared for an initial public offering.",
      trigger: .verb([.plan, .approach, .put]), subject: nil, object: .recipient,
      needs: [.passive, .recipient, .noun([.ipo])], kind: .ipo),
    DealRule(
      name: "float-part", example: "Birch floated a tenth of Quillan in 2023.",
      trigger: .verb([.list]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["of"], role: .recipient)],
      needs: [.recipient, .percent, .form(["float", "floats", "floated"])], kind: .ipo),
    DealRule(
      name: "sell-in-listing", example: "Quillan sold $40 million of shares in its listing of 2010.",
      trigger: .verb([.sell]), subject: .recipient, object: .amount,
      needs: [.money, .recipient, .noun([.ipo]), .noun([.shares])], kind: .ipo),
    DealRule(
      name: "collect-in-listing", example: "Quillan collected $40 million by selling shares in its listing.",
      trigger: .verb([.get, .take]), subject: .recipient, object: .amount,
      needs: [.money, .moneyFirst, .recipient, .noun([.ipo]), .noNoun([.debt, .round])], kind: .ipo),
    DealRule(
      name: "reach-market", example: "Quillan hopes to come to the stock market next year.",
      trigger: .verb([.bring, .sign, .lead, .plan, .make]), subject: .recipient, object: nil,
      needs: [
        .recipient, .noun([.exchange]),
        .verbWord([
          "reach", "reaches", "reached", "come", "comes", "came", "head", "heads", "headed", "eye", "eyes", "eyeing",
          "tap",
          "go", "goes", "went", "hit", "join", "enter", "enters",
        ]), .noNoun([.turnover]),
      ], kind: .ipo, weight: 0.8),
  ]
}
