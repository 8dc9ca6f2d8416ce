import Foundation
import GRDB
import Testing

@testable import TermsheetCore

/// The first picture of a ledger: right where it is kept, and void as soon as anything that it summarises is another.
@Suite struct FrontPageTests {
  /// So many articles on one deal each, and one that says nothing.
  private func loaded(_ count: Int = 3) async throws -> (Kept, LedgerKeeper) {
    let kept = try Kept()
    for number in 0..<count {
      try kept.write(
        "\(1000 + number).txt",
        """
        title: News of Alder\(number)
        source: Harbour Wire
        date: 2031-0\(number % 9 + 1)-12

        Alder\(number) raised $\(number + 5) million in a Series B round led by Birch Capital, the company said. Birch \
        Capital owns 12% of Alder\(number).
        """)
    }
    try kept.write("quiet.txt", "It rained in the afternoon, and nobody said why the harbour was quiet on that day.")
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    return (kept, keeper)
  }

  private func page(_ kept: Kept, grammar: String = "1", scope: [String]? = nil) async throws -> (
    page: FrontPage, ledger: Ledger
  )? {
    try await LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: grammar).frontPage(scope: scope)
  }

  @Test func namesWhatTheWholeHas() async throws {
    let (kept, keeper) = try await loaded()
    let (page, part) = try #require(try await page(kept))
    let whole = await keeper.ledger
    #expect(page.totals.articles == 4)
    #expect(part.articleCount == 4)
    #expect(page.totals.deals == 3)
    #expect(page.totals.stakes == 3)
    #expect(part.account == whole.account)
    #expect(part.deals.map(\.deal) == whole.deals.map(\.deal))
    #expect(part.stakes.map(\.stake) == whole.stakes.map(\.stake))
    #expect(page.companies.first?.name == "Birch Capital")
    #expect(page.companies.first?.sureDeals == 3)
    #expect(page.companies.map(\.name).contains("Alder1"))
    #expect(page.covered.contains("Alder0"))
  }

  @Test func articlesThatSayNothingAreCountedAndNotKeptInMemory() async throws {
    let (kept, keeper) = try await loaded()
    let again = try await kept.ledger()
    #expect(again.articles.count == 3)
    #expect(again.articleCount == 4)
    #expect(await keeper.ledger.articleCount == 4)
    #expect(await keeper.ledger(at: [kept.articles + "/quiet.txt"]).articleCount == 1)
    #expect(await keeper.ledger(at: [kept.articles + "/1000.txt"]).articleCount == 1)
    try FileManager.default.removeItem(atPath: kept.articles + "/quiet.txt")
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.articleCount == 3)
    try kept.write("1000.txt", "Nothing is said here any more, but the article is still one of the folder's.")
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.articleCount == 3)
    #expect(await keeper.ledger.deals.count == 2)
    #expect(try await kept.ledger().articleCount == 3)
  }

  @Test func holdsNoMoreThanItsRowsHoweverManyArticlesThereAre() async throws {
    let (kept, keeper) = try await loaded(FrontPage.companyRows + 30)
    let (page, part) = try #require(try await page(kept))
    #expect(page.totals.deals == FrontPage.companyRows + 30)
    #expect(part.deals.count == FrontPage.rows)
    #expect(part.stakes.count <= FrontPage.stakeRoom)
    #expect(page.companies.count == FrontPage.companyRows)
    #expect(page.totals.companies == FrontPage.companyRows + 31)
    // The newest are on it: nothing that is left out is later than what is there.
    let whole = await keeper.ledger
    func day(_ deal: LedgerDeal, _ ledger: Ledger) -> Int {
      (deal.deal.date ?? ledger.articles[deal.reports[0].article].article.published)?.dayNumber ?? 0
    }
    let there = Set(part.deals.map(\.id))
    let earliest = part.deals.map { day($0, part) }.min() ?? 0
    #expect(whole.deals.allSatisfy { there.contains($0.id) || day($0, whole) <= earliest })
    // What is not on the page is not looked at.
    let rows = page.articles.map(String.init).joined(separator: ", ")
    try await LedgerStore(path: kept.path).queue.write {
      try $0.execute(sql: "UPDATE article SET facts = 'spoiled' WHERE id NOT IN (\(rows))")
    }
    #expect(try await self.page(kept)?.ledger.deals.map(\.deal) == part.deals.map(\.deal))
  }

  /// However many reports each deal has, and however little one of them can stand for the others.
  @Test func readsNotManyMoreArticlesOfALargeLedger() throws {
    func page(reports count: Int) -> FrontPage {
      // Each names another investor: only all reports together come to the same.
      let articles = (0..<FrontPage.rows + 5).flatMap { deal in
        (0..<count).map { report in
          Telling.report(
            PartialDate(year: 2031, month: deal % 12 + 1, day: report % 28 + 1)?.iso, "Outlet \(deal) \(report)",
            of: "Alder\(deal)", by: ["*Birch", "Cedar\(report)"], "$100M", round: "B")
        }
      }
      return FrontPage(Telling.ledger(articles)) { Int64($0) }
    }
    let few = page(reports: 1)
    #expect(few.deals.count == FrontPage.rows)
    #expect(few.articles.count == FrontPage.rows)
    let many = page(reports: 6)
    #expect(many.totals.deals == FrontPage.rows + 5)
    #expect(many.deals.count == FrontPage.leastRows)
    #expect(many.articles.count == FrontPage.leastRows * 6)
  }

  @Test func aDealThatManyTellIsDrawnFromAFewOfThem() async throws {
    let kept = try Kept()
    let words = ["harbour", "market", "river", "garden", "castle", "tower", "valley", "forest", "island", "meadow"]
    for (number, word) in words.enumerated() {
      try kept.write(
        "\(number).txt",
        """
        title: The \(word) and the money
        source: \(word.capitalized) Wire
        date: 2031-04-\(10 + number)

        By the \(word) they spoke of it for \(number + 3) hours. Alder raised \(number < 7 ? "about $50" : "$50") million \
        in a Series B round led by Birch Capital, people in the \(word) said. Nobody at the \(word) had more to tell.
        """)
    }
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let whole = await keeper.ledger
    try #require(whole.deals.count == 1)
    try #require(whole.deals[0].reports.count == words.count)
    let (page, part) = try #require(try await page(kept))
    #expect(page.articles.count < words.count)
    #expect(part.deals.map(\.deal) == whole.deals.map(\.deal))
    #expect(part.deals.map(\.disputed) == whole.deals.map(\.disputed))
    #expect(part.deals[0].reports.count > 1)
  }

  @Test func followsTheUsersEdits() async throws {
    let (kept, keeper) = try await loaded()
    let deal = try #require(await keeper.ledger.deals.first)
    let targets = await keeper.ledger.anchors(of: deal)
    try await keeper.edit([
      Edit(time: 1, action: .correct(field: .amount, value: "$7B"), targets: targets),
      Edit(time: 2, action: .tag("circle", true), targets: targets),
      Edit(time: 3, action: .watch(company: "Elm", true)),
    ])
    let part = try #require(try await page(kept)).ledger
    let corrected = try #require(part.deals.first { $0.id == deal.id })
    #expect(corrected.deal.amount?.value == 7e9)
    #expect(part.marks(on: corrected).tags == ["circle"])
    #expect(part.work.watched == ["Elm"])
    try await keeper.edit([Edit(time: 4, action: .hide(true), targets: targets)])
    let (page, rest) = try #require(try await page(kept))
    #expect(page.totals.deals == 2)
    #expect(rest.deals.map(\.id) == (await keeper.ledger).deals.map(\.id))
  }

  @Test func followsTheFolder() async throws {
    let (kept, keeper) = try await loaded()
    try kept.write("z.txt", Kept.aspen)
    try FileManager.default.removeItem(atPath: kept.articles + "/1001.txt")
    _ = await kept.load(keeper)
    let (page, part) = try #require(try await page(kept))
    #expect(page.totals.deals == 3)
    #expect(Set(part.deals.compactMap(\.deal.recipient)) == ["Alder0", "Alder2", "Osier Labs"])
  }

  /// A new build of the program reads everything anew, which takes a while: what the old one read is shown meanwhile.
  @Test func showsWhatAnotherBuildReadUntilThisOneHas() async throws {
    let (kept, _) = try await loaded()
    let old = try #require(try await page(kept))
    let new = try #require(try await page(kept, grammar: "2"))
    #expect(new.page == old.page)
    #expect(new.ledger.deals.map(\.deal) == old.ledger.deals.map(\.deal))
    func grammars() throws -> [[String?]] {
      try kept.rows("SELECT json_extract(value, '$.grammar') FROM meta WHERE name = 'front page'")
    }
    #expect(try grammars() == [["1"]])
    #expect(await (try kept.keeper(grammar: "2")).renewFrontPage())
    #expect(try grammars() == [["2"]])
  }

  @Test func isVoidWhereItSummarisesAnotherState() async throws {
    let (kept, _) = try await loaded()
    #expect(try await page(kept) != nil)
    #expect(try await page(kept, scope: [kept.articles]) != nil)
    #expect(try await page(kept, scope: ["/", "/elsewhere"]) != nil)
    #expect(try await page(kept, scope: [kept.articles + "/1000.txt"]) == nil)
    #expect(try await page(kept, scope: [String(kept.articles.dropLast())]) == nil)
    let store = try LedgerStore(path: kept.path)
    // An edit and an article of a program that writes no front page.
    let edit = StoredEdit(Edit(time: 1, action: .look))
    try store.write { _ = try LedgerRows.insert(edit, $0) }
    #expect(try await page(kept) == nil)
    await (try kept.keeper()).renewFrontPage()
    #expect(try await page(kept) != nil)
    try store.write { try LedgerRows.setSeq(try LedgerRows.seq($0) + 1, $0) }
    #expect(try await page(kept) == nil)
    await (try kept.keeper()).renewFrontPage()
    #expect(try await page(kept) != nil)
    try store.write { try $0.execute(sql: "UPDATE meta SET value = '{\"form\":1' WHERE name = 'front page'") }
    #expect(try await page(kept) == nil)
  }
}
