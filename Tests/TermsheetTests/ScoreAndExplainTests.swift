import Foundation
import Testing

@testable import termsheet

/// `termsheet score`, `termsheet explain` and the user's word lists, as a shell runs them.
@Suite struct ScoreAndExplainTests {
  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-score-\(UUID().uuidString)")
    for part in ["gold", "articles", "config/termsheet"] {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    try Data(
      #"{"deals": [{"kind": "equity-round", "recipient": "Quillan", "amount": {"value": 40000000, "currency": "USD"}}]}"#
        .utf8
    )
    .write(to: url.appendingPathComponent("gold/a.json"))
    try Data("title: Quillan\n\nQuillan raised $40 million. Revenue was $3 million.\n".utf8)
      .write(to: url.appendingPathComponent("articles/a.txt"))
    return url
  }

  @Test func scorePrintsTheFigures() throws {
    let run = try Program.shell("termsheet score gold articles", in: try folder().path)
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("1 of 1 articles\ndeals.detect    P 1.000  R 1.000  F1 1.000   1 hit, 1 extracted, 1 gold\n")
    )
    #expect(run.output.contains("\nright among matched deals: kind 1.0, "))
  }

  @Test func scoreTellsWhatIsWrong() throws {
    let folder = try folder()
    #expect(
      try Program.shell("termsheet score nowhere articles", in: folder.path).errors
        == "termsheet: nowhere: cannot be read\n")
    try Data("{".utf8).write(to: folder.appendingPathComponent("gold/b.json"))
    let run = try Program.shell("termsheet score gold articles", in: folder.path)
    #expect(run.errors == "termsheet: gold/b.json: is no JSON\n")
    #expect(run.status == ExitStatus.nothingRead.rawValue)
  }

  @Test func explainIsPlainInAPipe() throws {
    let run = try Program.shell("termsheet explain articles/a.txt", in: try folder().path)
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("[Quillan|name Quillan (unknown)] [raised|verb raise past] [$40 million|money]"))
    #expect(run.output.contains("  => raise: "))
    #expect(run.output.contains("  -- $3 million: "))
    #expect(run.output.contains("  * deal: → Quillan · $40M · round · announced (0."))
    #expect(run.output.contains(": rule raise, cues "))
    #expect(run.output.contains("%, unknown name)\n"))
  }

  /// What the points of the list of cues are fitted over.
  @Test func cuesAreALineOfJSONAnArticle() throws {
    let run = try Program.shell("termsheet explain --cues articles/a.txt", in: try folder().path)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1)
    let record = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(record?["article"] as? String == "articles/a.txt")
    let amounts = (record?["cues"] as? [String: Any])?["amounts"] as? [[String: Any]]
    let raised = amounts?.first { $0["text"] as? String == "$40 million" }
    #expect(raised?["rule"] as? String == "raise" && raised?["recipient"] as? String == "Quillan")
    #expect((raised?["cues"] as? [String: Double])?["left verb:raise"] == 1)
    let names = (raised?["candidates"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.contains("Quillan") == true)
  }

  @Test(arguments: [("", true), ("NO_COLOR=1 ", false), ("TERM=dumb ", false)])
  func explainIsColouredOnATerminal(setting: String, isColoured: Bool) throws {
    // script(1) gives the program a terminal.
    let explain = "'\(Program.path)' explain articles/a.txt"
    let run = try Program.shell(
      "env -u NO_COLOR TERM=xterm \(setting)script -qec \"\(explain)\" /dev/null", in: try folder().path)
    #expect(run.output.contains("\u{1B}[1;32m$40 million\u{1B}[0m") == isColoured)
    #expect(run.output.contains("Quillan"))
  }

  @Test func nothingOfAnArticleActsOnTheTerminal() throws {
    let folder = try folder()
    try Data("title: Q\n\nQuillan\u{1B}[2J raised $40 million.\n".utf8)
      .write(to: folder.appendingPathComponent("articles/a.txt"))
    let run = try Program.shell("termsheet explain articles/a.txt", in: folder.path)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func theUsersWordsAreReadAndTheirMistakesTold() throws {
    let folder = try folder()
    try Data("companies:\n  - name: Tarnwick\n    aliases: [Quillan]\nfirms: []\n".utf8)
      .write(to: folder.appendingPathComponent("config/termsheet/lexicon.yaml"))
    let run = try Program.shell(
      "export XDG_CONFIG_HOME='\(folder.path)/config'; termsheet deals --format csv articles", in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains(",Tarnwick,"))
    #expect(run.errors.contains("config/termsheet/lexicon.yaml: warning: line 4: there is no list “firms”"))
  }
}
