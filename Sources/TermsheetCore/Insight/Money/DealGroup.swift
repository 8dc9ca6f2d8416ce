/// Kinds of deals put together so far that a chart can tell them apart.
public enum DealGroup: String, Sendable, Hashable, CaseIterable {
  /// Rounds and strategic investments.
  case equity
  case debt
  /// Commitments to buy computing capacity.
  case compute
  /// Acquisitions, mergers and hired teams.
  case takeover
  /// Listings and resales.
  case market
  /// Funds, grants, restructurings and the rest.
  case other

  public init(_ kind: Deal.Kind) {
    switch kind {
    case .equityRound, .strategicInvestment: self = .equity
    case .debt: self = .debt
    case .computeCommitment: self = .compute
    case .acquisition, .merger, .acquiHire: self = .takeover
    case .ipo, .secondary: self = .market
    case .fund, .grant, .restructuring, .other: self = .other
    }
  }

  /// At most 9 columns.
  public var word: String {
    switch self {
    case .takeover: "takeovers"
    case .market: "listings"
    case .equity, .debt, .compute, .other: rawValue
    }
  }
}
