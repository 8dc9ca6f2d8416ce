import Testing

@testable import TermsheetCore

@Suite struct SeparatedValuesTests {
  private func csv(_ cells: [Table.Cell]) -> String {
    let table = Table(columns: cells.indices.map { Table.Column("c\($0)") }, rows: [cells])
    return String(
      SeparatedValues.comma.text(table).text.dropFirst(cells.indices.map { "c\($0)" }.joined(separator: ",").count + 1))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
    (" edge", "\" edge\""), ("", ""), ("é 🙂", "é 🙂"),
    ("=SUM(A1)", "'=SUM(A1)"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""),
    ("=1,2", "\"'=1,2\""), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("r\u{202E}l", "r\u{FFFD}l"),
  ])
  func escapesText(text: String, cell: String) {
    #expect(csv([.text(text)]) == cell + "\r\n")
  }

  @Test func numbersStayNumbers() {
    #expect(csv([.number(-5), .number(1e10), .number(27.5), .empty]) == "-5,10000000000,27.5,\r\n")
  }

  @Test func tabSeparatedHasNoTabsInCells() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [[.text("x\ty\nz"), .text("=1")]])
    #expect(SeparatedValues.tab.text(table).text == "a\tb\nx y z\t'=1\n")
  }

  @Test func recordsHaveOneCellAColumn() {
    let article = Article(path: "p", title: "T", body: "")
    let deal = Deal(
      kind: .debt, recipient: "Quillon", investors: [.init(name: "Bexley"), .init(name: "Orrery, Inc")],
      amount: Money(value: 4e8, currency: "EUR", qualifier: .upTo), evidence: [Evidence(text: "S.", start: 0, end: 2)])
    let deals = Table(records: RowList([FactRow(fact: deal, article: article)]))
    #expect(deals.rows.allSatisfy { $0.count == deals.columns.count })
    let text = SeparatedValues.comma.text(deals).text
    #expect(text.contains(",\"Bexley; Orrery, Inc\",400000000,,EUR,up-to,"))
    let stake = Stake(holder: "B", company: "Q", percent: 10, evidence: [])
    let stakes = Table(records: RowList([FactRow(fact: stake, article: article)]))
    #expect(stakes.rows[0].count == stakes.columns.count)
    let chip = HardwareMention(name: "Q1", evidence: [])
    let chips = Table(records: RowList([FactRow(fact: chip, article: article)]))
    #expect(chips.rows[0].count == chips.columns.count)
    for table in [
      Table(shown: RowList([FactRow(fact: deal, article: article)])),
      Table(shown: RowList([FactRow(fact: stake, article: article)])),
      Table(shown: RowList([FactRow(fact: chip, article: article)])), Table(shown: [CompanySummary(name: "Q")]),
      Table(records: [CompanySummary(name: "Q")]),
    ] { #expect(table.rows[0].count == table.columns.count) }
  }
}
