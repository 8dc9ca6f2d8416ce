import Foundation
import TermsheetCore

/// Runs the dashboard: keys, signals and loading change its state, and what changed is drawn.
@MainActor public final class DashboardApp {
  private var state: State
  private let display: any Display
  private var drawn = DrawnParts()
  private var feed: LedgerFeed?
  private let settings: DashboardSettings
  private let runner: ErrandRunner
  /// What errands come to, for the loop.
  private var tell: Mailbox<DashboardNews>?
  /// The user's edits on their way to the ledger.
  private var carrying: Task<Void, Never>?
  /// What is being done beside the keys.
  private var running: [Job.Kind: Running] = [:]
  private var lastJob = 0
  /// Jobs whose work goes on, also where nobody waits for it any more.
  private var busy: Set<Job.Kind> = []
  /// Whether a catalogue that is not drawn yet is a front page; `nil` where all are drawn.
  private var undrawn: Bool?
  /// Of which catalogue the names for completion were gathered.
  private var gathered = -1

  private struct Running {
    var number: Int
    var meter: WorkMeter
    /// What it is done for: a day, an article, a filter's number.
    var purpose: AnyHashable
  }

  /// - Parameters:
  ///   - settings: what the user has set up; what was wrong with it joins the problems.
  public init(display: any Display, settings: DashboardSettings = DashboardSettings()) {
    self.display = display
    state = State(size: display.size, themes: settings.themes.themes, themeIndex: settings.themes.chosen)
    self.settings = settings
    runner = ErrandRunner(display: display, configuration: settings.configuration)
    state.apply(settings)
    state.receive(.problems(settings.problems))
  }

  /// Takes the terminal, shows the first frame at once, and runs until the user leaves or a signal asks for it; the
  /// terminal has its settings again when this returns.
  ///
  /// - Parameters:
  ///   - opening: opens what is shown, beside the settings; the terminal is left alone until it has.
  ///   - settings: reads what the user has set up.
  ///   - watches: whether the roots are followed until the end.
  ///   - commandPaths: what the command line named, for the command that prints a view.
  /// - Returns: the process's exit code: 0, or 128 and the number of the signal.
  /// - Throws: ``TerminalError`` where there is no terminal, or none that can show the dashboard; what `opening` throws.
  public static func run(
    opening: @escaping @Sendable () async throws -> DashboardSource, settings: () -> DashboardSettings, watches: Bool,
    commandPaths: [String] = []
  ) async throws -> Int32 {
    // Not on this actor: it is at work on the settings and the terminal until the first frame.
    let opened = Task.detached {
      let source = try await opening()
      let feed = LedgerFeed(keeper: source.keeper, scope: source.isScoped ? source.roots : nil)
      let work = Task.detached {
        await feed.run(roots: source.roots, samples: source.showsSamples, watching: watches)
      }
      return (source, feed, work)
    }
    let settings = settings()
    let (source, feed, work) = try await opened.value
    defer { work.cancel() }
    let terminal = Terminal(mouse: settings.configuration.mouse)
    try terminal.start()
    defer { terminal.stop() }
    let app = DashboardApp(display: terminal, settings: settings)
    app.feed = feed
    app.state.isKept = source.keeper.store != nil
    app.state.showsSamples = source.showsSamples
    app.state.reading = source.keeper.readingOptions
    app.state.commandPaths = commandPaths
    let mailbox = Mailbox<DashboardNews>()
    let forwarding = Task.detached { for await news in feed.news { mailbox.send(news) } }
    defer { forwarding.cancel() }
    let end = app.run(
      TerminalInputs(terminal, mailbox), mailbox: mailbox, patience: app.state.isKept ? pagePatience : nil)
    await app.finishRequests()
    await feed.finish()
    settings.session?.write(app.state.session)
    return end.exitCode
  }

  /// For how long the first picture is put off for the ledger's first page, which mostly comes sooner.
  private static let pagePatience = Duration.milliseconds(12)

