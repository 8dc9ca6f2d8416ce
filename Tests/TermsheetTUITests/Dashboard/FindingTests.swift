import TermsheetCore
import Testing

@testable import TermsheetTUI

@Suite struct FindingTests {
  @Test func everyTypedLetterNarrows() {
    var state = State.sample()
    state.type("/")
    var counts: [Int] = []
    for letter in "lantern" {
      state.type(String(letter))
      counts.append(state.visibleDeals.count)
    }
    #expect(counts == counts.sorted(by: >))
    #expect(state.visibleDeals.count == 2)
    state.press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace)
    #expect(state.visibleDeals.count == counts[0])
  }

  @Test(arguments: [
    ("sapling birchline", 0), ("alder birchline", 2), ("birchline alder", 2), ("\"in talks\"", 1), ("series b", 1),
    ("北斗", 1), ("žofín grant", 1),
    ("ŽOFÍN GRANT", 1), ("harbour wire", 3), ("marsh robotics closes", 1), ("nothing like it", 0), ("   ", 12),
  ])
  func findsNamesKindsEvidenceAndTitles(text: String, count: Int) {
    var state = State.sample()
    state.type("/")
    state.handle(.paste(text))
    #expect(state.visibleDeals.count == count)
  }

  @Test func theCountLeavesOutWhatIsHidden() {
    var state = State.sample()
    state.type("/zzz")
    #expect(state.frame.text.contains("0 of 12 deals"))
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40), (200, 60)])
  func companiesAlwaysTellTheirNumberOfDeals(columns: Int, rows: Int) {
    let state = State.sample(columns, rows)
    let table = CompaniesPane.table(state, width: state.layout.inside(.companies).columns)
    #expect(table.slots.contains { $0.column.id == CompaniesPane.Column.deals.rawValue })
  }

  @Test func matchesAreMarked() {
    var state = State.sample()
    state.type("/lantern")
    let frame = state.frame
    let marked = frame.cells.filter { $0.style.role == .match && $0.style.ground != .bar }.map(\.text).joined()
    #expect(marked.contains("Lantern"))
    #expect(frame.cursor == Frame.Position(column: 9, row: 38))
  }

  @Test func enterKeepsAndEscapeClears() {
    var state = State.sample()
    state.type("/osier")
    state.press(.enter)
    #expect(state.mode == .browse && state.visibleDeals.count == 4)
    state.type("/")
    #expect(state.filterInput.text == "osier")
    state.press(.escape)
    #expect(state.filter.isEmpty && state.visibleDeals.count == 12)
  }

  @Test func keysThatAreLettersAreTextWhileTyping() {
    var state = State.sample()
    state.type("/qzt?!")
    #expect(!state.isDone && !state.isZoomed && state.mode == .filter)
    #expect(state.filterInput.text == "qzt?!")
  }

  @Test func aPastedControlCharacterIsNoText() {
    var state = State.sample()
    state.type("/")
    state.handle(.paste("al\u{1B}[2J\nder\u{7}"))
    #expect(state.filterInput.text == "al[2J der")
  }

  @Test func thePickerFindsByAPartOfTheName() {
    var state = State.sample()
    state.type("cos")
    #expect(state.picker.matches.first.map { state.catalogue.companies[$0].name } == "Osier Labs")
    state.press(.enter)
    #expect(state.chosenName == "Osier Labs")
    state.type("czzz")
    state.press(.enter)
    #expect(state.message?.isRefusal == true)
    state.press(.escape)
    #expect(state.chosenName == "Osier Labs")
  }

  @Test func thereIsNothingToFilterBeforeTheFirstFact() {
    var state = State(size: Size(columns: 80, rows: 24))
    state.receive(.found(9))
    state.type("/")
    #expect(state.mode == .browse)
    #expect(state.message?.text == "nothing yet: loading 0 of 9")
  }

  @Test func editsInTheMiddleOfTheText() {
    var input = TextInput("alder ai")
    input.move(by: -3)
    input.insert("s")
    #expect(input.text == "alders ai")
    input.deleteWord()
    #expect(input.text == " ai")
    input.moveToEnd()
    input.deleteBackward()
    input.moveToStart()
    input.deleteForward()
    #expect(input.text == "a")
    input.move(by: 99)
    #expect(input.cursor == 1)
  }
}

@Suite struct LoadingTests {
  @Test func theSelectionStaysOnItsItemWhileRowsArrive() {
    var state = State.sample(articles: SampleFacts.others)
    state.press(.tab, .down, .down)
    let deal = state.deal
    let row = state.deals.selected
    state.receive(.read([SampleFacts.alder]))
    #expect(state.deal == deal)
    #expect(state.deals.selected != row)
  }

  @Test func whoHasNotMovedStaysAtTheTop() {
    var state = State.sample(articles: SampleFacts.others)
    state.receive(.read([SampleFacts.alder]))
    #expect(state.deals.selected == 0)
  }

