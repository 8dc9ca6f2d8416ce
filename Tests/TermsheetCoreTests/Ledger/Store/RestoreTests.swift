import Foundation
import Testing

@testable import TermsheetCore

@Suite struct RestoreTests {
  @Test func aProgramThatHasTheLedgerOpenGoesOnWithTheRestoredOne() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let open = try await kept.keeper()
    _ = await kept.load(open)
    try await open.edit([Edit(time: 1, action: .watch(company: "Alder", true))])
    let backup = kept.scratch.path + "/backup.sqlite"
    try LedgerCare(try LedgerStore(path: kept.path)).backup(to: backup)
    try kept.write("b.txt", Kept.aspen)
    _ = await kept.load(open)
    try await open.edit([Edit(time: 2, action: .watch(company: "Elm", true))])
    let aside = try #require(try LedgerCare.restore(backup, to: kept.path))
    // What it writes from now on is in the ledger, and not in the one that was put aside.
    try await open.edit([Edit(time: 3, action: .watch(company: "Fir", true))])
    #expect(await open.ledger.work.watched == ["Alder", "Fir"])
    #expect(await open.ledger.articleCount == 1)
    #expect(try await kept.ledger().work.watched == ["Alder", "Fir"])
    let before = LedgerKeeper(store: try LedgerStore(path: aside), grammar: "1")
    try await before.refresh()
    #expect(await before.ledger.work.watched == ["Alder", "Elm"])
    #expect(await before.ledger.articleCount == 2)
    // Its folders are followed as before.
    _ = await kept.load(open)
    #expect(await open.ledger.articleCount == 2)
    #expect(try LedgerCare(try LedgerStore(path: kept.path)).check().faults.isEmpty)
    // The front page is the restored ledger's.
    let page = try await LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: "1").frontPage(scope: nil)
    #expect(page?.page.totals.articles == 2)
  }

  @Test func aProgramThatLooksAgainSeesTheRestoredLedger() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let open = try await kept.keeper()
    _ = await kept.load(open)
    let backup = kept.scratch.path + "/backup.sqlite"
    try LedgerCare(try LedgerStore(path: kept.path)).backup(to: backup)
    try await open.edit([Edit(time: 2, action: .watch(company: "Elm", true))])
    _ = try LedgerCare.restore(backup, to: kept.path)
    #expect(try await open.refresh())
    #expect(await open.ledger.work.watched.isEmpty)
    #expect(await open.ledger.deals.count == 1)
  }

  /// Somebody has removed the file, or a disk lost it: the second copy of the user's work is beside it still.
  @Test func aLedgerThatIsGoneComesBackWithTheUsersWork() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let targets = await keeper.ledger.anchors(of: try #require(keeper.ledger.deals.first))
    try await keeper.edit([
      Edit(time: 1, action: .watch(company: "Alder", true)),
      Edit(time: 2, action: .tag("circle", true), targets: targets),
    ])
    let edits = await keeper.ledger.work.edits
    keeper.store?.close()
    for ending in ["", "-wal", "-shm", ".image"] { unlink(kept.path + ending) }
    let next = try await kept.keeper()
    #expect(await next.ledger.work.edits == edits)
    _ = await kept.load(next)
    let ledger = await next.ledger
    #expect(ledger.marks(on: try #require(ledger.deals.first)).tags == ["circle"])
    // Once there is a ledger, what it has counts.
    try next.store?.write { try $0.execute(sql: "DELETE FROM edit") }
    #expect(try await kept.ledger().work.edits.isEmpty)
  }

  /// A ledger that cannot be read is put aside whole.
  @Test func aDamagedLedgerIsPutAside() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    keeper.store?.close()
    let backup = kept.scratch.path + "/backup.sqlite"
    try LedgerCare(try LedgerStore(path: kept.path)).backup(to: backup)
    let noise = Data(repeating: 7, count: 40_000)
    try noise.write(to: URL(fileURLWithPath: kept.path))
    let aside = try #require(try LedgerCare.restore(backup, to: kept.path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == noise)
    #expect(try await kept.ledger().deals.count == 1)
  }
}
