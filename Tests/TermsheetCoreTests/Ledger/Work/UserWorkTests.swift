import Testing

@testable import TermsheetCore

@Suite struct UserWorkTests {
  private static let articles = [
    Telling.report("2031-03-12", "Wire", by: ["Birch"], "$100M"),
    Telling.report("2031-03-13", "Ledger", by: ["Birch"], "$100M"),
    Telling.report("2031-03-14", "Abacus", of: "Aspen", by: ["Cedar"], "$40M"),
  ]

  private func edited(
    _ ledger: Ledger, _ deal: Int, _ action: Edit.Action, at time: Int64 = 1, id: String = Edit.newID()
  ) -> Ledger {
    var ledger = ledger
    ledger.apply([Edit(id: id, time: time, action: action, targets: ledger.anchors(of: ledger.deals[deal]))])
    return ledger
  }

  @Test func aListOfEditsNamesWhatIsTakenBackAsItsOwnRow() {
    let correction = Edit(id: "8a71884ea57cc7f17fef7fd74ceff665", time: 0, action: .watch(company: "Alder", true))
    let undo = Edit(time: 60_000, action: .undo(id: correction.id))
    #expect(correction.row.first == "8a71884e")
    #expect(undo.row[1...3] == ["1970-01-01 00:01", "undo", "8a71884e"])
  }

  @Test func aCorrectionCountsBeforeAllReports() {
    let ledger = edited(Telling.ledger(Self.articles), 0, .correct(field: .amount, value: "€120M"))
    #expect(ledger.deals[0].deal.amount == Money(value: 1.2e8, currency: "EUR"))
    #expect(ledger.deals[0].corrected == [.amount])
    #expect(ledger.deals[1].corrected.isEmpty)
  }

  @Test func aCorrectedNameJoinsWhatBelongsTogether() {
    let ledger = edited(Telling.ledger(Self.articles), 1, .correct(field: .recipient, value: "Alder"))
    #expect(Set(ledger.deals.compactMap(\.deal.recipient)) == ["Alder"])
  }

  @Test func aHiddenFactIsGoneUntilItIsShownAgain() {
    let first = Telling.ledger(Self.articles)
    let anchors = first.anchors(of: first.deals[0])
    var ledger = edited(first, 0, .hide(true))
    #expect(ledger.deals.map(\.deal.recipient) == ["Aspen"])
    // Another report of it is another fact.
    ledger.add([Telling.report("2031-03-15", "Gazette", by: ["Birch"], "$100M")])
    #expect(ledger.deals.map(\.reports.count) == [1, 1])
    ledger.apply([Edit(time: 2, action: .hide(false), targets: anchors)])
    #expect(ledger.deals.map(\.reports.count).sorted() == [1, 3])
  }

  @Test func notesAndTagsStayWithTheDeal() {
    var ledger = edited(Telling.ledger(Self.articles), 0, .tag("circle", true))
    ledger = edited(ledger, 0, .note("ask about the tranche"), at: 2)
    #expect(ledger.marks(on: ledger.deals[0]) == UserMarks(tags: ["circle"], notes: ["ask about the tranche"]))
    #expect(ledger.marks(on: ledger.deals[1]).isEmpty)
    ledger = edited(ledger, 0, .tag("circle", false), at: 3)
    ledger = edited(ledger, 0, .note(""), at: 4)
    #expect(ledger.marks(on: ledger.deals[0]).isEmpty)
  }

  @Test func anEditCanBeTakenBack() {
    let first = Telling.ledger(Self.articles)
    var ledger = edited(first, 0, .correct(field: .amount, value: "$7"), id: "a")
    ledger.apply([Edit(id: "b", time: 2, action: .undo(id: "a"))])
    #expect(ledger.account == first.account)
    ledger.apply([Edit(id: "c", time: 3, action: .undo(id: "b"))])
    #expect(ledger.deals[0].deal.amount?.value == 7)
  }

  @Test func theUserPartsAndJoins() {
    let first = Telling.ledger(Self.articles)
    let anchors = first.anchors(of: first.deals[0])
    var ledger = first
    ledger.apply([Edit(time: 1, action: .part(count: 1), targets: anchors)])
    #expect(ledger.deals.count == 3)
    #expect(ledger.nearby(ledger.deals[0]).map(\.obstacle) == [.user])
    ledger.apply([Edit(time: 2, action: .join, targets: anchors)])
    #expect(ledger.deals.count == 2)
    // Also what the rules would never join: other companies, other sums.
    let all = ledger.deals.flatMap { ledger.anchors(of: $0) }
    ledger.apply([Edit(time: 3, action: .join, targets: [all[0], all[2]])])
    #expect(ledger.deals.count == 1)
    #expect(ledger.deals[0].links.contains { $0.reasons.contains(.user) })
    ledger.apply([Edit(time: 4, action: .part(count: 2), targets: all)])
    #expect(ledger.deals.count == 2)
  }

