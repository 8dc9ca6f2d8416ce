import Testing

@testable import TermsheetCore

/// What stands right around a sum and decides what it is, and whose. The sentences are our own.
@Suite("What a sum is, and in which direction it goes")
struct SumAndDirectionTests {
  private func facts(_ body: String, title: String? = nil) -> ArticleFacts {
    Extractor().facts(
      in: Article(path: "test", title: title, published: PartialDate(iso: "2026-03-02"), body: body)
    ).sure
  }

  private func brief(_ body: String, title: String? = nil) -> [String] {
    facts(body, title: title).deals.map { deal in
      let amount = deal.amount.map { "\($0.currency) \(Int($0.value / 1e6))m" } ?? "-"
      let givers = deal.investors.map(\.name).sorted().joined(separator: "+")
      return "\(deal.kind.rawValue) \(givers) -> \(deal.recipient ?? "?") \(amount)"
    }
  }

  @Test(arguments: [
    "Quillan builds robots. Its funding now exceeds $450 million.",
    "Quillan builds robots, and its total funding stands at $90 million.",
    "The latest money took Quillan's total funding to $99 million.",
    "Meta told Quillan's investors that as much as $65 billion would go into capital spending this year.",
    "Nordlake has raised around $700 million since its inception in 2013.",
    "Nordlake had raised around $84 million prior to now.",
    "The news that Quillan had bought Nordlake sent its stock soaring by $100 billion.",
    "They could buy Nordlake Interactive for $13 billion.",
    "Quillan has raised a Series C led by Accel. Hackers stole $40 million from Quillan in 2019.",
    "Quillan has raised a Series C led by Accel. Quillan processes $40 million in payments every day.",
    "Quillan paid its founder $60 million.",
    "Quillan signed for a hall. Its lease is worth $11 billion over eight years.",
  ])
  func noDeal(text: String) {
    #expect(facts(text).deals.filter { $0.amount != nil }.isEmpty, "\(brief(text))")
  }

  @Test func aSmallShareIsNoPurchaseOfTheCompany() {
    let found = facts("Google laid out some $300 million for about 10% of Quillan in January.").deals
    #expect(found.allSatisfy { $0.kind != .acquisition })
    #expect(found.contains { $0.kind == .strategicInvestment && $0.recipient == "Quillan" })
  }

