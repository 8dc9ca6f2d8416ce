extension MergeReasons {
  /// The reasons in words, the weightiest first: `the same amount, within three days`.
  public var prose: String { each.map(\.word).joined(separator: ", ") }

  private var word: String {
    switch self {
    case .user: "joined by you"
    case .sameText: "the same text"
    case .sameAmount: "the same amount"
    case .nearAmount: "amounts that are near"
    case .sameRound: "the same round"
    case .sharedInvestor: "an investor in common"
    case .sharedLead: "the same lead or buyer"
    case .sameValuation: "the same valuation"
    case .sameDate: "the same date of the deal"
    case .sameDays: "within three days"
    case .sameWeek: "within ten days"
    case .sameWeeks: "within 45 days"
    case .sameSeason: "within 120 days"
    case .sameKind: "the same kind"
    case .onceOnly: "a company lists once"
    default: ""
    }
  }
}

extension MergeObstacle {
  /// Why two reports are of two deals, as a clause: `the rounds differ`.
  public var prose: String {
    switch self {
    case .recipient: "another company receives"
    case .kind: "the kinds of deal differ"
    case .round: "the rounds differ"
    case .amount: "the amounts are too far apart"
    case .valuation: "the valuations are too far apart"
    case .investors: "the investors differ"
    case .time: "they are too far apart in time"
    case .order: "one is talk after the other was done"
    case .sameArticle: "one article tells them apart"
    case .part: "one is a part of the other"
    case .user: "parted by you"
    }
  }
}
