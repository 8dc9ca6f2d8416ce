/// Where the parts of the dashboard lie on a screen.
///
/// Rows from above: the title line, the panes in one grid of lines, the evidence in the same grid, the line of hints.
struct Layout: Sendable, Hashable {
  /// Below this the panes are too small to be of use, and a message stands in their place.
  static let smallest = Size(columns: 60, rows: 15)

  /// How much room there is, which decides what stands side by side.
  enum Extent: Sendable, Hashable {
    /// 60x15: companies, and beside them one of the other panes.
    case tiny
    /// 80x24: all panes; the article takes their place.
    case small
    /// 120x40: all panes; the article takes the lower half beside the companies.
    case medium
    /// 200x60: all panes and the article beside them.
    case large
  }

  /// A line between panes that can be moved; named as in the configuration.
  enum Divider: String, Sendable, Hashable, CaseIterable {
    /// Right of the companies.
    case companies
    /// Below the deals.
    case lower
    /// Between ownership and hardware.
    case ownership
    /// Left of the article where it stands beside the lists.
    case article
  }

  let size: Size
  private let ratios: SplitRatios
  let extent: Extent
  /// Outlines, which share the lines between them.
  private(set) var panes = PanePlaces()
  private(set) var evidence = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// - Parameter focus: the pane that has the keys: where not all have room it is among those shown.
  init(
    size: Size, focus: PaneKind, isZoomed: Bool, isArticleOpen: Bool, isPageOpen: Bool = false,
    ratios: SplitRatios = SplitRatios()
  ) {
    self.size = size
    self.ratios = ratios
    extent =
      switch (size.columns, size.rows) {
      case (160..., 34...): .large
      case (100..., 28...): .medium
      case (_, 20...): .small
      default: .tiny
      }
    guard !isTooSmall else { return }
    let grid = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    // Beside an article that fills the screen, in which the sentence is marked, who said it is enough.
    let showsQuote = !isArticleOpen || extent == .medium || extent == .large
    let evidenceRows = showsQuote ? (extent == .tiny ? 2 : 3) : 1
    let parts = grid.splitTop(grid.rows - evidenceRows - 1, sharing: true)
    evidence = parts.bottom
    if isZoomed {
      panes[focus] = parts.top
      return
    }
    if isPageOpen {
      placePage(parts.top, isArticleOpen: isArticleOpen)
      return
    }
    switch extent {
    case .tiny: placeTiny(parts.top, focus: focus, isArticleOpen: isArticleOpen)
    case .small where isArticleOpen: panes[.article] = parts.top
    case .small: placeBesideCompanies(parts.top, companies: 22 + max(0, parts.top.columns - 90) / 5)
    case .medium: placeMedium(parts.top, isArticleOpen: isArticleOpen)
    case .large:
      let wished = ratios.article.map { (parts.top.columns * (100 - $0) + 50) / 100 } ?? parts.top.columns * 66 / 100
      let sides = parts.top.splitLeft(max(70, min(parts.top.columns - 24, wished)), sharing: true)
      panes[.article] = sides.right
      placeBesideCompanies(sides.left, companies: 36)
    }
  }

  var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

  /// The panes on the screen in the order of Tab.
  var order: [PaneKind] { PaneKind.allCases.filter { panes[$0] != nil } }

  /// The inside of a pane.
  func inside(_ pane: PaneKind) -> Rect {
    (panes[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0)).inset()
  }

  /// The rows of a pane's list, below its header.
  func listHeight(_ pane: PaneKind) -> Int {
    let rows = inside(pane).rows
    return pane == .article || pane == .ownership || pane == .page ? rows : max(0, rows - 1)
  }

  /// A page has the screen to itself; on a large one the article stands beside it.
  private mutating func placePage(_ rect: Rect, isArticleOpen: Bool) {
    if extent == .large {
      let sides = rect.splitLeft(rect.columns * 66 / 100, sharing: true)
      panes[.page] = sides.left
      panes[.article] = sides.right
    } else {
      panes[isArticleOpen ? .article : .page] = rect
    }
  }

  /// The inside of a page on a screen where the article has taken its place.
  static func pageInside(_ size: Size) -> Rect {
    Layout(size: size, focus: .page, isZoomed: false, isArticleOpen: false, isPageOpen: true).inside(.page)
  }

