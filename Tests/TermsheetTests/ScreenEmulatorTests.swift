import Foundation
import Testing

@Suite struct ScreenEmulatorTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenEmulator {
    var screen = ScreenEmulator(columns: columns, rows: rows)
    screen.feed(text.utf8)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd", "", ""]),
    ("\u{1B}[2;3Hx\u{1B}[Hy", ["y", "  x", "", ""]),
    ("\u{1B}[3dz\u{1B}[5Gw", ["", "", "z   w", ""]),
    ("abc\u{8}\u{8}X", ["aXc", "", "", ""]),
    ("ab\u{1B}[4b", ["abbbbb", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2X", ["ab  ef", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2P", ["abef", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2@", ["ab  cdef", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[K", ["ab", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[1K", ["   def", "", "", ""]),
    ("1\r\n2\r\n3\r\n4\u{1B}[2H\u{1B}[L", ["1", "", "2", "3"]),
    ("1\r\n2\r\n3\r\n4\u{1B}[2H\u{1B}[M", ["1", "3", "4", ""]),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3H\n", ["1", "3", "", "4"]),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[2H\u{1B}M", ["1", "", "2", "4"]),
    ("1\r\n2\r\n3\r\n4\r\n5", ["2", "3", "4", "5"]),
    ("1\r\n2\r\n3\u{1B}[2H\u{1B}[J", ["1", "", "", ""]),
    ("1\r\n2\r\n3\u{1B}[2H\u{1B}[1J", ["", "", "3", ""]),
    ("abcdefghijk", ["abcdefghij", "k", "", ""]),
    ("abcdefghij\r!", ["!bcdefghij", "", "", ""]),
    ("日本\u{1B}[2GX", [" X本", "", "", ""]),
    ("123456789日", ["123456789", "日", "", ""]),
    ("e\u{301}x", ["e\u{301}x", "", "", ""]),
    ("\u{1B}(0lqk\u{1B}(Bx", ["┌─┐x", "", "", ""]),
    ("ab\u{1B}7\u{1B}[4Hc\u{1B}8d", ["abd", "", "", "c"]),
    ("\u{1B}[4habc\u{1B}[HX\u{1B}[4l", ["Xabc", "", "", ""]),
    ("a\u{1B}]0;title\u{7}b", ["ab", "", "", ""]),
  ])
  func shows(_ text: String, _ lines: [String]) {
    let shown = screen(text)
    #expect(shown.lines == lines)
    #expect(shown.unknown.isEmpty)
  }

  @Test func bytesMayComeOneByOne() {
    let text = "\u{1B}[2;3H日\u{1B}[38;5;120mx\u{1B}]0;t\u{1B}\\y"
    var slow = ScreenEmulator(columns: 10, rows: 4)
    for byte in text.utf8 { slow.feed([byte]) }
    #expect(slow.cells == screen(text).cells)
  }

  /// A picture that a crash cuts is followed by the reset, which must not be taken for its rest.
  @Test(arguments: ["─", "\u{1B}[3;4H", "\u{1B}]0;t\u{1B}\\", "\u{1B}(0", "é", "😀"])
  func whatIsCutEndsWithTheNextSequence(_ cut: String) {
    for count in 1..<cut.utf8.count {
      var shown = screen("shell\u{1B}[?1049h")
      shown.feed(Array(cut.utf8.prefix(count)))
      shown.feed("\u{1B}[?1049l$".utf8)
      #expect(!shown.usesSecondScreen && shown.lines[0] == "shell$")
    }
  }

  @Test func knowsColoursAndAttributes() {
    let text =
      "\u{1B}[1;4;31;42ma\u{1B}[0;38;5;200mb\u{1B}[48;2;1;2;3mc"
      + "\u{1B}[m\u{1B}[38:2::4:5:6md\u{1B}[91;7me\u{1B}[27;39mf"
    let cells = screen(text).cells[0]
    #expect(cells[0].style.attributes == [.bold, .underline])
    #expect(cells[0].style.foreground == .indexed(1))
    #expect(cells[0].style.background == .indexed(2))
    #expect(cells[1].style == EmulatedCell.Style(foreground: .indexed(200)))
    #expect(cells[2].style.background == .direct(red: 1, green: 2, blue: 3))
    #expect(cells[3].style.foreground == .direct(red: 4, green: 5, blue: 6))
    #expect(cells[4].style == EmulatedCell.Style(foreground: .indexed(9), attributes: .reverse))
    #expect(cells[5].style == EmulatedCell.Style())
  }

  @Test func theSecondScreenKeepsTheFirst() {
    var shown = screen("shell\u{1B}[?1049h\u{1B}[Hprogram")
    #expect(shown.usesSecondScreen)
    #expect(shown.lines[0] == "program")
    shown.feed("\u{1B}[?1049l$".utf8)
    #expect(shown.lines[0] == "shell$")
  }

  @Test func whatItDoesNotKnowIsKept() {
    #expect(screen("\u{1B}[5y").unknown == ["ESC [ 5y"])
  }

  @Test func runsAnotherProgram() throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    try terminal.start("/bin/sh", ["-c", "stty size; read answer; echo \"<$answer>\"; exit 3"])
    try terminal.wait { $0.text.contains("5 20") }
    terminal.send("yes\n")
    try terminal.wait { $0.text.contains("<yes>") }
    #expect(try terminal.waitForExit() == .exited(3))
  }

  @Test func aConditionThatNeverComesFails() throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    try terminal.start("/bin/sh", ["-c", "echo here; read answer"])
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.wait(timeout: 0.5) { $0.text.contains("there") } }
  }
}
