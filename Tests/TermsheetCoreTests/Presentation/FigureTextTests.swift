import Testing

@testable import TermsheetCore

@Suite struct FigureTextTests {
  @Test(arguments: [
    (10_000_000_000.0, "$10B"), (6_600_000_000, "$6.6B"), (13_750_000_000, "$13.75B"), (2_033_500_000, "$2.03B"),
    (1_000_000_000_000, "$1T"), (1_500_000_000_000, "$1.5T"), (400_000_000, "$400M"), (250_000, "$250K"),
    (999_996_000, "$1B"), (999_990_000, "$999.99M"), (500, "$500"), (0, "$0"), (-2_000_000, "-$2M"),
    (2_000_000_000_000_000, "$2000T"),
  ])
  func abbreviatesMoney(value: Double, text: String) {
    #expect(MoneyText.text(Money(value: value, currency: "USD")) == text)
  }

  @Test(arguments: [
    (Qualifier.exact, "$10B"), (.about, "~$10B"), (.atLeast, "≥$10B"), (.moreThan, ">$10B"), (.upTo, "≤$10B"),
    (.lessThan, "<$10B"), (.range, "$10B"),
  ])
  func keepsTheQualifier(qualifier: Qualifier, text: String) {
    #expect(MoneyText.text(Money(value: 1e10, currency: "USD", qualifier: qualifier)) == text)
  }

  @Test func namesQualifiersInASCII() {
    let money = Money(value: 1.3e9, currency: "EUR", qualifier: .atLeast)
    #expect(MoneyText.text(money, style: .ascii) == ">=EUR 1.3B")
    #expect(MoneyText.text(Money(value: 1e9, currency: "CAD", qualifier: .upTo), style: .ascii) == "<=C$1B")
  }

  @Test(arguments: [
    (5e9, 6e9, "$5–6B"), (5e8, 1e9, "$500M–1B"), (5e9, 5e9, "$5B"), (5e9, 5.000_000_1e9, "$5B"), (6e9, 5e9, "$6B"),
  ])
  func writesRanges(low: Double, high: Double, text: String) {
    #expect(MoneyText.text(Money(value: low, high: high, currency: "USD", qualifier: .range)) == text)
  }

  @Test(arguments: [
    ("EUR", "€2B"), ("GBP", "£2B"), ("JPY", "¥2B"), ("CNY", "CN¥2B"), ("INR", "₹2B"), ("CAD", "C$2B"),
    ("SEK", "SEK 2B"), ("KRW", "₩2B"),
  ])
  func writesCurrencies(code: String, text: String) {
    #expect(MoneyText.text(Money(value: 2e9, currency: code)) == text)
  }

  @Test func survivesNumbersThatAreNone() {
    #expect(MoneyText.text(Money(value: .infinity, currency: "USD")) == "$infT")
    #expect(MoneyText.text(Money(value: .nan, currency: "USD")) == "$nan")
    #expect(!MoneyText.text(Money(value: 1e300, currency: "USD")).isEmpty)
  }

  @Test func writesShares() {
    #expect(PercentText.text(27) == "27%")
    #expect(PercentText.text(14.5, qualifier: .about) == "~14.5%")
    #expect(PercentText.text(100.0 / 3, qualifier: .lessThan) == "<33.33%")
    #expect(PercentText.text(0.05) == "0.05%")
  }

  @Test func writesCountsAndQuantities() {
    #expect(CountText.text(1_234_567) == "1,234,567")
    #expect(CountText.text(-1_000) == "-1,000")
    #expect(CountText.text(1, "deal") == "1 deal")
    #expect(CountText.text(0, "company", plural: "companies") == "0 companies")
    #expect(QuantityText.text(.init(value: 500_000, unit: .chips, qualifier: .about)) == "~500K chips")
    #expect(QuantityText.text(.init(value: 24_000, unit: .chips)) == "24,000 chips")
    #expect(QuantityText.text(.init(value: 1.2, unit: .gigawatts)) == "1.2 GW")
    #expect(QuantityText.text(.init(value: 3.8e10, unit: .usd, qualifier: .upTo)) == "≤$38B")
    #expect(QuantityText.text(nil) == "–")
  }

  @Test func wordsFitTheirColumns() {
    #expect(Deal.Kind.allCases.allSatisfy { $0.word.count <= 11 })
    #expect(Deal.Status.allCases.allSatisfy { $0.word.count <= 10 })
    #expect(HardwareMention.Relation.allCases.allSatisfy { $0.word.count <= 9 })
    #expect(Set(Deal.Status.allCases.map(\.word)).count == Deal.Status.allCases.count)
  }
}
