import TermsheetCore
import Testing

@testable import TermsheetTUI

/// What the user makes of the facts, and what becomes of it on the screen.
@Suite struct WorkTests {
  private func state(kept: Bool = true) -> State {
    var state = State.sample(
      articles: [Self.report("Wire", "2031-03-12", 1e9), Self.report("Herald", "2031-03-12", 1.3e9)]
        + SampleFacts.others)
    state.isKept = kept
    state.press(.tab)
    state.settle()
    return state
  }

  private static func report(_ outlet: String, _ date: String, _ amount: Double) -> LoadedArticle {
    SampleFacts.article(
      "\(outlet).txt", "Thicket raises money", outlet, date,
      "\(outlet) says that Thicket raised money. It says no more.",
      deals: [
        (
          "\(outlet) says",
          SampleFacts.deal(
            .equityRound, .announced, "Thicket", ["Fernway"], SampleFacts.usd(amount), nil, nil, round: "Series B")
        )
      ])
  }

  /// Carries out what was asked, as the ledger would, and shows it.
  private func carryOut(_ state: inout State) {
    var ledger = state.catalogue.ledger
    let requests = state.requests
    state.requests = []
    for edits in requests.map({ $0.edits(state.catalogue.ledger.work) }) {
      let time = Int64(ledger.work.edits.count)
      ledger.apply(edits.actions.map { Edit(time: time, action: $0, targets: edits.targets) })
      state.hear(.catalogue(Catalogue(ledger)))
      if let message = edits.message { state.hear(.done(message)) }
    }
  }

  private func select(_ recipient: String, _ state: inout State) throws {
    state.press(.home)
    for _ in 0..<50 where state.deal?.recipient != recipient { state.press(.down) }
    try #require(state.deal?.recipient == recipient)
  }

  @Test func whatSourcesDisagreeOnIsMarked() throws {
    var state = state()
    try select("Thicket", &state)
    #expect(state.recipients.filter { $0 == "Thicket" }.count == 1)
    #expect(state.frame.text.contains("$1.3B≠"))
    #expect(state.frame.text.contains("sources disagree on amount"))
    #expect(state.frame.asciiOnly().text.contains("$1.3B!"))
  }

  @Test func hidingAndTakingBack() throws {
    var state = state()
    try select("Thicket", &state)
    let count = state.visibleDeals.count
    state.type("H")
    #expect(state.visibleDeals.count == count, "hidden before the ledger has it")
    #expect(state.requests.map { $0.edits(state.catalogue.ledger.work).targets.count } == [2])
    carryOut(&state)
    #expect(state.visibleDeals.count == count - 1)
    #expect(!state.recipients.contains("Thicket"))
    #expect(state.frame.text.contains("u takes it back"))
    state.type("u")
    carryOut(&state)
    #expect(state.visibleDeals.count == count)
  }

  @Test func notesAndTagsStandBesideTheEvidence() throws {
    var state = state()
    try select("Thicket", &state)
    state.type("mcircle")
    state.press(.enter)
    carryOut(&state)
    state.type("a")
    state.handle(.paste("ask\nabout it"))
    state.press(.enter)
    carryOut(&state)
    #expect(state.frame.text.contains("#circle"))
    #expect(state.frame.text.contains("note: ask about it"))
    #expect(state.deal?.recipient == "Thicket")
    // The same tag again takes it away, and an empty note the note.
    state.type("mcircle")
    state.press(.enter)
    carryOut(&state)
    state.type("a")
    state.press(.control("u"), .enter)
    carryOut(&state)
    #expect(!state.frame.text.contains("#circle") && !state.frame.text.contains("note: "))
  }

  @Test func aCorrectionIsCheckedBeforeItIsKept() throws {
    var state = state()
    try select("Thicket", &state)
    state.type("e")
    #expect(state.frame.text.contains("correct (field and value, Tab completes):"))
    state.type("colour red")
    state.press(.enter)
    #expect(state.frame.text.contains("type one of kind, round"))
    #expect(state.requests.isEmpty && state.mode == .prompt)
    state.press(.control("u"))
    state.type("amount much")
    state.press(.enter)
    #expect(state.frame.text.contains("amount can be: $2B"))
    state.press(.control("u"))
    state.type("amount ≥€2B")
    state.press(.enter)
    carryOut(&state)
    #expect(state.frame.text.contains("≥€2B"))
    #expect(state.frame.text.contains("corrected by you: amount"))
    state.type("e")
    state.press(.escape)
    #expect(state.mode == .browse && state.requests.isEmpty)
  }

