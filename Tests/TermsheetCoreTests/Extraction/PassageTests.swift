import Foundation
import Testing

@testable import TermsheetCore

/// What needs more than one sentence, or more than one clause: topics, left-out verbs, listings, denials, scrambled text.
@Suite("Deals over several sentences")
struct PassageTests {
  private func deals(_ text: String, title: String? = nil) -> [Deal] {
    let article = Article(path: "test", title: title, published: PartialDate(iso: "2025-06-20"), body: text)
    return Extractor().facts(in: article).sure.deals
  }

  private func brief(_ deal: Deal) -> String {
    let amount = deal.amount.map { "\($0.currency) \(Int($0.value / 1e6))m" } ?? "-"
    return "\(deal.kind.rawValue) \(deal.recipient ?? "?") \(amount)"
  }

  @Test func aNumberedItemIsAboutTheCompanyThatItBeginsWith() {
    let found = deals(
      """
      1. Quillan tops up. The Lyon company reopened its Series D and let in another $50 million from Birch Capital.

      2. Norbeck Robotics gains. Alder Partners led its $20 million Series A.
      """)
    #expect(found.map(brief).sorted() == ["equity-round Norbeck Robotics USD 20m", "equity-round Quillan USD 50m"])
  }

  @Test func aDateGoesWithItsOwnVerb() {
    let found = deals(
      "Norbeck took Pallas Systems private for $40 million in 2016, tried to sell it to Quillan for $90 million and saw "
        + "that blocked in 2022.")
    #expect(found.first { $0.recipient == "Pallas Systems" && $0.amount?.value == 4e7 }?.date?.iso == "2016")
    #expect(!found.contains { $0.amount?.value == 9e7 && $0.date?.iso == "2016" })
  }

  @Test func theDayOnWhichItWasAnnouncedIsTheDayOfTheNews() {
    let found = deals(
      """
      Norbeck Robotics has raised $40 million in a Series B round.

      The round, announced on Thursday, was led by Birch Capital.
      """)
    #expect(found.map(brief) == ["equity-round Norbeck Robotics USD 40m"])
    #expect(found.first?.date?.iso == "2025-06-19")
    #expect(found.first?.investors.map(\.name) == ["Birch Capital"])
  }

