import Testing

@testable import TermsheetCore

@Suite struct MoneyTests {
  static let forms = [
    QuantityCase("$4.9bn", money(4.9e9)),
    QuantityCase("US$56m", money(56e6)),
    QuantityCase("US$400m", money(400e6)),
    QuantityCase("$750mn", money(750e6)),
    QuantityCase("$10B", money(10e9)),
    QuantityCase("$6.6B", money(6.6e9)),
    QuantityCase("$300K", money(300e3)),
    QuantityCase("$2.5k", money(2500)),
    QuantityCase("$1T", money(1e12)),
    QuantityCase("$1.5tn", money(1.5e12)),
    QuantityCase("$1 trillion", money(1e12)),
    QuantityCase("€1.7 billion", money(1.7e9, "EUR")),
    QuantityCase("€1.3bn", money(1.3e9, "EUR")),
    QuantityCase("USD 40.0 billion", money(40e9)),
    QuantityCase("HK$4.1734 billion", money(4_173_400_000, "HKD")),
    QuantityCase("1.7 billion-euro", money(1.7e9, "EUR")),
    QuantityCase("$13.75-billion", money(13.75e9)),
    QuantityCase("1.3 billion euros", money(1.3e9, "EUR")),
    QuantityCase("RMB 2 billion", money(2e9, "CNY")),
    QuantityCase("Rmb2bn", money(2e9, "CNY")),
    QuantityCase("Won2bn", money(2e9, "KRW")),
    QuantityCase("EUR500m", money(500e6, "EUR")),
    QuantityCase("2 trillion won", money(2e12, "KRW")),
    QuantityCase("Rs 400 crore", money(4e9, "INR")),
    QuantityCase("Rs. 400 crore", money(4e9, "INR")),
    QuantityCase("Rs 1.5 lakh crore", money(1.5e12, "INR")),
    QuantityCase("₹246.72 cr", money(2_467_200_000, "INR")),
    QuantityCase("5 lakh rupees", money(500_000, "INR")),
    QuantityCase("10 million pounds", money(10e6, "GBP")),
    QuantityCase("SEK 500m", money(500e6, "SEK")),
    QuantityCase("1.9 billion Swedish crowns", money(1.9e9, "SEK")),
    QuantityCase("6.5 billion Norwegian crowns", money(6.5e9, "NOK")),
    QuantityCase("3.1 billion Czech crowns", money(3.1e9, "CZK")),
    QuantityCase("CHF 20m", money(20e6, "CHF")),
    QuantityCase("A$330 million", money(330e6, "AUD")),
    QuantityCase("AU$330 million", money(330e6, "AUD")),
    QuantityCase("C$5m", money(5e6, "CAD")),
    QuantityCase("CA$5m", money(5e6, "CAD")),
    QuantityCase("S$5m", money(5e6, "SGD")),
    QuantityCase("NT$5bn", money(5e9, "TWD")),
    QuantityCase("NZ$5m", money(5e6, "NZD")),
    QuantityCase("R$5m", money(5e6, "BRL")),
    QuantityCase("10 million Canadian dollars", money(10e6, "CAD")),
    QuantityCase("10 million Hong Kong dollars", money(10e6, "HKD")),
    QuantityCase("300 million New Taiwan dollars", money(300e6, "TWD")),
    QuantityCase("500 million Swiss francs", money(500e6, "CHF")),
    QuantityCase("2 billion Danish kroner", money(2e9, "DKK")),
    QuantityCase("50M€", money(50e6, "EUR")),
    QuantityCase("฿5bn", money(5e9, "THB")),
    QuantityCase("₩900bn", money(900e9, "KRW")),
    QuantityCase("$1,250,000", money(1_250_000)),
    QuantityCase("$5 million AUD", money(5e6, "AUD")),
    QuantityCase("the first $10bn of the $100bn", money(10e9), money(100e9)),
    QuantityCase("a $10B round at $38B", money(10e9), money(38e9)),
    QuantityCase("plan HK$4.19bn and HK$4.35bn, respectively", money(4.19e9, "HKD"), money(4.35e9, "HKD")),
    QuantityCase("the company won 2 billion views", .number(2e9)),
    QuantityCase("they try 5 times", .number(5)),
    QuantityCase("gave $C1.2 billion and $US80 million", money(1.2e9, "CAD"), money(80e6)),
    QuantityCase("Form 8-K", .number(8)),
    QuantityCase("nine dollars in ten", .number(10)),
    QuantityCase("at a price of $60B. Money is pouring in.", money(60e9)),
  ]

