import TermsheetCore

/// The last row: what is being typed, what was just said, or which keys there are.
enum FooterLine {
  /// What the hints depend on.
  struct HintsKey: Sendable, Equatable {
    var keys: Identity
    var columns: Int
    var mode: State.Mode
    var focus: PaneKind
    /// Those of the page that has the keys.
    var page: [PageHint]
  }

  static func draw(_ state: State, in frame: inout Frame, drawn: inout DrawnPart<HintsKey>) {
    let row = frame.size.rows - 1
    let width = frame.size.columns
    frame.fill(Rect(column: 0, row: row, columns: width, rows: 1), style: Style(.text, on: .bar))
    if state.mode == .filter {
      FilterLine.draw(state, in: &frame)
    } else if state.mode == .prompt, state.message == nil {
      let used = frame.draw(state.prompt.label, column: 1, row: row, style: Style(.match, on: .bar, .bold))
      TextInputLine.draw(
        state.prompt.input, in: &frame, column: 1 + used, row: row, width: max(10, width - used - 2), ground: .bar)
      let start = used + 4 + ScreenText.columns(of: state.prompt.input.text)
      let choices = state.correctionChoices.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? $0 }
      if width - start > 12, !choices.isEmpty {
        frame.draw(
          choices.joined(separator: "  "), column: start, row: row, width: width - start - 1,
          style: Style(.muted, on: .bar))
      }
    } else if let job = state.job, state.mode == .browse {
      draw(job, state, in: &frame, row: row)
    } else if let message = state.message {
      let style = Style(message.isRefusal ? .problem : .text, on: .bar)
      frame.draw(message.text, column: 1, row: row, width: width - 2, style: style)
    } else if state.showsCommand, state.mode == .browse {
      let used = frame.draw("$ ", column: 1, row: row, style: Style(.match, on: .bar, .bold))
      frame.draw(state.viewCommand, column: 1 + used, row: row, width: width - 3 - used, style: Style(.text, on: .bar))
    } else {
      let key = HintsKey(
        keys: state.keysIdentity, columns: width, mode: state.mode, focus: state.focus,
        page: state.focus == .page ? state.page.content.hints : [])
      let rect = Rect(column: 0, row: row, columns: width, rows: 1)
      if drawn.isPut(key, in: &frame, rect: rect) { return }
      drawHints(state, in: &frame, row: row)
      drawn.keep(key, of: frame, rect: rect)
    }
  }

  /// What is being done, how far it is, and how it is ended.
  static func draw(_ job: Job, _ state: State, in frame: inout Frame, row: Int) {
    let width = frame.size.columns
    var spans = [Span(state.text(of: job), Style(.text, on: .bar))]
    if let share = job.share {
      let columns = 10
      let filled = Int(share * Double(columns))
      spans.append(Span("  " + String(repeating: "█", count: filled), Style(.barFilled, on: .bar)))
      spans.append(Span(String(repeating: "░", count: columns - filled), Style(.barEmpty, on: .bar)))
      spans.append(Span(" \(Int(share * 100))%", Style(.text, on: .bar)))
    } else {
      spans.append(Span(" …", Style(.text, on: .bar)))
    }
    if let way = state.wayOut(of: job) { spans.append(Span("   " + way, Style(.muted, on: .bar))) }
    frame.draw(spans, column: state.mode == .filter ? 2 : 1, row: row, width: width - 3)
  }

  private static func drawHints(_ state: State, in frame: inout Frame, row: Int) {
    var column = 1
    for hint in fitting(hints(state), width: frame.size.columns) {
      column += frame.draw(hint.key, column: column, row: row, style: Style(.focus, on: .bar, .bold)) + 1
      column += frame.draw(hint.text, column: column, row: row, style: Style(.text, on: .bar)) + 3
    }
  }

  private struct Hint {
    var key: String
    var text: String
    /// The way out, which stays where there is no room for all.
    var isKept = false

    var columns: Int { key.count + 1 + text.count }
  }

  /// As many as there is room for: the last give way first, but never those that lead out.
  private static func fitting(_ hints: [Hint], width: Int) -> [Hint] {
    var kept = hints
    func need() -> Int { kept.reduce(-3) { $0 + $1.columns + 3 } }
    while need() > width - 2, let last = kept.lastIndex(where: { !$0.isKept }) ?? kept.indices.last {
      kept.remove(at: last)
    }
    return kept
  }

  private static let ways: Set<String> = ["back", "quit", "cancel", "close", "column-close"]

  /// The keys that a newcomer needs here, the most needed first.
  private static func hints(_ state: State) -> [Hint] {
    func hint(_ name: String, _ text: String? = nil) -> Hint? {
      guard let command = CommandTable.command(named: name), let key = state.keys.keys(of: command).first,
        let text = text ?? command.hint
      else { return nil }
      return Hint(key: key.name, text: text, isKept: ways.contains(name))
    }
    switch state.mode {
    case .browse where state.focus == .article:
      return [
        hint("back", "back"), hint("down", "down"), hint("up", "up"), hint("page-down", "page"),
        hint("next-evidence", "next report"), hint("zoom"), hint("help"), hint("quit"),
      ].compactMap { $0 }
    case .browse where state.focus == .page:
      let own = state.page.content.hints.map { hint($0.command, $0.text) }
      return (own + [hint("back", "back"), hint("help"), hint("quit")]).compactMap { $0 }
    case .browse, .filter, .prompt:
      return [
        hint("help"), hint("filter"), hint("open", state.focus == .companies ? "deals" : nil), hint("next-pane"),
        hint("company"), hint("palette"), hint("page-flows", "flows"), hint("sort"), hint("zoom"), hint("quit"),
      ].compactMap { $0 }
    case .picker, .chooser:
      return [hint("arrow-down", "down"), hint("arrow-up", "up"), hint("keep", "take"), hint("cancel", "back")]
        .compactMap { $0 }
    case .columns:
      return [
        hint("column-toggle", "show or hide"), hint("column-up", "left"), hint("column-down", "right"),
        hint("column-wider", "wider"), hint("column-narrower", "narrower"), hint("column-close", "back"),
      ].compactMap { $0 }
    case .help, .problems:
      return [hint("close", "back"), hint("down", "down"), hint("up", "up"), hint("page-down", "page"), hint("quit")]
        .compactMap { $0 }
    }
  }
}
