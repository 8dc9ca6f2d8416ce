import TermsheetCore

// Opening, leaving and moving on pages.

extension State {
  // MARK: Opening

  /// Why a page cannot be opened now.
  func refusal(of name: PageName) -> String? {
    if let nothingReason { return nothingReason }
    if catalogue.page != nil { return "the ledger is still being read" }
    switch name {
    case .company: return companyForPage == nil ? "no company is selected: c picks one" : nil
    case .deal: return citedDeal ?? selectedDeal == nil ? "no deal is selected" : nil
    default: return nil
    }
  }

  /// The company whose page would be opened: that of the selected line, else the one that is looked at.
  private var companyForPage: String? {
    if isOnPage, let company = page.item?.company, catalogue.company(named: company) != nil { return company }
    return companyAtHand ?? subject
  }

  /// Opens a page, or goes back to the panes where it is open already.
  mutating func open(_ name: PageName) {
    let company = name == .company ? companyForPage : nil
    let deal = name == .deal ? (citedDeal ?? selectedDeal).map { catalogue.ledger.deals.id($0) } : nil
    if page.name == name, page.company == company, page.deal == deal { return leavePage() }
    if let memory = pageMemory {
      page.history.append(memory)
    } else {
      page.focusBefore = focus == .article ? focusBeforeArticle : focus
    }
    isArticleOpen = false
    isZoomed = false
    show(PageMemory(name: name, company: company, deal: deal, place: PagePlace(line: -1), top: 0))
  }

  /// Opens a page as it was when the last session ended; not one of a company or a deal that is not there any more.
  mutating func reopen(_ name: PageName, company: String?, deal: FactKey?) {
    if name == .company, company.flatMap({ catalogue.company(named: $0) }) == nil { return }
    if name == .deal, deal.flatMap({ self.deal(named: $0) }) == nil { return }
    if focus != .page, focus != .article { page.focusBefore = focus }
    show(PageMemory(name: name, company: company, deal: deal, place: PagePlace(line: -1), top: 0))
  }

  private var pageMemory: PageMemory? {
    page.name.map {
      PageMemory(name: $0, company: page.company, deal: page.deal, place: page.place, top: page.top)
    }
  }

  private mutating func show(_ memory: PageMemory) {
    page.name = memory.name
    page.company = memory.company
    page.deal = memory.deal
    page.place = memory.place
    page.top = memory.top
    page.key = nil
    if memory.place.line < 0 { page.settings.sharesBack = 0 }
    evidencePosition = 0
    focus = .page
  }

  /// One page back, or to the panes.
  mutating func leavePage() {
    if let before = page.history.popLast() { return show(before) }
    closePages()
  }

  mutating func closePages() {
    page.name = nil
    page.history = []
    page.content = PageContent()
    page.key = nil
    page.wanted = nil
    evidencePosition = 0
    if focus == .page { focus = page.focusBefore }
  }

  // MARK: Moving

  /// Whether the keys are on a page, or on the article that was opened from it.
  var isOnPage: Bool { page.name != nil && (focus == .page || (focus == .article && focusBeforeArticle == .page)) }

  mutating func movePage(_ motion: Motion, height: Int) {
    let lines = page.content.lines
    let stops = lines.indices.filter { !lines[$0].targets.isEmpty }
    guard let last = stops.last, let first = stops.first else {
      page.top = max(0, min(motion.target(from: page.top, count: lines.count, height: height), lines.count - height))
      return
    }
    let current = stops.firstIndex { $0 >= page.place.line } ?? stops.count - 1
    let line: Int
    switch motion {
    case .first: line = first
    case .last: line = last
    case .by(let rows): line = stops[max(0, min(stops.count - 1, current + rows))]
    case .pages:
      let aim = motion.target(from: page.place.line, count: lines.count, height: height)
      line = stops.last { $0 <= aim } ?? first
    }
    if line == page.place.line {
      // Words before the first and after the last line that can be selected are reached by scrolling.
      let isBack = motion.target(from: 0, count: lines.count, height: height) < 0 || motion == .first
      page.top = isBack ? 0 : max(page.top, lines.count - height)
      return
    }
    select(line: line, height: height)
  }

  private mutating func select(line: Int, height: Int) {
    let column = page.target?.columns.lowerBound ?? 0
    let targets = page.content.lines[line].targets
    let nearest = targets.indices.min {
      abs(targets[$0].columns.lowerBound - column) < abs(targets[$1].columns.lowerBound - column)
    }
    setPlace(PagePlace(line: line, target: nearest ?? 0))
  }

