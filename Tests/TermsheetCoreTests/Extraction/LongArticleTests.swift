import Testing

@testable import TermsheetCore

/// Texts that are longer than any article, and sentences longer than any sentence.
struct LongArticleTests {
  private let sentence = "Quillan raised $40 million in a Series B led by Birch Capital. "

  @Test func piecesAreTheWhole() {
    let body = String(repeating: "Ein Satz über Öl. ", count: 300) + "\n\n" + String(repeating: "é", count: 3000)
    for limit in [64, 500, 1001, 4096] {
      let pieces = LongArticles.pieces(of: Article(path: "a", title: "T", body: body), limit: limit)
      #expect(pieces.map(\.article.body).joined() == body)
      #expect(pieces.allSatisfy { $0.article.body.utf8.count <= limit })
      #expect(pieces.map(\.article.title) == ["T"] + Array(repeating: nil, count: pieces.count - 1))
    }
  }

  @Test func evidenceIsWhereTheWholeHasIt() {
    let filler = String(repeating: "The weather in the valley was mild for a week.\n\n", count: 3000)
    let article = Article(path: "a", body: filler + sentence + "\n\n" + filler)
    #expect(article.body.utf8.count > 2 * LongArticles.piece)
    let deals = Extractor().facts(in: article).deals
    #expect(deals.count == 1)
    let evidence = deals.first?.evidence.first
    #expect(evidence?.start == filler.utf8.count)
    #expect(evidence.map { Array(article.body.utf8)[$0.start..<$0.end].elementsEqual($0.text.utf8) } == true)
  }

  @Test func aDealOfTwoPiecesIsOne() {
    let filler = String(repeating: "The weather in the valley was mild for a week.\n\n", count: 4000)
    let article = Article(path: "a", body: sentence + "\n\n" + filler + sentence)
    let deals = Extractor().facts(in: article).deals
    #expect(deals.count == 1)
    #expect(deals.first?.evidence.count == 2)
  }

  /// Work that grows with the square of the length would not end within the suite's patience.
  @Test(arguments: [
    "(", "1", "A ", "and ", "Quillan ", "$5 ", "Acme's ", "\"", "it said ", "$1 million of ", "5% of it ",
  ])
  func hostileTextEnds(unit: String) {
    let body = String(repeating: unit, count: 60_000 / unit.utf8.count)
    let facts = Extractor().facts(in: Article(path: "a", body: body))
    #expect(facts.deals.allSatisfy { $0.recipient != nil })
  }

  @Test func noSentenceIsLongerThanItsLimit() {
    let reading = Analysis(
      Article(path: "a", body: String(repeating: "word ", count: 5000)), lexicon: .builtIn)
    #expect(reading.sentences.count == 13)
    #expect(reading.document.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest })
  }
}
