import Foundation
import Testing

@testable import TermsheetCore

/// Programs that are killed, disks that are full, files that are damaged: every edit that was acknowledged is there, or
/// the program says what is wrong and leaves the file as it is.
@Suite struct NothingIsLostTests {
  /// A hundred kills, twenty-five of each ledger.
  @Test(arguments: 1...4) func editsSurviveKills(ledger: Int) async throws {
    let folder = try LedgerFolder()
    var acknowledged: Set<String> = []
    var next = 0
    for round in 1...25 {
      let run = try ProbeRun(["edit", folder.ledger, String(next), "1000"], in: folder.path)
      try await run.kill(after: Int.random(in: 5...260))
      acknowledged.formUnion(run.said.map { "Company \($0)" })
      next += 1000
      if round % 5 == 0 {
        let kept = try await folder.watched()
        #expect(acknowledged.isSubset(of: kept), "\(acknowledged.subtracting(kept).sorted())")
        // One more than was said may be there: killed between keeping and saying.
        #expect(kept.count <= acknowledged.count + round)
      }
    }
    #expect(acknowledged.count > 15)
    let store = try LedgerStore(path: folder.ledger)
    #expect(try LedgerCare(store).check().faults.isEmpty)
    // The second copy has them too.
    let other = try LedgerFolder()
    _ = try LedgerImport(try LedgerStore(path: other.ledger)).read(EditJournal.path(for: folder.ledger))
    let copied = try await other.watched()
    #expect(acknowledged.subtracting(copied).count <= 25)
  }

  /// A hundred kills, twenty-five of each ledger.
  @Test(arguments: 1...4) func aLoadSurvivesKills(ledger: Int) async throws {
    let folder = try LedgerFolder()
    let articles = try folder.writeArticles(120)
    try await folder.add("Alder7")
    for _ in 1...25 {
      let run = try ProbeRun(["load", folder.ledger, articles], in: folder.path)
      try await run.kill(after: Int.random(in: 10...700))
      #expect(!run.said.contains { $0.hasPrefix("failed") }, "\(run.said)")
    }
    try await expectWhole(folder, articles: 120)
  }

  /// Whatever became of loads before, the next one brings in everything once, and what the user did is there.
  private func expectWhole(_ folder: LedgerFolder, articles count: Int) async throws {
    let store = try LedgerStore(path: folder.ledger)
    #expect(try LedgerCare(store).check() == LedgerCheck())
    store.close()
    #expect(try await ProbeRun(["load", folder.ledger, folder.articles], in: folder.path).wait() == 0)
    let keeper = LedgerKeeper(store: try LedgerStore(path: folder.ledger), grammar: "probe")
    try await keeper.refresh()
    let ledger = await keeper.ledger
    #expect(ledger.deals.count == count)
    #expect(ledger.articleCount == count)
    #expect(ledger.work.watched == ["Alder7"])
    #expect(try LedgerCare(try LedgerStore(path: folder.ledger)).check() == LedgerCheck())
  }

  /// A disk that fills while articles are read, at the first write or far into them: the program says so, what was there
  /// before is there still, and once there is room the rest comes.
  @Test(arguments: [20_000, 140_000, 180_000, 240_000, 320_000])
  func aDiskThatFillsDuringALoadLosesNothing(limit: Int) async throws {
    let folder = try LedgerFolder()
    let articles = try folder.writeArticles(150)
    try await folder.add("Alder7")
    let run = try ProbeRun(["load", folder.ledger, articles, String(limit)], in: folder.path)
    #expect(await run.wait() == 4, "\(run.said)")
    let said = run.said
    #expect(said.last?.hasPrefix("failed: the ledger \(folder.ledger)") == true, "\(said.suffix(2))")
    #expect(said.last?.contains("room") == true && said.last?.contains("--no-ledger") == true, "\(said.suffix(2))")
    #expect(try await folder.watched() == ["Alder7"])
    try await expectWhole(folder, articles: 150)
  }

