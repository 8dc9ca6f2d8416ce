/// The clause rules for deals. To teach the grammar a wording, add a rule with its example beside those like it.
enum DealRules {
  static let all: [DealRule] =
    compute + roles + companions + rounds + wholeShares + investments + cheques + acquisitions + purchases
    + restructurings + mergers + listingVerbs + loanRoles

  /// The rules that a verb or noun starts, by its class, in the order of `all`.
  static let byVerb: [[DealRule]] = VerbClass.allCases.map { verb in
    all.filter { if case .verb(let classes) = $0.trigger { classes.contains(verb) } else { false } }
  }
  static let byNoun: [[DealRule]] = NounClass.allCases.map { noun in
    all.filter { if case .noun(let classes) = $0.trigger { classes.contains(noun) } else { false } }
  }

  /// Deals that a noun names: loans, listings, funds, grants, shares that change hands.
  static let instruments: [InstrumentRule] = debts + listings + funds + grants + secondaries + ventures
}
