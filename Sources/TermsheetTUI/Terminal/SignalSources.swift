import Dispatch
import Foundation

/// Takes signals as events of the main queue instead of interrupting whatever runs.
@MainActor final class SignalSources {
  private var sources: [any DispatchSourceSignal] = []
  private var previous: [(number: Int32, action: sigaction)] = []

  /// Ignores each signal's own action, which Dispatch does not do by itself, and calls `handler` when it arrives.
  ///
  /// To be made before ncurses starts, which installs handlers of its own where it finds none.
  init(_ numbers: [Int32], handler: @escaping @MainActor (Int32) -> Void) {
    for number in numbers {
      var ignored = sigaction()
      ignored.__sigaction_handler.sa_handler = SIG_IGN
      var old = sigaction()
      sigaction(number, &ignored, &old)
      previous.append((number, old))

      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler { MainActor.assumeIsolated { handler(number) } }
      source.activate()
      sources.append(source)
    }
  }

  /// Gives the signals their former actions back.
  func cancel() {
    for source in sources { source.cancel() }
    sources = []
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
    previous = []
  }
}
