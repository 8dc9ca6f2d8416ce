import Testing

@testable import TermsheetCore

/// Deals in one line: kind, givers, recipient, sum and valuation in millions. The sentences are our own.
enum DealLines {
  static func of(_ body: String, title: String? = nil, published: String = "2023-05-10") -> [String] {
    facts(body, title: title, published: published).deals.map { deal in
      let amount = deal.amount.map { "\($0.currency) \(number($0.value / 1e6))m" } ?? "-"
      let givers = deal.investors.map(\.name).sorted().joined(separator: "+")
      let value = deal.valuation.map { " at \(number($0.money.value / 1e6))m" } ?? ""
      return "\(deal.kind.rawValue) \(givers) -> \(deal.recipient ?? "?") \(amount)\(value)"
    }.sorted()
  }

  static func facts(_ body: String, title: String? = nil, published: String = "2023-05-10") -> ArticleFacts {
    Extractor().facts(
      in: Article(path: "test", title: title, published: PartialDate(iso: published), body: body)
    ).sure
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}

/// Sums beside a deal that are not its own.
@Suite("Sums that belong to something else than the deal")
struct OtherSumTests {
  /// The deal is told, and without a sum.
  @Test(arguments: [
    (
      "The purchase of Kubrio shows that Vendolo is serious about the market, which is expected to reach $383.7 billion by 2032.",
      "Vendolo acquires Kubrio"
    ),
    (
      "Vendolo has acquired Kubrio. The sensor market falls within the broader security market, which researchers valued at $13.8 billion in 2021, and anticipate will reach $18.7 billion by 2026.",
      "Vendolo buys Kubrio"
    ),
    (
      "Orbello has bought Fendrix. The deal strengthens Orbello in a sector that analysts forecast to be worth $91 billion in 2030.",
      "Orbello buys Fendrix"
    ),
    ("Orbello bought Fendrix for about half of its last valuation of $900 million.", "Orbello"),
    ("Orbello is buying Fendrix at a steep discount to the $900 million it was valued at in 2021.", "Orbello"),
    (
      "We’re acquiring Fendrix, it wrote. Orbello acquired Fendrix for well below its 2018 valuation of $3.2 billion.",
      "Orbello buys"
    ),
    (
      "Orbello, the ticketing startup valued at just over $1 billion, has acquired Fendrix, a smaller competitor.",
      "Orbello acquires Fendrix"
    ),
    ("Now valued at $10 billion, Lisbon-based Orbello bought Fendrix in 2019.", "Orbello"),
    (
      "Orbello has acquired Fendrix. In October, Orbello announced it would double down on its cloud while spinning off a $19 billion company.",
      "Orbello buys Fendrix"
    ),
    ("Orbello, which bought Fendrix in 2019, took a $2.2 billion impairment charge on the unit.", "Orbello"),
  ])
  func noPrice(text: String, title: String) {
    let found = DealLines.of(text, title: title).filter { $0.hasPrefix("acquisition") }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasSuffix(" -") }, "\(found)")
  }

  /// No deal has this sum.
  @Test(arguments: [
    (
      "Fendrix raised $12 million. There is plenty of business to go around in the $19.38 billion HR solutions market.",
      19_380.0
    ),
    (
      "Orbello plans to create at least $100 million in stock awards to retain the employees of Fendrix, the startup it offered to buy last month.",
      100
    ),
    ("Fendrix hunts bugs. It subsequently won a $3 million contract from the Ministry of Defence.", 3),
    (
      "Orbello buys Fendrix for $3 billion. The amount hardly puts a dent in its mountain of cash — nearly $160 billion.",
      160_000
    ),
    (
      "Fendrix raised $30 million. Legal tech companies smashed the $510 million invested in 2020 and the all-time high of $989 million in 2019.",
      510
    ),
    (
      "Fendrix raised $30 million. Legal tech companies smashed the $510 million invested in 2020 and the all-time high of $989 million in 2019.",
      989
    ),
    (
      "Fendrix came out of stealth with a seed round of $51 million. Of 2,016 startups the average seed round was $3.1 million.",
      3.1
    ),
    ("Fendrix drew on its $80 million in funding to develop its own system.", 80),
    ("Since its launch in 2013, Fendrix has raised about $30 million.", 30),
    ("To date, Fendrix has pulled in $120 million across four rounds.", 120),
    ("Fendrix raised $70 million. The funding takes the amount it has raised so far to $120 million.", 120),
    (
      "Fendrix has received strategic funding from Orbello Ventures. Prior to this investment, the company had raised a total of $65 million.",
      65
    ),
    ("Fendrix raised $80 million at a $2 billion valuation — up from $600 million at its series B.", 600),
    ("The tech giant Orbello announced that it is building a $5 billion secondary North American campus.", 5_000),
    ("Wisconsin may offer $3 billion worth of incentives to Fendrix in an effort to create a valley.", 3_000),
    (
      "In response, President Jane Roe recently committed $180 billion to R&D for computing. Oak Capital led the latest round of Fendrix.",
      180_000
    ),
  ])
  func noDeal(text: String, millions: Double) {
    let sums = DealLines.facts(text, title: "Fendrix").deals.compactMap { $0.amount?.value }
    #expect(!sums.contains { abs($0 - millions * 1e6) < 1 }, "\(DealLines.of(text, title: "Fendrix"))")
  }

  @Test(arguments: [
    ("Orbello, a startup valued at $1 billion, has acquired Fendrix for $50 million.", 50.0),
    ("Fendrix, last valued at $2 billion, was bought by Orbello for $3 billion.", 3_000),
  ])
  func ofTwoSumsOneIsThePrice(text: String, millions: Double) {
    let sums = DealLines.facts(text, title: "Weekly").deals.map { $0.amount.map { $0.value / 1e6 } }
    #expect(sums == [millions])
  }

  @Test func theValueOfTwoThatMergeIsNoSum() {
    let found = DealLines.of(
      "Orbello will merge with Fendrix in a deal that values the combined company at $35 billion.",
      title: "Orbello merges with Fendrix")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.contains("35000m") }, "\(found)")
  }

  @Test func aValuationIsItsNeighboursOnlyInItsOwnClause() {
    let found = DealLines.of(
      "Peers include Fendrix , now valued at $4 billion, and Mandrel , which raised $60 million in May.")
    #expect(found == ["equity-round  -> Mandrel USD 60m"])
  }

  @Test func codeBehindTheSumSaysWhichDollar() {
    let found = DealLines.of(
      "Fendrix, the Canada-based technology company, has announced a substantial $120 million (USD) Series B round.",
      title: "Fendrix raises $120 million")
    #expect(found == ["equity-round  -> Fendrix USD 120m"])
  }

  @Test func whatPaysForThePurchaseIsLent() {
    let found = DealLines.of(
      "Orbello said it was buying Fendrix for $8 billion in cash. Orbello has secured $7.9 billion in financing to cover the purchase price.",
      title: "Orbello buys Fendrix for $8 billion")
    #expect(!found.contains { $0.hasPrefix("equity-round") }, "\(found)")
  }

  @Test func whoPegsTheDealSpeaksOfTheOneBefore() {
    let found = DealLines.of(
      "Orbello announced it intends to buy Fendrix. (The Gazette pegs the deal at approximately $1 billion, half the amount Orbello paid to acquire Mandrel in 2014.)"
    )
    #expect(found.contains("acquisition Orbello -> Fendrix USD 1000m"), "\(found)")
    #expect(found.contains("acquisition Orbello -> Mandrel -"))
  }
}
