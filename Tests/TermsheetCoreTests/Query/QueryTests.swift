import TermsheetCore
import Testing

/// Every construct of the filter language, on invented deals.
@Suite struct QueryTests {
  static let scope = QueryScope(
    today: PartialDate(iso: "2031-03-15")!, named: ["talks": "status:talks", "loop": "@loop", "odd": "kind:odd"])

  static func money(_ value: Double, _ qualifier: Qualifier = .exact, _ currency: String = "USD") -> Money {
    Money(value: value, currency: currency, qualifier: qualifier)
  }

  static func article(
    _ path: String, outlet: String, published: String, _ facts: ArticleFacts
  ) -> LoadedArticle {
    LoadedArticle(
      article: Article(
        path: path, title: "Of \(path)", outlet: outlet, published: PartialDate(iso: published),
        body: "Invented sentence of \(path). Another of \(path)."), facts: facts)
  }

  static func deal(
    _ kind: Deal.Kind, _ recipient: String, _ investors: [String] = [], amount: Money? = nil,
    valuation: Money? = nil, status: Deal.Status? = nil, round: String? = nil, date: String? = nil, start: Int = 0
  ) -> Deal {
    Deal(
      kind: kind, round: round, status: status, recipient: recipient,
      investors: investors.enumerated().map { Deal.Investor(name: $1, role: $0 == 0 ? .lead : nil) }, amount: amount,
      valuation: valuation.map { Valuation(money: $0) }, date: date.flatMap { PartialDate(iso: $0) },
      evidence: [Evidence(text: "\(recipient) says so.", start: start, end: start + 10)])
  }

  static let ledger: Ledger = {
    var ledger = Ledger()
    var first = ArticleFacts()
    first.deals = [
      deal(
        .equityRound, "Quillan", ["Birch Capital", "Fen Horowitz"], amount: money(2e9), valuation: money(1e10),
        status: .inTalks, round: "Series B", date: "2031-03-10"),
      deal(.debt, "Sedge Cloud", ["Granite Bank"], amount: money(5e9, .upTo), status: .announced, start: 20),
      deal(.grant, "Quillan", amount: money(4e7, .exact, "EUR"), status: .closed, date: "2030-11", start: 30),
    ]
    first.stakes = [
      Stake(holder: "Fenway", company: "Quillan", percent: 27, evidence: [Evidence(text: "x", start: 3, end: 4)])
    ]
    first.hardware = [
      HardwareMention(
        name: "Reed X2", vendor: "Chipmark", users: ["Quillan"], relation: .uses,
        evidence: [Evidence(text: "Quillan uses it.", start: 5, end: 9)])
    ]
    var second = ArticleFacts()
    second.deals = [
      deal(
        .equityRound, "Scaleway Labs", ["Birch Capital"], amount: money(1e9, .atLeast), status: .rumoured,
        round: "pre-Series A")
    ]
    ledger.add([
      article("a.txt", outlet: "Harbour Wire", published: "2031-03-14", first),
      article("b.txt", outlet: "The Ledger", published: "2029-05-02", second),
    ])
    return ledger
  }()

  private func recipients(_ text: String) throws -> [String] {
    let matcher = QueryMatcher(try Query(text, scope: Self.scope), ledger: Self.ledger)
    return Self.ledger.deals.indices.filter { matcher.admits(deal: $0) }.map { index in
      let deal = Self.ledger.deals[index].deal
      return "\(deal.recipient ?? "") \(deal.kind.word)"
    }.sorted()
  }

  private static let (round, debt, grant, talk) = (
    "Quillan round", "Sedge Cloud debt", "Quillan grant", "Scaleway Labs round"
  )

