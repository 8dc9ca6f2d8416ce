import Testing

@testable import TermsheetTUI

@Suite struct WidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("東", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2),
    ("\u{301}", 0), ("\u{200B}", 0), ("\u{1B}", 0), ("㍻", 2), ("│", 1), ("█", 1), ("₩", 1), ("\u{3000}", 2),
    ("नि", 1), ("ไก", 2), ("\u{AD}", 0),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(CharacterWidth.columns(of: text) == columns)
  }

  @Test func theTableIsAscending() {
    for (left, right) in zip(WideRanges.all, WideRanges.all.dropFirst()) { #expect(left.upperBound < right.lowerBound) }
    #expect(WideRanges.contain(0x6771))
    #expect(!WideRanges.contain(0x41))
    #expect(!WideRanges.contain(0x10FFFF))
  }
}

@Suite struct ScreenTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\nc", "a b c"), ("\u{0}\u{7}\u{7F}", "␀␇␡"),
    ("a\u{9B}2Jb", "a�2Jb"), ("a\u{202E}b", "a�b"), ("a\u{2066}b\u{2069}", "a�b�"), ("x\u{200B}y", "x�y"),
    ("\u{FEFF}x", "�x"), ("a\u{200E}b", "a�b"), ("\u{2028}x", "�x"), ("\u{E0041}x", "�x"), ("é", "é"),
    ("🇩🇪", "DE"), ("👩‍👩‍👧", "👩"), ("❤\u{FE0F}", "❤"), ("\u{301}", "\u{25CC}\u{301}"), ("\r\n", " "),
  ])
  func makesTextHarmless(text: String, drawn: String) {
    #expect(ScreenText.sanitised(text) == drawn)
  }

  @Test func cutsTowersOfMarks() {
    let tower = "a" + String(repeating: "\u{301}", count: 50)
    #expect(ScreenText.sanitised(tower).unicodeScalars.count == 1 + ScreenText.maximumMarks)
  }

  @Test func whatIsDrawnHoldsNoControlCharacterWhateverComesIn() {
    for value in UInt32(0)...0x10FFFF where value % 7 == 0 || value < 0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let drawn = ScreenText.sanitised("x\(scalar)y")
      let isHarmless = drawn.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
      }
      #expect(isHarmless, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Alder", 10, "Alder"), ("Alder", 5, "Alder"), ("Alder", 4, "Ald…"), ("Alder", 1, "…"), ("Alder", 0, ""),
    ("東雲重工", 8, "東雲重工"), ("東雲重工", 7, "東雲重…"), ("東雲重工", 6, "東雲…"), ("東雲", 2, "…"),
  ])
  func truncatesByColumns(text: String, columns: Int, expected: String) {
    #expect(TextFit.truncated(text, to: columns) == expected)
  }

  @Test func padsBothWays() {
    #expect(TextFit.padded("東", to: 4) == "東  ")
    #expect(TextFit.padded("$1B", to: 5, alignment: .right) == "  $1B")
    #expect(ScreenText.columns(of: TextFit.padded("東雲重工", to: 5)) == 5)
  }
}

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a  b", 1, ["a", "b"]), ("  lead", 10, ["lead"]), ("", 5, [""]),
    ("trail   ", 5, ["trail"]), ("東雲重工", 5, ["東雲", "重工"]), ("to abcdefgh", 4, ["to", "abcd", "efgh"]),
  ])
  func breaksAtBlanks(text: String, width: Int, lines: [String]) {
    #expect(TextWrapping.lines(of: text, width: width) == lines)
  }

  @Test func losesNothingAndExceedsNothing() {
    let text = "Birchline is in talks with 東雲重工 and Žofín & Söhne about averyveryverylongwordindeed 👩‍👩‍👧 or two."
    for width in 2...60 {
      let lines = TextWrapping.lines(of: text, width: width)
      #expect(lines.allSatisfy { ScreenText.columns(of: $0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