  @Test func twoProgramsWriteAtOnce() async throws {
    let folder = try LedgerFolder()
    let articles = try folder.writeArticles(60)
    let runs = try [
      ProbeRun(["edit", folder.ledger, "0", "150"], in: folder.path),
      ProbeRun(["edit", folder.ledger, "1000", "150"], in: folder.path),
      ProbeRun(["load", folder.ledger, articles], in: folder.path),
    ]
    for run in runs { #expect(await run.wait() == 0, "\(run.said.suffix(2))") }
    let watched = try await folder.watched()
    #expect(watched == Set((Array(0..<150) + Array(1000..<1150)).map { "Company \($0)" }))
    let store = try LedgerStore(path: folder.ledger)
    #expect(try LedgerCare(store).check() == LedgerCheck())
    #expect(try LedgerCare(store).info().deals == 60)
  }

  /// The limit stands for a full disk: beyond it every write of the program fails.
  @Test(arguments: [4_000, 100_000, 140_000, 180_000, 220_000, 260_000])
  func aFullDiskLosesNothing(limit: Int) async throws {
    let folder = try LedgerFolder()
    try await folder.add("Before")
    let run = try ProbeRun(["edit", folder.ledger, "0", "3000", String(limit)], in: folder.path)
    #expect(await run.wait() == 4)
    let said = run.said
    #expect(said.last?.hasPrefix("failed: the ledger \(folder.ledger)") == true, "\(said.suffix(2))")
    #expect(said.last?.contains("--no-ledger") == true)
    let acknowledged = Set(said.dropLast().map { "Company \($0)" })
    #expect(limit < 200_000 || !acknowledged.isEmpty)
    let kept = try await folder.watched()
    #expect(acknowledged.union(["Before"]).isSubset(of: kept))
    #expect(kept.count <= acknowledged.count + 2)
    // With room again all goes on.
    #expect(try await ProbeRun(["edit", folder.ledger, "5000", "3"], in: folder.path).wait() == 0)
    #expect(try await folder.watched().isSuperset(of: kept.union(["Company 5002"])))
  }

  /// A ledger of twelve articles and twenty edits, made once for all.
  private static let sound = Task {
    let folder = try LedgerFolder()
    let articles = try folder.writeArticles(12)
    #expect(try await ProbeRun(["load", folder.ledger, articles], in: folder.path).wait() == 0)
    #expect(try await ProbeRun(["edit", folder.ledger, "0", "20"], in: folder.path).wait() == 0)
    // The probes end without closing: what they left in the journal goes into the file before it is damaged.
    #expect(try Program.shell("termsheet ledger info --ledger '\(folder.ledger)'").status == 0)
    return folder
  }

  /// That ledger with one whole page of noise; the first page of all on the first seed.
  private static func damaged(_ seed: UInt64) async throws -> (LedgerFolder, [UInt8]) {
    let folder = try await Self.sound.value.copy()
    var bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder.ledger)))
    let pages = bytes.count / 4096
    #expect(pages > 20)
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let page = seed == 1 ? 0 : Int(state >> 33) % pages
    for offset in page * 4096..<(page + 1) * 4096 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[offset] = UInt8(truncatingIfNeeded: state >> 56)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: folder.ledger))
    return (folder, bytes)
  }

  /// Work on a damaged ledger is refused with the way back, or done and kept; what was there before is never said to be
  /// less than it was.
  @Test(arguments: 1...24) func workOnADamagedLedgerIsRefusedOrKept(seed: UInt64) async throws {
    let (folder, _) = try await Self.damaged(seed)
    var companies = Set((0..<20).map { "Company \($0)" })
    for command in ["ledger watch Later", "deals", "ledger compact", "ledger watch Last", "ledger log"] {
      let run = try Program.shell("termsheet \(command) --ledger '\(folder.ledger)'")
      #expect(!run.isSignalled, "\(command): \(run.errors)")
      #expect([0, 1, 4].contains(run.status), "\(command): \(run.errors)")
      if run.status == 4 {
        #expect(run.errors.contains("damaged") || run.errors.contains("is not a ledger"), "\(command): \(run.errors)")
      } else if let company = command.split(separator: " ").last, command.contains("watch") {
        companies.insert(String(company))
      } else if command.hasSuffix("log") {
        for company in companies { #expect(run.output.contains(company)) }
      }
    }
    let other = try LedgerFolder()
    let back = try Program.shell(
      "termsheet ledger import --ledger '\(other.ledger)' '\(folder.ledger).edits.jsonl'")
    #expect(back.status == 0)
    #expect(try await other.watched() == companies)
  }

  @Test(arguments: 1...24) func damagedPagesAreToldAndLeftAsTheyAre(seed: UInt64) async throws {
    let (folder, bytes) = try await Self.damaged(seed)
    for command in ["check", "info", "log"] {
      let run = try Program.shell("termsheet ledger \(command) --ledger '\(folder.ledger)'")
      #expect(run.status == 0 || run.status == 4, "\(run.errors)")
      #expect(!run.isSignalled)
      if run.status != 0 {
        #expect(run.errors.contains("damaged") || run.errors.contains("is not a ledger"), "\(run.errors)")
        #expect(run.errors.contains("termsheet ledger") || run.errors.contains("--no-ledger"), "\(run.errors)")
      }
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder.ledger))) == bytes)
    // The way back that is named brings every edit into a new ledger.
    let other = try LedgerFolder()
    let back = try Program.shell(
      "termsheet ledger import --ledger '\(other.ledger)' '\(folder.ledger).edits.jsonl'")
    #expect(back.status == 0)
    #expect(try await other.watched() == Set((0..<20).map { "Company \($0)" }))
  }
}

extension LedgerFolder {
  func add(_ company: String) async throws {
    let keeper = LedgerKeeper(store: try LedgerStore(path: ledger), grammar: "probe")
    defer { keeper.store?.close() }
    try await keeper.refresh()
    try await keeper.edit([Edit(time: WallClock.milliseconds, action: .watch(company: company, true))])
  }
}
