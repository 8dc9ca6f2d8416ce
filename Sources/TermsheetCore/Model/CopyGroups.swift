/// Groups articles that are copies of one text, so that a story printed eight times counts once.
///
///     var groups = CopyGroups()
///     for article in articles { groups.add(article.sketch) }
///     groups.copies(of: 0)  // 7: shown as "+7 copies"
///
/// Each text is compared with those alone that share one of its smallest hashes, so that the work grows with the number
/// of articles and not with its square. Source: Broder, "On the resemblance and containment of documents", 1997.
public struct CopyGroups: Sendable {
  /// By how many of its hashes a text is looked up: two that share 0.6 of their runs have none of eight in common once in
  /// some 1,500 pairs.
  private static let looked = 8
  /// Texts of one hash that are compared at most; the first ones, so that the result does not depend on the rest.
  private static let mostCandidates = 32

  private var sketches: [TextSketch] = []
  /// For each text the first of its group.
  private var leaders: [Int] = []
  private var sizes: [Int: Int] = [:]
  /// The first texts by their smallest hashes.
  private var places: [UInt32: [Int]] = [:]

  public init() {}

  public var count: Int { leaders.count }

  /// Adds the next text and tells the first of its group: its own index where it copies none before it.
  @discardableResult
  public mutating func add(_ sketch: TextSketch) -> Int {
    let index = sketches.count
    sketches.append(sketch)
    let keys = sketch.hashes.prefix(Self.looked)
    var leader = index
    var best = 0.0
    for key in keys {
      for candidate in places[key] ?? [] where candidate != leader && sketch.isCopy(of: sketches[candidate]) {
        let resemblance = sketch.resemblance(to: sketches[candidate])
        if resemblance > best || (resemblance == best && candidate < leader) {
          best = resemblance
          leader = candidate
        }
      }
    }
    // Only first texts are compared with: else a chain of small changes joins what is unlike.
    if leader == index {
      for key in keys where (places[key]?.count ?? 0) < Self.mostCandidates { places[key, default: []].append(index) }
    }
    leaders.append(leader)
    sizes[leader, default: 0] += 1
    return leader
  }

  /// The index of the first text of the group.
  public func leader(of index: Int) -> Int { leaders[index] }

  /// How many further copies there are of the text's group.
  public func copies(of index: Int) -> Int { sizes[leaders[index], default: 1] - 1 }
}
