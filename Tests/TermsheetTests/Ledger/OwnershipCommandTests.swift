import Foundation
import Testing

@testable import termsheet

/// Who holds a company, and who uses which chip, on the command line.
@Suite struct OwnershipCommandTests {
  private let folder = NSTemporaryDirectory() + "termsheet-owners-\(UUID().uuidString)"

  private func write(_ name: String, _ outlet: String, _ date: String, _ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/articles", withIntermediateDirectories: true)
    try Data("source: \(outlet)\ndate: \(date)\n\n\(text)\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/articles/\(name).txt"))
  }

  private func run(_ command: String) throws -> Program {
    try Program.shell("termsheet \(command)", in: folder, data: folder + "/data")
  }

  @Test func theLatestShareOfEachHolderIsPrintedWithWhatItReplaced() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a", "Harbour Wire", "2031-01-10", "Birch Capital owns 30% of Quillan.")
    try write("b", "Daily Ledger", "2031-05-10", "Birch Capital owns 20% of Quillan.")
    try write("c", "Daily Ledger", "2031-03-01", "Cedarcore holds a 10% stake in Quillan.")
    let table = try run("ownership quillan articles --evidence")
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("Who holds Quillan"))
    #expect(table.output.contains("not stated: 70%"))
    #expect(table.output.contains("Earlier statements"))
    #expect(table.output.contains("2031-05-10*"))
    #expect(table.output.contains("“Birch Capital owns 20% of Quillan.”"))
    let rows = try run("ownership Quillan --format tsv").output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      rows.map { [$0[0], $0[1], $0[3]] } == [
        ["held", "Birch Capital", "20"], ["held", "Cedarcore", "10"], ["earlier", "Birch Capital", "30"],
      ])
    let json = try JSONSerialization.jsonObject(with: Data(try run("ownership quillan --format json").output.utf8))
    #expect((json as? [String: Any])?["notStated"] as? Double == 70)
    #expect((json as? [String: Any])?["exceedsWhole"] as? Bool == false)
    // Of a holder everything that it is said to hold.
    let holder = try run("ownership 'birch capital'")
    #expect(holder.output.contains("What Birch Capital holds"))
    #expect(holder.output.contains("Quillan"))
  }

  @Test func moreThanTheWholeIsWarnedOf() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a", "Harbour Wire", "2031-01-10", "Birch Capital owns 60% of Quillan.")
    try write("b", "Daily Ledger", "2031-05-10", "Cedarcore holds a 70% stake in Quillan.")
    #expect(try run("ownership quillan articles").output.contains("warning: the stated shares add up to 130%"))
  }

  @Test func aNameThatIsNoneOrSeveralIsAsked() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a", "Harbour Wire", "2031-01-10", "Birch Capital owns 60% of Quillan.")
    try write("b", "Harbour Wire", "2031-01-10", "Cedarcore Capital owns 60% of Osier Labs.")
    let none = try run("ownership nobody articles")
    #expect(none.status != 0)
    #expect(none.errors.contains("no article states who holds nobody"))
    let several = try run("ownership capital")
    #expect(several.status != 0)
    #expect(several.errors.contains("Birch Capital, Cedarcore Capital"))
  }

  @Test func hardwareIsGroupedByItsUse() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("a", "Harbour Wire", "2031-01-10", "OpenAI plans to buy 5,000 Nvidia H100 chips.")
    try write("b", "Daily Ledger", "2031-05-10", "OpenAI uses Nvidia H100 chips, the company said.")
    let uses = try run("hardware --use articles --format json")
    #expect(uses.status == 0, "\(uses.errors)")
    let list = try JSONSerialization.jsonObject(with: Data(uses.output.utf8)) as? [[String: Any]]
    let use = try #require(list?.first { $0["user"] as? String == "OpenAI" })
    #expect((use["steps"] as? [[String: Any]])?.compactMap { $0["date"] as? String } == ["2031-01-10", "2031-05-10"])
    #expect(try run("hardware --use").output.contains("2031-05-10"))
  }
}
