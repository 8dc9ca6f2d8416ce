import Foundation
import Testing

@testable import TermsheetCore

@Suite struct IncrementalLoadingTests {
  @Test func whatIsKnownIsNotReadAgain() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    let first = await kept.load(try await kept.keeper()).0
    #expect(first.read == 2)
    let keeper = try await kept.keeper()
    #expect(Set(await keeper.ledger.deals.compactMap(\.deal.recipient)) == ["Alder", "Osier Labs"])
    #expect(await keeper.ledger.stakes.count == 1)
    let second = await kept.load(keeper).0
    #expect(second == LoadSummary(unchanged: 2))
    #expect(await keeper.ledger.deals.count == 2)
  }

  @Test func aKeptLedgerIsTheLedgerThatWasRead() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let again = try await kept.ledger()
    #expect(again.account == (await keeper.ledger).account)
    #expect(!again.account.isEmpty)
    #expect(again.stakes.map(\.stake) == (await keeper.ledger).stakes.map(\.stake))
  }

  @Test func changedAndDeletedFilesAreFollowed() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder.replacing("$100 million", with: "$300 million"), at: 1_600_000_500)
    try FileManager.default.removeItem(atPath: kept.articles + "/b.txt")
    let keeper = try await kept.keeper()
    let summary = await kept.load(keeper).0
    #expect(summary == LoadSummary(read: 1, gone: 1))
    #expect(await keeper.ledger.deals.map(\.deal.amount?.value) == [3e8])
    #expect(try await kept.ledger().account == (await keeper.ledger).account)
    #expect(try kept.rows("SELECT recipient, amount FROM deals") == [["Alder", "300000000.0"]])
  }

  /// The same size and the same time: only the content tells, and it is looked at while the time is young.
  @Test func aChangeWithinOneTickOfTheClockIsSeen() async throws {
    let kept = try Kept()
    // In the future, so that however slowly the test runs the file was changed a moment ago.
    let now = Int(Date().timeIntervalSince1970) + 3600
    try kept.write("a.txt", Kept.alder, at: now)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder.replacing("$100 million", with: "$900 million"), at: now)
    let keeper = try await kept.keeper()
    #expect(await kept.load(keeper).0.read == 1)
    #expect(await keeper.ledger.deals.map(\.deal.amount?.value) == [9e8])
  }

  @Test func aTouchedFileIsNotReadAgain() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    try kept.write("a.txt", Kept.alder, at: 1_650_000_000)
    #expect(await kept.load(try await kept.keeper()).0 == LoadSummary(unchanged: 1))
  }

  @Test func aMovedFolderKeepsItsFactsAndTheUsersWork() async throws {
    let kept = try Kept()
    try kept.write("old/a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let deal = try #require(await keeper.ledger.deals.first)
    let targets = await keeper.ledger.anchors(of: deal)
    try await keeper.edit([Edit(time: 1, action: .tag("kept", true), targets: targets)])
    let seen = await keeper.ledger.articles[0].firstSeen
    try FileManager.default.moveItem(atPath: kept.articles + "/old", toPath: kept.articles + "/new")
    let next = try await kept.keeper()
    #expect(await kept.load(next).0 == LoadSummary(moved: 1))
    let ledger = await next.ledger
    #expect(ledger.articleCount == 1)
    let moved = try #require(ledger.deals.first)
    #expect(ledger.articles[moved.reports[0].article].article.path == kept.articles + "/new/a.txt")
    #expect(ledger.marks(on: moved).tags == ["kept"])
    #expect(ledger.articles[moved.reports[0].article].firstSeen == seen)
    #expect(try await kept.ledger().account == ledger.account)
  }

  @Test func aFolderThatIsNotThereLosesNothing() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    try FileManager.default.moveItem(atPath: kept.articles, toPath: kept.scratch.path + "/unplugged")
    let keeper = try await kept.keeper()
    let (summary, problems) = await kept.load(keeper)
    #expect(summary.gone == 0)
    #expect(problems.count == 1)
    #expect(await keeper.ledger.deals.count == 1)
    // An empty folder has lost its articles.
    try FileManager.default.createDirectory(atPath: kept.articles, withIntermediateDirectories: true)
    #expect(await kept.load(keeper).0.gone == 1)
    #expect(await keeper.ledger.deals.isEmpty)
  }

  @Test func anotherGrammarReadsAgainWhileTheOldFactsStand() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    _ = await kept.load(try await kept.keeper())
    let keeper = try await kept.keeper(grammar: "2")
    #expect(await keeper.ledger.deals.count == 1)
    #expect(await kept.load(keeper).0.read == 1)
    #expect(await keeper.ledger.deals.count == 1)
    #expect(await kept.load(try await kept.keeper(grammar: "2")).0.read == 0)
    #expect(await kept.load(try await kept.keeper(grammar: "1")).0.read == 1)
  }

  @Test func problemsOfUnchangedFilesAreToldAgain() async throws {
    let kept = try Kept()
    try kept.write("empty.txt", "")
    let first = await kept.load(try await kept.keeper())
    #expect(first.1.map(\.reason) == ["is empty"])
    let second = await kept.load(try await kept.keeper())
    #expect(second.0.read == 0)
    #expect(second.1.map(\.reason) == ["is empty"])
  }

  @Test func otherFoldersAreLeftAlone() async throws {
    let kept = try Kept()
    try kept.write("one/a.txt", Kept.alder)
    try kept.write("one-more/b.txt", Kept.aspen)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper, roots: [kept.articles + "/one"])
    _ = await kept.load(keeper, roots: [kept.articles + "/one-more"])
    #expect(await keeper.ledger.deals.count == 2)
    #expect(await keeper.ledger(at: [kept.articles + "/one"]).deals.map(\.deal.recipient) == ["Alder"])
    #expect(await keeper.roots() == [kept.articles + "/one", kept.articles + "/one-more"])
  }

  @Test func namesThatAreNoUTF8AreKept() async throws {
    let kept = try Kept()
    try kept.write("x", "")
    let name = FilePath(kept.articles).appending([0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74])
    let descriptor = name.withCString { open($0, O_WRONLY | O_CREAT, 0o600) }
    _ = Array(Kept.alder.utf8).withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    #expect(await keeper.ledger.deals.count == 1)
    #expect(FilePath(stored: name.stored) == name)
  }

  @Test func theTextIsReadFromItsFileWhenItIsWanted() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let loaded = await keeper.ledger.articles[0]
    #expect(loaded.article.body.isEmpty)
    #expect(FullArticle.read(loaded).body.hasPrefix("Alder raised"))
    try kept.write("a.txt", "Something else.")
    #expect(FullArticle.read(loaded).body.isEmpty)
  }
}
