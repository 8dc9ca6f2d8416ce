import Testing

@testable import TermsheetCore
@testable import TermsheetTUI

/// The first picture is the picture of the whole ledger, at any size.
@Suite struct FrontPageTests {
  private static func ledger(_ articles: [LoadedArticle]) -> Ledger {
    var ledger = Ledger()
    ledger.add(articles)
    return ledger
  }

  private func states(_ articles: [LoadedArticle], _ size: Size) -> (first: State, whole: State) {
    let ledger = Self.ledger(articles)
    let page = FrontPage(ledger) { Int64($0) }
    let told = page.articles.map { ledger.articles[Int($0)] }
    var (first, whole) = (State(size: size), State(size: size))
    first.hear(.catalogue(Catalogue(Ledger(of: told, work: UserWork(), for: page), page)))
    whole.hear(.catalogue(Catalogue(ledger)))
    return (first, whole)
  }

  @Test(arguments: [
    Size(columns: 60, rows: 15), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ])
  func isThePictureOfTheWhole(size: Size) {
    let (first, whole) = states(SampleFacts.all, size)
    #expect(first.frame.text == whole.frame.text)
    #expect(first.frame.styles == whole.frame.styles)
  }

  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 300, rows: 150)])
  func isThePictureOfManyMore(size: Size) {
    let (first, whole) = states(SampleFacts.all + ScaleTests.articles(3_000), size)
    #expect(first.catalogue.deals.count == FrontPage.rows)
    #expect(whole.catalogue.deals.count > 1_000)
    #expect(first.frame.text == whole.frame.text)
    // What has not been read is not there, and nothing is made up for it.
    var last = first
    last.press(.tab, .end)
    #expect(last.deal != nil)
    #expect(last.frame.text.contains("\(FrontPage.rows) of "))
  }

  @Test func keysActOnItAndTheirWorkStaysWhenTheRestComes() {
    let size = Size(columns: 120, rows: 40)
    var (state, whole) = states(SampleFacts.all + ScaleTests.articles(3_000), size)
    state.press(.tab, .down, .down, .down)
    let deal = state.deal
    state.hear(.catalogue(whole.catalogue))
    #expect(state.deal == deal)
    whole.press(.tab, .down, .down, .down)
    #expect(state.frame.text == whole.frame.text)
  }

  /// Of a company, or with a filter, only what has been read so far is counted, and what is not there yet is not denied.
  @Test func whatIsNotReadYetIsNotDenied() {
    let size = Size(columns: 120, rows: 40)
    var (state, whole) = states(SampleFacts.all + ScaleTests.articles(3_000), size)
    #expect(!state.frame.text.contains("so far"))
    state.press(.down)
    #expect(state.frame.text.contains("DEALS 1 of "))
    #expect(state.frame.text.contains(" read so far"))
    state.press(.up)
    state.type("/recipient:nobody")
    #expect(state.frame.text.contains("none yet: the rest of the ledger is being read"))
    #expect(state.frame.text.contains("0 of \(FrontPage.rows) deals read so far"))
    #expect(!state.frame.text.contains("no deal with"))
    state.hear(.catalogue(whole.catalogue))
    #expect(state.frame.text.contains("no deal with"))
    #expect(!state.frame.text.contains("so far"))
    // Where the first picture has everything, nothing is read.
    (state, whole) = states(SampleFacts.all, size)
    state.press(.down)
    whole.press(.down)
    #expect(state.frame.text == whole.frame.text)
  }

  @Test func stakesThatAreNotReadYetAreNotCalledUnstated() throws {
    // A company beyond the first deals, whose stakes are left out of the page.
    let many = (0..<FrontPage.stakeRoom + 1).map { number in
      SampleFacts.article(
        "stake\(number).txt", "Stake \(number)", "Wire", "2030-01-01", "Fund \(number) holds a part.", deals: [],
        stakes: [("Fund", SampleFacts.stake("Fund \(number)", "Wide", 0.1))])
    }
    let told = SampleFacts.article(
      "wide.txt", "Wide raises", "Wire", "2032-01-01", "Wide raised money.",
      deals: [("Wide", SampleFacts.deal(.equityRound, .closed, "Wide", ["Fund 1"], SampleFacts.usd(1e9), nil, nil))])
    let (first, whole) = states(many + [told], Size(columns: 120, rows: 40))
    #expect(first.subject == "Wide")
    #expect(first.frame.text.contains("still being read"))
    #expect(whole.frame.text.contains("Fund 1"))
    #expect(!whole.frame.text.contains("still being read"))
  }
}
