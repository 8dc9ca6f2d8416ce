import TermsheetCore

/// The list from which a company is picked.
enum PickerPane {
  static func rect(_ size: Size) -> Rect {
    Overlay.area(size).centred(columns: min(size.columns - 4, 56), rows: max(10, size.rows * 2 / 3))
  }

  static func listHeight(_ size: Size) -> Int { max(0, rect(size).rows - 3) }

  static func draw(_ state: State, in frame: inout Frame) {
    let rect = rect(frame.size)
    let inside = Overlay.draw("COMPANY", in: &frame, rect: rect)
    frame.draw("name: ", column: inside.column, row: inside.row, style: Style(.muted))
    TextInputLine.draw(
      state.picker.input, in: &frame, column: inside.column + 6, row: inside.row, width: inside.columns - 6)
    let count = state.picker.matches.count
    let height = inside.rows - 1
    guard count > 0 else {
      frame.draw(
        "no company has that in its name", column: inside.column, row: inside.row + 2, width: inside.columns,
        style: Style(.muted))
      return
    }
    let filter = Filter.plainWords(state.picker.input.text)
    let top = ListPosition.top(state.picker.list.top, showing: state.picker.list.selected, count: count, height: height)
    for (offset, index) in (top..<max(top, min(count, top + height))).enumerated() {
      let company = state.catalogue.companies[state.picker.matches[index]]
      let row = inside.row + 1 + offset
      let isSelected = index == state.picker.list.selected
      let ground: Ground = isSelected ? .selection : .plain
      if isSelected {
        frame.fill(
          Rect(column: rect.column + 1, row: row, columns: rect.columns - 2, rows: 1), style: Style(.text, on: ground))
      }
      frame.draw(isSelected ? "▸" : " ", column: rect.column + 1, row: row, style: Style(.focus, on: ground))
      let deals = CountText.text(state.shownDeals(of: company), "deal")
      frame.draw(
        Marking.spans(company.name, filter: filter, style: Style(.company, on: ground)), column: inside.column,
        row: row,
        width: inside.columns - 14)
      frame.drawRight(deals, column: inside.column, row: row, width: inside.columns, style: Style(.muted, on: ground))
    }
    Overlay.drawPosition(in: &frame, rect: rect, top: top, height: height, count: count)
  }
}
