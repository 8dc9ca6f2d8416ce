import Foundation

extension Score {
  /// The figures for people, a line each: precision, recall and their harmonic mean, and the counts behind them.
  public var lines: [String] {
    let figures = Figure.allCases.map { figure in
      let tally = self[figure]
      let name = figure.rawValue + String(repeating: " ", count: max(0, 15 - figure.rawValue.utf8.count))
      return "\(name) P \(Self.fixed(tally.precision))  R \(Self.fixed(tally.recall))  F1 \(Self.fixed(tally.f1))"
        + "   \(tally.hit) hit, \(tally.got) extracted, \(tally.want) gold"
    }
    let fields = Field.allCases.map { field in
      // As few decimals as the third allows.
      let part = right(field).flatMap { Double(Self.fixed($0)) }.map { "\($0)" } ?? "None"
      return "\(field.rawValue) \(part)"
    }
    return ["\(scored) of \(articles) articles"] + figures
      + ["right among matched deals: " + fields.joined(separator: ", ")]
  }

  /// Three decimals; a half goes to the even digit, as the binary value has it.
  private static func fixed(_ value: Double) -> String { String(format: "%.3f", value) }
}
