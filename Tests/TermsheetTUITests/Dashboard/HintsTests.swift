import TermsheetCore
import Testing

@testable import TermsheetTUI

/// What the last row and the boxes tell somebody who sees them for the first time.
@Suite struct HintsTests {
  private func footer(_ state: State) -> Substring { state.frame.text.split(separator: "\n").last ?? "" }

  @Test(arguments: [60, 80, 120]) func theWayOutIsAlwaysShown(columns: Int) {
    var state = State.sample(columns, 24)
    #expect(footer(state).contains("q quit"))
    #expect(footer(state).contains("? help"))
    for page in "12345678" {
      state.press(.character(page))
      #expect(footer(state).contains("Esc back"), "page \(page)")
      #expect(footer(state).contains("q quit"), "page \(page)")
      state.press(.escape)
    }
    state.press(.character("C"))
    #expect(footer(state).contains("Esc back"))
  }

  @Test func theHelpSaysWhatAKeyDoesHere() {
    var state = State.sample(120, 60)
    state.press(.character("?"))
    #expect(state.frame.text.contains("Enter  go to its deals"))
    state.press(.escape, .tab, .character("?"))
    #expect(state.frame.text.contains("Enter  open the article at the evidence"))
    state.press(.escape, .character("4"), .character("?"))
    #expect(state.frame.text.contains("On this page") && state.frame.text.contains("Enter  narrow to it"))
  }

  @Test func theBoxOfCompaniesCountsAsTheirListDoes() throws {
    var state = State.sample()
    for _ in 0..<2 {
      state.press(.character("c"))
      let shown = state.picker.matches.map { state.catalogue.companies[$0] }
      for company in shown {
        let row = try #require(state.catalogue.companies.firstIndex { $0.name == company.name })
        #expect(state.shownDeals(of: company) == state.companyCounts[row])
      }
      #expect(shown.map(state.shownDeals(of:)) == shown.map(state.shownDeals(of:)).sorted(by: >))
      state.press(.escape)
      state.press(.character("x"))
    }
    #expect(state.catalogue.companies.contains { $0.dealCount != $0.sureDeals }, "the sample has an unsure deal")
  }

  @Test func theFormsOfAnExportAreDescribedInFull() {
    var state = State.sample()
    state.press(.tab, .character("X"))
    let text = state.frame.text
    #expect(state.chooser.items.count > 3)
    for item in state.chooser.items { #expect(text.contains(item.detail), "\(item.text)") }
  }

  @Test func aMonthsBarHoldsOnlyDealsOfThatMonth() throws {
    var state = State.sample()
    state.press(.tab, .character("X"))
    let report = String(decoding: state.exportBytes(.html), as: UTF8.self)
    let labels = report.matches(of: /text-anchor="end">(\d[^<]*)</).map { String($0.1) }
    #expect(!labels.isEmpty)
    #expect(labels.allSatisfy { $0.count == 7 })
    let undated = state.visibleDeals.map(Int.init).count { index in
      let deal = state.catalogue.ledger.deals[index].deal
      return (deal.date ?? state.catalogue.article(ofDeal: index).published)?.month == nil
    }
    #expect(report.contains("\(CountText.text(undated, "deal")) without a date as exact as a month") == (undated > 0))
  }

  @Test(arguments: [(80, 24), (120, 40)]) func samplesAreCalledSo(columns: Int, rows: Int) {
    var state = State.sample(columns, rows)
    state.showsFirstHints = true
    #expect(!state.frame.text.contains("sample"))
    state.showsSamples = true
    #expect(state.frame.text.contains("sample articles ·"))
    #expect(state.frame.text.contains("these articles are samples: termsheet FOLDER shows your own"))
  }

  @Test(arguments: [nil, "2031-03-12"]) func ownersNamesHaveTheRoomThatNoDateTakes(day: String?) {
    let holder = "Birchline Growth Fund"
    let stakes = [("Alder Foundation", 26.0), (holder, 12.0)].map { name, percent in
      Stake(
        holder: name, company: "Alder AI", percent: percent,
        evidence: [Evidence(text: "\(name) holds.", start: 0, end: 5)])
    }
    let article = Article(
      path: "a.txt", outlet: "Wire", published: day.flatMap { PartialDate(iso: $0) }, body: "Words of it.")
    var state = State.sample(articles: [LoadedArticle(article: article, facts: ArticleFacts(stakes: stakes))])
    state.type("c")
    state.type("alder ai")
    state.press(.enter)
    let rows = state.frame.text.split(separator: "\n")
    #expect(rows.contains { $0.contains(holder + "  ") && $0.contains("12%") } == (day == nil))
    #expect(rows.contains { $0.contains("12%") && $0.contains("2031-03-12*") } == (day != nil))
  }

  @Test(arguments: [(80, 24), (120, 40)]) func aReasonIsToldInFull(columns: Int, rows: Int) {
    let reason = "line 6: no setting is called so; " + (1...12).map { "setting\($0)" }.joined(separator: ", ") + " are"
    var state = State.sample(columns, rows)
    state.receive(
      .problems([
        Problem(path: "config.yaml", reason: reason), Problem(path: "a.txt", reason: "is empty"),
      ]))
    state.press(.character("!"))
    #expect(state.frame.text.contains("setting12"))
    state.press(.character("j"))
    #expect(!state.frame.text.contains("setting12"))
  }

  @Test func whatCouldNotBeReadIsToldAtOnce() {
    var state = State(size: Size(columns: 80, rows: 24))
    state.receive(.found(1))
    state.receive(.problems([Problem(path: "artcles", reason: "does not exist")]))
    state.receive(.finished)
    #expect(state.noDealsText == "artcles does not exist")
    state.receive(.problems([Problem(path: "other", reason: "is empty")]))
    #expect(state.noDealsText == "no article could be read: ! lists the 2 problems")
  }

  @Test func aMakersChipsGiveWayToTheMakersName() {
    let column = TableColumn(id: 0, title: "Product", least: 9, most: 9, priority: 0)
    let table = TableLayout([column], width: 11)
    func drawn(_ name: String) -> String {
      var frame = Frame(size: Size(columns: 11, rows: 1))
      let rect = Rect(column: 0, row: 0, columns: 11, rows: 1)
      table.drawRow(in: &frame, rect: rect, look: RowLook(), filter: Filter()) { _ in
        CellContent(name, short: HardwarePane.shortName(name), marked: true)
      }
      return frame.text.split(separator: "\n").first.map { String($0.drop { $0 == " " }) } ?? ""
    }
    #expect(drawn("Birchline chips") == "Birchline")
    #expect(drawn("Fen chips") == "Fen chips")
    #expect(drawn("Fen X2 family") == "Fen X2 f…")
  }
}
