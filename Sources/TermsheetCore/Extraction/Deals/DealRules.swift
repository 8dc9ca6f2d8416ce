/// The clause rules for deals. To teach the grammar a wording, add a rule with its example beside those like it.
enum DealRules {
  static let all: [DealRule] =
    compute + roles + companions + rounds + wholeShares + investments + cheques + acquisitions + purchases
    + restructurings + mergers + listingVerbs + loanRoles

  /// Deals that a noun names: loans, listings, funds, grants, shares that change hands.
  static let instruments: [InstrumentRule] = debts + listings + funds + grants + secondaries + ventures
}
