import TermsheetCore

extension State {
  // MARK: What the lists hold

  /// Orders all deals anew, after facts arrived or another column was chosen.
  mutating func refreshOrder() {
    let column = DealsPane.Column.allCases[dealSorting.column]
    dealOrder = DealOrder.sorted(catalogue, by: column, descending: dealSorting.descending)
  }

  /// Orders all hardware anew.
  mutating func refreshHardwareOrder() {
    hardwareOrder = HardwarePane.sorted(in: catalogue, by: hardwareSorting)
  }

  /// Whether a list has those rows first that fit the filter's free text best: as long as no order was chosen.
  func ranksMatches(_ pane: PaneKind) -> Bool {
    guard filter.hasText, !keepsOrder.contains(pane) else { return false }
    switch pane {
    case .deals: return dealSorting == .deals && !dealScores.isEmpty
    case .hardware: return hardwareSorting == .hardware && !hardwareScores.isEmpty
    case .companies, .ownership, .article, .page: return false
    }
  }

  /// Fills every list from the order, the filter and the chosen company. The selected rows stay on their items.
  ///
  /// - Parameters: the deal and the hardware to select, where they are not those that are selected now.
  mutating func refreshLists(deal: Int? = nil, hardware: Int? = nil) {
    refreshShownDeals()
    refreshCompanies()
    refreshDeals(selecting: deal)
    refreshHardware(selecting: hardware)
    if owesCount {
      owesCount = false
      tellFilteredCount()
    }
  }

  /// Finds the deals that are shown, of whatever company.
  private mutating func refreshShownDeals() {
    let count = catalogue.deals.count
    var rows = dealMatches.isEmpty ? [Bool](repeating: true, count: count) : dealMatches
    if !showsUnsure, !filter.query.asksForUnsure { catalogue.deals.leaveOutUnsure(&rows) }
    shownDeals = rows
  }

  /// Fills the list of deals, and the hardware beside it, for the chosen company.
  mutating func refreshDeals(selecting other: Int? = nil) {
    let selected = other ?? (deals.hasMoved ? selectedDeal : nil)
    var shown = shownDeals.isEmpty ? [] : dealOrder.filter { shownDeals[Int($0)] }
    if ranksMatches(.deals) { shown = MatchOrder.sorted(shown, by: dealScores) }
    filteredDealCount = shown.count
    if let chosen {
      var belongs = [Bool](repeating: false, count: catalogue.deals.count)
      for index in catalogue.companies[chosen].deals { belongs[Int(index)] = true }
      visibleDeals = shown.filter { belongs[Int($0)] }
    } else {
      visibleDeals = shown
    }
    if let selected, let row = visibleDeals.firstIndex(of: Int32(selected)) { deals.selected = row }
  }

  mutating func refreshHardware(selecting other: Int? = nil) {
    let selected = other ?? (hardware.hasMoved ? selectedHardware : nil)
    var belongs: [Bool] = []
    if let chosen {
      belongs = [Bool](repeating: false, count: catalogue.hardware.count)
      for row in catalogue.companies[chosen].hardware { belongs[Int(row)] = true }
    }
    let takesUnsure = showsUnsure || filter.query.asksForUnsure
    let isSure = catalogue.hardware.isSure
    visibleHardware = hardwareOrder.filter { row in
      (takesUnsure || isSure[row]) && (hardwareMatches.isEmpty || hardwareMatches[row])
        && (belongs.isEmpty || belongs[row])
    }
    if ranksMatches(.hardware) {
      visibleHardware = MatchOrder.sorted(visibleHardware.map { Int32($0) }, by: hardwareScores).map { Int($0) }
    }
    if let selected, let row = visibleHardware.firstIndex(of: selected) { hardware.selected = row }
  }

  /// How many deals a company has, without a filter: of the sure ones, unless the unsure are shown.
  func shownDeals(of company: CompanyEntry) -> Int { showsUnsure ? company.dealCount : company.sureDeals }