  mutating func setPlace(_ place: PagePlace) {
    guard place != page.place else { return }
    page.place = place
    evidencePosition = 0
  }

  /// To the part of the line beside the selected one.
  mutating func movePage(columns: Int) {
    guard page.content.lines.indices.contains(page.place.line) else { return }
    let count = page.content.lines[page.place.line].targets.count
    setPlace(PagePlace(line: page.place.line, target: max(0, min(count - 1, page.place.target + columns))))
  }

  // MARK: What the keys of pages do

  /// Enter: to the evidence, to the lists where the selected line is a part of them, else to a company's page.
  mutating func openPageItem() {
    guard let item = page.item else { return }
    if let window = item.window {
      closePages()
      narrow(to: window)
      setFocus(.deals)
    } else if citation != nil {
      noteRead()
      focusBeforeArticle = .page
      focus = .article
      isArticleOpen = true
      article = ArticleView()
    } else if item.company != nil {
      open(.company)
    }
  }

  /// Narrows the lists to a time: in the filter's words, so that it can be changed, kept and copied.
  mutating func narrow(to span: TimeSpan) {
    let before = filter.text
    let isSplit = filter.query.root.map { if case .any = $0 { true } else { false } } ?? false
    let typed = before.split(separator: " ").filter { !$0.hasPrefix("date=") }.joined(separator: " ")
    let text = [isSplit ? "(\(typed))" : typed, span.filter].filter { !$0.isEmpty }.joined(separator: " ")
    setFilter(text)
    filterBeforeBar = (bar: text, before: before)
    message = Message(
      text: "\(CountText.text(visibleDeals.count, "deal")) of \(span.label): Esc shows the others again")
  }

  var noPageReason: String? { page.name == nil ? "this is a key of the pages: 1 to 8 open them" : nil }

  var noWayReason: String? {
    switch page.name {
    case .timeline, .money: nil
    case nil: noPageReason
    default: "this page shows one thing: 4 and 6 have more"
    }
  }

  /// Another way of looking at the same page.
  mutating func changePageWay() {
    switch page.name {
    case .timeline: page.settings.byAmount.toggle()
    case .money:
      let all = MoneyMeasure.allCases
      let index = all.firstIndex(of: page.settings.measure) ?? 0
      page.settings.measure = all[(index + 1) % all.count]
      page.place = PagePlace(line: -1)
    default: return
    }
    evidencePosition = 0
  }

  var noStepReason: String? {
    page.name == .timeline ? nil : noPageReason ?? "only the timeline has months, quarters and years"
  }

  mutating func changePageStep() {
    let all = Timeline.Step.allCases
    let index = all.firstIndex(of: page.settings.step) ?? 0
    page.settings.step = all[(index + 1) % all.count]
    page.place = PagePlace(line: -1)
    evidencePosition = 0
  }

  var noOwnTimeReason: String? {
    switch page.name {
    case .company, .changes: nil
    case nil: noPageReason
    default: "this page has no time of its own: [ and ] move everything"
    }
  }

  /// Moves the time that only this page looks at: when the shares are of, or the earlier of two dates.
  mutating func movePageTime(by step: Int) {
    switch page.name {
    case .company:
      let next = page.settings.sharesBack - step
      page.settings.sharesBack = max(0, next)
    case .changes: moveComparedDate(by: step)
    default: return
    }
    evidencePosition = 0
  }

  var noNextDealReason: String? {
    page.name == .deal ? nil : noPageReason ?? "only the page of a deal leads to the next: 2 opens it"
  }

  /// To the page of the next deal in the list.
  mutating func moveDealPage(by step: Int) {
    guard let key = page.deal, let index = deal(named: key), let row = visibleDeals.firstIndex(of: Int32(index)) else {
      message = Message(text: "this deal is not among those listed", isRefusal: true)
      return
    }
    guard visibleDeals.indices.contains(row + step) else {
      message = Message(text: step > 0 ? "this is the last deal" : "this is the first deal", isRefusal: true)
      return
    }
    selectDeal(row: row + step)
    page.deal = catalogue.ledger.deals.id(Int(visibleDeals[row + step]))
    page.place = PagePlace(line: -1)
    page.top = 0
    evidencePosition = 0
  }

  func deal(named key: FactKey) -> Int? {
    catalogue.ledger.deals.index(of: [key])
  }
}
