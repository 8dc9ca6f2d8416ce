/// How often a deal was right, over annotated articles that the points had not been fitted to, by how likely the cues
/// of its amount made it.
enum JudgedSureness {
  /// Of a deal that a rule found.
  private static let ofRules: [(Double, Double)] = [
    (0, 0.2), (0.2, 0.3), (0.3, 0.48), (0.38, 0.56), (0.5, 0.64), (0.6, 0.77), (0.8, 0.86), (0.9, 0.95), (1, 1),
  ]
  /// Of a deal that only cues speak for.
  private static let ofCues: [(Double, Double)] = [
    (0, 0), (0.5, 0.46), (0.55, 0.56), (0.6, 0.64), (0.8, 0.82), (1, 0.98),
  ]
  /// Of a deal whose words were weighed.
  private static let ofWords: [(Double, Double)] = [
    (0, 0.05), (0.1, 0.25), (0.3, 0.4), (0.42, 0.52), (0.55, 0.65), (0.7, 0.75), (1, 0.97),
  ]

  /// Of a deal without a sum that only cues speak for.
  private static let ofUnsized: [(Double, Double)] = [(0, 0), (0.25, 0.4), (0.4, 0.55), (0.6, 0.75), (1, 0.97)]

  /// Of a deal without a sum that a rule found.
  private static let ofUnsizedRules: [(Double, Double)] = [
    (0, 0.58), (0.03, 0.62), (0.4, 0.72), (0.7, 0.95), (1, 1),
  ]

  static func value(_ frame: DealFrame, _ likelihood: Double) -> Double {
    switch frame.rule {
    case PublicMoney.rule: frame.weight
    case JudgedFrames.rule: Confidence.between(ofCues, likelihood)
    case "weighed": Confidence.between(ofWords, likelihood)
    default: frame.weight * Confidence.between(ofRules, likelihood)
    }
  }

  /// The same of a deal whose clause names no sum.
  static func unsized(_ frame: DealFrame, _ likelihood: Double) -> Double {
    frame.rule == UnsizedFrames.rule
      ? Confidence.between(ofUnsized, likelihood) : frame.weight * Confidence.between(ofUnsizedRules, likelihood)
  }
}
