import Testing

@testable import TermsheetCore

@Suite struct OwnershipTests {
  /// A ledger of one article per stake, dated one year after another from 2020.
  private func ledger(_ stakes: [Stake]) -> Ledger {
    var ledger = Ledger()
    ledger.add(
      stakes.enumerated().map { index, stake in
        LoadedArticle(
          article: Article(
            path: "\(index).txt", published: PartialDate(year: 2020 + index), body: "Invented \(index)."),
          facts: ArticleFacts(stakes: [stake]))
      })
    return ledger
  }

  private func stake(
    _ holder: String, _ percent: Double?, of company: String = "Alder", _ qualifier: Qualifier? = nil,
    kind: Stake.Kind = .stake, status: Stake.Status = .current
  ) -> Stake {
    Stake(
      holder: holder, company: company, percent: percent, qualifier: qualifier, kind: kind, status: status,
      evidence: [Evidence(text: "Invented.", start: 0, end: 9)])
  }

  @Test func theNewestStatementCounts() {
    let ownership = ledger([stake("Birch", 30), stake("Birch", 20), stake("Cedar", 10)]).ownership(of: "Alder")
    #expect(ownership.current.map(\.stake.percent) == [20, 10])
    #expect(ownership.superseded.map(\.stake.percent) == [30])
    #expect(ownership.stated == 30)
    #expect(ownership.remainder == 70)
    #expect(!ownership.exceedsWhole)
  }

  @Test func aSizeIsNotLostToANewerStatementWithoutOne() {
    let ownership = ledger([stake("Birch", 30), stake("Birch", nil)]).ownership(of: "Alder")
    #expect(ownership.current.map(\.stake.percent) == [30])
  }

  @Test func whatIsNotHeldNowIsInNoSum() {
    let ownership = ledger([
      stake("Birch", 60), stake("Cedar", 49, status: .proposed), stake("Dogwood", 30, status: .former),
      stake("Elm", 70, kind: .voting), stake("Fir", 10, kind: .target),
    ]).ownership(of: "Alder")
    #expect(ownership.stated == 60)
    #expect(ownership.proposed.map(\.stake.holder) == ["Cedar", "Fir"])
    #expect(ownership.former.map(\.stake.holder) == ["Dogwood"])
    #expect(ownership.otherKinds.map(\.stake.holder) == ["Elm"])
  }

  @Test func statementsThatAgreeAreOneEntry() {
    let ownership = ledger([stake("Birch", 27), stake("Birch", 27)]).ownership(of: "Alder")
    #expect(ownership.current.map(\.statements) == [[1, 0]])
    #expect(ownership.superseded.isEmpty)
  }

  @Test func aShareThatWasSoldIsHeldNoMore() {
    let sold = ledger([stake("Birch", 8), stake("Birch", 8, status: .former)]).ownership(of: "Alder")
    #expect(sold.current.isEmpty)
    #expect(sold.former.map(\.stake.percent) == [8])
    #expect(sold.superseded.map(\.stake.status) == [.current])
    let back = ledger([stake("Birch", 8, status: .former), stake("Birch", 3)]).ownership(of: "Alder")
    #expect(back.current.map(\.stake.percent) == [3])
    #expect(back.former.isEmpty)
    let holder = ledger([stake("Birch", 8), stake("Birch", 8, status: .former)]).ownership(of: "Birch")
    #expect(holder.holdings.map(\.stake.status) == [.former])
  }

  @Test func aPlanThatWasCarriedOutIsNoPlan() {
    let done = ledger([stake("Birch", 49, status: .proposed), stake("Birch", 49)]).ownership(of: "Alder")
    #expect(done.proposed.isEmpty)
    #expect(done.current.map(\.stake.percent) == [49])
    let more = ledger([stake("Birch", 49, status: .proposed), stake("Birch", 10)]).ownership(of: "Alder")
    #expect(more.proposed.map(\.stake.percent) == [49])
  }

  @Test func tellsHowSharesWentOverTime() {
    let ledger = ledger([
      stake("Birch", 30), stake("Cedar", 5, of: "Elm"), stake("birch", 20), stake("Birch", 9, of: "Elm"),
    ])
    let shares = ledger.shares(of: "Alder")
    #expect(shares.map(\.holder) == ["Birch"])
    #expect(shares[0].steps.map(\.stake.percent) == [30, 20])
    #expect(shares[0].steps.map(\.date?.year) == [2020, 2022])
    #expect(ledger.shares(heldBy: "Birch").map(\.company) == ["Alder", "Elm"])
  }

  @Test func oneTextInTwoFilesIsOneStatement() {
    let article = LoadedArticle(
      article: Article(path: "a.txt", body: "Invented."), facts: ArticleFacts(stakes: [stake("Birch", 27)]))
    var copy = article
    copy.article.path = "b.txt"
    var ledger = Ledger()
    ledger.add([article, copy])
    #expect(ledger.ownership(of: "Alder").current.map(\.statements) == [[0]])
  }

