/// The clause rules for deals. To teach the grammar a wording, add a rule with its example beside those like it.
enum DealRules {
  static let all: [DealRule] =
    compute + rounds + roles + investments + acquisitions + debts + listings + others
}