  @Test func whatIsLentOnCollateralIsDebt() {
    let found = Extractor().facts(
      in: Article(
        path: "test",
        body: "Fenwick Labs obtained $200 million from Alder Ventures in August, with its chips as collateral.")
    ).deals.filter { $0.amount != nil }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.kind == .debt })
  }

  @Test func aFirmWritesItsCheque() {
    let found = brief(
      "Norbeck sold its assets to Quillan. Its shareholders include Radian Ventures, whose $8 million seed cheque of "
        + "2023 was its first.")
    #expect(!found.contains { $0.contains("-> Radian Ventures") })
  }

  @Test func ofTwoDirectionsTheClearerStands() {
    let found = brief(
      "Shareholders of Marlow Data refused on Friday to let Brightwater Partners take over the operator of data centres "
        + "for $112 million.", title: "Marlow holders vote down $112 million Brightwater takeover")
    #expect(!found.contains { $0.contains("-> Brightwater") })
    #expect(found.contains { $0.hasPrefix("acquisition Brightwater Partners -> Marlow Data") })
  }

  @Test func aPlaceBeforeADashIsNoCompany() {
    let found = brief(
      "KANATA, Ont. — Shareholders of the local maker of processors on Monday voted down a $146 million takeover by "
        + "Halden Devices of Oregon.", title: "Corvane holders send Halden packing")
    #expect(!found.contains { $0.contains("KANATA") })
  }

  @Test func aNameThatIsAnOrdinaryWordIsExplained() {
    let found = brief(
      "Figure, the Californian robot builder, said in September that it had received commitments of $100 million in a "
        + "Series C.\n\nQuillan is smaller.")
    #expect(found == ["equity-round  -> Figure USD 100m"])
  }

  @Test func theFederalGovernmentIsThatOfTheCountry() {
    func giver(_ text: String) -> [String] {
      facts(text).deals.flatMap { $0.investors.map(\.name) }
    }
    let canada = giver(
      "The federal government awarded Quillan, a Toronto robot maker, a grant of C$24 million, a minister said in "
        + "Ottawa. Quillan will use it in Canada.")
    #expect(canada == ["Canadian government"])
    let states = giver("The federal government awarded Quillan, an American robot maker, a grant of $24 million.")
    #expect(states == ["US government"])
  }

  @Test func theOwnerOfAFundAndTheEmployerOfAPersonGiveNothing() {
    let found = facts(
      "Quillan raised $50 million in a round led by Nordlake's Birch Ventures and Veltro chief executive Kyle Vogt.")
    let givers = found.deals.flatMap { $0.investors.map(\.name) }
    #expect(givers.contains("Birch Ventures"))
    #expect(!givers.contains("Nordlake") && !givers.contains("Veltro"))
  }

  @Test func foundersAndClientsGiveNothing() {
    let found = facts(
      "Nordlake raised $1 billion from Microsoft. Nordlake is a lab founded by luminaries, including Jane Musk and Tom "
        + "Altman. Its clients include Veltro.")
    #expect(found.deals.flatMap { $0.investors.map(\.name) } == ["Microsoft"])
  }

  @Test func whoSaysThatItHasRaisedMeansItself() {
    let found = brief("Jaspo's news came one day after Veltro Labs announced it had raised $101 million.")
    #expect(found == ["equity-round  -> Veltro Labs USD 101m"])
  }

  @Test func aBuyerIsNoStartup() {
    let found = brief("SAP is acquiring Altis. The startup has raised $42 million in venture capital from Accel.")
    #expect(found.contains("equity-round Accel -> Altis USD 42m"))
  }

  @Test(arguments: [
    "Apple takes small steps forward Share on Facebook Share on X Share on LinkedIn",
    "Malcolm's interest in Quillan grew. Veltro's spectrum holdings at Quillan are small.",
  ])
  func noHolding(text: String) {
    #expect(facts(text).stakes.isEmpty)
  }

  @Test(arguments: [
    "Nordlake's safety app makes its debut with the Slate phone. The phone is in stock at many shops.",
    "Nordlake wants to grow its telemedicine offering. New investors like the firm.",
    "Nordlake's phone sounds better, offering a wide range. Users exchange photos.",
    "If we combine Personal Data with Usage Data, we treat it as Personal Data.",
    "The head left when Dan Amman took over Nordlake in January.",
  ])
  func noSuchDeal(text: String) {
    #expect(facts(text).deals.isEmpty, "\(brief(text))")
  }

  @Test func aCompanyIsBoughtThoughItsNameIsAProduct() {
    let found = brief("Google is acquiring wearables company Fitbit in a deal worth $2.1 billion.")
    #expect(found == ["acquisition Google -> Fitbit USD 2100m"])
  }

  @Test func anAdjectiveIsNoCompany() {
    let found = brief("Microsoft acquires AI-powered moderation platform Veltro for $20 million.")
    #expect(found == ["acquisition Microsoft -> Veltro USD 20m"])
  }

  @Test(arguments: [
    "Veltro will not buy Quillan for $20 billion.",
    "Veltro has not agreed to buy Quillan for $5 million.",
    "Quillan did not raise $50 million from Birch Ventures.",
    "Veltro has no plans to acquire Quillan.",
    "Quillan ruled out raising $30 million.",
  ])
  func whatIsSaidNotToHappenIsNotShownAsDone(text: String) {
    let found = facts(text).deals
    #expect(found.allSatisfy { [.denied, .terminated].contains($0.status) }, "\(found.map(\.status))")
  }

  @Test(arguments: [
    "Quillan not only raised $50 million from Birch Ventures but also moved to Lyon.",
    "Quillan raised $50 million and did not say from whom.",
  ])
  func whatIsDoneAllTheSame(text: String) {
    #expect(facts(text).deals.contains { $0.status != .denied && $0.amount?.value == 5e7 })
  }

  @Test func whatTheCuesSayAgainstARule() {
    // The rule takes the council for the one that receives, since it stands alone in its sentence.
    let found = brief(
      """
      Quillan, a robot maker in Madrid, has raised €40 million in a Series B round led by Birchwood Capital.

      The European Innovation Council had before that awarded a grant of €2.5 million, in 2021.
      """)
    #expect(!found.contains { $0.contains("-> European Innovation Council") })
  }
}
