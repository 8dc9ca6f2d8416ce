/// What a company answered when it was asked.
public struct Comment: Sendable, Hashable {
  public enum Response: String, Sendable, Hashable, Codable, CaseIterable {
    case declined
    case noResponse = "no-response"
    case confirmed
    case denied
  }

  public var company: String
  public var response: Response
  public var evidence: [Evidence]
  public var confidence: Confidence

  public init(company: String, response: Response, evidence: [Evidence], confidence: Confidence = .certain) {
    self.company = company
    self.response = response
    self.evidence = evidence
    self.confidence = confidence
  }
}