  @Test(arguments: [
    ("", [grant, round, talk, debt]), ("quillan", [grant, round]), ("QUILLAN", [grant, round]),
    ("company:quillan", [grant, round]), ("company:scale", [talk]), ("company=scale", []),
    ("company=\"scaleway labs\"", [talk]), ("investor:birch", [round, talk]), ("investor:\"fen horowitz\"", [round]),
    ("lead:fen", []), ("recipient:sedge", [debt]), ("kind:debt", [debt]), ("kind:debt,grant", [grant, debt]),
    ("-kind:grant", [round, talk, debt]), ("not kind:grant quillan", [round]), ("round:b", [round]), ("round:a", []),
    ("round:\"pre-series a\"", [talk]), ("round:\"series b\"", [round]), ("status:talks,rumoured", [round, talk]),
    ("status:firm", [grant, debt]), ("is:talk", [round, talk]), ("amount>1b", [round]), ("amount>=1b", [round, talk]),
    ("amount:>1b", [round]), ("amount:500m..2b", [round]), ("amount<6b", [round, debt]), ("amount>4b", []),
    ("amount>4b?", [talk, debt]), ("amount:2b", [round]), ("amount>€30m", [grant]), ("amount:none", []),
    ("amount:any", [grant, round, talk, debt]), ("valuation>=10b", [round]), ("valuation>10b", []),
    ("currency:eur", [grant]), ("since:2031", [round, debt]), ("since:7d", [round, debt]),
    ("until:2030", [grant, talk]),
    ("date:2030-11", [grant]), ("date:2030-10..2031-03-11", [grant, round]), ("since:yesterday", [debt]),
    ("outlet:harbour", [grant, round, debt]), ("outlet:wire", [grant, round, debt]), ("outlet:ledger", [talk]),
    ("chip:reed", [grant, round]), ("vendor:chipmark", [grant, round]), ("chip:x2 kind:grant", [grant]),
    ("kind:debt or kind:grant", [grant, debt]), ("(kind:debt or kind:grant) quillan", [grant]),
    ("kind:debt or quillan kind:grant", [grant, debt]), ("-(kind:debt or kind:grant)", [round, talk]),
    ("@talks", [round]), ("-@talks quillan", [grant]), ("says:\"sedge cloud\"", [debt]),
    ("title:a.txt", [grant, round, debt]),
    ("share>10", []),
    ("reports:1", [grant, round, talk, debt]),
    ("is:disputed", []), ("tag:mine", []), ("quillan and kind:grant", [grant]),
  ])
  func findsDeals(text: String, expected: [String]) throws {
    #expect(try recipients(text) == expected.sorted())
  }

  @Test(arguments: [
    ("holder:fenway", 1), ("company:quillan", 1), ("share>=27", 1), ("share>27", 0), ("share:20..30", 1),
    ("status:current", 1), ("status:former", 0), ("kind:stake", 1), ("amount>1", 0), ("-amount>1", 1), ("fenway", 1),
  ])
  func findsStakes(text: String, count: Int) throws {
    let matcher = QueryMatcher(try Query(text, scope: Self.scope), ledger: Self.ledger)
    #expect(Self.ledger.stakes.indices.filter { matcher.admits(stake: $0) }.count == count)
  }

  @Test(arguments: [
    ("chip:reed", 1), ("vendor:chipmark", 1), ("user:quillan", 1), ("relation:uses", 1), ("relation:buys", 0),
    ("reed", 1), ("since:2031", 1), ("until:2030", 0), ("kind:debt", 0),
  ])
  func findsHardware(text: String, count: Int) throws {
    let matcher = QueryMatcher(try Query(text, scope: Self.scope), ledger: Self.ledger)
    #expect(Self.ledger.hardware.indices.filter { matcher.admits(hardware: $0) }.count == count)
  }

