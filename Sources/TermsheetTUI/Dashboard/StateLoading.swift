import TermsheetCore

extension State {
  /// Takes what loading reports. Selected rows stay on their items while others arrive above them.
  public mutating func receive(_ event: LoadEvent) {
    switch event {
    case .found(let count):
      progress.found = count
    case .read(let articles):
      progress.read += articles.count
      var next = past.present ?? catalogue
      next.add(articles)
      take(next)
    case .problems(let new):
      problems += new
    case .finished:
      progress.isFinished = true
      progress.found = progress.read
    }
    settle()
    refreshRefusal()
  }

  /// Takes news of the ledger.
  mutating func hear(_ news: DashboardNews) {
    switch news {
    case .load(let event): return receive(event)
    case .catalogue(let next):
      lastLook = next.ledger.work.lastLook
      take(next)
    case .found(let count): progress.found = count
    case .read(let count): progress.read = count
    case .problems(let new): problems += new
    case .finished: progress.isFinished = true
    case .past(let day, let catalogue): if past.wanted == day { arrive(at: day, catalogue) }
    case .text(let key, let article): show(article, of: key)
    case .page(let key, let content): take(content, for: key)
    case .narrowed(let found): take(found)
    case .vocabulary(let generation, let found):
      guard generation == self.generation else { break }
      vocabulary = found
      if message?.text == Self.namesAreGathered { message = nil }
    case .readable, .working, .ended: break
    case .done(let text): message = Message(text: text)
    case .refused(let text): message = Message(text: text, isRefusal: true)
    }
    settle()
    refreshRefusal()
  }

  /// Keeps what the status line says of a refused command true: loading goes on, and what it waited for arrives.
  private mutating func refreshRefusal() {
    guard let name = message?.refused, let command = CommandTable.command(named: name) else { return }
    if let reason = command.refusal(self) { message?.text = reason } else { message = nil }
  }

  /// Puts another state of the ledger in the place of the one on show. What is chosen and selected stays, whatever its
  /// number is now.
  mutating func take(_ next: Catalogue) {
    presentGeneration += 1
    guard let day = past.date else { return show(next) }
    past.present = next
    if next.ledger.articles.count <= Self.mostArticlesAtOnce {
      show(next.reported(until: day))
    } else {
      past.wanted = day
    }
  }

  /// Shows a state of the ledger, of now or of the past.
  mutating func show(_ next: Catalogue) {
    generation += 1
    let company = chosen.map { catalogue.companies[$0].name }
    let deal = deals.hasMoved ? selectedDeal.map { catalogue.identity(ofDeal: $0) } : nil
    let mention = hardware.hasMoved ? selectedHardware.map { catalogue.identity(ofHardware: $0) } : nil
    catalogue = next
    chosen = company.flatMap { next.company(named: $0) }
    visibleDeals = []
    visibleHardware = []
    ownershipKey?.statements = -1
    refreshOrder()
    refreshHardwareOrder()
    dealFilter.forget()
    hardwareFilter.forget()
    vocabulary = nil
    // Rows of another catalogue are no rows of this one: until the filter is through with it everything is shown.
    if !refreshMatches() {
      (dealMatches, hardwareMatches, dealScores, hardwareScores) = ([], [], [], [])
      (appliedFilter, appliedNewOnly) = ("", false)
      narrowing?.before = ""
      narrowing?.showedNewOnly = false
    }
    refreshLists(
      deal: deal.flatMap { next.deal($0) },
      hardware: mention.flatMap { next.hardwareRow($0) })
    restoreSelection()
    if mode == .picker {
      let list = picker.list
      picker.search(catalogue, deals: shownDeals(of:))
      picker.list = list
    }
  }

  /// Brings everything that depends on something else up to date: positions, ownership, the article.
  mutating func settle() {
    if focus == .article, !isArticleOpen, layout.extent != .large { focus = focusBeforeArticle }
    if page.name != nil, focus != .article { focus = .page }
    if page.name == nil, focus == .page { focus = page.focusBefore }
    let layout = layout
    if !layout.isTooSmall, layout.panes[focus] == nil, let first = layout.order.last { focus = first }
    companies.settle(count: visibleCompanies.count + 1, height: layout.listHeight(.companies))
    deals.settle(count: visibleDeals.count, height: layout.listHeight(.deals))
    hardware.settle(count: visibleHardware.count, height: layout.listHeight(.hardware))
    problemList.settle(count: problems.count, height: ProblemsPane.listHeight(size))
    picker.list.settle(count: picker.matches.count, height: PickerPane.listHeight(size))
    chooser.list.settle(count: chooser.matches.count, height: ChooserPane.listHeight(self))
    refreshOwnership()
    ownership.select(ownership.selected, count: ownershipEntries.count)
    let row = ownershipLines.firstIndex(of: .entry(ownership.selected)) ?? 0
    ownership.top = ListPosition.top(
      ownership.selected == 0 ? 0 : ownership.top, showing: row, count: ownershipLines.count,
      height: layout.listHeight(.ownership))
    if mode == .help { helpTop = max(0, min(helpTop, HelpPane.lines(self).count - HelpPane.height(self))) }
    settlePage(layout)
    cite()
    settleArticle(layout)
  }
}
