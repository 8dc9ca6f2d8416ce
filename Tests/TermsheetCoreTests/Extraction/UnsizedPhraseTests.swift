import Testing

@testable import TermsheetCore

/// Deals that are told without a sum and without a clause of their own: every phrase reads its example, and what is
/// said of the talks or of the plan decides how firm the deal is.
@Suite("Deals without a sum")
struct UnsizedPhraseTests {
  private func deals(_ text: String) -> [String] {
    let article = Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: text)
    return Extractor().facts(in: article).deals.map { deal in
      let givers = deal.investors.map(\.name).joined(separator: ", ")
      let status = deal.status?.rawValue ?? "-"
      return "\(deal.kind.rawValue) \(deal.recipient ?? "?") <- \(givers) | \(status)"
    }.sorted()
  }

  private func read(_ reading: Analysis, _ sentence: SentenceGroups, _ buyer: Int?) -> [DealFrame] {
    var known: [DealFrame] = []
    return UnsizedPhraseReader.frames(reading, sentence, besides: &known, buyer: buyer)
  }

  @Test("Every phrase reads its own example", arguments: UnsizedPhrase.all.map { [$0.name, $0.example] })
  func readsItsExample(_ phrase: [String]) {
    let article = Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: phrase[1])
    let reading = Analysis(article, lexicon: .builtIn)
    let buyer = reading.entities.firstIndex { $0.name == "Birch" }
    let frames = reading.sentences.flatMap { sentence in
      read(reading, sentence, buyer)
    }
    #expect(frames.contains { $0.rule == phrase[0] }, "\(frames.map(\.rule))")
  }

  @Test(
    "The company and the other party are found",
    arguments: [
      (
        "Birch held takeover talks with Quillan in 2024, but they ended without a deal.",
        "acquisition Quillan <- Birch | terminated"
      ),
      ("Birch has approached Quillan about a takeover, two people said.", "acquisition Quillan <- Birch | in-talks"),
      ("In 2022 the regulator blocked Birch from buying Quillan.", "acquisition Quillan <- Birch | terminated"),
      ("Birch, which took control of Quillan in 2019, makes pumps.", "acquisition Quillan <- Birch | closed"),
      ("Executives at Birch have discussed making a bid for Quillan.", "acquisition Quillan <- Birch | in-talks"),
      ("A flotation of Quillan in London never took place.", "ipo Quillan <-  | terminated"),
      (
        "Quillan had filed to list in Hong Kong in 2021, but let the application lapse.", "ipo Quillan <-  | terminated"
      ),
      ("Quillan has picked three banks for its flotation.", "ipo Quillan <-  | planned"),
      ("Birch, the Dublin publisher, has taken control of Quillan.", "acquisition Quillan <- Birch | announced"),
      ("Merger discussions between Birch and Quillan collapsed in the spring.", "merger Quillan <- Birch | terminated"),
      ("Quillan has lined up three investment banks for a flotation in Oslo.", "ipo Quillan <-  | planned"),
      ("Quillan may go public next year, people familiar with its plans said.", "ipo Quillan <-  | rumoured"),
      (
        "Quillan has been a division of Birch since 2022, when it was acquired.",
        "acquisition Quillan <- Birch | closed"
      ),
      ("Birch has put an undisclosed sum into Quillan.", "strategic-investment Quillan <- Birch | announced"),
      ("Quillan has put its flotation on hold.", "ipo Quillan <-  | terminated"),
      ("Birch wants to list its chip unit Quillan in Seoul.", "ipo Quillan <-  | planned"),
      (
        "Quillan is in talks to let employees sell shares at a valuation of $4 billion.",
        "secondary Quillan <-  | in-talks"
      ),
      ("Quillan has scrapped a planned tender offer.", "secondary Quillan <-  | terminated"),
      ("Birch has sold its shares in Quillan.", "secondary Quillan <-  | announced"),
      (
        "Quillan is in talks to rent TPUs from Google, people familiar with the matter said.",
        "compute-commitment Quillan <- Google | in-talks"
      ),
      (
        "Birch won a contract from Quillan for 90 megawatts of computing capacity.",
        "compute-commitment Quillan <- Birch | announced"
      ),
      ("Quillan has ordered 12,000 of AMD's MI355X accelerators.", "compute-commitment Quillan <- AMD | announced"),
      ("Google said that it would supply Quillan with TPUs.", "compute-commitment Quillan <- Google | announced"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(deals(text) == [expected])
  }

  @Test("A list of purchases is one deal for each company")
  func lists() {
    let expected = ["acquisition Quillan <- Birch | closed", "acquisition Tarnwick <- Birch | closed"]
    #expect(deals("Birch has made five acquisitions since 2021, among them Quillan of Oslo and Tarnwick.") == expected)
    #expect(deals("Birch swallowed two companies last year, Quillan and Tarnwick.") == expected)
    let dated = deals("Birch picked up Quillan in March and Tarnwick in June.")
    #expect(dated.map { $0.prefix { $0 != "|" } } == expected.map { $0.prefix { $0 != "|" } })
  }

  @Test("A company that buys its shares back pays for them")
  func buyback() {
    let found = deals("Quillan is buying back shares from employees at a valuation of $9 billion.")
    #expect(found == ["secondary Quillan <- Quillan | announced"])
  }

  @Test("What one investor gave later is no part of the round before")
  func ownCheque() {
    let text =
      "Quillan makes pumps. Alder led Quillan's Series B of $80 million. Birch followed in April with a strategic investment."
    let found = deals(text)
    #expect(found.contains { $0.hasPrefix("strategic-investment Quillan <- Birch |") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("equity-round Quillan <- Alder |") }, "\(found)")
  }

  @Test(
    "Talks of something else and shares of something else are no deal",
    arguments: [
      "Birch has approached the question of takeovers with care.",
      "Quillan is now part of the furniture in Oslo.",
      "Birch added Quillan's models to its app.",
      "Quillan joined Birch in calling for new rules.",
      "Birch took control of the meeting.",
    ])
  func quiet(_ text: String) {
    #expect(deals(text).isEmpty)
  }
}
