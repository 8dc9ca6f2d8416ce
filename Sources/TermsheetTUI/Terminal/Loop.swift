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
/// messages are drawn at most every ``messageInterval``, so that work beside may report as often as it likes. It knows
/// neither the terminal nor the dashboard, only a ``Display`` and closures.
@MainActor public final class Loop<Message: Sendable> {
  /// The shortest time between two pictures that only messages asked for: some 30 a second.
  public static var messageInterval: Duration { .milliseconds(33) }

  private let display: any Display
  private let handle: @MainActor (LoopInput<Message>) -> LoopAction
  private let render: @MainActor (Size) -> Frame
  private let scheme: @MainActor () -> any ColourScheme
  private let clock = ContinuousClock()

  private var lastDrawn: ContinuousClock.Instant?
  private var laterDrawing: Task<Void, Never>?
  private var waiter: CheckedContinuation<LoopEnd, Never>?
  private var end: LoopEnd?

  /// - Parameters:
  ///   - display: where frames are shown.
  ///   - handle: takes one input into the program's state. It also sees `.terminate`, but cannot stay the end.
  ///   - render: draws the state at a size; called only when a picture is due.
  ///   - scheme: the colours of the theme that is chosen now.
  public init(
    display: any Display,
    handle: @escaping @MainActor (LoopInput<Message>) -> LoopAction,
    render: @escaping @MainActor (Size) -> Frame,
    scheme: @escaping @MainActor () -> any ColourScheme
  ) {
    self.display = display
    self.handle = handle
    self.render = render
    self.scheme = scheme
  }

  /// Draws a first picture and runs until ``LoopAction/exit``, a signal, or the end of `events`; `messages` may end
  /// before. Once only.
  ///
  /// - Parameter patience: for how long the first picture waits for something to show; without it there is one at once.
  public func run(
    events: AsyncStream<[Event]>, messages: AsyncStream<Message>, patience: Duration? = nil
  ) async -> LoopEnd {
    if let patience {
      laterDrawing = Task { [weak self, clock] in
        try? await clock.sleep(for: patience)
        guard !Task.isCancelled else { return }
        self?.draw()
        // What was waited for is not put off once more.
        self?.lastDrawn = nil
      }
    } else {
      draw()
    }
    let pumps = [
      Task { [weak self] in
        for await batch in events { self?.take(batch) }
        self?.finish(.eventsEnded)
      },
      Task { [weak self] in
        for await message in messages { self?.take(message) }
      },
    ]
    let reason = await withCheckedContinuation { waiter in
      if let end { waiter.resume(returning: end) } else { self.waiter = waiter }
    }
    for pump in pumps { pump.cancel() }
    laterDrawing?.cancel()
    return reason
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
    guard let due = lastDrawn?.advanced(by: Self.messageInterval), due > clock.now else { return draw() }
    if laterDrawing == nil { draw(at: due) }
  }

  private func draw(at due: ContinuousClock.Instant) {
    laterDrawing = Task { [weak self, clock] in
      try? await clock.sleep(until: due, tolerance: .milliseconds(5))
      if !Task.isCancelled { self?.draw() }
    }
  }

  /// Returns whether a picture is due.
  private func obey(_ action: LoopAction) -> Bool {
    if action == .exit { finish(.exit) }
    return action == .draw
  }

  private func draw() {
    laterDrawing?.cancel()
    laterDrawing = nil
    guard end == nil else { return }
    display.present(render(display.size), in: scheme())
    lastDrawn = clock.now
  }

  private func finish(_ reason: LoopEnd) {
    guard end == nil else { return }
    end = reason
    waiter?.resume(returning: reason)
    waiter = nil
  }
}
