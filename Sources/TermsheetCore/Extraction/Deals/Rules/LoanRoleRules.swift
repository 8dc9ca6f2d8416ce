extension DealRules {
  /// Who lends and who arranges, of a loan that the text has named or names here.
  static let loanRoles: [DealRule] = [
    DealRule(
      name: "loan-arranged-by", example: "Quillan took a $40 million loan arranged by Birch Bank.",
      trigger: .verb([.lead, .lend, .give, .back]), subject: .lead, object: nil,
      needs: [.reducedPassive, .investor, .noun([.debt]), .noWord(["shares", "equity"])], kind: .debt,
      isAnaphoric: true),
    DealRule(
      name: "arrange-loans", example: "Birch Bank and Alder Bank arranged both loans.",
      trigger: .verb([.lend, .lead]), subject: .lead, object: nil,
      needs: [.investor, .noun([.debt]), .verbWord(["arranged", "arrange", "led", "syndicated", "underwrote"])],
      kind: .debt, isAnaphoric: true),
    DealRule(
      name: "arranged-by", example: "Arranged by Birch Bank, the loan is for Quillan.",
      trigger: .verb([.lend]), subject: .lead, object: nil,
      needs: [.investor, .reducedPassive, .verbWord(["arranged", "syndicated", "underwritten"])], kind: .debt,
      isAnaphoric: true),
    DealRule(
      name: "lead-arranger", example: "Birch Bank was lead arranger of the loan.",
      trigger: .noun([.lenders]), subject: .lead, object: nil,
      needs: [.investor, .before(["lead", "coordinating", "mandated", "joint", "as"])], kind: .debt,
      isAnaphoric: true),
    DealRule(
      name: "are-lending", example: "Birch Bank and Alder Bank are lending.", trigger: .verb([.lend]),
      subject: .investor, object: nil, needs: [.investor, .intransitive, .verbWord(["lending", "lend", "lent"])],
      kind: .debt, isAnaphoric: true),
    DealRule(
      name: "provide-the-money", example: "Quillan closed a $40 million loan; Birch Bank provided the money.",
      trigger: .verb([.lend, .supply, .put, .give]), subject: .investor, object: nil,
      needs: [.investor, .noMoney, .debtNear, .word(["money", "funds", "financing", "loan", "facility"])],
      kind: .debt, isAnaphoric: true),
    DealRule(
      name: "lenders-include", example: "The lenders include Birch Bank and Alder Bank.",
      trigger: .verb([.join, .be]), subject: nil, object: .investor,
      needs: [.before(["lenders", "creditors", "arrangers"]), .investor],
      kind: .debt, isAnaphoric: true),
  ]
}