  @Test func theWatchlistAndWhatWasRead() {
    let key = Self.articles[0].key
    let work = UserWork([
      Edit(time: 1, action: .watch(company: "Alder", true)), Edit(time: 2, action: .watch(company: "Aspen", true)),
      Edit(time: 3, action: .watch(company: "Alder", false)),
      Edit(time: 4, action: .read(article: key, path: "a.txt", true)), Edit(time: 5, action: .look),
    ])
    #expect(work.watched == ["Aspen"])
    #expect(work.isRead(key, path: "elsewhere.txt"))
    #expect(work.isRead(Self.articles[1].key, path: "a.txt"))
    #expect(!work.isRead(Self.articles[1].key, path: "b.txt"))
    #expect(work.lastLook == 5)
  }

  // MARK: Finding the facts again

  private func moved(_ article: LoadedArticle, to path: String) -> LoadedArticle {
    var article = article
    article.article.path = path
    return article
  }

  @Test func editsFollowAFileThatMoves() {
    let ledger = edited(Telling.ledger(Self.articles), 0, .tag("kept", true))
    let elsewhere = Telling.ledger(Self.articles.map { moved($0, to: "new/" + $0.article.path) }, work: ledger.work)
    #expect(elsewhere.marks(on: elsewhere.deals[0]).tags == ["kept"])
    #expect(elsewhere.waitingMarks.isEmpty)
  }

  @Test func editsFollowATextThatIsAmended() {
    let ledger = edited(Telling.ledger(Self.articles), 0, .tag("kept", true))
    let amended = Self.articles.map { article in
      var text = article.article
      text.body = "A line was put before. " + text.body
      var facts = article.facts
      for index in facts.deals.indices { facts.deals[index].evidence[0].start += 23 }
      return LoadedArticle(article: text, facts: facts)
    }
    let again = Telling.ledger(amended, work: ledger.work)
    #expect(again.deals.map(\.id) != ledger.deals.map(\.id))
    #expect(again.marks(on: again.deals[0]).tags == ["kept"])
  }

  @Test func editsFollowAChangedGrammar() {
    let ledger = edited(Telling.ledger(Self.articles), 1, .tag("kept", true))
    // A later grammar reads another amount, another kind, and one more deal before it in the same sentence.
    var article = Self.articles[2]
    var deal = article.facts.deals[0]
    deal.kind = .grant
    deal.amount = Money(value: 5e7, currency: "USD")
    var other = deal
    other.recipient = "Nobody"
    article.facts.deals = [other, deal]
    let again = Telling.ledger([article], work: ledger.work)
    let kept = again.deals.filter { again.marks(on: $0).tags == ["kept"] }
    #expect(kept.map(\.deal.recipient) == ["Aspen"])
  }

  @Test func editsWaitForFactsThatAreGone() {
    let ledger = edited(Telling.ledger(Self.articles), 1, .note("kept"))
    var again = Telling.ledger([Self.articles[0]], work: ledger.work)
    #expect(again.waitingMarks.map(\.note) == ["kept"])
    #expect(again.deals.allSatisfy { again.marks(on: $0).isEmpty })
    again.add([Self.articles[2]])
    #expect(again.waitingMarks.isEmpty)
    #expect(again.marks(on: again.deals[1]).notes == ["kept"])
  }

  @Test func stakesAndHardwareAreCorrectedToo() {
    var article = Telling.article("2031-03-12", "Wire", [])
    article.facts.stakes = [Stake(holder: "Birch", company: "Alder", percent: 30, evidence: [])]
    article.facts.hardware = [HardwareMention(name: "Sapling", users: ["Alder"], relation: .uses, evidence: [])]
    var ledger = Telling.ledger([article])
    let stake = FactAnchor(article.facts.stakes[0], key: article.stakeKeys[0], in: article)
    let chip = FactAnchor(article.facts.hardware[0], key: article.hardwareKeys[0], in: article)
    ledger.apply([
      Edit(time: 1, action: .correct(field: .share, value: "~27%"), targets: [stake]),
      Edit(time: 2, action: .correct(field: .quantity, value: "≥40 MW"), targets: [chip]),
    ])
    #expect(ledger.stakes.map(\.stake.percent) == [27])
    #expect(ledger.stakes.map(\.stake.qualifier) == [.about])
    #expect(ledger.hardware.map(\.mention.quantity) == [.init(value: 40, unit: .megawatts, qualifier: .atLeast)])
    ledger.apply([Edit(time: 3, action: .hide(true), targets: [stake, chip])])
    #expect(ledger.stakes.isEmpty && ledger.hardware.isEmpty)
  }
}

