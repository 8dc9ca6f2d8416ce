import Foundation
import GRDB
import Testing

@testable import TermsheetCore

@Suite struct FullTextIndexTests {
  private static let texts = [
    ["Alder AI", "Birchline is in talks to put $10B into Alder AI."], ["Société du Marais", "“Quarry” leads"],
    ["Marsh Robotics", "closed its Series B of 1.3 billion"], [""], ["9 Fernway", "a1 b2"],
    ["in", "talks to nobody; talks in Alder, in talk"], ["Birch Birch Birch", "a a a b"],
  ]

  private static let index = FullTextIndex(texts.map { row in row.map { .init($0, .sentence) } })

  @Test(arguments: [
    "a", "al", "ald", "alder ai", "b", "in t", "in talks", "talks in", "talks to n", "1", "10b", "soc", "sociéte", "q",
    "line", "$", "", "zz", "9", "birch birch", "birch birch birch", "birch birch birch birch", "a a a b",
    "ai birchline",
    "marsh closed", "in talks to put 10b into alder ai", "~", "b2",
  ])
  func theIndexFindsWhatTheWordsFind(asked: String) {
    let folded = WordText.folded(asked)
    let found = Self.index.hits(folded).map { $0.weights.map { $0 != 0 } } ?? Self.texts.map { _ in true }
    #expect(found == Self.texts.map { WordText.contains(folded, in: $0) })
  }

  /// What lies in a file is found as what lies in memory.
  @Test func aLargeIndexFindsTheSame() {
    func index(limit: Int) -> FullTextIndex {
      var builder = FullTextBuilder()
      for row in Self.texts { builder.append(row.map { .init($0, .sentence) }) }
      return builder.finish(limit: limit)
    }
    let (inMemory, inFile) = (index(limit: 1 << 20), index(limit: 1))
    for asked in ["a", "in talks to", "birch b", "10b", "zz", "soc"] {
      #expect(inFile.hits(WordText.folded(asked)) == inMemory.hits(WordText.folded(asked)))
    }
    #expect(inFile.hits(WordText.folded("birch"))?.rows == 2)
  }

  @Test func manyRowsAndWordsAreFoundWhereTheyStand() throws {
    // Distances beyond one byte, rows of more words than fit one, and words that differ behind their first eight letters.
    let rows = (0..<3_000).map { row in
      (row % 300 == 7 ? ["needle\(row) stack"] : [])
        + ["common\(row % 7)thing word\(row)", String(repeating: "x ", count: row % 200) + "end"]
    }
    let index = FullTextIndex(rows.map { $0.map { .init($0, .title) } })
    #expect(index.count == rows.count)
    for asked in ["needle", "common3thing", "common3thing word3", "x x x end", "word29", "needle7 stack", "end"] {
      let folded = WordText.folded(asked)
      let hits = try #require(index.hits(folded))
      #expect(hits.weights.map { $0 != 0 } == rows.map { WordText.contains(folded, in: $0) }, "\(asked)")
      #expect(hits.rows == hits.weights.count { $0 != 0 })
    }
  }

  @Test func anEmptyIndexHasNothing() {
    #expect(FullTextIndex().hits(WordText.folded("a"))?.weights == [])
    #expect(Relevance.scores([], in: FullTextIndex()) == [])
  }

  @Test func wordsCountByWhereTheyStand() throws {
    let index = FullTextIndex([
      [.init("alder", .sentence)], [.init("alder", .title)], [.init("alder", .name)], [.init("alder alder", .sentence)],
    ])
    #expect(try #require(index.hits(WordText.folded("ald"))).weights == [1, 2, 6, 2])
  }

  /// The same ranks as SQLite's own, for one column and whole words.
  @Test func ranksAsTheLedgersOwnIndexDoes() throws {
    let words = ["alder", "birch", "cloud", "deal", "elm", "fern", "gorse"]
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let rows = (0..<60).map { _ in
      (0..<3 + next(12)).map { _ in words[min(next(7), next(7))] }.joined(separator: " ")
    }
    let index = FullTextIndex(rows.map { [.init($0, .sentence)] })
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2')")
      for row in rows { try db.execute(sql: "INSERT INTO t (x) VALUES (?)", arguments: [row]) }
    }
    for asked in [["fern"], ["gorse", "elm"], ["alder"], ["cloud", "deal", "fern"]] {
      let hits = try asked.map { try #require(index.hits(WordText.folded($0))) }
      let scores = Relevance.scores(hits, in: index)
      let ranked = try queue.read { db in
        try Row.fetchAll(
          db, sql: "SELECT rowid, bm25(t) AS score FROM t WHERE t MATCH ?", arguments: [asked.joined(separator: " ")])
      }
      #expect(!ranked.isEmpty)
      for row in ranked {
        let (id, theirs): (Int, Double) = (row["rowid"], row["score"])
        #expect(abs(Double(scores[id - 1]) + theirs) < 1e-4 * max(1, abs(theirs)), "\(asked) in row \(id)")
      }
    }
  }
}
