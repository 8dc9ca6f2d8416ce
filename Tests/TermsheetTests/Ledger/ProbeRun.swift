import Foundation

@testable import TermsheetCore

/// A run of the probe, whose words go to a file so that none is lost when it is killed.
final class ProbeRun {
  let process = Process()
  private let output: URL

  init(_ arguments: [String], in folder: String) throws {
    output = URL(fileURLWithPath: folder + "/said-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("LedgerProbe"))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
  }

  /// Lines that the probe has said.
  var said: [String] {
    String(decoding: (try? Data(contentsOf: output)) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Waits beside other tests, which have the processors meanwhile.
  func kill(after milliseconds: Int) async throws {
    try await Task.sleep(for: .milliseconds(milliseconds))
    Foundation.kill(process.processIdentifier, SIGKILL)
    await wait()
  }

  @discardableResult func wait() async -> Int32 {
    while process.isRunning { try? await Task.sleep(for: .milliseconds(2)) }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A folder for a ledger, gone after the test.
final class LedgerFolder: Sendable {
  let path: String
  var ledger: String { path + "/ledger.sqlite" }
  var articles: String { path + "/articles" }

  init() throws {
    path = NSTemporaryDirectory() + "/termsheet-proof-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Everybody on the watchlist, as another program finds it.
  func watched() async throws -> Set<String> {
    let keeper = LedgerKeeper(store: try LedgerStore(path: ledger), grammar: "probe")
    defer { keeper.store?.close() }
    try await keeper.refresh()
    return await keeper.ledger.work.watched
  }

  /// The same ledger with everything that lies beside it, in another folder.
  func copy() throws -> LedgerFolder {
    let other = try LedgerFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasPrefix("ledger.sqlite") {
      try FileManager.default.copyItem(atPath: path + "/" + name, toPath: other.path + "/" + name)
    }
    return other
  }

  func writeArticles(_ count: Int) throws -> String {
    let folder = articles
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let text =
        "date: 2031-03-12\n\nAlder\(number) raised $\(number + 5) million in a seed round led by Birch Capital.\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/\(number).txt"))
    }
    return folder
  }
}
