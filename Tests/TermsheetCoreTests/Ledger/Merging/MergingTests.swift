import Testing

@testable import TermsheetCore

/// Two reports, and whether they tell of one deal.
struct ReportPair: Sendable, CustomTestStringConvertible {
  var why: String
  var first: LoadedArticle
  var second: LoadedArticle

  init(_ why: String, _ first: LoadedArticle, _ second: LoadedArticle) {
    self.why = why
    self.first = first
    self.second = second
  }

  var testDescription: String { why }
}

@Suite struct MergingTests {
  static let joined: [ReportPair] = [
    ReportPair(
      "one figure in one week", Telling.report("2031-03-12", "Wire", .inTalks, by: ["Birch"], "≥$10B"),
      Telling.report("2031-03-14", "Ledger", .inTalks, by: ["Birch"], "$10B")),
    ReportPair(
      "the figure rises between talks and closing",
      Telling.report("2031-03-12", "Wire", .rumoured, by: ["*Birch"], "$8B"),
      Telling.report("2031-06-02", "Ledger", .closed, by: ["*Birch", "Cedar"], "$12B")),
    ReportPair(
      "one round by its letter", Telling.report("2031-03-12", "Wire", by: ["Birch"], "$1.1B", round: "Series C"),
      Telling.report("2031-03-15", "Ledger", by: ["Cedar"], ">$1B", round: "Series-C")),
    ReportPair(
      "a buyer and a price, then a buyer",
      Telling.report("2031-03-12", "Wire", .agreed, by: ["Birch"], "$2B", kind: .acquisition),
      Telling.report("2031-07-30", "Ledger", .closed, by: ["Birch"], kind: .acquisition)),
    ReportPair(
      "an investment told as a round",
      Telling.report("2031-03-12", "Wire", .announced, by: ["Birch"], "$2B", kind: .strategicInvestment),
      Telling.report("2031-03-12", "Ledger", .announced, by: ["Birch"], "$2B", kind: .equityRound)),
    ReportPair(
      "told again as background", Telling.report("2031-03-12", "Wire", .closed, by: ["Birch"], "$640M"),
      Telling.report("2033-01-05", "Ledger", .closed, "$640M", isMain: false)),
    ReportPair(
      "a listing over many months", Telling.report("2031-01-10", "Wire", .planned, kind: .ipo),
      Telling.report("2031-10-10", "Ledger", .planned, at: "≤$1tn", kind: .ipo)),
    ReportPair(
      "a name with and without its blank", Telling.report("2031-03-12", "Wire", of: "Alder AI", "$40M"),
      Telling.report("2031-03-12", "Ledger", of: "AlderAI", "$40M")),
    ReportPair(
      "a range and a figure within it", Telling.report("2031-03-12", "Wire", .inTalks, by: ["Birch"], "$300m-350m"),
      Telling.report("2031-03-20", "Ledger", .inTalks, by: ["Birch"], "$340M")),
    ReportPair(
      "one round in two currencies",
      Telling.report("2031-03-12", "Wire", by: ["*Birch"], "€1.7B", at: "€11.7B", round: "Series C"),
      Telling.report("2031-03-13", "Ledger", by: ["*Birch"], "$2B", at: "$13.8B", round: "Series C")),
    ReportPair(
      "nothing but the company, on one day", Telling.report("2031-03-12", "Wire", .inTalks),
      Telling.report("2031-03-13", "Ledger", .inTalks)),
  ]

  static let apart: [ReportPair] = [
    ReportPair(
      "two rounds by their letters", Telling.report("2031-03-12", "Wire", by: ["Birch"], "$100M", round: "Series B"),
      Telling.report("2031-03-14", "Ledger", by: ["Birch"], "$100M", round: "Series C")),
    ReportPair(
      "two tranches", Telling.report("2031-03-12", "Wire", .closed, by: ["Birch"], "$2B"),
      Telling.report("2031-04-12", "Ledger", .closed, by: ["Birch"], "$3B")),
    ReportPair(
      "the same figure two years later", Telling.report("2031-03-12", "Wire", .announced, "$100M"),
      Telling.report("2033-03-14", "Ledger", .announced, "$100M")),
    ReportPair(
      "another company", Telling.report("2031-03-12", "Wire", of: "Alder", "$100M"),
      Telling.report("2031-03-12", "Ledger", of: "Alderney", "$100M")),
    ReportPair(
      "a round and a loan", Telling.report("2031-03-12", "Wire", by: ["Birch"], "$100M"),
      Telling.report("2031-03-12", "Ledger", by: ["Birch"], "$100M", kind: .debt)),
    ReportPair(
      "rival bids", Telling.report("2031-03-12", "Wire", .inTalks, by: ["Birch"], "$5B", kind: .acquisition),
      Telling.report("2031-03-12", "Ledger", .inTalks, by: ["Cedar"], "$5B", kind: .acquisition)),
    ReportPair(
      "talks of the next round", Telling.report("2031-03-12", "Wire", .closed, by: ["Birch"], "$6B"),
      Telling.report("2031-06-12", "Ledger", .inTalks, by: ["Birch"], "$7B")),
    ReportPair(
      "a whole and its part", Telling.report("2031-03-12", "Wire", .agreed, by: ["Birch"], "$20B"),
      Telling.report("2031-03-12", "Ledger", .agreed, by: ["Birch"], "$19B", kind: .strategicInvestment, partOf: 0)),
    ReportPair(
      "a part as an amount of its own", Telling.report("2031-03-12", "Wire", .rumoured, by: ["Birch"], "$20B"),
      Telling.report("2031-03-12", "Ledger", .rumoured, by: ["Birch"], "$2B")),
    ReportPair(
      "nothing but the company, weeks apart", Telling.report("2031-03-12", "Wire", .inTalks),
      Telling.report("2031-04-13", "Ledger", .inTalks)),
    ReportPair(
      "loans of which nothing is said", Telling.report("2031-03-12", "Wire", kind: .debt),
      Telling.report("2031-03-12", "Ledger", kind: .debt)),
    ReportPair(
      "other valuations", Telling.report("2031-03-12", "Wire", .announced, "$100M", at: "$1B"),
      Telling.report("2031-03-12", "Ledger", .announced, "$100M", at: "$2B")),
    ReportPair(
      "two leads and two figures", Telling.report("2031-03-12", "Wire", by: ["*Birch"], "$100M"),
      Telling.report("2031-03-12", "Ledger", by: ["*Cedar"], "$110M")),
    ReportPair(
      "nobody named on either side", Telling.report("2031-03-12", "Wire", of: nil, "$100M"),
      Telling.report("2031-03-12", "Ledger", of: nil, "$100M")),
    ReportPair(
      "sums in two currencies that no rate brings together",
      Telling.report("2031-03-10", "Wire", by: ["*Birch"], "€450M", round: "Series C"),
      Telling.report("2031-03-12", "Ledger", .announced, "$7M")),
    ReportPair(
      "valuations in two currencies that no rate brings together",
      Telling.report("2031-03-10", "Wire", by: ["Birch"], "€40M", at: "€400M"),
      Telling.report("2031-03-12", "Ledger", by: ["Birch"], at: "¥400M")),
  ]

