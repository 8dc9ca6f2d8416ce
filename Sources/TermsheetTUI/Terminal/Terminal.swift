import CNcurses
import Foundation
import TermsheetCore

/// The terminal: takes it, shows frames, tells what the user and the system do, and gives it back as it was.
///
///     let terminal = Terminal()
///     try terminal.start()
///     for await batch in terminal.events { … }
///     terminal.stop()
///
/// One at a time: ncurses, signals and the crash guard are the whole process's.
@MainActor public final class Terminal: Display {
  /// What is typed and what happens, in batches: all that one read brought comes together, so that a burst of keys is
  /// drawn once. Ends after ``stop()``. One consumer.
  public let events: AsyncStream<[Event]>

  private let continuation: AsyncStream<[Event]>.Continuation
  private let input: Int32
  private let output: Int32
  private let mouse: Bool
  private let environment: [String: String]
  private var session: Session?

  /// - Parameters:
  ///   - input: where keys come from. If it is no terminal (an article is piped in), the controlling terminal is read.
  ///   - output: where frames go; must be a terminal.
  ///   - mouse: whether the mouse is taken from the terminal.
  ///   - environment: `TERM`, `NO_COLOR` and `SWIFT_BACKTRACE` are looked at.
  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, mouse: Bool = true,
    environment: [String: String] = ProcessEnvironment.variables
  ) {
    self.input = input
    self.output = output
    self.mouse = mouse
    self.environment = environment
    (events, continuation) = AsyncStream.makeStream(of: [Event].self)
  }

  /// What exists only while the terminal is ours.
  private struct Session {
    /// Where keys are read; opened here unless it is `input`.
    let keyboard: Int32
    let screen: CursesScreen
    let keys: KeyReader
    let signals: SignalReader
    /// What ncurses knows nothing of.
    let modes: TerminalModes
  }

  /// Takes the terminal: its settings are remembered, the screen is cleared (the shell's is kept where the terminal has
  /// a second one), and mouse and pastes are asked for.
  ///
  /// - Throws: ``TerminalError``; the terminal is then as it was.
  public func start() throws(TerminalError) {
    guard session == nil else { return }
    guard isatty(output) == 1 else { throw .outputIsNotATerminal }
    let keyboard = try openKeyboard()
    do throws(TerminalError) {
      session = try takeTerminal(keyboard)
    } catch {
      if keyboard != input { close(keyboard) }
      throw error
    }
  }

  private func takeTerminal(_ keyboard: Int32) throws(TerminalError) -> Session {
    _ = curses_use_utf8()
    guard crash_guard_save(output) else { throw .system(call: "tcgetattr", code: errno) }

    // Before ncurses, so that it leaves these signals alone.
    let signals = try SignalReader([SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]) { [weak self] in
      self?.receive(signal: $0)
    }
    let screen: CursesScreen
    do throws(TerminalError) {
      screen = try CursesScreen(input: keyboard, output: output, environment: environment)
    } catch {
      signals.cancel()
      throw error
    }
    let modes = TerminalModes(output: output, mouse: mouse)
    let reset = modes.reset
    // Whoever asks for Swift's backtraces gets them; else a crash ends at once instead of waiting half a minute.
    crash_guard_arm(
      reset.map { CChar(bitPattern: $0) }, reset.count, environment["SWIFT_BACKTRACE"] != nil, screen.drawsThrough)
    modes.enter()
    let keys = KeyReader(descriptor: keyboard, sequences: Terminfo.keys) { [continuation] batch in
      crash_guard_prepare_thread()
      continuation.yield(batch)
    }
    return Session(keyboard: keyboard, screen: screen, keys: keys, signals: signals, modes: modes)
  }

  /// Gives the terminal back with the settings that it had. May be called twice.
  public func stop() {
    guard let session else { return }
    self.session = nil
    session.keys.cancel()
    session.modes.leave()
    session.screen.end()
    crash_guard_restore_settings()
    crash_guard_disarm()
    session.signals.cancel()
    if session.keyboard != input { close(session.keyboard) }
    continuation.finish()
  }

  public var size: Size { session?.screen.size ?? Size(columns: 1, rows: 1) }

  public func present(_ frame: Frame, in scheme: any ColourScheme) {
    crash_guard_prepare_thread()
    session?.screen.painter.paint(frame, in: scheme)
  }
  public func repaint() { session?.screen.painter.forget() }

  public func copy(_ text: String) { session?.modes.copy(text) }

  public func lend(to work: () -> ProgramEnd) -> ProgramEnd {
    guard let session else { return work() }
    session.modes.leave()
    session.screen.leave()
    crash_guard_restore_settings()
    let end = work()
    resume()
    return end
  }

  public func beep() {
    if session != nil { CNcurses.beep() }
  }

  private func openKeyboard() throws(TerminalError) -> Int32 {
    if isatty(input) == 1 { return input }
    let controlling = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard controlling >= 0 else { throw .inputIsNotATerminal }
    return controlling
  }
}

// MARK: Signals

extension Terminal {
  private func receive(signal number: Int32) {
    guard let session else { return }
    switch number {
    case SIGWINCH:
      session.screen.resize()
      continuation.yield([.resize(size)])
    case SIGTSTP:
      suspend()
    case SIGCONT:
      resume()
    default:
      continuation.yield([.terminate(signal: number)])
    }
  }

  /// Gives the terminal to the shell and stops the process until `fg`.
  private func suspend() {
    guard let session else { return }
    session.modes.leave()
    session.screen.leave()
    crash_guard_restore_settings()
    job_control_stop()
    resume()
  }

  /// Takes the terminal again and asks for a full repaint.
  private func resume() {
    guard let session else { return }
    session.screen.resume()
    session.modes.enter()
    continuation.yield([.resize(size), .resumed])
  }
}
