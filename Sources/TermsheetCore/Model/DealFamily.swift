/// Kinds of deals that outlets call by each other's names.
enum DealFamily: UInt8, Sendable, Hashable {
  /// New money for shares: a strategic investment is often told as a round, and the other way about.
  case capital
  case control
  case debt, secondary, ipo, fund, compute, grant, restructuring, other

  init(_ kind: Deal.Kind) {
    switch kind {
    case .equityRound, .strategicInvestment: self = .capital
    case .acquisition, .merger, .acquiHire: self = .control
    case .debt: self = .debt
    case .secondary: self = .secondary
    case .ipo: self = .ipo
    case .fund: self = .fund
    case .computeCommitment: self = .compute
    case .grant: self = .grant
    case .restructuring: self = .restructuring
    case .other: self = .other
    }
  }

  /// How long after its first mention a deal may still be told of as the same, in days: between talks and closing.
  var talkDays: Int { self == .control ? 730 : self == .ipo ? 1100 : 300 }

  /// How long lies between signing and closing at the most, in days.
  var firmDays: Int { self == .control ? 540 : self == .ipo ? 400 : 110 }

  /// Whether the same week and company are enough where nothing else is said of either.
  var isSeldom: Bool { self == .capital || self == .control || self == .ipo }
}

extension Deal.Kind {
  /// Between two sides: another buyer or provider is another deal.
  var isBilateral: Bool {
    switch self {
    case .strategicInvestment, .acquisition, .acquiHire, .merger, .computeCommitment: true
    case .equityRound, .debt, .secondary, .ipo, .fund, .grant, .restructuring, .other: false
    }
  }
}

extension Deal.Status {
  /// Said by unnamed people, or a plan: figures still move.
  var isTalk: Bool { self == .rumoured || self == .inTalks || self == .planned }
}
