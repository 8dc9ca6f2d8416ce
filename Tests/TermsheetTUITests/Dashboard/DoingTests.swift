import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

@Suite struct DoingTests {
  private func sample() -> State {
    var state = State.sample()
    state.press(.tab)
    return state
  }

  @Test func marksRowsAndWhatIsDoneIsDoneToAll() {
    var state = sample()
    state.isKept = true
    state.type("t")
    state.press(.character(" "))
    #expect(state.marks.count == 2 && state.deals.selected == 2)
    #expect(state.frame.text.contains("✓"))
    state.type("mcircle")
    state.press(.enter)
    #expect(state.requests.last?.edits(state.catalogue.ledger.work).targets.count == 2)
    state.setFilter("is:marked")
    #expect(state.visibleDeals.count == 2)
    state.press(.escape)
    #expect(state.marks.isEmpty)
    state.setFilter("")
    state.type("*")
    #expect(state.marks.count == 12)
    state.type("*")
    #expect(state.marks.isEmpty)
  }

  @Test func whatWasTakenBackCanBeDoneAgain() {
    var state = sample()
    state.isKept = true
    func carryOut() {
      var ledger = state.catalogue.ledger
      for edits in state.requests.map({ $0.edits(state.catalogue.ledger.work) }) {
        let time = Int64(ledger.work.edits.count)
        ledger.apply(edits.actions.map { Edit(time: time, action: $0, targets: edits.targets) })
      }
      state.requests = []
      state.hear(.catalogue(Catalogue(ledger)))
    }
    #expect(state.noRedoReason != nil)
    for _ in 0..<2 {
      state.type("H")
      carryOut()
    }
    #expect(state.visibleDeals.count == 10)
    for _ in 0..<2 {
      state.type("u")
      carryOut()
    }
    #expect(state.visibleDeals.count == 12)
    state.press(.control("r"))
    carryOut()
    #expect(state.visibleDeals.count == 11)
    state.press(.control("r"))
    carryOut()
    #expect(state.visibleDeals.count == 10)
    #expect(state.noRedoReason == "nothing was taken back")
    state.type("u")
    carryOut()
    #expect(state.visibleDeals.count == 11)
    state.type("H")
    carryOut()
    #expect(state.noRedoReason != nil, "new work ends what could be done again")
  }

  @Test func copiesTheRowACellAndTheEvidence() {
    var state = sample()
    state.type("y")
    #expect(state.frame.text.contains("the evidence"))
    state.type("recip")
    state.press(.enter)
    guard case .copy(let cell, _) = state.errands.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(cell == state.deal?.recipient && state.mode == .browse)
    state.type("yevid")
    state.press(.enter)
    guard case .copy(let evidence, _) = state.errands.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(evidence == state.deal?.evidence.first?.text)
  }

  @Test func onlyAPlainAddressIsOpened() {
    #expect(State.isWebAddress("https://example.org/a?b=c&d=1"))
    for text in [
      "javascript:alert(1)", "file:///etc/passwd", "https://a b", "https://a'`rm`", "http://a\u{1B}[2J", "-x",
    ] {
      #expect(!State.isWebAddress(text), "\(text)")
    }
  }

  @Test func findsTheLineOfTheEvidence() {
    let text = Array("title\n\nOne sentence here.\nAnother one stands\nhere.\n".utf8)
    #expect(ReadableText.line(of: "One sentence here.", in: text) == 3)
    #expect(ReadableText.line(of: "Another one stands here.", in: text) == 1, "the file breaks it elsewhere")
    #expect(ReadableText.line(of: "Another one stands", in: text) == 4)
    #expect(ReadableText.line(of: nil, in: text) == 1 && ReadableText.line(of: "x", in: []) == 1)
  }

  @Test(arguments: [
    ("less -R", ["+7", "./-a"]), ("/usr/bin/vim", ["+7", "./-a"]), ("hx", ["./-a:7"]), ("code", ["-g", "./-a:7"]),
    ("mystery", ["./-a"]),
  ])
  @MainActor func tellsProgramsTheLine(command: String, expected: [String]) {
    #expect(ErrandRunner.arguments(command, path: "-a", line: 7) == expected)
  }

