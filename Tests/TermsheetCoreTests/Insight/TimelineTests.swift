import Testing

@testable import TermsheetCore

@Suite struct TimelineTests {
  private func timeline(_ articles: [LoadedArticle], _ step: Timeline.Step) -> Timeline {
    let ledger = Telling.ledger(articles)
    return Timeline(ledger.deals.indices, step: step, in: ledger, parts: DealParts(ledger))
  }

  private static let deals = [
    Telling.report("2031-01-05", "Ay", .closed, of: "Alder", "$1B", date: "2031-01-02"),
    Telling.report("2031-03-05", "Bee", .announced, of: "Birch", "$2B"),
    Telling.report("2031-03-09", "Cee", .agreed, of: "Cedar", by: ["Fir"], "$4B", kind: .computeCommitment),
    Telling.report("2031-03-19", "Dee", .announced, of: "Dogwood", "€9B"),
    Telling.report("2031-04-01", "Eee", .closed, of: "Elm", "$3B", date: "2029"),
    Telling.report("2031-04-02", "Eff", .closed, of: "Fern", "$5B", isMain: false),
  ]

  @Test func monthsHoldDealsByTheirOwnDateOrTheReports() {
    let timeline = timeline(Self.deals, .month)
    #expect(timeline.buckets.map(\.label) == ["2031-01", "2031-02", "2031-03"])
    #expect(timeline.buckets.map(\.count) == [1, 0, 3])
    #expect(timeline.buckets[2].amount == 6e9)
    #expect(timeline.buckets[2].tally.text() == "$6B")
    #expect(timeline.buckets[2].slices[.compute]?.count == 1)
    // A year is no month, and background without a date has none.
    #expect(timeline.coarse.count == 1)
    #expect(timeline.undated.count == 1)
    #expect(timeline.otherCurrencies == 1)
  }

  @Test func quartersAndYearsAreNamed() {
    #expect(timeline(Self.deals, .quarter).buckets.map(\.label) == ["2031 Q1"])
    #expect(timeline(Self.deals, .quarter).buckets[0].end.iso == "2031-03")
    #expect(timeline(Self.deals, .year).buckets.map(\.label) == ["2029", "2030", "2031"])
  }

  @Test func aLongTimeIsToldInLongerSteps() {
    let long = timeline(
      [
        Telling.report("1900-01-05", "Ay", .closed, of: "Alder", "$1B", date: "1900-01-02"),
        Telling.report("2031-03-05", "Bee", .announced, of: "Birch", "$2B"),
      ], .month)
    #expect(long.step == .year)
    #expect(long.buckets.count == 132)
  }

  @Test func noDealsMakeNoBuckets() { #expect(timeline([], .month).buckets.isEmpty) }
}

@Suite struct ComputeMatrixTests {
  private func mention(
    _ name: String, _ users: [String], _ relation: HardwareMention.Relation, _ quantity: HardwareMention.Quantity? = nil
  ) -> HardwareMention {
    HardwareMention(
      name: name, vendor: "Nimbus", users: users, relation: relation, quantity: quantity,
      evidence: [Evidence(text: name, start: 0, end: 4)])
  }

  @Test func whatRunsIsToldFromWhatIsAnnounced() throws {
    var article = Telling.report(
      "2031-01-05", "Ay", .agreed, of: "Alder", by: ["Orchard"], "$38B", kind: .computeCommitment)
    article.facts.hardware = [
      mention("N1", ["Alder"], .uses, .init(value: 24_000, unit: .chips)),
      mention("N1", ["Alder"], .plans, .init(value: 1.2, unit: .gigawatts, qualifier: .about)),
      mention("N1", ["Alder"], .plans, .init(value: 100_000, unit: .chips)),
      mention("N2", ["Birch"], .rivals),
      mention("N2", [], .makes),
    ]
    let ledger = Telling.ledger([article])
    let matrix = ComputeMatrix(ledger.hardware.indices, deals: ledger.deals.indices, in: ledger)
    #expect(matrix.companies == ["Alder"])
    #expect(matrix.chips.map(\.name) == ["N1"])
    let cell = try #require(matrix.cell(company: 0, chip: 0))
    #expect(cell.running.map { QuantityText.text($0) } == ["24,000 chips"])
    #expect(cell.announced.map { QuantityText.text($0) } == ["100K chips", "~1.2 GW"])
    #expect(cell.isRunning && cell.isAnnounced)
    #expect(cell.deals == [0])
  }

  @Test func aContractOfTheSameArticleIsNotThatOfAnotherChip() throws {
    var article = Telling.report(
      "2031-01-05", "Ay", .agreed, of: "Alder", by: ["Orchard"], "$300B", kind: .computeCommitment)
    var chip = mention("B7", ["Alder"], .buys)
    chip.evidence = [Evidence(text: "B7", start: 400, end: 402)]
    article.facts.hardware = [chip]
    let ledger = Telling.ledger([article])
    let matrix = ComputeMatrix(ledger.hardware.indices, deals: ledger.deals.indices, in: ledger)
    #expect(try #require(matrix.cell(company: 0, chip: 0)).deals.isEmpty)
  }
}
