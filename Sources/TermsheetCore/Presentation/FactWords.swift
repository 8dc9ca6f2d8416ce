// The words under which people meet the kinds and states of facts, on the screen and in tables.

extension Deal.Kind {
  /// At most 11 columns.
  public var word: String {
    switch self {
    case .equityRound: "round"
    case .strategicInvestment: "strategic"
    case .acquisition: "acquisition"
    case .merger: "merger"
    case .acquiHire: "acqui-hire"
    case .debt: "debt"
    case .secondary: "secondary"
    case .ipo: "IPO"
    case .fund: "fund"
    case .computeCommitment: "compute"
    case .grant: "grant"
    case .restructuring: "restructure"
    case .other: "other"
    }
  }
}

extension Deal.Kind {
  /// As a sentence says it, where there is room: `strategic investment`.
  public var phrase: String {
    switch self {
    case .equityRound: "funding round"
    case .strategicInvestment: "strategic investment"
    case .secondary: "secondary sale"
    case .computeCommitment: "compute capacity"
    case .restructuring: "restructuring"
    case .other: "another kind of deal"
    case .acquisition, .merger, .acquiHire, .debt, .ipo, .fund, .grant: word
    }
  }
}

extension Deal {
  /// The round where one is named, else the kind: `Series B`, `debt`.
  public var kindOrRound: String { round ?? kind.word }
}

extension Deal.Status {
  /// At most 10 columns.
  public var word: String {
    switch self {
    case .inTalks: "in talks"
    case .rumoured, .planned, .agreed, .announced, .closed, .terminated, .denied: rawValue
    }
  }

  /// Whether a party stands by the deal: signed, made known or done. Talk, plans and what was called off are not.
  public var isFirm: Bool {
    switch self {
    case .agreed, .announced, .closed: true
    case .rumoured, .inTalks, .planned, .terminated, .denied: false
    }
  }
}

extension Stake.Kind {
  public var word: String {
    switch self {
    case .stake: "stake"
    case .voting: "votes"
    case .profitShare: "profit share"
    case .warrant: "warrant"
    case .target: "target"
    }
  }
}

extension HardwareMention.Relation {
  /// At most 9 columns; read between the user and the product.
  public var word: String {
    switch self {
    case .plans: "plans"
    case .rivals: "rival"
    case .uses, .buys, .sells, .makes, .mentioned: rawValue
    }
  }

  /// The same beside the name of a user, who would else seem to be the one that sells or makes. At most 9 columns.
  public var wordBesideUser: String {
    switch self {
    case .sells: "sold to"
    case .makes: "made for"
    case .uses, .plans, .buys, .rivals, .mentioned: word
    }
  }
}

extension HardwareMention {
  /// What the text says of the users and the product, or of the product alone.
  public var relationWord: String { users.isEmpty ? relation.word : relation.wordBesideUser }
}
