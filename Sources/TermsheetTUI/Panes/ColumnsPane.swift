/// The columns of a list, to be chosen, ordered and sized.
enum ColumnsPane {
  static func draw(_ state: State, in frame: inout Frame) {
    let titles = ColumnChoice.titles(of: state.focus)
    let choice = state.columnChoice(state.focus)
    let shown = Set(choice.order(of: state.focus))
    let rect = Overlay.area(state.size).centred(columns: min(state.size.columns - 4, 52), rows: titles.count + 5)
    let inside = Overlay.draw("COLUMNS OF \(state.focus.title)", in: &frame, rect: rect)
    for (offset, column) in state.listedColumns.enumerated() {
      let row = inside.row + offset
      let isSelected = offset == state.columnList.selected
      let ground: Ground = isSelected ? .selection : .plain
      if isSelected {
        frame.fill(
          Rect(column: rect.column + 1, row: row, columns: rect.columns - 2, rows: 1), style: Style(.text, on: ground))
      }
      frame.draw(isSelected ? "▸" : " ", column: rect.column + 1, row: row, style: Style(.focus, on: ground))
      let isShown = shown.contains(column)
      frame.draw(
        isShown ? "✓" : "·", column: inside.column + 1, row: row, style: Style(isShown ? .match : .muted, on: ground))
      frame.draw(
        titles[column], column: inside.column + 3, row: row, width: 20,
        style: Style(isShown ? .text : .muted, on: ground))
      if let width = choice.widths[column] {
        frame.drawRight(
          "\(width) wide", column: inside.column, row: row, width: inside.columns, style: Style(.muted, on: ground))
      }
    }
    let names = ["column-toggle", "column-down", "column-up", "column-wider", "column-narrower", "column-reset"]
    let keys = names.map { name in
      CommandTable.command(named: name).flatMap { state.keys.keys(of: $0).first?.name } ?? "–"
    }
    frame.draw(
      "\(keys[0]) shows or hides   \(keys[1]) \(keys[2]) move", column: inside.column, row: inside.maxRow - 2,
      width: inside.columns, style: Style(.muted))
    frame.draw(
      "\(keys[3]) \(keys[4]) size   \(keys[5]) all as they were   Esc back", column: inside.column,
      row: inside.maxRow - 1, width: inside.columns, style: Style(.muted))
  }
}
