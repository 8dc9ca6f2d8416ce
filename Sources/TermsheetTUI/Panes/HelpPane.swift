/// The keys of the pane that has them with what they do, and what the signs mean.
enum HelpPane {
  enum Line: Sendable, Hashable {
    case heading(String)
    case entry(keys: String, text: String)
    case text(String)
    case blank
  }

  static func rect(_ state: State) -> Rect {
    Overlay.area(state.size).centred(columns: columns(state.size) * 58 + 6, rows: lines(state).count + 2)
  }

  static func height(_ state: State) -> Int { max(0, rect(state).rows - 2) }

  private static func columns(_ size: Size) -> Int { size.columns >= 132 ? 2 : 1 }

  /// The keys of the pane that has them, in two columns where there is room: then a line is one of the left and one of
  /// the right.
  static func lines(_ state: State) -> [[Line]] {
    let groups =
      pageGroup(state)
      + Command.Group.allCases.map { group in
        [Line.heading(group.rawValue)]
          + CommandTable.help(group, keymap: state.keys, pane: state.focus)
          .map { .entry(keys: $0.keys.joined(separator: " "), text: text($0.help, state)) } + [.blank]
      } + [signs]
    guard columns(state.size) == 2 else { return groups.flatMap { $0 }.map { [$0] } }
    let half = groups.reduce(0) { $0 + $1.count } / 2
    var (left, right): ([Line], [Line]) = ([], [])
    for group in groups {
      if right.isEmpty, left.count + group.count / 2 <= half { left += group } else { right += group }
    }
    return (0..<max(left.count, right.count)).map { row in
      [row < left.count ? left[row] : .blank, row < right.count ? right[row] : .blank]
    }
  }

  private static func title(_ state: State) -> String {
    guard state.focus == .page, let page = state.page.name else { return state.focus.title }
    return page.rawValue.uppercased()
  }

  /// What the keys of the page that is open do on it, which the table of all commands cannot say.
  private static func pageGroup(_ state: State) -> [[Line]] {
    guard state.focus == .page else { return [] }
    let entries = state.page.content.hints.compactMap { hint in
      CommandTable.command(named: hint.command).map { Line.entry(keys: state.keys.text(of: $0), text: hint.text) }
    }
    return entries.isEmpty ? [] : [[.heading("On this page")] + entries + [.blank]]
  }

  /// Among the companies Enter leads to the deals first.
  private static func text(_ help: String, _ state: State) -> String {
    state.focus == .companies && help == CommandTable.command(named: "open")?.help ? "go to its deals" : help
  }

  private static let signs: [Line] = [
    .heading("Signs"),
    .entry(keys: "≥ > ≤ < ~", text: "at least, more than, up to, less, about"),
    .entry(keys: "–", text: "not stated"),
    .entry(keys: "2025-12-17*", text: "the report's date: the fact's is not stated"),
    .entry(keys: "$1.1B≠", text: "sources disagree: Enter, then n for each"),
    .entry(keys: "•", text: "new since the last look"),
    .entry(keys: "★", text: "a company that you watch"),
    .entry(keys: "?", text: "a fact that the program is unsure of"),
    .entry(keys: "Raised", text: "money in, signed or done; no talk, no bounds"),
    .entry(keys: "$9B+", text: "and more in currencies that are not added"),
    .entry(keys: "not stated", text: "the share of which nothing is said"),
  ]

  static func draw(_ state: State, in frame: inout Frame) {
    let rect = rect(state)
    let inside = Overlay.draw("KEYS IN \(title(state))", in: &frame, rect: rect)
    let lines = lines(state)
    let top = max(0, min(state.helpTop, lines.count - inside.rows))
    let count = columns(frame.size)
    let width = (inside.columns - (count - 1) * 2) / count
    for (offset, line) in lines[top..<max(top, min(lines.count, top + inside.rows))].enumerated() {
      for (column, part) in line.enumerated() {
        draw(part, in: &frame, column: inside.column + column * (width + 2), row: inside.row + offset, width: width)
      }
    }
    Overlay.drawPosition(in: &frame, rect: rect, top: top, height: inside.rows, count: lines.count)
  }

  private static func draw(_ line: Line, in frame: inout Frame, column: Int, row: Int, width: Int) {
    let keyWidth = 12
    switch line {
    case .heading(let text):
      frame.draw(text, column: column, row: row, width: width, style: Style(.header, on: .plain, .bold))
    case .text(let text): frame.draw(text, column: column, row: row, width: width, style: Style(.muted))
    case .entry(let keys, let text):
      frame.drawRight(keys, column: column, row: row, width: keyWidth, style: Style(.focus))
      frame.draw(text, column: column + keyWidth + 2, row: row, width: width - keyWidth - 2, style: Style(.text))
    case .blank: return
    }
  }
}
