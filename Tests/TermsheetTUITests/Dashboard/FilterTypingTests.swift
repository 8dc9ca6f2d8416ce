import TermsheetCore
import Testing

@testable import TermsheetTUI

/// The filter language in the dashboard.
@Suite struct FilterTypingTests {
  @Test(arguments: [
    ("company:alder", 3), ("investor:\"quarry capital\"", 1), ("amount>5b", 2), ("status:talks,rumoured", 2),
    ("kind:debt", 1), ("-kind:debt", 11), ("chip:c9", 2), ("vendor:cedarcore kind:compute", 1), ("outlet:harbour", 3),
    ("kind:debt or kind:grant", 2), ("alder amount>1b", 3), ("since:2031-02", 2),
  ])
  func narrowsTheDeals(text: String, count: Int) {
    var state = State.sample()
    state.type("/" + text)
    #expect(state.visibleDeals.count == count)
    // However one gets there: at once, letter by letter, or back from a longer one.
    state.press(.escape)
    state.type("/")
    state.handle(.paste(text))
    #expect(state.visibleDeals.count == count)
    state.type(" zzz")
    state.press(.backspace, .backspace, .backspace, .backspace)
    #expect(state.visibleDeals.count == count)
  }

  @Test func theDashboardAndTheCommandLineAgree() throws {
    let ledger = State.sample().catalogue.ledger
    for text in [
      "alder", "amount>1b", "investor:fernway or kind:ipo", "-status:closed", "chip:cedarcore", "\"series b\"",
    ] {
      var state = State.sample()
      state.setFilter(text)
      var filter = FactFilter()
      filter.query = try Query(text, scope: QueryScope(today: .today))
      let printed = Set(ledger.deals(filter).compactMap(\.key))
      #expect(Set(state.visibleDeals.map { ledger.deals[Int($0)].id }) == printed, "\(text)")
    }
  }

  @Test func aMistakeIsShownUnderItsPlaceAndTheRestCounts() {
    var state = State.sample()
    state.type("/alder amuont>1b")
    let rows = state.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[38].hasPrefix(" /alder amuont>1b"))
    #expect(rows[39].hasPrefix("        ▲ no key is called “amuont”: did you mean amount?"))
    #expect(state.visibleDeals.count == 4)
    state.press(.enter)
    #expect(state.mode == .filter, "it stays until it is mended or left")
  }

  @Test func tabCompletesKeysAndNames() {
    var state = State.sample()
    state.type("/inv")
    state.press(.tab)
    #expect(state.filterInput.text == "investor:")
    state.type("que")
    state.press(.backspace)
    state.press(.tab)
    #expect(state.filterInput.text == "investor:\"Quarry Capital\" ")
    #expect(state.visibleDeals.count == 1)
    state.type("status:")
    state.press(.tab)
    #expect(state.completion != nil && state.frame.text.contains("rumoured"))
    state.press(.tab)
    #expect(state.filterInput.text.hasSuffix("status:talks"))
    state.press(.backTab)
    #expect(state.filterInput.text.hasSuffix("status:rumoured"))
    state.press(.escape)
    #expect(state.filterInput.text.hasSuffix("status:") && state.mode == .filter)
  }

  @Test func keptFiltersComeBack() {
    var state = State.sample()
    for text in ["alder", "kind:debt"] {
      state.type("/")
      state.press(.control("u"))
      state.type(text)
      state.press(.enter)
    }
    state.type("/")
    state.press(.control("u"))
    state.type("osi")
    state.press(.up)
    #expect(state.filterInput.text == "kind:debt" && state.visibleDeals.count == 1)
    state.press(.up)
    #expect(state.filterInput.text == "alder")
    state.press(.down, .down)
    #expect(state.filterInput.text == "osi")
    state.press(.escape)
    state.type("@ald")
    state.press(.enter)
    #expect(state.filter.text == "alder")
  }

  @Test func namedFiltersAreThere() {
    var state = State.sample()
    state.namedFilters = ["big": "amount>5b"]
    state.type("/@big kind:compute")
    #expect(state.visibleDeals.count == 1)
    state.press(.escape)
    state.type("@")
    #expect(state.frame.text.contains("amount>5b"))
    state.press(.enter)
    #expect(state.filter.text == "@big" && state.visibleDeals.count == 2)
  }

  @Test(arguments: [
    ("alder amount>1b", "termsheet deals --filter 'alder amount>1b'"), ("alder", "termsheet deals --filter alder"),
    ("a or b", "termsheet deals --filter 'a or b'"), ("", "termsheet deals"),
  ])
  func tellsTheCommandThatPrintsTheView(text: String, command: String) {
    var state = State.sample()
    state.setFilter(text)
    #expect(state.viewCommand == command)
  }

  @Test func theCommandHasTheCompanyTheOrderAndThePaths() {
    var state = State.sample()
    state.type("cosier")
    state.press(.enter, .tab)
    state.setFilter("a or b")
    state.dealSorting = Sorting(column: DealsPane.Column.amount.rawValue, descending: true)
    state.commandPaths = ["my articles"]
    state.type("x$")
    let expected = "termsheet deals --sort amount:desc --filter '(a or b) company=\"Osier Labs\"' --all 'my articles'"
    #expect(state.viewCommand == expected)
    #expect(state.frame.text.contains("$ termsheet deals --sort amount:desc"))
    state.type("Y")
    guard case .copy(let text, _) = state.errands.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text == expected)
  }
}
