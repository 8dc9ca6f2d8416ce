import TermsheetCore

/// The name of a pane with what it shows, and whether it has the keys.
struct PaneTitle: Sendable, Equatable {
  private let pane: PaneKind
  /// How many there are for it.
  private let columns: Int
  private let hasKeys: Bool
  /// What is shown of how many.
  private var selected = 0
  private var count = 0
  private var isSoFar = false
  private var ranksMatches = false
  /// Whose ownership, or which page.
  private var name: String?
  /// How far an article that is longer than its pane was seen, in percent.
  private var seen: Int?

  private init(_ pane: PaneKind, columns: Int, hasKeys: Bool) {
    self.pane = pane
    self.columns = columns
    self.hasKeys = hasKeys
  }

  /// No initializer, which would be given a copy of the state.
  ///
  /// - Parameter columns: those of the pane.
  static func title(of pane: PaneKind, _ state: State, _ layout: Layout, columns: Int) -> PaneTitle {
    var title = PaneTitle(pane, columns: columns - 4, hasKeys: pane == state.focus && state.hasPaneKeys)
    switch pane {
    case .companies: (title.count, title.isSoFar) = (state.companyCount, state.countsDealsSoFar)
    case .deals:
      (title.selected, title.count, title.isSoFar) = (state.deals.selected, state.dealCount, state.countsDealsSoFar)
      title.ranksMatches = state.visibleDeals.count > 1 && state.ranksMatches(.deals)
    case .hardware:
      (title.selected, title.count) = (state.hardware.selected, state.hardwareCount)
      title.isSoFar = state.countsHardwareSoFar
      title.ranksMatches = state.visibleHardware.count > 1 && state.ranksMatches(.hardware)
    case .page:
      let content = state.page.content.title
      title.name = (state.page.name?.rawValue.uppercased() ?? pane.title) + (content.isEmpty ? "" : " · " + content)
    case .ownership: title.name = state.knownSubject
    case .article:
      let height = layout.listHeight(.article)
      let count = state.article.lines.count
      if count > height, height > 0 { title.seen = min(100, (state.article.top + height) * 100 / count) }
    }
    return title
  }

  /// Draws it into the upper line of a pane.
  func draw(in frame: inout Frame, rect: Rect, drawn: inout DrawnPart<PaneTitle>) {
    let (column, row) = (rect.column + 2, rect.row)
    if drawn.isPut(self, in: &frame, column: column, row: row) { return }
    let style = hasKeys ? Style(.focus, on: .plain, .bold) : Style(.title)
    let used = frame.draw(" \(text) ", column: column, row: row, width: columns, style: style)
    drawn.keep(self, of: frame, rect: Rect(column: column, row: row, columns: used, rows: 1))
  }

  /// A number that is cut is another number: where there is no room for it the pane's name stands alone.
  private var text: String {
    let whole = whole
    // How its rows are ordered is told where that is not done by a column's arrow.
    let texts = ranksMatches ? [whole + " · best match first", whole + " · best first", whole] : [whole]
    let fitting = texts.first { ScreenText.columns(of: $0) + 2 <= columns }
    return fitting ?? (whole.hasPrefix(pane.title) && pane != .ownership ? pane.title : whole)
  }

  private var whole: String {
    switch pane {
    case .companies: "\(pane.title) \(CountText.text(count))\(isSoFar ? " so far" : "")"
    case .deals, .hardware: "\(pane.title) \(position)"
    case .page: name ?? pane.title
    case .ownership: pane.title + (name.map { " · \($0)" } ?? "")
    case .article: pane.title + (seen.map { " \($0)%" } ?? "")
    }
  }

  private var position: String {
    let position = count == 0 ? "0" : "\(CountText.text(selected + 1)) of \(CountText.text(count))"
    return isSoFar ? position + " read so far" : position
  }
}
