import Foundation
import GRDB
import Testing

@testable import TermsheetCore

@Suite struct StoreTests {
  @Test func editsAreThereForTheNextProgram() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let keeper = try await kept.keeper()
    _ = await kept.load(keeper)
    let deal = try #require(await keeper.ledger.deals.first)
    let targets = await keeper.ledger.anchors(of: deal)
    let actions: [Edit.Action] = [
      .correct(field: .amount, value: "$120M"), .note("ask \"why\"\n"), .tag("circle", true),
      .watch(company: "Alder", true), .look, .read(article: targets[0].article, path: "a.txt", true), .hide(true),
      .hide(false), .join, .part(count: 1), .correct(field: .round, value: nil), .undo(id: "none"),
    ]
    let edits = actions.enumerated().map { Edit(time: Int64($0.offset), action: $0.element, targets: targets) }
    try await keeper.edit(edits)
    let ledger = try await kept.ledger()
    #expect(ledger.work.edits == edits)
    #expect(ledger.deals.map(\.deal.amount?.value) == [1.2e8])
    #expect(ledger.account == (await keeper.ledger).account)
    #expect(try kept.rows("SELECT tag FROM tags") == [["circle"]])
    #expect(try kept.rows("SELECT note FROM notes") == [["ask \"why\"\n"]])
    #expect(try kept.rows("SELECT field, value FROM corrections") == [["amount", "$120M"]])
    #expect(try kept.rows("SELECT company FROM watchlist") == [["Alder"]])
    #expect(try kept.rows("SELECT * FROM hidden").isEmpty)
    #expect(try kept.rows("SELECT amount, tags, note FROM deals") == [["120000000.0", "circle", "ask \"why\"\n"]])
  }

  /// Killed between the table that counts migrations and the first migration.
  @Test func aLedgerThatWasKilledWhileItWasMadeIsMadeAnew() async throws {
    let kept = try Kept()
    try FileManager.default.createDirectory(atPath: kept.scratch.path + "/data", withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: kept.path)
    try await queue.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    try queue.close()
    let keeper = try await kept.keeper()
    try await keeper.edit([Edit(time: 1, action: .watch(company: "Alder", true))])
    #expect(try await kept.ledger().work.watched == ["Alder"])
  }

  @Test func theTablesCanBeReadByHand() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    try kept.write("b.txt", Kept.aspen)
    _ = await kept.load(try await kept.keeper())
    #expect(
      try kept.rows("SELECT recipient, round, amount, currency, investors, reports FROM deals WHERE amount < 1e9") == [
        ["Alder", "Series B", "100000000.0", "USD", "Birch Capital", "1"]
      ])
    #expect(try kept.rows("SELECT company, holder, percent FROM stakes") == [["Alder", "Birch Capital", "12.0"]])
    #expect(try kept.rows("SELECT outlet FROM reports ORDER BY outlet") == [["Daily Ledger"], ["Harbour Wire"]])
    #expect(
      try kept.rows("SELECT a.outlet FROM search s JOIN article a ON a.id = s.rowid WHERE search MATCH 'acquire'") == [
        ["Daily Ledger"]
      ])
  }

  @Test func twoProgramsSeeEachOthersWork() async throws {
    let kept = try Kept()
    try kept.write("a.txt", Kept.alder)
    let (one, two) = (try await kept.keeper(), try await kept.keeper())
    _ = await kept.load(one)
    #expect(await two.ledger.deals.isEmpty)
    let isNew = try await two.refresh()
    #expect(isNew)
    let seen = await two.ledger
    let deal = try #require(seen.deals.first)
    let targets = seen.anchors(of: deal)
    try await two.edit([Edit(time: 1, action: .note("from two"), targets: targets)])
    try await one.edit([Edit(time: 2, action: .tag("from one", true), targets: targets)])
    let both = await one.ledger
    #expect(both.marks(on: deal) == UserMarks(tags: ["from one"], notes: ["from two"]))
    let again = try await kept.ledger()
    #expect(again.account == both.account)
  }

  @Test func aNewerSchemaIsLeftAlone() throws {
    let kept = try Kept()
    try LedgerStore(path: kept.path).close()
    let queue = try DatabaseQueue(path: kept.path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: kept.path))
    #expect(throws: LedgerFailure.newer(path: kept.path, migrations: ["99"])) { try LedgerStore(path: kept.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept.path)) == before)
    #expect(LedgerFailure.newer(path: "x", migrations: []).wayBack?.contains("--no-ledger") == true)
  }

  /// What a newer program that was killed left in the log beside its file stays there.
  @Test func aNewerSchemaInTheLogIsLeftAlone() throws {
    let kept = try Kept()
    try LedgerStore(path: kept.path).close()
    let queue = try DatabaseQueue(path: kept.path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    let copy = kept.scratch.path + "/copy.sqlite"
    let files = FileManager.default
    try files.copyItem(atPath: kept.path, toPath: copy)
    try files.copyItem(atPath: kept.path + "-wal", toPath: copy + "-wal")
    try queue.close()
    let before = [files.contents(atPath: copy), files.contents(atPath: copy + "-wal")]
    #expect(before[1]?.isEmpty == false)
    #expect(throws: LedgerFailure.newer(path: copy, migrations: ["99"])) { try LedgerStore(path: copy) }
    #expect([files.contents(atPath: copy), files.contents(atPath: copy + "-wal")] == before)
  }

  @Test func whatIsNoLedgerIsLeftAlone() throws {
    let kept = try Kept()
    let text = try kept.scratch.write("notes.txt", String(repeating: "These are notes, not a ledger.\n", count: 200))
    let before = try Data(contentsOf: URL(fileURLWithPath: text))
    #expect(throws: LedgerFailure.notALedger(path: text)) { try LedgerStore(path: text) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == before)
    let other = kept.scratch.path + "/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: other))
    #expect(throws: LedgerFailure.notALedger(path: other)) { try LedgerStore(path: other) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == bytes)
    #expect(throws: LedgerFailure.self) { try LedgerStore(path: text + "/below") }
  }

  @Test func theStandardPlaceIsThatOfTheSpecification() {
    #expect(
      LedgerLocation.standard(environment: ["XDG_DATA_HOME": "/data", "HOME": "/home/a"])
        == "/data/termsheet/ledger.sqlite")
    #expect(
      LedgerLocation.standard(environment: ["XDG_DATA_HOME": "relative", "HOME": "/home/a"])
        == "/home/a/.local/share/termsheet/ledger.sqlite")
    #expect(LedgerLocation.standard(environment: [:]) == nil)
    #expect(LedgerLocation.absolute("/a/./b/../c//") == "/a/c")
    #expect(LedgerLocation.absolute("x").hasSuffix("/x"))
  }
}

