/// Rows under named columns, to be written as CSV, as TSV or as aligned text.
public struct Table: Sendable {
  public enum Cell: Sendable, Hashable {
    case text(String)
    case number(Double)
    case empty

    init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
    init(_ number: Double?) { self = number.map { .number($0) } ?? .empty }
    init(_ number: Int) { self = .number(Double(number)) }
    init(_ flag: Bool) { self = .text(flag ? "true" : "false") }
  }

  public struct Column: Sendable, Hashable {
    public var name: String
    /// Figures stand on the right of their column.
    public var isRightAligned: Bool

    public init(_ name: String, isRightAligned: Bool = false) {
      self.name = name
      self.isRightAligned = isRightAligned
    }
  }

  public var columns: [Column]
  /// Each as long as `columns`.
  public var rows: RowList<[Cell]>

  public init(columns: [Column], rows: [[Cell]]) { self.init(columns: columns, rows: RowList(rows)) }

  public init(columns: [Column], rows: RowList<[Cell]>) {
    self.columns = columns
    self.rows = rows
  }
}