  static let words = [
    QuantityCase("two point four billion dollars", money(2.4e9)),
    QuantityCase("half a billion dollars", money(0.5e9)),
    QuantityCase("a half-billion dollars", money(0.5e9)),
    QuantityCase("raised half a billion.", money(0.5e9)),
    QuantityCase("the half-trillion valuation", money(0.5e12)),
    QuantityCase("half-trillion", money(0.5e12)),
    QuantityCase("half a billion users", .number(0.5e9)),
    QuantityCase("a billion dollars", money(1e9)),
    QuantityCase("twenty-five million euros", money(25e6, "EUR")),
    QuantityCase("one hundred million dollars", money(100e6)),
    QuantityCase("one hundred and fifty million dollars", money(150e6)),
    QuantityCase("one and a half billion dollars", money(1.5e9)),
    QuantityCase("three quarters of a billion dollars", money(0.75e9)),
    QuantityCase("two billion, four million", .number(2e9), .number(4e6)),
    QuantityCase("a billion-dollar round", money(1e9, "USD", .about)),
    QuantityCase("a multibillion-dollar round", .money(nil)),
    QuantityCase("a multi-billion-euro round", .money(nil)),
  ]

  static let vague = [
    QuantityCase("several billion dollars", .money(nil)),
    QuantityCase("tens of billions of dollars", .money(nil)),
    QuantityCase("hundreds of millions of euros", .money(nil)),
    QuantityCase("it spends billions.", .money(nil)),
    QuantityCase("billions of users"),
    QuantityCase("nine figures", .money(nil)),
    QuantityCase("a nine-figure sum", .money(nil)),
    QuantityCase("a few million dollars", .money(nil)),
    QuantityCase("a couple of billion dollars", .money(nil)),
    QuantityCase("several hundred million dollars", .money(nil)),
    QuantityCase("several investors"),
  ]

  static let ranges = [
    QuantityCase("between $5 and $6 billion", money(5e9, to: 6e9)),
    QuantityCase("between $5 billion and $6 billion", money(5e9, to: 6e9)),
    QuantityCase("$5 billion to $6 billion", money(5e9, to: 6e9)),
    QuantityCase("$5 to $6 billion", money(5e9, to: 6e9)),
    QuantityCase("$5 billion to 10 startups", money(5e9), .number(10)),
    QuantityCase("$300–350M", money(300e6, to: 350e6)),
    QuantityCase("$300-350 million", money(300e6, to: 350e6)),
    QuantityCase("$300–350M at $1.5–1.55B", money(300e6, to: 350e6), money(1.5e9, to: 1.55e9)),
    QuantityCase("$900M–1B", money(900e6, to: 1e9)),
    QuantityCase("5–6 billion euros", money(5e9, to: 6e9, "EUR")),
    QuantityCase("from $2bn to $3bn", money(2e9, to: 3e9)),
    QuantityCase("rose from $2bn to $3bn", money(2e9), money(3e9)),
    QuantityCase("rose from $2 to $3 billion", money(2e9), money(3e9)),
    QuantityCase("lifts its credit line from $275m to $1bn", money(275e6), money(1e9)),
    QuantityCase("up from $2bn to $3bn", money(2e9), money(3e9)),
    QuantityCase("hopes to raise from $2bn to $3bn", money(2e9, to: 3e9)),
    QuantityCase("raised its target from $2bn to $3bn", money(2e9), money(3e9)),
    QuantityCase("lifts to $1bn a line whose limit was $275m", money(1e9), money(275e6)),
    QuantityCase("$5 or $6 billion", money(5e9, to: 6e9)),
    QuantityCase("two to three billion dollars", money(2e9, to: 3e9)),
    QuantityCase("$5 billion and $6 billion", money(5e9), money(6e9)),
    QuantityCase("$6 billion to $5 billion", money(6e9), money(5e9)),
  ]

