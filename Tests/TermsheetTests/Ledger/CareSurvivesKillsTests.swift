import Foundation
import Testing

@testable import TermsheetCore

/// Programs that look after the ledger are killed at any moment, and no edit is lost: what a restored ledger does not have
/// is in the second copy.
@Suite struct CareSurvivesKillsTests {
  @Test(arguments: ["compact", "restore", "import", "backup"]) func noEditIsLost(verb: String) async throws {
    let folder = try LedgerFolder()
    let articles = try folder.writeArticles(60)
    func probe(_ arguments: String...) async throws {
      #expect(try await ProbeRun(arguments, in: folder.path).wait() == 0, "\(arguments)")
    }
    func termsheet(_ arguments: String) throws {
      let run = try Program.shell("termsheet ledger \(arguments)", in: folder.path)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    try await probe("load", folder.ledger, articles)
    try await probe("edit", folder.ledger, "0", "10")
    try termsheet("backup --ledger ledger.sqlite backup.sqlite")
    try await probe("edit", folder.ledger, "10", "10")
    try await probe("edit", folder.path + "/other.sqlite", "100", "10")
    try termsheet("export --ledger other.sqlite other.json")
    let own = Set((0..<20).map { "Company \($0)" })
    let others = Set((100..<110).map { "Company \($0)" })
    for round in 1...10 {
      let file = ["restore": "backup.sqlite", "import": "other.json", "backup": "copy\(round).sqlite"][verb]
      let run = Process()
      run.executableURL = URL(fileURLWithPath: Program.path)
      run.arguments = ["ledger", verb, "--ledger", folder.ledger] + (file.map { [folder.path + "/" + $0] } ?? [])
      run.standardError = FileHandle.nullDevice
      try run.run()
      // The last one comes to its end.
      if round < 10 {
        try await Task.sleep(for: .milliseconds(Int.random(in: 5...80) * round))
        kill(run.processIdentifier, SIGKILL)
      }
      run.waitUntilExit()
      if round == 10 { #expect(run.terminationStatus == 0) }
      let store = try LedgerStore(path: folder.ledger)
      #expect(try LedgerCare(store).check().faults.isEmpty)
      store.close()
      if verb == "restore" { try termsheet("import --ledger ledger.sqlite ledger.sqlite.edits.jsonl") }
      let watched = try await folder.watched()
      // All of an import or nothing of it.
      #expect(watched == own || (verb == "import" && watched == own.union(others)), "\(watched.count)")
      if verb == "backup", FileManager.default.fileExists(atPath: folder.path + "/copy\(round).sqlite") {
        let copy = try LedgerStore(reading: folder.path + "/copy\(round).sqlite")
        #expect(try LedgerCare(copy).info().edits == 20)
        copy.close()
      }
    }
    let store = try LedgerStore(path: folder.ledger)
    #expect(try LedgerCare(store).info().deals == 60)
  }
}
