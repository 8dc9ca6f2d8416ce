import Testing

@testable import TermsheetCore

@Suite("How firm a deal is that is told twice, once in words that no rule knows")
struct GuessedStatusTests {
  /// A rumour must not be shown as done because a headline has a verb of its own.
  @Test func theWordsThatAreReadDecide() throws {
    let deals = Extractor().facts(
      in: Article(
        path: "test", title: "Nvidia pencils in up to $90bn for Anthropic, one hall at a time",
        body:
          "Nvidia could put as much as $90 billion into Anthropic under a letter of intent that the two have signed, in step with a plan to install ten gigawatts of chips for the developer."
      )
    ).deals.filter { $0.confidence.value >= Confidence.threshold && $0.amount != nil }
    let deal = try #require(deals.first)
    #expect(deals.count == 1)
    // Both accounts were found, or this would prove nothing.
    #expect(deal.confidence.reasons.contains("rule \(JudgedFrames.rule)"))
    #expect(deal.status == .rumoured)
    #expect(deal.kind == .strategicInvestment)
  }
}
