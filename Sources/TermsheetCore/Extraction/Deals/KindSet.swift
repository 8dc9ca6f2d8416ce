/// Kinds of deals, one bit each.
struct KindSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(_ kinds: some Sequence<Deal.Kind>) {
    for kind in kinds { bits |= 1 << UInt16(kind.number) }
  }

  init(arrayLiteral kinds: Deal.Kind...) { self.init(kinds) }

  var isEmpty: Bool { bits == 0 }

  func contains(_ kind: Deal.Kind) -> Bool { bits & 1 << UInt16(kind.number) != 0 }

  func isDisjoint(with other: KindSet) -> Bool { bits & other.bits == 0 }

  func union(_ other: KindSet) -> KindSet {
    var all = self
    all.bits |= other.bits
    return all
  }
}

extension Deal.Kind {
  /// The place of the kind among all, from 0: its raw value is its name, which is slow to compare and to hash.
  var number: Int {
    switch self {
    case .equityRound: 0
    case .strategicInvestment: 1
    case .acquisition: 2
    case .merger: 3
    case .acquiHire: 4
    case .debt: 5
    case .secondary: 6
    case .ipo: 7
    case .fund: 8
    case .computeCommitment: 9
    case .grant: 10
    case .restructuring: 11
    case .other: 12
    }
  }
}
