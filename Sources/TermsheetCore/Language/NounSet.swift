/// Classes of nouns, one bit each.
struct NounSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init() {}

  init(arrayLiteral nouns: NounClass...) {
    for noun in nouns { insert(noun) }
  }

  mutating func insert(_ noun: NounClass) { bits |= 1 << UInt64(noun.rawValue) }

  func contains(_ noun: NounClass) -> Bool { bits & 1 << UInt64(noun.rawValue) != 0 }

  func isDisjoint(with nouns: [NounClass]) -> Bool { !nouns.contains(where: contains) }
}