  /// Outlets that carry one report under their own head and foot say it once; all of it is still behind the entry.
  @Test func copiesOfOneReportAreOneStatement() {
    let words = (0..<80).map { "word\($0 * 7 % 61)x\($0)" }.joined(separator: " ")
    var ledger = Ledger()
    ledger.add(
      [words, "HEAD LINE. " + words + " Foot.", "In words of its own."].enumerated().map { index, body in
        LoadedArticle(
          article: Article(path: "\(index).txt", published: PartialDate(year: 2020 + index), body: body),
          facts: ArticleFacts(stakes: [stake("Birch", 27)]))
      })
    let ownership = ledger.ownership(of: "Alder")
    #expect(ownership.current.map(\.statements) == [[2, 1]])
    #expect(ownership.current.map(\.copies) == [[0]])
    #expect(ownership.current.map(\.facts) == [[2, 1, 0]])
    #expect(OwnershipAccount(ownership, in: ledger).rows.map(\.texts) == [2])
  }

  @Test func aNameIsFoundByItsWordsUnlessItIsOneItself() {
    let ledger = ledger([stake("Birch Capital", 30), stake("Birch", 20), stake("Cedar Capital", 10)])
    #expect(ledger.owners(named: "birch") == ["Birch"])
    #expect(ledger.owners(named: "capital") == ["Birch Capital", "Cedar Capital"])
    #expect(ledger.owners(named: "elm").isEmpty)
    #expect(ledger.ownership(ofAny: ["Alder"], includesUnsure: false).rows(.held).count == 3)
    #expect(ledger.ownership(ofAny: ["Birch"], includesUnsure: false).rows(.holdings).map(\.stake.company) == ["Alder"])
  }

  @Test func warnsOfMoreThanTheWhole() {
    let ownership = ledger([stake("Birch", 60), stake("Cedar", 55)]).ownership(of: "Alder")
    #expect(ownership.exceedsWhole)
    #expect(ownership.remainder == nil)
  }

  @Test(arguments: [
    ([Qualifier.exact], Qualifier.exact), ([.atLeast], .upTo), ([.moreThan, .exact], .upTo), ([.upTo], .atLeast),
    ([.about, .exact], .about), ([.atLeast, .lessThan], .about),
  ])
  func theRemainderIsAsVagueAsTheShares(qualifiers: [Qualifier], expected: Qualifier) {
    let stakes = qualifiers.enumerated().map { stake("Holder \($0.offset)", 10, $0.element) }
    #expect(ledger(stakes).ownership(of: "Alder").remainderQualifier == expected)
  }

  @Test func tellsWhatTheCompanyHolds() {
    let ownership = ledger([stake("Alder", 5, of: "Birch"), stake("Alder", 9, of: "Cedar"), stake("Elm", 1)])
      .ownership(of: "Alder")
    #expect(ownership.holdings.map(\.stake.company) == ["Cedar", "Birch"])
    #expect(ownership.current.map(\.stake.holder) == ["Elm"])
  }

  @Test func nothingStatedIsNoRemainder() {
    let ownership = ledger([stake("Birch", nil)]).ownership(of: "Alder")
    #expect(ownership.remainder == nil)
    #expect(ledger([]).ownership(of: "Alder").isEmpty)
  }
}

@Suite struct FirmSumTests {
  private func deal(
    _ value: Double, _ status: Deal.Status? = .closed, _ kind: Deal.Kind = .equityRound, currency: String = "USD",
    qualifier: Qualifier = .exact, high: Double? = nil, partOf: Int? = nil
  ) -> Deal {
    Deal(
      kind: kind, status: status, recipient: "Alder",
      amount: Money(value: value, high: high, currency: currency, qualifier: qualifier), partOf: partOf,
      evidence: [])
  }

  private func sum(_ deals: [Deal]) -> [Money] {
    var sum = FirmSum()
    for deal in deals { sum.add(deal) }
    return sum.totals.map(\.money)
  }

  @Test func addsWhatPartiesStandBy() {
    #expect(sum([deal(1e9), deal(2e9, .announced), deal(4e9, .agreed)]) == [Money(value: 7e9, currency: "USD")])
  }

  @Test(arguments: [Deal.Status?.none, .rumoured, .inTalks, .planned, .terminated, .denied])
  func leavesTalkOut(status: Deal.Status?) {
    #expect(sum([deal(1e9, status)]).isEmpty)
  }

  @Test func leavesOutWhatTheCompanyDoesNotReceive() {
    #expect(sum([deal(1e9, .closed, .acquisition), deal(2e9, .closed, .secondary)]).isEmpty)
    #expect(sum([deal(3e9, .closed, .computeCommitment), deal(4e9, partOf: 0)]).isEmpty)
    #expect(sum([deal(5e9, qualifier: .upTo)]).isEmpty)
  }

  @Test func neverAddsCurrencies() {
    #expect(
      sum([deal(1e9), deal(5e8, currency: "EUR"), deal(6e8, currency: "EUR")]).map(\.currency) == ["EUR", "USD"])
  }

  @Test func countsOneRoundInTwoArticlesOnce() {
    #expect(sum([deal(1e9), deal(1e9, .announced)]) == [Money(value: 1e9, currency: "USD")])
  }

  @Test func isAsVagueAsItsParts() {
    #expect(sum([deal(1e9), deal(2e9, qualifier: .moreThan)])[0].qualifier == .atLeast)
    #expect(sum([deal(1e9, qualifier: .about), deal(2e9, qualifier: .atLeast)])[0].qualifier == .about)
    #expect(
      sum([deal(1e9, qualifier: .range, high: 2e9)])[0] == Money(value: 1e9, currency: "USD", qualifier: .atLeast))
  }
}
