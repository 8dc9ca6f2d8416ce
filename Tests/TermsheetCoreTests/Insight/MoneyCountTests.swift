import Testing

@testable import TermsheetCore

/// Sums in which no money is counted twice and nothing is firmer than it was told.
@Suite struct MoneyCountTests {
  private func count(_ ledger: Ledger) -> MoneyCount {
    MoneyCount(ledger.deals.indices, in: ledger, parts: DealParts(ledger))
  }

  private func sums(_ ledger: Ledger) -> [Firmness: String] {
    let count = count(ledger)
    return Dictionary(uniqueKeysWithValues: Firmness.counted.map { ($0, count.tally($0).text()) }).filter {
      !$0.value.isEmpty
    }
  }

  @Test func firmnessGoesByStateAndBound() {
    #expect(Firmness(status: .closed, qualifier: .exact) == .paidIn)
    #expect(Firmness(status: .closed, qualifier: .upTo) == .conditional)
    #expect(Firmness(status: .agreed, qualifier: nil) == .committed)
    #expect(Firmness(status: .announced, qualifier: .lessThan) == .conditional)
    #expect(Firmness(status: .inTalks, qualifier: .exact) == .talk)
    #expect(Firmness(status: nil, qualifier: .exact) == .talk)
    #expect(Firmness(status: .denied, qualifier: .exact) == .off)
    #expect(Firmness.talk < .conditional && Firmness.committed < .paidIn)
  }

  @Test func eachStateHasASumOfItsOwn() {
    let ledger = Telling.ledger([
      Telling.report("2031-01-05", "Ay", .closed, of: "Alder", "$1B", date: "2031-01-02"),
      Telling.report("2031-02-05", "Bee", .announced, of: "Birch", "$2B"),
      Telling.report("2031-03-05", "Cee", .announced, of: "Cedar", "≤$100B"),
      Telling.report("2031-04-05", "Dee", .inTalks, of: "Dogwood", "$5B"),
      Telling.report("2031-05-05", "Eee", .terminated, of: "Elm", "$7B"),
    ])
    #expect(sums(ledger) == [.paidIn: "$1B", .committed: "$2B", .conditional: "≤$100B", .talk: "$5B"])
    #expect(count(ledger).leftOut.map(\.reason) == [.calledOff])
  }

  @Test func currenciesAreNeverAddedTogether() {
    let tally = MoneyTally([
      Money(value: 2e9, currency: "EUR"), Money(value: 1e9, currency: "USD"), Money(value: 3e9, currency: "EUR"),
    ])
    #expect(tally.text() == "$1B + €5B")
    #expect(tally.totals.map(\.count) == [1, 2])
  }

  @Test(arguments: [
    ([Qualifier.exact, .about], "~$3B"), ([.exact, .atLeast], "≥$3B"), ([.exact, .upTo], "≤$3B"),
    ([.atLeast, .upTo], "~$3B"), ([.moreThan, .exact], "≥$3B"), ([.exact, .exact], "$3B"),
  ])
  func aSumIsAsVagueAsItsVaguestPart(qualifiers: [Qualifier], text: String) {
    let amounts = zip([1e9, 2e9], qualifiers).map { Money(value: $0, currency: "USD", qualifier: $1) }
    #expect(MoneyTally(amounts).text() == text)
  }

  @Test func rangesAddUpEndByEnd() {
    let tally = MoneyTally([
      Money(value: 5e9, high: 6e9, currency: "USD", qualifier: .range), Money(value: 1e9, currency: "USD"),
    ])
    #expect(tally.text() == "$6–7B")
    let floor = MoneyTally([
      Money(value: 5e9, high: 6e9, currency: "USD", qualifier: .range),
      Money(value: 1e9, currency: "USD", qualifier: .atLeast),
    ])
    #expect(floor.text() == "≥$6B")
  }

  @Test func endsThatAreAllButOneAreNoRange() {
    let tally = MoneyTally([
      Money(value: 3e8, high: 3.5e8, currency: "USD", qualifier: .range), Money(value: 4.95e10, currency: "USD"),
    ])
    #expect(tally.text() == "~$49.8B")
  }

