import TermsheetCore

/// Who holds the company, what is left unsaid, and what it holds in others.
enum OwnershipPane {
  static func draw(_ state: State, in frame: inout Frame, rect: Rect, drawn: inout DrawnPart<Key>) {
    guard !state.ownershipLines.isEmpty else {
      EmptyText.draw(
        state.noStakesText, in: &frame,
        rect: Rect(column: rect.column, row: rect.row - 1, columns: rect.columns, rows: rect.rows + 1))
      return
    }
    let count = state.ownershipLines.count
    let selected = state.ownershipLines.firstIndex(of: .entry(state.ownership.selected)) ?? 0
    let top = ListPosition.top(
      state.ownership.top, showing: state.ownership.selected == 0 ? state.ownership.top : selected, count: count,
      height: rect.rows)
    let key = Key(
      catalogue: state.catalogueIdentity, size: Size(columns: rect.columns, rows: rect.rows),
      lines: state.ownershipLines, entries: state.ownershipEntries, top: top,
      selected: state.focus == .ownership && state.hasPaneKeys ? state.ownership.selected : nil,
      filter: state.filterIdentity)
    if drawn.isPut(key, in: &frame, rect: rect) { return }
    let columns = Columns(state, width: rect.columns)
    for (line, index) in (top..<max(top, min(count, top + rect.rows))).enumerated() {
      draw(state.ownershipLines[index], state, in: &frame, rect: rect, row: rect.row + line, columns: columns)
    }
    drawn.keep(key, of: frame, rect: rect)
  }

  /// What the pane depends on.
  struct Key: Sendable, Equatable {
    var catalogue: Identity
    var size: Size
    // Mostly the same in memory, which is told at once.
    var lines: [OwnershipLine]
    var entries: [OwnershipEntry]
    var top: Int
    /// `nil` where the pane does not show it.
    var selected: Int?
    var filter: Identity
  }

  /// Name, figure, bar and note, each in its place.
  struct Columns {
    let name: Int
    let figure = 6
    let bar: Int
    let note: Int

    init(_ state: State, width: Int) {
      // Mark, name, gap, figure, gap, bar, gap, note.
      let room = width - 2 - figure - 2
      let longest = state.ownershipEntries.map { ScreenText.columns(of: $0.name) }.max() ?? 0
      // Behind a bar stands nothing but a date; without any the names have its room.
      let hasNotes = state.ownershipEntries.contains { entry in
        entry.entry.stake.status == .current && entry.entry.stake.kind == .stake
          && !OwnershipPane.note(entry, state).isEmpty
      }
      let name = max(10, min(longest, room - (hasNotes ? 20 : 8), 28))
      note = !hasNotes ? 0 : room - name >= 18 ? min(30, max(11, (room - name) / 2)) : 0
      bar = max(0, min(30, room - name - (note > 0 ? note + 1 : 0)))
      self.name = name
    }
  }

  private static func draw(
    _ line: OwnershipLine, _ state: State, in frame: inout Frame, rect: Rect, row: Int, columns: Columns
  ) {
    let width = rect.columns - 2
    switch line {
    case .heading(let text):
      frame.draw(text, column: rect.column + 1, row: row, width: width, style: Style(.header, on: .plain, .bold))
    case .warning(let text, let short):
      let text = ScreenText.columns(of: text) <= width - 2 ? text : short
      frame.draw(
        "⚠ \(text)", column: rect.column + 1, row: row, width: width, style: Style(.problem, on: .plain, .bold))
    case .note(let text, let short):
      // The title of the pane names the company where there is no room for it here.
      let text = ScreenText.columns(of: text) <= width ? text : short
      frame.draw(text, column: rect.column + 1, row: row, width: width, style: Style(.muted))
    case .remainder(let percent, let qualifier):
      frame.draw("not stated", column: rect.column + 1, row: row, width: columns.name, style: Style(.muted))
      let figure = PercentText.text(percent, qualifier: qualifier)
      frame.drawRight(
        figure, column: rect.column + 2 + columns.name, row: row, width: columns.figure, style: Style(.muted))
      for offset in 0..<columns.bar {
        frame.draw(
          "░", column: rect.column + 3 + columns.name + columns.figure + offset, row: row, style: Style(.barEmpty))
      }
    case .entry(let index):
      drawEntry(index, state, in: &frame, rect: rect, row: row, columns: columns)
    }
  }

  private static func drawEntry(
    _ index: Int, _ state: State, in frame: inout Frame, rect: Rect, row: Int, columns: Columns
  ) {
    let entry = state.ownershipEntries[index]
    let stake = entry.entry.stake
    let hasKeys = state.focus == .ownership && state.hasPaneKeys
    let isSelected = hasKeys && index == state.ownership.selected
    let isUnsure = stake.confidence.value < Confidence.threshold
    let ground: Ground = isSelected ? .selection : .plain
    if isSelected {
      frame.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: Style(.text, on: ground))
    }
    frame.draw(isSelected ? "▸" : isUnsure ? "?" : " ", column: rect.column, row: row, style: Style(.focus, on: ground))
    let name = Marking.spans(entry.name, filter: state.filter, style: Style(isUnsure ? .muted : .company, on: ground))
    frame.draw(name, column: rect.column + 1, row: row, width: columns.name)
    let start = rect.column + 2 + columns.name
    let figure = stake.percent.map { PercentText.text($0, qualifier: stake.qualifier) } ?? FigureStyle.unicode.nothing
    let width = max(columns.figure, ScreenText.columns(of: figure))
    frame.drawRight(figure, column: start, row: row, width: width, style: Style(.money, on: ground))
    let bar = start + width + 1
    if stake.status == .current, stake.kind == .stake {
      if let percent = stake.percent {
        Bar.draw(
          percent / 100, in: &frame, column: bar, row: row, width: columns.bar - (width - columns.figure),
          ground: ground)
      } else {
        let text = columns.bar >= 15 ? "size not stated" : columns.bar >= 10 ? "not stated" : ""
        frame.draw(text, column: bar, row: row, width: columns.bar, style: Style(.muted, on: ground))
      }
      if columns.note > 0 {
        frame.draw(
          note(entry, state), column: start + columns.figure + columns.bar + 2, row: row, width: columns.note,
          style: Style(.muted, on: ground))
      }
    } else {
      frame.draw(
        note(entry, state), column: bar, row: row, width: rect.maxColumn - bar - 1,
        style: Style(.muted, on: ground))
    }
  }

  /// What else is to be said of a stake: its kind and state where they are not the plain ones, and of when it is: where that is not
  /// stated the date of the report, with an asterisk.
  fileprivate static func note(_ entry: OwnershipEntry, _ state: State) -> String {
    let stake = entry.entry.stake
    var parts: [String] = []
    if let date = stake.asOf {
      parts.append(date.iso)
    } else if let date = state.catalogue.ledger.articles.published(
      state.catalogue.ledger.stakes[entry.entry.statements[0]].article)
    {
      parts.append(date.iso + "*")
    }
    if stake.status != .current { parts.append(stake.status.rawValue) }
    if stake.kind != .stake { parts.append(stake.kind.word) }
    return parts.joined(separator: " · ")
  }
}
