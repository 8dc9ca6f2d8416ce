import Foundation
import TermsheetCore

@testable import TermsheetTUI

/// Invented articles about invented companies, with the facts that they state.
enum SampleFacts {
  static let alder = article(
    "alder-talks.txt", "Birchline weighs a stake in Alder AI", "The Daily Ledger", "2031-03-12",
    """
    Birchline is in talks to put ten billion dollars or more into Alder AI, a person close to the matter said on Tuesday.

    A deal would value the maker of the Thicket assistant at more than 500 billion dollars.

    What Alder would get

    Alder AI plans to train its next models on Sapling chips, which Birchline makes. They rival those of Cedarcore.

    Fernway holds a 27 percent stake in Alder AI. The Alder Foundation keeps about a quarter, and staff hold a part \
    whose size was not disclosed.

    Alder AI is preparing to list at a valuation of up to one trillion dollars, The Daily Ledger wrote in January.
    """,
    deals: [
      (
        "Birchline is in talks",
        deal(
          .strategicInvestment, .inTalks, "Alder AI", ["Birchline"], usd(1e10, .atLeast), usd(5e11, .moreThan),
          "2031-03-11", anonymous: true, attribution: "The Daily Ledger")
      ),
      ("Alder AI is preparing to list", deal(.ipo, .planned, "Alder AI", [], nil, usd(1e12, .upTo), "2031-01")),
    ],
    stakes: [
      ("Fernway holds", stake("Fernway", "Alder AI", 27)),
      ("Fernway holds", stake("Nobody", "Alder AI", 3, confidence: 0.2)),
      ("The Alder Foundation", stake("Alder Foundation", "Alder AI", 25, .about)),
      ("The Alder Foundation", stake("Staff", "Alder AI", nil)),
    ],
    hardware: [
      ("Alder AI plans to train", chip("Sapling", "Birchline", ["Alder AI"], .plans)),
      ("They rival", chip("Cedarcore chips", "Cedarcore", [], .rivals)),
    ])

  static let others: [LoadedArticle] = [
    article(
      "marsh-series-b.md", "Marsh Robotics closes its Series B", "Harbour Wire", "2031-02-20",
      """
      Marsh Robotics has closed a Series B of 1.3 billion euros led by Quarry Capital, with Fernway and Tidepool Partners.

      Quarry Capital now owns 12.5 percent of Marsh Robotics. Until last year Tidepool Partners held 8 percent.
      """,
      deals: [
        (
          "Marsh Robotics has closed",
          deal(
            .equityRound, .closed, "Marsh Robotics", ["Fernway", "*Quarry Capital", "Tidepool Partners"],
            Money(value: 1.3e9, currency: "EUR"), Money(value: 6.6e9, currency: "EUR", qualifier: .about), "2031-02-20",
            round: "Series B")
        )
      ],
      stakes: [
        ("Quarry Capital now owns", stake("Quarry Capital", "Marsh Robotics", 12.5, asOf: "2031-02")),
        ("Until last year", stake("Tidepool Partners", "Marsh Robotics", 8, status: .former)),
      ]),
    article(
      "lantern-compute.txt", "Lantern Cloud signs Alder AI for 38 billion dollars of capacity", "Harbour Wire",
      "2031-01-30",
      """
      Alder AI agreed to buy capacity worth 38 billion dollars from Lantern Cloud over seven years.

      Lantern Cloud will run 500,000 Cedarcore C9 chips for it, drawing about 1.2 gigawatts.

      To build the halls Lantern Cloud borrowed between five and six billion dollars from Granite Bank.
      """,
      deals: [
        (
          "Alder AI agreed to buy",
          deal(.computeCommitment, .agreed, "Alder AI", ["Lantern Cloud"], usd(3.8e10), nil, "2031-01-30")
        ),
        (
          "To build the halls",
          deal(
            .debt, .announced, "Lantern Cloud", ["Granite Bank"],
            Money(value: 5e9, high: 6e9, currency: "USD", qualifier: .range), nil, nil)
        ),
      ],
      hardware: [
        (
          "Lantern Cloud will run",
          chip("Cedarcore C9", "Cedarcore", ["Lantern Cloud"], .uses, .init(value: 500_000, unit: .chips))
        ),
        (
          "Lantern Cloud will run",
          chip("Cedarcore C9", "Cedarcore", ["Alder AI"], .buys, .init(value: 1.2, unit: .gigawatts, qualifier: .about))
        ),
      ]),
    article(
      "cedarcore-buys-osier.txt", "Cedarcore to buy Osier Labs", "The Daily Ledger", "2030-11-03",
      """
      Cedarcore announced that it will buy the chip designer Osier Labs for 4.9 billion dollars.

      An earlier approach by Birchline had come to nothing.
      """,
      deals: [
        (
          "Cedarcore announced",
          deal(.acquisition, .announced, "Osier Labs", ["Cedarcore"], usd(4.9e9), nil, "2030-11-03")
        ),
        ("An earlier approach", deal(.acquisition, .terminated, "Osier Labs", ["Birchline"], nil, nil, nil)),
      ],
      stakes: [("Cedarcore announced", stake("Cedarcore", "Osier Labs", 100, status: .proposed))]),
    article(
      "roundup.md", "Money of the week: 東雲重工, Žofín & Söhne and more", "Weekly Abacus", "2030-12-19",
      """
      東雲重工 raised 150 billion yen from 北斗銀行. Žofín & Söhne got a grant of 40 million pounds.

      Osier Labs raised 250 million dollars in a seed round, its founder said; Birchline denied that it took part with more.

      Fernway holds 27 percent of Alder AI, and 3 percent of Lantern Cloud. A rumour has Glasshouse raising 2 billion dollars.
      """,
      deals: [
        (
          "東雲重工 raised",
          deal(.equityRound, .closed, "東雲重工", ["北斗銀行"], Money(value: 1.5e11, currency: "JPY"), nil, "2030-12-15")
        ),
        (
          "Žofín & Söhne got",
          deal(.grant, .announced, "Žofín & Söhne", [], Money(value: 4e7, currency: "GBP"), nil, "2030-12")
        ),
        ("Osier Labs raised", deal(.equityRound, .closed, "Osier Labs", [], usd(2.5e8), nil, "2030", round: "Seed")),
        ("Birchline denied", deal(.strategicInvestment, .denied, "Osier Labs", ["Birchline"], nil, nil, nil)),
        ("A rumour has", deal(.equityRound, .rumoured, "Glasshouse", [], usd(2e9, .about), nil, nil, anonymous: true)),
        ("A rumour has", deal(.other, nil, "Glasshouse", ["Fernway"], usd(1e6), nil, nil, confidence: 0.3)),
      ],
      stakes: [
        ("Fernway holds 27 percent", stake("Fernway", "Alder AI", 27)),
        ("Fernway holds 27 percent", stake("Fernway", "Lantern Cloud", 3)),
      ]),
  ]

