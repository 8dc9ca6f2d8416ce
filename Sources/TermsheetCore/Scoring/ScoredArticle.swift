/// What one article says, as far as scoring looks at it: read from an annotation, from a line of facts, or taken from
/// an extraction.
///
/// Everything is optional, since annotations are written by hand: a missing field counts as `null`.
public struct ScoredArticle: Sendable, Decodable {
  public var deals: [ScoredDeal]
  public var stakes: [ScoredStake]
  public var hardware: [ScoredHardware]

  private enum Key: CodingKey { case deals, stakes, hardware }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    deals = try fields.decodeIfPresent([ScoredDeal].self, forKey: .deals) ?? []
    stakes = try fields.decodeIfPresent([ScoredStake].self, forKey: .stakes) ?? []
    hardware = try fields.decodeIfPresent([ScoredHardware].self, forKey: .hardware) ?? []
  }

  public init(_ facts: ArticleFacts) {
    deals = facts.deals.map(ScoredDeal.init)
    stakes = facts.stakes.map {
      ScoredStake(holder: $0.holder, company: $0.company, percent: $0.percent)
    }
    hardware = facts.hardware.map { ScoredHardware(name: $0.name, users: $0.users) }
  }
}

public struct ScoredMoney: Sendable, Decodable {
  public var value: Double?
  public var high: Double?
  public var currency: String?
}

public struct ScoredStake: Sendable, Decodable {
  public var holder: String?
  public var company: String?
  public var percent: Double?
}

public struct ScoredHardware: Sendable, Decodable {
  public var name: String?
  public var users: [String]?
}

public struct ScoredDeal: Sendable, Decodable {
  /// A name alone, or with its role.
  public struct Investor: Sendable, Decodable {
    public var name: String
    public var role: String?

    private enum Key: CodingKey { case name, role }

    public init(from decoder: any Decoder) throws {
      if let name = try? decoder.singleValueContainer().decode(String.self) {
        self.name = name
        return
      }
      let fields = try decoder.container(keyedBy: Key.self)
      name = try fields.decode(String.self, forKey: .name)
      role = try fields.decodeIfPresent(String.self, forKey: .role)
    }

    init(_ investor: Deal.Investor) {
      name = investor.name
      role = investor.role?.rawValue
    }
  }

  public var kind: String?
  /// Other kinds that are right as well.
  public var kindAlso: [String]?
  public var recipient: String?
  public var recipientAlso: [String]?
  public var investors: [Investor]?
  public var leads: [String]?
  public var amount: ScoredMoney?
  public var valuation: ScoredMoney?
  public var status: String?
  public var round: String?
  public var date: String?
  public var main: Bool?
  /// Careful readers differ on it: neither rewarded nor held against.
  public var optional: Bool?

  init(_ deal: Deal) {
    kind = deal.kind.rawValue
    recipient = deal.recipient
    investors = deal.investors.map(Investor.init)
    amount = deal.amount.map { ScoredMoney(value: $0.value, high: $0.high, currency: $0.currency) }
    valuation = deal.valuation.map {
      ScoredMoney(value: $0.money.value, high: $0.money.high, currency: $0.money.currency)
    }
    status = deal.status?.rawValue
    round = deal.round
    date = deal.date?.iso
    main = deal.isMain
  }

  var isMain: Bool { main ?? true }
  var isOptional: Bool { optional ?? false }
  var names: [String] { (investors ?? []).map(\.name) }
  var leadNames: [String] { (investors ?? []).filter { $0.role == "lead" }.map(\.name) + (leads ?? []) }
}
