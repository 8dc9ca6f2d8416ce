import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Pages as a user walks through them.
@Suite struct PageTests {
  private var sample: State { .sample(articles: SampleFacts.all + SampleFacts.circular) }

  private func text(_ state: State) -> String { state.page.content.lines.map(\.text).joined(separator: "\n") }

  @Test func digitsOpenPagesAndEscLeadsBack() {
    var state = sample
    state.press(.tab)
    state.type("3")
    #expect(state.page.name == .flows && state.focus == .page)
    state.type("6")
    #expect(state.page.name == .money)
    state.press(.escape)
    #expect(state.page.name == .flows)
    state.press(.escape)
    #expect(state.page.name == nil && state.focus == .deals)
    state.type("33")
    #expect(state.page.name == nil)
  }

  @Test func theCircleIsFound() {
    var state = sample
    state.type("3")
    #expect(text(state).contains("Birchline → Alder AI → Lantern Cloud → Birchline"))
    #expect(text(state).contains("smallest edge: ~$21B committed, Lantern Cloud to Birchline"))
  }

  /// No figure without its evidence one key away.
  @Test(arguments: PageName.allCases) func everySelectableLineProvesItself(name: PageName) {
    var state = sample
    state.press(.tab)
    state.type("c")
    state.type("alder ai")
    state.press(.enter)
    if name != .company { state.press(.escape) }
    state.press(.character(name.key))
    var cited = 0
    for (line, content) in state.page.content.lines.enumerated() {
      for target in content.targets.indices {
        state.setPlace(PagePlace(line: line, target: target))
        guard let citation = state.citation else { continue }
        cited += 1
        let article = state.catalogue.ledger.articles[citation.article].article
        for evidence in citation.evidence {
          #expect(article.body.utf8Slice(evidence.start..<evidence.end) == evidence.text)
        }
      }
    }
    #expect(cited > 0)
  }

  @Test func figuresStandOnLinesThatCanBeSelected() {
    var state = sample
    for name in PageName.allCases where name != .company && name != .deal {
      state.press(.character(name.key))
      for line in state.page.content.lines where line.targets.isEmpty {
        // What states money without being selectable: sums in words above what they sum.
        let isSummary = line.text.contains("smallest edge") || line.text.contains("new money in")
        #expect(isSummary || !line.text.contains("$"), "\(name): \(line.text)")
      }
    }
  }

  @Test func anEdgeIsNoFirmerThanItIsTold() throws {
    var state = sample
    state.type("3")
    let edge = try #require(state.page.content.lines.first { $0.text.contains("▼") && $0.text.contains("≤$100B") })
    // Ten are paid, up to a hundred promised, and twelve talked of: three things.
    #expect(edge.text.contains("≤$100B up to"))
    #expect(edge.text.contains("+$12B talk"))
  }

  @Test func enterOpensTheEvidenceAndEscComesBack() {
    var state = sample
    state.type("3")
    let line = state.page.place
    state.press(.enter)
    #expect(state.focus == .article && state.isArticleOpen)
    #expect(!state.article.highlights.isEmpty)
    state.press(.escape)
    #expect(state.page.name == .flows && state.focus == .page && state.page.place == line)
  }

  @Test func nGoesThroughTheReportsOfALine() throws {
    var state = sample
    state.type("3")
    let first = try #require(state.citation)
    #expect(first.count > 1)
    state.type("n")
    #expect(state.citation?.position == 1)
    state.type("j")
    #expect(state.evidencePosition == 0)
  }

  @Test func hAndLMoveWithinTheMatrix() throws {
    var state = sample
    state.type("3")
    let line = try #require(state.page.content.lines.firstIndex { $0.targets.count > 1 })
    state.setPlace(PagePlace(line: line))
    state.type("l")
    #expect(state.page.place.target == 1)
    state.type("hh")
    #expect(state.page.place.target == 0 && state.focus == .page)
  }

