/// Three hints for whoever starts the program for the first time; the first key takes them away.
enum FirstHints {
  static func draw(_ state: State, in frame: inout Frame) {
    guard state.showsFirstHints, state.mode == .browse else { return }
    func key(_ name: String) -> String {
      CommandTable.command(named: name).flatMap { state.keys.keys(of: $0).first?.name } ?? "–"
    }
    let hints = [
      (key("filter"), "narrows as you type: openai, amount>1b, status:talks", "narrows as you type: amount>1b"),
      (key("open"), "leads to the deals, then to the proof of one", "to the deals, then to the proof"),
      (
        key("palette"), "finds every action by its name; \(key("help")) lists the keys",
        "every action by name; \(key("help")) lists keys"
      ),
    ]
    let rows = hints.count + (state.showsSamples ? 3 : 2)
    let width = min(state.size.columns - 6, 66)
    let evidence = state.layout.evidence
    let rect = Rect(
      column: max(1, state.size.columns - width - 3), row: max(2, evidence.row - rows - 1), columns: width, rows: rows)
    let inside = Overlay.draw("FIRST TIME HERE", in: &frame, rect: rect)
    for (offset, hint) in hints.enumerated() {
      frame.drawRight(
        hint.0, column: inside.column, row: inside.row + offset, width: 5, style: Style(.focus, on: .plain, .bold))
      let text = ScreenText.columns(of: hint.1) <= inside.columns - 7 ? hint.1 : hint.2
      frame.draw(
        text, column: inside.column + 7, row: inside.row + offset, width: inside.columns - 7, style: Style(.text))
    }
    if state.showsSamples {
      let text = "these articles are samples: termsheet FOLDER shows your own"
      frame.draw(
        text.count <= inside.columns - 1 ? text : "samples: termsheet FOLDER shows your own", column: inside.column + 1,
        row: inside.row + hints.count, width: inside.columns - 1, style: Style(.muted))
    }
  }
}
