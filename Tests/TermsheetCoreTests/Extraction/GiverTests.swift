import Testing

@testable import TermsheetCore

@Suite("Which deal a list of names belongs to, and whether to any")
struct GiverTests {
  private func deals(in text: String) -> [Deal] {
    Extractor().facts(in: Article(path: "test", published: PartialDate(iso: "2025-11-20"), body: text)).deals
  }

  private func names(_ deal: Deal?) -> [String] {
    (deal?.investors ?? []).map { $0.role == .lead ? $0.name + "*" : $0.name }
  }

  @Test(
    "Several investors side by side behind a round are in it, however it is said",
    arguments: [
      "Quillan has raised a $40 million Series B. A long tail of institutions included Birch Capital, Alder Ventures "
        + "and Elm Partners.",
      "Quillan has raised a $40 million Series B. Three cheques bear the names of Birch Capital, Alder Ventures and Elm "
        + "Partners.",
      "Quillan has raised a $40 million Series B. Its angels were glad of the company: Birch Capital, Alder Ventures "
        + "and Elm Partners.",
    ])
  func weighsLists(text: String) {
    #expect(names(deals(in: text).first) == ["Birch Capital", "Alder Ventures", "Elm Partners"])
  }

  @Test(
    "Who stands behind a round for another reason is not in it",
    arguments: [
      "Quillan has raised a $40 million Series B. Birch Capital, Alder Ventures and Elm Partners did not comment.",
      "Quillan has raised a $40 million Series B. Birch Securities, Alder Capital and Elm Partners acted as advisers.",
      "Quillan has raised a $40 million Series B. Birch Capital, Alder Ventures and Elm Partners are shareholders of old.",
      "Quillan has raised a $40 million Series B. It works for several AI labs, Birch and Alder among them.",
    ])
  func leavesOthers(text: String) {
    #expect(names(deals(in: text).first) == [])
  }

  @Test("Leads behind a loan lead the round, and not the loan")
  func roundBesideLoan() throws {
    let found = deals(
      in: "Quillan has raised $40 million in a Series B. It also took a $10 million loan from Rill Bank. Birch Capital "
        + "and Alder Ventures acted as lead investors.")
    #expect(names(found.first { $0.kind == .equityRound }) == ["Birch Capital*", "Alder Ventures*"])
    #expect(names(found.first { $0.kind == .debt }) == ["Rill Bank"])
  }

  @Test("Who gives the parts of a package gives the whole")
  func packageTotals() throws {
    let found = deals(
      in:
        "Quillan has raised $90 million. Birch Capital led an equity round of $50 million. Rill Bank provides a loan "
        + "of $40 million.")
    let whole = try #require(found.first { $0.amount?.value == 90_000_000 })
    #expect(Set(names(whole)) == ["Birch Capital*", "Rill Bank"])
  }

  @Test(
    "Names that only say who somebody is give nothing",
    arguments: [
      "The owner of Birchpost has signed to acquire the research platform Quillan for $40 million.",
      "Quillan, led by Birch's former project chief Jane Roe, raised $40 million.",
    ])
  func leavesDescriptions(text: String) {
    #expect(names(deals(in: text).first).allSatisfy { !$0.hasPrefix("Birch") })
  }

  @Test("What the lead gives is not how large the round is")
  func chequeOfTheLead() throws {
    let found = deals(
      in: "Quillan has raised $500 million in a Series B. Birch Capital led it with $150 million, and Alder Ventures "
        + "joined.")
    #expect(found.map { $0.amount?.value } == [500_000_000])
    #expect(names(found.first) == ["Birch Capital*", "Alder Ventures"])
  }

  @Test("Names that both or all three mean stand in the sentence before")
  func namedBefore() throws {
    let found = deals(
      in: "Birch Capital and Alder Ventures are not new to Quillan. Both had backed the company in 2022, when Quillan "
        + "raised $101 million.")
    #expect(names(found.first) == ["Birch Capital", "Alder Ventures"])
  }

  @Test("Money behind a fund that closed goes into the fund")
  func fundCommitments() throws {
    let found = deals(
      in: "Birch Ventures has closed its third fund at $340 million. Alder Pension anchored it with $60 million. Elm "
        + "University pledged $20 million.")
    #expect(found.map(\.kind) == [.fund])
    #expect(Set(names(found.first)) == ["Alder Pension", "Elm University"])
  }

  @Test(
    "Names that begin with a number or a letter are read whole",
    arguments: ["First Ledger", "30VC", "L Brannick", "Two Harbors Capital", "7W Partners"])
  func readsNames(name: String) {
    let found = deals(in: "Quillan raised $27 million in a round led by Hartwell Ventures and \(name).")
    #expect(names(found.first) == ["Hartwell Ventures*", name + "*"])
  }

  @Test(
    "Prices of the company in the words of newsletters",
    arguments: [
      "Quillan raised $40 million in a Series B. The deal prices Quillan at $5 billion.",
      "Quillan raised $40 million in a Series B (post-money: $5 billion).",
      "Quillan raised $40 million in a Series B. Its valuation was put at $5 billion.",
      "Quillan, a developer platform now worth $5 billion, raised $40 million in a Series B.",
    ])
  func valuations(text: String) {
    let found = deals(in: text)
    #expect(found.map { $0.amount?.value } == [40_000_000])
    #expect(found.first?.valuation?.money.value == 5_000_000_000)
  }

  @Test("What a company was worth a year ago is no price per year")
  func valuedAYearAgo() {
    let found = deals(in: "Quillan was valued at $5 billion a year ago, when it raised $40 million in a Series B.")
    #expect(found.first?.valuation?.money.value == 5_000_000_000)
  }
}
