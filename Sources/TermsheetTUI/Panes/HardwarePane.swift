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
    // Taken once: whoever takes a catalogue counts a reference to each of its parts.
    let catalogue = state.catalogue
    table.draw(
      state.hardware, count: state.visibleHardware.count,
      sorting: state.ranksMatches(.hardware) ? nil : state.hardwareSorting, empty: state.noHardwareText, in: &frame,
      rect: rect
    ) { frame, index, place in
      let row = state.visibleHardware[index]
      let shown = catalogue.hardware.shown(row)
      let look = RowLook(
        isSelected: index == state.hardware.selected, hasKeys: state.focus == .hardware && state.hasPaneKeys,
        isUnsure: !catalogue.hardware.isSure[row], isMarked: state.marks.contains(catalogue.ledger.hardware.key(shown)))
      let mention = catalogue.ledger.hardware.mention(shown)
      table.drawRow(in: &frame, rect: rect, row: place, look: look, filter: state.filter) { column in
        cell(Column.allCases[column], mention, Int(catalogue.hardware.texts[row]))
      }
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
