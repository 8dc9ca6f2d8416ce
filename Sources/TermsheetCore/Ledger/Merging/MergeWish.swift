/// What the user wants of two reports, whatever the rules say: of two wishes about the same pair the later counts.
public struct MergeWish: Sendable, Hashable {
  public var first: FactKey
  public var second: FactKey
  /// Join them, or keep them apart.
  public var joins: Bool

  public init(_ first: FactKey, _ second: FactKey, joins: Bool) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.joins = joins
  }
}
