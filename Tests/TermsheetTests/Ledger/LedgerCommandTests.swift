import Foundation
import Testing

@testable import TermsheetCore
@testable import termsheet

/// The ledger as a user has it on the command line.
@Suite struct LedgerCommandTests {
  /// A folder of articles and one for the data.
  private struct Desk {
    let folder: String
    var data: String { folder + "/data" }

    init() throws {
      folder = NSTemporaryDirectory() + "/termsheet-desk-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder + "/articles", withIntermediateDirectories: true)
      try write("a", "Wire", "2031-03-12", "Quillan raised $40 million in a Series B round led by Birch Capital.")
      try write(
        "b", "Ledger", "2031-03-13",
        "Quillan has raised $40 million in its Series B round, led by Birch Capital, people said.")
      try write("c", "Wire", "2031-04-02", "Cedarcore agreed to acquire Osier Labs for $2 billion, the companies said.")
    }

    func write(_ name: String, _ outlet: String, _ date: String, _ text: String) throws {
      try Data("source: \(outlet)\ndate: \(date)\n\n\(text)\n".utf8)
        .write(to: URL(fileURLWithPath: folder + "/articles/\(name).txt"))
    }

    func run(_ command: String) throws -> Program { try Program.shell(command, in: folder, data: data) }

    /// Rows of `deals --format tsv`, by column.
    func deals(_ arguments: String = "") throws -> [[String: String]] {
      let lines = try run("termsheet deals --format tsv \(arguments)").output.split(separator: "\n")
      let names = try #require(lines.first).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return lines.dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Dictionary(zip(names, cells)) { first, _ in first }
      }
    }
  }

  @Test func reportsOfOneDealAreOneRow() throws {
    let desk = try Desk()
    let deals = try desk.deals("articles")
    try #require(deals.count == 2)
    #expect(deals.map { $0["recipient"] } == ["Osier Labs", "Quillan"])
    #expect(deals.map { $0["reports"] } == ["1", "2"])
    let id = try #require(deals[1]["id"])
    let story = try desk.run("termsheet explain deal \(id)")
    #expect(story.status == 0)
    #expect(story.output.contains("the same amount"))
    #expect(story.output.contains("articles/a.txt") && story.output.contains("articles/b.txt"))
    #expect(story.output.contains("first reported 2031-03-12 by Wire"))
    #expect(try desk.run("termsheet explain deal 00000000").status == 3)
    #expect(try desk.run("termsheet explain deal nonsense!").status == 64)
  }

  /// Outlets that print one report are one source with copies, in every list and for programs too.
  @Test func copiesOfATextAreCountedInEveryList() throws {
    let desk = try Desk()
    let text = """
      Alder AI raised $300 million in a Series C round led by Birch Capital. Birch Capital now owns 27% of Alder AI. \
      Alder AI plans to buy 20,000 of Nvidia's Blackwell chips this year, its chief executive said at the opening of \
      a data centre beside the river, where the cooling water for the halls comes from.
      """
    for (number, outlet) in ["Herald", "Gazette", "Courier"].enumerated() {
      try desk.write("copy-\(number)", outlet, "2031-06-0\(9 - number)", text)
    }
    for command in ["deals", "stakes", "hardware", "ownership 'alder ai'", "hardware --use"] {
      let table = try desk.run("termsheet \(command) articles").output
      let rows = table.split(separator: "\n").filter { $0.contains("+2 copies") }
      #expect(rows.count == 1, "\(command): \(table)")
      #expect(table.split(separator: "\n").count { $0.contains("Alder AI") || $0.contains("Birch") } <= 3)
      let json = try desk.run("termsheet \(command) --format json articles").output
      #expect(json.contains("\"copies\":2"), "\(command): \(json)")
      let csv = try desk.run("termsheet \(command) --format csv articles").output
      #expect(csv.split(separator: "\r\n").first?.split(separator: ",").contains("copies") == true, "\(command)")
    }
    // The oldest of them is the source, also where a filter leaves out the others.
    #expect(try desk.run("termsheet stakes articles").output.contains("Courier +2 copies"))
    #expect(try desk.run("termsheet stakes --filter outlet:herald articles").output.contains("Herald +2 copies"))
  }

  /// Without a path the ledger is shown; before there is one, the samples.
  @Test func theLedgerIsShownWithoutAPath() throws {
    let desk = try Desk()
    #expect(try desk.deals().count > 40)
    _ = try desk.deals("articles")
    #expect(try desk.deals().count == 2)
    #expect(try desk.deals("articles/c.txt").map { $0["recipient"] } == ["Osier Labs"])
    #expect(try desk.run("termsheet deals --no-ledger").output.contains("OpenAI"))
  }

  @Test func editsFromTheCommandLineLast() throws {
    let desk = try Desk()
    let before = try desk.deals("articles")
    try #require(before.count == 2)
    let (osier, quillan) = (try #require(before[0]["id"]), try #require(before[1]["id"]))
    for command in [
      "correct \(quillan) amount '≥€45m'", "note \(quillan) 'ask about it'", "tag \(quillan) circle",
      "watch Quillan", "hide \(osier)",
    ] {
      let run = try desk.run("termsheet ledger \(command)")
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let after = try desk.deals("articles")
    #expect(after.map { $0["amount"] } == ["45000000"])
    #expect(after.map { $0["currency"] } == ["EUR"])
    #expect(after.map { $0["amount_qualifier"] } == ["at-least"])
    let story = try desk.run("termsheet explain deal \(quillan)").output
    #expect(story.contains("tags: circle") && story.contains("note: ask about it"))
    #expect(story.contains("corrected by you: amount"))
    #expect(try desk.run("termsheet ledger log").output.contains("hide"))
    #expect(try desk.run("termsheet ledger undo").status == 0)
    #expect(try desk.deals().count == 2)
    #expect(try desk.run("termsheet ledger hide \(osier) && termsheet ledger show \(osier)").status == 0)
    #expect(try desk.deals().count == 2)
    #expect(try desk.run("termsheet ledger correct \(quillan) amount --revert").status == 0)
    #expect(try desk.deals().map { $0["amount"] } == ["2000000000", "40000000"])
    // Whatever becomes of the files.
    try FileManager.default.moveItem(atPath: desk.folder + "/articles", toPath: desk.folder + "/moved")
    _ = try desk.deals("moved")
    #expect(try desk.run("termsheet explain deal \(quillan)").output.contains("tags: circle"))
  }

  @Test func dealsAreSplitAndJoined() throws {
    let desk = try Desk()
    let deals = try desk.deals("articles")
    try #require(deals.count == 2)
    let quillan = try #require(deals[1]["id"])
    #expect(try desk.run("termsheet ledger split \(quillan)").status == 0)
    let split = try desk.deals().filter { $0["recipient"] == "Quillan" }
    #expect(split.map { $0["reports"] } == ["1", "1"])
    let ids = split.compactMap { $0["id"] }
    try #require(ids.count == 2)
    #expect(try desk.run("termsheet explain deal \(ids[0])").output.contains("parted by you"))
    #expect(try desk.run("termsheet ledger join \(ids.joined(separator: " "))").status == 0)
    #expect(try desk.deals().count == 2)
  }

  @Test func refusesWhatIsNoEdit() throws {
    let desk = try Desk()
    let id = try #require(try desk.deals("articles").last?["id"])
    for (command, status) in [
      ("correct \(id) amount lots", 64), ("correct \(id) holder X", 64), ("correct \(id) nonsense X", 64),
      ("correct \(id) amount", 64), ("tag \(id) ' '", 64), ("join \(id)", 64), ("note 00000000 x", 3),
      ("split 00000000", 3), ("undo", 3), ("export --format csv", 64), ("restore nowhere", 4), ("import nowhere", 4),
    ] as [(String, Int32)] {
      let run = try desk.run("termsheet ledger \(command)")
      #expect(run.status == status, "\(command): \(run.errors)")
      #expect(!run.errors.isEmpty)
    }
    #expect(try desk.run("termsheet ledger info --ledger nowhere.sqlite").status == 4)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/nowhere.sqlite"))
    #expect(try desk.run("termsheet deals --ledger x --no-ledger").status == 64)
  }

  @Test func aForeignFileIsNeverTouched() throws {
    let desk = try Desk()
    let text = "These are notes and no ledger at all.\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: desk.folder + "/notes.txt"))
    for command in ["deals articles", "ledger info", "ledger import articles/a.txt"] {
      let run = try desk.run("termsheet \(command) --ledger notes.txt")
      #expect(run.status == 4)
      #expect(run.errors.contains("is not a ledger"))
      #expect(run.errors.contains("--no-ledger"))
    }
    #expect(try String(contentsOfFile: desk.folder + "/notes.txt", encoding: .utf8) == text)
  }

  /// Whoever wants to query the file finds every view and column in the help, as they are.
  @Test func theHelpDescribesTheViews() throws {
    let desk = try Desk()
    _ = try desk.deals("articles")
    let store = try LedgerStore(path: desk.data + "/termsheet/ledger.sqlite")
    let names = ["deals", "reports", "stakes", "hardware", "notes", "tags", "corrections", "hidden", "watchlist"]
    var told: [String: [String]] = [:]
    var view = ""
    for line in try desk.run("termsheet help ledger").output.split(separator: "\n") where line.hasPrefix("  ") {
      var words = line.split(separator: " ").map(String.init)
      // A view stands at the beginning of its first line, and what goes on is further in.
      if line.dropFirst(2).first != " " { view = words.removeFirst() }
      if names.contains(view) { told[view, default: []] += words }
    }
    for view in names {
      #expect(try store.read { try $0.columns(in: view).map(\.name) } == told[view], "\(view)")
    }
  }

  /// What a newer program has made is left to the last byte, and the ways that there are are named.
  @Test func aNewerLedgerIsNeverTouched() throws {
    let desk = try Desk()
    _ = try desk.deals("articles")
    let ledger = desk.data + "/termsheet/ledger.sqlite"
    let store = try LedgerStore(path: ledger)
    try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    store.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: ledger))
    for command in [
      "deals", "deals articles", "ledger info", "ledger check", "ledger log", "ledger watch Quillan", "ledger compact",
      "ledger backup b.sqlite", "ledger export", "ledger import articles", "digest",
    ] {
      let run = try desk.run("termsheet \(command)")
      #expect(run.status == 4, "\(command): \(run.output)")
      #expect(run.errors.contains("made by a newer termsheet") && run.errors.contains("left as it is"), "\(run.errors)")
      #expect(run.errors.contains("--ledger FILE") && run.errors.contains("--no-ledger"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: ledger)) == before, "\(command)")
    }
    #expect(try desk.run("termsheet deals --no-ledger articles").status == 0)
  }

  /// A backup or an export that finds no room says so, leaves nothing behind that looks like a whole one, and comes
  /// through once there is room.
  @Test func copiesThatFindNoRoomAreToldAndLeaveNothing() throws {
    let desk = try Desk()
    for number in 0..<400 {
      try desk.write(
        "n\(number)", "Wire", "2031-05-02", "Aspen\(number) raised $\(number + 5) million from Birch Capital.")
    }
    _ = try desk.deals("articles")
    #expect(try desk.run("termsheet ledger watch Quillan && termsheet ledger check").status == 0)
    let commands = [
      "backup copy.sqlite", "export --format sqlite copy.sqlite", "export --format json copy.json",
      "export --format csv copy",
    ]
    for command in commands {
      // Blocks of 1024 bytes in bash, of 512 in other shells: room for what SQLite needs to read, and no more.
      let full = try desk.run("ulimit -f 80; termsheet ledger \(command)")
      #expect(full.status == 4, "\(command): \(full.errors)")
      #expect(
        full.errors.contains("could not be written") && full.errors.contains("nothing of it was left"), "\(full.errors)"
      )
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
      #expect(!names.contains { $0.hasPrefix("copy") }, "\(command): \(names)")
      #expect(
        try desk.run("termsheet ledger \(command) && termsheet ledger import --ledger new.sqlite copy*").status == 0)
      #expect(try desk.run("termsheet ledger info --ledger new.sqlite").output.contains("Quillan"))
      #expect(try desk.run("rm -r copy* new.sqlite*; termsheet ledger check").status == 0)
    }
  }

  @Test func careFromTheCommandLine() throws {
    let desk = try Desk()
    _ = try desk.deals("articles")
    let run = try desk.run(
      """
      termsheet ledger watch Quillan && termsheet ledger backup b.sqlite && termsheet ledger watch Aspen \
      && termsheet ledger check && termsheet ledger compact && termsheet ledger export > e.json \
      && termsheet ledger export --format csv e-csv && termsheet ledger restore b.sqlite
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "the ledger is sound\n")
    let info = try desk.run("termsheet ledger info").output
    #expect(info.contains("Quillan") && !info.contains("Aspen"))
    let check = try desk.run("termsheet ledger check")
    #expect(check.status == 4)
    #expect(check.errors.contains("1 edit of the second copy"))
    #expect(try desk.run("termsheet ledger import e.json").errors.contains("1 edit and 0 files imported"))
    #expect(try desk.run("termsheet ledger check").status == 0)
    #expect(try desk.run("termsheet ledger info").output.contains("Aspen"))
  }
}
