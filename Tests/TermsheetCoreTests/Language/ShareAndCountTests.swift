import Testing

@testable import TermsheetCore

@Suite struct ShareAndCountTests {
  static let shares = [
    QuantityCase("a 27% stake", percent(27)),
    QuantityCase("27 percent", percent(27)),
    QuantityCase("27-percent stake", percent(27)),
    QuantityCase("roughly 14 per cent", percent(14, .about)),
    QuantityCase("roughly 14 percent", percent(14, .about)),
    QuantityCase("49 per cent", percent(49)),
    QuantityCase("14 pct", percent(14)),
    QuantityCase("5.97%", percent(5.97)),
    QuantityCase("10-15%", percent(10, to: 15)),
    QuantityCase("10% to 15%", percent(10, to: 15)),
    QuantityCase("between 10 and 15 percent", percent(10, to: 15)),
    QuantityCase("lifts its holding to 11% from 4%", percent(11), percent(4)),
    QuantityCase("up to a 49% stake", percent(49, .upTo)),
    QuantityCase("warrants on as much as 10% of itself", percent(10, .upTo)),
    QuantityCase("with around 9%", percent(9, .about)),
    QuantityCase("27% as converted; before, it had 32.5%", percent(27), percent(32.5)),
    QuantityCase("half a percent", percent(0.5)),
    QuantityCase("just under a third", percent(33.3, .lessThan)),
    QuantityCase("about half", percent(50, .about)),
    QuantityCase("two thirds of the company", percent(66.7)),
    QuantityCase("owns two-thirds", percent(66.7)),
    QuantityCase("a quarter of its shares", percent(25)),
    QuantityCase("a tenth of the equity", percent(10)),
    QuantityCase("one fifth of it", percent(20)),
    QuantityCase("a one-third stake", percent(33.3)),
    QuantityCase("half the company", percent(50)),
    QuantityCase("holds a quarter", percent(25)),
    QuantityCase("11 percentage points", .number(11)),
    QuantityCase("225 basis points", .number(225)),
    QuantityCase("SOFR plus 225bps", .number(225)),
    QuantityCase("first half"),
    QuantityCase("the third quarter"),
    QuantityCase("in the second half of the year"),
    QuantityCase("a third source"),
    QuantityCase("a third investor joined"),
    QuantityCase("this quarter it lost", date(nil)),
    QuantityCase("the quarter of record growth"),
  ]

  static let counts = [
    QuantityCase("18,000 of Nvidia's Grace Blackwell chips", chips(18_000)),
    QuantityCase("100,000 GPUs", chips(100_000)),
    QuantityCase("some 100,000 Nvidia GB200 chips", chips(100_000, .about)),
    QuantityCase("as many as 1 million chips", chips(1e6, .upTo)),
    QuantityCase("550,000 H100s", chips(550_000)),
    QuantityCase("a 100,000-GPU cluster", chips(100_000)),
    QuantityCase("more than 20,000 servers", chips(20_000, .moreThan)),
    QuantityCase("4–5 million GPUs", chips(4e6, to: 5e6)),
    QuantityCase("400,000 units of it", chips(400_000)),
    QuantityCase("three units of Alphabet", .number(3)),
    QuantityCase("hundreds of thousands of chips"),
    QuantityCase("58 deals with chips", .number(58)),
    QuantityCase("100,000 are running, another 200,000 will follow", .number(100_000), .number(200_000)),
    QuantityCase("0.1235 shares", .number(0.1235)),
  ]

  static let capacity = [
    QuantityCase("1.2-gigawatt", power(1200)),
    QuantityCase("6 gigawatts", power(6000)),
    QuantityCase("six gigawatts", power(6000)),
    QuantityCase("4.5GW", power(4500)),
    QuantityCase("750 megawatts", power(750)),
    QuantityCase("up to 1.4GW", power(1400, .upTo)),
    QuantityCase("2 to 3 gigawatts", power(2000, to: 3000)),
    QuantityCase("several gigawatts"),
    QuantityCase("a five-year contract", .duration),
    QuantityCase("over five years", .duration),
    QuantityCase("two to three years", .duration),
  ]

  static let names = [
    QuantityCase("GPT-4", .number(4)),
    QuantityCase("Series 3", .number(3)),
    QuantityCase("Trainium 2", .number(2)),
    QuantityCase("Vision Fund 2", .number(2)),
    QuantityCase("1789 Capital", .number(1789)),
    QuantityCase("the 21st round"),
    QuantityCase("MI300X and H100"),
    QuantityCase("one of them"),
  ]

  @Test(arguments: shares + counts + capacity + names)
  func reads(line: QuantityCase) {
    #expect(readQuantities(line.text).map(\.quantity.value) == line.values)
  }

  @Test(arguments: [
    ("owns just under a third of it", "just under a third"), ("with roughly 14 per cent of it", "roughly 14 per cent"),
    ("a campus of 1.2 gigawatts", "1.2 gigawatts"), ("on some 18,000 of Nvidia's chips", "some 18,000"),
  ])
  func covers(text: String, words: String) {
    #expect(readQuantities(text).map(\.words) == [words])
  }

  @Test(arguments: [("a 27% stake", true), ("27% of it", false), ("a 1.2-gigawatt campus", true)])
  func standsBeforeItsNoun(text: String, isModifier: Bool) throws {
    #expect(try #require(readQuantities(text).first).quantity.isModifier == isModifier)
  }
}
