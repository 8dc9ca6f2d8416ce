import Foundation
import Testing

/// The dashboard as a user has it: the built program on the sample library, in a terminal of its own.
@Suite(.serialized) struct DashboardProcessTests {
  private func opened(
    columns: Int = 120, rows: Int = 40, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    try terminal.start(BuiltProgram.path("termsheet"), arguments, environment: environment)
    try terminal.wait(timeout: 60) { screen in
      screen.text.contains("48 sample articles") && screen.text.contains("COMPANIES") && !screen.text.contains("of 48")
    }
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack, "\(terminal.whatIsBack)")
    #expect(!terminal.screen.usesSecondScreen)
  }

  @Test func showsTheSamplesAndLeavesTheTerminalAsItWas() throws {
    let terminal = try opened()
    #expect(terminal.screen.usesSecondScreen)
    #expect(terminal.screen.text.contains("DEALS"))
    #expect(terminal.screen.text.contains("OWNERSHIP"))
    #expect(terminal.screen.text.contains("HARDWARE"))
    try quit(terminal)
  }

  @Test func filtersAsOneTypesAndGoesBack() throws {
    let terminal = try opened()
    terminal.send("/")
    terminal.send("cerebras")
    try terminal.wait { $0.text.contains("Cerebras") && !$0.text.contains("Wayve") }
    terminal.send("\u{1B}")
    try terminal.wait { $0.text.contains("Wayve") || $0.text.contains("OpenAI") }
    // Esc goes back and never quits.
    terminal.send("\u{1B}")
    terminal.send("\u{1B}")
    terminal.settle()
    try quit(terminal)
  }

  @Test func opensTheEvidenceInItsArticle() throws {
    let terminal = try opened()
    terminal.send("\t")
    terminal.settle()
    terminal.send("\r")
    try terminal.wait { $0.text.contains("ARTICLE") }
    // Esc and a letter in one breath would be Alt and the letter.
    terminal.send("\u{1B}")
    terminal.settle()
    try terminal.wait { $0.text.contains("DEALS") }
    try quit(terminal)
  }

  @Test func picksACompanyAndShowsWhoOwnsIt() throws {
    let terminal = try opened()
    terminal.send("c")
    terminal.settle()
    terminal.send("scale")
    try terminal.wait { $0.text.contains("Scale AI") }
    terminal.send("\r")
    try terminal.wait { $0.text.contains("49%") }
    try quit(terminal)
  }

  @Test func helpListsTheKeys() throws {
    let terminal = try opened()
    terminal.send("?")
    try terminal.wait { $0.text.contains("KEYS IN") && $0.text.contains("next row") }
    terminal.send("\u{1B}")
    terminal.settle()
    try quit(terminal)
  }

  @Test func followsAResizeDownToNothingAndBack() throws {
    let terminal = try opened()
    for (columns, rows) in [(80, 24), (200, 60), (60, 15), (20, 5), (1, 1), (100, 30)] {
      terminal.resize(columns: columns, rows: rows)
      terminal.settle()
    }
    try terminal.wait { $0.text.contains("COMPANIES") && $0.text.contains("DEALS") }
    try quit(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalLeavesTheTerminalAsItWas(_ signal: Int32) throws {
    let terminal = try opened(columns: 80, rows: 24)
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    #expect(terminal.isGivenBack, "\(terminal.whatIsBack)")
    #expect(!terminal.screen.usesSecondScreen)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP])
  func aCrashLeavesTheTerminalAsItWas(_ signal: Int32) throws {
    let terminal = try opened(columns: 80, rows: 24)
    terminal.signal(signal)
    _ = try terminal.waitForExit()
    #expect(terminal.isGivenBack, "\(terminal.whatIsBack)")
    #expect(!terminal.screen.usesSecondScreen)
  }

  @Test(arguments: [["TERM": "vt100"], ["TERM": "xterm"], ["NO_COLOR": "1"], ["LC_ALL": "C"]])
  func worksInPoorTerminals(_ environment: [String: String]) throws {
    let terminal = try opened(columns: 80, rows: 24, environment: environment)
    #expect(terminal.screen.text.contains("DEALS"))
    try quit(terminal)
  }

  @Test func readsAFolderAndTellsItsProblems() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "termsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("Quillan raised $40 million in a Series B led by Birch Capital.\n".utf8)
      .write(to: folder.appending(path: "a.txt"))
    try Data().write(to: folder.appending(path: "empty.txt"))
    let terminal = try PseudoTerminal(columns: 100, rows: 30)
    try terminal.start(BuiltProgram.path("termsheet"), [folder.path(percentEncoded: false)])
    try terminal.wait(timeout: 60) { $0.text.contains("Quillan") && $0.text.contains("$40") }
    terminal.send("!")
    try terminal.wait { $0.text.contains("empty.txt") }
    try quit(terminal)
  }
}
