import TermsheetCore

/// The deals of the chosen company, or all.
enum DealsPane {
  enum Column: Int, CaseIterable {
    case date, recipient, investors, amount, valuation, kind, status

    var title: String {
      switch self {
      case .date: "Date"
      case .recipient: "Recipient"
      case .investors: "Investors"
      case .amount: "Amount"
      case .valuation: "Valuation"
      case .kind: "Kind"
      case .status: "Status"
      }
    }
  }

  static func table(_ state: State, width: Int) -> TableLayout {
    // Figures are never cut: their columns are as wide as the widest of them, within reason.
    let amount = max(7, min(16, state.catalogue.amountWidth))
    let valuation = max(9, min(16, state.catalogue.valuationWidth))
    func column(
      _ column: Column, _ least: Int, _ most: Int, _ priority: Int, _ alignment: Alignment = .left
    ) -> TableColumn {
      // The order of rows is not understood without the column that it goes by.
      let isSorted = column.rawValue == state.dealSorting.column
      return TableColumn(
        id: column.rawValue, title: column.title, least: least, most: most, alignment: alignment,
        priority: isSorted ? min(3, priority) : priority)
    }
    return TableLayout(
      state.columnChoice(.deals).applied(to: [
        column(.date, 11, 11, 5), column(.recipient, 11, 30, 0), column(.investors, 11, 40, 7),
        column(.amount, amount, amount, 1, .right), column(.valuation, valuation, valuation, 4, .right),
        column(.kind, 11, 14, 6), column(.status, 10, 10, 2),
      ]), width: width)
  }

  static func draw(_ state: State, in frame: inout Frame, rect: Rect, drawn: inout DrawnList) {
    let ranks = state.ranksMatches(.deals)
    let surroundings = ListSurroundings(
      catalogue: state.catalogueIdentity, filter: state.filterIdentity, columns: rect.columns,
      choice: state.columnChoice(.deals), sorting: state.dealSorting, showsOrder: !ranks, lastLook: state.lastLook)
    if !drawn.isIn(surroundings) { drawn.enter(surroundings, table(state, width: rect.columns)) }
    drawn.drawHeader(in: &frame, rect: rect, sorting: ranks ? nil : state.dealSorting)
    let count = state.visibleDeals.count
    guard count > 0 else { return EmptyText.draw(state.noDealsText, in: &frame, rect: rect) }
    // Taken once: whoever takes a ledger counts a reference to each of its parts.
    let ledger = state.catalogue.ledger
    let hasKeys = state.focus == .deals && state.hasPaneKeys
    let rows = state.deals.inView(count: count, rect: rect)
    for index in rows {
      let number = Int(state.visibleDeals[index])
      let key = DrawnRow(
        item: number, isSelected: index == state.deals.selected, hasKeys: hasKeys,
        isMarked: !state.marks.isEmpty && state.marks.contains(ledger.deals.id(number)))
      let line = rect.line(index - rows.lowerBound)
      if drawn.isPut(key, in: &frame, rect: line) { continue }
      let look = RowLook(
        isSelected: key.isSelected, hasKeys: hasKeys, isUnsure: !state.catalogue.deals.isSure[number],
        isNew: state.isNew(deal: number), isMarked: key.isMarked)
      let (deal, disputed) = ledger.deals.told(number)
      let published = ledger.articles.published(ledger.deals.firstArticle(number))
      drawn.table.drawRow(in: &frame, rect: line, look: look, filter: state.filter) { column in
        cell(Column.allCases[column], deal, disputed, published)
      }
      drawn.keep(key, of: frame, rect: line)
    }
  }

  private static func cell(
    _ column: Column, _ deal: Deal, _ disputed: Set<DealField>, _ published: PartialDate?
  ) -> CellContent {
    switch column {
    case .date: return date(deal, published)
    case .recipient:
      return deal.recipient.map { CellContent($0, .company, marked: true) } ?? nothing
    case .investors:
      return deal.investors.isEmpty ? nothing : CellContent(investors(deal), marked: true)
    case .amount: return deal.amount == nil ? nothing : CellContent(deal.amountText(disputed: disputed), .money)
    case .valuation:
      return deal.valuation == nil ? nothing : CellContent(deal.valuationText(disputed: disputed), .money)
    case .kind: return CellContent(deal.kindOrRound, marked: true)
    case .status: return deal.status.map { CellContent($0.word, $0.role, marked: true) } ?? nothing
    }
  }

  private static var nothing: CellContent { CellContent(FigureStyle.unicode.nothing, .muted) }

  /// The deal's date; where it has none the report's, with an asterisk.
  private static func date(_ deal: Deal, _ published: PartialDate?) -> CellContent {
    if let date = deal.date { return CellContent(date.iso) }
    return published.map { CellContent($0.iso + "*", .muted) } ?? nothing
  }

  /// Those who lead first.
  private static func investors(_ deal: Deal) -> String {
    let leads = deal.investors.filter { $0.role == .lead }
    return (leads + deal.investors.filter { $0.role != .lead }).map(\.name).joined(separator: ", ")
  }
}