@Suite struct StoredFactsTests {
  @Test func everyFactOfTheSamplesComesBackAsItWas() throws {
    let extractor = Extractor()
    var count = 0
    for article in SampleLibrary.articles {
      let facts = extractor.facts(in: article)
      #expect(try StoredFacts.facts(StoredFacts.text(facts)) == facts, "\(article.path)")
      count += facts.deals.count
    }
    #expect(count > 40)
  }

  @Test func oddValuesComeBackAsTheyWere() throws {
    let evidence = [Evidence(text: "“Quoted \\ \u{1B}[2J\u{202E} \n and 🧾 more", start: 0, end: 9, source: .title)]
    var facts = ArticleFacts()
    facts.stakes = [
      Stake(
        holder: "Birch", company: "Alder", percent: 12.345, qualifier: .range, asOf: PartialDate(year: 2031),
        evidence: evidence,
        confidence: Confidence(value: 0.25, reasons: ["far"]))
    ]
    facts.deals = [
      Deal(
        kind: .acquiHire, recipient: nil, amount: Money(value: 0.1, high: 1e21, currency: "XAU", qualifier: .range),
        valuation: Valuation(money: Money(value: 3, currency: "USD", qualifier: .lessThan), basis: .postMoney),
        isMain: false, isAnonymous: true, sellers: ["", "B"], partOf: 3, evidence: evidence)
    ]
    facts.hardware = [
      HardwareMention(
        name: "C9", relation: .rivals, quantity: .init(value: 1.5, unit: .gigawatts, qualifier: .about), evidence: [])
    ]
    facts.rights = [
      Right(holder: "A", company: "B", kind: .boardSeat, isExclusive: true, status: .proposed, evidence: [])
    ]
    facts.comments = [Comment(company: "A", response: .noResponse, evidence: evidence)]
    #expect(try StoredFacts.facts(StoredFacts.text(facts)) == facts)
  }

  @Test func fieldsOfANewerProgramAreSkipped() throws {
    let facts = try StoredFacts.facts(
      #" { "novelty" : [1.5e3, {"a": null}, true, "\u00e9\ud83e\uddfe"], "deals" : [ {"kind":"barter","later":{},"recipient":"A\/B"} ] } "#
    )
    #expect(facts.deals.map(\.recipient) == ["A/B"])
    #expect(facts.deals.map(\.kind) == [.other])
  }

  @Test(arguments: [
    "", "{", "{\"deals\":[}", "{\"deals\":[]} x", "{\"deals\":[{\"recipient\":\"a}", "{\"deals\":{}}",
    "{\"x\":\"\\ud800\"}",
    "{\"x\":tru}", "{\"x\":-}", String(repeating: "[", count: 5000),
  ])
  func brokenTextIsRefused(text: String) {
    #expect(throws: StoredJSON.Malformed.self) { try StoredFacts.facts(text) }
  }
}
