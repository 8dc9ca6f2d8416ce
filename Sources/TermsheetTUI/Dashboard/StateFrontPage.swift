import TermsheetCore

// What is shown while only the front page of the ledger is there: its rows, with the figures of the whole.

extension Catalogue {
  /// How much there is of everything.
  var totals: FrontPage.Totals {
    if let page { return page.totals }
    var totals = FrontPage.Totals()
    totals.articles = ledger.articleCount
    totals.deals = deals.count
    totals.sureDeals = sureDeals
    totals.stakes = ledger.stakes.count
    totals.sureStakes = sureStakes
    totals.hardware = hardware.count
    totals.sureHardware = sureHardware
    return totals
  }
}

extension State {
  /// The front page's totals, where they are those of what is shown.
  private var wholeTotals: FrontPage.Totals? {
    chosen == nil && filter.isEmpty && !showsUnsure && !showsNewOnly ? catalogue.page?.totals : nil
  }

  /// Whether the list of deals has fewer than the ledger: only its front page has been read.
  var readsDeals: Bool {
    guard let whole = catalogue.page?.totals else { return false }
    return showsUnsure ? whole.deals > catalogue.deals.count : whole.sureDeals > catalogue.sureDeals
  }

  /// The same of hardware.
  var readsHardware: Bool {
    guard let whole = catalogue.page?.totals else { return false }
    return showsUnsure ? whole.hardware > catalogue.hardware.count : whole.sureHardware > catalogue.sureHardware
  }

  /// Whether the deals that are counted are those read so far, and not all that there are.
  var countsDealsSoFar: Bool { readsDeals && wholeTotals == nil }
  var countsHardwareSoFar: Bool { readsHardware && wholeTotals == nil }

  /// How many rows each list has, with those that are still being read.
  var companyCount: Int { wholeTotals?.companies ?? visibleCompanies.count }
  var dealCount: Int { wholeTotals?.sureDeals ?? visibleDeals.count }
  var hardwareCount: Int { wholeTotals?.sureHardware ?? visibleHardware.count }
  /// How many deals pass the filter, of whatever company.
  var allDealCount: Int {
    filter.isEmpty && !showsUnsure && !showsNewOnly
      ? catalogue.page?.totals.sureDeals ?? filteredDealCount : filteredDealCount
  }

  /// Whether a company's stakes are not all in memory yet.
  func isStillReading(stakesOf company: String) -> Bool {
    catalogue.page.map { !$0.covered.contains(company) } ?? false
  }
}