  private mutating func placeTiny(_ rect: Rect, focus: PaneKind, isArticleOpen: Bool) {
    if isArticleOpen {
      panes[.article] = rect
      return
    }
    let sides = rect.splitLeft(18, sharing: true)
    panes[.companies] = sides.left
    panes[focus == .ownership || focus == .hardware ? focus : .deals] = sides.right
  }

  private mutating func placeBesideCompanies(_ rect: Rect, companies: Int) {
    let wished = ratios.companies.map { max(16, min(rect.columns - 40, (rect.columns * $0 + 50) / 100)) }
    let sides = rect.splitLeft(wished ?? companies, sharing: true)
    panes[.companies] = sides.left
    let lower = max(
      7,
      min(sides.right.rows - 6, ratios.lower.map { (sides.right.rows * $0 + 50) / 100 } ?? sides.right.rows * 38 / 100))
    let halves = sides.right.splitTop(sides.right.rows - lower + 1, sharing: true)
    panes[.deals] = halves.top
    let share = ratios.ownership.map { (halves.bottom.columns * $0 + 50) / 100 } ?? halves.bottom.columns * 48 / 100
    let pair = halves.bottom.splitLeft(max(18, min(halves.bottom.columns - 18, share)), sharing: true)
    panes[.ownership] = pair.left
    panes[.hardware] = pair.right
  }

  private mutating func placeMedium(_ rect: Rect, isArticleOpen: Bool) {
    placeBesideCompanies(rect, companies: rect.columns >= 115 ? 33 : 24)
    guard isArticleOpen, let deals = panes[.deals], let companies = panes[.companies] else { return }
    panes[.ownership] = nil
    panes[.hardware] = nil
    let right = Rect(column: deals.column, row: deals.row, columns: deals.columns, rows: companies.rows)
    let upper = right.rows * (ratios.lower.map { 100 - $0 } ?? 36) / 100
    let halves = right.splitTop(max(6, min(right.rows - 6, upper)), sharing: true)
    panes[.deals] = halves.top
    panes[.article] = halves.bottom
  }

  /// The pane that lies next to another in a direction; `nil` at the edge.
  func neighbour(of pane: PaneKind, columns: Int, rows: Int) -> PaneKind? {
    guard let rect = panes[pane] else { return nil }
    let column = columns < 0 ? rect.column - 1 : columns > 0 ? rect.maxColumn : rect.column + 1
    let row = rows < 0 ? rect.row - 1 : rows > 0 ? rect.maxRow : rect.row + 1
    return order.first { $0 != pane && (panes[$0]?.contains(column: column, row: row) ?? false) }
  }

  // MARK: Dividers

  /// The column or (`lower`) the row of a divider; `nil` where it is not on the screen.
  func position(of divider: Divider) -> Int? {
    guard panes.count > 1, panes[.companies] != nil, let deals = panes[.deals] else { return nil }
    switch divider {
    case .companies: return panes[.companies].map { $0.maxColumn - 1 }
    case .ownership: return panes[.hardware] == nil ? nil : panes[.ownership].map { $0.maxColumn - 1 }
    case .article: return extent == .large ? panes[.article]?.column : nil
    case .lower: return panes[.ownership] ?? panes[.article] == nil ? nil : deals.maxRow - 1
    }
  }

  /// Where that begins and how long it is of which a divider's ratio is a part.
  func extent(of divider: Divider) -> (start: Int, length: Int)? {
    guard let companies = panes[.companies], let deals = panes[.deals] else { return nil }
    switch divider {
    case .companies: return (companies.column, deals.maxColumn - companies.column)
    case .lower: return (deals.row, companies.rows)
    case .ownership: return (deals.column, deals.columns)
    case .article: return (companies.column, (panes[.article] ?? deals).maxColumn - companies.column)
    }
  }

  /// The divider under the pointer.
  func divider(atColumn column: Int, row: Int) -> Divider? {
    Divider.allCases.first { divider in
      guard let position = position(of: divider), let deals = panes[.deals], let companies = panes[.companies] else {
        return false
      }
      switch divider {
      case .companies, .article: return column == position && row > companies.row && row < companies.maxRow - 1
      case .lower: return row == position && column > deals.column && column < deals.maxColumn - 1
      case .ownership: return column == position && row > deals.maxRow - 1 && row < companies.maxRow - 1
      }
    }
  }
}
