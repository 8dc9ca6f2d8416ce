/// What all rows of a list and its header depend on, beside what is told of each row.
struct ListSurroundings: Sendable, Equatable {
  var catalogue: Identity
  var filter: Identity
  var columns: Int
  var choice: ColumnChoice
  var sorting: Sorting
  /// Whether the header shows the order.
  var showsOrder = true
  var lastLook: Int64?
  /// The highest count, for which a column has to have room.
  var highest = 0
}

/// What a row depends on beside its list's surroundings.
struct DrawnRow: Sendable, Hashable {
  /// Which item it shows.
  var item: Int
  var isSelected: Bool
  /// Whether its list has the keys, which only the selected row shows.
  var hasKeys: Bool
  var isMarked = false
  /// A figure that is not the item's own.
  var count = 0

  func hash(into hasher: inout Hasher) {
    // Looked up for each row of each picture: in one go, and without what hardly sets rows apart.
    hasher.combine(item << 2 | (isSelected ? 1 : 0) | (hasKeys ? 2 : 0))
  }

  init(item: Int, isSelected: Bool, hasKeys: Bool, isMarked: Bool = false, count: Int = 0) {
    self.item = item
    self.isSelected = isSelected
    self.hasKeys = hasKeys
    self.isMarked = isMarked
    self.count = count
  }
}

/// A list's table and its rows as they were drawn: most keys leave most rows as they are.
struct DrawnList: Sendable {
  private var surroundings: ListSurroundings?
  private var header: [Cell]?
  private var rows: [DrawnRow: [Cell]] = [:]
  private(set) var table = TableLayout([], width: 0)

  /// More than some screens of rows are not kept.
  private static let most = 256

  func isIn(_ surroundings: ListSurroundings) -> Bool { surroundings == self.surroundings }

  /// Forgets what was drawn in other surroundings.
  mutating func enter(_ surroundings: ListSurroundings, _ table: TableLayout) {
    self.surroundings = surroundings
    self.table = table
    header = nil
    rows = [:]
  }

  mutating func drawHeader(in frame: inout Frame, rect: Rect, sorting: Sorting?) {
    let line = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    if let header, frame.put(header, in: line) { return }
    table.drawHeader(in: &frame, rect: rect, sorting: sorting)
    header = frame.cells(of: line)
  }

  func isPut(_ row: DrawnRow, in frame: inout Frame, rect: Rect) -> Bool {
    guard let cells = rows[row] else { return false }
    return frame.put(cells, in: rect)
  }

  mutating func keep(_ row: DrawnRow, of frame: Frame, rect: Rect) {
    if rows.count >= Self.most { rows.removeAll(keepingCapacity: true) }
    rows[row] = frame.cells(of: rect)
  }
}

extension ListPosition {
  /// The rows that are in view below a header.
  func inView(count: Int, rect: Rect) -> Range<Int> {
    let height = rect.rows - 1
    let top = Self.top(top, showing: selected, count: count, height: height)
    return top..<max(top, min(count, top + height))
  }
}

extension Rect {
  /// A row of a list below its header.
  func line(_ index: Int) -> Rect { Rect(column: column, row: row + 1 + index, columns: columns, rows: 1) }
}
