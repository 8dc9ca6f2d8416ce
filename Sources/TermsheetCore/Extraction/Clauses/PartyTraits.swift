/// What the lists and the name of a party say of its trade. Rules ask for it at every name, and it never changes.
struct PartyTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// A firm whose trade is investing: it leads rounds and raises funds, and is not the one that a round is for.
  static let investmentFirm = PartyTraits(rawValue: 1)
  /// Whoever lends by trade.
  static let bank = PartyTraits(rawValue: 2)
  /// One of the largest, by a list.
  static let grown = PartyTraits(rawValue: 4)
  /// A fund, by its name, that no list has.
  static let unlistedFund = PartyTraits(rawValue: 8)
  static let university = PartyTraits(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ entity: Entity) {
    var traits: PartyTraits = []
    if Self.isInvestmentFirm(entity) { traits.insert(.investmentFirm) }
    if Self.isBank(entity) { traits.insert(.bank) }
    if entity.known?.isGrown == true { traits.insert(.grown) }
    if entity.known == nil, entity.name.hasWord("Fund") { traits.insert(.unlistedFund) }
    if entity.name.hasPrefix("University") || entity.name.hasSuffix("University") { traits.insert(.university) }
    self = traits
  }

  private static func isBank(_ entity: Entity) -> Bool {
    if let tags = entity.known?.tags { return tags.contains { $0.hasWord("bank") } }
    return entity.name.hasWord("Bank") || entity.name.hasWord("Banking")
  }

  private static let fundNumbers: Spellings = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  private static func isInvestmentFirm(_ entity: Entity) -> Bool {
    if let known = entity.known, known.kind == .investor {
      return known.tags.contains { $0.hasWord("vc") || $0.hasWord("pe") }
    }
    guard entity.known == nil else { return false }
    let words = entity.name.split(separator: " ").map { $0.lowercased() }
    // "Birch Ventures II" is one of its funds.
    let isNumbered = words.count > 1 && fundNumbers.contains(words[words.count - 1])
    guard let last = isNumbered ? words.dropLast().last : words.last else { return false }
    if last.hasSuffix("invest") || last.hasSuffix("ventures") { return true }
    guard entity.name.contains(" ") else { return false }
    return ["capital", "ventures", "partners", "venture", "invest", "vc", "equity"].contains(last)
  }
}

extension Analysis {
  /// People are not bought, and a university sells no shares.
  func canReceive(_ entity: Int, _ kind: Deal.Kind) -> Bool {
    switch entities[entity].kind {
    case .person: return false
    case .government where Self.notForStates.contains(kind): return false
    default: break
    }
    if kind != .fund, traits[entity].contains(.unlistedFund) { return false }
    guard kind == .equityRound || kind == .acquisition else { return true }
    return !traits[entity].contains(.university)
  }

  private static let notForStates: KindSet = [.equityRound, .strategicInvestment, .acquisition, .ipo, .secondary]

  /// Whoever lends by trade.
  func isBank(_ entity: Int) -> Bool { traits[entity].contains(.bank) }

  /// A firm whose trade is investing.
  func isInvestmentFirm(_ entity: Int) -> Bool { traits[entity].contains(.investmentFirm) }

  /// One of the largest, which are seldom the one that a small round or cheque is for.
  func isGrown(_ entity: Int) -> Bool { traits[entity].contains(.grown) }
}
