import TermsheetCore

/// Draws the dashboard as it stands. Depends on the state and the size alone, and looks only at rows that are seen.
public func render(_ state: State, size: Size) -> Frame {
  var drawn = DrawnParts()
  return render(state, size: size, drawn: &drawn)
}

/// The same picture, of which parts can be known already.
func render(_ state: State, size: Size, drawn: inout DrawnParts) -> Frame {
  if state.size != size {
    var other = state
    other.size = size
    other.settle()
    return render(other, size: size, drawn: &drawn)
  }
  guard size.columns > 0, size.rows > 0 else { return Frame(size: size) }
  let layout = state.layout
  guard !layout.isTooSmall else {
    var frame = Frame(size: size)
    TooSmall.draw(in: &frame)
    return frame
  }
  var frame = borders(state, layout, &drawn.borders)
  for pane in layout.order {
    guard let rect = layout.panes[pane] else { continue }
    PaneTitle.title(of: pane, state, layout, columns: rect.columns)
      .draw(in: &frame, rect: rect, drawn: &drawn.titles)
  }
  for pane in layout.order { draw(pane, state, layout, in: &frame, drawn: &drawn) }
  EvidencePane.draw(state, in: &frame, rect: layout.evidence.inset(), drawn: &drawn.evidence)
  TitleLine.draw(state, in: &frame, drawn: &drawn.title)
  FooterLine.draw(state, in: &frame, drawn: &drawn.hints)
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
  mutating func picture(_ size: Size, drawn: inout DrawnParts) -> Frame { render(self, size: size, drawn: &drawn) }
}

private func borders(_ state: State, _ layout: Layout, _ kept: inout Kept<BordersKey, Frame>) -> Frame {
  let key = state.bordersKey
  if let frame = kept[key] { return frame }
  var frame = Frame(size: layout.size)
  var borders = Borders(size: layout.size)
  borders.add(layout.evidence, style: Style(.border))
  for pane in layout.order where pane != state.focus {
    borders.add(layout.panes[pane] ?? layout.evidence, style: Style(.border))
  }
  if let focused = layout.panes[state.focus] {
    borders.add(focused, style: Style(state.hasPaneKeys ? .focus : .border))
  }
  borders.draw(in: &frame)
  kept.keep(frame, for: key)
  return frame
}

private func draw(
  _ pane: PaneKind, _ state: State, _ layout: Layout, in frame: inout Frame, drawn: inout DrawnParts
) {
  let rect = layout.inside(pane)
  switch pane {
  case .companies: CompaniesPane.draw(state, in: &frame, rect: rect, drawn: &drawn.companies)
  case .deals: DealsPane.draw(state, in: &frame, rect: rect, drawn: &drawn.deals)
  case .ownership: OwnershipPane.draw(state, in: &frame, rect: rect, drawn: &drawn.ownership)
  case .hardware: HardwarePane.draw(state, in: &frame, rect: rect, drawn: &drawn.hardware)
  case .article: ArticlePane.draw(state, in: &frame, rect: rect)
  case .page: PagePane.draw(state, in: &frame, rect: rect)
  }
}
