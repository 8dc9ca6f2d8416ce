import TermsheetCore
import Testing

@testable import TermsheetTUI

/// Free text has the best match first, until an order is chosen.
@Suite struct RankingScreenTests {
  private var state: State {
    func told(_ name: String, _ date: String, _ recipient: String, _ sentence: String) -> LoadedArticle {
      SampleFacts.article(
        name, "News", "Wire", date, sentence,
        deals: [(sentence, SampleFacts.deal(.equityRound, .closed, recipient, ["Elm Capital"], nil, nil, nil))])
    }
    var state = State.sample(articles: [
      told("a.txt", "2031-03-03", "Fernway", "Fernway rivals Quarry."),
      told("b.txt", "2031-03-02", "Quarry", "Quarry raised money."),
      told("c.txt", "2031-03-01", "Birch", "Birch raised money."),
    ])
    state.press(.tab)
    return state
  }

  @Test func theBestMatchComesFirstUntilAnOrderIsChosen() {
    var state = state
    #expect(state.recipients == ["Fernway", "Quarry", "Birch"])
    state.type("/quarry")
    #expect(state.recipients == ["Quarry", "Fernway"])
    state.press(.enter)
    #expect(state.frame.text.contains("best match first") && !state.frame.text.contains("Date▼"))
    #expect(state.viewCommand == "termsheet deals --filter quarry")
    state.type("s")
    #expect(state.recipients == ["Fernway", "Quarry"] && state.frame.text.contains("Date▼"))
    #expect(state.viewCommand == "termsheet deals --sort date:desc --filter quarry")
    for _ in DealsPane.Column.allCases { state.type("s") }
    #expect(state.recipients == ["Quarry", "Fernway"] && state.message?.text == "the best match first")
    state.press(.escape)
    #expect(state.recipients == ["Fernway", "Quarry", "Birch"])
  }

  @Test func anOrderThatWasChosenBeforeStays() {
    var state = state
    state.type("ss/quarry")
    #expect(!state.ranksMatches(.deals))
    state.press(.escape)
    state.type("S/raised")
    #expect(!state.ranksMatches(.deals))
  }
}
