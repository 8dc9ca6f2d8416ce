import TermsheetCore

/// Chips and systems: who makes, uses, plans or buys them, and how many.
enum HardwarePane {
  enum Column: Int, CaseIterable {
    case product, maker, user, relation, quantity, articles

    var title: String {
      switch self {
      case .product: "Product"
      case .maker: "Maker"
      case .user: "User"
      case .relation: "Relation"
      case .quantity: "Quantity"
      case .articles: "Texts"
      }
    }
  }

  static func table(_ state: State, width: Int) -> TableLayout {
    func column(
      _ column: Column, _ least: Int, _ most: Int, _ priority: Int, _ alignment: Alignment = .left
    ) -> TableColumn {
      TableColumn(
        id: column.rawValue, title: column.title, least: least, most: most, alignment: alignment, priority: priority)
    }
    return TableLayout(
      state.columnChoice(.hardware).applied(to: [
        column(.product, 9, 28, 0), column(.maker, 9, 18, 4), column(.user, 8, 30, 1), column(.relation, 9, 9, 2),
        column(.quantity, 13, 13, 3, .right), column(.articles, 5, 5, 5, .right),
      ]), width: width)
  }

  static func draw(_ state: State, in frame: inout Frame, rect: Rect) {
    let table = table(state, width: rect.columns)
    table.drawHeader(in: &frame, rect: rect, sorting: state.hardwareSorting)
    guard !state.visibleHardware.isEmpty else {
      EmptyText.draw(state.noHardwareText, in: &frame, rect: rect)
      return
    }
    let height = rect.rows - 1
    let count = state.visibleHardware.count
    let top = ListPosition.top(state.hardware.top, showing: state.hardware.selected, count: count, height: height)
    for (line, index) in (top..<max(top, min(count, top + height))).enumerated() {
      let entry = state.catalogue.hardware[state.visibleHardware[index]]
      let look = RowLook(
        isSelected: index == state.hardware.selected, hasKeys: state.focus == .hardware && state.hasPaneKeys,
        isUnsure: !entry.isSure, isMarked: state.marks.contains(state.catalogue.ledger.hardware[entry.mentions[0]].key))
      let mention = state.catalogue.ledger.hardware[entry.mentions[0]].mention
      table.drawRow(in: &frame, rect: rect, row: rect.row + 1 + line, look: look, filter: state.filter) { column in
        cell(Column.allCases[column], mention, entry.texts)
      }
    }
  }

  private static func cell(_ column: Column, _ mention: HardwareMention, _ count: Int) -> CellContent {
    let nothing = CellContent(FigureStyle.unicode.nothing, .muted)
    switch column {
    case .product: return CellContent(mention.name, marked: true)
    case .maker: return mention.vendor.map { CellContent($0, .company, marked: true) } ?? nothing
    case .user:
      return mention.users.isEmpty
        ? nothing : CellContent(mention.users.joined(separator: ", "), .company, marked: true)
    case .relation: return CellContent(mention.relation.word, marked: true)
    case .quantity: return mention.quantity.map { CellContent(QuantityText.text($0), .money) } ?? nothing
    case .articles: return CellContent(CountText.text(count), .muted)
    }
  }

  static func sort(_ rows: inout [Int], in catalogue: Catalogue, by sorting: Sorting) {
    func mention(_ row: Int) -> HardwareMention {
      catalogue.ledger.hardware[catalogue.hardware[row].mentions[0]].mention
    }
    let column = Column.allCases[sorting.column]
    /// What orders the rows: figures before words, so that a key without a figure stands last.
    func key(_ row: Int) -> (Double?, String) {
      let mention = mention(row)
      switch column {
      case .product: return (nil, mention.name.lowercased())
      case .maker: return (nil, mention.vendor?.lowercased() ?? "\u{10FFFF}")
      case .user: return (nil, mention.users.first?.lowercased() ?? "\u{10FFFF}")
      case .relation: return (Double(HardwareMention.Relation.allCases.firstIndex(of: mention.relation) ?? 0), "")
      case .quantity: return (mention.quantity?.value, mention.quantity?.unit.rawValue ?? "\u{10FFFF}")
      case .articles: return (Double(catalogue.hardware[row].texts), "")
      }
    }
    let keyed = rows.map { (row: $0, key: key($0)) }
    rows = keyed.sorted { left, right in
      // Chips, gigawatts and dollars are not compared with each other.
      if left.key.1 != right.key.1 {
        return (column == .quantity || !sorting.descending) == (left.key.1 < right.key.1)
      }
      if let a = left.key.0, let b = right.key.0, a != b { return sorting.descending ? a > b : a < b }
      return left.row < right.row
    }.map(\.row)
  }
}
