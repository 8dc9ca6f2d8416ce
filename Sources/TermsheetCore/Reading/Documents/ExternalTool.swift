#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a program that turns a document into text: the document on its standard input, the text from its output.
enum ExternalTool {
  /// How long it may take, in milliseconds.
  private static let patience: Int64 = 60_000

  /// Where the program is, by the search path; `nil` where it is not installed.
  static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      let candidate = folder + "/" + name
      if access(String(candidate), X_OK) == 0 { return String(candidate) }
    }
    return nil
  }

  /// What the program writes; its messages are thrown away.
  ///
  /// - Throws: `toolFailed` where it ends with an error or takes too long, `tooLarge` where it writes too much.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limit: Int
  ) throws(ReadingFailure) -> [UInt8] {
    let name = program.split(separator: "/").last.map { String($0) } ?? program
    // A file without a name instead of a pipe: the program may want to go back in it.
    let file = try temporary(input)
    defer { close(file) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn(program, [name] + arguments, input: file, output: ends[1])
    close(ends[1])
    guard let child else { throw .toolFailed(tool: name) }
    var output: [UInt8] = []
    var failure: ReadingFailure?
    let deadline = now() + patience
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while failure == nil {
      var wait = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      let left = deadline - now()
      if left <= 0 || poll(&wait, 1, Int32(left)) == 0 {
        failure = .toolFailed(tool: name)
        break
      }
      let got = read(ends[0], &chunk, chunk.count)
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      if got <= 0 { break }
      output += chunk[..<got]
      if output.count > limit { failure = .tooLarge(bytes: nil, limit: limit) }
    }
    if failure != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    guard status == 0 else { throw .toolFailed(tool: name) }
    return output
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func temporary(_ bytes: [UInt8]) throws(ReadingFailure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let file = NamelessFile.open(in: [folder])
    guard file >= 0 else { throw .system(code: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = errno
        close(file)
        throw .system(code: code)
      }
      rest = rest.dropFirst(written)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// Threads may have signals blocked, which a child would inherit; it starts with none.
  private static func spawn(_ program: String, _ arguments: [String], input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for item in list { free(item) } }
    var child = pid_t()
    let status = posix_spawn(&child, program, &actions, &attributes, &list, environ)
    return status == 0 ? child : nil
  }
}