  static let qualified = [
    QuantityCase("$10 billion or more", money(10e9, "USD", .atLeast)),
    QuantityCase("$10 billion in cash or more", money(10e9, "USD", .atLeast)),
    QuantityCase("$10 billion, or possibly more", money(10e9, "USD", .atLeast)),
    QuantityCase("more than $500 billion", money(500e9, "USD", .moreThan)),
    QuantityCase("beyond $500 billion", money(500e9, "USD", .moreThan)),
    QuantityCase("no more than $5bn", money(5e9, "USD", .upTo)),
    QuantityCase("no less than $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("a minimum of $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("by no means under $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("upwards of $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("at least $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("at least another $5bn", money(5e9, "USD", .atLeast)),
    QuantityCase("about $5bn", money(5e9, "USD", .about)),
    QuantityCase("some $5bn", money(5e9, "USD", .about)),
    QuantityCase("close to $5bn", money(5e9, "USD", .about)),
    QuantityCase("nearly $5bn", money(5e9, "USD", .about)),
    QuantityCase("~$5bn", money(5e9, "USD", .about)),
    QuantityCase("an estimated $5bn", money(5e9, "USD", .about)),
    QuantityCase("$5bn or so", money(5e9, "USD", .about)),
    QuantityCase("circa €5bn", money(5e9, "EUR", .about)),
    QuantityCase("north of $5bn", money(5e9, "USD", .moreThan)),
    QuantityCase("in excess of $5bn", money(5e9, "USD", .moreThan)),
    QuantityCase("exceeding $5bn", money(5e9, "USD", .moreThan)),
    QuantityCase("greater than $5bn", money(5e9, "USD", .moreThan)),
    QuantityCase("well above $5bn", money(5e9, "USD", .moreThan)),
    QuantityCase("$1bn+", money(1e9, "USD", .moreThan)),
    QuantityCase("$1 billion-plus", money(1e9, "USD", .moreThan)),
    QuantityCase("up to $25bn over ten years", money(25e9, "USD", .upTo), .duration),
    QuantityCase("up to an additional $25bn", money(25e9, "USD", .upTo)),
    QuantityCase("as much as $400m", money(400e6, "USD", .upTo)),
    QuantityCase("as much as about $400m", money(400e6, "USD", .upTo)),
    QuantityCase("a maximum of $400m", money(400e6, "USD", .upTo)),
    QuantityCase("at most $400m", money(400e6, "USD", .upTo)),
    QuantityCase("may be raised to $400m", money(400e6, "USD", .upTo)),
    QuantityCase("capped at $400m", money(400e6, "USD", .upTo)),
    QuantityCase("less than $400m", money(400e6, "USD", .lessThan)),
    QuantityCase("under $400m", money(400e6, "USD", .lessThan)),
    QuantityCase("just under $400m", money(400e6, "USD", .lessThan)),
    QuantityCase("just short of $400m", money(400e6, "USD", .lessThan)),
    QuantityCase("$5bn over five years", money(5e9), .duration),
    QuantityCase("talks about a $5bn loan", money(5e9)),
    QuantityCase("under the $5bn deal", money(5e9)),
    QuantityCase("its value exceeds $5bn", money(5e9, "USD", .moreThan)),
  ]

  static let conversions = [
    QuantityCase("¥1.5 trillion ($10 billion)", money(1.5e12, "JPY")),
    QuantityCase("¥7 billion ($1 billion)", money(7e9, "CNY")),
    QuantityCase("400 billion yen ($2.635 billion)", money(400e9, "JPY")),
    QuantityCase("€15m ($15.6m)", money(15e6, "EUR")),
    QuantityCase("USD 30.0bn (about JPY 4.49 trillion)", money(30e9)),
    QuantityCase("€100m (about $117m at the time)", money(100e6, "EUR")),
    QuantityCase("HK$4.19bn, or about US$537m, in", money(4.19e9, "HKD")),
    QuantityCase("Cursor ($2.3B), Clio ($500M)", money(2.3e9), money(500e6)),
    QuantityCase(
      "$500m (£400m) for Wheelo and £500m for Gridly", money(500e6), money(500e6, "GBP")),
    QuantityCase("$10bn ($38bn with debt)", money(10e9), money(38e9)),
  ]

  @Test(arguments: forms + words + vague + ranges + qualified + conversions)
  func reads(line: QuantityCase) {
    #expect(readQuantities(line.text).map(\.quantity.value) == line.values)
  }

  @Test(arguments: [
    ("it costs $40 a share", "$40 a share"), ("$8 million a megawatt", "$8 million a megawatt"),
    ("$23 per share today", "$23 per share"), ("$15 a month", "$15 a month"), ("$2/hr", "$2/hr"),
    ("sold at $10 apiece", "$10 apiece"),
  ])
  func pricePerUnit(text: String, words: String) throws {
    let first = try #require(readQuantities(text).first)
    #expect(first.quantity.isPerUnit)
    #expect(first.words == words)
  }

  @Test(arguments: ["paid $40 a year ago", "a $40 share price", "$5bn, a record", "$5bn for each"])
  func noPricePerUnit(text: String) throws {
    #expect(try #require(readQuantities(text).first).quantity.isPerUnit == false)
  }

  @Test(arguments: [
    ("an offer of between $5 and $6 billion in cash", "between $5 and $6 billion"),
    ("paid €15m ($15.6m) for it", "€15m ($15.6m)"),
    ("that is $10 billion or more.", "$10 billion or more"),
    ("its value exceeds $5bn.", "$5bn"),
    ("worth by no means under $5bn", "by no means under $5bn"),
    ("up to an additional $25bn", "up to an additional $25bn"),
    ("only US$56m", "US$56m"),
    ("a roughly $5bn loan", "roughly $5bn"),
    ("a $1 billion-plus round", "$1 billion-plus"),
    ("for 10 million Canadian dollars now", "10 million Canadian dollars"),
  ])
  func covers(text: String, words: String) {
    #expect(readQuantities(text).map(\.words) == [words])
  }

  @Test(arguments: [
    ("a billion-dollar round", true), ("a $5bn loan", true), ("its $1.25 billion Series C", true),
    ("the $13.75-billion offer", true), ("a 1.7 billion-euro round", true), ("paid $5bn for it", false),
    ("another $5bn buys it", false), ("the $13bn Microsoft has sunk", false),
    ("the $5bn in cash", false), ("raised $5bn yesterday", false), ("a $40 billion valuation", true),
  ])
  func standsBeforeItsNoun(text: String, isModifier: Bool) throws {
    #expect(try #require(readQuantities(text).first).quantity.isModifier == isModifier)
  }

  @Test func bareDollarIsLocal() {
    #expect(readQuantities("$5m", localDollar: "AUD").map(\.quantity.value) == [money(5e6, "AUD")])
    #expect(readQuantities("US$5m", localDollar: "AUD").map(\.quantity.value) == [money(5e6, "USD")])
    #expect(readQuantities("5 million dollars", localDollar: "AUD").map(\.quantity.value) == [money(5e6, "AUD")])
  }

  @Test func staysWithinTheSentence() {
    let found = readQuantities("It has $5. Billion-dollar rounds are rare. They got $6 billion. Or more came later.")
    #expect(found.map(\.quantity.value) == [money(5), money(1e9, "USD", .about), money(6e9)])
  }
}
