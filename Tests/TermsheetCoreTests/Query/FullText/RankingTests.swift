import Testing

@testable import TermsheetCore

/// Rows that fit free text better come first; an order by a column comes before that.
@Suite struct RankingTests {
  private func article(_ name: String, _ title: String, _ date: String, _ deals: [Deal]) -> LoadedArticle {
    LoadedArticle(
      article: Article(path: name, title: title, outlet: "Wire", published: PartialDate(iso: date), body: ""),
      facts: ArticleFacts(deals: deals, stakes: [], hardware: []))
  }

  private func deal(_ recipient: String, _ investor: String, _ sentence: String) -> Deal {
    Deal(
      kind: .equityRound, status: .closed, recipient: recipient, investors: [.init(name: investor)],
      evidence: [Evidence(text: sentence, start: 0, end: sentence.utf8.count, source: .body)],
      confidence: Confidence(value: 1))
  }

  private var ledger: Ledger {
    var ledger = Ledger()
    ledger.add([
      article(
        "a", "News of the day", "2031-03-03", [deal("Fernway", "Elm Capital", "Fernway rivals Quarry, said Elm.")]),
      article("b", "Quarry digs", "2031-03-02", [deal("Alder", "Gorse Fund", "Alder took money for a quarry.")]),
      article("c", "Of stone", "2031-03-01", [deal("Quarry", "Gorse Fund", "Quarry raised money.")]),
      article("d", "Unrelated", "2031-03-04", [deal("Birch", "Elm Capital", "Birch raised money.")]),
    ])
    return ledger
  }

  private func recipients(_ filter: String) throws -> [String?] {
    var wanted = FactFilter()
    wanted.query = try Query(filter, scope: QueryScope(today: .today))
    return ledger.deals(wanted).map(\.fact.recipient)
  }

  @Test func whoIsCalledSoComesBeforeWhoIsMentionedWithIt() throws {
    #expect(try recipients("quarry") == ["Quarry", "Alder", "Fernway"])
    #expect(try recipients("QUARR") == ["Quarry", "Alder", "Fernway"])
  }

  @Test func withoutFreeTextTheNewestComesFirst() throws {
    #expect(try recipients("") == ["Birch", "Fernway", "Alder", "Quarry"])
    #expect(try recipients("kind:round -quarry") == ["Birch"])
    #expect(try recipients("company:quarry or company:fernway") == ["Fernway", "Quarry"])
  }

  @Test func anOrderThatIsAskedForComesBeforeTheRank() throws {
    var wanted = FactFilter()
    wanted.query = try Query("quarry", scope: QueryScope(today: .today))
    let sort = try #require(DealSort("date:desc"))
    #expect(sort.sorted(ledger.deals(wanted)).map(\.fact.recipient) == ["Fernway", "Alder", "Quarry"])
  }
}
