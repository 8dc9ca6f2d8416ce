import TermsheetCore
import Testing

@Suite struct ReportTests {
  private let table = Table(
    columns: [Table.Column("Who"), Table.Column("Sum", isRightAligned: true)],
    rows: [[.text("A|B <b>*x*</b> & \u{1B}[2J"), .number(1e10)], [.empty, .number(2.5)]])

  @Test func markdownEscapesWhatItWouldTakeForItsOwn() {
    let text = String(decoding: MarkdownTable.text(table), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.contains("| Who | Sum |\n| --- | ---: |\n"))
    #expect(text.contains("A\\|B \\<b\\>\\*x\\*\\</b\\> \\& ") && !text.contains("\u{1B}"))
    #expect(text.contains("| 10000000000 |"))
  }

  @Test func thePageHoldsEverythingAndRunsNothing() {
    let report = HTMLReport(
      title: "Deals <&>", subtitle: "filter \"x\"", table: table,
      charts: [
        .init(
          title: "Money",
          bars: [.init(label: "<script>", value: 3, text: "$3B"), .init(label: "b", value: 0, text: "–")])
      ])
    let text = String(decoding: report.text, as: UTF8.self)
    #expect(text.contains("<title>Deals &lt;&amp;&gt;</title>"))
    #expect(text.contains("&lt;script&gt;") && !text.contains("<script"))
    #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("src="))
    #expect(text.contains("<svg") && text.contains("$3B") && !text.contains("\u{1B}"))
    #expect(text.contains("<td class=\"n\">10000000000</td>"))
  }

  @Test func datesAreNotBrokenAndNotesStandBelowTheirChart() {
    let table = Table(
      columns: [Table.Column("Date"), Table.Column("Who")],
      rows: [[.text("2031-03-12"), .text("Birch Capital and others")]])
    let chart = HTMLReport.Chart(
      title: "Deals", bars: [.init(label: "2031-03", value: 1, text: "1")], note: "In no bar: 2 <deals>.")
    let text = String(
      decoding: HTMLReport(title: "T", subtitle: "S", table: table, charts: [chart]).text, as: UTF8.self)
    #expect(text.contains("<td class=\"w\">2031-03-12</td><td>Birch Capital and others</td>"))
    #expect(text.contains("</svg>\n<p>In no bar: 2 &lt;deals&gt;.</p>"))
  }
}
