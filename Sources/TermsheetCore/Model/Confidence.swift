/// How sure the extraction of a fact is, with the reasons by name.
public struct Confidence: Sendable, Hashable {
  /// 0 (a guess) to 1 (nothing speaks against it).
  public var value: Double
  /// What raised or lowered it, in the order in which it was found: the rule, distances, unknown names, hedges.
  public var reasons: [String]

  public init(value: Double, reasons: [String] = []) {
    self.value = min(1, max(0, value))
    self.reasons = reasons
  }

  public static let certain = Confidence(value: 1)

  /// Facts below this are kept but marked, and hidden by default.
  public static let threshold = 0.5
}
