extension DealRules {
  /// Who leads and who joins a round that the text has named or names here.
  static let roles: [DealRule] = [
    DealRule(
      name: "lead", example: "Birch Capital led the $40 million Series B.",
      trigger: .verb([.lead]), subject: .lead, object: .amount,
      phrases: [.init(prepositions: ["in", "for", "of"], role: .recipient)],
      needs: [.roundObject], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "join-round", example: "Birch Capital and Alder Partners joined the round.",
      trigger: .verb([.join]), subject: .investor, object: nil,
      needs: [.roundPhrase, .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "take-part", example: "Birch Capital took part in the round.",
      trigger: .verb([.take]), subject: .investor, object: nil,
      needs: [.word(["part"]), .investor, .noNoun([.talks])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "participation-from", example: "Quillan raised $40 million with participation from Birch Capital.",
      trigger: .noun([.participation]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["from", "by", "of"], role: .investor)],
      needs: [.investor], kind: .equityRound, isAnaphoric: true),
  ]
}
