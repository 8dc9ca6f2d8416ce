import Testing

@testable import TermsheetTUI

@Suite struct PaletteTests {
  @Test(arguments: [Key.character(":"), .control("p")])
  func opensAndRunsAnActionByItsName(key: Key) {
    var state = State.sample()
    state.press(.tab, key)
    #expect(state.mode == .chooser)
    state.type("zoom")
    #expect(state.frame.text.contains("do: zoom"))
    state.press(.enter)
    #expect(state.isZoomed && state.mode == .browse)
  }

  @Test func showsTheKeysOfEveryAction() {
    var state = State.sample(120, 60)
    state.keys = Keymap(["sort": [.character("o")]])
    state.type(":next column")
    let row = state.frame.text.split(separator: "\n").first { $0.contains("sort by the next column") }
    #expect(row?.contains(" o ") == true)
  }

  @Test func whatCannotBeDoneSaysWhyAndIsNotDone() {
    var state = State.sample()
    state.type(":files not read")
    state.press(.enter)
    #expect(state.mode == .chooser)
    #expect(state.frame.text.contains("every file was read without a problem"))
    state.press(.escape)
    #expect(state.mode == .browse)
  }

  @Test func everyActionOfThePanesIsThere() {
    var state = State.sample()
    state.press(.character(":"))
    let texts = Set(state.chooser.items.map(\.text))
    for command in CommandTable.all where command.contexts.contains(.browse) && command.name != "palette" {
      #expect(texts.contains(command.help), "\(command.name)")
    }
  }

  @Test func nothingThatFitsIsSaid() {
    var state = State.sample()
    state.type(":zzzzqq")
    #expect(state.frame.text.contains("no action is called so"))
    state.press(.enter)
    #expect(state.message?.isRefusal == true)
  }

  @Test func theMouseChooses() {
    var state = State.sample()
    state.type(":zoom")
    let rect = ChooserPane.rect(state)
    state.handle(.mouse(MouseEvent(action: .press, column: rect.column + 5, row: rect.row + 2)))
    #expect(state.isZoomed && state.mode == .browse)
  }
}

@Suite struct FuzzyMatchTests {
  @Test(arguments: [
    ("sc", "sort by the next column", true), ("nxt thm", "next theme", true), ("xyz", "next theme", false),
    ("theme next", "next theme", true), ("", "anything", true),
  ])
  func findsLettersInTheirOrder(query: String, text: String, fits: Bool) {
    #expect((FuzzyMatch(query, in: text) != nil) == fits)
  }

  @Test func aWordsBeginningIsBetterThanItsMiddle() throws {
    let start = try #require(FuzzyMatch("zoom", in: "zoom the pane"))
    let middle = try #require(FuzzyMatch("zoom", in: "a zigzag of other matters"))
    #expect(start.score > middle.score)
    #expect(start.positions == [0, 1, 2, 3])
  }
}
