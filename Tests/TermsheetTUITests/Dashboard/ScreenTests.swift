import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Every screen at three sizes and more, compared with what was looked at and found good.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)].map { Size(columns: $0.0, rows: $0.1) }

  private func check(_ state: State, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let frame = state.frame
    try Snapshot.expect(
      frame.text, named: "\(name)-\(state.size.columns)x\(state.size.rows)", sourceLocation: sourceLocation)
    if let folder = ProcessInfo.processInfo.environment["TERMSHEET_LOOK"] {
      let file = "\(folder)/\(name)-\(state.size.columns)x\(state.size.rows)-\(state.theme.name).ansi"
      try frame.ansi(state.theme).write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  private func sample(_ size: Size) -> State { .sample(size.columns, size.rows) }

  @Test(arguments: sizes) func main(size: Size) throws {
    var state = sample(size)
    state.press(.tab)
    try check(state, "main")
    try Snapshot.expect(state.frame.styles, named: "main-styles-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func everyPaneZoomed(size: Size) throws {
    for pane in PaneKind.allCases where pane != .page {
      var state = sample(size)
      state.press(.tab)
      if pane == .article { state.press(.enter) } else { state.setFocus(pane) }
      state.press(.character("z"))
      try check(state, "zoomed-\(pane.rawValue)")
    }
  }

  @Test(arguments: sizes) func help(size: Size) throws {
    var state = sample(size)
    state.press(.character("?"))
    try check(state, "help")
  }

  @Test(arguments: sizes) func problems(size: Size) throws {
    var state = sample(size)
    state.receive(.problems(SampleFacts.problems))
    state.press(.character("!"))
    try check(state, "problems")
  }

  @Test(arguments: sizes) func picker(size: Size) throws {
    var state = sample(size)
    state.type("cer")
    try check(state, "picker")
  }

  @Test(arguments: sizes) func filter(size: Size) throws {
    var state = sample(size)
    state.type("/fern")
    try check(state, "filter-typing")
    state.press(.enter)
    try check(state, "filter-kept")
  }

  @Test(arguments: sizes) func palette(size: Size) throws {
    var state = sample(size)
    state.press(.tab, .control("p"))
    try check(state, "palette")
    state.type("sort")
    try check(state, "palette-typed")
  }

  @Test(arguments: sizes) func filterLanguage(size: Size) throws {
    var state = sample(size)
    state.type("/kind:debt ")
    state.press(.tab)
    try check(state, "filter-keys")
    state.press(.escape)
    state.type("status:")
    state.press(.tab, .tab)
    try check(state, "filter-values")
    state.press(.enter)
    state.type(" amount>lots")
    try check(state, "filter-mistake")
  }

  @Test(arguments: sizes) func listsToChooseFrom(size: Size) throws {
    var state = sample(size)
    state.today = PartialDate(year: 2031, month: 3, day: 15) ?? .today
    state.press(.tab, .character("y"))
    try check(state, "copy")
    state.press(.escape, .character("X"))
    try check(state, "export")
    state.press(.enter)
    try check(state, "export-name")
    state.press(.escape, .character("C"), .down)
    try check(state, "columns")
  }

  @Test(arguments: sizes) func marks(size: Size) throws {
    var state = sample(size)
    state.press(.tab)
    state.type("tt$")
    try check(state, "marked")
  }

  @Test(arguments: sizes) func firstTime(size: Size) throws {
    var state = sample(size)
    state.showsFirstHints = true
    try check(state, "first-time")
  }

  @Test(arguments: sizes) func filterWithoutMatches(size: Size) throws {
    var state = sample(size)
    state.type("/xyzzy")
    state.press(.enter)
    try check(state, "filter-nothing")
  }

  @Test(arguments: sizes) func article(size: Size) throws {
    var state = sample(size)
    state.press(.tab, .enter)
    try check(state, "article")
  }

  @Test(arguments: sizes) func company(size: Size) throws {
    var state = sample(size)
    state.type("c")
    state.type("alder ai")
    state.press(.enter, .tab, .tab)
    try check(state, "company-ownership")
  }

  @Test(arguments: sizes) func unsure(size: Size) throws {
    var state = sample(size)
    state.type("x")
    try check(state, "unsure")
  }

  @Test(arguments: sizes) func refusal(size: Size) throws {
    var state = sample(size)
    state.press(.escape)
    try check(state, "refusal")
  }

  @Test(arguments: sizes) func empty(size: Size) throws {
    var state = State(size: size)
    state.receive(.found(0))
    state.receive(.finished)
    try check(state, "empty")
  }

  @Test(arguments: sizes) func loading(size: Size) throws {
    var state = State(size: size)
    try check(state, "first")
    state.receive(.found(48))
    try check(state, "loading-nothing")
    state.receive(.read([SampleFacts.others[0], SampleFacts.others[1]]))
    try check(state, "loading")
  }

  @Test(arguments: [(59, 15), (60, 14), (20, 5), (9, 3), (3, 2), (1, 1)])
  func tooSmall(columns: Int, rows: Int) throws {
    try check(.sample(columns, rows), "too-small")
  }

  @Test(arguments: [(60, 15), (72, 18), (100, 30), (160, 34), (300, 80)])
  func sizesBetween(columns: Int, rows: Int) throws {
    var state = State.sample(columns, rows)
    state.press(.tab)
    try check(state, "main")
  }

  @Test(arguments: Theme.builtIn.indices) func everyTheme(index: Int) throws {
    guard let folder = ProcessInfo.processInfo.environment["TERMSHEET_LOOK"] else { return }
    var state = State(size: Size(columns: 120, rows: 40), themeIndex: index)
    state.receive(.read(SampleFacts.all))
    state.receive(.finished)
    state.press(.tab)
    try state.frame.ansi(state.theme).write(
      toFile: "\(folder)/theme-\(state.theme.name).ansi", atomically: true, encoding: .utf8)
  }
}
