/// The size of a screen or a part of it, in columns and rows.
public struct Size: Sendable, Hashable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// One column of one row.
public struct Cell: Sendable, Hashable, BitwiseCopyable {
  /// One printable grapheme cluster without control characters; none in the second column of a wide one.
  public var glyph: Glyph
  /// Columns that `glyph` takes: 1 or 2; 0 for the second column of a wide one.
  public var width: UInt8
  public var style: Style
  /// Leaves no byte of a cell undefined, so that cells can be compared as bytes.
  private let rest: UInt32 = 0

  public init(_ glyph: Glyph = .blank, width: UInt8 = 1, style: Style = .plain) {
    self.glyph = glyph
    self.width = width
    self.style = style
  }

  public init(text: String, width: UInt8 = 1, style: Style = .plain) {
    self.init(Glyph(text), width: width, style: style)
  }

  /// The glyph as a text; empty in the second column of a wide one.
  public var text: String {
    get { glyph.text }
    set { glyph = Glyph(newValue) }
  }
}

/// A picture of the whole screen: a grid of styled cells.
public struct Frame: Sendable, Hashable {
  public let size: Size
  /// Row by row, `size.columns * size.rows` of them.
  public var cells: [Cell]
  /// Where the cursor stands while text is typed; hidden where `nil`.
  public var cursor: Position?

  public struct Position: Sendable, Hashable {
    public var column: Int
    public var row: Int
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}
