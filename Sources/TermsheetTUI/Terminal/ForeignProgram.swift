import CNcurses
import Foundation

/// How a program that had the terminal ended.
public enum ProgramEnd: Sendable, Hashable {
  case exited(Int32)
  case killed(signal: Int32)
  /// It could not be started; `code` is `errno`.
  case notStarted(code: Int32)
}

/// Runs programs such as pagers and editors, which the user names as shell commands: `less -R`, `emacs -nw`.
@MainActor enum ForeignProgram {
  /// Runs a command on the terminal and waits for its end. While it is stopped (Ctrl-Z) so are we: the shell that
  /// started us has stopped both, and continues both.
  ///
  /// - Parameter arguments: follow the command, as one word each.
  static func run(_ command: String, _ arguments: [String]) -> ProgramEnd {
    var child = pid_t()
    let code = spawn(command, arguments, &child)
    guard code == 0 else { return .notStarted(code: code) }
    var status: Int32 = 0
    while true {
      guard waitpid(child, &status, WUNTRACED) == child else {
        if errno == EINTR { continue }
        return .notStarted(code: errno)
      }
      if status & 0xFF == 0x7F {
        job_control_stop()
        kill(child, SIGCONT)
        continue
      }
      let signal = status & 0x7F
      return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }
  }

  /// Starts a command that needs no terminal, and does not wait for it.
  static func start(_ command: String, _ arguments: [String]) -> ProgramEnd {
    run("(\(command) \"$@\" </dev/null >/dev/null 2>&1 &) #", arguments)
  }

  private static func spawn(_ command: String, _ arguments: [String], _ child: inout pid_t) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // It starts as from a shell: what we ignore or block, it does not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGPIPE, SIGTTOU, SIGTTIN] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", command + " \"$@\"", "sh"] + arguments
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for item in list { free(item) } }
    return posix_spawn(&child, "/bin/sh", nil, &attributes, &list, environ)
  }
}
