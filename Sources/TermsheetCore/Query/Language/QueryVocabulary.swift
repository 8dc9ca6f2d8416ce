/// The words that a filter can use: those of the language, and the names that the facts have.
public struct QueryVocabulary: Sendable {
  /// The more common first.
  public var companies: [String] = []
  public var outlets: [String] = []
  public var chips: [String] = []
  public var vendors: [String] = []
  public var rounds: [String] = []
  public var tags: [String] = []
  /// The named filters of the configuration.
  public var named: [String] = []

  public init() {}

  static let statuses: [String: Set<Deal.Status>] = {
    var words: [String: Set<Deal.Status>] = [
      "talks": [.inTalks], "rumored": [.rumoured], "rumor": [.rumoured], "rumour": [.rumoured], "plan": [.planned],
      "done": [.closed], "dead": [.terminated, .denied],
    ]
    for status in Deal.Status.allCases { words[status.rawValue] = [status] }
    words["talk"] = [.rumoured, .inTalks, .planned]
    words["firm"] = Set(Deal.Status.allCases.filter(\.isFirm))
    return words
  }()
  static let statusNames =
    Deal.Status.allCases.map { $0 == .inTalks ? "talks" : $0.rawValue } + ["firm", "talk"]
    + Stake.Status.allCases.map(\.rawValue)

  static let kinds: [String: Deal.Kind] = {
    var words: [String: Deal.Kind] = [
      "equity": .equityRound, "m&a": .acquisition, "loan": .debt, "listing": .ipo, "investment": .strategicInvestment,
      "restructure": .restructuring,
    ]
    for kind in Deal.Kind.allCases {
      words[kind.rawValue] = kind
      words[kind.word.lowercased()] = kind
    }
    return words
  }()
  static let stakeKinds: [String: Stake.Kind] = {
    var words: [String: Stake.Kind] = [:]
    for kind in Stake.Kind.allCases { words[kind.rawValue] = kind }
    words["votes"] = .voting
    return words
  }()
  static let kindNames =
    Deal.Kind.allCases.map { $0.word.lowercased() } + Stake.Kind.allCases.map(\.rawValue)

  static let relations: [String: HardwareMention.Relation] = {
    var words: [String: HardwareMention.Relation] = [:]
    for relation in HardwareMention.Relation.allCases {
      words[relation.rawValue] = relation
      words[relation.word] = relation
    }
    return words
  }()
  static let flagNames = Query.Flag.allCases.map(\.rawValue)

  /// What can stand behind a key.
  func values(of key: QueryKey) -> [String] {
    switch key {
    case .company, .recipient, .investor, .lead, .seller, .holder, .user: companies
    case .chip: chips
    case .vendor: vendors
    case .outlet, .source: outlets
    case .round: rounds
    case .tag: tags
    case .status: Self.statusNames
    case .kind: Self.kindNames
    case .relation: HardwareMention.Relation.allCases.map(\.rawValue)
    case .is: Self.flagNames
    case .currency: ["usd", "eur", "gbp", "jpy", "cny", "inr", "krw", "cad"]
    case .since, .until: ["today", "yesterday", "7d", "1m", "1y"]
    case .date: ["today", "7d..", "none"]
    case .amount, .valuation: ["1b..", "500m..2b", "..100m", "none"]
    case .share, .reports, .title, .says, .note, .id: []
    }
  }
}
