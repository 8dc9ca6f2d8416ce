import Testing

@testable import TermsheetCore

/// An index that has grown finds and ranks as one that was made of everything at once.
@Suite struct GrowingTextIndexTests {
  private typealias Row = (number: Int, text: String)

  private static func text(_ numbers: inout RepeatableNumbers) -> String {
    let words = ["alder", "birch", "talks", "talk", "in", "of", "10b", "osier", "series", "b"]
    return (0..<Int.random(in: 0..<7, using: &numbers)).map { _ in words.randomElement(using: &numbers) ?? "" }
      .joined(separator: " ")
  }

  private static func parts(_ row: Row) -> [FullTextBuilder.Part] {
    [.init(row.text, .sentence), .init("row \(row.number)", .name)]
  }

  @Test(arguments: 1...12) func growingIsAsGoodAsBeginningAgain(seed: UInt64) throws {
    var numbers = RepeatableNumbers(state: seed)
    var rows: [Row] = (0..<400).map { ($0, Self.text(&numbers)) }
    var next = rows.count
    var index = GrowingTextIndex(FullTextIndex(rows.lazy.map(Self.parts)))
    var grewAtAll = false
    for step in 0..<6 {
      let old = rows
      rows.removeAll { _ in Int.random(in: 0..<40, using: &numbers) == 0 }
      for place in rows.indices where Int.random(in: 0..<40, using: &numbers) == 0 {
        rows[place] = (next, Self.text(&numbers))
        next += 1
      }
      for _ in 0..<Int.random(in: 0..<20, using: &numbers) {
        rows.insert((next, Self.text(&numbers)), at: Int.random(in: 0...rows.count, using: &numbers))
        next += 1
      }
      let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.number, Int32($0)) })
      let grown = index.extended(old.map { places[$0.number] ?? -1 }, count: rows.count) { Self.parts(rows[$0]) }
      grewAtAll = grewAtAll || grown != nil
      let fresh = FullTextIndex(rows.lazy.map(Self.parts))
      index = grown ?? GrowingTextIndex(fresh)
      if step == 3 { index = try Self.readBack(index) }
      #expect(index.lengths == fresh.lengths)
      for asked in ["alder", "tal", "in talks", "b", "series b", "row 1", "zz", ""] {
        let folded = WordText.folded(asked)
        let (hits, expected) = (index.hits(folded), fresh.hits(folded))
        #expect(hits == expected, "\(asked)")
        #expect(
          Relevance.scores(hits.map { [$0] } ?? [], in: index)
            == Relevance.scores(expected.map { [$0] } ?? [], in: fresh))
      }
    }
    #expect(grewAtAll)
  }

  private static func readBack(_ index: GrowingTextIndex) throws -> GrowingTextIndex {
    let scratch = try Scratch()
    var writer = try ImageWriter(scratch.path + "/image")
    try index.write(to: &writer)
    try writer.finish(ImageStamp(build: "", life: nil, token: 1, seq: 0, edit: 0))
    var image = try ImageReader(scratch.path + "/image")
    return try GrowingTextIndex(&image, count: index.count)
  }

  @Test func whereMostIsNewItBeginsAgain() {
    let index = GrowingTextIndex(FullTextIndex((0..<5000).map { Self.parts(($0, "alder")) }))
    #expect(index.extended([Int32](repeating: -1, count: 5000), count: 5000) { Self.parts(($0, "birch")) } == nil)
  }
}
