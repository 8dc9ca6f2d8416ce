import CNcurses
import Testing

@testable import TermsheetTUI

@Suite struct CellTextTests {
  private func shown(_ text: String, width: Int) -> [String] {
    _ = curses_use_utf8()
    return CellText.pieces(text, width: width).map { piece in
      String(String.UnicodeScalarView(piece.characters.compactMap { $0 == 0 ? nil : Unicode.Scalar(UInt32($0)) }))
    }
  }

  @Test(arguments: [
    ("a", 1, ["a"]), ("é", 1, ["é"]), ("日", 2, ["日"]), ("👩‍💻", 2, ["👩"]), ("👨‍👩‍👧‍👦", 2, ["👨"]),
    ("🇩🇪", 2, ["🇩", "🇪"]), ("❤\u{FE0F}", 2, ["❤", " "]), ("👍🏽", 2, ["👍"]),
    // Text whose width the frame counts otherwise, or that has none.
    ("日", 1, ["\u{FFFD}"]), ("a", 2, ["a", " "]), ("", 1, [" "]), ("\u{301}", 1, [" "]), ("\u{1B}", 1, [" "]),
    ("\u{202E}", 1, [" "]), ("\u{200B}", 1, [" "]), ("abc", 1, ["a"]),
  ])
  func takesExactlyTheColumnsOfTheFrame(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(shown(text, width: width).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test func keepsAsManyMarksAsNcursesCan() {
    // Without a UTF-8 locale no mark has a width; whether another test has set one is chance.
    _ = curses_use_utf8()
    let stacked = "e" + String(repeating: "\u{301}", count: 12)
    let pieces = CellText.pieces(stacked, width: 1)
    #expect(pieces.count == 1)
    // One letter, four marks and the end: CCHARW_MAX and one.
    #expect(pieces.first?.characters.count == 6)
  }
}