  @Test(arguments: [
    ("foo:bar", 0..<3, "no key is called “foo”"), ("quillan stauts:x", 8..<14, "did you mean status?"),
    ("amount>", 0..<7, "what amount?"), ("status:", 0..<7, "what status?"), ("amount>lots", 7..<11, "is no amount"),
    ("kind:dept", 5..<9, "did you mean debt?"), ("kind>debt", 0..<5, "cannot be compared"),
    ("since:soon", 6..<10, "is no date"), ("share>x", 6..<7, "is no number"), ("a (b", 2..<3, "is not closed"),
    ("a) b", 1..<2, "no bracket is open"), ("or b", 0..<2, "wants something beside"),
    ("a or", 2..<4, "wants something"),
    ("not", 0..<3, "wants something"), ("a \"b c", 2..<6, "quotation mark is not closed"),
    ("@nobody", 0..<7, "no filter is called @nobody"), ("@loop", 0..<5, "names itself"), ("@odd x", 0..<4, "kind is"),
    ("is:blue", 3..<7, "is is one of"), ("status:talks,", 0..<13, "what status?"),
    ("amount:€1m..£2m", 7..<15, "is no amount"),
  ])
  func tellsWhatIsWrongAndWhere(text: String, range: Range<Int>, reason: String) throws {
    let problem = try #require(Query.read(text, scope: Self.scope).problem)
    #expect(problem.range == range, "\(problem)")
    #expect(problem.reason.contains(reason), "\(problem.reason)")
  }

  @Test func whatHasAMistakeInItIsLeftOut() {
    let (query, problem) = Query.read("quillan amount>", scope: Self.scope)
    #expect(problem != nil)
    #expect(query == Query.read("quillan", scope: Self.scope).query)
  }

  @Test func deepBracketsEndAndDoNotCrash() {
    let text = String(repeating: "(", count: 100_000) + "a"
    #expect(Query.read(text, scope: Self.scope).problem != nil)
    let nots = String(repeating: "-(", count: 5_000) + "a"
    #expect(Query.read(nots, scope: Self.scope).problem != nil)
    let many = String(repeating: "not ", count: 50_000) + "a"
    _ = Query.read(many, scope: Self.scope)
  }

  @Test func anyTextCanBeRead() {
    var seed: UInt64 = 7
    let pieces =
      Array("abc:=<>()\"- ,.@?|12€é\u{301}\u{202E}") + ["or ", "amount>", "kind:", "..", "not "].flatMap { $0 }
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(pieces[Int(seed >> 33) % pieces.count])
      }
      let (_, problem) = Query.read(text, scope: Self.scope)
      if let problem {
        #expect(problem.range.upperBound <= text.count && !problem.range.isEmpty, "\(text): \(problem)")
      }
    }
  }

  @Test func theSameLanguageNarrowsAnArticle() throws {
    let narrowed = Self.ledger.articles[0].narrowed(to: try Query("kind:debt or holder:fenway", scope: Self.scope))
    #expect(narrowed.facts.deals.map(\.recipient) == ["Sedge Cloud"])
    #expect(narrowed.facts.stakes.count == 1 && narrowed.facts.hardware.isEmpty)
    var filter = FactFilter()
    filter.query = try Query("amount>1b", scope: Self.scope)
    #expect(Self.ledger.deals(filter).map(\.fact.recipient) == ["Quillan"])
  }

  @Test func dealsAreSortedByAnyColumn() throws {
    let rows = Self.ledger.deals(FactFilter())
    let largest = try #require(DealSort("amount:desc")).sorted(rows).map(\.fact.amount?.value)
    #expect(largest == [5e9, 2e9, 1e9, 4e7], "dollars first, the largest first; then euros")
    #expect(try #require(DealSort("recipient")).sorted(rows).first?.fact.recipient == "Quillan")
    #expect(DealSort("colour") == nil && DealSort("amount:up") == nil)
  }
}

@Suite struct MoneyTestTests {
  private func holds(_ text: String, _ qualifier: Qualifier, _ value: Double = 5e9, high: Double? = nil) throws -> Bool
  {
    let query = try Query("amount" + text, scope: QueryTests.scope)
    guard case .money(_, let test) = try #require(query.terms.first) else { return false }
    return test.admits(Money(value: value, high: high, currency: "USD", qualifier: qualifier))
  }

