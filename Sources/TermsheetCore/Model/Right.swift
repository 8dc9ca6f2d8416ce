/// A contractual right that an article states: exclusivity, distribution, a board seat, first refusal.
public struct Right: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case distribution
    case cloudProvider = "cloud-provider"
    case firstRefusal = "first-refusal"
    case boardSeat = "board-seat"
    case licence
    case other
  }

  public var holder: String
  /// Whose products, board or shares the right concerns.
  public var company: String
  public var kind: Kind
  public var isExclusive: Bool
  public var status: Stake.Status
  public var evidence: [Evidence]
  public var confidence: Confidence

  public init(
    holder: String,
    company: String,
    kind: Kind,
    isExclusive: Bool = false,
    status: Stake.Status = .current,
    evidence: [Evidence],
    confidence: Confidence = .certain
  ) {
    self.holder = holder
    self.company = company
    self.kind = kind
    self.isExclusive = isExclusive
    self.status = status
    self.evidence = evidence
    self.confidence = confidence
  }
}
