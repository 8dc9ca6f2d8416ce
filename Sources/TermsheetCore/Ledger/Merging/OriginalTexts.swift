/// Texts of one deal, each of which is asked whether it copies one before it; the work keeps step with their number.
///
/// Of two copies at least three hashes in five are the same, so that one of the first ten of the one is among the hashes
/// of the other: whatever could be a copy is looked at, and little else.
struct OriginalTexts {
  /// Without copies.
  private var sketches: [TextSketch] = []
  /// For each hash the texts that have it.
  private var places: [UInt32: [Int]] = [:]
  /// Texts of too few words for that: only the same words are a copy.
  private var short: [TextSketch: Int] = [:]
  /// For each original the number of the last text that was compared with it: two that share a phrase share several hashes.
  private var compared: [Int32] = []
  private var number: Int32 = 0

  /// As many as are sure to have one in common with a copy.
  private static let looked = TextSketch.size - Int((Double(TextSketch.size) * TextSketch.threshold).rounded(.up)) + 1

  /// The place of the first original that a text copies, counting originals alone; `nil` for a text that is one itself,
  /// which is added.
  mutating func original(of sketch: TextSketch) -> Int? {
    if sketch.hashes.count < TextSketch.size {
      if let same = short[sketch], !sketch.hashes.isEmpty { return same }
      short[sketch] = sketches.count
      add(sketch)
      return nil
    }
    var first: Int?
    number += 1
    for hash in sketch.hashes.prefix(Self.looked) {
      for place in places[hash] ?? [] {
        if let first, place >= first { break }
        guard compared[place] != number else { continue }
        compared[place] = number
        if sketches[place].isCopy(of: sketch) { first = place }
      }
    }
    if let first { return first }
    for hash in sketch.hashes { places[hash, default: []].append(sketches.count) }
    add(sketch)
    return nil
  }

  private mutating func add(_ sketch: TextSketch) {
    sketches.append(sketch)
    compared.append(0)
  }
}
