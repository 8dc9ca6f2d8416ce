import Testing

@testable import TermsheetTUI

@Suite struct FrameTests {
  @Test func aFrameIsBlankAtFirst() {
    let frame = Frame(size: Size(columns: 3, rows: 2))
    #expect(frame.cells.count == 6)
    #expect(frame[2, 1].text == " ")
  }
}
