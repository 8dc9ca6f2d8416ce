import Foundation
import Testing

@testable import TermsheetCore

/// Reading very many articles, for the first time or again, costs as much for each of them as reading few.
@Suite struct RereadingTests {
  /// Articles of one company, whose reports are all compared with each other: each is another round.
  private func file(_ number: Int, millions: Int) -> ReadFile {
    let day = PartialDate(year: 2031, month: number % 12 + 1, day: number / 12 % 28 + 1)?.iso
    var loaded = Telling.report(day, "Outlet \(number)", of: "Alder", "$\(millions + number)M", round: "\(number)")
    loaded.article.path = "/articles/\(number).txt"
    return ReadFile(
      path: loaded.article.path, size: 1, modified: 1, hash: "\(number)", articles: [loaded], problems: [])
  }

  private func take(_ count: Int, millions: Int, by size: Int = 4, into keeper: LedgerKeeper) async {
    for first in stride(from: 0, to: count, by: size) {
      var batch = ReadBatch()
      batch.files = (first..<first + size).map { file($0, millions: millions) }
      await keeper.take(batch)
    }
    await keeper.settle()
  }

  /// Batch after batch, each about the same company: where each was merged as it came, the sum would be the square.
  @Test(arguments: [true, false]) func whatIsMergedKeepsStepWithWhatIsRead(isKept: Bool) async throws {
    let kept = try Kept()
    let keeper = isKept ? try await kept.keeper() : LedgerKeeper(store: nil, grammar: "1")
    let count = 320
    await take(count, millions: 100, into: keeper)
    let first = await keeper.ledger.mergings
    #expect(await keeper.ledger.articleCount == count)
    // Steps of an eighth come to nine times what is there at the end.
    #expect(first < 10 * count)
    await take(count, millions: 900, into: keeper)
    let second = await keeper.ledger.mergings - first
    #expect(await keeper.ledger.articleCount == count)
    #expect(second < 20 * count)
    #expect(await keeper.ledger.deals.allSatisfy { $0.deal.amount?.value ?? 0 >= 900e6 })
  }

