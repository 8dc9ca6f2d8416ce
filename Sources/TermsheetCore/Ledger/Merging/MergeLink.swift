/// Why two reports stand in one deal.
public struct MergeLink: Sendable, Hashable {
  public var first: FactKey
  public var second: FactKey
  public var reasons: MergeReasons

  public init(_ first: FactKey, _ second: FactKey, reasons: MergeReasons) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.reasons = reasons
  }
}
