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

  func write(to image: inout ImageWriter) throws {
    try image.add(rows)
    try image.add(late.flatMap { [$0.key, Int64($0.value)] })
    try image.add(gone.sorted())
    try image.add([greatest, Int64(ordered)])
  }

  init() {}

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws {
    rows = try image.list(of: Int64.self)
    let pairs = try image.list(of: Int64.self)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { late[pairs[index]] = Int32(pairs[index + 1]) }
    gone = Set(try image.list(of: Int32.self))
    let last = try image.list(of: Int64.self)
    guard last.count == 2, last[1] >= 0, last[1] <= rows.count else { throw ImageReader.Damaged() }
    (greatest, ordered) = (last[0], Int(last[1]))
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
