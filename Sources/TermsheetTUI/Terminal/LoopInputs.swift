/// What the loop waits for: keys and signals, and news from work beside.
@MainActor public protocol LoopInputs<Message>: AnyObject {
  associatedtype Message: Sendable

  /// Waits until something has come, at the latest until a moment.
  ///
  /// - Parameter deadline: `nil` for as long as it takes.
  func next(until deadline: ContinuousClock.Instant?) -> LoopArrival<Message>
}

/// What has come while the loop waited.
public enum LoopArrival<Message: Sendable>: Sendable {
  /// All that one look at the terminal brought, so that a burst of keys is drawn once.
  case events([Event])
  /// One message: a key waits for no more than one.
  case message(Message)
  /// The moment until which was waited.
  case nothing
  /// Nothing will come any more.
  case end
}

/// The terminal's keys and signals, and messages from other threads.
@MainActor public final class TerminalInputs<Message: Sendable>: LoopInputs {
  private let terminal: Terminal
  private let mailbox: Mailbox<Message>

  public init(_ terminal: Terminal, _ mailbox: Mailbox<Message>) {
    self.terminal = terminal
    self.mailbox = mailbox
  }

  public func next(until deadline: ContinuousClock.Instant?) -> LoopArrival<Message> {
    // One thread waits for the terminal, answers and draws: a key that other threads hand on to each other takes longer to
    // get there than to be answered.
    while true {
      // Keys go before messages: as long as some wait, the terminal is only looked at.
      let waits = !mailbox.hasMessage
      let events = terminal.events(waitingFor: waits ? mailbox.descriptor : nil, until: waits ? deadline : .now)
      guard let events else { return .end }
      if !events.isEmpty { return .events(events) }
      if let message = mailbox.take() { return .message(message) }
      if let deadline, deadline <= .now { return .nothing }
    }
  }
}
