import TermsheetCore

/// The companies with how many deals each has, and what it was surely given.
enum CompaniesPane {
  enum Column: Int, CaseIterable {
    case name, deals, raised

    var title: String {
      switch self {
      case .name: "Company"
      case .deals: "Deals"
      case .raised: "Raised"
      }
    }
  }

  static func table(_ state: State, width: Int) -> TableLayout {
    // Counts are never cut, and the first row has the highest.
    let count = max(5, ScreenText.columns(of: CountText.text(state.allDealCount)))
    return TableLayout(
      state.columnChoice(.companies).applied(to: [
        TableColumn(
          id: Column.name.rawValue, title: Column.name.title, least: width >= 30 ? 14 : 8, most: 40, priority: 0),
        TableColumn(
          id: Column.deals.rawValue, title: Column.deals.title, least: count, most: max(6, count), alignment: .right,
          priority: 1),
        TableColumn(
          id: Column.raised.rawValue, title: Column.raised.title, least: 8, most: 9, alignment: .right, priority: 2),
      ]), width: width)
  }

  static func draw(_ state: State, in frame: inout Frame, rect: Rect, drawn: inout DrawnList) {
    let all = state.allDealCount
    let surroundings = ListSurroundings(
      catalogue: state.catalogueIdentity, filter: state.filterIdentity, columns: rect.columns,
      choice: state.columnChoice(.companies), sorting: state.companySorting, highest: all)
    if !drawn.isIn(surroundings) { drawn.enter(surroundings, table(state, width: rect.columns)) }
    drawn.drawHeader(in: &frame, rect: rect, sorting: state.companySorting)
    let hasKeys = state.focus == .companies && state.hasPaneKeys
    let rows = state.companies.inView(count: state.visibleCompanies.count + 1, rect: rect)
    for index in rows {
      let company = index > 0 ? state.visibleCompanies[index - 1] : nil
      let count = company.map { state.companyCounts[$0] } ?? all
      let key = DrawnRow(
        item: company ?? -1, isSelected: index == state.companies.selected, hasKeys: hasKeys, count: count)
      let line = rect.line(index - rows.lowerBound)
      if drawn.isPut(key, in: &frame, rect: line) { continue }
      let look = RowLook(isSelected: key.isSelected, hasKeys: hasKeys)
      let catalogue = state.catalogue
      drawn.table.drawRow(in: &frame, rect: line, look: look, filter: state.filter) { column in
        company.map { cell(column, $0, count, catalogue) } ?? allCell(column, count)
      }
      drawn.keep(key, of: frame, rect: line)
    }
  }

  private static func allCell(_ column: Int, _ count: Int) -> CellContent {
    switch Column.allCases[column] {
    case .name: CellContent("all", .text)
    case .deals: CellContent(CountText.text(count), .muted)
    case .raised: CellContent("")
    }
  }

  private static func cell(_ column: Int, _ index: Int, _ count: Int, _ catalogue: Catalogue) -> CellContent {
    switch Column.allCases[column] {
    case .name:
      let name = catalogue.companies[index].name
      let isWatched = catalogue.ledger.work.watched.contains(name)
      return CellContent(isWatched ? "★ " + name : name, .company, marked: true)
    case .deals: return CellContent(CountText.text(count), .muted)
    case .raised: return CellContent(sumText(catalogue.companies[index].firmSum), .money)
    }
  }

  /// The sum in the currency of most amounts; a + tells that there is more in others.
  private static func sumText(_ sum: FirmSum) -> String {
    guard let first = sum.totals.first else { return "" }
    return MoneyText.text(first.money) + (sum.totals.count > 1 ? "+" : "")
  }

  static func sort(_ rows: inout [Int], in catalogue: Catalogue, counts: [Int], by sorting: Sorting) {
    switch Column.allCases[sorting.column] {
    case .name:
      let ranks = catalogue.nameRanks
      rows.sort { sorting.descending ? ranks[$1] < ranks[$0] : ranks[$0] < ranks[$1] }
    case .deals:
      // As whole numbers: this is done at every typed letter.
      var keys = rows.map { row -> UInt64 in
        let count = UInt64(counts[row])
        return (sorting.descending ? 0x7FFF_FFFF - count : count) << 32 | UInt64(catalogue.nameRanks[row])
      }
      keys.sort()
      rows = keys.map { Int(catalogue.nameOrder[Int($0 & 0xFFFF_FFFF)]) }
    case .raised:
      // Dollars first, then the other currencies: without rates they cannot be compared.
      let keyed = rows.map { row -> (row: Int, key: UInt64, rank: Int32) in
        let total = catalogue.companies[row].firmSum.totals.first
        let key = total.flatMap { DealOrder.key(of: $0.money) }.map { sorting.descending ? ~$0 : $0 } ?? .max
        return (row, key, catalogue.nameRanks[row])
      }
      rows = keyed.sorted { ($0.key, $0.rank) < ($1.key, $1.rank) }.map(\.row)
    }
  }
}
