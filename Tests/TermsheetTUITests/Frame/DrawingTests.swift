import Testing

@testable import TermsheetTUI

@Suite struct DrawingTests {
  private func frame(_ columns: Int, _ rows: Int = 1, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame)
    return frame
  }

  @Test func drawsAndCuts() {
    #expect(frame(6) { $0.draw("Alder AI", column: 0, row: 0) }.text == "Alder…\n")
    #expect(frame(6) { $0.draw("AI", column: 4, row: 0) }.text == "    AI\n")
    #expect(frame(6) { $0.drawRight("$1B", column: 0, row: 0, width: 6) }.text == "   $1B\n")
    #expect(frame(6) { $0.draw([Span("Ald"), Span("er AI")], column: 0, row: 0) }.text == "Alder…\n")
    #expect(frame(6) { $0.draw([Span("Ald"), Span("er")], column: 0, row: 0) }.text == "Alder\n")
    #expect(frame(3) { $0.draw([Span("東"), Span("雲")], column: 0, row: 0) }.text == "東…\n")
  }

  @Test func staysInsideTheFrame() {
    _ = frame(3, 2) {
      $0.draw("abc", column: 5, row: 0)
      $0.draw("abc", column: 0, row: 7)
      $0.draw("abc", column: 0, row: -1)
      $0.draw("東", column: 2, row: 1)
      $0.fill(Rect(column: -2, row: -2, columns: 20, rows: 20), style: .plain)
      $0.lay(.selection, on: Rect(column: 2, row: 1, columns: 9, rows: 9))
      Bar.draw(0.5, in: &$0, column: 1, row: 1, width: 10)
    }
    _ = frame(0, 0) { $0.draw("abc", column: 0, row: 0) }
  }

  @Test func noHalfOfAWideCharacterStays() {
    let over = frame(4) {
      $0.draw("東雲", column: 0, row: 0)
      $0.draw("x", column: 1, row: 0)
    }
    #expect(over.text == " x雲\n")
    let before = frame(4) {
      $0.draw("東雲", column: 0, row: 0)
      $0.draw("x", column: 2, row: 0)
    }
    #expect(before.text == "東x\n")
    for cells in [over, before] { #expect(cells.cells.reduce(0) { $0 + Int($1.width) } == 4) }
  }

  @Test func bordersJoin() {
    let picture = frame(9, 5) {
      var borders = Borders(size: $0.size)
      let parts = Rect(column: 0, row: 0, columns: 9, rows: 5).splitLeft(5, sharing: true)
      borders.add(parts.left, style: .plain)
      let halves = parts.right.splitTop(3, sharing: true)
      borders.add(halves.top, style: .plain)
      borders.add(halves.bottom, style: .plain)
      borders.draw(in: &$0)
    }
    #expect(
      picture.text == """
        ┌───┬───┐
        │   │   │
        │   ├───┤
        │   │   │
        └───┴───┘

        """)
    #expect(picture.asciiOnly().text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (0.0, "░░░░"), (0.001, "▏░░░"), (0.5, "██░░"), (0.27, "█▏░░"), (0.999, "███▉"), (1, "████"), (7, "████"),
    (-1, "░░░░"), (Double.nan, "░░░░"),
  ])
  func barsAreNeverEmptyNorFullWithoutCause(share: Double, text: String) {
    #expect(frame(4) { Bar.draw(share, in: &$0, column: 0, row: 0, width: 4) }.text == text + "\n")
  }

  @Test func wholeScreensFallBackToASCII() {
    let frame = State.sample().frame.asciiOnly()
    #expect(frame.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } && $0.width == 1 })
  }

  @Test(arguments: [
    // A figure says as much in ASCII as before, and what stands beside it stays where it is.
    ("a   ≤$100B b", "a  <=$100B b"), ("a ≥$1B  b", "a >=$1B b"), ("a   €1.7B  b", "a EUR1.7B  b"),
    ("x  CN¥5B   y", "x  CNY5B   y"), ("  ¥400B", "  Y400B"), ("│ ≤€5–6B   │", "|<=EUR5-6B |"),
    ("│≤$5B│", "|<$5B|"), ("Date▼ Łódź", "Date- Lodz"), ("▼ paid", "v paid"), ("$1.3B≠ ≥4", "$1.3B!>=4"),
    ("東  ≥4", "?  >=4"),
  ])
  func inASCIIAFigureKeepsItsQualifierAndItsCurrency(text: String, expected: String) {
    let picture = frame(ScreenText.columns(of: text)) { $0.draw(text, column: 0, row: 0) }
    #expect(picture.asciiOnly().text == expected + "\n")
  }

  @Test func aLineThatIsTypedStaysUnderTheCursorInASCII() {
    var picture = frame(12) { $0.draw("  amount>€3 ", column: 0, row: 0) }
    picture.cursor = Frame.Position(column: 11, row: 0)
    #expect(picture.asciiOnly().text == "  amount>E3\n")
  }

  @Test func everyRowOfEveryScreenIsAsWideAsTheScreen() {
    for columns in stride(from: 1, through: 210, by: 13) {
      for rows in stride(from: 1, through: 62, by: 7) {
        let frame = State.sample(columns, rows).frame
        for row in 0..<rows {
          #expect((0..<columns).reduce(0) { $0 + Int(frame[$1, row].width) } == columns)
        }
      }
    }
  }
}
