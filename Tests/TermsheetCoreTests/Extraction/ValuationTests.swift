import Testing

@testable import TermsheetCore

@Suite struct ValuationTests {
  /// The label line repeats the valuation of the first deal; it says nothing of the second.
  @Test func aValuationToldTwiceStaysWithItsDeal() {
    let body = """
      Quillan closed a $10B round at $38B. Vantor has shelved a $2B fundraising.

      Valuation: $38B, post-money.
      """
    let deals = Extractor().facts(in: Article(path: "a", body: body)).deals
    #expect(deals.first { $0.recipient == "Quillan" }?.valuation?.money.value == 38_000_000_000)
    #expect(deals.contains { $0.recipient == "Vantor" })
    #expect(deals.first { $0.recipient == "Vantor" }?.valuation == nil)
  }
}
