/// Which lists have grown out of each other: as long as it is the same, what lies at a place is what lay there before.
final class Lineage: Sendable {}

/// Where a fact stands among all, and where it lies.
protocol FactSlot {
  var key: FactKey { get }
  var article: Int32 { get }
  var ordinal: Int32 { get }
  /// Where its record begins.
  var record: UInt32 { get }
}

extension Array where Element: FactSlot {
  /// For each slot of an earlier state of this list its index now; -1 for one that went or lies elsewhere. Both stand in
  /// the order of their articles.
  func indices(ofThoseIn old: [Element]) -> [Int32] {
    var found = [Int32](repeating: -1, count: old.count)
    var next = 0
    for (index, slot) in old.enumerated() {
      while next < count, (self[next].article, self[next].ordinal) < (slot.article, slot.ordinal) { next += 1 }
      guard next < count else { break }
      let here = self[next]
      if here.article == slot.article, here.ordinal == slot.ordinal, here.key == slot.key, here.record == slot.record {
        found[index] = Int32(next)
      }
    }
    return found
  }
}
