import Testing

@testable import TermsheetCore

/// What was known earlier, what has changed since, and the digest of it.
@Suite struct ChangeTests {
  private static let talks = Telling.report("2031-01-05", "Ay", .inTalks, by: ["Birch"], "$8B", round: "Series B")
  private static let agreed = Telling.report("2031-02-05", "Bee", .agreed, by: ["Birch"], "$10B", round: "Series B")
  private static let other = Telling.report("2031-02-06", "Cee", .closed, of: "Cedar", "€1B", date: "2031-02-01")
  private static let off = Telling.report(
    "2031-02-07", "Dee", .terminated, of: "Elm", by: ["Fir"], "$2B", kind: .acquisition)

  private var ledger: Ledger { Telling.ledger([Self.talks, Self.agreed, Self.other, Self.off]) }

  private func day(_ iso: String) throws -> PartialDate { try #require(PartialDate(iso: iso)) }

  @Test func thePastHoldsWhatHadBeenReported() throws {
    let past = ledger.reported(until: try day("2031-01-31"))
    #expect(past.deals.map(\.deal.status) == [.inTalks])
    #expect(ledger.reported(until: try day("2031-02-05")).deals.map(\.deal.status) == [.agreed])
    #expect(ledger.reported(until: try day("2030-12-31")).deals.isEmpty)
    #expect(ledger.reportDays.map(\.iso) == ["2031-01-05", "2031-02-05", "2031-02-06", "2031-02-07"])
  }

  @Test func aMonthIsThePastOnceItIsOver() throws {
    let vague = Telling.ledger([
      Telling.report("2031-01", "Ay", .inTalks, "$8B"), Telling.report(nil, "Bee", of: "Elm", "$1B"),
    ])
    #expect(vague.reported(until: try day("2031-01-30")).deals.isEmpty)
    #expect(vague.reported(until: try day("2031-01-31")).deals.count == 1)
    #expect(vague.reportDays.map(\.iso) == ["2031-01-31"])
    #expect(vague.undatedCount == 1)
    // What has no date is no news beside a state that has it.
    let before = vague.reported(until: try day("2031-01-30"), keepingUndated: true)
    #expect(LedgerComparison(from: before, to: vague).changes.map { $0.deal.recipient ?? "" } == ["Alder"])
  }

  @Test func twoDatesAreCompared() throws {
    let comparison = LedgerComparison(from: ledger.reported(until: try day("2031-01-31")), to: ledger)
    #expect(comparison.changes.map(\.kind) == [.moved, .calledOff, .appeared])
    let moved = try #require(comparison.changes.first)
    #expect(Digest.moves(moved) == ["in talks → agreed", "amount $8B → $10B"])
    #expect(Digest.moves(moved, style: .ascii) == ["in talks -> agreed", "amount $8B -> $10B"])
    // The new report proves it, not the old one.
    #expect(ledger.articles[moved.article].article.outlet == "Bee")
    #expect(comparison.newArticles == 3)
  }

  /// A ledger that was read from the disk has but the number of articles without facts: they are no news each time.
  @Test func articlesWithoutFactsAreNoNews() throws {
    var whole = ledger
    whole.silentCount = 7
    let last = try #require(whole.reportDays.last)
    let comparison = LedgerComparison(from: whole.reported(until: last, keepingUndated: true), to: whole)
    #expect(comparison.newArticles == 0 && comparison.isEmpty)
    #expect(Digest(of: whole, since: .seen(.max)).summary.hasPrefix("0 new articles"))
    #expect(LedgerComparison(from: whole.reported(until: try day("2031-01-31")), to: whole).newArticles == 3)
  }

  /// A filter is asked of what is now, and of what has vanished as it was.
  @Test func aFilterNarrowsWhatHasChanged() throws {
    let past = ledger.reported(until: try day("2031-01-31"))
    func recipients(_ filter: String, from before: Ledger, to after: Ledger) throws -> [String] {
      let query = try Query(filter, scope: QueryScope(today: .today))
      return LedgerComparison(from: before, to: after).narrowed(to: query, from: before, to: after).changes
        .map { $0.deal.recipient ?? "" }
    }
    #expect(try recipients("company:elm", from: past, to: ledger) == ["Elm"])
    #expect(try recipients("amount>5b", from: past, to: ledger) == ["Alder"])
    #expect(try recipients("status:talks", from: past, to: ledger) == [])
    #expect(try recipients("kind:acquisition", from: ledger, to: past) == ["Elm"])
    #expect(try recipients("", from: ledger, to: past) == ["Alder", "Elm", "Cedar"])
  }

  @Test func whatIsGoneHasVanished() throws {
    let comparison = LedgerComparison(from: ledger, to: ledger.reported(until: try day("2031-01-31")))
    #expect(comparison.changes(.vanished).map { $0.deal.recipient ?? "" } == ["Elm", "Cedar"])
  }

  @Test func nothingMovesBetweenTheSameStates() { #expect(LedgerComparison(from: ledger, to: ledger).isEmpty) }

  @Test func theFirmestNewsIsInTheDigest() throws {
    let digest = Digest(of: ledger, since: .published(try day("2031-02-01")))
    #expect(digest.summary == "3 new articles with facts, 1 new deal, 1 deal moved")
    #expect(digest.sections.map(\.title) == ["Moved", "Called off", "New deals"])
    #expect(digest.money == "paid in €1B")
    let text = digest.written(as: .text)
    #expect(text.contains("* Alder: Series B from Birch, $10B, agreed [in talks → agreed; amount $8B → $10B]\n"))
    #expect(text.contains("Bee · 2031-02-05"))
  }

  @Test func thelargestComesFirst() throws {
    let ledger = Telling.ledger([
      Telling.report("2031-01-05", "Ay", of: "Alder", "$1B"), Telling.report("2031-01-06", "Bee", of: "Birch", "€90B"),
      Telling.report("2031-01-07", "Cee", of: "Cedar", "$20B"), Telling.report("2031-01-07", "Dee", of: "Dogwood"),
    ])
    let digest = Digest(of: ledger, since: .published(try day("2031-01-01")), most: 3)
    #expect(digest.sections[0].entries.map { $0.text.prefix(5) } == ["Cedar", "Alder", "Birch"])
    #expect(digest.sections[0].omitted == 1)
  }

  @Test func hostileTextDoesNothingInAnyFormat() throws {
    let evil = "</q><script>alert(1)</script> [x](javascript:1) \u{1B}[2J\u{202E}"
    var article = Telling.report("2031-01-05", evil, of: evil, by: ["`*_<b>"], "$1B")
    article.article.url = "javascript:alert(1)"
    let digest = Digest(of: Telling.ledger([article]), since: .published(try day("2031-01-01")))
    for format in Digest.Format.allCases {
      let text = digest.written(as: format)
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    }
    #expect(!digest.written(as: .markdown).contains("[x](javascript"))
    #expect(!digest.written(as: .html).contains("<script"))
    #expect(!digest.written(as: .html).contains("href"))
    #expect(digest.written(as: .markdown).contains("\\<script"))
  }

  @Test func anEmptyDigestSaysSo() throws {
    let digest = Digest(of: ledger, since: .published(try day("2032-01-01")))
    #expect(digest.isEmpty)
    for format in Digest.Format.allCases { #expect(digest.written(as: format).contains("Nothing is new.")) }
  }

  @Test(arguments: [
    ("7d", "2031-03-03"), ("2w", "2031-02-24"), ("1m", "2031-02-08"), ("yesterday", "2031-03-09"),
    ("today", "2031-03-10"), ("2031-02", "2031-02"),
  ])
  func periodsAreRead(text: String, start: String) throws {
    #expect(DigestPeriod(text, today: try day("2031-03-10")) == .published(try day(start)))
  }

  @Test(arguments: ["", "d", "-7d", "0d", "7x", "last week", "99999999999d"])
  func whatIsNoPeriodIsNone(text: String) throws {
    #expect(DigestPeriod(text, today: try day("2031-03-10")) == nil)
  }

  @Test func plainFactsAreOneALine() {
    let lines = PlainFacts(ledger).lines
    #expect(lines[0] == "4 articles, 3 deals.")
    #expect(lines.filter { $0.hasPrefix("Deal. ") }.count == 3)
    #expect(
      lines.contains { $0.hasPrefix("Deal. Alder: Series B from Birch, $10B, agreed; 2 reports. Bee, 2031-02-05: “") })
    #expect(lines.contains("Sum. Money in, Alder: committed $10B."))
    #expect(lines.allSatisfy { !$0.contains("\n") })
  }
}
