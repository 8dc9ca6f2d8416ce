extension DealRules {
  /// Who leads and who joins a round that the text has named or names here.
  static let roles: [DealRule] = [
    DealRule(
      name: "lead", example: "Birch Capital led the $40 million Series B.",
      trigger: .verb([.lead]), subject: .lead, object: .amount,
      phrases: [
        .init(prepositions: ["in", "for"], role: .recipient),
        .init(prepositions: ["alongside", "with"], role: .investor),
      ],
      needs: [.roundObject, .noNoun([.debt])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "back-round", example: "Quillan disclosed a $40 million seed round backed by Birch Capital.",
      trigger: .verb([.back]), subject: .investor, object: nil,
      needs: [.roundObject, .investor, .reducedPassive], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "join-round", example: "Birch Capital and Alder Partners joined the round.",
      trigger: .verb([.join]), subject: .investor, object: .investor,
      needs: [.roundPhrase, .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "round-includes",
      example: "Birch Capital led Quillan's $40 million Series A, which also included Alder Partners.",
      trigger: .verb([.join]), subject: nil, object: .investor,
      needs: [.subjectNoun([.round]), .investor, .verbWord(["include", "includes", "included"])], kind: .equityRound,
      isAnaphoric: true),
    DealRule(
      name: "the-investors-are",
      example: "Quillan has raised $40 million. The investors include Birch Capital and Alder Partners.",
      trigger: .verb([.join, .be]), subject: nil, object: .investor,
      needs: [.subjectNoun([.investors]), .definiteSubject, .roundNear, .investor, .noNoun([.stake, .shares])],
      kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "take-part-with", example: "Birch is taking part with $40 million in the Series B of Quillan.",
      trigger: .verb([.take, .join]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["with"], role: .amount), .init(prepositions: ["of"], role: .recipient)],
      needs: [.particle(["part", "with"]), .investor, .recipient, .money, .roundPhrase], kind: .strategicInvestment),
    DealRule(
      name: "take-part", example: "Birch Capital took part in the round.",
      trigger: .verb([.take]), subject: .investor, object: nil,
      needs: [.particle(["part"]), .investor, .noNoun([.talks])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "participation-from", example: "Quillan raised $40 million with participation from Birch Capital.",
      trigger: .noun([.participation]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["from", "by", "of"], role: .investor)],
      needs: [.investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "lead-investor", example: "Birch Capital was lead investor in the round.",
      trigger: .noun([.investors]), subject: .lead, object: nil,
      phrases: [.init(prepositions: ["by"], role: .lead)],
      needs: [.before(["lead", "anchor"]), .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "among-investors", example: "Birch Capital was among the participants in the new round.",
      trigger: .noun([.investors]), subject: .investor, object: nil,
      needs: [.before(["among", "other", "new", "existing"]), .investor, .roundPhrase], kind: .equityRound,
      isAnaphoric: true),
    DealRule(
      name: "were-subscribers", example: "Birch and Alder were the biggest subscribers to the $40 million Series B.",
      trigger: .verb([.be]), subject: .investor, object: nil,
      needs: [.investor, .roundPhrase, .noun([.investors]), .word(["to", "in"]), .noNoun([.talks, .debt, .stake])],
      kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "backers-include", example: "Returning backers in the round include Birch Capital and Alder Partners.",
      trigger: .verb([.join, .be]), subject: nil, object: .investor,
      needs: [.subjectNoun([.investors]), .subjectRound, .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "write-check", example: "Birch Capital also wrote a check.",
      trigger: .verb([.say]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["to", "for", "into"], role: .recipient)],
      needs: [.word(["check", "cheque", "checks", "cheques"]), .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "is-in-the-round", example: "Birch Capital is in the round, as are Alder Partners and Elm Ventures.",
      trigger: .verb([.be]), subject: .investor, object: .investor,
      needs: [.roundPhrase, .word(["in"]), .investor, .noNoun([.talks, .investors])], kind: .equityRound,
      isAnaphoric: true),
    DealRule(
      name: "put-in-more", example: "Earlier backers put in more money too: Birch Capital and Alder Partners.",
      trigger: .verb([.put, .invest]), subject: nil, object: nil,
      needs: [.subjectNoun([.investors]), .afterColon, .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "put-capital", example: "Birch Capital is putting capital straight into Quillan too.",
      trigger: .verb([.put, .invest]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["into", "in"], role: .recipient)],
      needs: [.investor, .recipient, .noun([.investment])], kind: .equityRound, isAnaphoric: true),
  ]
}
