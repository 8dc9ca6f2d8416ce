import Testing

@testable import TermsheetCore

/// Who pays whom, and where money comes back.
@Suite struct FlowTests {
  private func graph(_ articles: [LoadedArticle]) -> (FlowGraph, Ledger) {
    let ledger = Telling.ledger(articles)
    return (
      FlowGraph(ledger.deals.indices, hardware: ledger.hardware.indices, in: ledger, parts: DealParts(ledger)), ledger
    )
  }

  private func pairs(_ graph: FlowGraph) -> [String] {
    graph.edges.map { "\(graph.names[$0.payer])>\(graph.names[$0.payee]) \(CirclePhrase.figure($0))" }.sorted()
  }

  private static func purchase(_ user: String, _ vendor: String, _ quantity: HardwareMention.Quantity?) -> LoadedArticle
  {
    LoadedArticle(
      article: Article(path: "\(user)-\(vendor).txt", published: PartialDate(year: 2031), body: "\(user) buys."),
      facts: ArticleFacts(hardware: [
        HardwareMention(
          name: "\(vendor) chips", vendor: vendor, users: [user], relation: .buys, quantity: quantity,
          evidence: [Evidence(text: "It buys.", start: 0, end: 8)])
      ]))
  }

  static let circle: [LoadedArticle] = [
    Telling.report(
      "2031-01-05", "Ay", .announced, of: "Alder", by: ["Nimbus"], "≤$100B", kind: .strategicInvestment),
    Telling.report("2031-02-05", "Bee", .agreed, of: "Alder", by: ["Orchard"], "$300B", kind: .computeCommitment),
    purchase("Orchard", "Nimbus", .init(value: 40e9, unit: .usd, qualifier: .about)),
  ]

  @Test func moneyGoesFromInvestorBuyerAndAcquirer() {
    let (graph, _) = graph([
      Telling.report("2031-01-05", "Ay", of: "Alder", by: ["Birch"], "$1B"),
      Telling.report("2031-02-05", "Bee", of: "Cedar", by: ["Dogwood"], "$2B", kind: .computeCommitment),
      Telling.report("2031-03-05", "Cee", of: "Elm", by: ["Fir"], "$3B", kind: .acquisition),
      Telling.report("2031-04-05", "Dee", of: "Ginkgo", by: ["Hazel"], "$4B", kind: .secondary),
    ])
    #expect(pairs(graph) == ["Birch>Alder $1B", "Cedar>Dogwood $2B", "Fir>Elm $3B"])
  }

  @Test func theSellersArePaidWhereTheyAreNamed() {
    var deal = Telling.deal(.agreed, of: "Elm", by: ["Fir"], "$3B", kind: .acquisition)
    deal.sellers = ["Gum"]
    #expect(pairs(graph([Telling.article("2031-01-05", "Ay", [deal])]).0) == ["Fir>Gum $3B"])
  }

  @Test func whatSeveralPayTogetherIsNobodysAlone() {
    let (graph, _) = graph([Telling.report("2031-01-05", "Ay", of: "Alder", by: ["Birch", "Cedar"], "$1B")])
    #expect(pairs(graph) == ["Birch>Alder part of $1B", "Cedar>Alder part of $1B"])
    #expect(graph.edges.allSatisfy { $0.alone.isEmpty })
  }

  @Test func whatWasCalledOffIsNoPayment() {
    #expect(graph([Telling.report("2031-01-05", "Ay", .terminated, of: "Alder", by: ["Birch"], "$1B")]).0.edges.isEmpty)
  }

  @Test func twoAmountsBetweenTwoCompaniesAddUpInTheirCurrencies() {
    let (graph, _) = graph([
      Telling.report(
        "2030-01-05", "Ay", .closed, of: "Alder", by: ["Birch"], "$1B", round: "Series A", date: "2030-01-01"),
      Telling.report(
        "2031-01-05", "Bee", .closed, of: "Alder", by: ["Birch"], "$2B", round: "Series B", date: "2031-01-01"),
      Telling.report("2032-01-05", "Cee", .inTalks, of: "Alder", by: ["Birch"], "€3B", round: "Series C"),
    ])
    // Talk is not added to what was paid.
    #expect(pairs(graph) == ["Birch>Alder $3B"])
    #expect(graph.edges[0].figureFirmness == .paidIn)
    #expect(graph.edges[0].talk?.text() == "€3B")
    #expect(graph.edges[0].payments.map(\.firmness) == [.paidIn, .paidIn, .talk])
  }

  @Test func aSumIsNoFirmerThanItsSoftestPart() {
    let (graph, _) = graph([
      Telling.article(
        "2031-01-05", "Ay",
        [
          Telling.deal(.agreed, by: ["Birch"], "≤$100B", kind: .strategicInvestment),
          Telling.deal(.closed, by: ["Birch"], "$10B", kind: .strategicInvestment, date: "2031-01-02", partOf: 0),
        ])
    ])
    #expect(pairs(graph) == ["Birch>Alder ≤$100B"])
    #expect(graph.edges[0].figureFirmness == .conditional)
    #expect(graph.edges[0].firmness == .paidIn)
    #expect(graph.edges[0].amounts[.paidIn]?.text() == "$10B")
  }

