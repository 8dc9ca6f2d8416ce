import Testing

@testable import TermsheetCore

/// What real articles say with the words of deals, and what is no deal. The sentences are our own.
@Suite("Words of deals that mean something else")
struct OtherMeaningTests {
  private func deals(in text: String) -> [Deal] {
    Extractor().facts(in: Article(path: "test", body: text)).deals.filter {
      $0.confidence.value >= Confidence.threshold
    }
  }

  @Test(
    "No deal",
    arguments: [
      "Quillan unveiled new offerings for 5G networks on Monday.",
      "Veltro's paid offering is a platform for shops.",
      "Veltro plans on using the money to expand its offerings.",
      "Quillan made its commercial debut as a kind of memory.",
      "The Orlane store has a number of 3D models and scripts.",
      "Fans of the Xbox Series X will like the Orlane controller.",
      "Veltro surveyed more than 1,900 C-level managers.",
      "Quillan went public with the fact that its service had been down.",
      "The updated Orlane list has more films.",
      "Veltro traced the money to wallets that Quillan listed for payments.",
      "You can buy the Quillan doorbell at Veltro.",
      "Here are the best Orlane chargers to buy from Quillan.",
      "Tablets are on sale, from the Quillan Slate to the Veltro Pad.",
      "The Slate by Quillan costs $499 and the Veltro Pad $35.",
      "Quillan combines Veltro models and Orlane techniques to read scans.",
      "\"We've been investing a lot in the MLops space,\" the chief executive of Quillan said.",
      "The software has been deployed in Orlane National Park by Veltro.",
    ])
  func none(text: String) {
    #expect(deals(in: text).isEmpty, "\(deals(in: text).map { "\($0.kind) \($0.recipient ?? "")" })")
  }

  @Test(
    "A deal all the same",
    arguments: [
      ("Quillan announced an initial public offering on Monday.", Deal.Kind.ipo),
      ("Quillan floated in 2023.", .ipo),
      ("Quillan went public in 2021 at a valuation of $3 billion.", .ipo),
      ("Veltro, a chipmaker, agreed to buy the startup Quillan.", .acquisition),
      ("Quillan has been bought by Veltro.", .acquisition),
      ("Veltro will merge with Quillan.", .merger),
      ("Veltro invested in Quillan, a startup, last year.", .strategicInvestment),
      ("Quillan closed a Series D round led by Veltro.", .equityRound),
    ])
  func some(text: String, kind: Deal.Kind) {
    #expect(deals(in: text).map(\.kind) == [kind])
  }

  @Test("A page's menu names nobody")
  func menu() {
    let menu =
      "Artificial Intelligence View All AI, ML and Deep Learning Auto ML Data Labelling Synthetic Data Security"
    let found = deals(in: "\(menu) Quillan raises $20 million for robots Share on Facebook Share on X.")
    #expect(found.flatMap { [$0.recipient ?? ""] + $0.investors.map(\.name) }.allSatisfy { $0 == "Quillan" })
  }

  @Test("A pronoun with its verb is no name", arguments: ["I'm", "We've", "They're", "What's"])
  func contraction(word: String) {
    let text = "\(word) of Quillan invested $5 million in Veltro. \(word) glad that Birch raised $9 million."
    #expect(
      deals(in: text).allSatisfy { deal in
        ([deal.recipient ?? ""] + deal.investors.map(\.name)).allSatisfy { $0 != word }
      })
  }
}
