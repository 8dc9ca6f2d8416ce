import Foundation
import Testing

/// The terminal in a process of its own, as a user has it.
@Suite(.serialized) struct TerminalProcessTests {
  private static let probe = BuiltProgram.path("TerminalProbe")
  private static let leaveSecondScreen = Array("\u{1B}[?1049l".utf8)

  private func started(
    columns: Int = 60, rows: Int = 12, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    try terminal.start(Self.probe, arguments, environment: environment)
    // The last cell is written last.
    try terminal.wait { $0.text.contains("probe \(columns)x\(rows)") && $0.cells[rows - 1][columns - 1].text == "@" }
    return terminal
  }

  @Test func showsKeysAndGivesTheTerminalBack() throws {
    let terminal = try started()
    #expect(terminal.screen.usesSecondScreen)
    #expect(terminal.screen.modes.isSuperset(of: [1002, 1006, 2004]))
    #expect(!terminal.screen.modes.contains(25))
    #expect(!terminal.isGivenBackNow)
    #expect(terminal.screen.lines[4] == "日本")
    #expect(terminal.screen.cells[11][59].text == "@")
    terminal.send("\u{1B}[A")
    try terminal.wait { $0.text.contains("up") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func escapeAloneIsAKey() throws {
    let terminal = try started()
    terminal.send("\u{1B}")
    try terminal.wait { $0.text.contains("escape") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func followsAResize() throws {
    let terminal = try started()
    for (columns, rows) in [(100, 30), (20, 6), (1, 1), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      if columns >= 20 {
        try terminal.wait {
          $0.lines.first == "probe \(columns)x\(rows)" && $0.cells[rows - 1][columns - 1].text == "@"
        }
      } else {
        try terminal.wait { $0.text == "p" }
      }
    }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalEndsItInOrder(_ signal: Int32) throws {
    let terminal = try started()
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    #expect(terminal.isGivenBack)
  }

  /// A signal that comes while the first picture is drawn is neither lost nor fatal.
  @Test func aSignalAtTheVeryStartEndsItInOrder() throws {
    for _ in 1...10 {
      let terminal = try PseudoTerminal(columns: 60, rows: 12)
      try terminal.start(Self.probe)
      try terminal.wait { $0.modes.contains(1006) }
      terminal.signal(SIGTERM)
      #expect(try terminal.waitForExit() == .exited(143))
      #expect(terminal.isGivenBack)
    }
  }

  @Test func controlCEndsItInOrder() throws {
    let terminal = try started()
    terminal.send("\u{03}")
    #expect(try terminal.waitForExit() == .exited(130))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE])
  func aCrashGivesTheTerminalBack(_ signal: Int32) throws {
    let terminal = try started()
    let begin = Date()
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .killed(signal: signal))
    #expect(Date().timeIntervalSince(begin) < 10)
    #expect(terminal.isGivenBack)
    #expect(terminal.output.suffix(40).firstRange(of: Self.leaveSecondScreen) != nil)
  }

  @Test func aSwiftTrapGivesTheTerminalBack() throws {
    let terminal = try started()
    terminal.send("x")
    let exit = try terminal.waitForExit()
    #expect(exit == .killed(signal: SIGILL) || exit == .killed(signal: SIGTRAP))
    #expect(terminal.isGivenBack)
  }

  /// The other threads go on drawing until the process is gone, and nothing of that may come after the reset.
  @Test(arguments: ["c", "p"]) func aCrashWhileAnotherThreadDrawsGivesTheTerminalBack(_ key: String) throws {
    for _ in 1...10 {
      let terminal = try started()
      terminal.send(key)
      let exit = try terminal.waitForExit()
      #expect(exit == .killed(signal: SIGILL) || exit == .killed(signal: SIGTRAP))
      #expect(terminal.isGivenBack, "\(terminal.whatIsBack)")
    }
  }

  @Test func anOverflownStackGivesTheTerminalBack() throws {
    let terminal = try started()
    terminal.send("o")
    #expect(try terminal.waitForExit() == .killed(signal: SIGSEGV))
    #expect(terminal.isGivenBack)
  }

  @Test func exitWithoutStoppingGivesTheTerminalBack() throws {
    let terminal = try started()
    terminal.send("e")
    #expect(try terminal.waitForExit() == .exited(7))
    #expect(terminal.isGivenBack)
  }

  @Test func endsWhenTheTerminalIsGone() throws {
    let terminal = try started()
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(129))
  }

  @Test func controlZWithoutAShellChangesNothing() throws {
    let terminal = try started()
    terminal.send("\u{1A}")
    try terminal.wait { $0.usesSecondScreen && $0.text.contains("resumed") }
    terminal.send("a")
    try terminal.wait { $0.usesSecondScreen && $0.text.contains("character(\"a\")") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func stopsForTheShellAndComesBack() throws {
    let terminal = try PseudoTerminal(columns: 60, rows: 12)
    try terminal.start("/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], environment: ["PS1": "ready> "])
    try terminal.wait { $0.text.contains("ready>") }
    let settings = terminal.settings
    terminal.send("\(Self.probe)\n")
    try terminal.wait { $0.usesSecondScreen && $0.text.contains("probe 60x12") }
    for time in 1...2 {
      terminal.send("\u{1A}")
      try terminal.wait { !$0.usesSecondScreen && $0.text.split(separator: "Stopped").count > time }
      #expect(terminal.settings == settings)
      #expect(!terminal.screen.modes.contains(1002))
      terminal.resize(columns: 50, rows: 10)
      terminal.send("fg\n")
      try terminal.wait {
        $0.usesSecondScreen && $0.lines[0] == "probe 50x10" && $0.lines[4] == "日本" && $0.modes.contains(1002)
      }
    }
    terminal.send("q")
    try terminal.wait { !$0.usesSecondScreen && $0.text.contains("ended after") }
    terminal.send("exit 5\n")
    #expect(try terminal.waitForExit() == .exited(5))
  }

  @Test func drawsAnewWhenSomebodyElseStoppedIt() throws {
    let terminal = try started()
    terminal.signal(SIGSTOP)
    terminal.settle()
    terminal.signal(SIGCONT)
    try terminal.wait { $0.text.contains("resumed") }
    let cleared = Array("\u{1B}[2J".utf8)
    #expect(terminal.output.ranges(of: cleared).count > 1)
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func keysComeFromTheTerminalWhenTextIsPipedIn() throws {
    let terminal = try PseudoTerminal(columns: 60, rows: 12)
    try terminal.start("/bin/sh", ["-c", "echo an article | \(Self.probe); exit $?"])
    try terminal.wait { $0.cells[11][59].text == "@" }
    terminal.send("a")
    try terminal.wait { $0.text.contains("character(\"a\")") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func refusesAPipe() throws {
    let terminal = try PseudoTerminal(columns: 60, rows: 12)
    try terminal.start("/bin/sh", ["-c", "\(Self.probe) | cat"])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text.contains("outputIsNotATerminal"))
  }

  @Test func aPasteArrivesInOnePiece() throws {
    let terminal = try started(columns: 80)
    terminal.send("\u{1B}[200~quit q\nx\u{1B}[201~")
    try terminal.wait { $0.text.contains("paste(\"quit q\\nx\")") && $0.text.contains("events 1") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func idleTakesNoProcessorTime() throws {
    let terminal = try started()
    terminal.settle()
    let before = try #require(terminal.processorTicks)
    #expect(terminal.settle(quiet: 1) == 0)
    #expect(try #require(terminal.processorTicks) - before <= 1)
  }

  @Test func manyMessagesGiveFewPictures() throws {
    let terminal = try started(["20000"])
    try terminal.wait { $0.text.contains("messages 20000") }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    let pictures = terminal.screen.text.firstMatch(of: /after (\d+) pictures/).flatMap { Int($0.1) }
    #expect(try #require(pictures) < 400)
  }

  @Test func worksWithoutColour() throws {
    for environment in [["TERM": "vt100"], ["NO_COLOR": "1"]] {
      let terminal = try started(environment: environment)
      #expect(terminal.screen.cells[0][0].style.foreground == .standard)
      #expect(terminal.screen.cells[0][0].style.attributes == .bold)
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
      #expect(terminal.isGivenBack)
    }
  }

  @Test func showsTheColoursThatThereAre() throws {
    let direct = try DirectColourTerminal()
    for (name, colour): (String, EmulatedCell.Colour) in [
      ("xterm-256color", .indexed(35)), (direct.name, .direct(red: 0, green: 175, blue: 95)), ("xterm", .indexed(2)),
    ] {
      let terminal = try started(environment: ["TERM": name, "TERMINFO_DIRS": direct.searchPath])
      #expect(terminal.screen.cells[0][0].style.foreground == colour, "\(name)")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
  }

  @Test(arguments: [
    ("no-such-terminal", "unknownTerminal(name: \"no-such-terminal\")"), ("", "unknownTerminal(name: \"\")"),
    ("dumb", "cannotPlaceCursor(name: \"dumb\")"),
  ])
  func refusesATerminalItCannotUse(_ name: String, _ message: String) throws {
    let terminal = try PseudoTerminal(columns: 80, rows: 10)
    try terminal.start(Self.probe, environment: ["TERM": name])
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(terminal.screen.text.contains(message))
    #expect(terminal.isGivenBack)
  }

  @Test func textShowsInALocaleWithoutUTF8() throws {
    for locale in ["C", "xx_YY.ISO-8859-1"] {
      let terminal = try started(environment: ["LC_ALL": locale])
      #expect(terminal.screen.lines[4] == "日本")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
  }
}