  /// Runs until the user leaves, on any display and with any inputs. What follows is on this thread: no task of this
  /// actor goes on before it returns.
  ///
  /// - Parameters:
  ///   - mailbox: of which the inputs bring the messages.
  ///   - patience: for how long the first picture waits for the first news; `nil` where it does not.
  func run(
    _ inputs: some LoopInputs<DashboardNews>, mailbox: Mailbox<DashboardNews>, patience: Duration? = nil
  ) -> LoopEnd {
    tell = mailbox
    state.handsOver = true
    let loop = Loop<DashboardNews>(
      display: display,
      handle: { [self] in handle($0) },
      render: { [self] in picture($0) },
      scheme: { [self] in state.theme },
      hasDrawn: { [self] in hasDrawn() }
    )
    return loop.run(inputs, patience: patience)
  }

  // MARK: Work beside the keys

  /// Does work beside the keys. The user is told of it once it has taken a while; what it comes to is heard as news, unless
  /// it was ended before.
  private func begin(
    _ kind: Job.Kind, for purpose: AnyHashable, meter: WorkMeter = WorkMeter(),
    _ work: @escaping @Sendable (WorkMeter) async -> DashboardNews?
  ) {
    guard let tell else { return }
    end(kind)
    lastJob += 1
    let number = lastJob
    running[kind] = Running(number: number, meter: meter, purpose: purpose)
    busy.insert(kind)
    Task.detached {
      let telling = Task.detached {
        while (try? await Task.sleep(for: Job.patience)) != nil {
          tell.send(.working(Job(kind: kind, share: meter.share), number))
        }
      }
      let news = await work(meter)
      telling.cancel()
      tell.send(.ended(kind, number, news))
    }
  }

  /// Ends work that nobody wants any more.
  private func end(_ kind: Job.Kind) {
    // Asked of several kinds with every key, where mostly nothing is being done.
    if !running.isEmpty { running.removeValue(forKey: kind)?.meter.cancel() }
    if !state.jobs.isEmpty { state.end(kind) }
  }

  /// Takes news, of a job only where it was not ended.
  private func hear(_ news: DashboardNews) {
    switch news {
    case .working(let job, let number):
      if running[job.kind]?.number == number { state.tell(job) }
    case .ended(let kind, let number, let result):
      busy.remove(kind)
      guard running[kind]?.number == number else { return discard(result) }
      running[kind] = nil
      state.end(kind)
      if kind == .keeping { state.isCarrying = false }
      if let result { hear(result) }
    case .readable(let text, let viewer): state.hear(runner.show(text, in: viewer))
    case .finished:
      state.hear(news)
      Self.giveBack()
    case .catalogue, .past:
      let old = state.catalogue
      state.hear(news)
      release(old)
    default: state.hear(news)
    }
  }

  /// Gives back the memory of what was shown before beside the keys: of 100,000 deals that takes longer than a key may.
  private func release(_ old: consuming Catalogue) {
    Task.detached(priority: .utility) { [old] in
      // By then nobody else holds it.
      try? await Task.sleep(for: .milliseconds(50))
      withExtendedLifetime(old) {}
      Self.giveBack()
    }
  }

  /// Not while the value above still stands.
  private nonisolated static func giveBack() {
    Task.detached(priority: .utility) {
      try? await Task.sleep(for: .milliseconds(200))
      ProgramMemory.giveBack()
    }
  }

  /// What nobody wants any more leaves nothing behind.
  private func discard(_ news: DashboardNews?) {
    if case .readable(let text, _) = news, text.isCopy { unlink(text.path) }
  }

  /// Hands on what the user did; one after the other, in their order.
  private func takeRequests() {
    guard let feed, !state.requests.isEmpty else { return }
    let requests = state.requests
    state.requests = []
    state.isCarrying = true
    let before = carrying
    let task = Task.detached {
      await before?.value
      for request in requests { await feed.carryOut(request) }
    }
    carrying = task
    begin(.keeping, for: lastJob) { _ in
      await task.value
      await feed.showsAll()
      return nil
    }
  }

  /// Makes the past that was asked for; without a feed at once.
  private func travel() {
    guard let day = state.past.wanted else { return end(.past) }
    if let purpose = running[.past]?.purpose, purpose != AnyHashable(day) { end(.past) }
    let base = state.base(for: day)
    guard tell != nil, feed != nil else {
      state.arrive(at: day, base.reported(until: day))
      return
    }
    guard !busy.contains(.past) else { return }
    begin(.past, for: day) { _ in .past(day, await base.past(until: day)) }
  }

