/// Classes of verbs, one bit each.
struct VerbSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral verbs: VerbClass...) {
    for verb in verbs { insert(verb) }
  }

  mutating func insert(_ verb: VerbClass) {
    let bit = UInt64(verb.rawValue)
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
  }

  var isEmpty: Bool { low | high == 0 }

  func isDisjoint(with verbs: [VerbClass]) -> Bool { !verbs.contains(where: contains) }

  @inline(__always)
  func contains(_ verb: VerbClass) -> Bool {
    let bit = UInt64(verb.rawValue)
    return (bit < 64 ? low >> bit : high >> (bit - 64)) & 1 != 0
  }
}
