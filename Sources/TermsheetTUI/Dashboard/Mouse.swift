extension State {
  /// A click gives the keys to a pane and selects the row under it, on a header sorts; a second click opens; the wheel
  /// scrolls what is under the pointer.
  mutating func handle(_ mouse: MouseEvent) {
    if drag(mouse) { return settle() }
    switch (mode, mouse.action) {
    case (.browse, .press), (.browse, .doubleClick), (.filter, .press):
      message = nil
      click(column: mouse.column, row: mouse.row, opens: mouse.action == .doubleClick)
    case (_, .scrollUp): scroll(by: -3, column: mouse.column, row: mouse.row)
    case (_, .scrollDown): scroll(by: 3, column: mouse.column, row: mouse.row)
    case (.picker, .press), (.picker, .doubleClick): pick(row: mouse.row)
    case (.chooser, .press), (.chooser, .doubleClick): choose(row: mouse.row)
    default: return
    }
    settle()
  }

  private func pane(atColumn column: Int, row: Int) -> PaneKind? {
    let layout = layout
    return layout.order.first { layout.inside($0).contains(column: column, row: row) }
  }

  private mutating func click(column: Int, row: Int, opens: Bool) {
    if layout.evidence.inset().contains(column: column, row: row) {
      if let command = CommandTable.command(named: "open") { update(&self, command) }
      return
    }
    guard let pane = pane(atColumn: column, row: row) else { return }
    setFocus(pane)
    let inside = layout.inside(pane)
    let line = row - inside.row
    switch pane {
    case .companies, .deals, .hardware:
      guard line > 0 else {
        sortByHeader(pane, column: column - inside.column)
        return
      }
      select(pane, line: line - 1)
    case .ownership: select(pane, line: line)
    case .page: clickPage(column: column, row: row, rect: inside)
    case .article: return
    }
    if opens, let command = CommandTable.command(named: "open") { update(&self, command) }
  }

  private mutating func select(_ pane: PaneKind, line: Int) {
    switch pane {
    case .companies where companies.top + line <= visibleCompanies.count: selectCompany(row: companies.top + line)
    case .deals where deals.top + line < visibleDeals.count: selectDeal(row: deals.top + line)
    case .hardware where hardware.top + line < visibleHardware.count: selectHardware(row: hardware.top + line)
    case .ownership where ownership.top + line < ownershipLines.count:
      if case .entry(let entry) = ownershipLines[ownership.top + line] { selectHolding(row: entry) }
    default: return
    }
  }

  private mutating func sortByHeader(_ pane: PaneKind, column: Int) {
    let table =
      switch pane {
      case .companies: CompaniesPane.table(self, width: layout.inside(pane).columns)
      case .deals: DealsPane.table(self, width: layout.inside(pane).columns)
      default: HardwarePane.table(self, width: layout.inside(pane).columns)
      }
    guard let clicked = table.column(at: column), let current = sorting(of: pane) else { return }
    let isOrder = clicked == current.column && !ranksMatches(pane)
    let descending = isOrder ? !current.descending : startsDescending(pane, clicked)
    sort(pane, by: Sorting(column: clicked, descending: descending))
  }

  private mutating func scroll(by rows: Int, column: Int, row: Int) {
    guard mode == .browse || mode == .filter else {
      move(.by(rows))
      return
    }
    guard let pane = pane(atColumn: column, row: row) else { return }
    let height = layout.listHeight(pane)
    switch pane {
    case .companies:
      var list = companies
      list.scroll(by: rows, count: visibleCompanies.count + 1, height: height)
      companies.top = list.top
      selectCompany(row: list.selected)
      companies.top = list.top
    case .deals:
      var list = deals
      list.scroll(by: rows, count: visibleDeals.count, height: height)
      selectDeal(row: list.selected)
      deals.top = list.top
    case .hardware:
      var list = hardware
      list.scroll(by: rows, count: visibleHardware.count, height: height)
      selectHardware(row: list.selected)
      hardware.top = list.top
    case .ownership: selectHolding(row: ownership.selected + rows.signum())
    case .article: article.top = max(0, article.top + rows)
    case .page:
      setFocus(.page)
      move(.by(rows.signum()))
    }
  }

  private mutating func pick(row: Int) {
    let line = row - PickerPane.rect(size).row - 2
    guard line >= 0, line < PickerPane.listHeight(size) else { return }
    let target = picker.list.top + line
    guard target < picker.matches.count else { return }
    picker.list.select(target, count: picker.matches.count)
    acceptInput()
  }

  private mutating func choose(row: Int) {
    let line = row - ChooserPane.rect(self).row - 2
    guard line >= 0, line < ChooserPane.listHeight(self), chooser.list.top + line < chooser.matches.count else {
      return
    }
    chooser.list.select(chooser.list.top + line, count: chooser.matches.count)
    acceptInput()
  }

  /// Takes a press on a divider and what follows it.
  private mutating func drag(_ mouse: MouseEvent) -> Bool {
    switch mouse.action {
    case .press where mode == .browse:
      dragged = layout.divider(atColumn: mouse.column, row: mouse.row)
      return dragged != nil
    case .drag, .release:
      guard let divider = dragged else { return false }
      setDivider(divider, at: divider == .lower ? mouse.row : mouse.column)
      if mouse.action == .release { dragged = nil }
      return true
    default: return false
    }
  }
}
