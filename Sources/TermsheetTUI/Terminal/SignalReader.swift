import CNcurses
import Dispatch
import Foundation

/// Takes signals as events of the main queue instead of interrupting whatever runs.
@MainActor final class SignalReader {
  private let descriptor: Int32
  private let source: any DispatchSourceRead

  /// Takes the signals from now on, and calls `handler` for each when the main queue is free; none is lost in between.
  ///
  /// To be made before ncurses starts, which installs handlers of its own where it finds none.
  init(_ numbers: [Int32], handler: @escaping @MainActor (Int32) -> Void) throws(TerminalError) {
    descriptor = signal_pipe_open(numbers, Int32(numbers.count))
    guard descriptor >= 0 else { throw .system(call: "pipe2", code: -descriptor) }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [descriptor] in
      MainActor.assumeIsolated {
        for number in Self.read(descriptor) { handler(number) }
      }
    }
    source.setCancelHandler { [descriptor] in close(descriptor) }
    source.activate()
  }

  /// Gives the signals their former actions back.
  func cancel() {
    signal_pipe_close()
    source.cancel()
  }

  /// The signals that came, each once: a row of size changes is one.
  private static func read(_ descriptor: Int32) -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    var numbers: [Int32] = []
    for byte in bytes.prefix(max(0, count)) where !numbers.contains(Int32(byte)) { numbers.append(Int32(byte)) }
    return numbers
  }
}