  /// Reads the text of an article in a large file; of several only the one that is wanted last.
  private func readAwaited() {
    guard let awaited = state.article.awaited else {
      if running[.reading]?.purpose is ArticleKey { end(.reading) }
      return
    }
    guard running[.reading]?.purpose != AnyHashable(awaited.key) else { return }
    let options = state.reading
    begin(.reading, for: awaited.key) { meter in
      let article = FullArticle.read(awaited, options: options) { meter.isCancelled }
      return meter.isCancelled ? nil : .text(awaited.key, article)
    }
  }

  /// Makes the page that is waited for, one after the other: of those that were asked for meanwhile only the last is made.
  private func makePage() {
    guard let key = state.page.wanted else { return end(.page) }
    if let purpose = running[.page]?.purpose, purpose != AnyHashable(key) { end(.page) }
    guard !busy.contains(.page) else { return }
    let state = state
    begin(.page, for: key) { _ in .page(key, state.made(key)) }
  }

  /// Finds what a filter lets through that takes longer than a key may.
  private func narrow() {
    guard let narrowing = state.narrowing else { return end(.narrowing) }
    guard running[.narrowing]?.purpose != AnyHashable(narrowing.number) else { return }
    let state = state
    begin(.narrowing, for: narrowing.number, meter: narrowing.meter) { meter in
      state.narrowed(narrowing.number, meter).map { .narrowed($0) }
    }
  }

  /// Gathers the names for completion as soon as a filter is begun.
  private func gatherNames() {
    guard state.mode == .filter, state.vocabulary == nil, gathered != state.generation, let tell else { return }
    gathered = state.generation
    let (catalogue, named, generation) = (state.catalogue, state.namedFilters.keys.sorted(), state.generation)
    Task.detached { tell.send(.vocabulary(generation, catalogue.vocabulary(named: named))) }
  }

  /// Waits until everything that the user did is kept.
  private func finishRequests() async {
    takeRequests()
    await carrying?.value
  }

  private func handle(_ input: LoopInput<DashboardNews>) -> LoopAction {
    switch input {
    case .event(let event): state.handle(event)
    case .message(let news):
      if case .catalogue(let catalogue) = news { undrawn = catalogue.page != nil }
      hear(news)
    }
    if !state.cancelled.isEmpty {
      for kind in state.cancelled { end(kind) }
      state.cancelled = []
    }
    narrow()
    makePage()
    takeRequests()
    travel()
    readAwaited()
    gatherNames()
    runErrands()
    if state.isDone { return .exit }
    if state.needsRepaint {
      state.needsRepaint = false
      display.repaint()
    }
    return .draw
  }

  private func hasDrawn() {
    guard let isPage = undrawn else { return }
    undrawn = nil
    feed?.showsSomething()
    // The rest of the ledger is about to take its room.
    if isPage, feed != nil { ProgramMemory.giveBackCode() }
  }

  private func picture(_ size: Size) -> Frame {
    let frame = state.picture(size, drawn: &drawn)
    return settings.configuration.ascii ? frame.asciiOnly() : frame
  }

  private func runErrands() {
    guard !state.errands.isEmpty else { return }
    let errands = state.errands
    state.errands = []
    for errand in errands {
      switch errand {
      case .copy(let text, let what): state.hear(runner.copy(text, what: what))
      case .show(let text, let viewer):
        if let ready = ErrandRunner.preparedAtOnce(text) {
          state.hear(runner.show(ready, in: viewer))
          continue
        }
        begin(.opening, for: lastJob) { meter in
          guard let ready = ErrandRunner.prepare(text, isCancelled: { meter.isCancelled }) else {
            return .refused("no file could be made for the article")
          }
          return .readable(ready, viewer)
        }
      case .browse(let address): state.hear(runner.browse(address))
      case .write(let path, let make):
        begin(.writing, for: lastJob) { meter in
          let (bytes, what) = make()
          return meter.isCancelled ? nil : ErrandRunner.write(bytes, to: path, what: what)
        }
      }
    }
  }
}