  @Test func theChosenCompanyStaysChosen() {
    var state = State.sample(articles: SampleFacts.others)
    state.press(.down, .down)
    let name = state.chosenName
    state.receive(.read([SampleFacts.alder]))
    #expect(state.chosenName == name)
    #expect(state.companies.selected > 0)
    #expect(state.catalogue.companies[state.visibleCompanies[state.companies.selected - 1]].name == name)
  }

  @Test func progressIsTold() {
    var state = State(size: Size(columns: 120, rows: 40))
    #expect(state.frame.text.contains("no deals yet: loading"))
    state.receive(.found(48))
    state.receive(.read([SampleFacts.others[0]]))
    #expect(state.frame.text.contains("loading 1 of 48"))
    state.receive(.finished)
    #expect(!state.frame.text.contains("loading"))
  }

  @Test(arguments: [Key.character("/"), .character("3"), .enter, .character("t")])
  func whatWasRefusedWhileLoadingIsNotSaidForLonger(key: Key) {
    var state = State(size: Size(columns: 120, rows: 40))
    state.receive(.found(2))
    state.press(.tab, key)
    #expect(state.message?.text.hasPrefix("nothing yet: loading 0 of 2") == true)
    state.receive(.read([SampleFacts.article("quiet.txt", "A", nil, nil, "Nothing was said.")]))
    #expect(state.message?.text == "nothing yet: loading 1 of 2")
    state.receive(.read([SampleFacts.alder]))
    state.receive(.finished)
    #expect(state.message == nil)
    #expect(!state.frame.text.contains("loading"))
  }

  @Test func aKeyOfOtherPanesSaysWhereItWorks() {
    var state = State.sample()
    state.type("c")
    state.type("lantern")
    state.press(.enter, .tab, .tab)
    #expect(state.focus == .ownership)
    state.type("C")
    #expect(state.message?.text == "C works only in companies, deals and hardware")
    state.type("ö")
    #expect(state.message?.text == "ö has no meaning here: ? lists the keys")
  }

  @Test func whereNothingWasFoundARefusalSaysSo() {
    var state = State(size: Size(columns: 120, rows: 40))
    state.receive(.found(1))
    state.type("/")
    state.receive(.finished)
    #expect(state.message?.text == "there are no facts to look at")
  }

  @Test func aResizeIsFollowedAndATinyScreenSurvived() {
    var state = State.sample()
    state.press(.tab, .end)
    for size in [(1, 1), (0, 0), (200, 60), (60, 15), (300, 10), (10, 300), (120, 40)] {
      state.handle(.resize(Size(columns: size.0, rows: size.1)))
      #expect(state.frame.size == Size(columns: size.0, rows: size.1))
      state.press(.down, .tab, .enter, .escape, .character("z"), .character("?"), .down, .escape, .character("z"))
      _ = state.frame
    }
    #expect(!state.isDone)
    #expect(!state.layout.isTooSmall)
  }
}

@Suite struct FigureColumnTests {
  /// One wide figure may cost a column, but neither that by which the rows are ordered nor how firm they are.
  @Test func theColumnOfTheOrderStays() {
    let valuation = Money(value: 46.12e9, high: 50.4e9, currency: "HKD", qualifier: .range)
    let deal = SampleFacts.deal(
      .ipo, .planned, "Alder AI", ["Birchline"], SampleFacts.usd(4.17e9, .about), valuation, "2031-03-02")
    let article = SampleFacts.article("a.txt", "A", nil, nil, "Invented sentence.", deals: [("Invented", deal)])
    var state = State.sample(80, 24, articles: [article])
    #expect(state.frame.text.contains("Date▼") && state.frame.text.contains("2031-03-02"))
    #expect(state.frame.text.contains("planned") && !state.frame.text.contains("Valuation"))
    state.press(.tab)
    for _ in 0..<4 { state.type("s") }
    #expect(state.frame.text.contains("▼Valuation") && state.frame.text.contains("HK$46.12–50.4B"))
    #expect(state.frame.text.contains("planned"))
  }

  @Test(arguments: [
    HardwareMention.Quantity(value: 100_000, unit: .chips, qualifier: .about), .init(value: 18_000, unit: .chips),
    .init(value: 99_999, unit: .chips, qualifier: .upTo), .init(value: 12_500, unit: .megawatts, qualifier: .about),
  ])
  func aQuantityIsNeverCut(quantity: HardwareMention.Quantity) {
    let chip = SampleFacts.chip("Sapling", "Birchline", ["Alder AI"], .uses, quantity)
    let article = SampleFacts.article("a.txt", "A", nil, nil, "Invented sentence.", hardware: [("Invented", chip)])
    #expect(State.sample(120, 40, articles: [article]).frame.text.contains(QuantityText.text(quantity)))
  }
}
