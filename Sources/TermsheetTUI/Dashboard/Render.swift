import TermsheetCore

/// Draws the dashboard as it stands. Depends on the state and the size alone, and looks only at rows that are seen.
public func render(_ state: State, size: Size) -> Frame {
  if state.size != size {
    var other = state
    other.size = size
    other.settle()
    return render(other, size: size)
  }
  var frame = Frame(size: size)
  guard size.columns > 0, size.rows > 0 else { return frame }
  let layout = state.layout
  guard !layout.isTooSmall else {
    TooSmall.draw(in: &frame)
    return frame
  }
  drawBorders(state, layout, in: &frame)
  for pane in layout.order { draw(pane, state, layout, in: &frame) }
  EvidencePane.draw(state, in: &frame, rect: layout.evidence.inset())
  TitleLine.draw(state, in: &frame)
  FooterLine.draw(state, in: &frame)
  FirstHints.draw(state, in: &frame)
  switch state.mode {
  case .picker: PickerPane.draw(state, in: &frame)
  case .chooser: ChooserPane.draw(state, in: &frame)
  case .columns: ColumnsPane.draw(state, in: &frame)
  case .help: HelpPane.draw(state, in: &frame)
  case .problems: ProblemsPane.draw(state, in: &frame)
  case .filter: FilterLine.drawCandidates(state, in: &frame)
  case .browse, .prompt: break
  }
  return frame
}

extension State {
  /// Draws itself. It changes nothing, but is no copy either, which of all that a state holds takes its time.
  mutating func picture(_ size: Size) -> Frame { render(self, size: size) }
}

private func drawBorders(_ state: State, _ layout: Layout, in frame: inout Frame) {
  var borders = Borders(size: layout.size)
  borders.add(layout.evidence, style: Style(.border))
  for pane in layout.order where pane != state.focus {
    borders.add(layout.panes[pane] ?? layout.evidence, style: Style(.border))
  }
  if let focused = layout.panes[state.focus] {
    borders.add(focused, style: Style(state.hasPaneKeys ? .focus : .border))
  }
  borders.draw(in: &frame)
  for pane in layout.order {
    guard let rect = layout.panes[pane] else { continue }
    let hasKeys = pane == state.focus && state.hasPaneKeys
    let style = hasKeys ? Style(.focus, on: .plain, .bold) : Style(.title)
    // A number that is cut is another number: where there is no room for it the pane's name stands alone.
    let whole = title(of: pane, state, layout)
    let fitting = titles(of: pane, whole, state).first { ScreenText.columns(of: $0) + 2 <= rect.columns - 4 }
    let text = fitting ?? (whole.hasPrefix(pane.title) && pane != .ownership ? pane.title : whole)
    frame.draw(
      " \(text) ", column: rect.column + 2, row: rect.row, width: rect.columns - 4,
      style: style)
  }
}

/// A pane's title with how its rows are ordered, where that is not told by a column's arrow, and without.
private func titles(of pane: PaneKind, _ whole: String, _ state: State) -> [String] {
  let count = pane == .deals ? state.visibleDeals.count : state.visibleHardware.count
  guard state.ranksMatches(pane), count > 1 else { return [whole] }
  return [whole + " · best match first", whole + " · best first", whole]
}

/// The name of a pane with what it shows.
private func title(of pane: PaneKind, _ state: State, _ layout: Layout) -> String {
  switch pane {
  case .companies:
    return "\(pane.title) \(CountText.text(state.companyCount))\(state.countsDealsSoFar ? " so far" : "")"
  case .deals: return "\(pane.title) \(position(state.deals.selected, state.dealCount, state.countsDealsSoFar))"
  case .hardware:
    return "\(pane.title) \(position(state.hardware.selected, state.hardwareCount, state.countsHardwareSoFar))"
  case .page:
    let title = state.page.content.title
    return (state.page.name?.rawValue.uppercased() ?? pane.title) + (title.isEmpty ? "" : " · " + title)
  case .ownership: return pane.title + (state.subject.map { " · \($0)" } ?? "")
  case .article:
    let height = layout.listHeight(.article)
    let count = state.article.lines.count
    guard count > height, height > 0 else { return pane.title }
    let seen = min(100, (state.article.top + height) * 100 / count)
    return "\(pane.title) \(seen)%"
  }
}

private func position(_ selected: Int, _ count: Int, _ isSoFar: Bool) -> String {
  let position = count == 0 ? "0" : "\(CountText.text(selected + 1)) of \(CountText.text(count))"
  return isSoFar ? position + " read so far" : position
}

private func draw(_ pane: PaneKind, _ state: State, _ layout: Layout, in frame: inout Frame) {
  let rect = layout.inside(pane)
  switch pane {
  case .companies: CompaniesPane.draw(state, in: &frame, rect: rect)
  case .deals: DealsPane.draw(state, in: &frame, rect: rect)
  case .ownership: OwnershipPane.draw(state, in: &frame, rect: rect)
  case .hardware: HardwarePane.draw(state, in: &frame, rect: rect)
  case .article: ArticlePane.draw(state, in: &frame, rect: rect)
  case .page: PagePane.draw(state, in: &frame, rect: rect)
  }
}
