import Foundation
import Testing

/// The dashboard on a ledger, in a terminal of its own.
@Suite(.serialized) struct LedgerDashboardTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "termsheet-follow-\(UUID().uuidString)")

  private func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "articles"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "articles/\(name)"))
  }

  private func opened(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    try terminal.start(
      BuiltProgram.path("termsheet"), arguments + [folder.appending(path: "articles").path(percentEncoded: false)],
      environment: ["XDG_DATA_HOME": folder.appending(path: "data").path(percentEncoded: false)])
    try terminal.wait(timeout: 60) { $0.text.contains("Quillan") }
    return terminal
  }

  @Test func keepsWhatTheUserDidAndFollowsTheFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("a.txt", "Quillan raised $40 million in a Series B round led by Birch Capital.\n")
    let first = try opened()
    first.send("\t")
    first.settle()
    first.send("mcircle")
    first.settle()
    first.send("\r")
    try first.wait { $0.text.contains("#circle") && $0.text.contains("tagged") }
    // A new file is on the screen soon after it was written.
    try write("b.txt", "Cedarcore agreed to acquire Osier Labs for $2 billion, the companies said.\n")
    try first.wait(timeout: 20) { $0.text.contains("Osier Labs") }
    try FileManager.default.removeItem(at: folder.appending(path: "articles/b.txt"))
    try first.wait(timeout: 20) { !$0.text.contains("Osier Labs") }
    // Leaving at once loses nothing that was done before.
    first.send("wq")
    #expect(try first.waitForExit() == .exited(0))
    let second = try opened()
    try second.wait { $0.text.contains("#circle") && $0.text.contains("★") }
    second.send("q")
    #expect(try second.waitForExit() == .exited(0))
  }

  @Test func aFolderIsNotFollowedWhereThatIsTurnedOff() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("a.txt", "Quillan raised $40 million in a Series B round led by Birch Capital.\n")
    let terminal = try opened(["--no-watch"])
    try write("b.txt", "Cedarcore agreed to acquire Osier Labs for $2 billion, the companies said.\n")
    terminal.settle(quiet: 2)
    #expect(!terminal.screen.text.contains("Osier Labs"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
