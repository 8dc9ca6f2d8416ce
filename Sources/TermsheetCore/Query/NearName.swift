/// Guesses which name was meant by one that is misspelt.
public enum NearName {
  /// The nearest name by edit distance, where it is near enough to be a slip: a third of the letters at most.
  public static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty else { return nil }
    let scored = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.name : nil
  }

  /// How many letters are missing, too many, other, or swapped with their neighbour.
  ///
  /// Source: the optimal string alignment distance (Damerau 1964, restricted).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (index, character) in left.enumerated() {
      var row = [index + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          rows[index][column + 1] + 1, row[column] + 1, rows[index][column] + (character == other ? 0 : 1))
        if index > 0, column > 0, character == right[column - 1], left[index - 1] == other {
          least = min(least, rows[index - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
