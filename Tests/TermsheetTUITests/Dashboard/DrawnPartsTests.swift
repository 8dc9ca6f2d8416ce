import TermsheetCore
import Testing

@testable import TermsheetTUI

/// A picture of which parts were known already is the picture that is drawn without them.
@Suite struct DrawnPartsTests {
  /// Always the same walk for the same number.
  private struct Steps: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// What people press most comes up most.
  private static let moves: [Key] = [
    .character("j"), .character("k"), .down, .up, .pageDown, .pageUp, .tab, .tab, .backTab, .enter, .escape, .left,
    .right, .home, .end,
  ]

  private static let others: [Key] =
    "acdefghilmnoprstuvwxzCDGHJKLNPSTUV*/:?123456789<>+-@.,; ".map { Key.character($0) } + [
      .backspace, .delete, .control("d"), .control("u"), .control("r"), .control("l"), .function(1), .enter, .escape,
    ]

  @Test(arguments: [Size(columns: 60, rows: 15), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func everyKeyOfALongWalkShowsWhatIsDrawnAnew(_ size: Size) {
    var steps = Steps(state: UInt64(size.columns))
    var state = State.sample(size.columns, size.rows)
    state.isKept = true
    var drawn = DrawnParts()
    var pressed: [String] = []
    for step in 0..<400 {
      let key = (step % 4 == 3 ? Self.others : Self.moves).randomElement(using: &steps) ?? .tab
      pressed.append(key.name)
      state.handle(.key(key))
      // Whoever leaves by a key is still here.
      state.isDone = false
      expectSame(state, &drawn, "after \(pressed.suffix(12).joined(separator: " "))")
    }
  }

  @Test func whatIsNoKeyIsShownToo() {
    var state = State.sample(articles: Array(SampleFacts.all.prefix(3)))
    var drawn = DrawnParts()
    expectSame(state, &drawn, "at first")
    state.receive(.read(SampleFacts.all))
    expectSame(state, &drawn, "with more articles")
    state.handle(.resize(Size(columns: 90, rows: 30)))
    expectSame(state, &drawn, "at another size")
    state.lastLook = 0
    expectSame(state, &drawn, "after a look")
    state.ratios = SplitRatios()
    _ = state.ratios.set("companies", 50)
    state.settle()
    expectSame(state, &drawn, "with another divider")
    state.keys = Keymap(["filter": [.function(5)]])
    expectSame(state, &drawn, "with other keys")
    state.columns[.deals] = ColumnChoice(titles: ["status", "amount"], of: .deals)
    expectSame(state, &drawn, "with other columns")
    state.message = Message(text: "something", isRefusal: true)
    expectSame(state, &drawn, "with a message")
    state.mode = .filter
    expectSame(state, &drawn, "while filtering")
    for size in [Size(columns: 200, rows: 60), Size(columns: 20, rows: 5), Size(columns: 120, rows: 40)] {
      let known = render(state, size: size, drawn: &drawn)
      #expect(known == render(state, size: size))
    }
  }

  @Test func statesOfOneOriginAreToldApart() {
    let origin = State.sample(articles: Array(SampleFacts.all.prefix(3)))
    var (one, other) = (origin, origin)
    one.receive(.read(Array(SampleFacts.all.prefix(6))))
    other.receive(.read(Array(SampleFacts.all.suffix(6))))
    var drawn = DrawnParts()
    for state in [origin, one, other, one, origin] { expectSame(state, &drawn, "in turn") }
  }

  private func expectSame(_ state: State, _ drawn: inout DrawnParts, _ when: String) {
    let known = render(state, size: state.size, drawn: &drawn)
    let anew = render(state, size: state.size)
    guard known != anew else { return }
    let row = (0..<anew.size.rows).first { row in
      (0..<anew.size.columns).contains { known[$0, row] != anew[$0, row] }
    }
    Issue.record("row \(row ?? -1) differs \(when):\n\(known.text)\ninstead of\n\(anew.text)")
  }
}

@Suite struct FramePartsTests {
  private var picture: Frame {
    var frame = Frame(size: Size(columns: 12, rows: 4))
    for row in 0..<4 { frame.draw("row \(row) 日本", column: 0, row: row, style: Style(.money)) }
    return frame
  }

  @Test func aPartIsPutWhereItWasOrElsewhere() throws {
    let rect = Rect(column: 4, row: 1, columns: 6, rows: 2)
    let part = try #require(picture.cells(of: rect))
    var frame = Frame(size: Size(columns: 12, rows: 4))
    frame.put(part, in: rect)
    for row in 0..<4 {
      for column in 0..<12 {
        #expect(frame[column, row] == (rect.contains(column: column, row: row) ? picture[column, row] : Cell()))
      }
    }
    frame.put(part, in: Rect(column: 0, row: 2, columns: 6, rows: 2))
    #expect(frame[0, 2] == picture[4, 1])
    #expect(frame[5, 3] == picture[9, 2])
  }

  @Test func whatIsNotWithinTheFrameIsNoPart() {
    #expect(picture.cells(of: Rect(column: 8, row: 0, columns: 5, rows: 1)) == nil)
    #expect(picture.cells(of: Rect(column: 0, row: 3, columns: 5, rows: 2)) == nil)
    #expect(picture.cells(of: Rect(column: 0, row: -1, columns: 5, rows: 1)) == nil)
    #expect(picture.cells(of: Rect(column: 0, row: 0, columns: 0, rows: 1)) == nil)
  }
}
