import Foundation
import Testing

/// What leads out of the dashboard and back, in the built program on a terminal of its own.
@Suite(.serialized) struct DoingProcessTests {
  private final class Folder {
    let path: String
    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "doing-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
      let file = path + "/" + name
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
      return file
    }
  }

  private static let articles = [
    "a.txt":
      "title: Quillan\ndate: 2031-03-12\nurl: https://example.org/a\n\nA first line.\nQuillan raised $40 million in a Series B led by Birch Capital.\n",
    "b.txt": "title: Sedge\ndate: 2031-03-11\n\nSedge Labs raised $2 billion in a Series C led by Fenway Partners.\n",
  ]

  private func opened(
    _ folder: Folder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    for (name, text) in Self.articles where !FileManager.default.fileExists(atPath: folder.path + "/articles/" + name) {
      try folder.write("articles/" + name, text)
    }
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    var variables = [
      "XDG_STATE_HOME": folder.path + "/state", "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_DATA_HOME": folder.path + "/data",
    ]
    variables.merge(environment) { $1 }
    try terminal.start(
      BuiltProgram.path("termsheet"), arguments + [folder.path + "/articles"], environment: variables)
    try terminal.wait(timeout: 60) { screen in
      screen.text.contains("2 articles") && !screen.text.contains("loading")
    }
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func theFilterLanguageNarrowsAndTellsMistakes() throws {
    let folder = try Folder()
    let terminal = try opened(folder)
    terminal.send("/")
    terminal.send("amount>1b")
    try terminal.wait { $0.text.contains("1 of 2 deals") && !$0.text.contains("Quillan") }
    terminal.send(" stauts:x")
    try terminal.wait { $0.text.contains("did you mean status?") }
    terminal.send("\u{15}")
    terminal.send("rec\tqui\t")
    try terminal.wait { $0.text.contains("/recipient:Quillan") && $0.text.contains("1 of 2 deals") }
    terminal.send("\r")
    try terminal.wait { $0.text.contains("1 deal with “recipient:Quillan”") }
    try quit(terminal)
  }

  @Test func thePagerGetsTheTerminalAndGivesItBack() throws {
    let folder = try Folder()
    let pager = try folder.write(
      "bin/less",
      "#!/bin/sh\nprintf 'READING %s\\r\\n' \"$*\"\nstty -a | grep -o -e '-\\?icanon'\nread line\necho \"GOT $line\"\n",
      mode: 0o755)
    let terminal = try opened(folder, environment: ["PAGER": pager])
    terminal.send("/quillan\r")
    try terminal.wait { $0.text.contains("1 deal with") }
    terminal.send("o")
    // At its line, in the file itself, with the terminal as a shell has it.
    try terminal.wait { $0.text.contains("READING +6 \(folder.path)/articles/a.txt") && $0.text.contains("\nicanon") }
    #expect(!terminal.screen.usesSecondScreen)
    terminal.send("hello\r")
    try terminal.wait { $0.usesSecondScreen && $0.text.contains("DEALS") && $0.text.contains("back from") }
    terminal.send("\t")
    terminal.send("?")
    try terminal.wait { $0.text.contains("KEYS IN DEALS") }
    terminal.send("\u{1B}")
    terminal.settle()
    try quit(terminal)
  }

  @Test func whatIsNotThereIsSaid() throws {
    let folder = try Folder()
    let terminal = try opened(folder, environment: ["EDITOR": "/nonexistent/vi"])
    terminal.send("E")
    try terminal.wait { $0.text.contains("/nonexistent/vi is not there") }
    try quit(terminal)
  }

  @Test func theBrowserIsStartedBesideTheDashboard() throws {
    let folder = try Folder()
    let browser = try folder.write("bin/browser", "#!/bin/sh\necho \"$1\" > \(folder.path)/visited\n", mode: 0o755)
    let terminal = try opened(folder, environment: ["BROWSER": browser])
    terminal.send("/quillan\r")
    try terminal.wait { $0.text.contains("1 deal with") }
    terminal.send("B")
    try terminal.wait { $0.text.contains("opened: https://example.org/a") }
    try terminal.wait { _ in
      (try? String(contentsOfFile: folder.path + "/visited", encoding: .utf8)) == "https://example.org/a\n"
    }
    try quit(terminal)
  }

  @Test func copiesByTheTerminalsClipboard() throws {
    let folder = try Folder()
    let terminal = try opened(folder)
    terminal.send("/quillan\r")
    try terminal.wait { $0.text.contains("1 deal with") }
    terminal.send("Y")
    try terminal.wait { $0.text.contains("copied: the command") }
    let command = "termsheet deals --filter quillan \(folder.path)/articles"
    let expected = "\u{1B}]52;c;\(Data(command.utf8).base64EncodedString())\u{7}"
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(expected))
    try quit(terminal)
  }

  @Test func writesAFileAndNeverOverOne() throws {
    let folder = try Folder()
    let terminal = try opened(folder)
    for text in ["written to", "is there already"] {
      terminal.send("X")
      try terminal.wait { $0.text.contains("EXPORT COMPANIES") }
      terminal.send("csv\r")
      try terminal.wait { $0.text.contains("write to (a new file)") }
      terminal.send("\u{15}")
      terminal.send("\(folder.path)/x.csv\r")
      try terminal.wait { $0.text.contains(text) }
    }
    #expect(try String(contentsOfFile: folder.path + "/x.csv", encoding: .utf8).contains("Quillan"))
    try quit(terminal)
  }

  @Test func theNextStartGoesOnUnlessItIsToBeFresh() throws {
    let folder = try Folder()
    let first = try opened(folder)
    first.send("/sedge\r")
    try first.wait { $0.text.contains("1 deal with") }
    first.send("\t")
    first.send("S")
    try first.wait { $0.text.contains("Date▲") }
    try quit(first)
    let second = try opened(folder)
    try second.wait { $0.text.contains("filter sedge") && $0.text.contains("Date▲") && !$0.text.contains("Quillan") }
    try quit(second)
    let third = try opened(folder, ["--fresh"])
    try third.wait { $0.text.contains("Quillan") && !$0.text.contains("filter sedge") && $0.text.contains("Date▼") }
    try quit(third)
  }

  @Test func keysAreRebound() throws {
    let folder = try Folder()
    try folder.write("config/termsheet/keys.yaml", "zoom: Alt-z\nsort: o\nnonsense: x\n")
    let terminal = try opened(folder)
    try terminal.wait { $0.text.contains("1 problem") }
    terminal.send("!")
    try terminal.wait { $0.text.contains("line 3: no action is called “nonsense”") }
    terminal.send("\u{1B}")
    try terminal.wait { !$0.text.contains("PROBLEMS") }
    terminal.send("\u{1B}z")
    try terminal.wait { !$0.text.contains("OWNERSHIP") }
    terminal.send("o")
    try terminal.wait { $0.text.contains("sorted by") }
    try quit(terminal)
  }

  @Test func theMouseSelectsSortsAndDrags() throws {
    let folder = try Folder()
    let terminal = try opened(folder)
    // The header of the amounts (SGR, counted from 1): found by where it stands.
    let lines = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Amount") })
    let amount = try #require(lines[row].range(of: "Amount"))
    let column = lines[row].distance(from: lines[row].startIndex, to: amount.lowerBound)
    terminal.send("\u{1B}[<0;\(column + 2);\(row + 1)M\u{1B}[<0;\(column + 2);\(row + 1)m")
    try terminal.wait { $0.text.contains("sorted by amount") }
    let border = try #require(lines[row].dropFirst(2).firstIndex(of: "│"))
    let divider = lines[row].distance(from: lines[row].startIndex, to: border)
    terminal.send("\u{1B}[<0;\(divider + 1);10M")
    terminal.send("\u{1B}[<32;\(divider + 21);10M")
    terminal.send("\u{1B}[<0;\(divider + 21);10m")
    try terminal.wait { screen in
      let line = screen.text.split(separator: "\n", omittingEmptySubsequences: false)[row]
      guard let border = line.dropFirst(2).firstIndex(of: "│") else { return false }
      return line.distance(from: line.startIndex, to: border) > divider + 15
    }
    try quit(terminal)
  }

  @Test func thePaletteFindsAndDoes() throws {
    let folder = try Folder()
    let terminal = try opened(folder)
    terminal.send(":")
    try terminal.wait { $0.text.contains("ACTIONS") }
    terminal.send("next theme")
    try terminal.wait { $0.text.contains("do: next theme") }
    terminal.send("\r")
    try terminal.wait { $0.text.contains("theme ") && !$0.text.contains("ACTIONS") }
    try quit(terminal)
  }
}
