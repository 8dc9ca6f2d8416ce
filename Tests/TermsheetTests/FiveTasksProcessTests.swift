import Foundation
import Testing

/// What a newcomer sets out to do, from a cold start and with the keys that the screen itself names.
///
/// The keys are counted: a change that makes a task longer fails here.
@Suite(.serialized) struct FiveTasksProcessTests {
  /// A key is a character or a named key, whatever bytes the terminal sends for it.
  private struct Keys {
    private(set) var count = 0
    let terminal: PseudoTerminal

    mutating func type(_ text: String) {
      count += text.unicodeScalars.count
      terminal.send(text)
    }
  }

  private func opened(_ arguments: [String] = [], until isReady: (ScreenEmulator) -> Bool) throws -> Keys {
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    try terminal.start(BuiltProgram.path("termsheet"), arguments)
    try terminal.wait(timeout: 60, until: isReady)
    return Keys(terminal: terminal)
  }

  private func openedSamples() throws -> Keys {
    try opened { $0.text.contains("48 sample articles") && $0.text.contains("COMPANIES") && !$0.text.contains("of 48") }
  }

  private func lines(of screen: ScreenEmulator) -> [String] {
    screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func whoOwnsOpenAI() throws {
    var keys = try openedSamples()
    keys.type("c")
    try keys.terminal.wait { $0.text.contains("Esc") }
    keys.type("openai")
    try keys.terminal.wait { $0.text.contains("OpenAI") }
    keys.type("\r")
    try keys.terminal.wait { $0.text.contains("OWNERSHIP · OpenAI") && $0.text.contains("27%") }
    #expect(keys.terminal.screen.text.contains("Microsoft"))
    #expect(keys.count <= 8)
  }

  @Test func theLargestDealsInTalks() throws {
    var keys = try openedSamples()
    keys.type("/status:talks\r")
    try keys.terminal.wait { screen in
      screen.text.contains("filter status:talks")
        && lines(of: screen).filter { $0.contains("in talks   │") }.count == 9
    }
    keys.type("\tsss")
    // The header is painted before the rows: both are waited for.
    try keys.terminal.wait { screen in
      screen.text.contains("▼Amount") && lines(of: screen).first { $0.contains("in talks") }?.contains("$20B") == true
    }
    #expect(keys.count <= 18)
  }

  @Test func whoUsesTrainium() throws {
    var keys = try openedSamples()
    keys.type("/trainium\r")
    try keys.terminal.wait { screen in
      screen.text.contains("filter trainium")
        && lines(of: screen).contains { $0.contains("Trainium") && $0.contains("Anthropic") }
    }
    #expect(keys.count <= 10)
  }

  @Test func exportAnthropicsRounds() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    var keys = try openedSamples()
    // Its rounds in the samples are single investors' cheques.
    keys.type("/rec\tanth\tkin\tstr\t\r")
    try keys.terminal.wait { $0.text.contains("filter recipient:Anthropic kind:strategic") }
    keys.type("\tX\r")
    try keys.terminal.wait { $0.text.contains("write to") }
    // The name that is proposed needs one key more; this one keeps the test out of the folder it runs in.
    keys.terminal.send("\u{15}" + file.path(percentEncoded: false) + "\r")
    try keys.terminal.wait { $0.text.contains("written to") }
    let table = try String(contentsOf: file, encoding: .utf8)
    #expect(table.contains(",Anthropic,"))
    #expect(table.contains(",strategic-investment,"))
    for other in ["debt", "acquisition", "compute-commitment"] { #expect(!table.contains(",\(other),")) }
    #expect(keys.count + 1 <= 23)
  }

  @Test func correctAWrongAmount() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "task-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("date: 2031-03-12\n\nQuillan raised $40 million in a Series B led by Birch Capital.\n".utf8)
      .write(to: folder.appending(path: "a.txt"))
    var keys = try opened([folder.path(percentEncoded: false)]) {
      $0.text.contains("Quillan") && $0.text.contains("$40M")
    }
    keys.type("e")
    try keys.terminal.wait { $0.text.contains("correct (field and value") }
    keys.type("am\t45m\r")
    try keys.terminal.wait { screen in
      lines(of: screen).contains { $0.contains("Quillan") && $0.contains("Birch") && $0.contains("$45M") }
        && screen.text.contains("u takes it back")
    }
    #expect(keys.count <= 8)
  }
}
