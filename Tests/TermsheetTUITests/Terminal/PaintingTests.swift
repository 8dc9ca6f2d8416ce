import CNcurses
import Foundation
import Testing

@testable import TermsheetTUI

/// ncurses on a pseudo-terminal inside the test process. No test awaits anything: ncurses has one current screen.
@Suite(.serialized) @MainActor struct PaintingTests {
  @MainActor private final class Screen {
    let curses: CursesScreen
    private let controller: Int32
    private let device: Int32

    init(columns: Int, rows: Int, term: String = "xterm-256color", noColour: Bool = false) throws {
      _ = curses_use_utf8()
      var controller: Int32 = -1
      var device: Int32 = -1
      try #require(pseudo_terminal_open(Int32(rows), Int32(columns), &controller, &device))
      self.controller = controller
      self.device = device
      // Somebody must take what ncurses writes, or it waits when the pipe is full.
      let source = controller
      Thread.detachNewThread {
        var bytes = [UInt8](repeating: 0, count: 65536)
        while read(source, &bytes, bytes.count) > 0 {}
      }
      var environment = ["TERM": term]
      if noColour { environment["NO_COLOR"] = "1" }
      curses = try CursesScreen(input: device, output: device, environment: environment)
    }

    func end() {
      curses.end()
      close(device)
      // The controller stays open: the thread that reads it ends by the device's end.
    }

    func cell(_ column: Int, _ row: Int) -> (text: String, attributes: attr_t, pair: Int32) {
      var characters = [wchar_t](repeating: 0, count: 8)
      var attributes: attr_t = 0
      let pair = curses_get(curses_screen_window(), Int32(row), Int32(column), &characters, &attributes)
      let scalars = characters.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
      return (String(String.UnicodeScalarView(scalars)), attributes, pair)
    }

    func line(_ row: Int) -> String {
      (0..<curses.size.columns).map { cell($0, row).text }.joined()
    }
  }

  private struct Scheme: ColourScheme {
    var money = RGB(red: 0, green: 200, blue: 0)
    func foreground(_ role: Role) -> RGB? { role == .money ? money : nil }
    func background(_ ground: Ground) -> RGB? { ground == .selection ? RGB(red: 40, green: 40, blue: 120) : nil }
  }

