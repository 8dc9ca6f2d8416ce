import Foundation

/// Which rows have what was asked for, and how often.
public struct TextHits: Sendable, Hashable {
  /// For each row how often it is there, by the weight of the places; 0 where it is not.
  public internal(set) var weights: [UInt32]
  /// How many rows have it.
  public private(set) var rows = 0

  init(rows: Int) { weights = [UInt32](repeating: 0, count: rows) }

  /// Takes the hits of other rows, each of which is one of these; -1 for none.
  mutating func take(_ other: TextHits, _ rows: [Int32]) {
    for (index, weight) in other.weights.enumerated() where weight != 0 && rows[index] >= 0 {
      weights[Int(rows[index])] = weight
    }
  }

  /// Adds the hits of parts of these rows; -1 for a part of none.
  mutating func add(_ other: TextHits, _ rows: [Int32]) {
    for (index, weight) in other.weights.enumerated() where weight != 0 && rows[index] >= 0 {
      weights[Int(rows[index])] &+= weight
    }
  }

  mutating func count() {
    var count = 0
    for weight in weights where weight != 0 { count += 1 }
    rows = count
  }
}

/// How well rows fit free text: BM25, with the constants and the treatment of common words of SQLite's FTS5.
///
/// Source: SQLite's FTS5, section 5.1.1, "The bm25() function"; its `fts5_aux.c` gives a word that more than half of the
/// rows have a weight of 1e-6.
public enum Relevance {
  private static let saturation = 1.2
  private static let byLength = 0.75

  /// For each row how well it fits; 0 where it has nothing of what was asked for.
  ///
  /// - Parameter hits: of each text that was asked for.
  public static func scores(_ hits: [TextHits], in index: some RankedTexts) -> [Float] {
    let lengths = index.lengths
    let count = lengths.count
    var scores = [Float](repeating: 0, count: count)
    guard count > 0 else { return scores }
    for hit in hits {
      let (all, having) = (Double(count), Double(hit.rows))
      let rarity = Float(max(1e-6, log((all - having + 0.5) / (having + 0.5))))
      let base = Float(saturation * (1 - byLength))
      let slope = Float(saturation * byLength) / index.averageLength
      for row in 0..<count where hit.weights[row] != 0 {
        let often = Float(hit.weights[row])
        scores[row] += rarity * often * Float(saturation + 1) / (often + base + slope * Float(lengths[row]))
      }
    }
    return scores
  }
}
