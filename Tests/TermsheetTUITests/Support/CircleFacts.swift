import TermsheetCore

@testable import TermsheetTUI

extension SampleFacts {
  /// More invented articles: a circle of money, a package with a paid part, and a deal that three outlets tell.
  static let circular: [LoadedArticle] = [
    article(
      "birchline-invests.txt", "Birchline promises Alder AI up to 100 billion dollars", "The Daily Ledger",
      "2031-03-28",
      """
      Birchline has agreed to put up to 100 billion dollars into Alder AI as the halls are built.

      The first 10 billion dollars have been paid, Birchline said.
      """,
      deals: [
        (
          "Birchline has agreed",
          deal(.strategicInvestment, .agreed, "Alder AI", ["Birchline"], usd(1e11, .upTo), nil, "2031-03-27")
        ),
        (
          "The first 10 billion",
          part(deal(.strategicInvestment, .closed, "Alder AI", ["Birchline"], usd(1e10), nil, "2031-03-28"), of: 0)
        ),
      ]),
    article(
      "lantern-buys-chips.txt", "Lantern Cloud orders Birchline chips", "Harbour Wire", "2031-04-02",
      """
      Lantern Cloud buys Sapling chips from Birchline for about 21 billion dollars.

      Alder AI already runs 24,000 Sapling chips, and Marsh Robotics plans to use some.
      """,
      hardware: [
        (
          "Lantern Cloud buys",
          chip("Sapling", "Birchline", ["Lantern Cloud"], .buys, .init(value: 2.1e10, unit: .usd, qualifier: .about))
        ),
        (
          "Alder AI already runs", chip("Sapling", "Birchline", ["Alder AI"], .uses, .init(value: 24_000, unit: .chips))
        ),
        ("Alder AI already runs", chip("Sapling", "Birchline", ["Marsh Robotics"], .plans)),
      ]),
    article(
      "alder-again.txt", "Alder AI and Birchline near the end of their talks", "Weekly Abacus", "2031-03-20",
      """
      Birchline is close to investing twelve billion dollars in Alder AI at 520 billion dollars, people who know of it said.
      """,
      deals: [
        (
          "Birchline is close",
          deal(
            .strategicInvestment, .inTalks, "Alder AI", ["Birchline"], usd(1.2e10), usd(5.2e11), "2031-03",
            anonymous: true)
        )
      ]),
    article(
      "marsh-seed.txt", "How Marsh Robotics began", "Weekly Abacus", "2029-06-01",
      """
      Marsh Robotics raised 200 million euros from Quarry Capital in June 2029, at a valuation of one billion euros.
      """,
      deals: [
        (
          "Marsh Robotics raised",
          deal(
            .equityRound, .closed, "Marsh Robotics", ["*Quarry Capital"], Money(value: 2e8, currency: "EUR"),
            Money(value: 1e9, currency: "EUR"), "2029-06", round: "Series A")
        )
      ]),
  ]

  private static func part(_ deal: Deal, of package: Int) -> Deal {
    var deal = deal
    deal.partOf = package
    return deal
  }
}