  @Test(arguments: [
    (">4b", Qualifier.exact, true), (">5b", .exact, false), (">=5b", .exact, true), (">=5b", .upTo, false),
    ("<=5b", .upTo, true), ("<5b", .upTo, false), ("<5b", .lessThan, true), (">=5b", .atLeast, true),
    (">5b", .atLeast, false), (">5b", .moreThan, true), ("<9b", .atLeast, false), (">=5b", .about, true),
    (":5b", .about, true), (":5b", .upTo, false), (">4b?", .upTo, true), (">=5b?", .upTo, true), (">5b?", .upTo, false),
    (">=5b?", .lessThan, false), ("<9b?", .atLeast, true), ("<=5b?", .moreThan, false), (":1b..9b", .exact, true),
    (":5b..", .exact, true), (":..4b", .exact, false),
  ])
  func comparesAllThatWasSaid(text: String, qualifier: Qualifier, expected: Bool) throws {
    #expect(try holds(text, qualifier) == expected)
  }

  @Test(arguments: [(":4b..7b", true), (":5.5b..7b", false), (":5.5b..7b?", true), (">6b?", false), (">5b", false)])
  func aRangeLiesWithinAsAWhole(text: String, expected: Bool) throws {
    #expect(try holds(text, .range, 5e9, high: 6e9) == expected)
  }

  @Test func otherCurrenciesDoNotPass() throws {
    let query = try Query("amount>1b", scope: QueryTests.scope)
    guard case .money(_, let test) = try #require(query.terms.first) else { return }
    #expect(!test.admits(Money(value: 9e9, currency: "EUR")) && !test.admits(nil))
  }
}

@Suite struct QueryCompletionTests {
  private var vocabulary: QueryVocabulary {
    var vocabulary = QueryVocabulary()
    vocabulary.companies = ["Quillan", "Quill & Sons", "Birch Capital", "The Quarry"]
    vocabulary.chips = ["Reed X2"]
    vocabulary.named = ["talks"]
    return vocabulary
  }

  private func texts(_ text: String, at cursor: Int? = nil) -> [String] {
    QueryCompletion(of: text, cursor: cursor ?? text.count, vocabulary: vocabulary).candidates.map(\.text)
  }

  @Test func completesKeysAndNames() {
    #expect(texts("inv") == ["investor:"])
    #expect(texts("am") == ["amount>"])
    #expect(texts("company:qui") == ["Quillan", "\"Quill & Sons\""])
    #expect(texts("company:qua") == ["\"The Quarry\""])
    #expect(texts("investor:x,bir") == ["\"Birch Capital\""])
    #expect(texts("quilla") == ["Quillan"])
    #expect(texts("-kind:de") == ["debt"])
    #expect(texts("chip:") == ["\"Reed X2\""])
    #expect(texts("@t") == ["@talks"])
    #expect(texts("zzz").isEmpty && texts("foo:").isEmpty)
    #expect(texts("").contains("status:") && texts("a ").contains("status:"))
  }

  @Test func completesTheWordAtTheCursor() {
    let completion = QueryCompletion(of: "sta kind:debt", cursor: 3, vocabulary: vocabulary)
    #expect(completion.range == 0..<3 && completion.candidates.map(\.text) == ["status:"])
    #expect(QueryCompletion(of: "investor:\"bir", cursor: 13, vocabulary: vocabulary).range == 9..<13)
  }

  @Test func whatIsCompletedCanBeRead() throws {
    for name in vocabulary.companies {
      let query = try Query("company=" + QueryCompletion.quoted(name), scope: QueryTests.scope)
      guard case .name(.company, let patterns) = try #require(query.terms.first) else { continue }
      #expect(patterns.count == 1 && patterns[0].matches(name), "\(name)")
    }
  }
}
