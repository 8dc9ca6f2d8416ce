import Testing

@testable import TermsheetCore

/// Deals that a noun names: every rule reads its own example, and money that is no deal stays out.
struct InstrumentRuleTests {
  private func deals(_ text: String) -> [Deal] {
    Extractor().facts(in: Article(path: "test.txt", body: text)).deals
  }

  private func brief(_ deal: Deal) -> String {
    let amount = deal.amount.map { "\($0.currency) \(Int($0.value / 1_000_000))m" } ?? "-"
    let investors = deal.investors.map { $0.name + ($0.role == .lead ? "*" : "") }.joined(separator: " ")
    return "\(deal.kind.rawValue): \(investors.isEmpty ? "-" : investors) -> \(deal.recipient ?? "?") \(amount)"
  }

  @Test(arguments: DealRules.instruments.map { [$0.name, $0.example, $0.kind.rawValue] })
  func everyRuleReadsItsExample(_ rule: [String]) {
    let reading = Analysis(Article(path: "test.txt", body: rule[1]), lexicon: .builtIn)
    let frames = reading.sentences.flatMap { sentence in
      InstrumentMatcher(reading, sentence, roles: MoneyRoles(reading: reading).roles(in: sentence)).frames()
    }
    #expect(frames.contains { $0.kind.rawValue == rule[2] }, "\(rule[0])")
  }

  @Test(arguments: [
    (
      "Vantor has secured a $1.2 billion senior secured credit facility from Birch Bank.",
      "debt: Birch Bank -> Vantor USD 1200m"
    ),
    ("Vantor priced $500 million of zero-coupon convertible senior notes due 2031.", "debt: - -> Vantor USD 500m"),
    ("Birch Bank extended a $70 million loan to Vantor.", "debt: Birch Bank -> Vantor USD 70m"),
    ("A $2.3 billion loan was arranged by Birch Bank for Vantor.", "debt: Birch Bank* -> Vantor USD 2300m"),
    (
      "Vantor plans to raise $2 billion in a private offering of senior notes due 2030.",
      "debt: - -> Vantor USD 2000m"
    ),
    ("Figma raised $1.2 billion in its IPO.", "ipo: - -> Figma USD 1200m"),
    ("Quillan priced its IPO at $40 a share, raising $1.5 billion.", "ipo: - -> Quillan USD 1500m"),
    (
      "Employees of Vantor sold about $300 million of shares to Dragoneer.",
      "secondary: Dragoneer -> Vantor USD 300m"
    ),
    (
      "Birch Capital offloaded its 3% stake in Vantor to Alder Partners for $90 million.",
      "secondary: Alder Partners -> Vantor USD 90m"
    ),
    ("Birch Ventures closed its third fund at $300 million.", "fund: - -> Birch Ventures USD 300m"),
    ("The US government finalised a $406 million subsidy for Vantor.", "grant: US government -> Vantor USD 406m"),
    ("Quillan was awarded a $90 million grant by the US government.", "grant: US government -> Quillan USD 90m"),
  ])
  func oneSentenceOneDeal(_ text: String, _ expected: String) {
    #expect(deals(text).map(brief) == [expected])
  }

  @Test func twoSumsOfOneLineAreTwoDeals() {
    let found = deals("Vantor's credit line was raised to $1 billion from $275 million.").map(brief)
    #expect(found == ["debt: - -> Vantor USD 1000m", "debt: - -> Vantor USD 275m"])
  }

  @Test func respectivelyPairsSumsWithCompanies() {
    let found = deals("Elm Robotics and Fir Systems plan offerings of $4.1 billion and $4.4 billion, respectively.")
    #expect(found.map(brief) == ["ipo: - -> Elm Robotics USD 4100m", "ipo: - -> Fir Systems USD 4400m"])
  }

  @Test(arguments: [
    "Quillan has $8 billion of debt.",
    "Quillan will use the money to repay a $400 million term loan.",
    "Moody's rated the $2 billion of notes B1.",
    "The debt is priced at 450 basis points over SOFR.",
    "Quillan authorised a $10 billion share buyback.",
    "Birch Capital has $45 billion of assets under management.",
    "Investors expect an exit such as an IPO within five years.",
    "The Department of Defense awarded Quillan a $200 million contract.",
    "The company announced a restructuring that will cut 500 jobs.",
  ])
  func noDeal(_ text: String) {
    #expect(deals(text).map(brief).isEmpty)
  }

  @Test func aListingMayHaveAValuationAndNoSize() {
    let found = deals("Acme Robotics prepares for an initial public offering that could reach a $1 trillion valuation.")
    #expect(found.first?.kind == .ipo)
    #expect(found.first?.status == .planned)
    #expect(found.first?.valuation?.money.qualifier == .upTo)
  }

  @Test func aRestructuringNamesThePartyOfItsAgreement() {
    let found = deals("That Microsoft agreement restructured OpenAI into a public benefit corporation.")
    #expect(found.map(\.kind) == [.restructuring])
    #expect(found.first?.recipient == "OpenAI")
    #expect(found.first?.investors.map(\.name) == ["Microsoft"])
    #expect(found.first?.status == .closed)
  }
}
