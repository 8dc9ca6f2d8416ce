/// Pairs what was extracted with what was annotated, the best agreement first.
enum Pairing {
  /// - Parameter score: how well two fit, `nil` where they cannot be the same.
  /// - Returns: index pairs; each index stands in one pair at most.
  static func pairs<Got, Want>(
    _ got: [Got], _ want: [Want], _ score: (Got, Want) -> Double?
  ) -> [(got: Int, want: Int)] {
    var table: [(score: Double, got: Int, want: Int)] = []
    for (i, g) in got.enumerated() {
      for (j, w) in want.enumerated() {
        if let score = score(g, w) { table.append((score, i, j)) }
      }
    }
    var pairs: [(got: Int, want: Int)] = []
    var usedGot: Set<Int> = []
    var usedWant: Set<Int> = []
    for (_, i, j) in table.sorted(by: { ($1.score, $0.got, $0.want) < ($0.score, $1.got, $1.want) })
    where !usedGot.contains(i) && !usedWant.contains(j) {
      usedGot.insert(i)
      usedWant.insert(j)
      pairs.append((i, j))
    }
    return pairs
  }
}
