/// Which row of the store stands at which place in memory. Rows mostly come in ascending order, so that a search in their
/// list finds them without a table of its own.
struct RowPlaces: Sendable {
  /// For each place its row, also of those that were taken out.
  private(set) var rows: [Int64] = []
  /// Rows that came out of order, and rows that came again.
  private var late: [Int64: Int32] = [:]
  private var gone: Set<Int32> = []
  /// The greatest row so far, and how many places stand in the order of their rows.
  private var greatest = Int64.min
  private var ordered = 0

  /// How many rows stand somewhere.
  var count: Int { rows.count - gone.count }

  mutating func append(_ row: Int64) {
    if row > greatest, ordered == rows.count {
      ordered += 1
      greatest = row
    } else {
      late[row] = Int32(rows.count)
    }
    rows.append(row)
  }

  /// Takes a row out.
  ///
  /// - Returns: its place; `nil` where it stands nowhere.
  mutating func remove(_ row: Int64) -> Int? {
    guard let place = place(of: row) else { return nil }
    late[row] = nil
    gone.insert(Int32(place))
    return place
  }

  private func place(of row: Int64) -> Int? {
    if let place = late[row] { return Int(place) }
    var (low, high) = (0, ordered)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    guard low < ordered, rows[low] == row, !gone.contains(Int32(low)) else { return nil }
    return low
  }
}
