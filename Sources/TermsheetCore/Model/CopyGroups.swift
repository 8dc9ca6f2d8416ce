/// Groups articles that are copies of one text, so that a story printed eight times counts once.
///
///     var groups = CopyGroups()
///     for article in articles { groups.add(article.fingerprint) }
///     groups.copies(of: 0)  // 7: shown as "+7 copies"
///
/// Each text is compared with those alone that share a band of its fingerprint, so that the work grows with the number
/// of articles and not with its square (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
public struct CopyGroups: Sendable {
  /// Bins in a band: two texts of likeness 0.7 share at least one of the 16 bands with a probability of 0.99.
  private static let band = 4
  /// Texts of one band that are compared at most; the first ones, so that the result does not depend on the rest.
  private static let mostCandidates = 32

  private struct Band: Hashable {
    var index: Int
    var values: [UInt32]
  }

  private var fingerprints: [Fingerprint] = []
  /// For each text the first of its group.
  private var leaders: [Int] = []
  private var sizes: [Int: Int] = [:]
  private var bands: [Band: [Int]] = [:]

  public init() {}

  public var count: Int { leaders.count }

  /// Adds the next text and tells the first of its group: its own index where it copies none before it.
  @discardableResult
  public mutating func add(_ fingerprint: Fingerprint) -> Int {
    let index = fingerprints.count
    fingerprints.append(fingerprint)
    let keys = Self.bands(of: fingerprint)
    var leader = index
    var best = Fingerprint.copy
    for key in keys {
      for candidate in bands[key] ?? [] where candidate != leader {
        let likeness = fingerprint.likeness(to: fingerprints[candidate])
        if likeness > best || (likeness == best && candidate < leader) {
          best = likeness
          leader = candidate
        }
      }
    }
    // Only first texts are compared with: else a chain of small changes joins what is unlike.
    if leader == index {
      for key in keys where (bands[key]?.count ?? 0) < Self.mostCandidates { bands[key, default: []].append(index) }
    }
    leaders.append(leader)
    sizes[leader, default: 0] += 1
    return leader
  }

  /// The index of the first text of the group.
  public func leader(of index: Int) -> Int { leaders[index] }

  /// How many further copies there are of the text's group.
  public func copies(of index: Int) -> Int { sizes[leaders[index], default: 1] - 1 }

  private static func bands(of fingerprint: Fingerprint) -> [Band] {
    stride(from: 0, to: Fingerprint.bins, by: band).compactMap { start in
      let values = Array(fingerprint.minima[start..<start + band])
      return values.allSatisfy { $0 == Fingerprint.none } ? nil : Band(index: start, values: values)
    }
  }
}
