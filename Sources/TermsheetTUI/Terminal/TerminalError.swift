/// Why the terminal could not be taken.
public enum TerminalError: Error, Sendable, Hashable {
  /// Standard output is a pipe or a file.
  case outputIsNotATerminal
  /// Standard input is no terminal, and the process has no controlling terminal either.
  case inputIsNotATerminal
  /// The terminfo database has no entry of this name; empty where `TERM` is not set.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor, which a full screen needs (`TERM=dumb`).
  case cannotPlaceCursor(name: String)
  /// A call to the system failed; `code` is its `errno`.
  case system(call: String, code: Int32)
}
