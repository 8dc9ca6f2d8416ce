/// A box above the panes.
enum Overlay {
  /// Where boxes may lie: between the first row and the last.
  static func area(_ size: Size) -> Rect { Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2) }

  /// Clears a part of the screen and draws its outline and title; returns the inside, with a blank column at each side.
  static func draw(_ title: String, in frame: inout Frame, rect: Rect) -> Rect {
    // A margin keeps the text beneath from running into the box.
    let margin = Rect(column: rect.column - 2, row: rect.row - 1, columns: rect.columns + 4, rows: rect.rows + 2)
    let cleared = margin.clipped(to: area(frame.size))
    frame.fill(cleared, style: .plain)
    clearCutWords(beside: cleared, in: &frame)
    var borders = Borders(size: frame.size)
    borders.add(rect, style: Style(.focus))
    borders.draw(in: &frame)
    frame.draw(
      " \(title) ", column: rect.column + 2, row: rect.row, width: rect.columns - 4,
      style: Style(.focus, on: .plain, .bold))
    return rect.inset(columns: 2, rows: 1)
  }

  /// Takes away what is left of words that the box has cut: the rest of a figure is another figure.
  static func clearCutWords(beside rect: Rect, in frame: inout Frame) {
    func isWord(_ column: Int, _ row: Int) -> Bool {
      let text = frame[column, row].text
      return text != " " && !(text.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false)
    }
    for row in rect.row..<rect.maxRow {
      for (start, step) in [(rect.column - 1, -1), (rect.maxColumn, 1)] {
        var end = start
        while end >= 0, end < frame.size.columns, isWord(end, row) { end += step }
        for column in step < 0 ? end + 1..<start + 1 : start..<end {
          frame.set(.blank, columns: 1, column: column, row: row, style: frame[column, row].style)
        }
      }
    }
  }

  /// Tells at the lower edge which part of a list is in view.
  static func drawPosition(in frame: inout Frame, rect: Rect, top: Int, height: Int, count: Int) {
    guard count > height, height > 0 else { return }
    let text = " \(top + 1)–\(min(count, top + height)) of \(count) "
    frame.drawRight(text, column: rect.column + 2, row: rect.maxRow - 1, width: rect.columns - 4, style: Style(.muted))
  }
}
