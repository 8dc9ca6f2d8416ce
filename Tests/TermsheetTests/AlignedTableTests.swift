import TermsheetCore
import Testing

@testable import termsheet

@Suite struct AlignedTableTests {
  @Test func columnsStayStraight() {
    let table = Table(
      columns: [.init("Name"), .init("Sum", isRightAligned: true), .init("Last")],
      rows: [
        [.text("智谱"), .text("$5M"), .text("x")], [.text("Café\u{0301}"), .number(12), .empty],
        [.text("a\u{1B}[2Jb"), .empty, .text("y")],
      ])
    #expect(
      AlignedTable.text(table) == """
        NAME    SUM  LAST
        智谱    $5M  x
        Café\u{0301}     12  –
        a␛[2Jb    –  y

        """)
  }

  @Test func longCellsAreCut() {
    let long = String(repeating: "long ", count: 30)
    let table = Table(columns: [.init("A"), .init("B")], rows: [[.text(long), .text("end")]])
    let line = AlignedTable.text(table).split(separator: "\n")[1]
    #expect(line.hasSuffix("…  end"))
    #expect(line.count == 48 + 5)
  }

  @Test func theLastColumnIsWhole() {
    let long = String(repeating: "long ", count: 30) + "end"
    let table = Table(columns: [.init("A"), .init("B")], rows: [[.text("a"), .text(long)]])
    #expect(AlignedTable.text(table).split(separator: "\n")[1] == "a  \(long)")
  }
}
