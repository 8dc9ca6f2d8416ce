import Testing

@testable import TermsheetCore

@Suite("Who gives the money of a deal")
struct SyndicateTests {
  private func deals(in text: String, title: String? = nil) -> [Deal] {
    let article = Article(path: "test", title: title, published: PartialDate(iso: "2025-11-20"), body: text)
    return Extractor().facts(in: article).deals
  }

  /// The investors of the first deal, leads with a star, in one line.
  private func investors(in text: String) -> String {
    guard let deal = deals(in: text).first else { return "no deal" }
    return deal.investors.map { $0.role == .lead ? $0.name + "*" : $0.name }.joined(separator: ", ")
  }

  @Test("Every phrase reads its example", arguments: SyndicatePhrase.all.map { [$0.name, $0.example] })
  func phraseReadsItsExample(_ phrase: [String]) {
    let found = deals(in: phrase[1])
    #expect(
      found.contains { !$0.investors.isEmpty && $0.confidence.reasons.contains("rule \(phrase[0])") },
      "\(phrase[1]): \(found.map { "\($0.investors) \($0.confidence.reasons)" })")
  }

  @Test("Names of phrases are unique")
  func namesAreUnique() {
    let names = SyndicatePhrase.all.map { $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test(
    "Lists are read whole",
    arguments: [
      (
        "Veltrio has closed a $62 million Series B. Harrow Lane was in the lead. Others to chip in were Ottermill "
          + "Ventures, Kite & Sons and the Norwegian pension fund Fjordpensjon.",
        "Harrow Lane*, Ottermill Ventures, Kite & Sons, Fjordpensjon"
      ),
      (
        "Quorvia has raised $40 million in a round spearheaded by Aldgate Growth and with support from Teal Harbor, "
          + "Mintlake Partners and existing shareholder Orso.",
        "Aldgate Growth*, Teal Harbor, Mintlake Partners, Orso"
      ),
      (
        "Tallis has raised a $15 million seed round from Ravine Ventures (lead), Orbit One and angels including Dana "
          + "Whitlock, the founder of Pershop.",
        "Ravine Ventures*, Orbit One, Dana Whitlock"
      ),
      (
        "Kobold has netted $50 million from a clutch of investors headed by Trollheim Invest. They include Statfond, "
          + "Granite Peak and Rio Verde's venture unit.",
        "Trollheim Invest*, Statfond, Granite Peak, Rio Verde"
      ),
      (
        "Wisp AI raised a $66 million Series B from Gossamer Capital, which led, Floss, Filament Fund and the family "
          + "office of Ingrid Dahl.",
        "Gossamer Capital*, Floss, Filament Fund, Ingrid Dahl"
      ),
      (
        "Sable AI raised $120 million. New backers include Korvo Holdings and the venture arm of carmaker Dornach.",
        "Korvo Holdings, Dornach"
      ),
      (
        "Plinth raised $210 million, led by Obelix Capital, the fund of Jane Roe, and by Quantor.",
        "Obelix Capital*, Quantor*"
      ),
      (
        "Pipit has raised $24 million. Lark Street led and was joined by Wagtail, Dipper Fund and two former Nvidia "
          + "executives.",
        "Lark Street*, Wagtail, Dipper Fund"
      ),
      (
        "Groundel raised $64 million in August. Blackmere funds led it, joined by Neumann Bay and Kaddi's Open "
          + "Innovation Fund.",
        "Blackmere*, Neumann Bay, Kaddi Open Innovation Fund"
      ),
      (
        "Gantry raised $110 million. Mosaic Growth and Grout Capital, two of its earliest supporters, provided the "
          + "funds.",
        "Mosaic Growth, Grout Capital"
      ),
      (
        "Quillan announces a Series B of $40 million. The other participants are:\n\n- Birch Capital\n- Alder\n- Elm "
          + "Partners",
        "Birch Capital, Alder, Elm Partners"
      ),
      (
        "Hexapod has raised $18 million. Cedar Row invested $10 million, and Linden Square and Poplar Ventures split "
          + "the rest.",
        "Cedar Row, Linden Square, Poplar Ventures"
      ),
      (
        "Pelican took a $300 million loan. Banque Elm and Bank of Lorrin arranged it.",
        "Banque Elm*, Bank of Lorrin*"
      ),
      (
        "Kognita took a $40 million loan from Bank Rill and Bank of Lorrin.",
        "Bank Rill, Bank of Lorrin"
      ),
      (
        "Norrbeck raised $30 million. Alderpar, the investment arm of the state's development bank, and Elm Partners each "
          + "wrote a cheque.",
        "Alderpar, Elm Partners"
      ),
      (
        "Brightfen has raised $11 million, with Terravest leading and Oakline and Sumpf Capital joining.",
        "Terravest*, Oakline, Sumpf Capital"
      ),
    ])
  func readsLists(text: String, expected: String) {
    #expect(investors(in: text) == expected)
  }

  @Test(
    "Whoever is only named beside a deal gives nothing",
    arguments: [
      ("Quillan raised $40 million from Birch Capital. Its customers include Alder and Elm.", "Birch Capital"),
      ("Quillan raised $40 million from Birch Capital. Alder and Elm are shareholders too.", "Birch Capital"),
      ("Quillan raised $40 million from Birch Capital. Alder and Elm were already on board.", "Birch Capital"),
      (
        "Quillan raised $40 million from Birch Capital. Alder and Elm are among those who have invested along the way.",
        "Birch Capital"
      ),
      ("Backed by Alder Partners, Quillan raised $40 million from Birch Capital.", "Birch Capital"),
      ("Quillan raised $40 million from Birch Capital. Its rivals Alder and Elm followed suit.", "Birch Capital"),
      (
        "Quillan raised $40 million from Birch Capital. Birch's partner Jill Novak will join the board.",
        "Birch Capital"
      ),
      (
        "Quillan raised $40 million from Birch Capital. Bob Stone set it up in 2020 together with Jane Roe and Max Hill.",
        "Birch Capital"
      ),
      (
        "Quillan raised $40 million from Birch Capital. In 2021 Alder and Elm had joined a round of another company.",
        "Birch Capital"
      ),
    ])
  func refuses(text: String, expected: String) {
    #expect(investors(in: text) == expected)
  }
}

@Suite("When a deal was, and whether it is the news")
struct DealTimeTests {
  private func deals(in text: String, title: String? = nil) -> [Deal] {
    let article = Article(path: "test", title: title, published: PartialDate(iso: "2025-11-20"), body: text)
    return Extractor().facts(in: article).deals
  }

  @Test(
    "Dates of deals",
    arguments: [
      (
        "The holding goes back to January last year, when Birch joined Alder in a $40 million Series B for Quillan.",
        "2024-01"
      ),
      ("It came in a year ago, when Quillan raised $40 million in a Series B from Birch.", "2024-11"),
      ("Back in 2019, Quillan had raised $40 million from Birch.", "2019"),
      ("Quillan raised $40 million from Birch in its 2021 Series B.", "2021"),
      ("Quillan raised $40 million from Birch in the spring.", "2025"),
      ("Quillan has closed a $40 million Series B led by Birch.", "2025-11"),
      ("Quillan said on Tuesday that it had closed a $40 million Series B.", "2025-11-18"),
    ])
  func date(text: String, expected: String) {
    #expect(deals(in: text).first?.date?.description == expected)
  }

  @Test(
    "Dates that count from the one told before",
    arguments: [
      ("In March 2022 Quillan raised $8 million from Birch. Two years later it took $40 million from Alder.", "2024"),
      (
        "In March 2022 Quillan raised $8 million from Birch. Six months on it raised $40 million from Alder.", "2022-09"
      ),
      (
        "In March 2022 Quillan raised $8 million from Birch. The same month it raised $40 million from Alder.",
        "2022-03"
      ),
      (
        "In March 2022 Quillan raised $8 million from Birch. Half a year earlier it raised $40 million from Alder.",
        "2021-09"
      ),
      (
        "In March 2022 Quillan raised $8 million from Birch. The following year it raised $40 million from Alder.",
        "2023"
      ),
    ])
  func sequence(text: String, expected: String) {
    let deal = deals(in: text).first { $0.amount?.value == 40_000_000 }
    #expect(deal?.date?.description == expected)
    #expect(deal?.isMain == false)
  }

  @Test("What others did in the same days is background")
  func asides() {
    let text = """
      Quillan has raised $40 million from Birch Capital. It makes tools for surveyors.

      The company employs 80 people. It is based in Leeds. Its founders met at school.

      On Monday Tarnwick said it had raised $90 million from Elm Partners.
      """
    let found = deals(in: text, title: "Quillan raises $40 million")
    #expect(found.first { $0.recipient == "Quillan" }?.isMain == true)
    #expect(found.first { $0.recipient == "Tarnwick" }?.isMain == false)
  }

  @Test("Every item of a round-up is news")
  func roundUp() {
    let text = """
      A quiet few days, but some money moved.

      Quillan raised $40 million from Birch Capital.

      It makes tools for surveyors. They like it.

      Tarnwick raised $9 million from Elm Partners.

      It sells chairs. They are fine chairs. People sit on them.

      Oskellan raised $7 million from Alder Ventures.
      """
    let found = deals(in: text, title: "The week in funding")
    #expect(found.count == 3)
    #expect(found.filter { !$0.isMain }.isEmpty)
  }

  @Test("What had happened before is background")
  func pastPerfect() {
    let text = """
      Tarnwick has bought Quillan for $210 million. The two have worked together for years.

      Quillan sells software to clinics. It employs 80 people.

      Birch Capital had put $20 million into Quillan.
      """
    let found = deals(in: text, title: "Tarnwick buys Quillan")
    #expect(found.first { $0.amount?.value == 20_000_000 }?.isMain == false)
  }
}
