import Testing

@testable import TermsheetCore

@Suite struct FactFilterTests {
  @Test(arguments: [
    ("scale", "Scale AI", true), ("SCALE ai", "Scale AI", true), ("scale", "Scaleway", false), ("ai", "Scale AI", true),
    ("ai scale", "Scale AI", false), ("open ai", "OpenAI", false), ("at&t", "AT&T", true),
    ("érable", "Érable Labs", true),
    ("x", "xAI", false), ("core scientific", "Core Scientific", true), ("core", "CoreWeave", false),
  ])
  func matchesWholeWords(text: String, name: String, matches: Bool) throws {
    #expect(try #require(CompanyName(text)).matches(name) == matches)
  }

  @Test func aNameNeedsALetter() {
    #expect(CompanyName(" -- ") == nil)
  }

  @Test(arguments: [
    ("500m", 5e8, "USD"), ("1.5b", 1.5e9, "USD"), ("$2bn", 2e9, "USD"), ("€300m", 3e8, "EUR"), ("2bn EUR", 2e9, "EUR"),
    ("GBP 40", 40, "GBP"), ("1,000,000", 1e6, "USD"), ("1tn", 1e12, "USD"), ("2 billion", 2e9, "USD"),
    ("HK$5m", 5e6, "HKD"), ("750K", 750_000, "USD"), (".5b", 5e8, "USD"), ("300usd", 300, "USD"),
  ])
  func readsAmounts(text: String, value: Double, currency: String) throws {
    let amount = try #require(MinimumAmount(text))
    #expect(amount.value == value)
    #expect(amount.currency == currency)
  }

  @Test(arguments: ["", "big", "5x", "1.2.3b", "$", "5 5 bottles", "-5m", "€5 USD", "bn"])
  func refusesWhatIsNoAmount(text: String) {
    #expect(MinimumAmount(text) == nil)
  }

  @Test func comparesWithinOneCurrency() throws {
    let least = try #require(MinimumAmount("1b"))
    #expect(least.admits(Money(value: 1e9, currency: "USD")))
    #expect(!least.admits(Money(value: 9.99e8, currency: "USD")))
    #expect(!least.admits(Money(value: 5e9, currency: "EUR")))
    #expect(least.admits(Money(value: 5e8, high: 1.2e9, currency: "USD", qualifier: .range)))
    #expect(!least.admits(nil))
  }

  @Test(arguments: [
    ("2025-10", true), ("2025", true), ("2025-10-15", true), ("2025-10-14", false), ("2025-11-03", true),
    ("2025-11-30", true), ("2025-12", false), ("2024", false),
  ])
  func aWindowTakesDatesThatReachIntoIt(text: String, admits: Bool) {
    let window = DateWindow(since: PartialDate(iso: "2025-10-15"), until: PartialDate(iso: "2025-11"))
    #expect(window.admits(PartialDate(iso: text)) == admits)
    #expect(!window.admits(nil))
    #expect(DateWindow().admits(nil))
  }

  private func deal(_ recipient: String, date: String? = nil, status: Deal.Status? = nil, sure: Double = 1) -> Deal {
    Deal(
      kind: .equityRound, status: status, recipient: recipient, investors: [.init(name: "Bexley Capital")],
      amount: Money(value: 1e9, currency: "USD"), date: date.flatMap { PartialDate(iso: $0) }, sellers: ["Ann"],
      evidence: [], confidence: Confidence(value: sure))
  }

  private var ledger: Ledger {
    var ledger = Ledger()
    ledger.add([
      LoadedArticle(
        article: Article(path: "old", published: PartialDate(iso: "2024-05-01"), body: ""),
        facts: ArticleFacts(
          deals: [deal("Quillon", status: .closed), deal("Orrery", date: "2026-01", status: .inTalks)],
          stakes: [
            Stake(holder: "Ann", company: "Quillon", percent: 5, evidence: []),
            Stake(holder: "Bo", company: "Quillon", percent: 50, status: .proposed, evidence: []),
          ],
          hardware: [HardwareMention(name: "Q2", vendor: "Quillon", users: ["Orrery"], evidence: [])])),
      LoadedArticle(
        article: Article(path: "undated", body: ""),
        facts: ArticleFacts(deals: [deal("Teasel"), deal("Umber", date: "2025-03-03", sure: 0.3)])),
    ])
    return ledger
  }

  private func recipients(_ filter: FactFilter) -> [String?] { ledger.deals(filter).map(\.fact.recipient) }

  @Test func dealsComeNewestFirstWithTheArticlesDateWhereTheyHaveNone() {
    #expect(recipients(FactFilter()) == ["Orrery", "Quillon", "Teasel"])
    #expect(recipients(FactFilter(includesUnsure: true)) == ["Orrery", "Umber", "Quillon", "Teasel"])
    #expect(recipients(FactFilter(dates: DateWindow(until: PartialDate(iso: "2024")))) == ["Quillon"])
  }

  @Test func dealsAreFilteredByEverything() throws {
    #expect(recipients(FactFilter(companies: [try #require(CompanyName("bexley"))])).count == 3)
    #expect(recipients(FactFilter(companies: [try #require(CompanyName("orrery"))])) == ["Orrery"])
    #expect(recipients(FactFilter(dealStatuses: [.inTalks, .rumoured])) == ["Orrery"])
    #expect(recipients(FactFilter(minimumAmount: MinimumAmount("2b"))).isEmpty)
  }

  @Test func stakesAndHardwareAreFiltered() throws {
    #expect(ledger.stakes(FactFilter()).map(\.fact.holder) == ["Bo", "Ann"])
    #expect(ledger.stakes(FactFilter(stakeStatuses: [.proposed])).map(\.fact.holder) == ["Bo"])
    #expect(ledger.hardware(FactFilter(companies: [try #require(CompanyName("orrery"))])).count == 1)
    #expect(ledger.hardware(FactFilter(dates: DateWindow(since: PartialDate(iso: "2025")))).isEmpty)
  }

  @Test func companiesAreCounted() throws {
    let companies = ledger.companies(FactFilter())
    #expect(companies.first?.name == "Ann")
    let quillon = try #require(companies.first { $0.name == "Quillon" })
    #expect(quillon.deals == 1 && quillon.asRecipient == 1 && quillon.stakesInIt == 2 && quillon.hardware == 1)
    let bexley = try #require(companies.first { $0.name == "Bexley Capital" })
    #expect(bexley.deals == 3 && bexley.asInvestor == 3)
    #expect(!ledger.companies(FactFilter(dealStatuses: [.inTalks])).contains { $0.name == "Quillon" })
  }
}
