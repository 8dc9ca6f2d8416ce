import TermsheetCore
import Testing

/// What the grammar reads of the corpus may not get worse: no figure falls below its floor.
///
/// A floor is a little below what was reached when it was last set. Raise it when the figure has risen.
struct AccuracyTests {
  struct Floor: Sendable {
    var figure: Score.Figure
    /// Of F1, and of precision.
    var f1: Double
    var precision = 0.0
  }

  static let floors: [String: [Floor]] = [
    "bureau": [
      Floor(figure: .core, f1: 0.73, precision: 0.83),
      Floor(figure: .full, f1: 0.48),
      Floor(figure: .investors, f1: 0.74),
      Floor(figure: .stakes, f1: 0.7, precision: 0.82),
      Floor(figure: .hardware, f1: 0.89),
      Floor(figure: .quiet, f1: 1),
    ],
    "desk": [
      Floor(figure: .core, f1: 0.71, precision: 0.88),
      Floor(figure: .full, f1: 0.39),
      Floor(figure: .investors, f1: 0.6),
      Floor(figure: .stakes, f1: 0.55, precision: 0.76),
      Floor(figure: .hardware, f1: 0.91),
      Floor(figure: .quiet, f1: 1),
    ],
    "founding": [
      Floor(figure: .core, f1: 0.72, precision: 0.92),
      Floor(figure: .full, f1: 0.52),
      Floor(figure: .main, f1: 0.6),
      Floor(figure: .investors, f1: 0.72),
      Floor(figure: .stakes, f1: 0.84),
      Floor(figure: .hardware, f1: 0.92),
      Floor(figure: .quiet, f1: 1),
    ],
    "blind": [
      Floor(figure: .core, f1: 0.51, precision: 0.75),
      Floor(figure: .full, f1: 0.23),
      Floor(figure: .investors, f1: 0.45),
      Floor(figure: .stakes, f1: 0.36, precision: 0.64),
      Floor(figure: .hardware, f1: 0.83),
      Floor(figure: .quiet, f1: 0.94),
    ],
    "floor": [
      Floor(figure: .core, f1: 0.51, precision: 0.81),
      Floor(figure: .full, f1: 0.25),
      Floor(figure: .investors, f1: 0.42),
      Floor(figure: .stakes, f1: 0.41, precision: 0.76),
      Floor(figure: .hardware, f1: 0.8),
      Floor(figure: .quiet, f1: 0.95),
    ],
    "vault": [
      Floor(figure: .core, f1: 0.42, precision: 0.71),
      Floor(figure: .full, f1: 0.19),
      Floor(figure: .investors, f1: 0.37),
      Floor(figure: .stakes, f1: 0.37, precision: 0.66),
      Floor(figure: .hardware, f1: 0.76),
      Floor(figure: .quiet, f1: 0.95),
    ],
    "panel": [
      Floor(figure: .core, f1: 0.61, precision: 0.84),
      Floor(figure: .full, f1: 0.29),
      Floor(figure: .investors, f1: 0.54),
      Floor(figure: .stakes, f1: 0.44, precision: 0.76),
      Floor(figure: .hardware, f1: 0.85),
      Floor(figure: .quiet, f1: 0.93),
    ],
    "press": [
      Floor(figure: .core, f1: 0.77, precision: 0.92),
      Floor(figure: .full, f1: 0.52),
      Floor(figure: .investors, f1: 0.75),
      Floor(figure: .stakes, f1: 0.74, precision: 0.92),
      Floor(figure: .hardware, f1: 0.93),
      Floor(figure: .quiet, f1: 1),
    ],
    "sealed": [
      Floor(figure: .core, f1: 0.65, precision: 0.79),
      Floor(figure: .full, f1: 0.34),
      Floor(figure: .investors, f1: 0.52),
      Floor(figure: .stakes, f1: 0.45, precision: 0.56),
      Floor(figure: .hardware, f1: 0.93),
      Floor(figure: .quiet, f1: 0.9),
    ],
    "trade": [
      Floor(figure: .core, f1: 0.7, precision: 0.86),
      Floor(figure: .full, f1: 0.44),
      Floor(figure: .investors, f1: 0.68),
      Floor(figure: .stakes, f1: 0.7, precision: 0.82),
      Floor(figure: .hardware, f1: 0.92),
      Floor(figure: .quiet, f1: 1),
    ],
    "wire": [
      Floor(figure: .core, f1: 0.77, precision: 0.89),
      Floor(figure: .full, f1: 0.51),
      Floor(figure: .investors, f1: 0.74),
      Floor(figure: .stakes, f1: 0.65, precision: 0.83),
      Floor(figure: .hardware, f1: 0.93),
      Floor(figure: .quiet, f1: 1),
    ],
    "work": [
      Floor(figure: .core, f1: 0.62, precision: 0.84),
      Floor(figure: .full, f1: 0.43),
      Floor(figure: .main, f1: 0.47),
      Floor(figure: .investors, f1: 0.48),
      Floor(figure: .stakes, f1: 0.48),
      Floor(figure: .hardware, f1: 0.95),
    ],
  ]

  @Test(arguments: floors.keys.sorted()) func figuresStayAboveTheirFloors(part: String) throws {
    let annotations = try Annotations(folder: Corpus.path("\(part)/gold"))
    let facts = try Corpus.extracted("\(part)/articles").mapValues(ScoredArticle.init)
    let score = annotations.score(facts)
    #expect(score.scored == score.articles)
    for floor in Self.floors[part] ?? [] {
      let tally = score[floor.figure]
      #expect(tally.f1 >= floor.f1, "\(floor.figure.rawValue) F1 \(tally.f1)")
      #expect(tally.precision >= floor.precision, "\(floor.figure.rawValue) precision \(tally.precision)")
    }
  }
}
