import Foundation

/// The built program, run by itself, with the most memory that it took.
struct MeasuredProgram {
  var status: Int32
  var output: String
  var errors: String
  /// Resident at most, in bytes.
  var peakMemory: Int

  struct Failure: Error { var code: Int32 }

  /// Runs the program with nothing on standard input and with a folder of its own for the user's data, and waits.
  static func run(_ arguments: [String]) throws -> MeasuredProgram {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["out", "err"].map { scratch.appendingPathComponent($0).path }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, files[0], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, files[1], O_WRONLY | O_CREAT, 0o600)

    let environment = ProcessInfo.processInfo.environment.merging([
      "XDG_DATA_HOME": scratch.path, "XDG_CONFIG_HOME": scratch.path, "XDG_STATE_HOME": scratch.path,
    ]) { $1 }
    var argumentPointers = ([Program.path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }

    var process: pid_t = 0
    let code = posix_spawn(&process, Program.path, &actions, nil, &argumentPointers, &variablePointers)
    guard code == 0 else { throw Failure(code: code) }
    var status: Int32 = 0
    // The most that wait4 tells of a child counts what the one that started it had: the process itself is asked.
    var peak = 0
    while true {
      peak = max(peak, peakMemory(of: process) ?? 0)
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw Failure(code: errno) }
      usleep(5_000)
    }
    let texts = try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
    // Only a program that ended by itself has a status; the low bits are the signal that ended another.
    return MeasuredProgram(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output: texts[0], errors: texts[1],
      peakMemory: peak)
  }

  /// What a running process has had resident at most so far, in bytes; `nil` when it has ended.
  private static func peakMemory(of process: pid_t) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    else { return nil }
    return Int(kilobytes).map { $0 * 1024 }
  }
}
