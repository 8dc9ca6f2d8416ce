/// Which columns of a list are shown, in which order, and how wide.
struct ColumnChoice: Sendable, Hashable, Codable {
  /// Indices into the pane's columns; `nil` for all in their own order.
  var shown: [Int]?
  /// How wide the user made a column, by index.
  var widths: [Int: Int] = [:]

  var isPlain: Bool { shown == nil && widths.isEmpty }

  /// The titles of a list's columns; empty for panes that are no list.
  static func titles(of pane: PaneKind) -> [String] {
    switch pane {
    case .companies: CompaniesPane.Column.allCases.map(\.title)
    case .deals: DealsPane.Column.allCases.map(\.title)
    case .hardware: HardwarePane.Column.allCases.map(\.title)
    default: []
    }
  }

  /// From titles in lower case.
  init(titles: [String], of pane: PaneKind) {
    let all = Self.titles(of: pane).map { $0.lowercased() }
    shown = titles.compactMap { all.firstIndex(of: $0) }
  }

  init() {}

  /// The pane's columns as they were chosen. A column that was resized keeps its width as far as there is room.
  func applied(to columns: [TableColumn]) -> [TableColumn] {
    let chosen = shown.map { shown in shown.compactMap { id in columns.first { $0.id == id } } } ?? columns
    return (chosen.isEmpty ? columns : chosen).map { column in
      guard let width = widths[column.id] else { return column }
      var column = column
      (column.least, column.most) = (max(3, min(80, width)), max(3, min(80, width)))
      return column
    }
  }

  func order(of pane: PaneKind) -> [Int] { shown ?? Array(Self.titles(of: pane).indices) }
}
