#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Terminals {
  /// Whether a person can both see and type.
  static var areConnected: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
