// Choosing columns, and moving dividers.

extension State {
  func columnChoice(_ pane: PaneKind) -> ColumnChoice { columns[pane] ?? ColumnChoice() }

  mutating func openColumns() {
    columnList = ListPosition()
    mode = .columns
  }

  /// The columns as the list of them has them: those that are shown in their order, then the others.
  var listedColumns: [Int] {
    let shown = columnChoice(focus).order(of: focus)
    return shown + ColumnChoice.titles(of: focus).indices.filter { !shown.contains($0) }
  }

  private var listedColumn: Int? {
    listedColumns.indices.contains(columnList.selected) ? listedColumns[columnList.selected] : nil
  }

  mutating func toggleColumn() {
    guard let column = listedColumn else { return }
    var choice = columnChoice(focus)
    var shown = choice.order(of: focus)
    if let place = shown.firstIndex(of: column) {
      guard shown.count > 1 else {
        message = Message(text: "a list needs a column", isRefusal: true)
        return
      }
      shown.remove(at: place)
    } else {
      shown.append(column)
    }
    choice.shown = shown
    columns[focus] = choice
    columnList.selected = listedColumns.firstIndex(of: column) ?? 0
  }

  mutating func moveColumn(by step: Int) {
    guard let column = listedColumn else { return }
    var choice = columnChoice(focus)
    var shown = choice.order(of: focus)
    guard let place = shown.firstIndex(of: column), shown.indices.contains(place + step) else {
      message = Message(text: "it is the \(step < 0 ? "first" : "last") already, or not shown", isRefusal: true)
      return
    }
    shown.swapAt(place, place + step)
    choice.shown = shown
    columns[focus] = choice
    columnList.selected = place + step
  }

  mutating func resizeColumn(by step: Int) {
    guard let column = listedColumn else { return }
    var choice = columnChoice(focus)
    let table =
      switch focus {
      case .companies: CompaniesPane.table(self, width: layout.inside(focus).columns)
      case .hardware: HardwarePane.table(self, width: layout.inside(focus).columns)
      default: DealsPane.table(self, width: layout.inside(focus).columns)
      }
    guard let width = choice.widths[column] ?? table.slots.first(where: { $0.column.id == column })?.width else {
      message = Message(text: "it is not on the screen", isRefusal: true)
      return
    }
    choice.widths[column] = max(3, min(80, width + step))
    columns[focus] = choice
  }

  // MARK: Dividers

  var noDividerReason: String? {
    isZoomed ? "the pane has the whole screen" : layout.order.count < 2 ? "there is one pane" : nil
  }

  /// Moves the divider next to the pane with the keys.
  mutating func moveDivider(columns: Int = 0, rows: Int = 0) {
    let layout = layout
    let candidates: [Layout.Divider] =
      rows != 0
      ? [.lower]
      : focus == .companies
        ? [.companies]
        : focus == .article
          ? [.article, .companies]
          : focus == .ownership || focus == .hardware ? [.ownership, .companies] : [.companies]
    guard let divider = candidates.first(where: { layout.position(of: $0) != nil }),
      let position = layout.position(of: divider)
    else {
      message = Message(text: "no divider lies there", isRefusal: true)
      return
    }
    setDivider(divider, at: position + (rows != 0 ? rows : columns * max(2, size.columns / 50)))
  }

  mutating func setDivider(_ divider: Layout.Divider, at position: Int) {
    guard let (start, length) = layout.extent(of: divider), length > 0 else { return }
    var share = ((position - start + 1) * 100 + length / 2) / length
    if divider == .lower || divider == .article { share = 100 - share }
    let limits = SplitRatios.range
    _ = ratios.set(divider.rawValue, max(limits.lowerBound, min(limits.upperBound, share)))
  }
}
