import Testing

@testable import TermsheetTUI

@Suite struct CommandTableTests {
  @Test func noKeyMeansTwoThingsInOnePlace() {
    for context in Command.Context.allCases {
      let keys = CommandTable.all.filter { $0.contexts.contains(context) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
    }
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyKeyThatWasPromisedIsThere() {
    let promised: [Key] =
      [
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .enter, .escape, .control("d"),
        .control("u"),
      ] + "hjklgGcsSztxq?!/".map { .character($0) }
    for key in promised { #expect(CommandTable.command(for: key, in: .browse) != nil, "\(key.name)") }
  }

  @Test func onlyOneCommandQuitsAndEscIsNotItsKey() {
    for command in CommandTable.all {
      for mode in [State.Mode.browse, .filter, .picker, .help, .problems]
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
    let lines = HelpPane.lines(Size(columns: 80, rows: 24)).flatMap { $0 }
    let shown = Set(
      lines.flatMap { line -> [String] in
        if case .entry(let keys, _) = line { keys.split(separator: " ").map(String.init) } else { [] }
      })
    for key in CommandTable.all.flatMap(\.keys) { #expect(shown.contains(key.name), "\(key.name)") }
    for case .entry(let keys, let text) in lines {
      #expect(ScreenText.columns(of: keys) <= 12, "\(keys)")
      #expect(ScreenText.columns(of: text) <= 44, "\(text)")
    }
  }

  @Test func theKeyListOfTheDocumentationIsPinned() throws {
    try Snapshot.expect(CommandTable.markdown, named: "keys-markdown")
    try Snapshot.expect(CommandTable.plainList, named: "keys-plain")
  }
}
