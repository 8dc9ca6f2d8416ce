import Foundation
import GRDB
import Testing

@testable import TermsheetCore

/// The image beside a ledger: read where it is the ledger's, and thrown away in every other case.
@Suite struct KeptImageTests {
  private static func keeper(_ kept: Kept, build: String = "1") throws -> LedgerKeeper {
    var image = KeptImage(ledger: kept.path, build: build)
    image.leastArticles = 1
    return LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: "1", image: image)
  }

  /// A ledger of two articles with its image.
  private static func made() async throws -> Kept {
    let kept = try Kept()
    try kept.write("alder.txt", Kept.alder)
    try kept.write("aspen.txt", Kept.aspen)
    let keeper = try keeper(kept)
    _ = await kept.load(keeper)
    let snapshot = try #require(await keeper.snapshot())
    await keeper.keep(snapshot) { try $0.add([1, 2, 3]) }
    #expect(await keeper.snapshot() == nil)
    #expect(LedgerLocation.exists(KeptImage.path(for: kept.path)))
    return kept
  }

  /// Opens the ledger once more, and tells whether the image was what it was read from.
  private static func reopened(_ kept: Kept, build: String = "1") async throws -> (LedgerKeeper, fromImage: Bool) {
    let keeper = try keeper(kept, build: build)
    try await keeper.refresh()
    #expect((await keeper.ledger).account == (try await kept.ledger()).account)
    return (keeper, await keeper.imageState?.reach != nil)
  }

  @Test func anUnchangedLedgerComesFromItsImage() async throws {
    let kept = try await Self.made()
    let (keeper, fromImage) = try await Self.reopened(kept)
    #expect(fromImage)
    var attachment = try #require(await keeper.takeAttachment())
    #expect(try attachment.list(of: Int.self) == [1, 2, 3])
    #expect(await !keeper.verifyImage())
    let (summary, problems) = await kept.load(keeper)
    #expect(summary.read == 0 && summary.unchanged == 2 && problems.isEmpty)
  }

  @Test func aCheckTakesFromTheImageWhatTheArticlesComeTo() async throws {
    let kept = try await Self.made()
    let store = try LedgerStore(path: kept.path)
    let image = KeptImage(ledger: kept.path, build: "1")
    let care = LedgerCare(store)
    #expect(try care.check(image: image) == LedgerCheck())
    #expect(LedgerLocation.exists(image.path))
    try store.write { try $0.execute(sql: "DELETE FROM deal WHERE recipient = 'Alder'") }
    #expect(try care.check(image: image).faults.count == 1)
    #expect(try care.check() == care.check(image: image))
    // One that is damaged is not believed.
    var bytes = try #require(FileManager.default.contents(atPath: image.path))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: image.path))
    #expect(try care.check() == care.check(image: image))
  }

  @Test func whatHasChangedSinceIsMergedAnew() async throws {
    let kept = try await Self.made()
    // Another program, which keeps no image.
    let other = LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: "1", image: nil)
    try await other.refresh()
    try kept.write(
      "again.txt", Kept.alder.replacing("Harbour Wire", with: "Evening Post").replacing("said", with: "told"))
    try FileManager.default.removeItem(atPath: kept.articles + "/aspen.txt")
    _ = await kept.load(other)
    let deal = try #require(await other.ledger.deals.first)
    try await other.edit([
      Edit(time: 1, action: .correct(field: .amount, value: "$7B"), targets: await other.ledger.anchors(of: deal))
    ])
    let (keeper, fromImage) = try await Self.reopened(kept)
    #expect(fromImage)
    #expect(await keeper.takeAttachment() == nil)
    #expect(await keeper.ledger.deals.first?.deal.amount?.value == 7e9)
    // And what is written from there on is right as well.
    try await keeper.edit([Edit(time: 2, action: .tag("mine", true), targets: await keeper.ledger.anchors(of: deal))])
    #expect(try LedgerCare(LedgerStore(path: kept.path)).check().faults.isEmpty)
  }

  @Test func anotherBuildMakesEverythingAnew() async throws {
    let kept = try await Self.made()
    #expect(try await !Self.reopened(kept, build: "2").fromImage)
    #expect(!LedgerLocation.exists(KeptImage.path(for: kept.path)))
  }

  @Test func aLedgerThatWasCopiedBackIsNotTakenForTheImages() async throws {
    let kept = try Kept()
    try kept.write("alder.txt", Kept.alder)
    let early = LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: "1", image: nil)
    _ = await kept.load(early)
    try LedgerCare(try #require(early.store)).backup(to: kept.path + ".old")
    early.store?.close()
    try kept.write("aspen.txt", Kept.aspen)
    let keeper = try Self.keeper(kept)
    try await keeper.refresh()
    _ = await kept.load(keeper)
    await keeper.keep(try #require(await keeper.snapshot()))
    keeper.store?.close()
    for ending in ["", "-wal", "-shm"] { unlink(kept.path + ending) }
    rename(kept.path + ".old", kept.path)
    // It reads other articles under the numbers that the image knows.
    try FileManager.default.removeItem(atPath: kept.articles + "/aspen.txt")
    try kept.write(
      "elm.txt", Kept.aspen.replacing("Osier Labs", with: "Elmfield").replacing("Cedarcore", with: "Ashgrove"))
    let other = LedgerKeeper(store: try LedgerStore(path: kept.path), grammar: "1", image: nil)
    try await other.refresh()
    _ = await kept.load(other)
    #expect(try await !Self.reopened(kept).fromImage)
  }

  @Test func aRestoredLedgerIsReadAnew() async throws {
    let kept = try await Self.made()
    try LedgerCare(LedgerStore(path: kept.path)).backup(to: kept.path + ".backup")
    _ = try LedgerCare.restore(kept.path + ".backup", to: kept.path)
    #expect(try await !Self.reopened(kept).fromImage)
  }

  /// Whatever byte is another, the ledger is what its rows come to before anything is built on it.
  @Test(arguments: 0..<24) func aDamagedImageIsThrownAway(part: Int) async throws {
    let kept = try await Self.made()
    let path = KeptImage.path(for: kept.path)
    var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    bytes[bytes.count * part / 24 + part % 3] ^= 0x40
    if part % 8 == 7 { bytes.removeLast(bytes.count / 2) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let keeper = try Self.keeper(kept)
    try await keeper.refresh()
    await keeper.verifyImage()
    #expect((await keeper.ledger).account == (try await kept.ledger()).account)
    #expect(
      await (keeper.ledger.articles.map(\.article.title)) == (try await kept.ledger()).articles.map(\.article.title))
  }

  @Test func aFewArticlesNeedNone() async throws {
    let kept = try Kept()
    try kept.write("alder.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    await keeper.keep(try #require(await keeper.snapshot()))
    #expect(!LedgerLocation.exists(KeptImage.path(for: kept.path)))
    #expect(!LedgerLocation.exists(KeptImage.path(for: kept.path) + ".part"))
  }

  @Test func whoeverWritesItIsAlone() async throws {
    let kept = try await Self.made()
    let path = KeptImage.path(for: kept.path)
    var first = try ImageWriter(path)
    #expect(throws: ImageWriter.Failure.self) { _ = try ImageWriter(path) }
    try first.add([1])
    // It was begun and is not finished: the image that is there is still good.
    #expect(try await Self.reopened(kept).fromImage)
    _ = consume first
    #expect(!LedgerLocation.exists(path + ".part"))
  }
}
