import TermsheetCore

/// Files that could not be read, or only in part, with the reason.
enum ProblemsPane {
  static func rect(_ size: Size) -> Rect {
    Overlay.area(size).centred(columns: min(size.columns - 4, 120), rows: max(5, size.rows * 3 / 4))
  }

  /// Each problem takes two rows: what, and why.
  static func listHeight(_ size: Size) -> Int { max(0, (rect(size).rows - 2 - room(size)) / 2) }

  /// How many rows below the list tell the whole of a reason that its row cuts; none in a small box.
  private static func room(_ size: Size) -> Int { rect(size).rows >= 12 ? 4 : 0 }

  static func draw(_ state: State, in frame: inout Frame) {
    let rect = rect(frame.size)
    let inside = Overlay.draw("PROBLEMS \(CountText.text(state.problems.count))", in: &frame, rect: rect)
    let height = listHeight(frame.size)
    let count = state.problems.count
    let top = ListPosition.top(state.problemList.top, showing: state.problemList.selected, count: count, height: height)
    for (offset, index) in (top..<max(top, min(count, top + height))).enumerated() {
      let problem = state.problems[index]
      let row = inside.row + offset * 2
      let isSelected = index == state.problemList.selected
      let ground: Ground = isSelected ? .selection : .plain
      if isSelected {
        frame.fill(
          Rect(column: rect.column + 1, row: row, columns: rect.columns - 2, rows: 2), style: Style(.text, on: ground))
      }
      let word = problem.severity == .error ? "not read" : "in part "
      frame.draw(isSelected ? "▸" : " ", column: rect.column + 1, row: row, style: Style(.focus, on: ground))
      frame.draw(
        word, column: inside.column, row: row, width: inside.columns,
        style: Style(problem.severity == .error ? .problem : .muted, on: ground, .bold))
      frame.draw(
        problem.path, column: inside.column + 10, row: row, width: inside.columns - 10,
        style: Style(.text, on: ground))
      frame.draw(
        problem.reason, column: inside.column + 10, row: row + 1, width: inside.columns - 10,
        style: Style(.muted, on: ground))
    }
    drawWhole(state, in: &frame, inside: inside)
    Overlay.drawPosition(in: &frame, rect: rect, top: top, height: height, count: count)
  }

  private static func drawWhole(_ state: State, in frame: inout Frame, inside: Rect) {
    let rows = room(frame.size) - 1
    guard rows > 0, state.problems.indices.contains(state.problemList.selected) else { return }
    let problem = state.problems[state.problemList.selected]
    let room = inside.columns - 10
    let isCut = ScreenText.columns(of: problem.reason) > room || ScreenText.columns(of: problem.path) > room
    guard isCut else { return }
    let lines = TextWrapping.lines(of: "\(problem.path): \(problem.reason)", width: inside.columns)
    for (offset, line) in lines.prefix(rows).enumerated() {
      // Of more than there is room for, the last line tells that it goes on.
      let isLast = offset == rows - 1 && lines.count > rows
      frame.draw(
        isLast ? line + " " + lines[rows] : line, column: inside.column, row: inside.maxRow - rows + offset,
        width: inside.columns, style: Style(.text))
    }
  }
}
