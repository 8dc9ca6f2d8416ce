import TermsheetCore
import Testing

@testable import TermsheetTUI

/// A text that several outlets carry is one text, and says how many copies of it there are.
@Suite struct CopiesTests {
  /// The sample's first article, printed three times more.
  private static let articles: [LoadedArticle] = {
    let copies = (1...3).map { number in
      var copy = SampleFacts.alder.article
      copy.path = "reprint-\(number).txt"
      copy.outlet = "Reprint \(number)"
      copy.body += "\n\nReprinted with permission by Reprint \(number)."
      return LoadedArticle(article: copy, facts: SampleFacts.alder.facts)
    }
    return SampleFacts.all + copies
  }()

  @Test func aDealsEvidenceTellsTheCopies() {
    var state = State.sample(articles: Self.articles)
    state.setFocus(.deals)
    #expect(state.deal?.recipient == "Alder AI")
    #expect(state.citation?.count == 1)
    #expect(state.citation?.copies == 3)
    #expect(state.frame.text.contains("The Daily Ledger +3 copies · 2031-03-12"))
    state.press(.enter)
    #expect(state.frame.text.contains("The Daily Ledger · 2031-03-12 · +3 copies"))
  }

  @Test func stakesAndChipsTellThemToo() {
    var state = State.sample(articles: Self.articles)
    state.setFocus(.ownership)
    // Two texts say it; one of them was printed four times.
    #expect(state.citation?.count == 2)
    #expect(state.citation?.copies == 3)
    state.setFocus(.hardware)
    let row = state.visibleHardware.firstIndex {
      let mention = state.catalogue.ledger.hardware[state.catalogue.hardware.shown($0)].mention
      return mention.name == "Sapling"
    }
    state.hardware.selected = row ?? 0
    #expect(state.citation?.count == 1)
    #expect(state.citation?.copies == 3)
  }

  @Test func oneCopyIsSaidInTheSingularAndNoneNotAtAll() {
    var state = State.sample(articles: SampleFacts.all + [Self.articles[SampleFacts.all.count]])
    state.setFocus(.deals)
    #expect(state.frame.text.contains("The Daily Ledger +1 copy ·"))
    state = State.sample()
    #expect(!state.frame.text.contains("cop"))
  }

  @Test func whatComesWhileAnArticleIsOpenIsCounted() {
    var state = State.sample()
    state.setFocus(.deals)
    state.press(.enter)
    #expect(!state.frame.text.contains("+1 copy"))
    state.receive(.read([Self.articles[SampleFacts.all.count]]))
    #expect(state.frame.text.contains("2031-03-12 · +1 copy"))
  }
}
