/// What comes into the loop: something the user or the system did, or news from work beside.
public enum LoopInput<Message: Sendable>: Sendable {
  case event(Event)
  case message(Message)
}

/// What the loop is to do after an input.
public enum LoopAction: Sendable, Hashable {
  /// Nothing to see.
  case none
  case draw
  case exit
}

/// Why the loop ended.
public enum LoopEnd: Sendable, Hashable {
  /// The program itself wished it.
  case exit
  /// A signal asked for it, or the terminal is gone (SIGHUP).
  case signal(Int32)
  /// There are no more events to wait for.
  case eventsEnded

  /// The process's exit code: 128 and the signal's number after a signal, as shells count; else 0.
  public var exitCode: Int32 {
    if case .signal(let number) = self { 128 + number } else { 0 }
  }
}

/// Waits for keys, signals and messages together, and draws when something has changed.
///
/// It never polls: between inputs nothing runs. What the user does is drawn at once, a whole batch of events together;
/// messages are drawn at most every ``messageInterval``, so that work beside may report as often as it likes. It waits,
/// answers and draws on the thread that runs it, which no work beside holds up. It knows neither the terminal nor the
/// dashboard, only a ``Display``, ``LoopInputs`` and closures.
@MainActor public final class Loop<Message: Sendable> {
  /// The shortest time between two pictures that only messages asked for: some 30 a second.
  public static var messageInterval: Duration { .milliseconds(33) }

  private let display: any Display
  private let handle: @MainActor (LoopInput<Message>) -> LoopAction
  private let render: @MainActor (Size) -> Frame
  private let scheme: @MainActor () -> any ColourScheme
  private let hasDrawn: @MainActor () -> Void

  private var lastDrawn: ContinuousClock.Instant?
  /// When the next picture is due that only messages asked for.
  private var due: ContinuousClock.Instant?
  private var end: LoopEnd?

  /// - Parameters:
  ///   - display: where frames are shown.
  ///   - handle: takes one input into the program's state. It also sees `.terminate`, but cannot stay the end.
  ///   - render: draws the state at a size; called only when a picture is due.
  ///   - scheme: the colours of the theme that is chosen now.
  ///   - hasDrawn: called behind each picture.
  public init(
    display: any Display,
    handle: @escaping @MainActor (LoopInput<Message>) -> LoopAction,
    render: @escaping @MainActor (Size) -> Frame,
    scheme: @escaping @MainActor () -> any ColourScheme,
    hasDrawn: @escaping @MainActor () -> Void = {}
  ) {
    self.display = display
    self.handle = handle
    self.render = render
    self.scheme = scheme
    self.hasDrawn = hasDrawn
  }

  /// Draws a first picture and runs until ``LoopAction/exit``, a signal, or the end of the inputs. Once only.
  ///
  /// - Parameter patience: for how long the first picture waits for something to show; without it there is one at once.
  public func run(_ inputs: some LoopInputs<Message>, patience: Duration? = nil) -> LoopEnd {
    var isPatient = patience != nil
    if let patience { due = ContinuousClock.now.advanced(by: patience) } else { draw() }
    while true {
      if let end { return end }
      switch inputs.next(until: due) {
      case .events(let batch): take(batch)
      case .message(let message): take(message)
      case .nothing: break
      case .end: finish(.eventsEnded)
      }
      guard let due, due <= .now else {
        isPatient = isPatient && lastDrawn == nil
        continue
      }
      draw()
      // What was waited for is not put off once more.
      if isPatient { lastDrawn = nil }
      isPatient = false
    }
  }

  private func take(_ batch: [Event]) {
    var isDue = false
    for event in batch where end == nil {
      switch event {
      case .resize, .resumed: isDue = true
      case .terminate, .key, .paste, .mouse: break
      }
      let action = handle(.event(event))
      // The signal is the reason, whatever the handler makes of it: the exit code tells it.
      if case .terminate(let signal) = event { finish(.signal(signal)) }
      isDue = obey(action) || isDue
    }
    if isDue, end == nil { draw() }
  }

  private func take(_ message: Message) {
    guard end == nil, obey(handle(.message(message))) else { return }
    let next = lastDrawn?.advanced(by: Self.messageInterval)
    guard let next, next > .now else { return draw() }
    due = due ?? next
  }

  /// Returns whether a picture is due.
  private func obey(_ action: LoopAction) -> Bool {
    if action == .exit { finish(.exit) }
    return action == .draw
  }

  private func draw() {
    due = nil
    guard end == nil else { return }
    display.present(render(display.size), in: scheme())
    lastDrawn = .now
    hasDrawn()
  }

  private func finish(_ reason: LoopEnd) { end = end ?? reason }
}
