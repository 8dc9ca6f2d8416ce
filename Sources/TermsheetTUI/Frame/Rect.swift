/// A part of the screen, in columns and rows from the top left.
public struct Rect: Sendable, Hashable {
  public var column: Int
  public var row: Int
  public var columns: Int
  public var rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// One past the last column.
  public var maxColumn: Int { column + columns }
  /// One past the last row.
  public var maxRow: Int { row + rows }
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < maxColumn && row >= self.row && row < maxRow
  }

  /// Without so many cells on every side.
  public func inset(_ amount: Int = 1) -> Rect { inset(columns: amount, rows: amount) }

  public func inset(columns: Int, rows: Int) -> Rect {
    Rect(
      column: column + columns, row: row + rows, columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// The left part of `columns` columns, and the rest. The two share one column where `sharing`: the line between them.
  public func splitLeft(_ columns: Int, sharing: Bool = false) -> (left: Rect, right: Rect) {
    let columns = min(max(0, columns), self.columns)
    let shared = sharing ? 1 : 0
    return (
      Rect(column: column, row: row, columns: columns, rows: rows),
      Rect(column: column + columns - shared, row: row, columns: self.columns - columns + shared, rows: rows)
    )
  }

  /// The upper part of `rows` rows, and the rest. The two share one row where `sharing`.
  public func splitTop(_ rows: Int, sharing: Bool = false) -> (top: Rect, bottom: Rect) {
    let rows = min(max(0, rows), self.rows)
    let shared = sharing ? 1 : 0
    return (
      Rect(column: column, row: row, columns: columns, rows: rows),
      Rect(column: column, row: row + rows - shared, columns: columns, rows: self.rows - rows + shared)
    )
  }

  /// What of it lies within another.
  public func clipped(to other: Rect) -> Rect {
    let (left, top) = (max(column, other.column), max(row, other.row))
    return Rect(
      column: left, row: top, columns: min(maxColumn, other.maxColumn) - left, rows: min(maxRow, other.maxRow) - top)
  }

  /// A part of at most this size in the middle.
  public func centred(columns: Int, rows: Int) -> Rect {
    let columns = min(columns, self.columns)
    let rows = min(rows, self.rows)
    return Rect(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2, columns: columns, rows: rows)
  }
}
