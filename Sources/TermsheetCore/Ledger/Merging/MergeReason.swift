/// What speaks for two reports telling of one deal.
public struct MergeReasons: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The same sentence of the same text, in another file or outlet.
  public static let sameText = MergeReasons(rawValue: 1 << 0)
  public static let sameAmount = MergeReasons(rawValue: 1 << 1)
  public static let nearAmount = MergeReasons(rawValue: 1 << 2)
  public static let sameRound = MergeReasons(rawValue: 1 << 3)
  public static let sharedInvestor = MergeReasons(rawValue: 1 << 4)
  public static let sharedLead = MergeReasons(rawValue: 1 << 5)
  public static let sameValuation = MergeReasons(rawValue: 1 << 6)
  public static let sameDate = MergeReasons(rawValue: 1 << 7)
  /// Within three days of each other.
  public static let sameDays = MergeReasons(rawValue: 1 << 8)
  /// Within ten days.
  public static let sameWeek = MergeReasons(rawValue: 1 << 9)
  /// Within 45 days.
  public static let sameWeeks = MergeReasons(rawValue: 1 << 10)
  /// Within 120 days.
  public static let sameSeason = MergeReasons(rawValue: 1 << 11)
  public static let sameKind = MergeReasons(rawValue: 1 << 12)
  /// A company lists once.
  public static let onceOnly = MergeReasons(rawValue: 1 << 13)
  /// The user joined them.
  public static let user = MergeReasons(rawValue: 1 << 14)

  /// One after the other, the weightiest first.
  public var each: [MergeReasons] {
    Self.weights.map(\.reason).filter(contains)
  }

  /// How much speaks for it; ``threshold`` is enough.
  public var weight: Int { Self.weights.reduce(0) { $0 + (contains($1.reason) ? $1.weight : 0) } }

  /// Two sure signs (an amount and the days, a round and an investor) or one that is as good as two.
  public static let threshold = 6

  /// What is said of the deal itself, and not only when.
  static let ofContent: MergeReasons = [
    .sameText, .sameAmount, .nearAmount, .sameRound, .sharedInvestor, .sharedLead, .sameValuation, .sameDate, .onceOnly,
  ]

  private static let weights: [(reason: MergeReasons, weight: Int)] = [
    (.user, 100), (.sameText, 40), (.sameAmount, 6), (.sameRound, 6), (.onceOnly, 6), (.sameDays, 5), (.nearAmount, 4),
    (.sharedInvestor, 4), (.sameValuation, 4), (.sameDate, 4), (.sameWeek, 4), (.sharedLead, 2), (.sameWeeks, 2),
    (.sameSeason, 1), (.sameKind, 1),
  ]
}

/// What makes two reports tell of two deals, whatever else agrees.
public enum MergeObstacle: UInt8, Sendable, Hashable, CaseIterable {
  /// Other companies receive.
  case recipient
  /// A round and a loan, an acquisition and a listing.
  case kind
  /// Series B and Series C.
  case round
  case amount
  case valuation
  /// Another buyer, another lead, another provider.
  case investors
  /// Too far apart.
  case time
  /// Talks after the deal was done are talks of the next.
  case order
  /// One article tells them apart.
  case sameArticle
  /// A whole and its part: one investor's share of a round.
  case part
  /// The user parted them.
  case user
}

/// How two reports stand to each other.
public enum MergeVerdict: Sendable, Hashable {
  case contradicts(MergeObstacle)
  /// Nothing speaks against it; whether enough speaks for it is the weight's to say.
  case compatible(MergeReasons)
}
