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

  static func draw(_ state: State, in frame: inout Frame, rect: Rect, drawn: inout DrawnList) {
    let ranks = state.ranksMatches(.hardware)
    let surroundings = ListSurroundings(
      catalogue: state.catalogueIdentity, filter: state.filterIdentity, columns: rect.columns,
      choice: state.columnChoice(.hardware), sorting: state.hardwareSorting, showsOrder: !ranks)
    if !drawn.isIn(surroundings) { drawn.enter(surroundings, table(state, width: rect.columns)) }
    drawn.drawHeader(in: &frame, rect: rect, sorting: ranks ? nil : state.hardwareSorting)
    let count = state.visibleHardware.count
    guard count > 0 else { return EmptyText.draw(state.noHardwareText, in: &frame, rect: rect) }
    // Taken once: whoever takes a ledger counts a reference to each of its parts.
    let (hardware, mentions) = (state.catalogue.hardware, state.catalogue.ledger.hardware)
    let hasKeys = state.focus == .hardware && state.hasPaneKeys
    let rows = state.hardware.inView(count: count, rect: rect)
    for index in rows {
      let row = state.visibleHardware[index]
      let key = DrawnRow(
        item: row, isSelected: index == state.hardware.selected, hasKeys: hasKeys,
        isMarked: !state.marks.isEmpty && state.marks.contains(mentions.key(hardware.shown(row))))
      let line = rect.line(index - rows.lowerBound)
      if drawn.isPut(key, in: &frame, rect: line) { continue }
      let look = RowLook(
        isSelected: key.isSelected, hasKeys: hasKeys, isUnsure: !hardware.isSure[row], isMarked: key.isMarked)
      let mention = mentions.mention(hardware.shown(row))
      drawn.table.drawRow(in: &frame, rect: line, look: look, filter: state.filter) { column in
        cell(Column.allCases[column], mention, Int(hardware.texts[row]))
      }
      drawn.keep(key, of: frame, rect: line)
    }
  }

  private static func cell(_ column: Column, _ mention: HardwareMention, _ count: Int) -> CellContent {
    let nothing = CellContent(FigureStyle.unicode.nothing, .muted)
    switch column {
    case .product: return CellContent(mention.name, short: shortName(mention.name), marked: true)
    case .maker: return mention.vendor.map { CellContent($0, .company, marked: true) } ?? nothing
    case .user:
      return mention.users.isEmpty
        ? nothing : CellContent(mention.users.joined(separator: ", "), .company, marked: true)
    case .relation: return CellContent(mention.relationWord, marked: true)
    case .quantity: return mention.quantity.map { CellContent(QuantityText.text($0), .money) } ?? nothing
    case .articles: return CellContent(CountText.text(count), .muted)
    }
  }

  /// A maker's chips by the maker's name alone, where the place says that they are chips.
  static func shortName(_ name: String) -> String? {
    name.hasSuffix(" chips") ? String(name.dropLast(" chips".count)) : nil
  }

  /// All rows in an order. Those without a value stand last either way; ties keep the order of the articles.
  static func sorted(in catalogue: Catalogue, by sorting: Sorting) -> [Int] {
    let column = Column.allCases[sorting.column]
    let columns = catalogue.hardwareColumns
    func ranks(_ ranks: [UInt32]) -> [UInt64] {
      ranks.map { $0 == .max ? .max : sorting.descending ? UInt64(UInt32.max - $0) : UInt64($0) }
    }
    func numbers(_ number: (Int) -> UInt64?) -> [UInt64] {
      catalogue.hardware.indices.map { row in number(row).map { sorting.descending ? UInt64.max >> 1 - $0 : $0 } ?? .max
      }
    }
    func mention(_ row: Int) -> HardwareMention {
      catalogue.ledger.hardware.mention(catalogue.hardware.shown(row))
    }
    let keys: [UInt64] =
      switch column {
      case .product: ranks(columns.products)
      case .maker: ranks(columns.makers)
      case .user: ranks(columns.users)
      case .relation:
        numbers { UInt64(HardwareMention.Relation.allCases.firstIndex(of: mention($0).relation) ?? 0) }
      case .articles: numbers { UInt64(catalogue.hardware.texts[$0]) }
      case .quantity:
        // Chips, gigawatts and dollars are not compared with each other.
        catalogue.hardware.indices.map { row in
          guard let quantity = mention(row).quantity else { return .max }
          let unit = units.firstIndex(of: quantity.unit.rawValue) ?? units.count
          let value = RadixOrder.key(quantity.value) >> 16
          return UInt64(unit) << 48 | (sorting.descending ? UInt64(1) << 48 - 1 - value : value)
        }
      }
    let rows = (0..<Int32(catalogue.hardware.count)).map { $0 }
    return RadixOrder.sorted(rows, by: keys).map { Int($0) }
  }

  private static let units = HardwareMention.Quantity.Unit.allCases.map(\.rawValue).sorted()
}