  @Test func anAmountThatIsNoNumberIsInNoSum() {
    #expect(MoneyTally([Money(value: .nan, currency: "USD"), Money(value: -1, currency: "USD")]).isEmpty)
  }

  @Test func aPackageAndItsPartsAreTheSameMoney() {
    let ledger = Telling.ledger([
      Telling.article(
        "2031-01-05", "Ay",
        [
          Telling.deal(.announced, "$10B", round: "Series F"),
          Telling.deal(.announced, by: ["Birch"], "$6B", kind: .strategicInvestment, partOf: 0),
          Telling.deal(.announced, by: ["Cedar"], "$4B", kind: .debt, partOf: 0),
        ])
    ])
    #expect(ledger.deals.count == 3)
    #expect(sums(ledger) == [.committed: "$10B"])
    #expect(count(ledger).leftOut.map(\.reason) == [.partOf(0), .partOf(0)])
  }

  @Test func thePaidPartOfAPromiseIsPaidAndTheRestIsPromised() {
    let ledger = Telling.ledger([
      Telling.article(
        "2031-01-05", "Ay",
        [
          Telling.deal(.announced, by: ["Birch"], "≤$100B", kind: .strategicInvestment),
          Telling.deal(.closed, by: ["Birch"], "$10B", kind: .strategicInvestment, date: "2031-01-02", partOf: 0),
        ])
    ])
    #expect(sums(ledger) == [.paidIn: "$10B", .conditional: "≤$90B"])
    #expect(count(ledger).entries.map(\.isRest) == [true, false])
  }

  @Test func partsThatComeToMoreThanTheWholeCountForNothing() {
    let ledger = Telling.ledger([
      Telling.article(
        "2031-01-05", "Ay",
        [
          Telling.deal(.announced, "$10B"),
          Telling.deal(.closed, by: ["Birch"], "$30B", kind: .debt, date: "2031-01-02", partOf: 0),
        ])
    ])
    #expect(sums(ledger) == [.committed: "$10B"])
  }

  @Test func partsOfAWholeWithoutAFigureCount() {
    let ledger = Telling.ledger([
      Telling.article(
        "2031-01-05", "Ay",
        [
          Telling.deal(.announced, round: "Series F"),
          Telling.deal(.announced, by: ["Cedar"], "$4B", kind: .debt, partOf: 0),
        ])
    ])
    #expect(sums(ledger) == [.committed: "$4B"])
  }

  @Test func theSameFigureTwiceIsOneRound() {
    let ledger = Telling.ledger([
      Telling.report("2030-01-05", "Ay", .inTalks, of: "Alder", by: ["Birch"], "$1B", round: "Series B"),
      Telling.report(
        "2031-06-05", "Bee", .closed, of: "Alder", by: ["Cedar"], "$1B", round: "Series C", date: "2031-06-01"),
    ])
    #expect(ledger.deals.count == 2)
    #expect(sums(ledger) == [.paidIn: "$1B"])
  }

  @Test func moneyOfUnlikeKindsStandsApart() {
    #expect(MoneyMeasure(.equityRound) == .moneyIn)
    #expect(MoneyMeasure(.computeCommitment) == .capacity)
    #expect(MoneyMeasure(.acquisition) == .takeovers)
    #expect(MoneyMeasure(.secondary) == .resale)
    #expect(MoneyMeasure(.restructuring) == nil)
    let ledger = Telling.ledger([
      Telling.report("2031-01-05", "Ay", .closed, of: "Alder", "$1B", date: "2031-01-02"),
      Telling.report("2031-02-05", "Bee", .agreed, of: "Alder", by: ["Birch"], "$38B", kind: .computeCommitment),
      Telling.report("2031-03-05", "Cee", .closed, of: "Cedar", "$3B", date: "2031-03-02"),
    ])
    let splits = HeadlineSplit.splits(
      of: ledger.deals.indices, measure: .moneyIn, in: ledger, parts: DealParts(ledger))
    #expect(splits.map(\.company) == [nil, "Cedar", "Alder"])
    #expect(splits.map { $0.count.whole.text() } == ["$4B", "$3B", "$1B"])
  }
}
