import CNcurses
import Foundation

/// A terminal window for tests: runs a program, types, and waits for what it shows.
///
///     let terminal = try PseudoTerminal(columns: 80, rows: 24)
///     try terminal.start(program)
///     try terminal.wait { $0.text.contains("DEALS") }
///     terminal.send("q")
///     #expect(try terminal.waitForExit() == .exited(0))
///
/// Nothing is read once and believed: every expectation is a condition that is waited for.
final class PseudoTerminal {
  enum Failure: Error, CustomStringConvertible {
    case system(String, Int32)
    case notInTime(screen: String, unknown: [String])
    case stillRunning(screen: String)

    var description: String {
      switch self {
      case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
      case .notInTime(let screen, let unknown): "not in time; unknown sequences \(unknown); the screen:\n\(screen)"
      case .stillRunning(let screen): "the program still runs; the screen:\n\(screen)"
      }
    }
  }

  enum Exit: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// What the terminal shows.
  private(set) var screen: ScreenEmulator
  /// Everything that was written to it.
  private(set) var output: [UInt8] = []
  private(set) var process: pid_t = 0

  private var controller: Int32 = -1
  private let device: Int32
  private let data = FileManager.default.temporaryDirectory.appending(path: "termsheet-data-\(UUID().uuidString)")
  private let path: String
  private let settingsAtFirst: [UInt8]
  private var exit: Exit?

  init(columns: Int, rows: Int) throws {
    var controller: Int32 = -1
    var device: Int32 = -1
    guard pseudo_terminal_open(Int32(rows), Int32(columns), &controller, &device) else {
      throw Failure.system("openpty", errno)
    }
    self.controller = controller
    self.device = device
    // Not ttyname, whose answer another thread's call overwrites.
    var name = [CChar](repeating: 0, count: 256)
    guard ttyname_r(device, &name, name.count) == 0 else { throw Failure.system("ttyname_r", errno) }
    path = name.withUnsafeBufferPointer { $0.baseAddress.map(String.init(cString:)) ?? "" }
    settingsAtFirst = Self.settings(of: device)
    screen = ScreenEmulator(columns: columns, rows: rows)
  }

  deinit {
    if process > 0, exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if controller >= 0 { close(controller) }
    close(device)
    try? FileManager.default.removeItem(at: data)
  }

  /// Starts `program` with this terminal as its controlling one. `environment` is added to a bare one with `TERM` as
  /// `xterm-256color` in a UTF-8 locale.
  func start(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    var variables = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    variables["TERM"] = "xterm-256color"
    variables["LANG"] = "C.UTF-8"
    // No test meets what another has kept.
    variables["XDG_DATA_HOME"] = data.path(percentEncoded: false)
    variables["XDG_STATE_HOME"] = data.path(percentEncoded: false)
    variables["XDG_CONFIG_HOME"] = data.path(percentEncoded: false)
    variables.merge(environment) { $1 }

    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    let child = pseudo_terminal_spawn(path, program, &argumentPointers, &variablePointers)
    guard child > 0 else { throw Failure.system("posix_spawn", -child) }
    process = child
  }

  /// Types `text`; escape sequences stand for keys.
  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(controller, Int32(rows), Int32(columns))
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window: the program's terminal is gone.
  func hangUp() {
    close(controller)
    controller = -1
  }

  /// Waits until the screen meets `condition`; `timeout` in seconds.
  ///
  /// - Throws: ``Failure/notInTime(screen:unknown:)`` with what the screen showed last.
  func wait(timeout: Double = 300, until condition: (ScreenEmulator) -> Bool) throws {
    let end = Date().addingTimeInterval(timeout)
    while !condition(screen) {
      guard Date() < end else { throw Failure.notInTime(screen: screen.text, unknown: screen.unknown) }
      read(milliseconds: 20)
    }
  }

  /// Waits until nothing has been written for `quiet` seconds, and returns how many bytes came meanwhile.
  @discardableResult func settle(quiet: Double = 0.2) -> Int {
    let before = output.count
    while read(milliseconds: Int32(quiet * 1000)) {}
    return output.count - before
  }

  /// Waits for the program's end; `timeout` in seconds.
  func waitForExit(timeout: Double = 300) throws -> Exit {
    if let exit { return exit }
    let end = Date().addingTimeInterval(timeout)
    while Date() < end {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG) == process
      while controller >= 0, read(milliseconds: ended ? 0 : 10) {}
      if ended {
        let number = status & 0x7F
        let found = number == 0 ? Exit.exited(status >> 8 & 0xFF) : .killed(signal: number)
        exit = found
        return found
      }
      if controller < 0 { usleep(10_000) }
    }
    throw Failure.stillRunning(screen: screen.text)
  }

  /// Every setting of the terminal, as bytes to compare.
  var settings: [UInt8] { Self.settings(of: device) }

  /// Whether the terminal comes to be as it was before the program: every setting, the first screen, the cursor, and
  /// neither mouse nor marked pastes. After a crash or an end in order this must hold.
  ///
  /// It is waited for: what a program wrote last reaches the window some time after the program is gone.
  var isGivenBack: Bool {
    let end = Date().addingTimeInterval(20)
    while !isGivenBackNow {
      guard Date() < end else { return false }
      if !read(milliseconds: 20) { usleep(1000) }
    }
    return true
  }

  /// What of the terminal is as it was, for a test that found it otherwise.
  var whatIsBack: String {
    "settings \(settings == settingsAtFirst), second screen \(screen.usesSecondScreen), modes \(screen.modes), style "
      + "\(screen.style), the last bytes \(String(decoding: output.suffix(600), as: UTF8.self).debugDescription)"
  }

  var isGivenBackNow: Bool {
    settings == settingsAtFirst && !screen.usesSecondScreen && screen.modes == [7, 25]
      && screen.style == EmulatedCell.Style()
  }

  private static func settings(of device: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    var count: Int32 = 0
    guard pseudo_terminal_settings(device, &bytes, 256, &count) else { return [] }
    return Array(bytes.prefix(Int(count)))
  }

  /// Processor time that the program has used so far, in clock ticks.
  var processorTicks: Int? {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
    // After the name in parentheses: state is field 3, user and system time are 14 and 15 (proc(5)).
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : nil
  }

  /// Takes what is there within the time; false where nothing came.
  @discardableResult private func read(milliseconds: Int32) -> Bool {
    guard controller >= 0 else { return false }
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(controller, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.feed(bytes.prefix(count))
    return true
  }
}

/// Programs that the package builds, beside the test bundle.
enum BuiltProgram {
  static func path(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
