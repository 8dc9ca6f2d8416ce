/// What an amount may be: the size of a deal of one family, or money of no deal.
///
/// Kinds that differ in who takes part and not in their words (a round and a strategic investment, a purchase and a
/// merger) are one family; what tells them apart is read afterwards.
enum KindAnswer: UInt8, CaseIterable, Sendable {
  case none, investment, acquisition, debt, secondary, listing, fund, grant, compute

  init(_ kind: Deal.Kind) {
    switch DealFamily(kind) {
    case .capital: self = .investment
    case .control: self = .acquisition
    case .debt: self = .debt
    case .secondary: self = .secondary
    case .ipo: self = .listing
    case .fund: self = .fund
    case .compute: self = .compute
    case .grant: self = .grant
    case .restructuring, .other: self = .none
    }
  }

  init(_ reading: DealCues.Reading) {
    switch reading {
    case .deal(let kind): self.init(kind)
    case .noDeal: self = .none
    }
  }

  /// The most usual kind of the family; `nil` for no deal.
  var kind: Deal.Kind? {
    switch self {
    case .none: nil
    case .investment: .equityRound
    case .acquisition: .acquisition
    case .debt: .debt
    case .secondary: .secondary
    case .listing: .ipo
    case .fund: .fund
    case .grant: .grant
    case .compute: .computeCommitment
    }
  }
}