  @Test func columnsAreChosenOrderedAndSized() {
    var state = sample()
    state.type("C")
    #expect(state.frame.text.contains("COLUMNS OF DEALS"))
    state.type(" ")
    state.press(.escape)
    let first = { (state: State) in
      DealsPane.table(state, width: 75).slots.map { DealsPane.Column.allCases[$0.column.id] }
    }
    #expect(first(state).first == .recipient && !first(state).contains(.date))
    state.type("C")
    state.type("J")
    state.press(.escape)
    #expect(state.columnChoice(.deals).shown?.first == DealsPane.Column.investors.rawValue)
    let before = DealsPane.table(state, width: 75).slots[0].width
    state.type("C++++")
    state.press(.escape)
    #expect(DealsPane.table(state, width: 75).slots[0].width > before)
    state.type("C=")
    #expect(state.columnChoice(.deals).isPlain)
  }

  @Test func theLastColumnStays() {
    var state = sample()
    state.columns[.deals] = ColumnChoice(titles: ["amount"], of: .deals)
    state.type("C ")
    #expect(state.message?.isRefusal == true && state.columnChoice(.deals).shown?.count == 1)
  }

  @Test func dividersMoveByKeysAndByTheMouse() throws {
    var state = sample()
    let width = state.layout.panes[.companies]?.columns ?? 0
    state.type(">>")
    #expect(state.layout.panes[.companies]?.columns ?? 0 > width)
    state.type("=")
    #expect(state.layout.panes[.companies]?.columns == width)
    let divider = try #require(state.layout.position(of: .companies))
    state.handle(.mouse(MouseEvent(action: .press, column: divider, row: 5)))
    state.handle(.mouse(MouseEvent(action: .drag, column: divider + 12, row: 5)))
    state.handle(.mouse(MouseEvent(action: .release, column: divider + 12, row: 5)))
    #expect(abs((state.layout.position(of: .companies) ?? 0) - divider - 12) <= 1)
    #expect(state.dragged == nil)
    let rows = state.layout.panes[.deals]?.rows ?? 0
    state.type("+++")
    #expect(state.layout.panes[.deals]?.rows ?? 0 > rows)
    for _ in 0..<60 { state.type("+>") }
    for pane in state.layout.order { #expect(state.layout.inside(pane).columns > 8, "\(pane)") }
    _ = state.frame
  }

  @Test(arguments: ExportFormat.allCases)
  func writesTheListOnTheScreen(format: ExportFormat) {
    var state = sample()
    state.setFilter("osier")
    let text = String(decoding: state.exportBytes(format), as: UTF8.self)
    #expect(text.contains("Osier Labs") && !text.contains("Marsh Robotics"))
    if format == .html { #expect(text.contains("<svg") && text.contains("filter osier")) }
    state.marks = [state.catalogue.ledger.deals[Int(state.visibleDeals[0])].id]
    #expect(state.exportCount == 1)
    for pane in [PaneKind.companies, .hardware, .ownership] {
      state.focus = pane
      #expect(!state.exportBytes(format).isEmpty)
    }
  }

  @Test func neverWritesOverAFile() throws {
    let path = NSTemporaryDirectory() + "termsheet-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard case .done = ErrandRunner.write([65], to: path, what: "1 row") else {
      Issue.record("not written")
      return
    }
    guard case .refused(let reason) = ErrandRunner.write([66], to: path, what: "1 row") else {

      Issue.record("written over")
      return
    }
    #expect(reason.contains("is there already"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "A")
  }
}

@Suite struct ConfigurationTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("config-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
    return folder
  }

