import CNcurses
import Foundation

/// Takes signals as something to be read, instead of interrupting whatever runs.
@MainActor final class SignalReader {
  /// Can be read from once a signal has come.
  let descriptor: Int32

  /// Takes the signals from now on; none is lost until they are read.
  ///
  /// To be made before ncurses starts, which installs handlers of its own where it finds none.
  init(_ numbers: [Int32]) throws(TerminalError) {
    descriptor = signal_pipe_open(numbers, Int32(numbers.count))
    guard descriptor >= 0 else { throw .system(call: "pipe2", code: -descriptor) }
  }

  /// Gives the signals their former actions back.
  func cancel() {
    signal_pipe_close()
    close(descriptor)
  }

  /// The signals that came, each once: a row of size changes is one.
  func read() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    var numbers: [Int32] = []
    for byte in bytes.prefix(max(0, count)) where !numbers.contains(Int32(byte)) { numbers.append(Int32(byte)) }
    return numbers
  }
}
