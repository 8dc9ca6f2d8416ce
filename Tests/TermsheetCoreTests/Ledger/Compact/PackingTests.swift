import Testing

@testable import TermsheetCore

/// What a ledger holds in few bytes comes back to the last detail.
struct PackingTests {
  private static func evidence(_ text: String) -> [Evidence] {
    [
      Evidence(text: text, start: 17, end: 17 + text.utf8.count),
      Evidence(text: "Übrigens, „Alder“.", start: 0, end: 20, source: .title),
    ]
  }

  private static func deal(_ kind: Deal.Kind, _ status: Deal.Status?, _ qualifier: Qualifier) -> Deal {
    Deal(
      kind: kind, round: "Series B", status: status, recipient: "Alder",
      investors: [.init(name: "Birch", role: .lead), .init(name: "Cedar"), .init(name: "Dogwood", role: .participant)],
      amount: Money(value: 1_250_000_000, high: 1.5e9, currency: "EUR", qualifier: qualifier),
      valuation: Valuation(money: Money(value: 0.1, currency: "USD"), basis: .postMoney),
      date: PartialDate(year: 2031, month: 12, day: 31), isMain: false, attribution: "Ysolde Fen", isAnonymous: true,
      sellers: ["Elm"], partOf: 3, evidence: evidence("Alder took money."),
      confidence: Confidence(value: 0.85, reasons: ["rule raise", "unknown name"]))
  }

  private static let facts: ArticleFacts = {
    var facts = ArticleFacts()
    for kind in Deal.Kind.allCases { facts.deals.append(deal(kind, nil, .exact)) }
    for status in Deal.Status.allCases { facts.deals.append(deal(.other, status, .exact)) }
    for qualifier in Qualifier.allCases { facts.deals.append(deal(.debt, .closed, qualifier)) }
    facts.deals.append(Deal(kind: .grant, recipient: nil, date: PartialDate(year: 9999), evidence: []))
    for kind in Stake.Kind.allCases {
      for status in Stake.Status.allCases {
        facts.stakes.append(
          Stake(
            holder: "Birch", company: "Alder", percent: 27.5, qualifier: .range, kind: kind, status: status,
            asOf: PartialDate(year: 2031, month: 2), evidence: evidence("Birch holds some."),
            confidence: Confidence(value: 0)))
      }
    }
    facts.stakes.append(Stake(holder: "", company: "", percent: nil, evidence: []))
    for relation in HardwareMention.Relation.allCases {
      for unit in HardwareMention.Quantity.Unit.allCases {
        facts.hardware.append(
          HardwareMention(
            name: "Fen X2", vendor: "Alder", users: ["Cedar", "Elm"], relation: relation,
            quantity: .init(value: -0.0, unit: unit, qualifier: .about), evidence: evidence("They run it.")))
      }
    }
    for kind in Right.Kind.allCases {
      facts.rights.append(
        Right(
          holder: "Birch", company: "Alder", kind: kind, isExclusive: true, status: .former,
          evidence: evidence("Nobody else may.")))
    }
    for response in Comment.Response.allCases {
      facts.comments.append(Comment(company: "Alder", response: response, evidence: evidence("Alder was asked.")))
    }
    return facts
  }()

  private static func loaded(_ facts: ArticleFacts, body: String = "Alder took money. \u{1F333}") -> LoadedArticle {
    var origin = ArticleOrigin(formats: ["zip", "html"], title: "h1", declaredLanguage: "en")
    origin.cuttings = [Cutting(reason: "menu", text: "Home")]
    return LoadedArticle(
      article: Article(
        path: "notes/a.txt", title: "Alder", outlet: nil, published: PartialDate(year: 2031), author: "", url: "x:y",
        body: body, headings: [0..<5, 9..<12], origin: origin),
      facts: facts, key: ArticleKey(value: .max - 5), sketch: TextSketch("one two three four five six seven"),
      language: .welshLike, firstSeen: -1)
  }

