import Testing

@testable import TermsheetCore

/// Who has which chip, over all articles.
@Suite struct HardwareUseTests {
  private static let words = (0..<80).map { "word\($0 * 7 % 61)x\($0)" }.joined(separator: " ")

  private func ledger(_ told: [(date: String?, mention: HardwareMention, body: String)]) -> Ledger {
    var ledger = Ledger()
    ledger.add(
      told.enumerated().map { index, item in
        LoadedArticle(
          article: Article(
            path: "\(index).txt", outlet: "Outlet \(index)", published: item.date.flatMap { PartialDate(iso: $0) },
            body: item.body),
          facts: ArticleFacts(hardware: [item.mention]))
      })
    return ledger
  }

  private func mention(
    _ name: String, _ users: [String], _ relation: HardwareMention.Relation = .uses, _ chips: Double? = nil
  ) -> HardwareMention {
    HardwareMention(
      name: name, vendor: "Cedarcore", users: users, relation: relation,
      quantity: chips.map { .init(value: $0, unit: .chips) },
      evidence: [Evidence(text: "Invented.", start: 0, end: 9)])
  }

  @Test func reportsOfOneUserAndOneChipAreOneUseWithAHistory() {
    let uses = ledger([
      ("2031-06-01", mention("Sapling", ["Alder AI"], .uses, 9_000), "One."),
      ("2031-01-01", mention("Sapling", ["Alder AI"], .plans, 5_000), "Two."),
      ("2031-03-01", mention("sapling", ["Alder AI", "Elm"], .buys), "Three."),
      (nil, mention("Thicket", ["Elm"]), "Four."),
    ]).hardwareUse()
    #expect(uses.map(\.user) == ["Alder AI", "Elm", "Elm"])
    #expect(uses.map(\.product) == ["Sapling", "sapling", "Thicket"])
    #expect(uses[0].steps.map(\.relation) == [.plans, .buys, .uses])
    #expect(uses[0].steps.map { $0.quantity?.value } == [5_000, nil, 9_000])
    #expect(uses[0].relation == .uses)
    #expect(uses[0].quantities.map(\.quantity.value) == [9_000])
    #expect(uses[0].quantities.map(\.date?.iso) == ["2031-06-01"])
    #expect(uses[0].maker == "Cedarcore")
  }

  @Test func whoMakesOrRivalsAChipDoesNotUseIt() {
    let others: [HardwareMention.Relation] = [.makes, .rivals, .mentioned, .sells]
    let told = others.map { (date: nil as String?, mention: mention("Sapling", ["Alder AI"], $0), body: "\($0).") }
    #expect(ledger(told).hardwareUse().isEmpty)
  }

  @Test func copiesOfOneTextAreOneStep() {
    let uses = ledger([
      ("2031-01-01", mention("Sapling", ["Elm"], .buys, 100), Self.words),
      ("2031-01-02", mention("Sapling", ["Elm"], .buys, 100), "HEAD LINE. " + Self.words + " Foot."),
      ("2031-01-03", mention("Sapling", ["Elm"], .buys, 100), "In words of its own."),
    ]).hardwareUse()
    #expect(uses.map { $0.steps.count } == [2])
    #expect(uses[0].steps[0].copies.count == 1)
  }

  @Test func mentionsOfOneTieAreToldTextByText() {
    let ledger = ledger([
      ("2031-01-01", mention("Sapling", ["Elm"], .buys), Self.words),
      ("2031-01-02", mention("Sapling", ["Elm"], .buys), "In words of its own."),
      ("2031-01-03", mention("Sapling", ["Elm"], .buys), "HEAD LINE. " + Self.words + " Foot."),
      ("2031-01-04", mention("Sapling", ["Elm"], .buys, 100), "With a number."),
    ])
    let told = ledger.told(Array(ledger.hardware.indices))
    // The newest that names a number first, and each copy with the text that it carries.
    #expect(told.accounts == [.init(mention: 3), .init(mention: 0, copies: [2]), .init(mention: 1)])
    #expect(told.texts == 3)
    #expect(ledger.told([1]).accounts == [.init(mention: 1)])
  }

  @Test func aSecondSentenceOfOneArticleIsToldToo() {
    var ledger = Ledger()
    let body = "Elm buys Sapling chips. " + Self.words
    func article(_ path: String, _ count: Int) -> LoadedArticle {
      LoadedArticle(
        article: Article(path: path, outlet: path, published: PartialDate(iso: "2031-01-01"), body: body),
        facts: ArticleFacts(
          hardware: (0..<count).map { index in
            var mention = mention("Sapling", ["Elm"], .buys)
            mention.evidence = [Evidence(text: "Sentence \(index).", start: index, end: index + 1)]
            return mention
          }))
    }
    ledger.add([article("first.txt", 2), article("copy.txt", 2)])
    let told = ledger.told(Array(ledger.hardware.indices))
    #expect(told.accounts == [.init(mention: 0, copies: [2, 3]), .init(mention: 1)])
    #expect(told.texts == 1)
    let use = ledger.hardwareUse()
    #expect(use.map { $0.steps.count } == [2])
    #expect(use[0].steps.map(\.copies.count).sorted() == [0, 2])
  }

  @Test func theFilterNarrowsToTheCompanyAndTheSure() throws {
    var unsure = mention("Thicket", ["Elm"])
    unsure.confidence = Confidence(value: 0.1)
    let ledger = ledger([(nil, mention("Sapling", ["Alder AI", "Elm"]), "One."), (nil, unsure, "Two.")])
    let elm = FactFilter(companies: [try #require(CompanyName("elm"))])
    #expect(ledger.hardwareUse(elm).map(\.product) == ["Sapling"])
    #expect(ledger.hardwareUse(elm).map(\.user) == ["Elm"])
  }
}
