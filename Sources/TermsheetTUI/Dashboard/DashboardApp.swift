import Foundation
import TermsheetCore

/// Runs the dashboard: keys, signals and loading change its state, and what changed is drawn.
@MainActor public final class DashboardApp {
  private var state: State
  private let display: any Display
  private var feed: LedgerFeed?
  /// The user's edits on their way to the ledger.
  private var carrying: Task<Void, Never>?
  /// The day whose state is being made.
  private var travelling: PartialDate?

  /// - Parameters:
  ///   - settings: what the user has set up; what was wrong with it joins the problems.
  public init(display: any Display, settings: DashboardSettings = DashboardSettings()) {
    self.display = display
    state = State(size: display.size, themes: settings.themes.themes, themeIndex: settings.themes.chosen)
    state.keys = settings.keys
    state.receive(.problems(settings.problems))
  }

  /// Takes the terminal, shows the first frame at once, and runs until the user leaves or a signal asks for it; the
  /// terminal has its settings again when this returns.
  ///
  /// - Parameters:
  ///   - keeper: the ledger that is shown, brought up to date beside, and edited.
  ///   - roots: files and folders to read; without any, and without a store, the sample library.
  ///   - isScoped: whether only the articles at the roots are shown.
  ///   - watches: whether the roots are followed until the end.
  /// - Returns: the process's exit code: 0, or 128 and the number of the signal.
  /// - Throws: ``TerminalError`` where there is no terminal, or none that can show the dashboard.
  public static func run(
    keeper: LedgerKeeper, roots: [String], isScoped: Bool, watches: Bool,
    settings: DashboardSettings = DashboardSettings()
  ) async throws -> Int32 {
    let terminal = Terminal()
    try terminal.start()
    defer { terminal.stop() }
    let app = DashboardApp(display: terminal, settings: settings)
    let feed = LedgerFeed(keeper: keeper, scope: isScoped ? roots : nil)
    app.feed = feed
    app.state.isKept = keeper.store != nil
    let work = Task {
      await feed.run(roots: roots, samples: keeper.store == nil && roots.isEmpty, watching: watches)
    }
    defer { work.cancel() }
    let end = await app.run(events: terminal.events, news: feed.news)
    await app.finishRequests()
    return end.exitCode
  }

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

  func run(events: AsyncStream<[Event]>, news: AsyncStream<DashboardNews>) async -> LoopEnd {
    let loop = Loop<DashboardNews>(
      display: display,
      handle: { [self] in handle($0) },
      render: { [self] in render(state, size: $0) },
      scheme: { [self] in state.theme }
    )
    return await loop.run(events: events, messages: news)
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

  /// Waits until everything that the user did is kept.
  private func finishRequests() async {
    takeRequests()
    await carrying?.value
  }

  private func handle(_ input: LoopInput<DashboardNews>) -> LoopAction {
    switch input {
    case .event(let event): state.handle(event)
    case .message(let news): state.hear(news)
    }
    takeRequests()
    if state.past.wanted == nil { travelling = nil }
    travel()
    if state.isDone { return .exit }
    if state.needsRepaint {
      state.needsRepaint = false
      display.repaint()
    }
    return .draw
  }
}
