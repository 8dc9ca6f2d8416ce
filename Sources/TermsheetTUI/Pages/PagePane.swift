import TermsheetCore

/// Draws the page that is open: the names of all pages, and below them its lines.
enum PagePane {
  static func draw(_ state: State, in frame: inout Frame, rect: Rect) {
    drawNames(state, in: &frame, rect: rect)
    let content = state.page.content
    var row = rect.row + 1
    for line in content.pinned {
      frame.draw(line.spans, column: rect.column + 1, row: row, width: rect.columns - 2)
      row += 1
    }
    let height = rect.maxRow - row
    let top = max(0, min(state.page.top, content.lines.count - height))
    for (offset, index) in (top..<max(top, min(content.lines.count, top + height))).enumerated() {
      draw(content.lines[index], index, state, in: &frame, rect: rect, row: row + offset)
    }
    drawPosition(top, height, content.lines.count, in: &frame, rect: rect)
  }

  private static func draw(
    _ line: PageLine, _ index: Int, _ state: State, in frame: inout Frame, rect: Rect, row: Int
  ) {
    let left = rect.column + 1
    frame.draw(line.spans, column: left, row: row, width: rect.columns - 2)
    guard index == state.page.place.line, !line.targets.isEmpty else { return }
    let hasKeys = state.focus == .page && state.hasPaneKeys
    let target = line.targets[min(state.page.place.target, line.targets.count - 1)]
    let isWhole = line.targets.count == 1 && target.columns.lowerBound == 0
    let columns = isWhole ? -1..<rect.columns - 1 : target.columns
    frame.lay(
      hasKeys ? .selection : .dimSelection,
      on: Rect(
        column: left + columns.lowerBound, row: row,
        columns: min(columns.count, rect.maxColumn - left - columns.lowerBound), rows: 1))
    let mark = Style(hasKeys ? .focus : .muted, on: isWhole ? (hasKeys ? .selection : .dimSelection) : .plain)
    frame.draw("▸", column: rect.column, row: row, style: mark)
  }

  /// ` 1 company  2 deal …`: where one is, and the keys to the others.
  private static func drawNames(_ state: State, in frame: inout Frame, rect: Rect) {
    for part in names(rect.columns, open: state.page.name) {
      let isOpen = part.name == state.page.name
      let style = isOpen ? Style(.focus, on: .selection, .bold) : Style(.muted)
      let used = frame.draw(
        String(part.name.key), column: rect.column + part.start, row: rect.row,
        style: isOpen ? style : Style(.focus, on: .plain, .bold))
      frame.draw(part.text, column: rect.column + part.start + used, row: rect.row, style: style)
    }
  }

  struct NamePart {
    var name: PageName
    var start: Int
    var text: String
  }

  /// The names, further apart where there is room. Where there is none for all, that of the open page with the keys of the
  /// others.
  static func names(_ width: Int, open: PageName? = nil) -> [NamePart] {
    let all = PageName.allCases.map { " \($0.rawValue)" }
    let isRoomy = all.reduce(PageName.allCases.count) { $0 + 1 + $1.count } <= width
    var start = 1
    let gap = width >= 100 ? 3 : isRoomy ? 1 : 2
    return zip(PageName.allCases, all).map { name, text in
      let text = isRoomy || name == open ? text : ""
      defer { start += 1 + text.count + gap }
      return NamePart(name: name, start: start, text: text)
    }
  }

  private static func drawPosition(_ top: Int, _ height: Int, _ count: Int, in frame: inout Frame, rect: Rect) {
    guard count > height, height > 0 else { return }
    let seen = min(100, (top + height) * 100 / count)
    frame.drawRight(" \(seen)% ", column: rect.column, row: rect.maxRow, width: rect.columns - 1, style: Style(.muted))
  }
}

extension State {
  /// Selects what lies under the pointer; on a page's name opens the page.
  mutating func clickPage(column: Int, row: Int, rect: Rect) {
    if row == rect.row {
      let offset = column - rect.column
      if let part = PagePane.names(rect.columns, open: page.name).last(where: { $0.start <= offset }),
        part.name != page.name,
        let command = CommandTable.command(named: "page-\(part.name.rawValue)")
      {
        update(&self, command)
      }
      return
    }
    let line = page.top + row - rect.row - 1 - page.content.pinned.count
    guard page.content.lines.indices.contains(line) else { return }
    let offset = column - rect.column - 1
    let targets = page.content.lines[line].targets
    if let target = targets.lastIndex(where: { $0.columns.lowerBound <= offset }) ?? targets.indices.first {
      setPlace(PagePlace(line: line, target: target))
    }
  }
}
