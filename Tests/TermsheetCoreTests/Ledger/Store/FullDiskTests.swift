import Foundation
import GRDB
import Testing

@testable import TermsheetCore

/// A ledger whose file cannot grow: what is read is shown all the same, and what the store has stays sound.
@Suite struct FullDiskTests {
  /// Articles of so much text that the file must grow for them.
  private func write(_ range: Range<Int>, _ kept: Kept) throws {
    for number in range {
      let text = """
        title: Alder\(number) raises money, \(String(repeating: "and more ", count: 200))
        source: Harbour Wire
        date: 2031-03-12

        Alder\(number) raised $\(number + 10) million in a Series B round led by Birch Capital, the company said.
        """
      try kept.write("\(number).txt", text)
    }
  }

  /// Lets the file grow by so many pages more.
  private func allow(_ pages: Int, _ keeper: LedgerKeeper) throws {
    try keeper.store?.write { db in
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(count + pages)")
    }
  }

  /// Few pages fail with the first row, more of them with one of the last.
  @Test(arguments: [0, 1, 4, 8, 16, 24, 32, 40]) func readingGoesOnInMemory(pages: Int) async throws {
    let kept = try Kept()
    try write(0..<5, kept)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    #expect(await keeper.failure == nil)
    try write(5..<60, kept)
    try allow(pages, keeper)
    _ = await kept.load(keeper)
    #expect(await keeper.failure == .full(path: kept.path))
    #expect(Set(await keeper.ledger.deals.compactMap(\.deal.recipient)) == Set((0..<60).map { "Alder\($0)" }))
    // The file has what it had, or batches that were whole.
    #expect(try LedgerCare(LedgerStore(path: kept.path)).check() == LedgerCheck())

    // With room again the user's work is kept, of facts that the store has and of those that it has not.
    try allow(100_000, keeper)
    for deal in await keeper.ledger.deals {
      let targets = await keeper.ledger.anchors(of: deal)
      try await keeper.edit([Edit(time: 1, action: .tag("seen", true), targets: targets)])
    }
    #expect(await keeper.ledger.deals.count == 60)
    #expect(try LedgerCare(LedgerStore(path: kept.path)).check() == LedgerCheck())
    // The next program reads the rest, and the tags find their facts.
    let next = try await kept.keeper()
    _ = await kept.load(next)
    let ledger = await next.ledger
    #expect(ledger.deals.count == 60)
    #expect(ledger.deals.allSatisfy { ledger.marks(on: $0).tags == ["seen"] })
  }
}
