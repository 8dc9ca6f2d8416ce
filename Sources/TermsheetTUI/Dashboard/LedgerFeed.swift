import TermsheetCore

/// News for the dashboard from the work beside it.
enum DashboardNews: Sendable {
  /// What loading without a ledger reports.
  case load(LoadEvent)
  /// The ledger says something else now.
  case catalogue(Catalogue)
  /// So many files are to be read.
  case found(Int)
  case read(Int)
  case problems([Problem])
  case finished
  /// The ledger as it had been reported by a day.
  case past(PartialDate, Catalogue)
  /// The text of an article whose file is large; empty where it is not there.
  case text(ArticleKey, Article)
  /// The content of a page.
  case page(PageKey, PageContent)
  /// What a filter lets through.
  case narrowed(Narrowed)
  /// The names for completion, of a catalogue.
  case vocabulary(Int, QueryVocabulary)
  /// A text lies ready for another program.
  case readable(ErrandRunner.Prepared, Errand.Viewer)
  /// How far a job is, by its number.
  case working(Job, Int)
  /// A job is over, with what it came to.
  indirect case ended(Job.Kind, Int, DashboardNews?)
  /// A request was carried out, or why not.
  case done(String)
  case refused(String)
}

/// Works on the ledger beside the dashboard: brings it up to date, follows the folders, and carries out the user's edits.
actor LedgerFeed {
  nonisolated let news: AsyncStream<DashboardNews>
  private let send: AsyncStream<DashboardNews>.Continuation
  private let keeper: LedgerKeeper
  /// Articles at these alone are shown; `nil` for all of the ledger.
  private let scope: [String]?
  private let clock = ContinuousClock()
  private var told: Set<Problem> = []
  private var lastPublished: ContinuousClock.Instant?
  /// How long the last catalogue took to make: a longer one is made less often.
  private var lastCost = Duration.zero
  /// The last catalogue that was made: the next one need not be made from the beginning.
  private var last: Catalogue?
  /// The last catalogue of the whole ledger that no image has yet, and the ledger that it is of.
  private var unkept: (catalogue: Catalogue, snapshot: LedgerSnapshot)?
  private var keeping: Task<Void, Never>?
  /// So long after the last change the ledger's image is made anew, and so long before that the front page after an edit.
  private static let rest = Duration.seconds(3)
  private static let pause = Duration.milliseconds(300)
  /// Whether an edit was kept since the front page was.
  private var owesPage = false
  /// Whether an edit was kept since the last catalogue was made, and what is to be said of edits once one is.
  private var isUnshown = false
  private var untold: [String] = []
  private var showing: Task<Void, Never>?
  private let thread = WorkThread(name: "feed")
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private let isShown: AsyncStream<Void>
  private let shown: AsyncStream<Void>.Continuation
  /// For how long the rest of the ledger waits for the first picture at the most.
  private static let courtesy = Duration.milliseconds(100)

  init(keeper: LedgerKeeper, scope: [String]?) {
    self.keeper = keeper
    self.scope = scope
    (news, send) = AsyncStream.makeStream(of: DashboardNews.self)
    (isShown, shown) = AsyncStream.makeStream(of: Void.self)
  }

  /// Shows what is kept, then reads what is new; with `watching`, goes on until it is cancelled.
  func run(roots: [String], samples: Bool, watching: Bool) async {
    await keeper.stepBack()
    if keeper.store != nil {
      do {
        // The first picture does not wait for the rest.
        if let (page, ledger) = try await keeper.frontPage(scope: scope) {
          send.yield(.catalogue(Catalogue(ledger, page)))
          await firstPicture()
        }
        try await keeper.refresh()
        await publishKept()
        thread.stepBack()
        if await keeper.verifyImage() { await publish() }
      } catch {
        tell(error)
      }
    }
    #if canImport(Glibc)
      // It stands before the files are looked at, so that no change falls between the two.
      let watch = watching && !samples && !roots.isEmpty ? FolderWatch() : nil
      if let problem = watch?.follow(roots) { tell([problem]) }
    #endif
    await bringUpToDate(samples ? keeper.loadSamples() : keeper.load(roots: roots))
    send.yield(.finished)
    keeping?.cancel()
    #if canImport(Glibc)
      if let watch { return await follow(watch, roots) }
    #endif
    await keepNow()
  }

  #if canImport(Glibc)
    /// Shows what changes in the folders until it is cancelled.
    private func follow(_ watch: FolderWatch, _ roots: [String]) async {
      // Writing the image of a large ledger takes long enough that what changes meanwhile is not to wait for it.
      keeping = Task { await keepNow() }
      for await _ in watch.changes {
        if Task.isCancelled { return }
        keeping?.cancel()
        let touched = watch.takeTouched()
        if touched.isEverything { _ = watch.follow(roots) } else { _ = watch.follow(touched) }
        await bringUpToDate(keeper.load(roots: roots, touched: touched), again: true)
        if !touched.isEverything { await keeper.renewFrontPage() }
        keepSoon()
      }
    }
  #endif

  /// Ends what would be done later, and the news. The front page is made, so that the next start has one.
  func finish() async {
    keeping?.cancel()
    send.finish()
    await summarise()
  }

  /// Tells that something is on the screen.
  nonisolated func showsSomething() { shown.finish() }

  /// Waits until the first page has been drawn: whatever runs beside that makes it later.
  private func firstPicture() async {
    let patience = Task { [shown] in
      try? await Task.sleep(for: Self.courtesy)
      shown.finish()
    }
    for await _ in isShown {}
    patience.cancel()
  }

  private func bringUpToDate(_ events: AsyncStream<LedgerEvent>, again: Bool = false) async {
    var isStale = false
    for await event in events {
      switch event {
      case .found(let count): if !again { send.yield(.found(count)) }
      case .read(let read): if !again { send.yield(.read(read)) }
      case .changed(let read):
        if !again { send.yield(.read(read)) }
        isStale = await !publishSoon()
      case .problems(let problems): tell(problems)
      case .failed(let failure): tell(failure)
      case .finished: break
      }
    }
    if isStale { await publish() }
  }

  /// Tells each problem once, however often its file is looked at.
  private func tell(_ problems: [Problem]) {
    let new = problems.filter { told.insert($0).inserted }
    if !new.isEmpty { send.yield(.problems(new)) }
  }

  private func tell(_ failure: LedgerFailure) {
    let text = failure.reason + (failure.wayBack.map { "; " + $0 } ?? "")
    send.yield(.problems([Problem(path: keeper.store?.path ?? "", reason: text)]))
    send.yield(.refused(failure.reason))
  }

  // MARK: Catalogues

  /// Makes a catalogue unless one was made a moment ago: the work beside must not become the work. True where one was.
  private func publishSoon() async -> Bool {
    if let lastPublished, lastPublished.advanced(by: max(.milliseconds(100), lastCost * 8)) > clock.now { return false }
    await publish()
    return true
  }

  private func publish() async {
    let start = clock.now
    let (ledger, snapshot) = await keeper.state(at: scope)
    let before = last
    let catalogue = await withTaskExecutorPreference(WorkThreads.shared) {
      await Catalogue.made(of: ledger, after: before)
    }
    send.yield(.catalogue(catalogue))
    last = catalogue
    unkept = snapshot.map { (catalogue, $0) }
    lastPublished = clock.now
    lastCost = start.duration(to: clock.now)
  }

  /// Shows the ledger that was read: with what was kept beside it, where nothing has changed since.
  private func publishKept() async {
    guard await keeper.isWhole(at: scope), var image = await keeper.takeAttachment() else { return await publish() }
    let catalogue: Catalogue
    do {
      catalogue = try Catalogue(await keeper.ledger, &image)
    } catch {
      await keeper.rejectImage()
      return await publish()
    }
    send.yield(.catalogue(catalogue))
    last = catalogue
    lastPublished = clock.now
  }

  // MARK: Image

  /// Makes the ledger's image anew, so that the next start reads what is known now.
  private func keepNow() async {
    guard let (catalogue, snapshot) = unkept else { return await keeper.keepWhereWorthwhile() }
    unkept = nil
    await keeper.keep(snapshot) { try catalogue.write(to: &$0) }
    if Task.isCancelled, unkept == nil { unkept = (catalogue, snapshot) }
  }

  /// Once nothing has changed for a while: first the front page, without which the next start has nothing to show at once.
  private func keepSoon() {
    keeping?.cancel()
    keeping = Task {
      try? await Task.sleep(for: Self.pause)
      if !Task.isCancelled { await summarise() }
      try? await Task.sleep(for: Self.rest)
      if !Task.isCancelled { await keepNow() }
    }
  }

  /// Writes the front page where an edit has made the one that is kept void.
  private func summarise() async {
    guard owesPage else { return }
    owesPage = false
    if await !keeper.renewFrontPage() { owesPage = true }
  }

  // MARK: Edits

  /// Keeps what the user did; when this returns it is on the disk. That it is, is told with what it comes to: of edits that
  /// follow each other quickly all together.
  func carryOut(_ request: LedgerRequest) async {
    let made = request.edits(await keeper.ledger.work)
    // What one key did has one time.
    let time = WallClock.milliseconds
    do {
      if !made.actions.isEmpty {
        // What was begun after an edit before gives way.
        keeping?.cancel()
        owesPage = true
        try await keeper.edit(
          made.actions.map { Edit(time: time, action: $0, targets: made.targets) }, summarising: false)
        isUnshown = true
      }
      if let message = made.message { untold.append(message) }
      showSoon()
    } catch {
      tell(error)
    }
  }

  /// Shows what edits come to, one picture for all that come while one is made.
  private func showSoon() {
    guard showing == nil else { return }
    showing = Task {
      while isUnshown || !untold.isEmpty {
        let messages = untold
        untold = []
        if isUnshown {
          isUnshown = false
          await publish()
          keepSoon()
        }
        for message in messages { send.yield(.done(message)) }
      }
      showing = nil
    }
  }

  /// Waits until everything that was kept is shown.
  func showsAll() async { await showing?.value }
}
