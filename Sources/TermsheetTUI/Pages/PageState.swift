import TermsheetCore

/// The page that is open, if one is, and where the user is on it.
struct PageState: Sendable {
  /// `nil` where the panes are on the screen.
  var name: PageName?
  /// Whose page, where it is a company's.
  var company: String?
  /// Which deal's page, where it is one's; any of its reports' keys.
  var deal: FactKey?
  var settings = PageSettings()
  var place = PagePlace()
  /// First line on the screen.
  var top = 0
  var content = PageContent()
  /// What `content` was made for.
  var key: PageKey?
  /// What the content is being made for beside the keys; `nil` where it is there.
  var wanted: PageKey?
  /// Where Esc leads: the pages before this one, the latest last.
  var history: [PageMemory] = []
  /// Where the keys were before the first page was opened.
  var focusBefore = PaneKind.deals

  var item: PageItem? { target?.item }

  var target: PageTarget? {
    guard content.lines.indices.contains(place.line) else { return nil }
    let targets = content.lines[place.line].targets
    return targets.indices.contains(place.target) ? targets[place.target] : targets.first
  }
}

/// A page to come back to.
struct PageMemory: Sendable, Hashable {
  var name: PageName
  var company: String?
  var deal: FactKey?
  var place: PagePlace
  var top: Int
}

/// What the lines of a page depend on: they are made anew when it changes.
struct PageKey: Sendable, Hashable {
  var name: PageName
  var company: String?
  var deal: FactKey?
  var settings: PageSettings
  var width: Int
  var filter: String
  var chosen: Int?
  var showsUnsure: Bool
  var showsNewOnly: Bool
  /// Which catalogue it is.
  var generation: Int
}
