import Testing

@testable import TermsheetCore

/// An article whose news is public money says once that it is grants, and then only who gets how much.
@Suite struct PublicMoneyTests {
  private func deals(_ body: String, title: String) -> [Deal] {
    let article = Article(path: "test", title: title, published: PartialDate(iso: "2025-03-04"), body: body)
    return Extractor().facts(in: article).sure.deals
  }

  private static let title = "Washington spreads $2 billion of chip subsidies over four states"
  private static let opening =
    "The Commerce Department on Tuesday named the companies that will share $2 billion of subsidies. "

  @Test(
    arguments: [
      ("Quillan Semiconductor will get up to $500 million for two plants in Ohio.", "Quillan Semiconductor", 5e8),
      ("Quillan is in line for $340 million and a loan of $20 million.", "Quillan", 3.4e8),
      ("Quillan was promised as much as $850 million.", "Quillan", 8.5e8),
      ("Quillan's award came to $61 million.", "Quillan", 6.1e7),
      ("For Quillan there is $12 million.", "Quillan", 1.2e7),
      ("Quillan's share is $9.5 million, Harbinger's $7 million.", "Harbinger", 7e6),
      ("Smaller sums go to Lenmar ($3 million) and Ostwick ($2.5 million).", "Ostwick", 2.5e6),
      ("The award to Quillan is worth $123 million.", "Quillan", 1.23e8),
      ("Quillan was promised $85 million, Ostwick $66 million and Lenmar $64 million.", "Lenmar", 6.4e7),
    ])
  func whoGetsHowMuch(_ sentence: String, _ company: String, _ value: Double) {
    let found = deals(Self.opening + sentence, title: Self.title)
    let grant = found.first { $0.recipient == company && $0.amount?.value == value }
    #expect(grant?.kind == .grant)
    #expect(grant?.investors.map(\.name) == ["US government"])
    #expect(grant?.status != .closed)
  }

  @Test func theSameWordsElsewhereAreNoGrant() {
    let found = deals("Quillan will get up to $500 million for two plants in Ohio.", title: "Quillan plans two plants")
    #expect(!found.contains { $0.kind == .grant })
  }

  @Test func anotherStatesMoneyIsNotOfTheOneInTheNews() {
    let found = deals(
      Self.opening + "Brussels cleared 900 million euros of German state aid for the plant of Quillan.",
      title: Self.title)
    let grant = found.first { $0.recipient == "Quillan" }
    #expect(grant?.kind == .grant)
    #expect(grant?.investors.isEmpty == true)
  }

  @Test func aGovernmentThatGrantsForAChipBuysNone() {
    let found = deals("The European Commission granted Quillan up to 61 million euros for its chip.", title: "Aid")
    #expect(found.map(\.kind) == [.grant])
    #expect(found.first?.recipient == "Quillan")
  }
}
