import Testing

@testable import TermsheetCore

/// Whose "we" is: a company's own announcement, a quotation, an interview. The sentences are our own.
@Suite("We, us and our")
struct FirstPersonTests {
  private func deals(_ body: String, title: String? = nil, outlet: String? = nil, url: String? = nil) -> [String] {
    let article = Article(
      path: "test", title: title, outlet: outlet, published: PartialDate(iso: "2026-03-02"), url: url, body: body)
    return Extractor().facts(in: article).sure.deals.map { deal in
      let amount = deal.amount.map { "\(Int($0.value / 1e6))m" } ?? "-"
      return "\(deal.investors.map(\.name).sorted().joined(separator: "+")) -> \(deal.recipient ?? "?") \(amount)"
    }.sorted()
  }

  private static let announcement = """
    Today we are announcing that we have raised $40 million in Series B funding. The round was led by Birchwood \
    Capital, with participation from Alder Ventures.

    In 2024 we raised $9 million from Alder Ventures.

    Quillan builds tools for warehouse robots. We acquired Fenwick Labs last year for $3 million.
    """

  private static let announced = [
    "Alder Ventures -> Quillan 9m", "Alder Ventures+Birchwood Capital -> Quillan 40m", "Quillan -> Fenwick Labs 3m",
  ]

  @Test(arguments: ["Quillan", "Quillan (company blog)", "Quillan newsroom", "Quillan Blog"])
  func aCompanyWritesOfItself(outlet: String) {
    #expect(deals(Self.announcement, title: "Our Series B", outlet: outlet) == Self.announced)
  }

  @Test func aSiteIsItsCompanys() {
    #expect(deals(Self.announcement, url: "https://www.quillan.com/blog/series-b") == Self.announced)
  }

  @Test func whoWritesSaysSo() {
    let body = Self.announcement + "\n\nAt Quillan, we believe in robots."
    #expect(deals(body) == Self.announced)
  }

  @Test func aNewspaperMeansItself() {
    let found = deals(
      "We have raised our price, and in 2024 we raised $9 million from readers.\n\nQuillan builds robots.",
      outlet: "Linden Courier")
    #expect(found.isEmpty)
  }

  @Test func aQuotationMeansTheCompanyOfItsSpeaker() {
    let found = deals(
      """
      Norbeck and Quillan build robots in Lyon.

      "We raised $30 million from Alder Ventures," said Ana Roth, chief executive of Quillan.

      "Alder gave us $5 million," said Tom Hale, who founded Norbeck. He is chief executive of Norbeck.
      """)
    #expect(found.contains("Alder Ventures -> Quillan 30m"))
    #expect(!found.contains { $0.contains("Norbeck 30m") || $0.contains("Quillan 5m") })
  }

  @Test func anInterviewMeansTheCompanyOfWhoAnswers() {
    let found = deals(
      """
      Ana Roth is chief executive of Quillan, which makes robots.

      **Was the round hard?**

      No. We raised $40 million from Birchwood Capital in three weeks.

      **And before?**

      In 2024 we raised $9 million from Alder Ventures.

      **What now?**

      We buy a firm. Our offer for Fenwick Labs is $3 million.
      """)
    #expect(
      found == ["Alder Ventures -> Quillan 9m", "Birchwood Capital -> Quillan 40m", "Quillan -> Fenwick Labs 3m"])
  }

  @Test func theUnitedStatesAreNotUs() {
    let found = deals("The US gave Quillan $30 million. US officials visited Norbeck.", outlet: "Norbeck")
    #expect(!found.contains { $0.hasPrefix("Norbeck") })
  }
}
