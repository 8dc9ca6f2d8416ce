extension DealRules {
  /// Money for shares under everyday verbs: got from, committed to, given, put behind, sold a part to.
  static let cheques: [DealRule] = [
    DealRule(
      name: "scoop-up-from", example: "Quillan scooped up $40 million from Birch.",
      trigger: .verb([.acquire]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .money, .moneyFirst, .recipient, .investor, .plainMoney,
        .noNoun([.debt, .shares, .stake, .hardware, .compute, .assets, .company]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "receive-investment", example: "Quillan has received a strategic investment from Birch, worth $40 million.",
      trigger: .noun([.investment]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["from", "by"], role: .investor)],
      needs: [
        .governedBy([.get, .announce, .sign, .negotiate, .complete, .raise, .near, .have], .recipient), .investor,
        .recipient, .noNoun([.debt, .grant, .fund]),
      ], kind: .strategicInvestment),
    DealRule(
      name: "make-investment", example: "Birch plans a $40 million investment in Quillan.",
      trigger: .noun([.investment]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["in", "into"], role: .recipient)],
      needs: [
        .governedBy(
          [.make, .plan, .consider, .announce, .negotiate, .complete, .terminate, .near, .commit], .investor),
        .recipient, .investor, .money,
      ], kind: .strategicInvestment),
    DealRule(
      name: "shareholder-by", example: "Birch has become a shareholder of Quillan with a $40 million investment.",
      trigger: .verb([.become]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [.money, .recipient, .investor, .noun([.investors])], kind: .strategicInvestment),
    DealRule(
      name: "commit-to", example: "Birch committed $40 million to Quillan.",
      trigger: .verb([.commit, .give]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [
        .money, .recipient, .investor, .plainMoney,
        .noNoun([.debt, .grant, .turnover, .penalty, .deal, .hardware, .compute, .spending, .people, .acquisition]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "give-company", example: "Birch is to give Quillan $40 million in cash.",
      trigger: .verb([.give, .commit]), subject: .investor, object: .recipient,
      needs: [
        .money, .recipient, .investor, .plainMoney,
        .noNoun([.debt, .grant, .turnover, .penalty, .deal, .hardware, .compute, .spending, .people, .acquisition]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "back-with", example: "Quillan is backed by $40 million of fresh money from Birch.",
      trigger: .verb([.back]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["from"], role: .investor), .init(prepositions: ["with"], role: .amount)],
      needs: [.money, .recipient, .investor, .noNoun([.debt, .grant])], kind: .strategicInvestment, weight: 0.9),
    DealRule(
      name: "buy-shares-worth", example: "Birch has agreed to buy $40 million of Quillan's preferred stock.",
      trigger: .verb([.acquire, .take, .get]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [
        .money, .recipient, .investor, .moneyFirst, .noun([.shares, .stake]), .noNoun([.people, .sale, .tender]),
      ],
      kind: .strategicInvestment),
    DealRule(
      name: "sell-own-stake", example: "Quillan sold a 5% stake to Birch for $40 million.",
      trigger: .verb([.sell]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .money, .investor, .recipient, .noun([.stake, .shares]), .noParty(["in", "of"]), .noNoun([.debt]),
      ], kind: .strategicInvestment),
    DealRule(
      name: "place-shares", example: "Quillan sold $40 million of new shares in a private placement with Birch.",
      trigger: .verb([.sell]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["with", "to"], role: .investor)],
      needs: [
        .money, .moneyFirst, .recipient, .noun([.shares]), .word(["new", "placement", "preferred"]),
        .noNoun([.debt, .ipo, .people, .tender]), .noParty(["in", "of"]),
      ], kind: .equityRound),
    DealRule(
      name: "discuss-money", example: "Quillan is discussing $40 million at a valuation of $2 billion.",
      trigger: .verb([.negotiate, .consider]), subject: .recipient, object: .amount,
      needs: [.money, .moneyFirst, .recipient, .valuedOrTentative, .noNoun([.debt, .shares, .offer, .acquisition])],
      kind: .equityRound, weight: 0.8),
    DealRule(
      name: "extend-round", example: "Quillan extended its Series B by $40 million.",
      trigger: .verb([.lend, .grow, .raise]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["by", "with"], role: .amount), .init(prepositions: ["from"], role: .investor)],
      needs: [.money, .round, .recipient, .noNoun([.debt, .turnover])], kind: .equityRound),
    DealRule(
      name: "priced-in-round",
      example: "Quillan was last priced in 2023, at $4 billion, in a round that Birch had joined.",
      trigger: .verb([.value, .price]), subject: nil, object: .recipient,
      needs: [.recipient, .passive, .noun([.round]), .valuedOrTentative, .notNamedLater], kind: .equityRound),
  ]
}
