import TermsheetCore

/// The first row: what is loaded, and how the lists are narrowed.
enum TitleLine {
  /// What the line depends on.
  struct Key: Sendable, Equatable {
    var catalogue: Identity
    var columns: Int
    var showsSamples: Bool
    var showsUnsure: Bool
    var showsNewOnly: Bool
    var problems: Int
    var past: PartialDate?
    var chosen: Int?
    var filter: Identity
    var isFiltering: Bool
    var progress: Progress
  }

  static func draw(_ state: State, in frame: inout Frame, drawn: inout DrawnPart<Key>) {
    let key = Key(
      catalogue: state.catalogueIdentity, columns: frame.size.columns, showsSamples: state.showsSamples,
      showsUnsure: state.showsUnsure, showsNewOnly: state.showsNewOnly, problems: state.problems.count,
      past: state.past.date, chosen: state.chosen, filter: state.filterIdentity, isFiltering: state.mode == .filter,
      progress: state.progress)
    let rect = Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1)
    if drawn.isPut(key, in: &frame, rect: rect) { return }
    draw(state, in: &frame)
    drawn.keep(key, of: frame, rect: rect)
  }

  private static func draw(_ state: State, in frame: inout Frame) {
    let width = frame.size.columns
    frame.fill(Rect(column: 0, row: 0, columns: width, rows: 1), style: Style(.text, on: .bar))
    let used = frame.draw("termsheet", column: 1, row: 0, style: Style(.title, on: .bar, .bold)) + 1
    let right = right(state)
    let rightWidth = min(right.reduce(0) { $0 + ScreenText.columns(of: $1.text) }, max(0, width - used - 4))
    let room = width - used - rightWidth - 6
    let counts = counts(state, width: room)
    frame.draw(counts, column: used + 2, row: 0, width: room, style: Style(.text, on: .bar))
    frame.draw(right, column: width - rightWidth - 1, row: 0, width: rightWidth)
  }

  /// As many of the counts as have room, the articles always.
  private static func counts(_ state: State, width: Int) -> String {
    let catalogue = state.catalogue
    let totals = catalogue.totals
    let all = [totals.deals, totals.stakes, totals.hardware]
    let sure = [totals.sureDeals, totals.sureStakes, totals.sureHardware]
    let shown = state.showsUnsure ? all : sure
    var parts = [
      CountText.text(catalogue.ledger.articleCount, state.showsSamples ? "sample article" : "article"),
      CountText.text(shown[0], "deal"),
      CountText.text(shown[1], "stake"), CountText.text(shown[2], "chip"),
    ]
    let unsure = all.reduce(0, +) - sure.reduce(0, +)
    if unsure > 0 { parts.append("\(CountText.text(unsure)) unsure \(state.showsUnsure ? "shown" : "hidden")") }
    var text = parts[0]
    for part in parts.dropFirst() where text.count + part.count + 3 <= width { text += " · " + part }
    return text
  }

  private static func right(_ state: State) -> [Span] {
    let bar = { (role: Role) in Style(role, on: .bar) }
    var spans: [Span] = []
    func add(_ new: [Span]) { spans += (spans.isEmpty ? [] : [Span("  ", bar(.text))]) + new }
    if !state.problems.isEmpty {
      add([Span("! \(CountText.text(state.problems.count, "problem"))", bar(.problem))])
    }
    if let date = state.past.date { add([Span("as of ", bar(.muted)), Span(date.iso, bar(.problem))]) }
    if state.showsNewOnly { add([Span("new only", bar(.match))]) }
    if let chosen = state.chosen {
      add([Span("company ", bar(.muted)), Span(state.catalogue.companies[chosen].name, bar(.company))])
    }
    if !state.filter.isEmpty, state.mode != .filter {
      add([Span("filter ", bar(.muted)), Span(state.filter.text, bar(.match))])
    }
    if !state.progress.isFinished {
      let columns = 10
      let filled = Int(state.progress.share * Double(columns))
      add([
        Span(state.progress.text + " ", bar(.text)),
        Span(String(repeating: "█", count: filled), bar(.barFilled)),
        Span(String(repeating: "░", count: columns - filled), bar(.barEmpty)),
      ])
    }
    return spans
  }
}
