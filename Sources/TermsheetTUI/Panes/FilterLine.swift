import TermsheetCore

/// The filter while it is typed: the text, and below it how many deals are left or where the mistake is.
enum FilterLine {
  private static let indent = 2

  /// The text takes the row above the last.
  static func draw(_ state: State, in frame: inout Frame) {
    let (row, width) = (frame.size.rows - 1, frame.size.columns)
    frame.fill(Rect(column: 0, row: row - 1, columns: width, rows: 1), style: Style(.text, on: .bar))
    frame.draw("/", column: 1, row: row - 1, style: Style(.match, on: .bar, .bold))
    TextInputLine.draw(
      state.filterInput, in: &frame, column: indent, row: row - 1, width: width - indent - 1, ground: .bar)
    if let problem = state.filter.problem, state.completion == nil {
      draw(problem, state, in: &frame, row: row)
    } else if let message = state.message, !message.text.isEmpty {
      frame.draw(
        message.text, column: indent, row: row, width: width - 3,
        style: Style(message.isRefusal ? .problem : .text, on: .bar))
    } else if let job = state.job {
      FooterLine.draw(job, state, in: &frame, row: row)
    } else {
      let count =
        "\(CountText.text(state.filteredDealCount)) of \(CountText.text(state.shownDealCount, "deal"))"
        + (state.readsDeals ? " read so far" : "")
      let hints = "Tab completes   ↑ earlier   Enter keeps   Esc clears"
      let used = frame.draw(count, column: indent, row: row, style: Style(.text, on: .bar))
      let room = width - indent - used - 4
      if ScreenText.columns(of: hints) <= room {
        frame.drawRight(
          hints, column: indent + used + 2, row: row, width: room + 1, style: Style(.muted, on: .bar))
      }
    }
  }

  /// A mark under the place and what is wrong there, at its right, or where there is no room at its left; where there is
  /// none at either side the reason has the whole row, and the place shows in the text alone.
  private static func draw(_ problem: QueryProblem, _ state: State, in frame: inout Frame, row: Int) {
    let width = frame.size.columns
    let start = min(problem.range.lowerBound, state.filterInput.characters.count)
    let columns = ScreenText.columns(of: String(state.filterInput.characters[..<start]))
    let place = min(width - 2, indent + columns)
    let style = Style(.problem, on: .bar)
    let text = problem.reason
    let needed = ScreenText.columns(of: text)
    for column in place..<max(place, min(width, place + problem.range.count)) {
      frame[column, row - 1].style = Style(.problem, on: .bar, .underline)
    }
    if width - place - 3 >= needed {
      frame.draw("▲ " + text, column: place, row: row, style: style)
    } else if place - 2 >= needed {
      frame.drawRight(text + " ▲", column: 1, row: row, width: place, style: style)
    } else {
      frame.draw(text, column: max(1, min(place, width - 1 - needed)), row: row, width: width - 2, style: style)
    }
  }

  /// What the word can become, above the text and below it in the order of Tab.
  static func drawCandidates(_ state: State, in frame: inout Frame) {
    guard let completion = state.completion else { return }
    let count = completion.candidates.count
    let height = min(8, count, frame.size.rows - 6)
    guard height > 0 else { return }
    let top = ListPosition.top(
      max(0, completion.selected - height / 2), showing: completion.selected, count: count, height: height)
    let shown = completion.candidates[top..<min(count, top + height)]
    let names = shown.map { ScreenText.columns(of: $0.text) }.max() ?? 0
    let widest =
      shown.map { candidate in
        candidate.help.isEmpty ? names : names + 2 + ScreenText.columns(of: candidate.help)
      }.max() ?? 0
    let start = completion.text.prefix(completion.range.lowerBound)
    let width = min(frame.size.columns - 2, max(widest + 4, 16))
    let column = max(0, min(indent + ScreenText.columns(of: String(start)) - 2, frame.size.columns - width))
    let rect = Rect(column: column, row: frame.size.rows - 4 - height, columns: width, rows: height + 2)
    frame.fill(rect, style: .plain)
    Overlay.clearCutWords(beside: rect, in: &frame)
    var borders = Borders(size: frame.size)
    borders.add(rect, style: Style(.focus))
    borders.draw(in: &frame)
    for (offset, candidate) in shown.enumerated() {
      let row = rect.row + 1 + offset
      let isSelected = top + offset == completion.selected
      let ground: Ground = isSelected ? .selection : .plain
      frame.fill(Rect(column: column + 1, row: row, columns: width - 2, rows: 1), style: Style(.text, on: ground))
      frame.draw(candidate.text, column: column + 2, row: row, width: width - 4, style: Style(.text, on: ground))
      if !candidate.help.isEmpty {
        frame.draw(
          candidate.help, column: column + 4 + names, row: row, width: max(0, width - 6 - names),
          style: Style(.muted, on: ground))
      }
    }
    if count > height {
      frame.drawRight(
        " \(completion.selected + 1) of \(count) ", column: column + 2, row: rect.maxRow - 1, width: width - 4,
        style: Style(.muted))
    }
  }
}
