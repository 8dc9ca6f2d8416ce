import Foundation
import TermsheetCore

/// Runs the dashboard: keys, signals and loading change its state, and what changed is drawn.
@MainActor public final class DashboardApp {
  private var state: State
  private let display: any Display
  private var feed: LedgerFeed?
  private let settings: DashboardSettings
  private let runner: ErrandRunner
  /// What errands come to, for the loop.
  private var tell: AsyncStream<DashboardNews>.Continuation?
  /// The user's edits on their way to the ledger.
  private var carrying: Task<Void, Never>?
  /// Reads the article that the state waits for.
  private var reader: (key: ArticleKey, task: Task<Void, Never>)?
  /// Whether a page is being made.
  private var isMakingPage = false
  /// The day whose state is being made.
  private var travelling: PartialDate?

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
    app.state.reading = source.keeper.readingOptions
    app.state.commandPaths = commandPaths
    let end = await app.run(events: terminal.events, news: feed.news, patience: app.state.isKept ? pagePatience : nil)
    await app.finishRequests()
    settings.session?.write(app.state.session)
    return end.exitCode
  }

  /// For how long the first picture is put off for the ledger's first page, which mostly comes sooner.
  private static let pagePatience = Duration.milliseconds(12)

  /// On any display, with any events, and nothing kept.
  public func run(events: AsyncStream<[Event]>, loading: AsyncStream<LoadEvent>) async -> LoopEnd {
    let (news, send) = AsyncStream.makeStream(of: DashboardNews.self)
    let work = Task {
      for await event in loading { send.yield(.load(event)) }
      send.finish()
    }
    defer { work.cancel() }
    return await run(events: events, news: news)
  }

  /// - Parameter patience: for how long the first picture waits for the first news; `nil` where it does not.
  func run(
    events: AsyncStream<[Event]>, news: AsyncStream<DashboardNews>, patience: Duration? = nil
  ) async -> LoopEnd {
    let (merged, tell) = AsyncStream.makeStream(of: DashboardNews.self)
    self.tell = tell
    let forwarding = Task {
      for await item in news { tell.yield(item) }
    }
    defer { forwarding.cancel() }
    let loop = Loop<DashboardNews>(
      display: display,
      handle: { [self] in handle($0) },
      render: { [self] in picture($0) },
      scheme: { [self] in state.theme }
    )
    return await loop.run(events: events, messages: merged, patience: patience)
  }

  /// Hands on what the user did; one after the other, in their order.
  private func takeRequests() {
    guard let feed, !state.requests.isEmpty else { return }
    let requests = state.requests
    state.requests = []
    let before = carrying
    carrying = Task {
      await before?.value
      for request in requests { await feed.carryOut(request) }
    }
  }

  /// Makes the past that was asked for beside the keys; without a feed at once.
  private func travel() {
    guard let day = state.past.wanted, day != travelling else { return }
    travelling = day
    let ledger = (state.past.present ?? state.catalogue).ledger
    guard let feed else {
      state.arrive(at: day, Catalogue(ledger.reported(until: day)))
      return
    }
    Task { await feed.goBack(to: day, from: ledger) }
  }

  /// Reads the text of an article in a large file beside the keys; of several only the one that is wanted last.
  private func readAwaited() {
    let awaited = state.article.awaited
    if reader?.key == awaited?.key { return }
    reader?.task.cancel()
    reader = nil
    guard let awaited, let tell else { return }
    let options = state.reading
    let task = Task.detached {
      let article = FullArticle.read(awaited, options: options) { Task.isCancelled }
      if !Task.isCancelled { tell.yield(.text(awaited.key, article)) }
    }
    reader = (awaited.key, task)
  }

  /// Makes the page that is waited for beside the keys, one after the other: of those that were asked for meanwhile only
  /// the last is made.
  private func makePage() {
    guard let key = state.page.wanted, !isMakingPage, let tell else { return }
    isMakingPage = true
    let state = state
    Task.detached { tell.yield(.page(key, state.made(key))) }
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
      if case .page = news { isMakingPage = false }
      // Runs when this message has been drawn.
      if case .catalogue = news, let feed { Task { feed.showsSomething() } }
      state.hear(news)
    }
    makePage()
    takeRequests()
    if state.past.wanted == nil { travelling = nil }
    travel()
    readAwaited()
    runErrands()
    if state.isDone { return .exit }
    if state.needsRepaint {
      state.needsRepaint = false
      display.repaint()
    }
    return .draw
  }

  private func picture(_ size: Size) -> Frame {
    let frame = render(state, size: size)
    return settings.configuration.ascii ? frame.asciiOnly() : frame
  }

  private func runErrands() {
    let errands = state.errands
    state.errands = []
    for errand in errands {
      switch errand {
      case .copy(let text, let what): state.hear(runner.copy(text, what: what))
      case .show(let text, let viewer): state.hear(runner.show(text, in: viewer))
      case .browse(let address): state.hear(runner.browse(address))
      case .write(let path, let what, let make):
        state.message = Message(text: "writing \(what) to \(path)")
        let tell = tell
        Task.detached { tell?.yield(ErrandRunner.write(make(), to: path, what: what)) }
      }
    }
  }
}
