import Testing

@testable import TermsheetTUI

@Suite struct MouseTests {
  private func click(_ state: inout State, _ text: String, action: MouseEvent.Action = .press) throws {
    let rows = state.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) })
    let range = try #require(rows[row].range(of: text))
    let column = ScreenText.columns(of: rows[row][..<range.lowerBound])
    state.handle(.mouse(MouseEvent(action: action, column: column, row: row)))
  }

  @Test func aClickSelectsARowAndGivesItsPaneTheKeys() throws {
    var state = State.sample()
    try click(&state, "Series B")
    #expect(state.focus == .deals)
    #expect(state.deal?.recipient == "Marsh Robotics")
    try click(&state, "Tidepool Part")
    #expect(state.focus == .companies)
    #expect(state.chosenName == "Tidepool Partners")
  }

  @Test func aClickOnAHeaderSortsAndASecondTurnsTheOrder() throws {
    var state = State.sample()
    try click(&state, "Amount")
    #expect(state.dealSorting == Sorting(column: DealsPane.Column.amount.rawValue, descending: true))
    try click(&state, "Amount")
    #expect(state.dealSorting.descending == false)
  }

  @Test func aDoubleClickOpensTheEvidence() throws {
    var state = State.sample()
    try click(&state, "Series B", action: .doubleClick)
    #expect(state.focus == .article)
    #expect(state.frame.text.contains("Marsh Robotics closes its Series B"))
  }

  @Test func theWheelScrollsWhatIsUnderThePointer() {
    var state = State.sample(80, 24)
    state.press(.tab)
    state.handle(.mouse(MouseEvent(action: .scrollDown, column: 40, row: 5)))
    #expect(state.deals.top == 3)
    for _ in 0..<9 { state.handle(.mouse(MouseEvent(action: .scrollDown, column: 40, row: 5))) }
    #expect(state.deals.top == state.visibleDeals.count - state.layout.listHeight(.deals))
    for _ in 0..<9 { state.handle(.mouse(MouseEvent(action: .scrollUp, column: 40, row: 5))) }
    #expect(state.deals.top == 0)
  }

  @Test func aClickOnNothingDoesNothing() {
    var state = State.sample()
    let before = state.frame
    for position in [(0, 0), (119, 39), (-1, -1), (500, 500)] {
      state.handle(.mouse(MouseEvent(action: .press, column: position.0, row: position.1)))
    }
    #expect(state.frame == before)
  }
}