  private mutating func refreshCompanies() {
    let companies = catalogue.companies
    let isWhole = dealMatches.isEmpty && !showsNewOnly
    let counts =
      isWhole
      ? companies.map(shownDeals(of:))
      : catalogue.deals.counts(of: shownDeals, companies: companies.count)
    // A company whose name is asked for is shown also where it takes part in no deal that is.
    var isNamed = [Bool](repeating: filter.isPlain && !showsNewOnly, count: companies.count)
    if isNamed.first == true {
      for word in filter.words {
        guard let hits = catalogue.companyTexts.hits(WordText.folded(word)) else { continue }
        for index in isNamed.indices where hits.weights[index] == 0 { isNamed[index] = false }
      }
    }
    visibleCompanies = companies.indices.filter { index in
      if catalogue.page != nil, !companies[index].isListed, index != chosen { return false }
      if counts[index] > 0 || index == chosen { return true }
      return isWhole ? showsUnsure || companies[index].sureMentions > 0 : isNamed[index]
    }
    companyCounts = counts
    CompaniesPane.sort(&visibleCompanies, in: catalogue, counts: counts, by: companySorting)
    showChosen()
  }

  /// Puts the selection of the companies on the chosen one.
  mutating func showChosen() {
    companies.selected = chosen.flatMap { visibleCompanies.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  /// How many deals there are without the filter, as far as they are shown at all.
  var shownDealCount: Int { showsUnsure ? catalogue.deals.count : catalogue.sureDeals }

  // MARK: Choosing

  /// Narrows the lists to a company, or to none.
  mutating func choose(_ company: Int?) {
    guard company != chosen else { return }
    chosen = company
    deals = ListPosition()
    hardware = ListPosition()
    evidencePosition = 0
    refreshDeals()
    refreshHardware()
    if let company, !visibleCompanies.contains(company) { refreshLists() } else { showChosen() }
  }

  /// Takes what is typed as the filter.
  mutating func setFilter(_ text: String) {
    let new = Filter(text, scope: QueryScope(today: today, named: namedFilters))
    guard new.query != filter.query else {
      filter = new
      if narrowing == nil { appliedFilter = text }
      return
    }
    filter = new
    if !new.hasText { keepsOrder = [] }
    deals = ListPosition()
    hardware = ListPosition()
    evidencePosition = 0
    if refreshMatches() { refreshLists() }
  }

  // MARK: Sorting

  /// Orders a list by a column.
  ///
  /// - Parameter byMatch: whether free text comes before an order that no other was chosen for.
  mutating func sort(_ pane: PaneKind, by sorting: Sorting, byMatch: Bool = false) {
    if byMatch { keepsOrder.remove(pane) } else { keepsOrder.insert(pane) }
    switch pane {
    case .companies:
      companySorting = sorting
      refreshLists()
    case .deals:
      dealSorting = sorting
      refreshOrder()
      deals = ListPosition()
      refreshDeals()
    case .hardware:
      hardwareSorting = sorting
      hardware = ListPosition()
      refreshHardwareOrder()
      refreshHardware()
    case .ownership, .article, .page: return
    }
    message = Message(
      text: ranksMatches(pane)
        ? "the best match first"
        : "sorted by \(columnTitle(pane, sorting.column))\(sorting.descending ? ", descending" : "")")
  }

  func sorting(of pane: PaneKind) -> Sorting? {
    switch pane {
    case .companies: companySorting
    case .deals: dealSorting
    case .hardware: hardwareSorting
    case .ownership, .article, .page: nil
    }
  }

  func columnCount(_ pane: PaneKind) -> Int {
    switch pane {
    case .companies: CompaniesPane.Column.allCases.count
    case .deals: DealsPane.Column.allCases.count
    case .hardware: HardwarePane.Column.allCases.count
    case .ownership, .article, .page: 0
    }
  }

  private func columnTitle(_ pane: PaneKind, _ column: Int) -> String {
    switch pane {
    case .companies: CompaniesPane.Column.allCases[column].title.lowercased()
    case .deals: DealsPane.Column.allCases[column].title.lowercased()
    case .hardware: HardwarePane.Column.allCases[column].title.lowercased()
    case .ownership, .article, .page: ""
    }
  }

  /// Which way a column is best read first: figures and dates from the top.
  func startsDescending(_ pane: PaneKind, _ column: Int) -> Bool {
    switch pane {
    case .companies: CompaniesPane.Column.allCases[column] != .name
    case .deals: [.date, .amount, .valuation, .status].contains(DealsPane.Column.allCases[column])
    case .hardware: [.quantity, .articles].contains(HardwarePane.Column.allCases[column])
    case .ownership, .article, .page: false
    }
  }
}
