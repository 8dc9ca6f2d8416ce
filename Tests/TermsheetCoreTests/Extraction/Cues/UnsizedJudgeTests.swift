import Testing

@testable import TermsheetCore

@Suite("Deals without a sum that cues speak for")
struct UnsizedJudgeTests {
  private func deals(_ title: String, _ body: String) -> [Deal] {
    Extractor().facts(in: Article(path: "test", title: title, body: body)).deals
      .filter { $0.confidence.value >= Confidence.threshold }
  }

  @Test func aWordingThatNoRuleKnows() throws {
    let found = deals(
      "The Zug house sells",
      "The private-equity house Tarnwood Partners took Ferrel Optics off the hands of Oerwil Holding in 2018 for a sum that both have kept to themselves."
    )
    let deal = try #require(found.first)
    #expect(found.count == 1)
    #expect(deal.kind == .acquisition && deal.recipient == "Ferrel Optics" && deal.amount == nil)
    #expect(deal.investors.map(\.name) == ["Tarnwood Partners"])
    #expect(deal.confidence.reasons.contains("rule \(UnsizedFrames.rule)"))
  }

  @Test(
    "Nothing is bought where something else is merged, closed or asked",
    arguments: [
      (
        "Team news",
        "Nobody at Birch Robotics would say who is behind the plan. Birch merged the two code bases last week and closed its plant in Ghent."
      ),
      (
        "Does Corvane want Pelham?",
        "Will Corvane ever take Pelham Vision off its owners' hands for a sum that nobody names?"
      ),
    ])
  func noDeal(title: String, body: String) {
    #expect(deals(title, body).isEmpty)
  }

  @Test func whatWasToldIsNotToldAnew() {
    let found = deals(
      "Corvane takes Pelham off its owners",
      "Corvane has bought Pelham Vision, both said. It took Pelham Vision off its owners' hands in a week, for a sum that nobody names."
    )
    #expect(found.map(\.recipient) == ["Pelham Vision"])
    #expect(found.first?.investors.map(\.name) == ["Corvane"])
  }

  @Test("Whom a rule and its cues agree on is surer than whom only one of them names")
  func agreementCounts() throws {
    let clear = try #require(
      deals(
        "Corvane buys Pelham",
        "Corvane, the maker of cameras, has acquired its rival Pelham Vision, the two companies said on Monday. Terms of the purchase were not disclosed."
      ).first)
    let reasons = clear.confidence.reasons.filter { $0.hasPrefix("cues ") }
    #expect(reasons.count == 1)
    #expect(clear.confidence.value > 0.8)
  }
}
