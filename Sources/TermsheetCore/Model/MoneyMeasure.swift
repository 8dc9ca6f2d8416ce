/// Which money is summed: sums of unlike money say nothing.
public enum MoneyMeasure: String, Sendable, Hashable, CaseIterable {
  /// Rounds, strategic investments, debt, grants, listings and funds: what a company is given.
  case moneyIn = "money-in"
  /// Commitments to buy computing capacity, by the buyer.
  case capacity
  /// Prices of companies that are bought.
  case takeovers
  /// Shares that change hands, from which the company gets nothing.
  case resale

  public init?(_ kind: Deal.Kind) {
    switch kind {
    case .equityRound, .strategicInvestment, .debt, .grant, .ipo, .fund: self = .moneyIn
    case .computeCommitment: self = .capacity
    case .acquisition, .merger, .acquiHire: self = .takeovers
    case .secondary: self = .resale
    case .restructuring, .other: return nil
    }
  }

  public var title: String {
    switch self {
    case .moneyIn: "Money in"
    case .capacity: "Capacity bought"
    case .takeovers: "Takeovers"
    case .resale: "Shares resold"
    }
  }
}
