import Testing

@testable import TermsheetCore

@Suite struct CompanyTests {
  private func profile(_ name: String, _ ledger: Ledger) -> CompanyProfile {
    CompanyProfile(
      of: name, deals: ledger.deals.indices.filter { ledger.deals[$0].deal.companies.contains(name) },
      stakes: ledger.stakes.indices.filter {
        ledger.stakes[$0].stake.company == name || ledger.stakes[$0].stake.holder == name
      },
      hardware: ledger.hardware.indices.filter { ledger.hardware[$0].mention.companies.contains(name) }, in: ledger,
      parts: DealParts(ledger))
  }

  @Test func roundsStandInTheirOrderWithTheStepsBetween() {
    let ledger = Telling.ledger([
      Telling.report("2032-01-05", "Cee", .closed, "$3B", at: "$30B", round: "Series C", date: "2032-01-01"),
      Telling.report("2030-01-05", "Ay", .closed, "$1B", at: "$5B", round: "Series A", date: "2030-01-01"),
      Telling.report("2031-01-05", "Bee", .closed, "$2B", at: "€9B", round: "Series B", date: "2031-01-01"),
      Telling.report("2033-01-05", "Dee", .inTalks, "$9B", at: "$60B", round: "Series D"),
      Telling.report("2034-01-05", "Eee", .denied, "$8B", at: "$1B", round: "Series E"),
    ])
    let profile = profile("Alder", ledger)
    #expect(
      profile.receiving.map { ledger.deals[$0].deal.round ?? "" } == [
        "Series A", "Series B", "Series C", "Series D", "Series E",
      ])
    #expect(profile.valuations.map { $0.valuation.money.currency } == ["USD", "EUR", "USD", "USD"])
    // Between dollars and euros there is no step, and what was denied sets no price.
    #expect(profile.valuations.map(\.factor) == [nil, nil, nil, 2])
    #expect(profile.moneyIn.tally(.paidIn).text() == "$6B")
    #expect(profile.moneyIn.tally(.talk).text() == "$9B")
    #expect(profile.articles.first.map { ledger.articles[$0].article.outlet } == "Eee")
  }

  @Test func givingBuyingAndSellingAreToldApart() {
    let ledger = Telling.ledger([
      Telling.report("2031-01-05", "Ay", of: "Birch", by: ["Alder"], "$1B"),
      Telling.report("2031-02-05", "Bee", of: "Alder", by: ["Cedar"], "$2B", kind: .computeCommitment),
    ])
    let profile = profile("Alder", ledger)
    #expect(profile.giving.count == 1)
    #expect(profile.commitments.count == 1)
    #expect(profile.receiving.isEmpty)
    #expect(profile.moneyIn.entries.isEmpty)
  }

  @Test func ownershipGoesBackInTime() {
    func stake(_ percent: Double, _ year: Int) -> LoadedArticle {
      LoadedArticle(
        article: Article(path: "\(year).txt", published: PartialDate(year: year, month: 6), body: "In \(year)."),
        facts: ArticleFacts(stakes: [
          Stake(
            holder: "Birch", company: "Alder", percent: percent,
            evidence: [Evidence(text: "It holds.", start: 0, end: 9)])
        ]))
    }
    let ledger = Telling.ledger([stake(30, 2030), stake(20, 2032)])
    let profile = profile("Alder", ledger)
    #expect(profile.shareDates.map(\.iso) == ["2030-06", "2032-06"])
    let then = ledger.ownership(of: "Alder", at: profile.shareDates[0], among: ledger.stakes.indices)
    #expect(then.current.map(\.stake.percent) == [30])
    #expect(ledger.ownership(of: "Alder", at: nil, among: ledger.stakes.indices).current.map(\.stake.percent) == [20])
  }

  @Test func aDossierShowsConflictsAndWhoTakesPart() throws {
    let ledger = Telling.ledger([
      Telling.report("2031-01-05", "Ay", .inTalks, by: ["Birch"], "$8B", round: "Series B"),
      Telling.report("2031-02-05", "Bee", .announced, by: ["*Birch", "Cedar"], "$10B", round: "Series B"),
    ])
    try #require(ledger.deals.count == 1)
    let dossier = DealDossier(0, in: ledger, parts: DealParts(ledger))
    #expect(dossier.statuses == [.inTalks, .announced])
    #expect(dossier.conflicts.map(\.field) == [.status, .amount])
    let amounts = try #require(dossier.conflicts.last)
    #expect(amounts.values.map(\.text) == ["$8B", "$10B"])
    #expect(amounts.values.map(\.reports) == [[0], [1]])
    #expect(amounts.values.map(\.isShown) == [false, true])
    #expect(
      dossier.participants.map { "\($0.name) \($0.part.rawValue) \($0.reports)" } == [
        "Alder recipient 2", "Birch lead 2", "Cedar investor 1",
      ])
  }

  @Test func phrasesCarryQualifiers() {
    let deal = Telling.deal(.inTalks, by: ["Cedar", "*Birch", "Elm"], "≥$10B", at: ">$500B", round: "Series B")
    #expect(DealPhrase.text(deal) == "Alder: Series B from Birch and 2 others, ≥$10B at >$500B, in talks")
    #expect(
      DealPhrase.text(deal, style: .ascii) == "Alder: Series B from Birch and 2 others, >=$10B at >$500B, in talks")
    #expect(
      StakePhrase.text(Stake(holder: "Ay", company: "Bee", percent: 27, qualifier: .about, evidence: []))
        == "Ay holds ~27% of Bee")
    #expect(
      StakePhrase.text(Stake(holder: "Ay", company: "Bee", percent: nil, status: .former, evidence: []))
        == "Ay held a stake in Bee, size not stated")
    #expect(
      HardwarePhrase.text(
        HardwareMention(
          name: "C9", vendor: "Cedar", users: ["Alder"], relation: .plans,
          quantity: .init(value: 1.2, unit: .gigawatts, qualifier: .about), evidence: []))
        == "Alder plans ~1.2 GW of C9 (Cedar)")
    #expect(
      DealPhrase.text(Telling.deal(.closed, by: ["Birch"], "$2B", kind: .strategicInvestment))
        == "Alder: strategic investment from Birch, $2B, closed")
  }

  /// Who stands beside a chip is not taken for the one that sells or makes it.
  @Test(arguments: [
    (HardwareMention.Relation.sells, ["Alder"], "C9 (Cedar) sold to Alder", "sold to"),
    (.makes, ["Alder"], "C9 (Cedar) made for Alder", "made for"), (.uses, ["Alder"], "Alder uses C9 (Cedar)", "uses"),
    (.sells, [], "Cedar sells C9", "sells"), (.makes, [], "Cedar makes C9", "makes"),
    (.rivals, [], "C9 (Cedar) named as a rival", "rival"), (.mentioned, [], "C9 (Cedar) mentioned", "mentioned"),
  ])
  func chipsTellWhoDoesWhat(relation: HardwareMention.Relation, users: [String], phrase: String, word: String) {
    let mention = HardwareMention(name: "C9", vendor: "Cedar", users: users, relation: relation, evidence: [])
    #expect(HardwarePhrase.text(mention) == phrase)
    #expect(mention.relationWord == word && word.count <= 9)
  }
}