@Suite struct FieldValueTests {
  @Test(arguments: [
    ("$2B", Money(value: 2e9, currency: "USD")), ("≥10b", Money(value: 1e10, currency: "USD", qualifier: .atLeast)),
    ("<= €500M", Money(value: 5e8, currency: "EUR", qualifier: .upTo)),
    ("~40m GBP", Money(value: 4e7, currency: "GBP", qualifier: .about)),
    ("500m-600m EUR", Money(value: 5e8, high: 6e8, currency: "EUR", qualifier: .range)),
    ("$300–350M", Money(value: 3e8, high: 3.5e8, currency: "USD", qualifier: .range)),
  ])
  func readsMoneyAsItIsShown(text: String, money: Money) { #expect(FigureInput.money(text) == money) }

  @Test(arguments: ["", "much", "≥", "5-", "$9B-8B", "≥5m-6m"]) func refusesWhatIsNoMoney(text: String) {
    #expect(FigureInput.money(text) == nil)
  }

  @Test(arguments: [
    (FactField.status, "in talks", FactKey.Kind.deal, true), (.status, "sold", .deal, false),
    (.status, "former", .stake, true),
    (.date, "2031-02-30", .deal, false), (.date, "2031-02", .deal, true), (.share, "101%", .stake, false),
    (.share, "≥5%", .stake, true), (.kind, "voting", .stake, true), (.kind, "voting", .deal, false),
    (.investors, "*Birch, Cedar", .deal, true), (.valuation, "$30B post", .deal, true), (.holder, "", .stake, false),
    (.quantity, "~1.2 GW", .hardware, true), (.quantity, "many", .hardware, false),
    (.relation, "plans", .hardware, true),
    (.amount, "$1B", .stake, false),
  ])
  func knowsWhatAFieldTakes(field: FactField, text: String, kind: FactKey.Kind, accepts: Bool) {
    #expect(field.accepts(text, for: kind) == accepts)
  }

  @Test(arguments: FactKey.Kind.allCases) func everyFieldHasAnExampleThatItTakes(kind: FactKey.Kind) {
    for field in FactField.fields(of: kind) {
      let example = field.example(for: kind).split(separator: ",")[0]
      let isDescription = example.hasPrefix("names") || example.hasPrefix("a name") || example.contains(" with ")
      #expect(isDescription || field.accepts(String(example), for: kind) || example.contains(" or "), "\(field)")
    }
  }
}

@Suite struct KeyTests {
  /// Vectors of the draft: the hashes of no bytes and of "a".
  @Test func hashesAsTheDraftSays() {
    var hash = StableHash()
    #expect(String(hash.value, radix: 16) == "6c62272e07bb014262b821756295c58d")
    hash.add("a".utf8)
    #expect(String(hash.value, radix: 16) == "d228cb696f1a8caf78912b704e4a8964")
  }

  @Test func keysSurviveBeingWritten() {
    for value in [0, 1, 0xFF_FFFF_FFFF, 0x12_3456_789A] as [UInt64] {
      #expect(FactKey(text: FactKey(value: value).text)?.value == value)
    }
    #expect(FactKey(text: "0OIL1111") == FactKey(text: "00111111"))
    #expect(FactKey(text: "u2345678") == nil)
    #expect(FactKey(text: "123") == nil)
    let key = ArticleKey(Article(path: "a", body: "Words."))
    #expect(ArticleKey(text: key.text) == key)
    #expect(ArticleKey(Article(path: "b", body: "Words.")) == key)
    #expect(ArticleKey(Article(path: "a", title: "Words.", body: "")) != key)
  }

  @Test func copiesAreKnownByTheirWords() {
    let text = (0..<200).map { "word\($0 * 7 % 101)x\($0)" }.joined(separator: " ")
    let other = (0..<200).map { "term\($0 * 5 % 97)y\($0)" }.joined(separator: " ")
    #expect(TextSketch(text).isCopy(of: TextSketch("Head line. " + text.uppercased() + " Foot.")))
    #expect(!TextSketch(text).isCopy(of: TextSketch(other)))
    #expect(!TextSketch("").isCopy(of: TextSketch("")))
    #expect(!TextSketch("Two words.").isCopy(of: TextSketch("Two more.")))
    #expect(TextSketch(text).hashes.count == TextSketch.size)
  }
}
