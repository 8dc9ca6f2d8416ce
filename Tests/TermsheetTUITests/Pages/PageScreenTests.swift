import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Every page at three sizes, compared with what was looked at and found good.
@Suite struct PageScreenTests {
  private func sample(_ size: Size) -> State {
    .sample(size.columns, size.rows, articles: SampleFacts.all + SampleFacts.circular)
  }

  private func check(_ state: State, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try Snapshot.expect(
      state.frame.text, named: "page-\(name)-\(state.size.columns)x\(state.size.rows)", sourceLocation: sourceLocation)
    if let folder = ProcessInfo.processInfo.environment["TERMSHEET_LOOK"] {
      let file = "\(folder)/page-\(name)-\(state.size.columns)x\(state.size.rows).ansi"
      try state.frame.ansi(state.theme).write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  @Test(arguments: ScreenTests.sizes, PageName.allCases) func everyPage(size: Size, name: PageName) throws {
    var state = sample(size)
    state.press(.tab)
    state.type("c")
    state.type("alder ai")
    state.press(.enter)
    if name != .company, name != .deal { state.press(.escape) }
    state.press(.character(name.key))
    try check(state, name.rawValue)
  }

  @Test(arguments: ScreenTests.sizes) func theEndOfTheFlows(size: Size) throws {
    var state = sample(size)
    state.type("3G")
    try check(state, "flows-end")
  }

  @Test(arguments: ScreenTests.sizes) func thePast(size: Size) throws {
    var state = sample(size)
    state.type("[[[")
    try check(state, "past")
  }

  @Test func inASCII() throws {
    var state = sample(Size(columns: 80, rows: 24))
    state.type("3")
    let frame = state.frame.asciiOnly()
    #expect(frame.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    try Snapshot.expect(frame.text, named: "page-flows-ascii")
  }
}
