extension DealRules {
  /// Who leads and who joins where the round itself is left unsaid: "Birch led, with Alder also investing".
  static let companions: [DealRule] = [
    DealRule(
      name: "led-it", example: "Quillan raised $40 million. Birch Capital led, with Alder Partners beside it.",
      trigger: .verb([.lead]), subject: .lead, object: nil,
      needs: [.investor, .noObject, .roundNear, .noNoun([.debt, .people])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "joined-it", example: "Quillan raised $40 million. Birch Capital and Alder Partners joined.",
      trigger: .verb([.join, .invest]), subject: .investor, object: nil,
      needs: [
        .investor, .noObject, .roundNear, .noMoney, .noNoun([.talks, .people, .deal]),
        .noWord(["board", "team", "staff"]),
      ],
      kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "came-in", example: "Quillan raised $40 million. Birch Capital came in as well.",
      trigger: .verb([.bring]), subject: .investor, object: nil,
      needs: [
        .investor, .particle(["in", "aboard"]), .form(["came", "come", "comes", "coming"]), .roundNear, .noMoney,
      ],
      kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "money-came-from", example: "Quillan raised $40 million. Half the money came from Birch Capital.",
      trigger: .verb([.bring]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.subjectNoun([.investment, .round]), .firstPhrase("from"), .investor, .roundNear],
      kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "round-gives", example: "The latest financing, led by Birch Capital, gives Quillan $40 million.",
      trigger: .verb([.give, .bring, .leave]), subject: nil, object: .recipient,
      needs: [.subjectNoun([.round]), .money, .recipient, .noNoun([.debt, .turnover, .stake, .people])],
      kind: .equityRound),
    DealRule(
      name: "round-drew", example: "Quillan's $40 million round drew Birch Capital and Alder Partners.",
      trigger: .verb([.get, .join, .bring]), subject: nil, object: .investor,
      needs: [.subjectRound, .investor, .noNoun([.turnover, .people])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "part-of-it",
      example: "Quillan raised $40 million, and Birch Capital was part of it, as was Alder Partners.",
      trigger: .verb([.be]), subject: .investor, object: nil,
      needs: [.investor, .particle(["part", "among"]), .roundOrValue, .noNoun([.investors, .talks, .people])],
      kind: .equityRound, isAnaphoric: true),
  ]
}