  private func frame(_ columns: Int, _ lines: [[(String, UInt8)]], style: Style = .plain) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() {
      var column = 0
      for (text, width) in line {
        frame[column, row] = Cell(text: text, width: width, style: style)
        if width == 2 { frame[column + 1, row] = Cell(text: "", width: 0, style: style) }
        column += Int(width)
      }
    }
    return frame
  }

  private func narrow(_ text: String) -> [(String, UInt8)] { text.map { (String($0), 1) } }

  #if os(Linux)
    /// How often this thread has written to anything.
    private var writes: Int? {
      let text = try? String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
      return text?.split(separator: "\n").first { $0.hasPrefix("syscw: ") }.flatMap { Int($0.dropFirst(7)) }
    }

    /// Each write wakes whoever draws the terminal: a picture with changes here and there is one.
    @Test func aPictureIsWrittenAtOnce() throws {
      let screen = try Screen(columns: 40, rows: 12)
      defer { screen.end() }
      let size = Size(columns: 40, rows: 12)
      var picture = Frame(size: size)
      screen.curses.painter.paint(picture, in: Scheme())
      for row in stride(from: 0, to: 12, by: 2) {
        picture.draw("changed", column: 3 * row, row: row, style: Style(row % 4 == 0 ? .money : .text))
      }
      let before = try #require(writes)
      screen.curses.painter.paint(picture, in: Scheme())
      #expect(try #require(writes) == before + 1)
      #expect(screen.line(4).contains("changed"))
    }
  #endif

  @Test func paintsEveryCellTheLastOneToo() throws {
    let screen = try Screen(columns: 4, rows: 2)
    screen.curses.painter.paint(frame(4, [narrow("abcd"), narrow("efgh")]), in: Scheme())
    #expect(screen.line(0) == "abcd")
    #expect(screen.line(1) == "efgh")
    screen.end()
  }

  @Test func paintsOnlyWhatChanged() throws {
    let screen = try Screen(columns: 10, rows: 2)
    let painter = screen.curses.painter
    painter.paint(frame(10, [narrow("0123456789"), narrow("0123456789")]), in: Scheme())
    #expect(painter.paintedCells == 20)
    painter.paint(frame(10, [narrow("0123456789"), narrow("0123456789")]), in: Scheme())
    #expect(painter.paintedCells == 0)
    painter.paint(frame(10, [narrow("0123456789"), narrow("012xx56789")]), in: Scheme())
    #expect(painter.paintedCells == 2)
    #expect(screen.line(1) == "012xx56789")
    let other = Scheme(money: RGB(red: 1, green: 1, blue: 1))
    painter.paint(frame(10, [narrow("0123456789"), narrow("012xx56789")]), in: other)
    #expect(painter.paintedCells == 20)
    screen.end()
  }

  @Test func wideCharactersMoveWithoutTraces() throws {
    let screen = try Screen(columns: 6, rows: 1)
    let painter = screen.curses.painter
    let steps: [([(String, UInt8)], String)] = [
      ([("a", 1), ("日", 2), ("本", 2), ("b", 1)], "a日本b"), ([("日", 2), ("本", 2), ("b", 1), ("c", 1)], "日本bc"),
      ([("a", 1), ("b", 1), ("本", 2), ("b", 1), ("c", 1)], "ab本bc"), ([("x", 1), ("日", 2), ("y", 1)], "x日y  "),
      (narrow("plain!"), "plain!"),
    ]
    for (cells, line) in steps {
      painter.paint(frame(6, [cells]), in: Scheme())
      // ncurses gives a wide character in both of its columns.
      var shown = ""
      var column = 0
      while column < 6 {
        let text = screen.cell(column, 0).text
        shown += text
        column += text == "日" || text == "本" ? 2 : 1
      }
      #expect(shown == line)
    }
    screen.end()
  }

  @Test func aWideCharacterIsPaintedWholeWhenHalfOfItChanged() {
    let old = frame(5, [[("a", 1), ("日", 2), ("本", 2)]])
    var new = old
    new[2, 0].style = Style(.money)
    #expect(Changes.columns(from: old, to: new, row: 0) == 1..<3)
    new = old
    new[3, 0].style = Style(.money)
    #expect(Changes.columns(from: old, to: new, row: 0) == 3..<5)
    #expect(Changes.columns(from: old, to: old, row: 0) == nil)
  }

  @Test func differencesFarApartAreFoundOneByOne() {
    let old = frame(40, [narrow(String(repeating: "-", count: 40))])
    func spans(_ changed: [Int]) -> [Range<Int>] {
      var new = old
      for column in changed { new[column, 0].style = Style(.money) }
      var spans: [Range<Int>] = []
      while let span = Changes.columns(from: old, to: new, row: 0, after: spans.last?.upperBound ?? 0) {
        spans.append(span)
      }
      return spans
    }
    #expect(spans([]) == [])
    #expect(spans([0, 39]) == [0..<1, 39..<40])
    #expect(spans([5, 8, 9]) == [5..<10])
    #expect(spans([5, 25, 26, 39]) == [5..<6, 25..<27, 39..<40])
    #expect(Changes.columns(from: nil, to: old, row: 0) == 0..<40)
    #expect(Changes.columns(from: nil, to: old, row: 0, after: 40) == nil)
  }

  /// Whatever was on the screen before, the window holds the picture that was painted last.
  @Test func anyPictureIsPaintedOverAnyOther() throws {
    let (columns, rows) = (30, 3)
    let screen = try Screen(columns: columns, rows: rows)
    defer { screen.end() }
    let styles = [Style.plain, Style(.money), Style(.money, on: .selection), Style(.text, on: .selection, .bold)]
    let signs: [(String, UInt8)] = [("a", 1), (" ", 1), ("│", 1), ("é", 1), ("e\u{301}", 1), ("日", 2)]
    var random = SystemRandomNumberGenerator()
    var picture = Frame(size: Size(columns: columns, rows: rows))
    for _ in 0..<300 {
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let (text, width) = signs.randomElement(using: &random) ?? (" ", 1)
        picture.set(
          Glyph(text), columns: Int(width), column: Int.random(in: 0..<columns, using: &random),
          row: Int.random(in: 0..<rows, using: &random), style: styles.randomElement(using: &random) ?? .plain)
      }
      screen.curses.painter.paint(picture, in: Scheme())
      for row in 0..<rows {
        for column in 0..<columns where picture[column, row].width > 0 {
          let (cell, shown) = (picture[column, row], screen.cell(column, row))
          #expect(Array(shown.text.unicodeScalars) == Array(cell.text.unicodeScalars))
          guard cell.glyph != .blank else { continue }
          #expect((shown.attributes & curses_bold() != 0) == cell.style.attributes.contains(.bold))
          var (foreground, background): (Int32, Int32) = (0, 0)
          extended_pair_content(shown.pair, &foreground, &background)
          #expect((foreground == 40) == (cell.style.role == .money))
          #expect((background != -1) == (cell.style.ground == .selection))
        }
      }
    }
  }

  /// The last column is painted first where it changes in many rows.
  @Test func aFrameThatChangesItsColourIsPaintedWhole() throws {
    let (columns, rows) = (30, 12)
    let screen = try Screen(columns: columns, rows: rows)
    defer { screen.end() }
    for role in [Role.text, .money, .text] {
      var picture = Frame(size: Size(columns: columns, rows: rows))
      var borders = Borders(size: picture.size)
      borders.add(picture.bounds, style: Style(role))
      borders.draw(in: &picture)
      picture.draw(role.rawValue, column: 2, row: 5)
      screen.curses.painter.paint(picture, in: Scheme())
      for row in 0..<rows {
        #expect(screen.line(row) == (0..<columns).map { picture[$0, row].text }.joined())
        for column in [0, columns - 1] {
          var (foreground, background): (Int32, Int32) = (0, 0)
          extended_pair_content(screen.cell(column, row).pair, &foreground, &background)
          #expect((foreground == 40) == (role == .money))
        }
      }
    }
  }

  @Test func aWideCharacterCutByTheEdgeIsBlank() throws {
    let screen = try Screen(columns: 3, rows: 1)
    var cut = Frame(size: Size(columns: 3, rows: 1))
    cut[2, 0] = Cell(text: "日", width: 2)
    screen.curses.painter.paint(cut, in: Scheme())
    #expect(screen.line(0) == "   ")
    screen.end()
  }

  @Test func combiningMarksStayWithTheirLetter() throws {
    let screen = try Screen(columns: 3, rows: 1)
    screen.curses.painter.paint(frame(3, [[("e\u{301}", 1), ("x", 1)]]), in: Scheme())
    #expect(screen.cell(0, 0).text.unicodeScalars.elementsEqual("e\u{301}".unicodeScalars))
    #expect(screen.cell(1, 0).text == "x")
    screen.end()
  }

  @Test func controlCharactersNeverReachTheTerminal() throws {
    let screen = try Screen(columns: 4, rows: 1)
    screen.curses.painter.paint(frame(4, [[("\u{1B}", 1), ("\u{202E}a", 1), ("\u{9B}", 1), ("\n", 1)]]), in: Scheme())
    #expect(screen.line(0) == " a  ")
    screen.end()
  }

  @Test func rolesHaveColoursAndSelectionsTheirGround() throws {
    let screen = try Screen(columns: 2, rows: 1)
    var picture = Frame(size: Size(columns: 2, rows: 1))
    picture[0, 0] = Cell(text: "m", style: Style(.money))
    picture[1, 0] = Cell(text: "s", style: Style(.money, on: .selection, .bold))
    screen.curses.painter.paint(picture, in: Scheme())
    var (foreground, background): (Int32, Int32) = (0, 0)
    extended_pair_content(screen.cell(0, 0).pair, &foreground, &background)
    #expect(foreground == 40)
    #expect(background == -1)
    extended_pair_content(screen.cell(1, 0).pair, &foreground, &background)
    #expect((16...255).contains(background))
    #expect(screen.cell(1, 0).attributes & curses_bold() != 0)
    screen.end()
  }

  @Test func withoutColourAttributesTellThingsApart() throws {
    for (term, noColour) in [("vt100", false), ("xterm-256color", true)] {
      let screen = try Screen(columns: 3, rows: 1, term: term, noColour: noColour)
      var picture = Frame(size: Size(columns: 3, rows: 1))
      picture[0, 0] = Cell(text: "a", style: Style(.text, on: .selection))
      picture[1, 0] = Cell(text: "b", style: Style(.text, on: .dimSelection))
      picture[2, 0] = Cell(text: "c", style: Style(.money))
      screen.curses.painter.paint(picture, in: Scheme())
      #expect(screen.cell(0, 0).attributes == curses_reverse())
      #expect(screen.cell(1, 0).attributes == curses_underline())
      #expect(screen.cell(2, 0).attributes == curses_bold())
      for column in 0..<3 { #expect(screen.cell(column, 0).pair == 0) }
      screen.end()
    }
  }

  @Test func aSelectionWithoutColourOfItsOwnIsReversed() throws {
    let screen = try Screen(columns: 1, rows: 1)
    var picture = Frame(size: Size(columns: 1, rows: 1))
    // The scheme has no colour for this ground.
    picture[0, 0] = Cell(text: "a", style: Style(.text, on: .dimSelection))
    screen.curses.painter.paint(picture, in: Scheme())
    #expect(screen.cell(0, 0).attributes == curses_underline())
    screen.end()
  }

  /// A scheme whose bar is nearest to black in eight colours, as its plain ground is.
  private struct DarkScheme: ColourScheme {
    func foreground(_ role: Role) -> RGB? {
      switch role {
      case .money: RGB(red: 0, green: 200, blue: 0)
      case .muted: RGB(red: 156, green: 148, blue: 184)
      default: RGB(red: 214, green: 208, blue: 230)
      }
    }
    func background(_ ground: Ground) -> RGB? {
      ground == .bar ? RGB(red: 32, green: 29, blue: 43) : RGB(red: 23, green: 21, blue: 31)
    }
  }

  @Test func aReversedGroundIsOfOneColour() throws {
    let screen = try Screen(columns: 4, rows: 1, term: "xterm")
    var picture = Frame(size: Size(columns: 4, rows: 1))
    picture[0, 0] = Cell(text: "a", style: Style(.text, on: .bar))
    picture[1, 0] = Cell(text: "b", style: Style(.money, on: .bar))
    picture[2, 0] = Cell(text: " ", style: Style(.text, on: .bar))
    picture[3, 0] = Cell(text: "c", style: Style(.money))
    screen.curses.painter.paint(picture, in: DarkScheme())
    for column in 0..<3 {
      #expect(screen.cell(column, 0).attributes & curses_reverse() != 0)
      #expect(screen.cell(column, 0).pair == screen.cell(0, 0).pair)
    }
    #expect(screen.cell(1, 0).attributes & curses_bold() != 0)
    #expect(screen.cell(3, 0).pair != screen.cell(0, 0).pair)
    screen.end()
  }

  @Test func inFewColoursWhatStandsBackIsGrey() throws {
    let screen = try Screen(columns: 2, rows: 1, term: "xterm")
    var picture = Frame(size: Size(columns: 2, rows: 1))
    picture[0, 0] = Cell(text: "a", style: Style(.muted))
    picture[1, 0] = Cell(text: "b", style: Style(.text))
    screen.curses.painter.paint(picture, in: DarkScheme())
    // The same white as the text, and dim.
    #expect(screen.cell(0, 0).pair == screen.cell(1, 0).pair)
    #expect(screen.cell(0, 0).attributes & curses_dim() != 0)
    #expect(screen.cell(1, 0).attributes & curses_dim() == 0)
    screen.end()
  }

  @Test func aBlankKeepsItsColourWhereItShows() {
    let (plain, other) = (Ink(attributes: 0, pair: 1), Ink(attributes: curses_bold(), pair: 2))
    #expect(plain.looksSameBlank(as: other))
    let (line, reverse) = (curses_underline(), curses_reverse())
    for attribute in [line, reverse] {
      #expect(!Ink(attributes: attribute, pair: 1).looksSameBlank(as: Ink(attributes: attribute, pair: 2)))
      #expect(Ink(attributes: attribute, pair: 1).looksSameBlank(as: Ink(attributes: attribute, pair: 1)))
    }
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 5), (300, 90), (500, 200)])
  func anySizeIsPainted(_ columns: Int, _ rows: Int) throws {
    let screen = try Screen(columns: columns, rows: rows)
    #expect(screen.curses.size == Size(columns: columns, rows: rows))
    var full = Frame(size: Size(columns: columns, rows: rows))
    for index in full.cells.indices { full.cells[index].text = "#" }
    screen.curses.painter.paint(full, in: Scheme())
    #expect(screen.cell(columns - 1, rows - 1).text == "#")
    screen.end()
  }

  @Test func aFrameOfAnotherSizeIsCutOrPadded() throws {
    let screen = try Screen(columns: 3, rows: 2)
    let painter = screen.curses.painter
    painter.paint(frame(5, [narrow("abcde"), narrow("fghij"), narrow("klmno")]), in: Scheme())
    #expect(screen.line(0) == "abc")
    #expect(screen.line(1) == "fgh")
    painter.paint(frame(2, [narrow("xy")]), in: Scheme())
    #expect(screen.line(0) == "xy ")
    #expect(screen.line(1) == "   ")
    screen.end()
  }

  @Test func unknownTerminalsAreRefused() {
    #expect(throws: TerminalError.unknownTerminal(name: "no-such")) {
      try Screen(columns: 2, rows: 2, term: "no-such")
    }
    #expect(throws: TerminalError.cannotPlaceCursor(name: "dumb")) { try Screen(columns: 2, rows: 2, term: "dumb") }
  }
}
