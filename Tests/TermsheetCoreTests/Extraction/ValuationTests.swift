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

  @Test(
    "What a round or a listing prices is the company",
    arguments: [
      ("Quillan got $300 million in a round from Birch Capital at a price of $1.5 billion.", 1.5e9),
      ("Quillan is negotiating a round of $200 million that would lift its price to $11 billion.", 11e9),
      ("Quillan raised $310 million in a Series C. Birch Capital led, and the price is $2.6 billion post.", 2.6e9),
      (
        "Quillan raised $540 million in its initial public offering. At the offer price its market capitalisation comes "
          + "to about $5 billion.", 5e9
      ),
    ])
  func prices(text: String, value: Double) {
    let deal = Extractor().facts(in: Article(path: "a", body: text)).deals.first
    #expect(deal?.valuation?.money.value == value)
  }

  @Test func aPricePaidForACompanyIsNoValuationOfARound() {
    let text = "Birch bought Quillan. The price was $40 million."
    let deal = Extractor().facts(in: Article(path: "a", body: text)).deals.first
    #expect(deal?.valuation == nil)
  }

  @Test func aChequeLeavesTheValuationToItsRound() {
    let body = """
      Quillan raised $900 million in a Series B led by Birch Capital.

      Birch invested $200 million in Quillan. Quillan is worth about $3 billion, it said.
      """
    let deals = Extractor().facts(in: Article(path: "a", body: body)).deals
    #expect(deals.first { $0.amount?.value == 900_000_000 }?.valuation?.money.value == 3_000_000_000)
    #expect(deals.first { $0.amount?.value == 200_000_000 }?.valuation == nil)
  }
}