  static var all: [LoadedArticle] { [alder] + others }

  static let problems = [
    Problem(path: "/home/reader/articles/locked.txt", reason: "is not readable (permission denied)"),
    Problem(path: "notes/old.txt", reason: "is not UTF-8; read as Windows-1252", severity: .warning),
    Problem(path: "evil\u{1B}[2J\u{202E}name.txt", reason: "holds no text"),
  ]

  // MARK: Making facts

  static func usd(_ value: Double, _ qualifier: Qualifier = .exact) -> Money {
    Money(value: value, currency: "USD", qualifier: qualifier)
  }

  /// A name that begins with an asterisk leads.
  static func deal(
    _ kind: Deal.Kind, _ status: Deal.Status?, _ recipient: String?, _ investors: [String], _ amount: Money?,
    _ valuation: Money?, _ date: String?, round: String? = nil, anonymous: Bool = false, attribution: String? = nil,
    confidence: Double = 1
  ) -> Deal {
    Deal(
      kind: kind, round: round, status: status, recipient: recipient,
      investors: investors.map {
        $0.hasPrefix("*") ? .init(name: String($0.dropFirst()), role: .lead) : .init(name: $0)
      },
      amount: amount, valuation: valuation.map { Valuation(money: $0) }, date: date.flatMap { PartialDate(iso: $0) },
      attribution: attribution, isAnonymous: anonymous, evidence: [],
      confidence: Confidence(value: confidence, reasons: confidence < 0.5 ? ["the amount is far from the name"] : []))
  }

  static func stake(
    _ holder: String, _ company: String, _ percent: Double?, _ qualifier: Qualifier? = nil,
    status: Stake.Status = .current, asOf: String? = nil, confidence: Double = 1
  ) -> Stake {
    Stake(
      holder: holder, company: company, percent: percent, qualifier: qualifier, status: status,
      asOf: asOf.flatMap { PartialDate(iso: $0) }, evidence: [], confidence: Confidence(value: confidence))
  }

  static func chip(
    _ name: String, _ vendor: String?, _ users: [String], _ relation: HardwareMention.Relation,
    _ quantity: HardwareMention.Quantity? = nil
  ) -> HardwareMention {
    HardwareMention(
      name: name, vendor: vendor, users: users, relation: relation, quantity: quantity, evidence: [])
  }

  /// An article whose facts get the sentence that begins with the given words as evidence.
  static func article(
    _ path: String, _ title: String, _ outlet: String?, _ date: String?, _ body: String,
    deals: [(String, Deal)] = [], stakes: [(String, Stake)] = [], hardware: [(String, HardwareMention)] = []
  ) -> LoadedArticle {
    var facts = ArticleFacts()
    for (start, fact) in deals { facts.deals.append(with(fact) { $0.evidence = evidence(start, body) }) }
    for (start, fact) in stakes { facts.stakes.append(with(fact) { $0.evidence = evidence(start, body) }) }
    for (start, fact) in hardware { facts.hardware.append(with(fact) { $0.evidence = evidence(start, body) }) }
    var headings: [Range<Int>] = []
    var offset = 0
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty, !line.hasSuffix(".") { headings.append(offset..<offset + line.utf8.count) }
      offset += line.utf8.count + 1
    }
    return LoadedArticle(
      article: Article(
        path: path, title: title, outlet: outlet, published: date.flatMap { PartialDate(iso: $0) }, body: body,
        headings: headings),
      facts: facts)
  }

  private static func with<Fact>(_ fact: Fact, _ change: (inout Fact) -> Void) -> Fact {
    var fact = fact
    change(&fact)
    return fact
  }

  private static func evidence(_ start: String, _ body: String) -> [Evidence] {
    guard let range = body.range(of: start) else { return [] }
    let end = body[range.upperBound...].firstIndex(where: { $0 == "." || $0 == ";" }) ?? body.endIndex
    // A full stop within a figure ends no sentence.
    var last = end
    while last < body.endIndex, let next = body.index(last, offsetBy: 1, limitedBy: body.endIndex),
      next < body.endIndex,
      body[next].isNumber
    {
      last = body[next...].firstIndex(of: ".") ?? body.endIndex
    }
    let stop = last < body.endIndex ? body.index(after: last) : last
    let low = body.utf8.distance(from: body.startIndex, to: range.lowerBound)
    return [
      Evidence(
        text: String(body[range.lowerBound..<stop]), start: low,
        end: low + body[range.lowerBound..<stop].utf8.count)
    ]
  }
}
