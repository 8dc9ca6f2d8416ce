/// A chip or system that an article names, and who uses, buys, makes or rivals it.
public struct HardwareMention: Sendable, Hashable {
  public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    case uses
    case plans
    case buys
    case sells
    case makes
    case rivals
    case mentioned
  }

  public struct Quantity: Sendable, Hashable {
    /// What `value` counts: chips, power (gigawatts or megawatts), or money by ISO 4217 code.
    public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
      case chips
      case gigawatts = "GW"
      case megawatts = "MW"
      case usd = "USD"
      case eur = "EUR"
      case gbp = "GBP"
      case cny = "CNY"
      case jpy = "JPY"
      case inr = "INR"
    }

    public var value: Double
    public var unit: Unit
    public var qualifier: Qualifier

    public init(value: Double, unit: Unit, qualifier: Qualifier = .exact) {
      self.value = value
      self.unit = unit
      self.qualifier = qualifier
    }
  }

  /// The product (Trainium2, GB200); where only the maker is named, "Nvidia chips" or "Nvidia GPUs".
  public var name: String
  public var vendor: String?
  /// Who uses, buys, rents or plans to use it.
  public var users: [String]
  public var relation: Relation
  public var quantity: Quantity?
  /// The sentences that prove it.
  public var evidence: [Evidence] {
    get { proof.evidence }
    set { proof = .here(newValue) }
  }
  public var confidence: Confidence
  var proof: Proof

  public init(
    name: String,
    vendor: String? = nil,
    users: [String] = [],
    relation: Relation = .mentioned,
    quantity: Quantity? = nil,
    evidence: [Evidence],
    confidence: Confidence = .certain
  ) {
    self.name = name
    self.vendor = vendor
    self.users = users
    self.relation = relation
    self.quantity = quantity
    proof = .here(evidence)
    self.confidence = confidence
  }
}
