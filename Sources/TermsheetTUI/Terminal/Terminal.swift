import CNcurses
import Foundation
import TermsheetCore

/// The terminal: takes it, shows frames, tells what the user and the system do, and gives it back as it was.
///
///     let terminal = Terminal()
///     try terminal.start()
///     loop.run(TerminalInputs(terminal, mailbox))
///     terminal.stop()
///
/// One at a time: ncurses, signals and the crash guard are the whole process's.
@MainActor public final class Terminal: Display {
  private let input: Int32
  private let output: Int32
  private let mouse: Bool
  private let environment: [String: String]
  private var session: Session?
  /// What has happened and nobody was told yet.
  private var waiting: [Event] = []

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
    let signals = try SignalReader([SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])
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
    let keys = KeyReader(descriptor: keyboard, sequences: Terminfo.keys)
    return Session(keyboard: keyboard, screen: screen, keys: keys, signals: signals, modes: modes)
  }

  /// Gives the terminal back with the settings that it had. May be called twice.
  public func stop() {
    guard let session else { return }
    self.session = nil
    waiting = []
    session.modes.leave()
    session.screen.end()
    crash_guard_restore_settings()
    crash_guard_disarm()
    session.signals.cancel()
    if session.keyboard != input { close(session.keyboard) }
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

// MARK: Keys and signals

extension Terminal {
  /// What is typed and what happens: all that one look brings comes together, so that a burst of keys is drawn once.
  ///
  /// - Parameters:
  ///   - other: a descriptor that ends the waiting once it can be read from.
  ///   - deadline: waits no longer; `nil` for as long as it takes.
  /// - Returns: nothing where the time is over or the other has something; `nil` where the terminal is not ours, and nothing
  ///   will come.
  func events(waitingFor other: Int32?, until deadline: ContinuousClock.Instant?) -> [Event]? {
    crash_guard_prepare_thread()
    guard let session else { return takeWaiting() }
    if waiting.isEmpty {
      // What is negative is not waited for.
      var descriptors = [session.signals.descriptor, session.keys.descriptor, other ?? -1].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&descriptors, nfds_t(descriptors.count), patience(until: deadline)) >= 0 else { return [] }
      if descriptors[0].revents != 0 { for number in session.signals.read() { receive(signal: number) } }
      if descriptors[1].revents != 0 { waiting += session.keys.read() } else { waiting += session.keys.flush() }
    }
    return takeWaiting() ?? []
  }

  private func takeWaiting() -> [Event]? {
    guard !waiting.isEmpty else { return nil }
    defer { waiting = [] }
    return waiting
  }

  /// In milliseconds, as `poll` has it: a little more rather than less, so that nobody wakes up before the time.
  private func patience(until deadline: ContinuousClock.Instant?) -> Int32 {
    let left = deadline.map { max(0, ContinuousClock.now.duration(to: $0) / .seconds(1)) }
    guard let seconds = [left, session?.keys.patience].compactMap({ $0 }).min() else { return -1 }
    return Int32(min(seconds * 1000, 1e6).rounded(.up))
  }

  private func receive(signal number: Int32) {
    guard let session else { return }
    switch number {
    case SIGWINCH:
      session.screen.resize()
      waiting.append(.resize(size))
    case SIGTSTP:
      suspend()
    case SIGCONT:
      resume()
    default:
      waiting.append(.terminate(signal: number))
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
    waiting += [.resize(size), .resumed]
  }
}
