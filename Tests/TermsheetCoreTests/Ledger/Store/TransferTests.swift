import Foundation
import GRDB
import Testing

@testable import TermsheetCore

@Suite struct TransferTests {
  /// A ledger with articles, a problem, edits, and texts that are hard to write down.
  private func filled() async throws -> Kept {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b, \"c\".txt", Kept.aspen)
    try kept.write("empty.txt", "")
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let ledger = await keeper.ledger
    let targets = ledger.anchors(of: ledger.deals[0])
    try await keeper.edit([
      Edit(time: 1, action: .note("a \"note\",\r\nof two lines; =1+1"), targets: targets),
      Edit(time: 2, action: .tag("", true), targets: targets),
      Edit(time: 3, action: .watch(company: "Älder, Inc.", true)), Edit(time: 4, action: .hide(true), targets: targets),
    ])
    return kept
  }

  /// Everything that cannot be made anew, as text.
  private func content(_ kept: Kept) throws -> [[[String?]]] {
    try [
      kept.rows("SELECT * FROM root"),
      kept.rows("SELECT path, size, modified, hash, grammar, read, problems FROM file ORDER BY path"),
      kept.rows(
        "SELECT f.path, position, a.path, key, title, outlet, published, author, url, hex(sketch), facts, first_seen FROM article a JOIN file f ON f.id = a.file ORDER BY a.path"
      ),
      kept.rows("SELECT id, time, action, field, value, article, path, targets FROM edit ORDER BY number"),
      kept.rows("SELECT * FROM deal ORDER BY id"), kept.rows("SELECT recipient, amount FROM deals ORDER BY 1"),
    ]
  }

  @Test(arguments: ["json", "csv", "sqlite"]) func exportsComeBackWithoutLoss(format: String) async throws {
    let kept = try await filled()
    let output = kept.scratch.path + "/export"
    let store = try LedgerStore(path: kept.path)
    switch format {
    case "json": try LedgerExport(store).json(to: output)
    case "csv": try LedgerExport(store).csv(into: output)
    default: try LedgerCare(store).backup(to: output)
    }
    let other = try Kept()
    let summary = try LedgerImport(try LedgerStore(path: other.path)).read(output)
    #expect(summary == ImportSummary(edits: 4, files: 3))
    #expect(try content(other) == content(kept))
    #expect(try content(kept)[3].count == 4)
    #expect(try await other.ledger().account == kept.ledger().account)
    // Once more changes nothing.
    let again = try LedgerImport(try LedgerStore(path: other.path)).read(output)
    #expect(again == ImportSummary(knownEdits: 4, knownFiles: 3))
    #expect(try content(other) == content(kept))
  }

  @Test func anExportNeverOverwrites() async throws {
    let kept = try await filled()
    let store = try LedgerStore(path: kept.path)
    let file = try kept.scratch.write("precious.txt", "precious")
    #expect(throws: LedgerFailure.exists(path: file)) { try LedgerExport(store).json(to: file) }
    #expect(throws: LedgerFailure.exists(path: file)) { try LedgerExport(store).csv(into: file) }
    #expect(throws: LedgerFailure.exists(path: file)) { try LedgerCare(store).backup(to: file) }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
  }

  /// What an export that was killed has left is no obstacle, and never taken for a whole one.
  @Test func anExportIsWholeOrNotThere() async throws {
    let kept = try await filled()
    let store = try LedgerStore(path: kept.path)
    let output = kept.scratch.path + "/export"
    let other = try Kept()
    for name in ["edit.csv", "file.csv.part"] { try kept.scratch.write("export.part/" + name, "id\r\n") }
    #expect(throws: LedgerFailure.missing(path: output)) {
      try LedgerImport(try LedgerStore(path: other.path)).read(output)
    }
    try LedgerExport(store).csv(into: output)
    #expect(!LedgerLocation.exists(output + ".part"))
    #expect(try LedgerImport(try LedgerStore(path: other.path)).read(output).edits == 4)
    // What somebody else put there stays.
    let own = kept.scratch.path + "/other"
    try kept.scratch.write("other.part/mine.txt", "mine")
    #expect(throws: LedgerFailure.self) { try LedgerExport(store).csv(into: own) }
    #expect(LedgerLocation.exists(own + ".part/mine.txt"))
    #expect(!LedgerLocation.exists(own))
  }

  @Test(arguments: ["facts", "number", "cut"]) func aBrokenTableIsToldByItsLine(fault: String) async throws {
    let kept = try await filled()
    let output = kept.scratch.path + "/export"
    try LedgerExport(try LedgerStore(path: kept.path)).csv(into: output)
    let path = output + "/article.csv"
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\r\n")
    try #require(lines.count == 4)
    switch fault {
    case "facts": lines[2] = lines[2].replacing("{\"\"deals\"\"", with: "{\"\"deals")
    case "number": lines[2] += ",1"
    default: lines[2] += "\"x"
    }
    try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
    let other = try Kept()
    let target = try LedgerStore(path: other.path)
    #expect(throws: LedgerFailure.badImport(path: path, line: 3)) { try LedgerImport(target).read(output) }
    #expect(try content(other).allSatisfy(\.isEmpty))
  }

  @Test func aBrokenImportLeavesTheLedgerAsItWas() async throws {
    let kept = try await filled()
    let store = try LedgerStore(path: kept.path)
    let before = try content(kept)
    var json: [UInt8] = []
    try LedgerExport(store).json { json += $0 }
    let cut = try kept.scratch.write("cut.json", Array(json.prefix(json.count * 2 / 3)))
    let other = try Kept()
    let target = try LedgerStore(path: other.path)
    #expect(throws: LedgerFailure.self) { try LedgerImport(target).read(cut) }
    #expect(try content(other).allSatisfy(\.isEmpty))
    let text = try kept.scratch.write("text.txt", "no export\n")
    #expect(throws: LedgerFailure.badImport(path: text, line: 1)) { try LedgerImport(store).read(text) }
    #expect(throws: LedgerFailure.missing(path: "/nowhere")) { try LedgerImport(store).read("/nowhere") }
    #expect(try content(kept) == before)
  }

  @Test func aBackupComesBack() async throws {
    let kept = try await filled()
    let backup = kept.scratch.path + "/backup.sqlite"
    try LedgerCare(try LedgerStore(path: kept.path)).backup(to: backup)
    let before = try content(kept)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    let keeper = try await kept.keeper()
    try await keeper.edit([Edit(id: "later", time: 9, action: .watch(company: "Later", true))])
    keeper.store?.close()
    let aside = try #require(try LedgerCare.restore(backup, to: kept.path))
    #expect(try content(kept) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == bytes)
    // What was made since is in the file that was put aside, and in the second copy.
    let replaced = try LedgerStore(reading: aside)
    #expect(try replaced.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM edit") } == 5)
    let store = try LedgerStore(path: kept.path)
    #expect(try LedgerCare(store).check().missingEdits == 1)
    #expect(try LedgerImport(store).read(EditJournal.path(for: kept.path)) == ImportSummary(edits: 1, knownEdits: 4))
    #expect(try LedgerCare(store).check() == LedgerCheck())
  }

  @Test func compactingDropsNoEdit() async throws {
    let kept = try await filled()
    let before = try content(kept)
    try LedgerCare(try LedgerStore(path: kept.path)).compact()
    #expect(try content(kept) == before)
  }

  @Test func infoAndCheckTellWhatIsThere() async throws {
    let kept = try await filled()
    let store = try LedgerStore(path: kept.path)
    let info = try LedgerCare(store).info()
    #expect(info.articles == 2)
    #expect(info.files == 3)
    #expect(info.edits == 4)
    #expect(info.deals == 1)
    #expect(info.watched == ["Älder, Inc."])
    #expect(info.roots == [kept.articles])
    #expect(try LedgerCare(store).check() == LedgerCheck())
    try store.write { try $0.execute(sql: "DELETE FROM deal; UPDATE article SET facts = '{' WHERE id = 1") }
    #expect(try LedgerCare(store).check().faults.count >= 2)
  }

  @Test func infoCountsTheEditsThatWaitForTheirFacts() async throws {
    let kept = try await filled()
    func waiting() async throws -> Int {
      let store = try LedgerStore(path: kept.path)
      defer { store.close() }
      let count = try LedgerCare(store).info().waiting
      // What looks at a few articles alone counts what all of them come to.
      #expect(count == (try await kept.ledger()).waitingMarks.count)
      return count
    }
    #expect(try await waiting() == 0)
    // The file has another text now, in which the sentence still stands.
    try kept.write("a.txt", Kept.alder + "\nOne line more.\n", at: 1_600_000_100)
    _ = await kept.load(try await kept.keeper())
    #expect(try await waiting() == 0)
    unlink(kept.articles + "/a.txt")
    _ = await kept.load(try await kept.keeper())
    #expect(try await waiting() > 0)
  }
}