  @Test func aBarNarrowsTheLists() {
    var state = sample
    state.type("4")
    let window = state.page.item?.window
    #expect(window?.label == "2031-03")
    state.press(.enter)
    #expect(state.page.name == nil)
    #expect(state.filter.text == "date=2031-03" && state.frame.text.contains("filter date=2031-03"))
    #expect(
      state.viewCommand == "termsheet deals --filter date=2031-03" || state.viewCommand.contains("'date=2031-03'"))
    #expect(!state.visibleDeals.isEmpty)
    let dates = state.visibleDeals.compactMap {
      Timeline.date(of: state.catalogue.ledger.deals[Int($0)], in: state.catalogue.ledger)
    }
    #expect(dates.allSatisfy { $0.iso.hasPrefix("2031-03") })
    state.press(.escape)
    #expect(state.filter.isEmpty && state.visibleDeals.count == state.catalogue.sureDeals)
  }

  @Test func theTimelineCountsInTwoWaysAndThreeSteps() {
    var state = sample
    state.type("4")
    #expect(state.page.content.title == "by month, amount in USD")
    state.type("b")
    #expect(state.page.content.title == "by month, number")
    state.type("ii")
    #expect(state.page.content.title == "by year, number")
  }

  @Test func moneyIsSplitByFirmnessAndCurrency() {
    var state = sample
    state.type("6")
    let text = text(state)
    #expect(text.contains("In USD") && text.contains("In EUR"))
    let alder = state.page.content.lines.first { $0.text.hasPrefix(" Alder AI") }?.text ?? ""
    // Ten of the hundred are paid and counted once; the talks stand apart.
    #expect(alder.contains("$10B") && alder.contains("≤$90B"))
    state.type("b")
    #expect(state.page.content.title == "capacity bought")
  }

  @Test func twoKeysMoveEverythingIntoThePast() {
    var state = sample
    let now = state.catalogue.deals.count
    state.type("[")
    #expect(state.past.date?.iso == "2031-03-28")
    state.type("[[")
    #expect(state.past.date?.iso == "2031-03-12")
    #expect(state.catalogue.deals.count < now)
    #expect(state.frame.text.contains("as of 2031-03-12"))
    state.type("3")
    #expect(text(state).contains("no money comes back"))
    state.press(.escape)
    state.type("]]]")
    #expect(state.past.date == nil && state.catalogue.deals.count == now)
    state.type("]")
    #expect(state.message?.isRefusal == true)
  }

  @Test func escLeavesThePast() {
    var state = sample
    state.type("[")
    state.press(.escape)
    #expect(state.past.date == nil)
  }

  @Test func newArticlesDoNotDisturbThePast() {
    var state = State.sample(articles: SampleFacts.all)
    state.type("[")
    let day = state.past.date
    let shown = state.catalogue.ledger.articleCount
    state.hear(
      .catalogue(
        Catalogue(
          {
            var ledger = Ledger()
            ledger.add(SampleFacts.all + SampleFacts.circular)
            return ledger
          }())))
    #expect(state.past.date == day)
    #expect(state.catalogue.ledger.articleCount <= shown + 1)
    #expect(state.past.present?.ledger.articleCount == SampleFacts.all.count + SampleFacts.circular.count)
  }

  @Test func aLargePastIsMadeBeside() {
    var state = State(size: Size(columns: 80, rows: 24))
    let many = (0..<State.mostArticlesAtOnce + 1).map { index in
      SampleFacts.article(
        "\(index).txt", "Number \(index)", "Wire", PartialDate(dayNumber: 20_000 + index / 1000).iso,
        "It raised \(index).",
        deals: [
          ("It raised", SampleFacts.deal(.equityRound, .closed, "Alder \(index)", [], SampleFacts.usd(1e9), nil, nil))
        ])
    }
    state.receive(.found(many.count))
    state.receive(.read(many))
    state.type("[")
    #expect(state.past.date == nil && state.past.wanted != nil)
    let day = state.past.wanted ?? PartialDate(dayNumber: 0)
    state.hear(.past(day, state.base(for: day).reported(until: day)))
    #expect(state.past.date == day && state.past.wanted == nil)
  }

  @Test func twoDatesAreCompared() {
    var state = sample
    state.type("7")
    #expect(text(state).contains("New deals"))
    #expect(text(state).contains("→  now"))
    let base = state.page.settings.comparedTo
    state.type(",")
    #expect((state.page.settings.comparedTo ?? PartialDate(dayNumber: 0)) < (base ?? PartialDate(dayNumber: 0)))
  }

  @Test func ownersGoBackInTime() {
    var state = sample
    state.type("c")
    state.type("marsh")
    state.press(.enter)
    state.type("1")
    #expect(state.page.company == "Marsh Robotics")
    #expect(text(state).contains("as told by now"))
    state.type(",")
    #expect(text(state).contains("as told by 2031-02"))
    state.type(".")
    #expect(text(state).contains("as told by now"))
  }

  @Test(arguments: [60, 72, 120]) func howFirmADealIsIsNeverCut(columns: Int) {
    for page in "12578" {
      var state = State.sample(columns, 24, articles: SampleFacts.all + SampleFacts.circular)
      state.type("c")
      state.type("alder ai")
      state.press(.enter)
      state.press(.character(page))
      let width = columns - 4
      for line in state.page.content.lines {
        let drawn = TextFit.truncated(line.text, to: width)
        for span in line.spans
        where [.statusClosed, .statusTalks, .statusRumoured, .statusOff].contains(span.style.role) {
          let word = span.text.trimmingCharacters(in: .whitespaces)
          #expect(!word.contains { $0.isLetter } || drawn.contains(word), "page \(page): \(line.text)")
        }
      }
    }
  }

  @Test func whatHasNoDateIsNotToldOfThePast() {
    let dated = { (day: String?, holder: String, percent: Double) in
      LoadedArticle(
        article: Article(
          path: "\(holder).txt", outlet: holder, published: day.flatMap { PartialDate(iso: $0) }, body: "\(holder) has."
        ),
        facts: ArticleFacts(stakes: [
          Stake(
            holder: holder, company: "Alder AI", percent: percent,
            evidence: [Evidence(text: "\(holder) has.", start: 0, end: 5)])
        ]))
    }
    var state = State.sample(
      articles: [dated("2031-01-02", "Birch", 10), dated("2031-03-02", "Cedar", 20), dated(nil, "Hazel", 30)])
    state.type("c")
    state.type("alder")
    state.press(.enter)
    state.type("1")
    #expect(text(state).contains("30%"))
    state.type(",")
    #expect(text(state).contains("as told by 2031-01-02"))
    #expect(text(state).contains("10%"))
    #expect(!text(state).contains("30%") && !text(state).contains("20%"))
    #expect(text(state).contains("1 statement without a date left out"))
  }

  @Test func aNameLeadsToItsCompany() throws {
    var state = sample
    state.type("3")
    let edge = try #require(
      state.page.content.lines.firstIndex {
        $0.text.contains("Lantern Cloud") && $0.text.contains("$38B") && !$0.targets.isEmpty
      })
    state.setPlace(PagePlace(line: edge))
    state.type("1")
    #expect(state.page.name == .company && state.page.company == "Lantern Cloud")
    state.press(.escape)
    #expect(state.page.name == .flows)
  }

  @Test func theDealPageWalksThroughTheList() {
    var state = sample
    state.press(.tab)
    state.type("2")
    let first = state.page.deal
    state.type("J")
    #expect(state.page.deal != first)
    state.type("K")
    #expect(state.page.deal == first)
    state.type("K")
    #expect(state.message?.text == "this is the first deal")
  }

  @Test func theDealPageShowsConflicts() throws {
    var state = sample
    let index = try #require(
      state.catalogue.ledger.deals.firstIndex { $0.reports.count > 1 && $0.deal.recipient == "Alder AI" })
    state.setFocus(.deals)
    state.selectDeal(row: try #require(state.visibleDeals.firstIndex(of: Int32(index))))
    state.type("2")
    #expect(text(state).contains("Told differently"))
    #expect(text(state).contains("The Daily Ledger") && text(state).contains("Weekly Abacus"))
  }

  @Test func pagesFollowTheFilterAndTheTerminal() {
    var state = sample
    state.type("/marsh")
    state.press(.enter)
    state.type("6")
    #expect(text(state).contains("Marsh Robotics") && !text(state).contains("Alder AI"))
    for size in [
      Size(columns: 60, rows: 15), Size(columns: 300, rows: 80), Size(columns: 20, rows: 5),
      Size(columns: 90, rows: 20),
    ] {
      state.handle(.resize(size))
      #expect(state.frame.size == size)
    }
    for name in PageName.allCases {
      state.press(.character(name.key))
      #expect(state.page.content.lines.allSatisfy { ScreenText.columns(of: $0.text) <= 88 })
    }
  }

  @Test func thePagesOfNothingSayWhy() {
    var state = State(size: Size(columns: 80, rows: 24))
    state.receive(.found(0))
    state.receive(.finished)
    for name in PageName.allCases {
      state.press(.character(name.key))
      #expect(state.message?.isRefusal == true && state.page.name == nil)
    }
  }

  /// In sixty columns the names of all pages have no room: that of the open one stays, and the keys of the others.
  @Test(arguments: PageName.allCases) func theOpenPageIsNamedHoweverNarrowTheScreenIs(name: PageName) {
    var state = State.sample(60, 15, articles: SampleFacts.all + SampleFacts.circular)
    state.press(.tab)
    state.type(String(name.key))
    let names = state.frame.text.split(separator: "\n")[2]
    #expect(names.contains("\(name.key) \(name.rawValue)"))
    for other in PageName.allCases { #expect(names.contains(other.key)) }
    #expect(!names.contains("…"))
  }

  @Test(arguments: [56, 76]) func whatTheFillsOfBarsMeanIsNotCut(width: Int) {
    var writer = PageWriter(width: width)
    writer.legend(DealGroup.allCases.map { ($0.fill, $0.word, $0.role) })
    #expect(writer.lines.allSatisfy { !$0.text.contains("…") })
    for group in DealGroup.allCases { #expect(writer.lines[0].text.contains("\(group.fill) \(group.word)")) }
  }

  @Test func theMouseSelectsAndOpensPages() throws {
    var state = sample
    state.type("3")
    let inside = state.layout.inside(.page)
    let timeline = try #require(PagePane.names(inside.columns).first { $0.name == .timeline })
    state.handle(.mouse(MouseEvent(action: .press, column: inside.column + timeline.start, row: inside.row)))
    #expect(state.page.name == .timeline)
    let line = try #require(state.page.content.lines.firstIndex { !$0.targets.isEmpty })
    state.handle(
      .mouse(
        MouseEvent(
          action: .press, column: inside.column + 5,
          row: inside.row + 1 + state.page.content.pinned.count + line - state.page.top)))
    #expect(state.page.place.line == line)
  }
}

@Suite struct ChartTests {
  private func bar(_ values: [Double], full: Double, width: Int) -> String {
    let fills: [Character] = ["█", "▓", "▒"]
    return Charts.stacked(
      zip(values, fills).map { .init(value: $0, fill: $1, style: .plain) }, full: full, width: width
    )
    .map(\.text).joined()
  }

  @Test func partsShareTheBar() {
    #expect(bar([5, 3, 2], full: 10, width: 10) == "█████▓▓▓▒▒")
    #expect(bar([5, 0, 0], full: 10, width: 10) == "█████     ")
    #expect(bar([0, 0, 0], full: 10, width: 4) == "    ")
    #expect(bar([1000, 1, 1], full: 1002, width: 10) == "████████▓▒")
    #expect(bar([1, 1, 1], full: 1000, width: 10) == "█▓▒       ")
    #expect(bar([.infinity, 1, .nan], full: 1, width: 4) == "▓▓▓▓")
  }

  @Test(arguments: 0..<200) func aBarIsAsWideAsItsPlace(seed: Int) {
    let values = [Double(seed * 7 % 11), Double(seed * 13 % 17), Double(seed % 3)]
    #expect(bar(values, full: 30, width: seed % 23).count == seed % 23)
  }

  @Test func aLineRises() {
    #expect(Charts.line([0, 1], columns: 2, rows: 1) == ["⣠⠞"])
    #expect(Charts.line([1, 1], columns: 1, rows: 1).count == 1)
    #expect(Charts.line([], columns: 3, rows: 1).isEmpty)
    #expect(Charts.line([1, .nan], columns: 3, rows: 1).isEmpty)
  }

  /// What is new and what has changed follow the filter and the chosen company, as every page does.
  @Test func theDigestFollowsTheFilter() {
    var state = State.sample(articles: SampleFacts.all + SampleFacts.circular)
    state.press(.tab)
    state.type("8")
    let all = state.page.content.lines.count
    state.press(.escape)
    state.setFilter("company:alder")
    state.type("8")
    let some = state.page.content.lines
    #expect(some.count < all && some.count > 2)
    #expect(some.allSatisfy { line in line.targets.allSatisfy { ($0.item.company ?? "Alder").contains("Alder") } })
    #expect(state.viewCommand.hasSuffix("--filter company:alder"))
  }
}
