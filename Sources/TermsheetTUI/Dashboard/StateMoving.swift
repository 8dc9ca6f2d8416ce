/// How far a key moves in a list or a text.
enum Motion: Sendable, Hashable {
  case by(Int)
  case pages(Double)
  case first
  case last

  /// The row to which it leads from another; beyond the ends of the list still.
  func target(from row: Int, count: Int, height: Int) -> Int {
    switch self {
    case .by(let rows): row + rows
    case .pages(let pages): row + Int((pages * Double(max(1, height - 1))).rounded(.awayFromZero))
    case .first: 0
    case .last: count - 1
    }
  }
}

extension State {
  /// Moves in whatever has the keys.
  mutating func move(_ motion: Motion) {
    switch mode {
    case .help:
      let height = HelpPane.height(self)
      let count = HelpPane.lines(self).count
      helpTop = motion == .last ? count - height : motion.target(from: helpTop, count: count, height: height)
    case .problems:
      let row = motion.target(
        from: problemList.selected, count: problems.count, height: ProblemsPane.listHeight(size))
      problemList.select(row, count: problems.count)
    case .picker:
      let row = motion.target(
        from: picker.list.selected, count: picker.matches.count, height: PickerPane.listHeight(size))
      picker.list.select(row, count: picker.matches.count)
    case .chooser:
      let height = ChooserPane.listHeight(self)
      chooser.list.select(
        motion.target(from: chooser.list.selected, count: chooser.matches.count, height: height),
        count: chooser.matches.count)
    case .columns:
      let count = listedColumns.count
      columnList.select(motion.target(from: columnList.selected, count: count, height: count), count: count)
    case .browse, .filter, .prompt: moveInPane(motion)
    }
  }

  private mutating func moveInPane(_ motion: Motion) {
    let height = layout.listHeight(focus)
    switch focus {
    case .companies:
      let count = visibleCompanies.count + 1
      selectCompany(row: motion.target(from: companies.selected, count: count, height: height))
    case .deals:
      selectDeal(row: motion.target(from: deals.selected, count: visibleDeals.count, height: height))
    case .hardware:
      selectHardware(row: motion.target(from: hardware.selected, count: visibleHardware.count, height: height))
    case .ownership:
      let row = motion.target(from: ownership.selected, count: ownershipEntries.count, height: height)
      let isAtTop = ownership.selected == 0 && row <= 0
      selectHolding(row: row)
      if isAtTop { ownership.top = 0 }
    case .page: movePage(motion, height: max(1, height - 1 - page.content.pinned.count))
    case .article:
      article.top =
        motion == .last
        ? article.lines.count - height
        : motion.target(from: article.top, count: article.lines.count, height: height)
    }
  }

  mutating func selectCompany(row: Int) {
    var list = companies
    list.select(row, count: visibleCompanies.count + 1)
    choose(list.selected == 0 ? nil : visibleCompanies[list.selected - 1])
  }

  mutating func selectDeal(row: Int) {
    let previous = deals.selected
    deals.select(row, count: visibleDeals.count)
    deals.hasMoved = true
    if deals.selected != previous { evidencePosition = 0 }
  }

  mutating func moveDeals(by rows: Int) { selectDeal(row: deals.selected + rows) }

  mutating func selectHardware(row: Int) {
    let previous = hardware.selected
    hardware.select(row, count: visibleHardware.count)
    hardware.hasMoved = true
    if hardware.selected != previous { evidencePosition = 0 }
  }

  mutating func selectHolding(row: Int) {
    let previous = ownership.selected
    ownership.select(row, count: ownershipEntries.count)
    if ownership.selected != previous { evidencePosition = 0 }
  }

  // MARK: Panes

  /// The panes that Tab goes through: where not all have room, also those that would take another's place.
  private var cycle: [PaneKind] {
    let layout = layout
    guard page.name == nil, isZoomed || (layout.extent == .tiny && !isArticleOpen) else { return layout.order }
    let hasArticle = isArticleOpen || layout.extent == .large
    return PaneKind.allCases.filter { ($0 != .article || hasArticle) && $0 != .page }
  }

  mutating func cycleFocus(by step: Int) {
    let panes = cycle
    guard let index = panes.firstIndex(of: focus) else { return }
    setFocus(panes[(index + step + panes.count) % panes.count])
  }

  mutating func moveFocus(columns: Int) {
    if focus == .page, page.content.lines.indices.contains(page.place.line) {
      let last = page.content.lines[page.place.line].targets.count - 1
      if (0...max(0, last)).contains(page.place.target + columns) { return movePage(columns: columns) }
    }
    if let pane = layout.neighbour(of: focus, columns: columns, rows: 0) { setFocus(pane) }
  }

  mutating func setFocus(_ pane: PaneKind) {
    guard pane != focus else { return }
    if pane == .article {
      focusBeforeArticle = focus
    } else if focus != .article || pane != focusBeforeArticle {
      evidencePosition = 0
    }
    focus = pane
  }

  /// Why Tab cannot lead anywhere.
  var soleReason: String? {
    cycle.count > 1 ? nil : "the \(focus == .page ? "page" : "article") has the whole screen: Esc goes back"
  }
}
