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
