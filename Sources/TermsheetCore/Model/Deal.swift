/// Money or shares or capacity that moves, or may: what one article says of one deal.
public struct Deal: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case equityRound = "equity-round"
    case strategicInvestment = "strategic-investment"
    case acquisition
    case merger
    case acquiHire = "acqui-hire"
    case debt
    case secondary
    case ipo
    case fund
    case computeCommitment = "compute-commitment"
    case grant
    case restructuring
    case other
  }

  /// How firm a deal is, from talk to done or undone.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Reported by unnamed people, without explicit talks.
    case rumoured
    case inTalks = "in-talks"
    /// A letter of intent, a filing to list, a plan.
    case planned
    /// Signed.
    case agreed
    /// Made known by a party.
    case announced
    /// The money moved, or history told as fact.
    case closed
    case terminated
    case denied
  }

  public struct Investor: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable, Codable {
      case lead
      case participant
    }

    /// Investor, acquirer, lender, or (compute) the provider; canonical short name.
    public var name: String
    public var role: Role?

    public init(name: String, role: Role? = nil) {
      self.name = name
      self.role = role
    }
  }

  public var kind: Kind
  /// Seed, Series B, pre-Series A, bridge.
  public var round: String?
  public var status: Status?
  /// Who receives the money, is bought, lists, or (compute) buys the capacity; canonical short name.
  public var recipient: String?
  public var investors: [Investor]
  public var amount: Money?
  public var valuation: Valuation?
  /// The deal's date, not the report's.
  public var date: PartialDate?
  /// True where it is the article's news, false where it is background or history.
  public var isMain: Bool
  /// The outlet or the person named as the origin.
  public var attribution: String?
  /// True where the origin is an unnamed source.
  public var isAnonymous: Bool
  /// Who sells, in an acquisition or a secondary; canonical short names.
  public var sellers: [String]
  /// The index, in the same article's deals, of the deal of which this one is a part.
  public var partOf: Int?
  /// The sentences that prove it.
  public var evidence: [Evidence] {
    get { proof.evidence }
    set { proof = .here(newValue) }
  }
  public var confidence: Confidence
  var proof: Proof

  public init(
    kind: Kind,
    round: String? = nil,
    status: Status? = nil,
    recipient: String?,
    investors: [Investor] = [],
    amount: Money? = nil,
    valuation: Valuation? = nil,
    date: PartialDate? = nil,
    isMain: Bool = true,
    attribution: String? = nil,
    isAnonymous: Bool = false,
    sellers: [String] = [],
    partOf: Int? = nil,
    evidence: [Evidence],
    confidence: Confidence = .certain
  ) {
    self.kind = kind
    self.round = round
    self.status = status
    self.recipient = recipient
    self.investors = investors
    self.amount = amount
    self.valuation = valuation
    self.date = date
    self.isMain = isMain
    self.attribution = attribution
    self.isAnonymous = isAnonymous
    self.sellers = sellers
    self.partOf = partOf
    proof = .here(evidence)
    self.confidence = confidence
  }
}
