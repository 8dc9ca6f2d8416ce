/// The nouns of deals by class. Plurals in -s and -ies are made; irregular ones are written out.
enum NounWords {
  static let table: [(NounClass, String)] = [
    (
      .round,
      "round financing fundraise fundraising funding raise extension seed megaround"
    ),
    (
      .investment,
      "investment injection infusion cheque check capital cash equity money sum commitment contribution backing bet"
    ),
    (.shares, "stock shares"),
    (.stake, "stake holding interest shareholding ownership slice share chunk portion position"),
    (.valuation, "valuation valuations"),
    (.talks, "talks negotiation negotiations discussion discussions conversations talk"),
    (
      .deal,
      "deal transaction agreement pact arrangement partnership contract accord alliance tie-up package proposal"
    ),
    (.acquisition, "acquisition takeover purchase buyout take-over buy-out"),
    (.merger, "merger combination"),
    (
      .debt, "loan facility debt credit note bond borrowing notes bonds debenture revolver mortgage convertibles bridge"
    ),
    (.ipo, "ipo listing flotation float debut offering"),
    (.tender, "tender secondary buyback"),
    (.fund, "fund vehicle"),
    (.grant, "grant subsidy award prize"),
    (.warrant, "warrant"),
    (.option, "option"),
    (.venture, "venture"),
    (.compute, "compute capacity computing cloud datacenter datacentre services"),
    (.hardware, "chip processor gpu accelerator semiconductor silicon server cpu supercomputer cluster hardware chips"),
    (
      .restructuring,
      "restructuring recapitalization recapitalisation conversion reorganization reorganisation transition"
    ),
    (
      .company,
      "company startup start-up firm chipmaker group business developer maker provider platform lab laboratory giant operator unicorn outfit conglomerate insurer lender retailer carmaker automaker specialist corporation enterprise supplier manufacturer designer parent venture-backed target borrower issuer buyer acquirer bank broker publisher newcomer builder broadcaster subsidiary arm unit team studio biotech fintech medtech foodtech edtech scaleup scale-up agency boutique consultancy foundry hoster brokerage carrier utility house neocloud hyperscaler upstart rival competitor spinout spin-out spinoff spin-off"
    ),
    (
      .investors,
      "investor backer subscriber shareholder stockholder holder participant underwriter bookrunner financier"
    ),
    (.lenders, "lender creditor arranger"),
    (
      .people, "employee founder staff worker leader engineer researcher scientist executive co-founder staffer insider"
    ),
    (.sources, "source people person somebody someone insiders sources"),
    (.government, "government administration ministry state authority"),
    (
      .turnover,
      "revenue revenues sales turnover income profit profits earnings loss losses billings bookings arr ebitda run-rate backlog bookings pipeline cashflow proceeds royalty dividend salary fee fees tax"
    ),
    (.spending, "spending capex expenditure expenditures budget outlay cost costs expense expenses spend"),
    (.penalty, "fine penalty settlement damages lawsuit penalties ceiling refund judgment"),
    (.marketValue, "capitalization capitalisation worth wealth fortune networth"),
    (.assets, "assets aum asset"),
    (.price, "price tag premium tab consideration"),
    (.offer, "offer overture bid approach"),
    (.sale, "sale"),
    (.participation, "participation involvement"),
    (.document, "filing document paper statement prospectus s-1 report post"),
  ]

  static func forms(of noun: some StringProtocol) -> [String] {
    let noun = String(noun)
    if noun.hasSuffix("s") { return [noun] }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return [noun, noun.dropLast() + "ies"]
    }
    if noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") { return [noun, noun + "es"] }
    return [noun, noun + "s"]
  }
}