  @Test func fieldsAndValuesOfACorrectionAreCompleted() throws {
    var state = state()
    try select("Thicket", &state)
    state.type("e")
    #expect(state.frame.text.contains("kind  round  status"))
    state.type("st")
    state.press(.tab)
    #expect(state.prompt.input.text == "status ")
    // What stands there now comes first.
    state.press(.tab)
    #expect(state.prompt.input.text == "status \(try #require(state.deal?.status).rawValue)")
    state.press(.control("u"))
    state.type("status clo")
    state.press(.tab)
    #expect(state.prompt.input.text == "status closed")
    state.press(.control("u"))
    state.type("recipient alder")
    state.press(.tab)
    #expect(state.prompt.input.text.hasPrefix("recipient Alder"))
    state.press(.control("u"))
    state.type("amount $99")
    state.press(.tab)
    #expect(state.message?.isRefusal == true && state.prompt.input.text == "amount $99")
  }

  @Test func watchedCompaniesAreMarked() throws {
    var state = state()
    try select("Thicket", &state)
    state.type("w")
    carryOut(&state)
    #expect(state.frame.text.contains("★ Thicket"))
    state.type("w")
    carryOut(&state)
    #expect(!state.frame.text.contains("★"))
  }

  @Test func whoIsWatchedIsWhomTheRowIsAbout() throws {
    var state = State.sample()
    state.isKept = true
    func watched(_ state: inout State) -> Set<String> {
      state.type("w")
      carryOut(&state)
      return state.catalogue.ledger.work.watched
    }
    // The row for all companies is about none.
    state.type("w")
    #expect(state.requests.isEmpty && state.message?.text == "this row is all companies: choose one")
    state.setFocus(.deals)
    state.settle()
    #expect(watched(&state) == ["Alder AI"])
    state.setFocus(.ownership)
    state.settle()
    let holder = try #require(state.selectedHolding?.name)
    #expect(watched(&state) == ["Alder AI", holder])
    state.setFocus(.hardware)
    state.settle()
    let row = try #require(state.selectedHardware)
    let mention = state.catalogue.ledger.hardware.mention(state.catalogue.hardware.shown(row))
    let user = try #require(mention.users.first ?? mention.vendor)
    #expect(watched(&state).symmetricDifference(["Alder AI", holder]) == [user])
    // Where the lists are narrowed to a company, everything in them is about it.
    let number = try #require(state.catalogue.company(named: "Marsh Robotics"))
    state.choose(number)
    state.settle()
    #expect(watched(&state).contains("Marsh Robotics"))
  }

  @Test func theCompaniesOfAllMarkedRowsAreWatchedAndTakenBackTogether() throws {
    var state = State.sample()
    state.isKept = true
    state.setFocus(.deals)
    state.settle()
    state.type("*")
    let all = Set(state.visibleDeals.compactMap { state.catalogue.ledger.deals.deal(Int($0)).subject })
    #expect(all.count > 2)
    state.type("w")
    #expect(state.requests.count == 1)
    carryOut(&state)
    #expect(state.catalogue.ledger.work.watched == all)
    #expect(state.message?.text == "\(all.count) companies are watched")
    // Once all of them are, they no longer are; and each of these is one thing to take back.
    state.type("w")
    carryOut(&state)
    #expect(state.catalogue.ledger.work.watched.isEmpty)
    state.type("u")
    carryOut(&state)
    #expect(state.catalogue.ledger.work.watched == all)
    state.type("u")
    carryOut(&state)
    #expect(state.catalogue.ledger.work.watched.isEmpty)
    state.press(.control("r"))
    carryOut(&state)
    #expect(state.catalogue.ledger.work.watched == all)
  }

  /// The user looked after all articles but the first few had come.
  private static func afterALook(_ articles: [LoadedArticle], new: Int) -> State {
    var articles = articles
    for index in articles.indices { articles[index].firstSeen = index < new ? 2000 : 500 }
    var ledger = Ledger(work: UserWork([Edit(time: 1000, action: .look)]))
    ledger.add(articles)
    var state = State(size: Size(columns: 120, rows: 40))
    state.isKept = true
    state.hear(.catalogue(Catalogue(ledger)))
    state.hear(.finished)
    return state
  }

  @Test func whatIsNewSinceTheLastLook() throws {
    var state = Self.afterALook([Self.report("Wire", "2031-03-12", 1e9)] + SampleFacts.others, new: 1)
    state.press(.tab, .end)
    #expect(state.frame.text.contains("•"))
    state.type("v")
    #expect(state.recipients == ["Thicket"])
    #expect(state.frame.text.contains("new only"))
    state.press(.escape)
    #expect(state.recipients.count > 5)
    state.type("V")
    #expect(state.requests.flatMap { $0.edits(state.catalogue.ledger.work).actions } == [.look])
  }