  @Test func aListBehindTheClauseJoinsItsRound() {
    let found = deals(
      "Norbeck Robotics collected $40 million in a Series A led by Birch Capital, with Alder Partners, "
        + "Elm Ventures and Tarn Capital among the investors.")
    #expect(
      found.first.map { Set($0.investors.map(\.name)) } == [
        "Birch Capital", "Alder Partners", "Elm Ventures", "Tarn Capital",
      ])
    #expect(found.first?.investors.first { $0.role == .lead }?.name == "Birch Capital")
  }

  @Test func aVerbThatIsLeftOutIsThatOfTheClauseBefore() {
    let found = deals("Norbeck Robotics raised $8 million in May and Pallas Systems $4 million.")
    #expect(found.map(brief) == ["equity-round Norbeck Robotics USD 8m", "equity-round Pallas Systems USD 4m"])
  }

  @Test func moneyRaisedOnAnExchangeIsAListing() {
    let found = deals(
      """
      Three chip designers have gone public this month. The listing of Norbeck Systems was the first.

      Pallas Systems raised 8 billion yuan in Shanghai.
      """)
    #expect(found.contains { brief($0) == "ipo Pallas Systems CNY 8000m" })
  }

  @Test func aDeniedReportIsNoDeal() {
    let found = deals(
      "A vice-president of Birch Systems rejected as fake news a story that the group would invest $40 million in "
        + "Quillan.")
    #expect(found.map(\.status) == [.denied])
  }

  @Test func whatAPartySaysItWouldDoIsNoRumour() {
    let found = deals("Birch Systems said last week that it would invest $40 million in Quillan.")
    #expect(found.map(\.status) == [.announced])
  }

  @Test func aPriceTellsOfThePurchaseBefore() {
    let found = deals(
      """
      Microsoft is to buy the British company Quillan.

      The software giant will pay $40 million in cash, the companies said.
      """)
    #expect(found.map(brief) == ["acquisition Quillan USD 40m"])
  }

  @Test func aLicenceAndItsPeopleAreNoPurchase() {
    let found = deals("Microsoft paid $40 million to license Quillan's models and to hire most of its staff.")
    #expect(found.map(\.kind) == [.acquiHire])
  }

  @Test(arguments: [
    "More than $450 million has been invested in Quillan since 2016.",
    "AI startups raised $19 billion in venture capital in the first quarter.",
    "Each gets a mixture of grant and equity of up to $17 million.",
    "Birch Systems promised £2 billion for British start-ups in AI.",
    "Birch Systems will invest $600 billion to expand its network of data centres.",
    "The price would be that of the round now being finalised, i.e. $350 billion before the new money.",
    "Quillan and Norbeck Robotics together brought in roughly $3 billion.",
    "Quillan has not acquired Norbeck Robotics.",
    "The stock of Quillan changed hands at $35.70 when the market opened.",
    "Birch Capital, which manages about $925 billion, put off some of its projects.",
  ])
  func moneyThatIsNoDeal(_ text: String) {
    #expect(deals(text).map(brief).isEmpty)
  }

  @Test(arguments: [
    // A subject that stands behind its verb, and verbs that hand on the question for their subject in a circle.
    "After investing in Quillan, Birch Capital and Alder, having sold, buying and lending, were raising.",
    "With leading by raising of, and investing with Birch buying, in lending Alder with selling raised to buy.",
  ])
  func oddSentencesAreRead(_ text: String) {
    _ = deals(text)
  }

  /// Sentences of the corpus with their words in any order: nothing to find, and nothing to fall over.
  @Test func scrambledTextIsRead() throws {
    var seed: UInt64 = 2_463_534_242
    func next(_ bound: Int) -> Int {
      seed ^= seed << 13
      seed ^= seed >> 7
      seed ^= seed << 17
      return Int(seed % UInt64(bound))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Corpus.path("press/articles")).sorted()
    for name in names.prefix(20) {
      var words = try Corpus.text("press/articles/\(name)").split(separator: " ").map(String.init)
      for place in words.indices.dropLast() { words.swapAt(place, place + next(words.count - place)) }
      _ = deals(words.joined(separator: " "))
    }
  }

  /// Whose deal it is stands elsewhere in the sentence or the passage.
  @Test(arguments: [
    (
      "Quillan builds robots. Norbeck, which belongs to Saudi Tarn, handed it $15 million last month.",
      "strategic-investment Quillan USD 15m"
    ),
    (
      "Norbeck Robotics burst onto the scene in 2017, when Pallas promised it $100 million over five years.",
      "strategic-investment Norbeck Robotics USD 100m"
    ),
    (
      "KT and its affiliates own around 13% of Quillan after leading a Series B of $165 million in January.",
      "equity-round Quillan USD 165m"
    ),
    (
      "Chile's Quillan was last valued at $1.5 billion in 2021, when Birch Capital led a Series D of $235 million.",
      "equity-round Quillan USD 235m"
    ),
    (
      "Pallas Systems has raised money before. Fanor came in that July with $33 million, for 7.73%.",
      "equity-round Pallas Systems USD 33m"
    ),
    (
      "Quillan.ai has raised $15 million. Quillan was valued at $100 million in that round.",
      "equity-round Quillan.ai USD 15m"
    ),
  ])
  func aDealWithoutItsCompanyIsOfWhomThePassageSpeaks(text: String, wanted: String) {
    #expect(deals(text).map(brief) == [wanted])
  }

  @Test func whoIsNamedLaterInAClauseIsNotItsSubject() {
    let found = deals(
      """
      Microsoft has hired most of the team of Quillan, a startup in Leeds.

      Last June the company pulled in $130 million from Microsoft, Nvidia and Birch Capital.
      """, title: "Microsoft hires the founders of Quillan")
    let round = found.first { $0.amount?.value == 1.3e8 }
    #expect(round?.recipient == "Quillan")
    #expect(round?.investors.map(\.name) == ["Microsoft", "Nvidia", "Birch Capital"])
  }

  /// Prices that stand outside the clause of their purchase.
  @Test(arguments: [
    (
      "Norbeck bought the San Francisco startup Quillan in 2016 for what was said at the time to be $40 million.",
      "acquisition Quillan USD 40m"
    ),
    (
      "Norbeck's largest purchase up to now was Quillan, for almost $70 million, agreed in 2019.",
      "acquisition Quillan USD 70m"
    ),
    (
      "Norbeck spent some $80 million last year on a holding of roughly 36% in Quillan.",
      "strategic-investment Quillan USD 80m"
    ),
  ])
  func aPriceFindsItsPurchase(text: String, wanted: String) {
    #expect(deals(text).map(brief) == [wanted])
  }

  @Test func anAsideDoesNotHideThatAPurchaseFellThrough() {
    let found = deals(
      "A takeover of the chatbot firm Quillan by the software group Norbeck, agreed in May for $28 million, has fallen "
        + "through.")
    #expect(found.map(brief) == ["acquisition Quillan USD 28m"])
    #expect(found.first?.status == .terminated)
  }

  @Test(arguments: [
    "Quillan makes chips. Fourth-quarter revenue rose 6%, the slowest pace since the company went public.",
    "Quillan's cloud business took in $184 million, against $36 million twelve months earlier.",
    "Norbeck sells cars and chips. Automotive brought in $281 million.",
    "Quillan makes chips.\n\nIn October Norbeck agreed to buy the robot business of the Swiss group Pallas.",
  ])
  func whatOnlyLooksLikeADealOfTheCompanyIsNone(text: String) {
    #expect(deals(text).filter { $0.recipient == "Quillan" || $0.recipient == "Norbeck" }.isEmpty)
  }

  /// A month or another company's listing behind "since" is no point in time of the company's own.
  @Test func aListingBehindSinceIsTold() {
    let pulled = deals(
      "Quillan said that it had raised $40 million. The funding is the first for Quillan since October, when the company "
        + "pulled its paperwork for a U.S. IPO.")
    #expect(pulled.contains { $0.kind == .ipo && $0.recipient == "Quillan" && $0.status == .terminated })
    let floated = deals("Not since Norbeck Holdings floated in New York has a chipmaker drawn such a crowd.")
    #expect(floated.contains { $0.kind == .ipo && $0.recipient == "Norbeck Holdings" })
  }

  @Test func itInASentenceThatNamesSomebodyIsRatherOfThatSentence() {
    let found = deals(
      """
      Norbeck has taken on the people at the top of Quillan.

      In July Pallas Systems saw the clock run out on an exclusive right to negotiate for Quillan, a startup it had \
      planned to buy for $30 million.
      """)
    #expect(found.first { $0.amount?.value == 3e7 }?.investors.map(\.name) == ["Pallas Systems"])
  }
}