  @Test func aPurchaseFromSeveralArticlesIsOne() {
    let quantity = HardwareMention.Quantity(value: 40e9, unit: .usd)
    var again = Self.purchase("Orchard", "Nimbus", quantity)
    again.article.path = "again.txt"
    let (graph, _) = graph([Self.purchase("Orchard", "Nimbus", quantity), again])
    #expect(pairs(graph) == ["Orchard>Nimbus $40B"])
    #expect(graph.edges[0].payments.map(\.source) == [.hardware([0, 1])])
  }

  @Test func aCircleIsFoundAndWeighed() throws {
    let (graph, _) = graph(Self.circle)
    let circles = Circles(graph)
    let circle = try #require(circles.all.first)
    #expect(circles.all.count == 1)
    #expect(circles.completeLength == CircleSearch.longest)
    // Told from the largest payment on.
    #expect(CirclePhrase.path(circle, in: graph) == "Alder → Orchard → Nimbus → Alder")
    #expect(CirclePhrase.path(circle, in: graph, style: .ascii) == "Alder -> Orchard -> Nimbus -> Alder")
    #expect(circle.edges.map { graph.edges[$0].firmness } == [.committed, .committed, .conditional])
    #expect(circle.firmness == .conditional)
    #expect(CirclePhrase.smallest(circle, in: graph) == "smallest edge: ~$40B committed, Orchard to Nimbus")
    #expect(CirclePhrase.firmness(circle, in: graph) == "every edge signed or paid, at least up to a figure")
  }

  @Test func aCircleWithTalkInItIsTalk() throws {
    let (graph, _) = graph(
      Self.circle.dropFirst()
        + [
          Telling.report("2031-03-05", "Cee", .inTalks, of: "Alder", by: ["Nimbus"], "$9B", kind: .strategicInvestment)
        ])
    let circle = try #require(Circles(graph).all.first)
    #expect(circle.firmness == .talk)
    #expect(CirclePhrase.firmness(circle, in: graph) == "2 of 3 edges signed or paid, the rest talk")
    #expect(CirclePhrase.smallest(circle, in: graph).hasPrefix("smallest edge: $9B"))
  }

  @Test func amountsInDifferentCurrenciesHaveNoSmallest() throws {
    let (graph, _) = graph([
      Telling.report("2031-01-05", "Ay", of: "Alder", by: ["Birch"], "$1B"),
      Telling.report("2031-02-05", "Bee", of: "Birch", by: ["Alder"], "€2B"),
    ])
    let circle = try #require(Circles(graph).all.first)
    #expect(circle.smallest == nil)
    #expect(CirclePhrase.smallest(circle, in: graph) == "smallest edge: the amounts are in different currencies")
  }

  // MARK: The search

  /// Every circle by trying all paths: slow, and right by its plainness.
  private func allCircles(_ successors: [[Int]], upTo longest: Int) -> Set<[Int]> {
    var found: Set<[Int]> = []
    func walk(_ path: [Int]) {
      for next in successors[path[path.count - 1]] {
        if next == path[0], path.count > 1 { found.insert(path) }
        if next > path[0], !path.contains(next), path.count < longest { walk(path + [next]) }
      }
    }
    for start in successors.indices { walk([start]) }
    return found
  }

  @Test(arguments: 0..<40) func theSearchFindsEveryCircleOnce(seed: Int) {
    var numbers = RepeatableNumbers(state: UInt64(seed))
    let count = Int.random(in: 2...8, using: &numbers)
    let successors = (0..<count).map { vertex in
      (0..<count).filter { $0 != vertex && Int.random(in: 0..<4, using: &numbers) == 0 }
    }
    let search = CircleSearch(successors: successors, longest: 6)
    #expect(Set(search.circles).count == search.circles.count)
    #expect(Set(search.circles) == allCircles(successors, upTo: 6))
    #expect(search.completeLength == 6)
  }

  @Test func aSearchThatWouldNotEndSaysHowFarItCame() {
    // Everybody pays everybody: circles beyond counting.
    let successors = (0..<60).map { vertex in (0..<60).filter { $0 != vertex } }
    let search = CircleSearch(successors: successors, steps: 50_000, most: 100_000)
    #expect(search.completeLength == 2)
    #expect(search.circles.prefix(60 * 59 / 2).allSatisfy { $0.count == 2 })
  }

  @Test func aLongChainIsSearchedWithoutACircle() {
    let successors = (0..<100_000).map { $0 < 99_999 ? [$0 + 1] : [] }
    #expect(CircleSearch(successors: successors).circles.isEmpty)
    #expect(Set(CircleSearch.components(of: [[1], [2], [0], [0]])).count == 2)
  }
}