  @Test func aLookCountsAtOnce() throws {
    var state = Self.afterALook([Self.report("Wire", "2031-03-12", 1e9)] + SampleFacts.others, new: 1)
    state.press(.tab, .end)
    #expect(state.frame.text.contains("•"))
    var ledger = state.catalogue.ledger
    ledger.apply([Edit(time: 3000, action: .look)])
    state.hear(.catalogue(Catalogue(ledger)))
    #expect(!state.frame.text.contains("•"))
    let later = Int64(3001)
    var article = Self.report("Vessia Post", "2031-03-14", 2e9)
    article.firstSeen = later
    ledger.add([article])
    state.hear(.catalogue(Catalogue(ledger)))
    state.type("v")
    #expect(state.visibleDeals.count == 1 && state.message?.isRefusal != true)
  }

  @Test func whatIsDoneToAllMarksSaysToHowMany() {
    var state = state()
    state.press(.home)
    state.type("ttmcircle")
    state.press(.enter)
    carryOut(&state)
    #expect(state.message?.text == "tagged circle, on 2 rows")
  }

  @Test func theFirstLookCountsAtOnce() {
    var state = state()
    state.type("v")
    #expect(state.message?.isRefusal == true)
    state.type("V")
    carryOut(&state)
    state.type("v")
    #expect(state.message?.isRefusal != true && state.showsNewOnly)
  }

  @Test func openingAnArticleIsReadingIt() throws {
    var state = state()
    try select("Thicket", &state)
    state.press(.enter)
    carryOut(&state)
    let loaded = try #require(state.citation.map { state.catalogue.ledger.articles[$0.article] })
    #expect(state.catalogue.ledger.work.isRead(loaded.key, path: loaded.article.path))
    state.type("r")
    carryOut(&state)
    #expect(!state.catalogue.ledger.work.isRead(loaded.key, path: loaded.article.path))
  }

  @Test func withoutALedgerNothingIsKept() throws {
    var state = state(kept: false)
    for key in "HeamuwrvV" {
      state.type(String(key))
      #expect(state.message?.isRefusal == true, "\(key)")
      #expect(state.requests.isEmpty && state.mode == .browse)
    }
  }

  /// Which of very many deals are new is found beside the keys, and can be cancelled.
  @Test func whatIsNewAmongManyIsFoundBeside() throws {
    var state = Self.afterALook(ScaleTests.articles(3_000), new: 7)
    state.press(.tab)
    let all = state.visibleDeals.count
    (state.handsOver, state.patience) = (true, .zero)
    state.type("v")
    let narrowing = try #require(state.narrowing)
    #expect(state.visibleDeals.count == all)
    state.tell(Job(kind: .narrowing))
    state.press(.escape)
    #expect(state.narrowing == nil && !state.showsNewOnly && state.visibleDeals.count == all)
    // What comes late is not shown.
    if let late = state.narrowed(narrowing.number, WorkMeter()) { state.hear(.narrowed(late)) }
    #expect(state.visibleDeals.count == all)
    state.type("v")
    let number = try #require(state.narrowing?.number)
    state.hear(.narrowed(try #require(state.narrowed(number, WorkMeter()))))
    let new = state.visibleDeals.filter { state.isNew(deal: Int($0)) }
    #expect(state.visibleDeals == new && !new.isEmpty && new.count < all)
    #expect(state.message?.text == "\(CountText.text(new.count, "deal")) with news since the last look")
  }

  @Test func stakesAndChipsAreWorkedOnToo() throws {
    var state = State.sample()
    state.isKept = true
    state.focus = .ownership
    state.settle()
    let holder = try #require(state.selectedHolding?.name)
    state.type("H")
    #expect(state.requests.map { $0.edits(state.catalogue.ledger.work).targets.first?.kind } == [.stake])
    carryOut(&state)
    #expect(state.selectedHolding?.name != holder)
    state.focus = .hardware
    state.settle()
    state.type("e")
    state.type("relation makes")
    state.press(.enter)
    #expect(state.requests.map { $0.edits(state.catalogue.ledger.work).targets.first?.kind } == [.hardware])
  }

  @Test func theSelectionStaysWhileReportsArrive() throws {
    var state = State.sample(articles: SampleFacts.others)
    state.press(.tab)
    try select("Osier Labs", &state)
    let id = try #require(state.selectedDeal.map { state.catalogue.ledger.deals[$0].id })
    state.receive(.read([Self.report("Wire", "2031-03-12", 1e9), Self.report("Herald", "2031-03-12", 1.3e9)]))
    #expect(state.selectedDeal.map { state.catalogue.ledger.deals[$0].id } == id)
  }

  @Test func aTextThatIsGoneLeavesItsSentences() throws {
    var article = Self.report("Wire", "2031-03-12", 1e9)
    article.article.body = ""
    article.article.path = "/nowhere/wire.txt"
    var state = State.sample(articles: [article])
    state.press(.tab, .enter)
    #expect(state.frame.text.contains("not at its place any more"))
    #expect(state.frame.text.contains("“Wire says that Thicket raised money.”"))
  }
}