  @Test(arguments: joined) func joinsWhatIsOneDeal(pair: ReportPair) {
    let ledger = Telling.ledger([pair.first, pair.second])
    #expect(ledger.deals.count == 1)
    #expect(ledger.deals[0].links.count == 1)
    #expect(ledger.deals[0].links[0].reasons.weight >= MergeReasons.threshold)
    #expect(!ledger.deals[0].links[0].reasons.prose.isEmpty)
  }

  @Test(arguments: apart) func keepsApartWhatIsTwo(pair: ReportPair) {
    #expect(Telling.ledger([pair.first, pair.second]).deals.count == 2)
  }

  @Test func oneArticlesDealsStayApart() {
    let article = Telling.article(
      "2031-03-12", "Wire", [Telling.deal(by: ["Birch"], "$100M"), Telling.deal(by: ["Birch"], "$100M")])
    #expect(Telling.ledger([article]).deals.count == 2)
  }

  /// A figure near to both tranches does not tie them together.
  @Test func aThirdReportTiesNoContradiction() {
    let ledger = Telling.ledger([
      Telling.report("2031-03-12", "Wire", .closed, by: ["Birch"], "$2B"),
      Telling.report("2031-03-13", "Ledger", .closed, by: ["Birch"], "$3B"),
      Telling.report("2031-03-13", "Abacus", .closed, by: ["Birch"]),
    ])
    #expect(ledger.deals.count == 2)
    #expect(ledger.deals.map(\.reports.count).sorted() == [1, 2])
  }

  @Test func everyKeyOfADealFindsIt() throws {
    let ledger = Telling.ledger(Self.joined.prefix(1).flatMap { [$0.first, $0.second] })
    for report in ledger.deals[0].reports { #expect(ledger.deal(report.key)?.id == ledger.deals[0].id) }
    #expect(ledger.deal(FactKey(value: 1)) == nil)
  }

  @Test func theSameTextInSeveralFilesIsOneReport() {
    let text = """
      Alder said on Tuesday that it has raised one hundred million dollars from Birch and others, to build the second of \
      its two halls by the river and to hire some forty people before the end of the year. The round brings the company, \
      which was founded in a barn by two sisters, to a worth of nine hundred million dollars.
      """
    func copy(_ outlet: String, _ date: String, head: String = "", foot: String = "") -> LoadedArticle {
      Telling.report(date, outlet, by: ["Birch"], "$100M", body: head + text + foot)
    }
    let ledger = Telling.ledger([
      copy("Gazette", "2031-03-13"),
      copy("Herald", "2031-03-14", head: "HARBOUR (Wire) — ", foot: " The Herald adds a line."),
      copy("Wire", "2031-03-12"),
      Telling.report(
        "2031-03-13", "Abacus", by: ["Birch"], "$100M", body: "In its own words the Abacus tells of the round."),
    ])
    #expect(ledger.deals.count == 1)
    #expect(ledger.deals[0].reports.count == 2)
    let first = ledger.deals[0].reports[0]
    #expect(ledger.articles[first.article].article.outlet == "Wire")
    #expect(first.copies.map { ledger.articles[$0.article].article.outlet } == ["Gazette", "Herald"])
  }

  @Test func tellsWhatSpeaksAgainstADeal() throws {
    let pair = Self.apart[0]
    let ledger = Telling.ledger([pair.first, pair.second])
    let others = ledger.nearby(ledger.deals[0])
    #expect(others.map(\.obstacle) == [.round])
    #expect(others.first?.deal == ledger.deals[1].id)
  }

  @Test("An earlier attempt that came to nothing is not the one in the news")
  func anEarlierListing() {
    let news = Telling.report("2031-09-12", "Wire", .planned, "$2B", kind: .ipo, date: "2031-09-12")
    for told in [String?.none, "2031-09-01"] {
      let before = Telling.report(told, "Ledger", .terminated, kind: .ipo, isMain: false)
      let statuses = Telling.ledger([news, before]).deals.map(\.deal.status)
      #expect(Set(statuses) == [.planned, .terminated])
    }
    let later = Telling.report("2031-12-01", "Ledger", .terminated, kind: .ipo, isMain: false)
    #expect(Telling.ledger([news, later]).deals.map(\.deal.status) == [.terminated])
  }
}
