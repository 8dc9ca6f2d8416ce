extension DealRules {
  /// Money that a company takes in for new shares.
  static let rounds: [DealRule] = [
    DealRule(
      name: "raise", example: "Quillan raised $40 million in a Series B from Birch Capital.",
      trigger: .verb([.raise]), subject: .recipient, object: .amount,
      phrases: [
        .init(prepositions: ["from"], role: .investor), .init(prepositions: ["in", "for"], role: .round),
        .init(prepositions: ["with"], role: .investor),
      ],
      needs: [.roundOrMoney, .noNoun([.debt, .ipo, .turnover, .shares])], kind: .equityRound),
    DealRule(
      name: "look-for-money", example: "Quillan is said to be looking for $40 million at a valuation of $2 billion.",
      trigger: .verb([.consider, .plan]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["for"], role: .amount), .init(prepositions: ["from"], role: .investor)],
      needs: [
        .money, .recipient, .firstPhrase("for"), .form(["looking", "look", "looks", "looked"]), .plainMoney,
        .noNoun([.debt, .turnover, .acquisition, .hardware, .compute, .ipo, .spending, .penalty]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "seek", example: "Quillan is seeking as much as $40 million at a valuation of $2 billion.",
      trigger: .verb([.plan]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .money, .recipient, .form(["seek", "seeks", "seeking", "sought"]), .plainMoney, .moneyFirst,
        .noNoun([
          .debt, .turnover, .acquisition, .hardware, .compute, .ipo, .spending, .penalty, .grant, .fund, .tender,
          .shares, .deal, .offer,
        ]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "secure", example: "Quillan has secured $40 million in Series B funding.",
      trigger: .verb([.get, .complete, .near]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .roundOrMoney, .roundWordOrInvestor, .noInvestmentIn,
        .noNoun([.debt, .grant, .acquisition, .fund, .tender, .turnover, .spending, .compute, .ipo]),
      ],
      kind: .equityRound),
    DealRule(
      name: "announce-round", example: "Quillan announced a $40 million Series B on Monday.",
      trigger: .verb([.announce, .plan, .consider, .negotiate, .sign, .terminate, .make, .have]), subject: .recipient,
      object: .amount, phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.round, .noInvestmentIn, .noNoun([.debt, .grant, .acquisition, .fund, .tender, .turnover])],
      kind: .equityRound),
    DealRule(
      name: "take-round", example: "Last July Quillan took $40 million in Series B money.",
      trigger: .verb([.take]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .noun([.round]), .noNoun([.debt, .grant, .turnover])], kind: .equityRound),
    DealRule(
      name: "seek-money", example: "Quillan has been looking for money at a $4 billion valuation.",
      trigger: .verb([.plan, .consider, .negotiate, .raise, .get]), subject: .recipient, object: nil,
      needs: [.recipient, .noun([.investment]), .noWord(["investment", "investments", "bet"]), .valuedOrTentative],
      kind: .equityRound),
    DealRule(
      name: "secure-to", example: "Quillan secures $40 million to build tools for surveyors.",
      trigger: .verb([.get, .raise]), subject: .recipient, object: .amount,
      needs: [
        .money, .moneyFirst, .recipient, .nextVerb(.infinitive), .plainMoney,
        .form([
          "secure", "secures", "secured", "land", "lands", "landed", "snag", "snags", "snagged", "bag", "bags",
          "bagged",
          "nab", "nabs", "nabbed", "scoop", "scoops", "scooped", "net", "nets", "netted",
        ]),
        .noNoun([.debt, .grant, .turnover, .ipo, .fund, .acquisition, .deal, .compute, .hardware, .tender]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "get-beside", example: "Birch raised $8 million, while Quillan completed $40 million for its pumps.",
      trigger: .verb([.get, .complete]), subject: .recipient, object: .amount,
      needs: [
        .money, .moneyFirst, .recipient, .raisesBeside, .plainMoney,
        .noNoun([.debt, .grant, .turnover, .ipo, .fund, .acquisition, .deal, .compute, .hardware, .tender]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "scoop-up", example: "Birch raised $8 million, and Quillan scooped up $40 million.",
      trigger: .verb([.acquire]), subject: .recipient, object: .amount,
      needs: [
        .money, .moneyFirst, .recipient, .raisesBeside, .plainMoney,
        .noNoun([.debt, .shares, .stake, .hardware, .compute, .assets, .company]), .noParty(["of", "in", "for"]),
      ], kind: .equityRound, weight: 0.8),
    DealRule(
      name: "take-from", example: "In July Quillan took $40 million from a group led by Birch Capital.",
      trigger: .verb([.take]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .recipient, .word(["from"]), .noNoun([.debt, .grant, .turnover, .ipo, .fund])],
      kind: .equityRound, weight: 0.8),
  ]
}
