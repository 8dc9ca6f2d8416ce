import Testing

@testable import TermsheetCore

/// Whose a deal is where a sentence names several companies. The sentences are our own.
@Suite("Each clause keeps its own parties")
struct OwnSubjectTests {
  @Test(arguments: [
    (
      "Orbello recently snapped up the startup Fendrix and Mandrel was bought by Quillon last year for more than $1 billion.",
      ["acquisition Quillon -> Mandrel USD 1000m"], ["-> Fendrix USD", "Orbello -> Mandrel"]
    ),
    (
      "Orbello’s exits include Fendrix, which listed in 2020; Mandrel, which sold to Quillon for $90 million; and Torvik, which was bought by Halden.",
      ["acquisition Quillon -> Mandrel USD 90m"], ["-> Fendrix USD", "-> Torvik USD"]
    ),
    (
      "Oak Capital also invested in Fendrix — a robot startup acquired by Orbello last year for more than $1 billion.",
      ["acquisition Orbello -> Fendrix USD 1000m"], ["Oak Capital -> Fendrix USD"]
    ),
    (
      "Fendrix, whose customers include Orbello, Mandrel, and Quillon, previously raised $43 million in a funding round.",
      ["equity-round  -> Fendrix USD 43m"], ["-> Orbello", "-> Quillon"]
    ),
    (
      "Fendrix, a platform that powers analytics for companies like Orbello, Mandrel and Quillon, has raised $120 million.",
      ["equity-round  -> Fendrix USD 120m"], ["-> Orbello"]
    ),
    (
      "Fendrix raised $20 million, and Mandrel scooped up $7 million.",
      ["equity-round  -> Fendrix USD 20m", "equity-round  -> Mandrel USD 7m"], ["Mandrel ->"]
    ),
    (
      "Orbello snapped up open source software maker Fendrix for $34 million, while Quillon bought Mandrel for $6 million.",
      ["acquisition Orbello -> Fendrix USD 34m", "acquisition Quillon -> Mandrel USD 6m"], []
    ),
    (
      "Fresh from a $155 million funding round, Orbello acquires European rival Fendrix.",
      ["acquisition Orbello -> Fendrix -"], ["-> Fendrix USD"]
    ),
    (
      "Orbello recently completed its $6.5 billion Fendrix acquisition.",
      ["acquisition Orbello -> Fendrix USD 6500m"], []
    ),
    (
      "Well-funded players like Mandrel and Fendrix (recently acquired by Orbello) are after it.",
      ["acquisition Orbello -> Fendrix -"], []
    ),
    (
      "Fendrix, a pioneer in cloud security that was purchased by Orbello in 2019, had two founders.",
      ["acquisition Orbello -> Fendrix -"], []
    ),
  ])
  func parties(text: String, shown: [String], hidden: [String]) {
    let found = DealLines.of(text, title: "Weekly")
    for line in shown { #expect(found.contains(line), "\(found)") }
    for part in hidden { #expect(!found.contains { $0.contains(part) }, "\(found)") }
  }

  /// A name that could not be read is no reason to take another company.
  @Test(arguments: [
    "Orbello has bought Fendrix. This move comes in the wake of Quillon’s $40 billion acquisition of the leading processor architecture.",
    "Orbello has acquired software company IDC for $24 million.",
  ])
  func nobodyTakesThePlaceOfAnObject(text: String) {
    #expect(!DealLines.of(text, title: "Orbello").contains { $0.contains("-> Orbello") || $0.contains("40000m") })
  }

  /// Only the first gives.
  @Test(arguments: [
    "Orbello put $9 million into Mandrel to keep up with competitors such as Quillon and Torvik.",
    "Mandrel raised $9 million from Orbello, whose portfolio includes Quillon and Torvik.",
    "Mandrel, founded by Jane Roe, Sam Doe and others, raised $9 million from Orbello.",
    "Mandrel raised $9 million from Orbello. Former Torvik executive Jane Roe joins as chief financial officer from Quillon.",
    "Orbello is to invest $9 million in Mandrel as it seeks to keep pace with rivals including Quillon and Torvik.",
  ])
  func bystandersGiveNothing(text: String) {
    let givers = DealLines.facts(text, title: "Weekly").deals.filter { $0.amount != nil }.map {
      $0.investors.map(\.name)
    }
    #expect(givers == [["Orbello"]], "\(givers)")
  }

  @Test(arguments: [
    "Mandrel has raised $10 million led by Orbello. Quillon joined the Open Compute Project alongside Mandrel.",
    "Mandrel has raised $10 million led by Orbello. Quillon participated in a test of the product.",
    "Mandrel has raised $10 million led by Orbello. It competes with Torvik and Quillon, which joined the market later.",
  ])
  func whoJoinsSomethingElseGivesNothing(text: String) {
    let givers = DealLines.facts(text, title: "Weekly").deals.filter { $0.amount != nil }
      .flatMap { $0.investors.map(\.name) }
    #expect(!givers.contains("Quillon"), "\(givers)")
  }

  @Test func aPremiumIsNoShare() {
    let found = DealLines.facts(
      "Orbello made a bid for Mandrel. It was a bid 10% above Mandrel’s most recent valuation.")
    #expect(found.stakes.isEmpty)
  }

  @Test func whoIsToBuyStandsBehindFor() {
    let found = DealLines.of(
      "Fendrix has reached a deal for Orbello to buy the company for $60 million.", title: "Fendrix")
    #expect(found == ["acquisition Orbello -> Fendrix USD 60m"])
  }

  @Test func theLatestRoundIsTheNews() {
    let found = DealLines.of(
      "Mandrel today announced a $160 million funding round. Mandrel raised $33 million in September 2017. This latest round, which was led by Orbello Capital, brings its total to nearly $200 million."
    )
    #expect(found == ["equity-round  -> Mandrel USD 33m", "equity-round Orbello Capital -> Mandrel USD 160m"])
  }

  @Test(arguments: [
    ("Founded in 2009, Mandrel raised $11 million at a $86 million valuation in 2010.", "2010"),
    ("Mandrel, founded in 2015, raised $46 million last year.", "2022"),
    ("Mandrel was founded in 1996 and bought by Orbello for $70 million in 2011.", "2011"),
  ])
  func theYearOfFoundingIsNoDateOfADeal(text: String, year: String) {
    let dates = DealLines.facts(text).deals.map { $0.date.map { "\($0.year)" } }
    #expect(dates == [year])
  }
}

/// Purchases that are not done, and things that are no deals. The sentences are our own.
@Suite("What is only tried, failed, or looks like a deal")
struct UndoneTests {
  private func statuses(_ text: String) -> [Deal.Status] {
    DealLines.facts(text, title: "Weekly").deals.compactMap(\.status)
  }

  @Test(arguments: [
    "The FTC sued to block Orbello’s $75 million takeover of Fendrix. A trial is set for August.",
    "The EU moved to block Orbello’s $60 million takeover of Fendrix.",
  ])
  func whoSuesHasNotBlocked(text: String) {
    #expect(statuses(text) == [.announced])
  }

  @Test(arguments: [
    "Orbello was reportedly considering a purchase of Fendrix back in 2016. However, the deal never came to anything.",
    "Orbello was interested in purchasing Fendrix for $740 million in 2015 but was rebuffed by chief executive Jane Roe.",
    "Orbello’s rebuffed $26 billion bid for Fendrix last year is history.",
    "It is the latest in a string of acquisitions of chip makers that have failed to clear the regulator. They include Orbello’s $1.3 billion acquisition of Fendrix.",
  ])
  func whatFailedIsOver(text: String) {
    let found = statuses(text)
    #expect(!found.isEmpty && found.allSatisfy { $0 == .terminated }, "\(found)")
  }

  @Test(arguments: [
    "It might look like an acquisition of Fendrix by Orbello is a possibility, but it is not at all like that.",
    "Orbello plans to focus on acquiring NLP startups.",
    "Orbello has signed deals with carmakers including Fendrix, Mandrel, and Quillon.",
    "How a world in which Fendrix merges seamlessly into Orbello will look remains to be seen.",
    "“Combining Fendrix’s product with Orbello’s sales muscle creates a powerful combination,” an analyst said.",
    "Following the president’s intervention in Fendrix’s IPO in October 2020, the regulator began to increase its oversight.",
  ])
  func nothingIsTold(text: String) {
    let found = DealLines.of(text, title: "Weekly")
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    "Fendrix raised $18 million to broaden its product offerings.",
    "Fendrix closes $18M round ahead of a possible IPO.",
    "Fendrix nabbed $18 million to expand its offerings last September.",
  ])
  func whatIsRaisedBeforeAListingIsARound(text: String) {
    let found = DealLines.of(text, title: "Weekly")
    #expect(found.contains("equity-round  -> Fendrix USD 18m"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("ipo") && $0.contains("18m") })
  }

  @Test func whatThePartyConfirmsIsNoRumour() {
    let found = statuses(
      "Fendrix has raised new funding that values the company at around $1 billion (according to a “person familiar with the matter”). In a press statement, Fendrix said it raised $101 million in a round led by Oak Capital."
    )
    #expect(!found.contains(.rumoured), "\(found)")
  }
}
