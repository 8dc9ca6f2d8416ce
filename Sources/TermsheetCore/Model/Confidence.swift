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

extension Confidence {
  /// The confidence for a likelihood, on the line between two points of a table that rises.
  static func between(_ table: [(Double, Double)], _ likelihood: Double) -> Double {
    guard let next = table.firstIndex(where: { $0.0 >= likelihood }), next > 0 else {
      return likelihood <= table[0].0 ? table[0].1 : table[table.count - 1].1
    }
    let (low, high) = (table[next - 1], table[next])
    return low.1 + (high.1 - low.1) * (likelihood - low.0) / (high.0 - low.0)
  }
}
