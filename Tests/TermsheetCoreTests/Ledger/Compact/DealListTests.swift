import Testing

@testable import TermsheetCore

/// A ledger's deals, of which few bytes are held, are what merging made them.
struct DealListTests {
  private func ledger(seed: UInt64) -> (ledger: Ledger, articles: [LoadedArticle]) {
    var numbers = RepeatableNumbers(state: seed)
    let articles = ArrivalOrderTests.reports(60, &numbers)
    return (Telling.ledger(articles), articles)
  }

  @Test(arguments: 1...5) func whatIsAskedForByNameIsWhatTheWholeHas(seed: UInt64) throws {
    let (ledger, _) = ledger(seed: seed)
    #expect(ledger.deals.contains { $0.reports.count > 1 } && ledger.deals.contains { $0.reports.count == 1 })
    for (index, entry) in ledger.deals.enumerated() {
      #expect(ledger.deals.deal(index) == entry.deal)
      #expect(ledger.deals.told(index).deal == entry.deal)
      #expect(ledger.deals.told(index).disputed == entry.disputed)
      #expect(ledger.deals.id(index) == entry.id)
      #expect(ledger.deals.keys(index) == entry.reports.map(\.key))
      #expect(ledger.deals.articles(index) == entry.reports.map(\.article))
      #expect(ledger.deals.firstArticle(index) == entry.reports[0].article)
      #expect(ledger.deals.reportCount(index) == entry.reports.count)
      for key in entry.reports.flatMap(\.keys) { #expect(ledger.deals.index(of: [key]) == index) }
    }
    #expect(ledger.deals.index(of: []) == nil)
  }

  @Test func reportsTellWhatTheirArticlesTell() {
    let (ledger, _) = ledger(seed: 9)
    for report in ledger.deals.flatMap(\.reports) {
      #expect(report.deal == ledger.articles[report.article].facts.deals[report.ordinal])
      #expect(!report.deal.evidence.isEmpty)
    }
  }

  @Test func comingAndGoingLeavesNoRoomBehind() {
    var (ledger, articles) = ledger(seed: 3)
    let expected = ledger.account
    for _ in 0..<80 {
      let gone = ledger.articles.indices.filter { !ledger.isRemoved($0) }
      ledger.remove(gone.dropFirst(10))
      ledger.add(gone.dropFirst(10).map { index in articles.first { $0.key == ledger.articles.key(index) }! })
    }
    #expect(ledger.account == expected)
    #expect(ledger.deals.reports.count < 4 * articles.count + 2048)
    // What is written anew still finds its evidence.
    #expect(ledger.deals.allSatisfy { !$0.deal.evidence.isEmpty })
  }

  @Test func aPartOfALedgerSharesWhatLiesOnTheShelf() {
    let (ledger, articles) = ledger(seed: 4)
    let part = ledger.without { $0 % 2 == 1 }
    #expect(part.account == Telling.ledger(stride(from: 0, to: articles.count, by: 2).map { articles[$0] }).account)
    #expect(part.articles.shelf === ledger.articles.shelf)
  }

  @Test func hardwareIsToldByNameAsByTheWhole() {
    var articles: [LoadedArticle] = []
    for number in 0..<40 {
      var article = Telling.report("2031-03-0\(number % 9 + 1)", "Outlet \(number)", of: "Alder \(number % 3)")
      article.facts.hardware = (0..<number % 4).map { ordinal in
        HardwareMention(
          name: "Fen X\(ordinal)", vendor: "Birch", users: ["Alder \(number % 3)"], relation: .uses,
          evidence: [Evidence(text: "They run it, \(number) \(ordinal).", start: ordinal, end: ordinal + 9)])
      }
      articles.append(article)
    }
    var ledger = Telling.ledger(articles)
    #expect(ledger.hardware.count == 60)
    ledger.remove([3, 7, 39])
    #expect(ledger.hardware.count == 51)
    for (index, entry) in ledger.hardware.enumerated() {
      #expect(entry.mention == articles[entry.article].facts.hardware[entry.ordinal])
      #expect(ledger.hardware.mention(index) == entry.mention && ledger.hardware.key(index) == entry.key)
      #expect(ledger.hardware.article(index) == entry.article)
    }
  }
}