  @Test func everySettingTellsWhereItComesFrom() throws {
    let folder = try folder([
      "config.yaml":
        "mouse: false\npager: most\nfilters:\n  big: amount>1b\ncolumns:\n  deals: [amount, date]\nlayout:\n  lower: 50\n"
    ])
    let configuration = UserConfiguration.read(
      environment: ["PAGER": "less", "EDITOR": "nano", "TERMSHEET_THEME": "paper"], folder: folder,
      flags: ["theme": "meadow"])
    #expect(configuration.problems.isEmpty)
    let entries = Dictionary(uniqueKeysWithValues: configuration.entries.map { ($0.key, $0) })
    #expect(
      entries["mouse"]?.value == "false" && entries["mouse"]?.origin == .file(path: folder + "/config.yaml", line: 1))
    #expect(entries["pager"]?.value == "most", "what the file says is meant for this program")
    #expect(entries["editor"]?.origin == .environment("EDITOR"))
    #expect(entries["theme"]?.value == "meadow" && entries["theme"]?.origin == .flag("--theme"))
    #expect(entries["ascii"]?.origin == .standard)
    var state = State.sample()
    state.apply(DashboardSettings(environment: [:], folder: folder))
    #expect(state.namedFilters == ["big": "amount>1b"])
    #expect(state.columnChoice(.deals).shown?.count == 2 && state.ratios.lower == 50)
  }

  @Test(arguments: [
    ("mosue: true", "line 1: no setting is called “mosue”; did you mean “mouse”?"),
    ("\nmouse: maybe", "line 2: mouse: write true or false"),
    ("columns:\n  deals: [amuont]", "deals has no column “amuont”"), ("layout: {lower: 99}", "from 10 to 80"),
    ("filters:\n  odd: kind:odd", "odd: kind is one of"), ("filters:\n  a: '@a'", "names itself"), ("x: [", "line "),
  ])
  func whatIsWrongIsToldByItsLine(yaml: String, reason: String) throws {
    let configuration = UserConfiguration.read(environment: [:], folder: try folder(["config.yaml": yaml]))
    #expect(configuration.problems.first?.reason.contains(reason) == true, "\(configuration.problems)")
  }

  @Test func oneMistakeLeavesWhatStandsBesideIt() throws {
    let yaml = """
      filters:
        big: amount>1b
        odd: kind:odd
        odder: '@odd amount>1b'
        bigger: '@big amount>2b'
      columns:
        deals: [amuont]
        hardware: [product, user]
      """
    let configuration = UserConfiguration.read(environment: [:], folder: try folder(["config.yaml": yaml]))
    #expect(configuration.filters == ["big": "amount>1b", "bigger": "@big amount>2b"])
    #expect(configuration.columns == [.hardware: ["product", "user"]])
    let reasons = configuration.problems.map(\.reason)
    #expect(
      reasons.map { $0.prefix(7) } == ["line 3:", "line 4:", "line 7:"],
      "each mistake by its own line, and a filter that names a wrong one: \(reasons)")
  }

  @Test func whatIsPrintedIsReadAgain() throws {
    let first = UserConfiguration.read(
      environment: [:],
      folder: try folder([
        "config.yaml": "filters: {a: \"says:'x'\"}\nlayout: {article: 40}\ncolumns: {hardware: [user]}"
      ]))
    let printed = first.entries.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    let second = UserConfiguration.read(environment: [:], folder: try folder(["config.yaml": printed]))
    #expect(second.problems.isEmpty, "\(second.problems)")
    #expect(second.entries.map(\.value) == first.entries.map(\.value))
  }

  @Test func theNextStartGoesOnWhereThisOneEnded() throws {
    let folder = try folder([:])
    var settings = DashboardSettings(environment: [:], folder: folder)
    settings.session = SessionFile(path: folder + "/session.json")
    var first = State(size: Size(columns: 120, rows: 40))
    first.apply(settings)
    #expect(first.showsFirstHints && first.frame.text.contains("FIRST TIME HERE"))
    first.receive(.read(SampleFacts.all))
    first.receive(.finished)
    first.type("/osier")
    #expect(!first.showsFirstHints)
    first.press(.enter, .tab)
    first.type("s>z")
    first.press(.down, .down)
    settings.session?.write(first.session)

    var second = State(size: Size(columns: 120, rows: 40))
    second.apply(settings)
    #expect(!second.showsFirstHints)
    second.receive(.read(SampleFacts.all))
    #expect(second.filter.text == "osier" && second.dealSorting == first.dealSorting && second.ratios == first.ratios)
    #expect(second.deal == first.deal && second.isZoomed && second.focus == .deals)

    settings.isRestoring = false
    var fresh = State(size: Size(columns: 120, rows: 40))
    fresh.apply(settings)
    fresh.receive(.read(SampleFacts.all))
    #expect(fresh.filter.isEmpty && !fresh.isZoomed && fresh.filterHistory.entries == ["osier"])
  }

  @Test func aBrokenSessionIsNoneAtAll() throws {
    let folder = try folder(["session.json": "{\"filter\": 3"])
    #expect(SessionFile(path: folder + "/session.json").read() == nil)
  }
}
