import Foundation

@testable import TermsheetTUI

/// Inputs of a loop that stand in a script: nobody waits, and time passes only where it is told to.
@MainActor final class ScriptedInputs<Message: Sendable>: LoopInputs {
  private var arrivals: [LoopArrival<Message>]
  /// Up to when the loop was ready to wait, for each time it did; `nil` for as long as it takes.
  private(set) var deadlines: [ContinuousClock.Instant?] = []
  /// Called before each arrival.
  var onNext: @MainActor () -> Void = {}

  init(_ arrivals: [LoopArrival<Message>] = []) { self.arrivals = arrivals }

  func add(_ arrivals: LoopArrival<Message>...) { self.arrivals += arrivals }

  /// What is left of the script.
  var count: Int { arrivals.count }

  func next(until deadline: ContinuousClock.Instant?) -> LoopArrival<Message> {
    deadlines.append(deadline)
    onNext()
    guard !arrivals.isEmpty else { return .end }
    let arrival = arrivals.removeFirst()
    // What is due by then is due now.
    if case .nothing = arrival, let deadline { while ContinuousClock.now < deadline {} }
    return arrival
  }
}

/// Keys that a test types while it runs, and messages as work beside sends them: the loop waits for these.
@MainActor final class MailboxInputs<Message: Sendable>: LoopInputs {
  private let mailbox: Mailbox<Message>
  private var typed: [[Event]] = []

  init(_ mailbox: Mailbox<Message>) { self.mailbox = mailbox }

  func type(_ events: [Event]) { typed.append(events) }

  func next(until deadline: ContinuousClock.Instant?) -> LoopArrival<Message> {
    while true {
      if !typed.isEmpty { return .events(typed.removeFirst()) }
      if let message = mailbox.take() { return .message(message) }
      if let deadline, deadline <= .now { return .nothing }
      var asked = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&asked, 1, deadline == nil ? 1000 : 5)
    }
  }
}
