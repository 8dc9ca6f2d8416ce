import Foundation
import Testing

@testable import TermsheetCore

/// Files of very many articles come into the ledger in parts, and are all there or to be read again.
@Suite struct LargeLoadingTests {
  private func mailbox(_ letters: Range<Int>) -> String {
    letters.map { number in
      """
      From wire@example.org Mon Jan  6 00:00:00 2031
      From: Harbour Wire <wire@example.org>
      Subject: News of Alder\(number)
      Date: Mon, 6 Jan 2031 10:00:00 +0000

      Alder\(number) raised $\(number + 5) million in a Series B round led by Birch Capital, the company said. It rained in \
      the afternoon, and nobody at the harbour said why the day had been so quiet before, or what came of it in the end.


      """
    }.joined()
  }

  private func keeper(_ kept: Kept, events: ((LedgerEvent) -> Void)? = nil) async throws -> LedgerKeeper {
    let keeper = try await kept.keeper()
    for await event in keeper.load(roots: [kept.articles]) { events?(event) }
    return keeper
  }

  @Test func aMailboxComesInPartsAndIsFollowed() async throws {
    let kept = try Kept()
    try kept.write("box.mbox", mailbox(0..<900))
    var changes = 0
    let first = try await keeper(kept) { if case .changed = $0 { changes += 1 } }
    #expect(changes >= 2)
    #expect(await first.ledger.articleCount == 900)
    #expect(await first.ledger.deals.count == 900)
    #expect(try kept.rows("SELECT count(*), min(position), max(position) FROM article") == [["900", "0", "899"]])
    #expect(try kept.rows("SELECT size > 0, hash <> '' FROM file") == [["1", "1"]])
    let seen = try kept.rows("SELECT max(first_seen) FROM article")
    // Known the next time, and where it grows what was there before is no news.
    #expect(await kept.load(try await kept.keeper()).0 == LoadSummary(unchanged: 1))
    try kept.write("box.mbox", mailbox(0..<901), at: 1_600_000_500)
    let second = try await keeper(kept)
    #expect(await second.ledger.articleCount == 901)
    #expect(await second.ledger.deals.count == 901)
    #expect(try kept.rows("SELECT max(first_seen) FROM article WHERE position < 900") == seen)
    #expect(try await kept.ledger().account == (await second.ledger).account)
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check() == LedgerCheck())
    // Elsewhere it is the same mailbox.
    try FileManager.default.moveItem(atPath: kept.articles + "/box.mbox", toPath: kept.articles + "/moved.mbox")
    #expect(await kept.load(try await kept.keeper()).0 == LoadSummary(moved: 1))
  }

  @Test func aMailboxThatWasReadInPartIsReadAgain() async throws {
    let kept = try Kept()
    try kept.write("box.mbox", mailbox(0..<900))
    let keeper = try await kept.keeper()
    var batch = ReadBatch()
    let article = Article(path: kept.articles + "/box.mbox", title: "News", body: "Alder0 raised money.")
    batch.files = [
      ReadFile(
        path: kept.articles + "/box.mbox", size: -1, modified: 0, hash: "",
        articles: [LoadedArticle(article: article, facts: ArticleFacts())], problems: [], part: .first)
    ]
    await keeper.take(batch)
    #expect(try kept.rows("SELECT size FROM file") == [["-1"]])
    #expect(await keeper.ledger.articleCount == 1)
    let next = try await kept.keeper()
    #expect(await kept.load(next).0.read == 1)
    #expect(await next.ledger.articleCount == 900)
    #expect(try kept.rows("SELECT count(*) FROM article") == [["900"]])
  }

  @Test func withoutALedgerAFileTakesTheSameFilesPlace() async throws {
    let kept = try Kept()
    try kept.write("box.mbox", mailbox(0..<900))
    let keeper = LedgerKeeper(store: nil)
    _ = await kept.load(keeper)
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.articleCount == 900)
    #expect(await keeper.ledger.deals.count == 900)
  }
}
