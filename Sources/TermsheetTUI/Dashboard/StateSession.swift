import TermsheetCore

extension State {
  /// Takes what the user has set up.
  mutating func apply(_ settings: DashboardSettings) {
    let configuration = settings.configuration
    keys = settings.keys
    namedFilters = configuration.filters
    showsUnsure = configuration.unsure
    ratios = configuration.ratios
    for (pane, titles) in configuration.columns { columns[pane] = ColumnChoice(titles: titles, of: pane) }
    let session = settings.session?.read()
    showsFirstHints = settings.session != nil && session == nil && !configuration.hasFile
    if let session {
      filterHistory = FilterHistory(session.history)
      if settings.isRestoring, configuration.restore { restore(session, settings) }
    }
    if let filter = settings.filter { setFilter(filter) }
    settle()
  }

  /// The session, as the next start takes it up.
  var session: SessionState {
    var session = SessionState()
    session.theme = theme.name
    session.filter = filter.text
    session.history = filterHistory.entries
    let pane = focus == .article ? focusBeforeArticle : focus
    session.focus = (pane == .page ? page.focusBefore : pane).rawValue
    session.isZoomed = isZoomed
    session.showsUnsure = showsUnsure
    for (pane, sorting) in [
      (PaneKind.companies, companySorting), (.deals, dealSorting), (.hardware, hardwareSorting),
    ] {
      session.sorts[pane.rawValue] = SessionState.Sort(column: sorting.column, descending: sorting.descending)
    }
    for (pane, choice) in columns { session.columns[pane.rawValue] = choice }
    session.ratios = ratios
    session.selection = SessionState.Selection(
      company: chosen.map { catalogue.companies[$0].name },
      deal: deals.hasMoved ? selectedDeal.map { catalogue.ledger.deals.id($0).text } : nil,
      page: page.name?.rawValue, pageCompany: page.company, pageDeal: page.deal?.text)
    // What was not there yet when one left is still wanted.
    if let pendingSelection { session.selection = pendingSelection }
    return session
  }

  private mutating func restore(_ session: SessionState, _ settings: DashboardSettings) {
    // A theme that was asked for comes before the one that was looked at last.
    if settings.configuration.theme == nil, let index = themes.firstIndex(where: { $0.name == session.theme }) {
      themeIndex = index
    }
    setFilter(session.filter)
    if let pane = session.focus.flatMap(PaneKind.init(rawValue:)),
      ColumnChoice.titles(of: pane).isEmpty == false
        || pane == .ownership
    {
      focus = pane
    }
    isZoomed = session.isZoomed
    showsUnsure = session.showsUnsure
    func sorting(_ pane: PaneKind) -> Sorting? {
      session.sorts[pane.rawValue].flatMap { sort in
        ColumnChoice.titles(of: pane).indices.contains(sort.column)
          ? Sorting(column: sort.column, descending: sort.descending) : nil
      }
    }
    companySorting = sorting(.companies) ?? companySorting
    dealSorting = sorting(.deals) ?? dealSorting
    hardwareSorting = sorting(.hardware) ?? hardwareSorting
    for (name, choice) in session.columns {
      guard let pane = PaneKind(rawValue: name) else { continue }
      let known = ColumnChoice.titles(of: pane).indices
      guard (choice.shown ?? []).allSatisfy(known.contains), choice.shown?.isEmpty != true else { continue }
      columns[pane] = choice
    }
    for (key, value) in session.ratios.values { _ = ratios.set(key, value) }
    if session.selection != SessionState.Selection() { pendingSelection = session.selection }
  }

  /// Selects what the last session had selected, as soon as it is there.
  mutating func restoreSelection() {
    guard let wish = pendingSelection else { return }
    var rest = wish
    if let name = wish.company, let number = catalogue.company(named: name) {
      choose(number)
      rest.company = nil
    }
    if let key = wish.deal.flatMap({ FactKey(text: $0) }),
      let row = visibleDeals.firstIndex(where: { index in
        catalogue.ledger.deals.keys(Int(index)).contains(key)
      })
    {
      selectDeal(row: row)
      rest.deal = nil
    }
    // Pages are made of the whole ledger: one is opened again once that is there.
    if catalogue.page == nil, let name = wish.page.flatMap(PageName.init(rawValue:)) {
      reopen(name, company: wish.pageCompany, deal: wish.pageDeal.flatMap { FactKey(text: $0) })
      (rest.page, rest.pageCompany, rest.pageDeal) = (nil, nil, nil)
    }
    pendingSelection = rest == SessionState.Selection() ? nil : rest
  }
}
