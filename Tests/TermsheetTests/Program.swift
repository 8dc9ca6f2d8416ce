import Foundation

/// The built program, run as a shell would run it.
struct Program {
  var status: Int32
  var isSignalled: Bool
  var output: String
  var errors: String

  /// The program lies in the folder of the test bundle.
  static var path: String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return (tests as NSString).deletingLastPathComponent + "/termsheet"
  }

  /// Runs a shell command in which `termsheet` is the program, with nothing on standard input and no terminal.
  ///
  /// - Parameter data: the folder of the user's data; one of its own where none is named, so that no test meets what
  ///   another has kept.
  static func shell(_ command: String, in folder: String? = nil, data: String? = nil) throws -> Program {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "termsheet() { '\(path)' \"$@\"; }\n" + command]
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    process.environment = ProcessInfo.processInfo.environment.merging([
      "XDG_DATA_HOME": data ?? scratch.path, "XDG_CONFIG_HOME": scratch.path, "XDG_STATE_HOME": scratch.path,
    ]) { $1 }
    let files = ["out", "err"].map { scratch.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Program(
      status: process.terminationStatus, isSignalled: process.terminationReason == .uncaughtSignal, output: texts[0],
      errors: texts[1])
  }
}
