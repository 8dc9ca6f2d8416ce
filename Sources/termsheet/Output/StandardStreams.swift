import TermsheetTUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes to the program's outputs, in whole, with errors that end the program in a documented way.
enum StandardStreams {
  /// - Throws: `ExitStatus.outputClosed` where nobody reads any more, quietly, and `outputFailed` with a message.
  static func write(_ bytes: [UInt8]) throws {
    guard let code = put(bytes, to: STDOUT_FILENO) else { return }
    // The signal ends the program where it is not ignored; a caller that ignores it gets the same status.
    if code == EPIPE { throw ExitStatus.outputClosed.code }
    complain("standard output: \(String(cString: strerror(code)).lowercased())")
    throw ExitStatus.outputFailed.code
  }

  /// Whether standard output is a terminal that may be sent colours: not where `NO_COLOR` is set (no-color.org) or the
  /// terminal is called dumb.
  static var outputTakesColour: Bool {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// One line on standard error, behind the program's name. Nothing in it acts on the terminal.
  static func complain(_ message: String) {
    // Nobody is left to be told that standard error fails.
    _ = put(Array("termsheet: \(ScreenText.sanitised(message))\n".utf8), to: STDERR_FILENO)
  }

  /// The error number, or `nil` where everything was written.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // A terminal or pipe that another program made non-blocking.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// The system's `write`, by a name that the streams' own does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
