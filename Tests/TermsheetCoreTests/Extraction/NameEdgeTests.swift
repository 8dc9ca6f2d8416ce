import Testing

@testable import TermsheetCore

/// Where a name begins and ends, and when a name that a list has otherwise is a company's. The sentences are our own.
@Suite("Edges of names")
struct NameEdgeTests {
  private func brief(_ body: String, title: String? = nil) -> [String] {
    Extractor().facts(
      in: Article(path: "test", title: title, published: PartialDate(iso: "2023-05-10"), body: body)
    ).sure.deals.map { deal in
      let amount = deal.amount.map { "\(Int(($0.value / 1e6).rounded()))m" } ?? "-"
      return "\(deal.kind.rawValue) \(deal.investors.map(\.name).sorted().joined(separator: "+")) -> "
        + "\(deal.recipient ?? "?") \(amount)"
    }
  }

  @Test(arguments: [
    (
      "Sirclo , a platform for developers, today announced it has raised $100 million at a $1.7 billion valuation. "
        + "Above: Sirclo Sirclo's latest raise comes at a time of heightened activity.",
      "equity-round  -> Sirclo 100m"
    ),
    (
      "Above: Wonda The idea is that online meetings are top-down. Berlin-based Wonda today announced that it has "
        + "raised an $11 million seed round led by EQT Ventures.",
      "equity-round EQT -> Wonda 11m"
    ),
    (
      "2. OneTrusty Atlanta-based OneTrusty is a platform. Earlier this month, OneTrusty raised its first round of "
        + "funding: $200 million at a $1.3 billion valuation.",
      "equity-round  -> OneTrusty 200m"
    ),
    (
      "Kubrio sells containers. The company raised $23 million. Kubrio Desktop and Kubrio Hub are its products.",
      "equity-round  -> Kubrio 23m"
    ),
    (
      "Today, Anonybite is announcing another $3 million extension round. It is now called Anonybite Genie.",
      "equity-round  -> Anonybite 3m"
    ),
    (
      "German-based BioNova will acquire the UK-based InstaDive for up to £562 million.",
      "acquisition BioNova -> InstaDive 562m"
    ),
    (
      "Germany-based no-code startup Next Mattero announced a $4 million seed investment earlier this month.",
      "equity-round  -> Next Mattero 4m"
    ),
    (
      "One Identity , a company owned by Quest Software , has acquired rival platform TwoLogin.",
      "acquisition One Identity -> TwoLogin -"
    ),
    ("Cumulo, a German IoT platform, has been acquired by Software AG.", "acquisition Software AG -> Cumulo -"),
    (
      "Signia Venture Partners led the $5 million investment in Pensar, with participation from ZX Ventures, ATX Seed "
        + "Ventures, and Capital Factory.",
      "equity-round ATX Seed Ventures+Capital Factory+Signia Venture Partners+ZX Ventures -> Pensar 5m"
    ),
    (
      "Software company Crunchbase has raised $24 million in its third round of funding led by Redpoint Ventures.",
      "equity-round Redpoint Ventures -> Crunchbase 24m"
    ),
    (
      "Parallel Meadow has raised $11 million from Costanoa Ventures, Hanwha Impact Partners, EDF North America Ventures, "
        + "40 North Ventures and On Deck.",
      "equity-round 40 North Ventures+Costanoa Ventures+EDF North America Ventures+Hanwha Impact Partners+On Deck -> "
        + "Parallel Meadow 11m"
    ),
    ("In September, Beyond Verbal raised $3 million.", "equity-round  -> Beyond Verbal 3m"),
    (
      "Artificial Intelligence View All AI, ML and Deep Learning Data Labelling Security View All Data Security "
        + "Kubro gets $5M to give every employee a card Share on Facebook Share on LinkedIn Kubro's card. Kubro "
        + "announced today that it has raised $5 million led by SignalFire. “We grow,” she said.",
      "equity-round SignalFire -> Kubro 5m"
    ),
    ("Cox Enterprises has agreed to buy Axios for $525 million.", "acquisition Cox Enterprises -> Axios 525m"),
    (
      "Rebellions. The Seongnam designer of AI chips has completed a Series C of $250 million.\n\n"
        + "FuriosaAI. Its neighbour concluded a Series C bridge of $125 million in July.\n\n"
        + "Upstage. The language-model company announced a bridge of $45 million in August.",
      "equity-round  -> Rebellions 250m"
    ),
    (
      "Ormuz Compute (Muscat). The Omani cloud is two years old. It has got a term loan from Bank Muscat, $60 million, "
        + "to be repaid over seven years.\n\nKilnworks (Sheffield). Not a pottery. It has taken in $18 million in "
        + "Series A money.\n\nWrenfield (Austin). The robotics lab raised $9 million.",
      "equity-round  -> Kilnworks 18m"
    ),
  ])
  func whole(text: String, deal: String) {
    #expect(brief(text).contains(deal), "\(brief(text))")
  }

  @Test(arguments: [
    "In 2018, Drumo acquired Letterkenny-based CloudStranger, a backup company.",
    "Dell acquired the Aliso Viejo, California-based company for $2.4 billion in 2012.",
    "Insights Founded in 2011, San Francisco-based Sirclo claims many customers. The company had raised $215 million.",
    "Furthermore, the company announced the completion of its Series C round, raising an impressive $45 million.",
  ])
  func noCompany(text: String) {
    let found = brief(text)
    for name in ["Letterkenny", "Aliso Viejo", "Founded", "Furthermore"] {
      #expect(!found.contains { $0.contains("-> \(name)") || $0.contains("\(name) ->") }, "\(found)")
    }
  }
}
