import TermsheetCore
import Testing

@testable import TermsheetTUI

@Suite struct BrowsingTests {
  // MARK: Moving

  @Test func nothingHappensAtTheEndsOfAList() {
    var state = State.sample()
    state.press(.tab, .up, .character("k"), .pageUp, .control("u"))
    #expect(state.deals.selected == 0)
    state.press(.character("G"))
    let last = state.visibleDeals.count - 1
    #expect(state.deals.selected == last)
    state.press(.down, .character("j"), .pageDown, .control("d"), .end)
    #expect(state.deals.selected == last)
    #expect(state.message == nil)
    state.press(.character("g"))
    #expect(state.deals.selected == 0)
  }

  @Test func pagesMoveByWhatIsSeen() {
    var state = State.sample(80, 24)
    state.press(.tab, .control("d"))
    let half = state.deals.selected
    state.press(.character("g"), .pageDown)
    #expect(half > 0 && state.deals.selected > half)
    #expect(state.deals.selected < state.visibleDeals.count)
  }

  @Test func theSelectedRowIsAlwaysOnTheScreen() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15), Size(columns: 120, rows: 40)] {
      var state = State.sample(size.columns, size.rows)
      state.press(.tab)
      for key: Key in [.down, .down, .pageDown, .end, .up, .home, .control("d"), .control("u")] {
        state.press(key)
        let rows = state.deals.top..<state.deals.top + state.layout.listHeight(.deals)
        #expect(rows.contains(state.deals.selected))
      }
    }
  }

  @Test func tabGoesThroughThePanesAndBack() {
    var state = State.sample()
    var panes: [PaneKind] = []
    for _ in 0..<4 {
      panes.append(state.focus)
      state.press(.tab)
    }
    #expect(panes == [.companies, .deals, .ownership, .hardware])
    #expect(state.focus == .companies)
    state.press(.backTab)
    #expect(state.focus == .hardware)
  }

  @Test func onASmallScreenTabReachesEveryPane() {
    var state = State.sample(60, 15)
    for pane in [PaneKind.deals, .ownership, .hardware, .companies] {
      state.press(.tab)
      #expect(state.focus == pane)
      #expect(state.layout.panes[pane] != nil)
    }
  }

  @Test func leftAndRightGoToTheNeighbour() {
    var state = State.sample()
    state.press(.right)
    #expect(state.focus == .deals)
    state.press(.character("h"), .character("h"))
    #expect(state.focus == .companies)
  }

  // MARK: What drives what

  @Test func aCompanyNarrowsDealsOwnershipAndHardware() {
    var state = State.sample()
    state.press(.down, .down)
    #expect(state.chosenName == "Alder AI")
    #expect(Set(state.recipients) == ["Alder AI"])
    #expect(state.ownershipEntries.map(\.name).prefix(2) == ["Fernway", "Alder Foundation"])
    #expect(state.visibleHardware.count == 2)
  }

  @Test func aDealDrivesOwnershipAndEvidence() {
    var state = State.sample()
    state.press(.tab, .down)
    #expect(state.subject == "Marsh Robotics")
    #expect(state.ownershipEntries.map(\.name) == ["Quarry Capital", "Tidepool Partners"])
    #expect(state.frame.text.contains("Marsh Robotics has closed a Series B"))
  }

  @Test func holdingsInOthersAreListedWithTheHolder() {
    var state = State.sample()
    state.type("cfernway")
    state.press(.enter)
    #expect(state.frame.text.contains("no stake in Fernway is stated"))
    #expect(state.ownershipEntries.map(\.name) == ["Alder AI", "Lantern Cloud"])
  }

  @Test func moreThanTheWholeIsWarnedOf() {
    let facts = [("A", 70.0), ("B", 60.0)].map { ("Invented", SampleFacts.stake($0.0, "Whole", $0.1)) }
    let article = SampleFacts.article("w.txt", "W", nil, nil, "Invented sentence.", stakes: facts)
    var state = State.sample(articles: [article])
    state.type("cwhole")
    state.press(.enter)
    #expect(state.frame.text.contains("⚠ adds up to 130%"))
  }

  // MARK: Opening and going back

  @Test func enterOpensTheArticleAtTheEvidence() throws {
    let body = String(repeating: "Filler that says nothing.\n\n", count: 80) + "Alder AI raised it at last."
    let deal = SampleFacts.deal(.equityRound, .closed, "Alder AI", [], SampleFacts.usd(1e9), nil, nil)
    var state = State.sample(
      80, 24,
      articles: [
        SampleFacts.article("long.txt", "Long", "Wire", nil, body, deals: [("Alder AI raised", deal)])
      ])
    state.press(.tab, .enter)
    #expect(state.focus == .article)
    let line = try #require(state.article.evidenceLine)
    #expect((state.article.top..<state.article.top + state.layout.listHeight(.article)).contains(line))
    let frame = state.frame
    #expect(frame.cells.contains { $0.style.ground == .evidence })
    #expect(frame.cells.filter { $0.style.ground == .evidence }.map(\.text).joined() == "Alder AI raised it at last.")
    state.press(.character("g"))
    #expect(state.article.top == 0)
    state.press(.escape)
    #expect(state.focus == .deals)
    #expect(!state.isDone)
  }

  @Test func escapeGoesBackStepByStepAndNeverQuits() {
    var state = State.sample()
    state.press(.down, .down, .tab)
    state.type("/alder")
    state.press(.enter, .character("z"), .enter)
    #expect(state.focus == .article)
    state.press(.escape)
    #expect(state.focus == .deals && state.isZoomed)
    state.press(.escape)
    #expect(!state.isZoomed && !state.filter.isEmpty)
    state.press(.escape)
    #expect(state.filter.isEmpty && state.chosen != nil)
    state.press(.escape)
    #expect(state.chosen == nil)
    for _ in 0..<5 { state.press(.escape) }
    #expect(!state.isDone)
    #expect(state.message?.isRefusal == true)
    state.press(.character("q"))
    #expect(state.isDone)
  }

  @Test func evidenceOfTheSameInOtherArticlesIsOneKeyAway() {
    var state = State.sample()
    state.type("calder ai")
    state.press(.enter)
    state.setFocus(.ownership)
    #expect(state.citation?.count == 2)
    let first = state.citation?.article
    state.press(.character("n"))
    #expect(state.citation?.article != first)
    state.press(.character("N"))
    #expect(state.citation?.article == first)
  }

  @Test(arguments: [Key.character("n"), .character("Q"), .function(7), .delete])
  func whatCannotBeDoneSaysWhy(key: Key) {
    var state = State.sample()
    state.press(.tab, key)
    #expect(state.message?.isRefusal == true)
    #expect(state.message?.text.isEmpty == false)
  }

  @Test func sortingAnArticleIsRefusedWithTheReason() {
    var state = State.sample()
    state.press(.tab, .enter, .character("s"))
    #expect(state.message?.text == "an article cannot be sorted")
  }

  // MARK: Sorting, unsure facts, themes

  @Test func sortsByTheNextColumnAndInReverse() {
    var state = State.sample()
    state.press(.tab, .character("s"))
    #expect(state.recipients == state.recipients.sorted { $0.lowercased() < $1.lowercased() })
    state.press(.character("s"), .character("s"))
    let amounts = state.visibleDeals.compactMap { state.catalogue.ledger.deals[Int($0)].deal.amount }
    #expect(amounts.prefix(5).map(\.value) == [3.8e10, 1e10, 5e9, 4.9e9, 2e9])
    #expect(amounts.prefix(6).allSatisfy { $0.currency == "USD" })
    #expect(amounts.last?.currency != "USD")
    state.press(.character("S"))
    let reversed = state.visibleDeals.map { state.catalogue.ledger.deals[Int($0)].deal.amount }
    #expect(reversed.first??.currency != "USD")
    #expect(reversed.last == .some(nil))
  }

  @Test func unsureFactsAreHiddenAndMarkedWhenShown() {
    var state = State.sample()
    #expect(state.visibleDeals.count == 12)
    #expect(!state.frame.text.contains("Nobody"))
    state.press(.character("x"))
    #expect(state.visibleDeals.count == 13)
    #expect(
      state.frame.text.contains("?2030-12-19* Glasshouse") || state.frame.text.contains("?2030-12-19*  Glasshouse"))
    #expect(state.frame.text.contains("Nobody"))
    state.press(.character("x"))
    #expect(state.visibleDeals.count == 12)
  }

  @Test func goesThroughEveryTheme() {
    var state = State.sample()
    var names: [String] = []
    for _ in Theme.builtIn {
      names.append(state.theme.name)
      state.press(.character("T"))
    }
    #expect(Set(names).count == Theme.builtIn.count)
    #expect(state.theme.name == names[0])
  }
}
