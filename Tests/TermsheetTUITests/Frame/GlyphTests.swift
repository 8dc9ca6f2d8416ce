import Testing

@testable import TermsheetTUI

@Suite struct GlyphTests {
  @Test(arguments: ["a", " ", "~", "é", "e\u{301}", "東", "🜂", "│", "…", "q\u{323}\u{307}\u{301}\u{302}", "☂\u{FE0F}"])
  func isTheTextThatItWasMadeFrom(text: String) {
    #expect(Glyph(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(Glyph(text) == Glyph(text))
    #expect(Glyph(text) != Glyph(text + "\u{307}"))
  }

  @Test func emptyIsNone() {
    #expect(Glyph("") == .none)
    #expect(Glyph.none.text == "")
    #expect(Cell(text: "", width: 0).text == "")
  }

  @Test func asciiIsTold() {
    #expect(Glyph("a").ascii == 0x61 && Glyph("a") == Glyph(ascii: 0x61))
    #expect(Glyph("e\u{301}").ascii == nil && Glyph("é").ascii == nil && Glyph("").ascii == nil)
    #expect(Glyph("\u{1B}").ascii == nil)
  }

  @Test func whatHasNoRoomIsCut() {
    let text = "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"
    #expect(Glyph(text).text.unicodeScalars.elementsEqual(text.unicodeScalars.prefix(Glyph.room)))
  }

  /// A cell is copied and compared as plain bytes.
  @Test func aCellIsSmall() {
    #expect(MemoryLayout<Cell>.stride == 24)
    #expect(_isPOD(Cell.self))
  }

  /// The quick way for plain text and the long way draw the same.
  @Test(arguments: ["Alder AI", "Alder", "A", "", "Alder AI Holdings"], [0, 1, 5, 8, 30])
  func plainTextIsDrawnAsAnyOther(text: String, width: Int) {
    var (plain, marked) = (Frame(size: Size(columns: 20, rows: 1)), Frame(size: Size(columns: 20, rows: 1)))
    let style = Style(.money)
    let used = plain.draw(text, column: 2, row: 0, width: width, style: style)
    // A letter that looks like the first one and is none of ASCII takes the long way.
    let other = marked.draw(text.replacing("A", with: "А"), column: 2, row: 0, width: width, style: style)
    #expect(used == other)
    for index in marked.cells.indices where marked.cells[index].text == "А" { marked.cells[index].text = "A" }
    #expect(plain == marked)
  }
}
