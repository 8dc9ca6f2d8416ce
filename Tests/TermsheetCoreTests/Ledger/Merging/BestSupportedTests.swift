import Testing

@testable import TermsheetCore

@Suite struct BestSupportedTests {
  private func merged(_ reports: [LoadedArticle]) throws -> LedgerDeal {
    let ledger = Telling.ledger(reports)
    try #require(ledger.deals.count == 1)
    return ledger.deals[0]
  }

  @Test func mostReportsDecideAndTheRestIsDisputed() throws {
    let deal = try merged([
      Telling.report("2031-03-12", "Wire", by: ["Birch"], "$1.1B", round: "Series C"),
      Telling.report("2031-03-12", "Ledger", by: ["Birch"], "$1.1B", round: "Series C"),
      Telling.report("2031-03-13", "Abacus", by: ["Birch"], "$1.3B", round: "Series C"),
    ])
    #expect(deal.deal.amount == Money(value: 1.1e9, currency: "USD"))
    #expect(deal.disputed == [.amount])
  }

  @Test func whatIsSignedCountsBeforeWhatWasRumoured() throws {
    let deal = try merged([
      Telling.report("2031-03-01", "Wire", .rumoured, by: ["*Birch"], "$8B"),
      Telling.report("2031-03-02", "Ledger", .inTalks, by: ["*Birch"], "$8B"),
      Telling.report("2031-03-20", "Abacus", .closed, by: ["*Birch"], "$12B"),
    ])
    #expect(deal.deal.amount?.value == 12e9)
    #expect(deal.deal.status == .closed)
    #expect(deal.disputed.isEmpty)
  }

  @Test func aFigureSaysMoreThanABound() throws {
    let deal = try merged([
      Telling.report("2031-03-12", "Wire", by: ["Birch"], "$1.1B"),
      Telling.report("2031-03-13", "Ledger", by: ["Birch"], ">$1B"),
    ])
    #expect(deal.deal.amount == Money(value: 1.1e9, currency: "USD"))
    #expect(deal.disputed.isEmpty)
  }

  @Test func everybodyWhoIsNamedTakesPart() throws {
    let deal = try merged([
      Telling.report("2031-03-12", "Wire", by: ["Cedar", "Birch"], "$1B"),
      Telling.report("2031-03-12", "Ledger", by: ["*Birch"], "$1B"),
    ])
    #expect(deal.deal.investors == [.init(name: "Birch", role: .lead), .init(name: "Cedar")])
  }

  @Test func aDealThatIsCalledOffIsOff() throws {
    let off = try merged([
      Telling.report("2031-03-12", "Wire", .agreed, by: ["Birch"], "$4B", kind: .acquisition),
      Telling.report("2031-09-12", "Ledger", .terminated, by: ["Birch"], "$4B", kind: .acquisition),
    ])
    #expect(off.deal.status == .terminated)
    let done = try merged([
      Telling.report("2031-03-12", "Wire", .denied, by: ["Birch"], "$4B", kind: .acquisition),
      Telling.report("2031-03-30", "Ledger", .closed, by: ["Birch"], "$4B", kind: .acquisition),
    ])
    #expect(done.deal.status == .closed)
    #expect(done.disputed == [.status])
  }

  @Test func aDayIsKeptWhereOthersKnowTheMonth() throws {
    let deal = try merged([
      Telling.report("2031-03-12", "Wire", by: ["Birch"], "$1B", date: "2031-03-11"),
      Telling.report("2031-03-13", "Ledger", by: ["Birch"], "$1B", date: "2031-03"),
    ])
    #expect(deal.deal.date?.iso == "2031-03-11")
  }

  @Test func tellsHowItCameAbout() throws {
    let ledger = Telling.ledger([
      Telling.report("2031-06-10", "Abacus", .closed, by: ["*Birch"], "$12B", at: "$90B"),
      Telling.report("2031-03-01", "Wire", .rumoured, by: ["*Birch"], "$8B", at: "$80B"),
      Telling.report("2031-03-02", "Ledger", .inTalks, by: ["*Birch"], "$8B"),
    ])
    let history = DealHistory(try #require(ledger.deals.first), in: ledger)
    #expect(history.first.outlet == "Wire")
    #expect(history.steps.map(\.outlet) == ["Wire", "Ledger", "Abacus"])
    #expect(history.daysToClosing == 101)
    #expect(history.amounts.map { [$0.from.value, $0.to.value] } == [[8e9, 12e9]])
    #expect(history.amounts.first?.date?.iso == "2031-06-10")
    #expect(history.valuations.map(\.to.value) == [90e9])
  }

  /// When it was told is not known, so neither the state nor the figure has moved with it.
  @Test func aReportWithoutADateMovesNothing() throws {
    let ledger = Telling.ledger([
      Telling.report("2031-03-01", "Wire", .announced, by: ["*Birch"], "$8B", round: "Series C"),
      Telling.report(nil, "Ledger", .rumoured, by: ["*Birch"], "~$7B", round: "Series C"),
    ])
    let deal = try #require(ledger.deals.first)
    try #require(ledger.deals.count == 1 && deal.reports.count == 2)
    let dossier = DealDossier(0, in: ledger, parts: DealParts(ledger))
    #expect(dossier.statuses == [.announced])
    #expect(dossier.history.amounts.isEmpty)
  }

  @Test func withoutAClosingThereIsNoTimeToIt() throws {
    let ledger = Telling.ledger([Telling.report("2031-03-01", "Wire", .rumoured, "$8B")])
    #expect(DealHistory(try #require(ledger.deals.first), in: ledger).daysToClosing == nil)
  }
}
