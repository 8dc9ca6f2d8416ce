import Testing

@testable import TermsheetTUI

@Suite struct CommandTableTests {
  @Test func noKeyMeansTwoThingsInOnePlace() {
    for (index, second) in CommandTable.all.enumerated() {
      for first in CommandTable.all[..<index] where first.meets(second) {
        #expect(Set(first.keys).isDisjoint(with: second.keys), "\(first.name) and \(second.name)")
      }
    }
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyKeyThatWasPromisedIsThere() {
    let promised: [Key] =
      [
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .enter, .escape, .control("d"),
        .control("u"), .control("p"),
      ] + "hjklgGcsSzTxq?!/:".map { .character($0) }
    for key in promised { #expect(CommandTable.command(for: key, in: .browse) != nil, "\(key.name)") }
  }

  @Test func onlyOneCommandQuitsAndEscIsNotItsKey() {
    for command in CommandTable.all {
      for mode in [State.Mode.browse, .filter, .picker, .chooser, .help, .problems]
      where command.contexts.contains(Command.Context(mode)) {
        var state = State.sample()
        state.mode = mode
        update(&state, command)
        #expect(state.isDone == (command.name == "quit"), "\(command.name)")
      }
    }
    #expect(CommandTable.command(named: "quit")?.keys == [.character("q")])
  }

  @Test func theHelpListsEveryKeyInFull() {
    var shown: Set<String> = []
    for pane in PaneKind.allCases {
      var state = State.sample(80, 24)
      state.focus = pane
      for case .entry(let keys, let text) in HelpPane.lines(state).flatMap({ $0 }) {
        shown.formUnion(keys.split(separator: " ").map(String.init))
        #expect(ScreenText.columns(of: keys) <= 12, "\(keys)")
        #expect(ScreenText.columns(of: text) <= 44, "\(text)")
      }
    }
    for key in CommandTable.all.flatMap(\.keys) { #expect(shown.contains(key.name), "\(key.name)") }
  }

  @Test func theHelpHasTheKeysOfThePaneThatHasThem() {
    var state = State.sample()
    state.press(.tab)
    state.setFocus(.ownership)
    state.type("?")
    #expect(state.frame.text.contains("KEYS IN OWNERSHIP"))
    state.keys = Keymap(["sort": [.character("o")], "theme": []])
    state.focus = .deals
    let lines = HelpPane.lines(state).flatMap { $0 }
    #expect(lines.contains(.entry(keys: "o", text: "sort by the next column")))
    #expect(!lines.contains { if case .entry(_, "next theme") = $0 { true } else { false } })
  }

  @Test func theKeyListOfTheDocumentationIsPinned() throws {
    try Snapshot.expect(CommandTable.markdown, named: "keys-markdown")
    try Snapshot.expect(CommandTable.plainList, named: "keys-plain")
  }
}
