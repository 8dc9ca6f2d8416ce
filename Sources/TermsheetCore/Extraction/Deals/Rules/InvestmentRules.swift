extension DealRules {
  /// Money that somebody puts into a company.
  static let investments: [DealRule] = [
    DealRule(
      name: "subscribe-shares", example: "Birch will subscribe to new shares equal to 5% of Quillan for $40 million.",
      trigger: .verb([.invest]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [
        .money, .recipient, .investor, .form(["subscribe", "subscribes", "subscribed"]), .noun([.shares, .stake]),
      ], kind: .strategicInvestment),
    DealRule(
      name: "invest-in", example: "Birch will invest $40 million in Quillan.",
      trigger: .verb([.invest]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["in", "into", "on"], role: .recipient)],
      needs: [.recipient], kind: .strategicInvestment),
    DealRule(
      name: "put-into", example: "Birch will put $40 million into Quillan.",
      trigger: .verb([.put, .commit, .give, .pay, .spend]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["into"], role: .recipient)],
      needs: [.money, .recipient], kind: .strategicInvestment),
    DealRule(
      name: "investment-in", example: "The report confirmed Birch's $40 million investment in Quillan.",
      trigger: .noun([.investment]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["in", "into"], role: .recipient), .init(prepositions: ["from", "by"], role: .investor),
      ],
      needs: [.recipient, .money, .investor], kind: .strategicInvestment),
    DealRule(
      name: "pay-for-stake", example: "Birch paid $40 million for 20% of Quillan.",
      trigger: .verb([.pay, .acquire, .put, .spend, .take, .get]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [.money, .recipient, .investor, .stakeObject], kind: .strategicInvestment),
    DealRule(
      name: "buy-stake", example: "Birch has agreed to acquire 5% of Quillan.",
      trigger: .verb([.acquire]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [
        .recipient, .investor, .stakeObject, .noMoney,
        .noWord(["majority", "controlling", "remaining", "all", "right"]),
        .noNoun([.tender, .people, .sale, .turnover]), .noLaterVerb([.own]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "become-investor", example: "Birch became an investor in Quillan through a funding round in 2017.",
      trigger: .verb([.become]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient)],
      needs: [.noMoney, .recipient, .investor, .noun([.investors]), .noun([.round])], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "come-in-with", example: "Quillan is growing. Birch came in with $40 million for 8%.",
      trigger: .verb([.bring]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["with"], role: .amount), .init(prepositions: ["of"], role: .recipient)],
      needs: [
        .money, .investor, .particle(["in"]),
        .noNoun([.turnover, .debt, .spending, .offer, .valuation, .hardware, .fund]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "have-from", example: "Quillan had $40 million from Birch and Alder in 2024.",
      trigger: .verb([.have]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .money, .moneyFirst, .recipient, .investor, .plainMoney,
        .noNoun([.debt, .turnover, .assets, .hardware, .compute, .spending, .grant, .deal]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "supply-equity", example: "Birch is expected to supply $40 million of the equity.",
      trigger: .verb([.supply, .give, .commit, .put, .lend, .bring]), subject: .investor, object: .amount,
      needs: [.money, .investor, .noun([.investment]), .word(["equity"]), .noNoun([.debt])], kind: .strategicInvestment,
      weight: 0.8),
    DealRule(
      name: "put-in", example: "Quillan has a new backer in Birch, which put in $40 million in 2022.",
      trigger: .verb([.put, .invest]), subject: .investor, object: .amount,
      needs: [
        .money, .investor, .particle(["in"]), .noDestination, .plainMoney,
        .noNoun([.debt, .grant, .spending, .hardware, .compute, .turnover, .offer]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "promise-to", example: "Birch promised Quillan $40 million over five years.",
      trigger: .verb([.commit]), subject: .investor, object: .recipient,
      needs: [
        .money, .investor, .objectParty, .plainMoney,
        .noNoun([.debt, .grant, .hardware, .compute, .spending, .turnover, .deal, .shares, .stake, .tender, .penalty]),
      ], kind: .strategicInvestment, weight: 0.8),
    DealRule(
      name: "invest", example: "Quillan is growing. Birch is due to invest another $40 million.",
      trigger: .verb([.invest]), subject: .investor, object: .amount,
      needs: [.money, .investor, .noDestination, .noNoun([.shares, .stake, .spending, .hardware, .compute])],
      kind: .strategicInvestment,
      weight: 0.7),
    DealRule(
      name: "weigh-stake", example: "Birch is weighing a holding of up to 10% in Quillan.",
      trigger: .verb([.consider, .plan, .negotiate]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["in", "of"], role: .recipient)],
      needs: [.recipient, .investor, .stakeObject, .percent], kind: .strategicInvestment),
    DealRule(
      name: "make-investment", example: "Birch is in talks to make a large investment in Quillan.",
      trigger: .verb([.make, .complete, .consider, .negotiate, .give, .announce]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["in", "into"], role: .recipient)],
      needs: [.recipient, .investor, .word(["investment"]), .noNoun([.round, .debt, .fund])], kind: .strategicInvestment
    ),
    DealRule(
      name: "commit", example: "The talks could end with Birch committing $40 million.",
      trigger: .verb([.commit]), subject: .investor, object: .amount,
      needs: [
        .money, .investor, .noDestination, .noStatesman, .noNoun([.spending, .hardware, .compute, .debt]),
      ],
      kind: .strategicInvestment, weight: 0.75),
  ]
}
