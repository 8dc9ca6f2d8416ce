/// The list of the palette, and of whatever else is chosen by name.
enum ChooserPane {
  static func rect(_ state: State) -> Rect {
    let size = state.size
    let widest = state.chooser.items.map { ScreenText.columns(of: $0.text) + ScreenText.columns(of: $0.detail) }.max()
    let columns = max(44, min(size.columns - 4, min(100, (widest ?? 0) + 10)))
    let rows = max(10, min(size.rows * 2 / 3, state.chooser.items.count + 4))
    return Overlay.area(size).centred(columns: min(columns, size.columns - 4), rows: rows)
  }

  static func listHeight(_ state: State) -> Int { max(0, rect(state).rows - 4) }

  static func draw(_ state: State, in frame: inout Frame) {
    let chooser = state.chooser
    let rect = rect(state)
    let inside = Overlay.draw(chooser.title, in: &frame, rect: rect)
    let used = frame.draw(chooser.label, column: inside.column, row: inside.row, style: Style(.muted))
    TextInputLine.draw(
      chooser.input, in: &frame, column: inside.column + used, row: inside.row, width: inside.columns - used)
    let count = chooser.matches.count
    let height = listHeight(state)
    guard count > 0 else {
      frame.draw(
        chooser.nothing, column: inside.column, row: inside.row + 2, width: inside.columns, style: Style(.muted))
      return
    }
    let top = ListPosition.top(chooser.list.top, showing: chooser.list.selected, count: count, height: height)
    for (offset, index) in (top..<max(top, min(count, top + height))).enumerated() {
      let row = inside.row + 1 + offset
      draw(
        chooser.items[chooser.matches[index].item], chooser.matches[index].positions,
        isSelected: index == chooser.list.selected, in: &frame,
        rect: Rect(
          column: rect.column + 1, row: row, columns: rect.columns - 2, rows: 1))
    }
    // Why the selected one cannot be done is said before it is tried.
    if let refusal = chooser.items[chooser.matches[chooser.list.selected].item].refusal {
      frame.draw(
        refusal, column: inside.column, row: inside.maxRow - 1, width: inside.columns, style: Style(.problem))
    }
    Overlay.drawPosition(in: &frame, rect: rect, top: top, height: height, count: count)
  }

  private static func draw(
    _ item: Chooser.Item, _ positions: [Int], isSelected: Bool, in frame: inout Frame, rect: Rect
  ) {
    let ground: Ground = isSelected ? .selection : .plain
    if isSelected { frame.fill(rect, style: Style(.text, on: ground)) }
    frame.draw(isSelected ? "▸" : " ", column: rect.column, row: rect.row, style: Style(.focus, on: ground))
    let plain = Style(item.refusal == nil ? .text : .muted, on: ground)
    let marked = Style(.match, on: ground, [.bold, .underline])
    let hit = Set(positions)
    var spans: [Span] = []
    for (index, character) in item.text.enumerated() {
      let style = hit.contains(index) ? marked : plain
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    let width = rect.columns - 2
    // The name comes first; what is behind it has the rest, and at least half where the name takes more.
    let rest = width - ScreenText.columns(of: item.text) - 2
    let detail = min(ScreenText.columns(of: item.detail), max(rest, width / 2))
    frame.draw(spans, column: rect.column + 1, row: rect.row, width: width - detail - 2)
    frame.drawRight(
      item.detail, column: rect.column + 1 + width - detail, row: rect.row, width: detail,
      style: Style(item.refusal == nil ? .focus : .muted, on: ground))
  }
}
