extension DealRules {
  /// A company that changes its legal form or its capital.
  static let restructurings: [DealRule] = [
    DealRule(
      name: "restructure-into", example: "The agreement restructured Quillan into a public benefit corporation.",
      trigger: .verb([.restructure]), subject: .investor, object: .recipient,
      needs: [.objectParty, .word(["into"]), .word(["corporation", "company", "profit", "pbc", "entity"])],
      kind: .restructuring),
    DealRule(
      name: "convert-itself", example: "Quillan converted into a public benefit corporation.",
      trigger: .verb([.restructure, .become]), subject: .recipient, object: nil,
      // "turn the work of others into their own profit" changes no form.
      needs: [.recipient, .word(["benefit", "profit", "pbc"]), .noWord(["own"])], kind: .restructuring),
    DealRule(
      name: "complete-restructuring", example: "Quillan completed its recapitalization.",
      trigger: .verb([.complete, .announce, .plan, .agree]), subject: .recipient, object: nil,
      needs: [
        .recipient, .noun([.restructuring]),
        .word(["recapitalization", "recapitalisation", "conversion"]),
        .noNoun([.people, .spending, .round, .debt]),
      ], kind: .restructuring),
  ]
}
