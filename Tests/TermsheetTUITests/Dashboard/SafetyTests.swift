import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Whatever files hold and whatever is pressed, the screen stays whole.
@Suite struct SafetyTests {
  private static let evil = "evil\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}txt\u{200B}\u{0}name"

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func nothingFromAFileReachesTheTerminalAsControl(columns: Int, rows: Int) {
    let deal = SampleFacts.deal(
      .equityRound, .closed, Self.evil, [Self.evil], Money(value: 1, currency: "\u{1B}[2"), nil, nil, round: Self.evil)
    let chip = SampleFacts.chip(Self.evil, Self.evil, [Self.evil], .uses)
    let stake = SampleFacts.stake(Self.evil, Self.evil, 5)
    let article = SampleFacts.article(
      Self.evil, Self.evil, Self.evil, nil, "Bad \(Self.evil) body.", deals: [("Bad", deal)], stakes: [("Bad", stake)],
      hardware: [("Bad", chip)])
    var state = State.sample(columns, rows, articles: [article])
    state.receive(.problems([Problem(path: Self.evil, reason: Self.evil)]))
    let screens: [[Key]] = [
      [], [.tab, .enter], [.character("c")], [.character("!")], [.character("/"), .character("e")], [.character("z")],
    ]
    for keys in screens {
      var screen = state
      for key in keys { screen.press(key) }
      for cell in screen.frame.cells {
        #expect(
          cell.text.unicodeScalars.allSatisfy {
            ![.control, .format].contains($0.properties.generalCategory)
          })
      }
    }
  }

  @Test func noKeyBreaksAnything() {
    let keys: [Key] =
      CommandTable.all.flatMap(\.keys).filter { $0 != .character("q") }
      + "alder 東".map { Key.character($0) } + [.alt("x"), .function(12), .control("z")]
    // A fixed sequence that looks random: linear congruential, the constants of Knuth's MMIX.
    var seed: UInt64 = 42
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    var state = State.sample(80, 24)
    state.receive(.problems(SampleFacts.problems))
    for step in 0..<4000 {
      switch next(20) {
      case 0: state.handle(.resize(Size(columns: 1 + next(210), rows: 1 + next(62))))
      case 1, 2:
        let actions: [MouseEvent.Action] = [.press, .release, .drag, .doubleClick, .scrollUp, .scrollDown]
        state.handle(
          .mouse(MouseEvent(action: actions[next(6)], column: next(220) - 5, row: next(70) - 3)))
      case 3 where step % 5 == 0: state.receive(.read([SampleFacts.all[next(5)]]))
      default: state.press(keys[next(keys.count)])
      }
      let frame = state.frame
      #expect(frame.cells.count == state.size.columns * state.size.rows)
    }
    #expect(!state.isDone)
  }

  @Test func evidenceOutsideItsArticleDoesNoHarm() {
    var deal = SampleFacts.deal(.grant, .closed, "Alder AI", [], nil, nil, nil)
    deal.evidence = [Evidence(text: "x", start: 3, end: 9_999), Evidence(text: "y", start: -5, end: -1)]
    let article = LoadedArticle(
      article: Article(path: "a", body: "東雲"), facts: ArticleFacts(deals: [deal]))
    var state = State.sample(articles: [article])
    state.press(.tab, .enter)
    #expect(state.frame.text.contains("東雲"))
  }

  @Test func aHugeArticleIsShownAroundTheEvidence() {
    let filler = String(repeating: "Nothing is said here at all, again and again.\n", count: 60_000)
    let deal = SampleFacts.deal(.grant, .closed, "Alder AI", [], nil, nil, nil)
    let article = SampleFacts.article(
      "huge.txt", "Huge", nil, nil, filler + "Alder AI got a grant.\n" + filler, deals: [("Alder AI got", deal)])
    var state = State.sample(articles: [article])
    state.press(.tab, .enter)
    #expect(state.frame.text.contains("Alder AI got a grant."))
    state.press(.character("g"))
    #expect(state.frame.text.contains("bytes before this are not shown"))
  }
}
