import Testing

@testable import TermsheetTUI

@Suite struct KeysFileTests {
  @Test func everyActionCanBeGivenOtherKeys() {
    let file = KeysFile(yaml: "sort: o\npage-down: [PgDn, Ctrl-F, Space]\nzoom: \"!\"\nproblems: [F2]\ntheme: []\n")
    #expect(file.problems.isEmpty)
    var state = State.sample()
    state.press(.tab)
    state.keys = file.keymap
    let before = state.dealSorting
    state.type("o")
    #expect(state.dealSorting != before)
    state.type("!")
    #expect(state.isZoomed)
    state.type("s")
    #expect(state.message?.isRefusal == true, "the old key does nothing any more")
    state.type("T")
    #expect(state.themeIndex == 0)
  }

  @Test func aKeyThatIsTakenAwayFromTheTableIsGone() {
    let file = KeysFile(yaml: "sort: z")
    #expect(file.keymap.command(for: .character("z"), in: .browse, pane: .deals)?.name == "sort")
    #expect(CommandTable.command(named: "zoom").map { file.keymap.keys(of: $0) } == [])
  }

  @Test(arguments: [
    ("srot: o", "line 1: no action is called “srot”; did you mean “sort”?"),
    ("# mine\nsort: Hyper-Q", "line 2: “Hyper-Q” is no key"),
    ("sort: o\nzoom: o", "line 2: o is “sort” already (line 1); “zoom” does not get it"),
    ("sort: [o", "line "), ("- sort", "line 1: write an action and its keys"),
    ("quit: []", "line 1: “quit” needs a key and keeps its own"),
    ("sort: o\nsort: p", "is there twice"),
  ])
  func whatIsWrongIsToldByItsLine(yaml: String, reason: String) throws {
    let file = KeysFile(yaml: yaml)
    let problem = try #require(file.problems.first)
    #expect(problem.reason.contains(reason), "\(problem.reason)")
  }

  @Test func whatIsRightCountsBesideWhatIsWrong() {
    let file = KeysFile(yaml: "nonsense: o\nsort: Alt-s\n")
    #expect(file.problems.map(\.line) == [1])
    #expect(file.keymap.command(for: .alt("s"), in: .browse, pane: .deals)?.name == "sort")
  }

  @Test func everyKeyIsReadAsItIsWritten() {
    for key in CommandTable.all.flatMap(\.keys) { #expect(Key(name: key.name) == key, "\(key.name)") }
    #expect(Key(name: "C-d") == .control("d") && Key(name: "^D") == .control("d") && Key(name: "<PageUp>") == .pageUp)
    #expect(Key(name: "Ctrl-M") == .enter && Key(name: "F12") == .function(12) && Key(name: "F13") == nil)
    #expect(Key(name: "") == nil && Key(name: "jj") == nil && Key(name: "\u{7}") == nil)
  }
}
