import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// With a hundred thousand deals a key is still answered at once. The bounds are ten times what a release build takes
/// on a slow machine, since tests are built without optimisation: they catch what grows with the number of rows.
@Suite struct ScaleTests {
  static func articles(_ count: Int) -> [LoadedArticle] {
    (0..<count / 100).map { number in
      SampleFacts.article(
        "\(number).txt", "Report \(number)", "Wire", "2031-0\(number % 9 + 1)-11", "Invented sentence \(number).",
        deals: (0..<100).map { row in
          let deal = SampleFacts.deal(
            .equityRound, .closed, "Company \((number * 7 + row) % 1_000)", ["Fund \(row)"],
            SampleFacts.usd(Double((number * 31 + row * 17) % 9_000) * 1e6), nil, nil)
          return ("Invented", deal)
        })
    }
  }

  @Test func drawingAndMovingDoNotDependOnTheNumberOfRows() {
    let clock = ContinuousClock()
    func perKey(_ count: Int) -> Duration {
      var state = State.sample(articles: Self.articles(count))
      state.press(.tab, .down)
      let keys = 40
      return clock.measure {
        for _ in 0..<keys {
          state.press(.down)
          _ = state.frame
        }
      } / keys
    }
    let few = perKey(1_000)
    let many = perKey(20_000)
    #expect(many < few * 3 + .milliseconds(5), "\(few) with 1,000 rows, \(many) with 20,000")
  }

  /// Prints what keys take with a hundred thousand deals: `TERMSHEET_MEASURE=1 swift test -c release`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TERMSHEET_MEASURE"] == "1"))
  func measuresKeys() {
    let clock = ContinuousClock()
    let articles = Self.articles(100_000)
    var state = State(size: Size(columns: 120, rows: 40))
    print("reading:", clock.measure { state.receive(.read(articles)) })
    state.receive(.finished)
    state.press(.tab)
    func measure(_ name: String, _ keys: [Key]) {
      var times = keys.map { key in
        clock.measure {
          state.press(key)
          _ = state.frame
        }
      }
      times.sort()
      print(
        name, "median", times[times.count / 2], "95th", times[times.count * 95 / 100], "worst", times[times.count - 1])
    }
    measure("row:", Array(repeating: .down, count: 200))
    measure("page:", Array(repeating: .pageDown, count: 200))
    measure("last and first:", [.end, .home, .end, .home, .end, .home])
    measure("sort:", Array(repeating: .character("s"), count: 14))
    measure("filter letters:", [.character("/")] + "company 77 inv".map { .character($0) })
    measure("filter deletions:", Array(repeating: .backspace, count: 14) + [.escape])
    measure("companies:", [.backTab] + Array(repeating: .down, count: 200))
  }
}
