import Testing

@testable import TermsheetCore

/// The deals follow from the set of reports and edits, not from the order in which they arrive.
@Suite struct ArrivalOrderTests {
  /// Many reports about few companies, with figures and dates so near that merging has choices to make.
  static func reports(_ count: Int, _ numbers: inout RepeatableNumbers) -> [LoadedArticle] {
    let names = ["Birch", "Cedar", "Dogwood", "*Elm"]
    let statuses: [Deal.Status?] = [.rumoured, .inTalks, .announced, .closed, .denied, nil]
    let kinds: [Deal.Kind] = [.equityRound, .equityRound, .strategicInvestment, .acquisition, .debt]
    return (0..<count).map { index in
      let day = Int.random(in: 1...28, using: &numbers)
      let month = Int.random(in: 1...6, using: &numbers)
      let date = "2031-0\(month)-\(day < 10 ? "0" : "")\(day)"
      let amount = [nil, "$1B", "$1.1B", "≥$1B", "$2B", "€900M"].randomElement(using: &numbers) ?? nil
      return Telling.report(
        Int.random(in: 0..<8, using: &numbers) == 0 ? nil : date, "Outlet \(index)",
        statuses.randomElement(using: &numbers) ?? nil,
        of: ["Alder", "Aspen", nil].randomElement(using: &numbers) ?? nil,
        by: names.filter { _ in Int.random(in: 0..<3, using: &numbers) == 0 }, amount,
        round: [nil, nil, "Series B"].randomElement(using: &numbers) ?? nil,
        kind: kinds.randomElement(using: &numbers) ?? .debt, isMain: Int.random(in: 0..<5, using: &numbers) > 0,
        body: Int.random(in: 0..<6, using: &numbers) == 0
          ? "One agency's words, carried by many outlets that day." : nil)
    }
  }

  @Test(arguments: 1...40) func anyOrderGivesTheSameDeals(seed: UInt64) {
    var numbers = RepeatableNumbers(state: seed)
    let all = Self.reports(40, &numbers)
    let expected = Telling.ledger(all).account
    var ledger = Ledger()
    var rest = all.shuffled(using: &numbers)
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 1...9, using: &numbers))
      ledger.add(Array(rest.prefix(count)))
      rest.removeFirst(count)
    }
    #expect(ledger.account == expected)
  }

  /// The generator would prove nothing if all reports stood alone.
  @Test func thereIsSomethingToMerge() {
    var numbers = RepeatableNumbers(state: 1)
    let ledger = Telling.ledger(Self.reports(40, &numbers))
    #expect(ledger.deals.count < 36)
    #expect(ledger.deals.contains { $0.reports.count > 2 })
    #expect(ledger.deals.contains { !$0.disputed.isEmpty })
    #expect(ledger.deals.contains { $0.reports.contains { !$0.copies.isEmpty } })
  }

  @Test(arguments: 1...20) func whatIsTakenOutLeavesNoTrace(seed: UInt64) {
    var numbers = RepeatableNumbers(state: seed &* 77)
    let all = Self.reports(30, &numbers)
    let kept = all.filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
    let paths = Set(kept.map(\.article.path))
    var ledger = Telling.ledger(all.shuffled(using: &numbers))
    ledger.remove(ledger.articles.indices.filter { !paths.contains(ledger.articles[$0].article.path) })
    #expect(ledger.account == Telling.ledger(kept).account)
    #expect(ledger.articleCount == kept.count)
  }

  /// The ledger as of a day is what one would be of which nobody has read more, with the user's work on it.
  @Test(arguments: 1...20) func thePastIsALedgerThatHasReadNoMore(seed: UInt64) throws {
    var numbers = RepeatableNumbers(state: seed &* 7919)
    let all = Self.reports(40, &numbers)
    let whole = Telling.ledger(all)
    let anchors = whole.deals.flatMap { whole.anchors(of: $0) }
    let edits = (0..<6).map { index -> Edit in
      let targets = (0..<2).compactMap { _ in anchors.randomElement(using: &numbers) }
      let actions: [Edit.Action] = [.join, .part(count: 1), .correct(field: .amount, value: "$7B")]
      return Edit(time: Int64(index), action: actions.randomElement(using: &numbers) ?? .join, targets: targets)
    }
    let ledger = Telling.ledger(all, work: UserWork(edits))
    var past = ledger
    for iso in ["2031-05-20", "2031-03-31", "2031-03-07", "2031-01-02"] {
      let day = try #require(PartialDate(iso: iso))
      let reported = all.filter { $0.article.published.map { $0.lastDayNumber <= day.lastDayNumber } ?? false }
      let expected = Telling.ledger(reported, work: UserWork(edits))
      // From the present, and from a past that is later.
      past = past.reported(until: day)
      for found in [ledger.reported(until: day), past] {
        #expect(found.account == expected.account)
        #expect(found.articleCount == reported.count)
      }
    }
    #expect(ledger.account == Telling.ledger(all, work: UserWork(edits)).account)
  }

  /// Going back by a day looks at the companies of that day's articles, and not at all others.
  @Test func goingBackMergesOnlyWhatGoes() throws {
    let reports = (1...200).flatMap { company in
      (0..<4).map { number in
        Telling.report(
          "2031-0\(number + 1)-11", "Outlet \(company).\(number)", .announced, of: "Company \(company)",
          "$\(number + 1)B")
      }
    }
    let last = Telling.report("2031-09-01", "Late", .announced, of: "Company 7", "$9B")
    let ledger = Telling.ledger(reports + [last])
    let past = ledger.reported(until: try #require(PartialDate(iso: "2031-08-31")))
    #expect(past.deals.count == ledger.deals.count - 1)
    #expect(past.mergings - ledger.mergings == 4)
  }

  @Test(arguments: 1...20) func editsMayComeBeforeOrAfterTheirFacts(seed: UInt64) {
    var numbers = RepeatableNumbers(state: seed &* 1_000_003)
    let all = Self.reports(30, &numbers)
    let whole = Telling.ledger(all)
    let anchors = whole.deals.flatMap { whole.anchors(of: $0) }
    let edits = (0..<12).map { index -> Edit in
      let first = anchors.randomElement(using: &numbers).map { [$0] } ?? []
      let second = anchors.randomElement(using: &numbers).map { [$0] } ?? []
      let action: (Edit.Action, [FactAnchor]) =
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: (.hide(true), first)
        case 1: (.correct(field: .amount, value: "$7B"), first)
        case 2: (.correct(field: .recipient, value: "Aspen"), first)
        case 3: (.join, first + second)
        default: (.part(count: 1), first + second)
        }
      return Edit(time: Int64(index), action: action.0, targets: action.1)
    }
    var expected = Telling.ledger(all)
    expected.apply(edits)
    #expect(Telling.ledger(all.reversed(), work: UserWork(edits)).account == expected.account)
    var mixed = Ledger()
    var events: [(LoadedArticle?, Edit?)] = all.map { ($0, nil) } + edits.map { (nil, $0) }
    events.shuffle(using: &numbers)
    for (article, edit) in events {
      if let article { mixed.add([article]) }
      if let edit { mixed.apply([edit]) }
    }
    #expect(mixed.account == expected.account)
  }
}
