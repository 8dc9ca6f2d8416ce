extension Frame {
  /// The whole screen.
  public var bounds: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// Draws a text, sanitised, from a cell to the right: no further than `width` columns and the frame's edge.
  ///
  /// - Returns: the columns drawn. What does not fit ends in `…`.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, column: Int, row: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    let room = min(width, size.columns - column)
    guard row >= 0, row < size.rows, room > 0 else { return 0 }
    if let used = drawPlain(text, column: column, row: row, room: room, style: style) { return used }
    let fits = text.utf8.count <= room || ScreenText.columns(of: text) <= room
    let limit = fits ? room : room - 1
    var used = 0
    for character in text {
      let drawn = ScreenText.drawn(character)
      if used + drawn.columns > limit { break }
      put(drawn, column: column + used, row: row, style: style)
      used += drawn.columns
    }
    if !fits {
      set(TextFit.ellipsisGlyph, columns: 1, column: column + used, row: row, style: style)
      used += 1
    }
    return used
  }

  /// Draws a text of nothing but plain signs, as most are; `nil` for any other.
  private mutating func drawPlain(
    _ text: some StringProtocol, column: Int, row: Int, room: Int, style: Style
  ) -> Int? {
    guard column >= 0, let columns = ScreenText.plainColumns(of: text) else { return nil }
    guard columns > 0 else { return 0 }
    let used = min(columns, room)
    let index = row * size.columns + column
    // Whatever wide sign loses one half to the text loses the other too.
    if cells[index].width == 0, column > 0 { cells[index - 1] = Cell(style: cells[index - 1].style) }
    let end = index + used
    if cells[end - 1].width == 2, column + used < size.columns { cells[end] = Cell(style: cells[end].style) }
    var place = index
    cells.withUnsafeMutableBufferPointer { cells in
      for scalar in text.unicodeScalars {
        guard place < end else { break }
        cells[place] = Cell(Glyph(scalar: scalar), style: style)
        place += 1
      }
      if columns > room { cells[end - 1] = Cell(TextFit.ellipsisGlyph, style: style) }
    }
    return used
  }

  /// Draws a text at the right end of `width` columns.
  public mutating func drawRight(
    _ text: some StringProtocol, column: Int, row: Int, width: Int, style: Style = .plain
  ) {
    let columns = min(width, ScreenText.columns(of: text))
    draw(text, column: column + width - columns, row: row, width: columns, style: style)
  }

  /// Draws texts of different styles one after another, no further than `width` columns.
  ///
  /// - Returns: the columns drawn.
  @discardableResult
  public mutating func draw(_ spans: [Span], column: Int, row: Int, width: Int = .max) -> Int {
    var room = min(width, size.columns - column)
    let total = spans.reduce(0) { $0 + ScreenText.columns(of: $1.text) }
    let cut = total > room
    if !cut, (0..<size.rows).contains(row) {
      // Everything fits, and most of it is text that is drawn at once.
      return spans.reduce(0) { used, span in
        used + draw(span.text, column: column + used, row: row, width: room - used, style: span.style)
      }
    }
    if cut { room -= 1 }
    var used = 0
    var last = Style.plain
    for span in spans where used < room || !cut {
      last = span.style
      for character in span.text {
        let drawn = ScreenText.drawn(character)
        if used + drawn.columns > room {
          if cut, room >= 0 { set(TextFit.ellipsisGlyph, columns: 1, column: column + used, row: row, style: last) }
          return min(used + 1, max(0, room + 1))
        }
        put(drawn, column: column + used, row: row, style: span.style)
        used += drawn.columns
      }
    }
    if cut, room >= 0 { set(TextFit.ellipsisGlyph, columns: 1, column: column + used, row: row, style: last) }
    return cut ? used + 1 : used
  }

  /// Gives every cell of a part the style, and a blank where `blank`.
  public mutating func fill(_ rect: Rect, style: Style, blank: Bool = true) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow)) {
      for column in max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.maxColumn)) {
        if blank {
          set(.blank, columns: 1, column: column, row: row, style: style)
        } else {
          self[column, row].style = style
        }
      }
    }
  }

  /// Puts a ground behind what is already drawn.
  public mutating func lay(_ ground: Ground, attributes: Style.Attributes = [], on rect: Rect) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow)) {
      for column in max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.maxColumn)) {
        self[column, row].style.ground = ground
        self[column, row].style.attributes.formUnion(attributes)
      }
    }
  }

  mutating func put(_ drawn: ScreenText.Drawn, column: Int, row: Int, style: Style) {
    guard drawn.isFlag else {
      set(Glyph(drawn.text), columns: drawn.columns, column: column, row: row, style: style)
      return
    }
    for (offset, letter) in drawn.text.enumerated() {
      set(Glyph(String(letter)), columns: 1, column: column + offset, row: row, style: style)
    }
  }

  /// Writes one cell, or two for a wide cluster. What else was drawn over one half of a wide cluster loses the other
  /// half too, and a wide cluster that the edge would cut is left out.
  mutating func set(_ glyph: Glyph, columns: Int, column: Int, row: Int, style: Style) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    if cells[index].width == 0, column > 0 { cells[index - 1] = Cell(style: cells[index - 1].style) }
    let last = index + columns - 1
    guard column + columns <= size.columns else {
      cells[index] = Cell(style: style)
      return
    }
    if cells[last].width == 2, column + columns < size.columns { cells[last + 1] = Cell(style: cells[last + 1].style) }
    cells[index] = Cell(glyph, width: UInt8(columns), style: style)
    if columns == 2 { cells[last] = Cell(.none, width: 0, style: style) }
  }
}

/// A text in one style: a part of a line.
public struct Span: Sendable, Hashable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
