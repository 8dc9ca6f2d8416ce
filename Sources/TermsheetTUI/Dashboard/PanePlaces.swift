/// The outlines of the panes that are on the screen.
///
/// A dictionary would say the same, but a layout is made and asked several times for each key.
struct PanePlaces: Sendable, Hashable {
  private var companies: Rect?
  private var deals: Rect?
  private var ownership: Rect?
  private var hardware: Rect?
  private var article: Rect?
  private var page: Rect?

  /// `nil` where the pane is not shown.
  subscript(pane: PaneKind) -> Rect? {
    get {
      switch pane {
      case .companies: companies
      case .deals: deals
      case .ownership: ownership
      case .hardware: hardware
      case .article: article
      case .page: page
      }
    }
    set {
      switch pane {
      case .companies: companies = newValue
      case .deals: deals = newValue
      case .ownership: ownership = newValue
      case .hardware: hardware = newValue
      case .article: article = newValue
      case .page: page = newValue
      }
    }
  }

  var count: Int { PaneKind.allCases.count { self[$0] != nil } }
}