  /// Of a new grammar that reads the same facts nothing is to be merged, and the rows stay.
  @Test func articlesThatSayTheSameAreLeftAsTheyAre() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    try kept.write("c.txt", "Nothing that is read stands here.")
    _ = await kept.load(try await kept.keeper())
    let rows = "SELECT id, file, seq FROM article ORDER BY id"
    let before = try kept.rows(rows)
    let keeper = try await kept.keeper(grammar: "2")
    let mergings = await keeper.ledger.mergings
    #expect(await kept.load(keeper).0 == LoadSummary(read: 3))
    #expect(await keeper.ledger.mergings == mergings)
    #expect(try kept.rows(rows) == before)
    #expect(try kept.rows("SELECT DISTINCT grammar FROM file") == [["2"]])
    #expect(await kept.load(try await kept.keeper(grammar: "2")).0 == LoadSummary(unchanged: 3))
  }

  /// Of a file of several only those that changed.
  @Test func articlesOfOneFileAreKeptOneByOne() async throws {
    let kept = try Kept()
    func lines(_ last: String) -> String {
      #"{"text": "Alder raised $100 million."}"# + "\n" + #"{"text": "\#(last)"}"#
    }
    try kept.write("a.jsonl", lines("Osier raised $2 billion."))
    _ = await kept.load(try await kept.keeper())
    let first = try kept.rows("SELECT id, seq FROM article WHERE position = 0")
    try kept.write("a.jsonl", lines("Sorrel raised $3 billion."), at: 1_600_000_500)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.map(\.deal.recipient) == ["Alder", "Sorrel"])
    #expect(try kept.rows("SELECT id, seq FROM article WHERE position = 0") == first)
    #expect(try kept.rows("SELECT count(*) FROM article") == [["2"]])
    #expect(try await kept.ledger().account == (await keeper.ledger).account)
    try kept.write("a.jsonl", #"{"text": "Alder raised $100 million."}"#, at: 1_600_000_900)
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.map(\.deal.recipient) == ["Alder"])
    #expect(try kept.rows("SELECT count(*) FROM article") == [["1"]])
  }

  /// As a program leaves it that was killed between reading and merging.
  @Test func whatWasReadAndNotMergedIsMergedByTheNextLoad() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    _ = await kept.load(try await kept.keeper())
    try FileManager.default.removeItem(atPath: kept.articles + "/b.txt")
    let dying = try await kept.keeper()
    await take(64, millions: 100, into: dying)
    // Less than an eighth of what is there waits.
    var batch = ReadBatch()
    batch.files = [file(1, millions: 500), file(64, millions: 100)]
    await dying.take(batch)
    batch.files = []
    let store = try #require(dying.store)
    let gone = try store.read { try LedgerRows.file(at: kept.articles + "/b.txt", $0) }
    batch.gone = [try #require(gone)]
    await dying.take(batch)
    #expect(
      try kept.rows("SELECT (SELECT value FROM meta WHERE name = 'seq') > value FROM meta WHERE name = 'merged'") == [
        ["1"]
      ])
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check() == LedgerCheck())
    // Whoever opens it sees all of it.
    #expect(Set(try await kept.ledger().deals.compactMap(\.deal.recipient)) == ["Alder"])
    let next = try await kept.keeper()
    #expect(await kept.load(next).0.read == 0)
    #expect(await next.ledger.articleCount == 66)
    let deals = await next.ledger.deals.map(\.id.text).sorted()
    #expect(try kept.rows("SELECT id FROM deal ORDER BY id") == deals.map { [$0] })
    #expect(try kept.rows("SELECT count(*) FROM report WHERE deal NOT IN (SELECT id FROM deal)") == [["0"]])
    #expect(try kept.rows("SELECT count(*) FROM stake") == [["1"]])
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check() == LedgerCheck())
  }

  /// What the user does while much is read waits for no merging, is on the disk at once, and stands at the end.
  @Test func anEditWhileMuchIsReadIsKeptAndStays() async throws {
    let kept = try Kept()
    let keeper = try await kept.keeper()
    await take(64, millions: 100, into: keeper)
    let deal = try #require(await keeper.ledger.deals.first)
    let targets = await keeper.ledger.anchors(of: deal)
    var batch = ReadBatch()
    for number in 64..<67 {
      batch.files = [file(number, millions: 100)]
      await keeper.take(batch)
    }
    let mergings = await keeper.ledger.mergings
    #expect(await keeper.ledger.articleCount < 67)
    try await keeper.edit([Edit(time: 1, action: .tag("kept", true), targets: targets)])
    try await keeper.edit([Edit(time: 2, action: .hide(true), targets: [targets[0]])])
    // The company's reports were brought together once, for the fact that is hidden now, and not with what is new.
    #expect(await keeper.ledger.mergings <= mergings + 64)
    #expect(try await kept.ledger().work.edits.count == 2)
    await keeper.settle()
    let ledger = await keeper.ledger
    #expect(ledger.articleCount == 67)
    #expect(try await kept.ledger().account == ledger.account)
    #expect(try kept.rows("SELECT id FROM deal ORDER BY id") == ledger.deals.map(\.id.text).sorted().map { [$0] })
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check() == LedgerCheck())
  }

  /// Another program makes an edit while this one has read and not merged: the rows are right whoever writes last.
  @Test func anotherProgramWritesWhileMuchIsRead() async throws {
    let kept = try Kept()
    let reading = try await kept.keeper()
    await take(64, millions: 100, into: reading)
    let other = try await kept.keeper()
    var batch = ReadBatch()
    for number in 64..<68 {
      batch.files = [file(number, millions: 100)]
      await reading.take(batch)
    }
    let deal = try #require(await other.ledger.deals.first)
    try await other.edit([Edit(time: 1, action: .hide(true), targets: await other.ledger.anchors(of: deal))])
    #expect(await other.ledger.articleCount == 68)
    batch.files = [file(0, millions: 5000), file(1, millions: 7000)]
    await reading.take(batch)
    await reading.settle()
    let ledger = await reading.ledger
    #expect(try await kept.ledger().account == ledger.account)
    #expect(try kept.rows("SELECT id FROM deal ORDER BY id") == ledger.deals.map(\.id.text).sorted().map { [$0] })
    try await other.edit([Edit(time: 2, action: .watch(company: "Alder", true), targets: [])])
    #expect(await other.ledger.account == ledger.account)
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check() == LedgerCheck())
  }
}
