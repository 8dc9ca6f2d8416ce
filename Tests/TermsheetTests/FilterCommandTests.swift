import Foundation
import Testing

/// The filter language and the configuration on the command line.
@Suite struct FilterCommandTests {
  private func run(_ arguments: [String]) throws -> Program {
    let words = arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return try Program.shell("termsheet " + words.joined(separator: " "))
  }

  @Test func everyListTakesTheFilter() throws {
    for command in ["deals", "stakes", "hardware", "companies", "extract"] {
      let all = try run([command, "--no-ledger"].filter { command != "extract" || $0 != "--no-ledger" })
      let some = try run(
        [command, "--filter", "company:openai", "--no-ledger"].filter { command != "extract" || $0 != "--no-ledger" })
      #expect(some.status == 0 && some.output.contains("OpenAI"), "\(command): \(some.errors)")
      #expect(some.output.count < all.output.count, "\(command)")
    }
  }

  @Test(arguments: ["filter", "formats"]) func whatIsExplainedIsNotCut(command: String) throws {
    let output = try run([command]).output
    #expect(output.split(separator: "\n").count > 10)
    #expect(!output.contains("…\n") && !output.contains("…  "))
  }

  @Test func linesOfWordsTakeTheFilter() throws {
    let all = try run(["--plain", "--no-ledger"])
    let some = try run(["--plain", "--no-ledger", "--filter", "company:openai status:talks"])
    #expect(some.status == 0 && some.output.contains("Deal. "), "\(some.errors)")
    #expect(some.output.count < all.output.count)
    #expect(!some.output.contains("Stake. "))
  }

  @Test func ownershipAndTheDigestTakeTheFilter() throws {
    let holders = try run(["ownership", "openai", "--no-ledger"])
    let one = try run(["ownership", "openai", "--no-ledger", "--filter", "holder:microsoft"])
    #expect(holders.status == 0 && one.status == 0 && one.output.contains("Microsoft"), "\(one.errors)")
    #expect(one.output.count < holders.output.count)
    let all = try run(["digest", "--no-ledger", "--since", "2020"])
    let some = try run(["digest", "--no-ledger", "--since", "2020", "--filter", "company:openai"])
    #expect(some.status == 0 && some.output.contains("OpenAI"), "\(some.errors)")
    #expect(some.output.count < all.output.count)
  }

  /// Who is called so comes before who is only mentioned with it.
  @Test func freeTextHasTheBestMatchFirst() throws {
    let rows = try run(["deals", "--no-ledger", "--filter", "cerebras", "--format", "tsv"]).output
      .split(separator: "\n").dropFirst()
    let dated = try run(["deals", "--no-ledger", "--filter", "cerebras", "--sort", "date:desc", "--format", "tsv"])
      .output
      .split(separator: "\n").dropFirst()
    #expect(rows.first?.contains("Cerebras") == true && rows.sorted() == dated.sorted() && Array(rows) != Array(dated))
  }

  @Test func aFilterMayBeginWithAMinus() throws {
    let all = try run(["deals", "--no-ledger"]).output.split(separator: "\n")
    let some = try run(["deals", "--no-ledger", "--filter", "-kind:debt"])
    #expect(some.status == 0, "\(some.errors)")
    let rows = some.output.split(separator: "\n")
    #expect(rows.count > 1 && rows.count < all.count)
  }

  @Test func aMistakeStandsUnderItsPlace() throws {
    let result = try run(["deals", "--no-ledger", "--filter", "openai amuont>1b"])
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean amount?"))
    #expect(result.errors.contains("  openai amuont>1b\n         ^^^^^^"))
  }

  @Test func dealsAreSortedAndWrittenAsMarkdown() throws {
    let result = try run(["deals", "--no-ledger", "--sort", "amount:desc", "--format", "markdown"])
    #expect(result.output.hasPrefix("| Date | Recipient |"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("|") })
  }

  @Test func theLanguageIsDescribed() throws {
    let result = try run(["filter"])
    for key in ["company", "amount", "status", "is:new", "chip:trainium"] { #expect(result.output.contains(key)) }
  }

  @Test func theConfigurationTellsWhereItComesFrom() throws {
    let result = try run(["config", "--theme", "paper"])
    #expect(result.output.contains("theme: paper") && result.output.contains("# --theme"))
    #expect(result.output.contains("mouse: true") && result.output.contains("# default"))
    #expect(result.output.contains("fields: {}"))
    let keys = try run(["config", "--keys"])
    #expect(keys.output.contains("sort: [\"s\"]"))
  }

  @Test func theFieldsOfRecordsAreSettingsToo() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("termsheet"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("termsheet/config.yaml")
    let text = "theme: paper\nfields:\n  title: [kop, 'it''s']\n  body: story.text\n  boddy: x\n"
    try Data(text.utf8).write(to: file)
    let result = try Program.shell("XDG_CONFIG_HOME='\(folder.path)' termsheet config")
    let line = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("fields:") })
    #expect(line.hasPrefix("fields: {title: ['kop', 'it''s'], body: ['story.text']}"))
    #expect(line.hasSuffix("config.yaml:2"))
    #expect(!result.errors.contains("no setting is called"))
    #expect(result.errors.contains("line 5: an article has no field “boddy”"))
    // What is printed is what the file takes.
    try Data(result.output.utf8).write(to: file)
    let again = try Program.shell("XDG_CONFIG_HOME='\(folder.path)' termsheet config")
    #expect(again.output.split(separator: "\n").contains { $0.hasPrefix(line.prefix { $0 != "#" }) })
    #expect(again.errors.isEmpty)
  }
}