  @Test func anArticleComesBackWithEverythingItSays() {
    var list = ArticleList()
    let all = [Self.loaded(Self.facts), Self.loaded(ArticleFacts()), Self.loaded(Self.facts, body: "")]
    for article in all { list.append(article) }
    #expect(Array(list) == all)
    #expect(list.indices.map(list.article) == all.map(\.article))
    #expect(list.indices.map(list.key) == all.map(\.key))
    #expect(list.indices.map(list.published) == all.map(\.article.published))
    #expect(list.indices.map(list.outlet) == all.map(\.article.outlet))
    #expect(list.indices.map(list.firstSeen) == all.map(\.firstSeen))
    #expect(list.indices.map(list.isSilent) == [false, true, false])
    list.empty(0)
    #expect(list[0] == Self.loaded(ArticleFacts()) && list.isSilent(0))
  }

  @Test func articlesAreFoundByKeyAndPlace() {
    var list = ArticleList()
    for number in 0..<4 {
      var article = Self.loaded(ArticleFacts())
      article.article.path = "a/\(number).txt"
      article.key = ArticleKey(value: UInt128(number))
      list.append(article)
    }
    #expect(list.indices(of: [ArticleKey(value: 2)], at: ["a/0.txt", "a/9.txt"]) == [0, 2])
    #expect(list.indices(of: [], at: []).isEmpty)
  }

  @Test func factsOfManyKindsComeBackByNumbersOfNames() {
    let names = NameTable()
    var writer = PackedWriter(names: names)
    for deal in Self.facts.deals { writer.write(deal) }
    for stake in Self.facts.stakes { writer.write(stake) }
    for mention in Self.facts.hardware { writer.write(mention) }
    writer.bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes, names: names, shelf: SpillFile())
      for deal in Self.facts.deals { #expect(reader.deal() == deal) }
      for stake in Self.facts.stakes { #expect(reader.stake() == stake) }
      for mention in Self.facts.hardware { #expect(reader.mention() == mention) }
      #expect(reader.position == bytes.count)
    }
  }

  @Test func evidenceIsReadFromWhereItsArticleLies() {
    var list = ArticleList()
    list.append(Self.loaded(Self.facts))
    for (ordinal, deal) in Self.facts.deals.enumerated() {
      #expect(list.proof(.deal, ordinal, of: 0).evidence == deal.evidence)
    }
    for (ordinal, mention) in Self.facts.hardware.enumerated() {
      #expect(list.proof(.hardware, ordinal, of: 0) == mention.proof)
    }
    #expect(list.proof(.stake, 0, of: 0).evidence == Self.facts.stakes[0].evidence)
    #expect(list.proof(.stake, 999, of: 0).evidence.isEmpty)
  }

  @Test(arguments: [0, 1, 127, 128, 300, -1, -64, -65, .max, .min] as [Int])
  func numbersComeBack(_ number: Int) {
    var writer = PackedWriter()
    writer.number(number)
    writer.number(UInt64(bitPattern: Int64(number)))
    writer.figure(Double(number) / 3)
    writer.figure(Double(number))
    writer.bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      #expect(reader.number() == number)
      #expect(reader.unsigned() == UInt64(bitPattern: Int64(number)))
      #expect(reader.figure() == Double(number) / 3)
      #expect(reader.figure() == Double(number))
    }
  }

  @Test func bytesThatEndTooSoonGiveNothing() {
    var writer = PackedWriter()
    ArticleRecord.write(Self.loaded(Self.facts), to: &writer)
    for count in stride(from: 0, to: writer.bytes.count, by: 7) {
      let shelf = SpillFile()
      _ = shelf.append(Array(writer.bytes.prefix(count)))
      // Whatever is missing is missing; nothing traps.
      let place = ArticleRecord.Place(offset: 0, count: UInt32(writer.bytes.count))
      #expect(ArticleRecord.facts(at: place, on: shelf).deals.count <= Self.facts.deals.count)
    }
  }
}

extension Language {
  /// Any but the first, so that a lost language shows.
  fileprivate static var welshLike: Language { .thai }
}
