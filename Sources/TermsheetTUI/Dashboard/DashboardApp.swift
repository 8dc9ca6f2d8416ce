import Foundation
import TermsheetCore

/// Runs the dashboard: keys, signals and loading change its state, and what changed is drawn.
@MainActor public final class DashboardApp {
  private var state: State
  private let display: any Display

  /// - Parameters:
  ///   - themes: the themes there are and the one chosen; what was wrong with them joins the problems.
  public init(display: any Display, themes: ThemeLibrary = ThemeLibrary()) {
    self.display = display
    state = State(size: display.size, themes: themes.themes, themeIndex: themes.chosen)
    state.receive(.problems(themes.problems))
  }

  /// Takes the terminal, shows the first frame at once, and runs until the user leaves or a signal asks for it; the
  /// terminal has its settings again when this returns.
  ///
  ///     let code = try await DashboardApp.run(loading: Library(roots: ["articles"]).load())
  ///
  /// - Returns: the process's exit code: 0, or 128 and the number of the signal.
  /// - Throws: ``TerminalError`` where there is no terminal, or none that can show the dashboard.
  public static func run(loading: AsyncStream<LoadEvent>, themes: ThemeLibrary = ThemeLibrary()) async throws -> Int32 {
    let terminal = Terminal()
    try terminal.start()
    defer { terminal.stop() }
    let app = DashboardApp(display: terminal, themes: themes)
    return await app.run(events: terminal.events, loading: loading).exitCode
  }

  /// The same on any display, with any events.
  public func run(events: AsyncStream<[Event]>, loading: AsyncStream<LoadEvent>) async -> LoopEnd {
    let loop = Loop<LoadEvent>(
      display: display,
      handle: { [self] in handle($0) },
      render: { [self] in render(state, size: $0) },
      scheme: { [self] in state.theme }
    )
    return await loop.run(events: events, messages: loading)
  }

  private func handle(_ input: LoopInput<LoadEvent>) -> LoopAction {
    switch input {
    case .event(let event): state.handle(event)
    case .message(let news): state.receive(news)
    }
    if state.isDone { return .exit }
    if state.needsRepaint {
      state.needsRepaint = false
      display.repaint()
    }
    return .draw
  }
}
