/// A holder's share of a company, as one article states it.
public struct Stake: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case stake
    case voting
    case profitShare = "profit-share"
    case warrant
    case target
  }

  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case current
    case former
    case proposed
  }

  public var holder: String
  public var company: String
  /// 0 to 100; `nil` where the article says that a stake is held and not how large it is.
  public var percent: Double?
  /// `nil` where `percent` is.
  public var qualifier: Qualifier?
  public var kind: Kind
  public var status: Status
  public var asOf: PartialDate?
  /// The sentences that prove it.
  public var evidence: [Evidence] {
    get { proof.evidence }
    set { proof = .here(newValue) }
  }
  public var confidence: Confidence
  var proof: Proof

  public init(
    holder: String,
    company: String,
    percent: Double?,
    qualifier: Qualifier? = nil,
    kind: Kind = .stake,
    status: Status = .current,
    asOf: PartialDate? = nil,
    evidence: [Evidence],
    confidence: Confidence = .certain
  ) {
    self.holder = holder
    self.company = company
    self.percent = percent
    self.qualifier = percent == nil ? nil : qualifier ?? .exact
    self.kind = kind
    self.status = status
    self.asOf = asOf
    proof = .here(evidence)
    self.confidence = confidence
  }
}
