import TermsheetCore

extension State {
  /// Makes the lines of the page that is open, if anything that they depend on has changed, and keeps the selection.
  mutating func settlePage(_ layout: Layout) {
    guard let name = page.name else { return }
    let inside = layout.panes[.page] == nil ? Layout.pageInside(size) : layout.inside(.page)
    let width = max(30, min(132, inside.columns - 2))
    if name == .changes { settleComparedDate() }
    let key = PageKey(
      name: name, company: page.company, deal: page.deal, settings: page.settings, width: width, filter: filter.text,
      chosen: chosen, showsUnsure: showsUnsure, showsNewOnly: showsNewOnly, generation: generation)
    if key != page.key {
      let isSame = page.key?.name == name
      page.key = key
      if catalogue.deals.count <= Self.mostDealsAtOnce {
        page.content = content(of: name, width: width)
      } else {
        // What the page had stays until the new content is there.
        page.wanted = key
        if !isSame { page.content = PageContent(title: "being made …") }
      }
    }
    settlePlace(height: max(1, inside.rows - 1 - page.content.pinned.count))
  }

  /// Pages of more deals are made beside the keys, so that these are not held up.
  static let mostDealsAtOnce = 1_000

  /// The content for which the page waits; a copy of the state makes it beside the keys.
  func made(_ key: PageKey) -> PageContent {
    var copy = self
    return copy.content(of: key.name, width: key.width)
  }

  /// Takes content that was made beside, unless something else is looked at by now.
  mutating func take(_ content: PageContent, for key: PageKey) {
    guard page.wanted == key else { return }
    page.wanted = nil
    page.content = content
    settle()
  }

  private mutating func settlePlace(height: Int) {
    let lines = page.content.lines
    guard page.wanted == nil || !lines.isEmpty else { return }
    let isFresh = page.place.line < 0
    if !lines.indices.contains(page.place.line) || lines[page.place.line].targets.isEmpty {
      let stop: (PageLine) -> Bool = { !$0.targets.isEmpty }
      // Time is read from its end.
      let fresh =
        page.name == .timeline
        ? lines.lastIndex(where: { $0.targets.first?.item.window != nil }) : lines.firstIndex(where: stop)
      let near = lines.indices.last { $0 <= page.place.line && stop(lines[$0]) } ?? lines.firstIndex(where: stop)
      page.place = PagePlace(line: (isFresh ? fresh : near) ?? 0)
      if isFresh { page.top = 0 }
    }
    let count = lines.isEmpty ? 0 : max(0, lines[page.place.line].targets.count - 1)
    page.place.target = min(page.place.target, count)
    let first = lines.firstIndex { !$0.targets.isEmpty }
    // What stands above the first line that can be selected is in view with it.
    if page.place.line == first, page.place.line < height, isFresh { page.top = 0 }
    page.top = max(0, min(page.top, lines.count - height))
    guard first != nil else { return }
    page.top = ListPosition.top(page.top, showing: page.place.line, count: lines.count, height: height)
    if page.place.line == first, page.place.line < height {
      page.top = min(page.top, max(0, page.place.line - height + 1))
    }
  }

  private mutating func content(of name: PageName, width: Int) -> PageContent {
    let source = pageSource(width: width)
    switch name {
    case .company: return CompanyPage.content(page.company, source)
    case .deal: return DealPage.content(page.deal.flatMap { deal(named: $0) }, source)
    case .flows: return FlowsPage.content(source)
    case .timeline: return TimelinePage.content(source)
    case .compute: return ComputePage.content(source)
    case .money: return MoneyPage.content(source)
    case .changes: return ChangesPage.changes(source, dates: reportDays, before: comparedLedger())
    case .digest: return ChangesPage.digest(source, period: digestPeriod)
    }
  }

  /// What is new is what was first seen since the last look; without one, what the last week of reports brought.
  private var digestPeriod: DigestPeriod? {
    if let lastLook, past.date == nil { return .seen(lastLook) }
    return reportDays.last.map { .published(PartialDate(dayNumber: $0.dayNumber - 7)) }
  }

  private func pageSource(width: Int) -> PageSource {
    let ledger = catalogue.ledger
    let takesUnsure = showsUnsure || filter.query.asksForUnsure
    let isSure = { (value: Double) in takesUnsure || value >= Confidence.threshold }
    let hardware = catalogue.hardware.indices
      .filter { (takesUnsure || catalogue.hardware.isSure[$0]) && (hardwareMatches.isEmpty || hardwareMatches[$0]) }
      .flatMap { catalogue.hardware.mentions($0) }
    return PageSource(
      catalogue: catalogue, deals: dealOrder.lazy.filter { shownDeals[Int($0)] }.map { Int($0) },
      chosenDeals: visibleDeals.map { Int($0) },
      stakes: ledger.stakes.indices.filter { isSure(ledger.stakes[$0].stake.confidence.value) },
      hardware: hardware.filter { isSure(ledger.hardware.mention($0).confidence.value) },
      parts: DealParts(ledger), settings: page.settings, width: width,
      chosen: chosen.map { catalogue.companies[$0].name }, company: page.company,
      deal: page.deal.flatMap { deal(named: $0) }, asOf: past.date, lastLook: lastLook, showsUnsure: takesUnsure,
      query: chosen.map { filter.query.with(company: catalogue.companies[$0].name) } ?? filter.query)
  }
}

extension PageSource {
  func isShown(_ deal: Deal) -> Bool { showsUnsure || deal.confidence.value >= Confidence.threshold }
}
