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
      Floor(figure: .core, f1: 0.55, precision: 0.66), Floor(figure: .full, f1: 0.28),
      Floor(figure: .investors, f1: 0.47), Floor(figure: .stakes, f1: 0.72, precision: 0.86),
      Floor(figure: .hardware, f1: 0.89), Floor(figure: .quiet, f1: 1),
    ],
    "founding": [
      Floor(figure: .core, f1: 0.69, precision: 0.88), Floor(figure: .full, f1: 0.48),
      Floor(figure: .main, f1: 0.58), Floor(figure: .investors, f1: 0.65),
      Floor(figure: .stakes, f1: 0.88), Floor(figure: .hardware, f1: 0.92),
      Floor(figure: .quiet, f1: 1),
    ],
    "press": [
      Floor(figure: .core, f1: 0.64, precision: 0.87), Floor(figure: .full, f1: 0.45),
      Floor(figure: .investors, f1: 0.66), Floor(figure: .stakes, f1: 0.78, precision: 0.91),
      Floor(figure: .hardware, f1: 0.93), Floor(figure: .quiet, f1: 1),
    ],
    "trade": [
      Floor(figure: .core, f1: 0.62, precision: 0.79), Floor(figure: .full, f1: 0.37),
      Floor(figure: .investors, f1: 0.57), Floor(figure: .stakes, f1: 0.76, precision: 0.84),
      Floor(figure: .hardware, f1: 0.92), Floor(figure: .quiet, f1: 1),
    ],
    "wire": [
      Floor(figure: .core, f1: 0.58, precision: 0.74), Floor(figure: .full, f1: 0.31),
      Floor(figure: .investors, f1: 0.56), Floor(figure: .stakes, f1: 0.68, precision: 0.90),
      Floor(figure: .hardware, f1: 0.92), Floor(figure: .quiet, f1: 1),
    ],
    "work": [
      Floor(figure: .core, f1: 0.56, precision: 0.84), Floor(figure: .full, f1: 0.36),
      Floor(figure: .main, f1: 0.40), Floor(figure: .investors, f1: 0.40),
      Floor(figure: .stakes, f1: 0.55), Floor(figure: .hardware, f1: 0.95),
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
