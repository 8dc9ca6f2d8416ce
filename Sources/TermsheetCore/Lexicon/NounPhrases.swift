/// Nouns of deals that are more than one word, by class.
///
/// They are found before single words, so that "initial public offering" is no verb "offer" and "tender offer" no deal
/// of some other kind.
enum NounPhrases {
  static let table: [(NounClass, [String])] = [
    (
      .ipo,
      [
        "initial public offering", "initial public offerings", "initial share sale", "initial share offering",
        "public offering", "public offer", "public share sale", "public listing", "stock market debut",
        "stock-market debut", "market debut", "stock market listing", "stock-market listing", "stock market flotation",
        "stock-market flotation", "trading debut", "share listing", "stock listing", "public debut", "share offering",
        "stock offering", "public float", "public flotation", "stock market float", "first-day debut",
      ]
    ),
    (
      .tender,
      [
        "tender offer", "tender offers", "secondary sale", "secondary sales", "secondary share sale",
        "secondary share sales", "secondary stock sale", "secondary offering", "secondary transaction",
        "secondary transactions", "secondary deal", "secondary round", "secondary placement", "share sale",
        "share sales", "stock sale", "employee share sale", "employee stock sale", "insider share sale",
        "sale of employee shares", "sale of employee stock", "sale of employees' shares", "sale of employees' stock",
        "sale of staff shares", "sale of insiders' shares", "employee tender offer", "employee tender",
        "employee liquidity", "liquidity event", "insider sale",
      ]
    ),
    (
      .exchange,
      [
        "stock market", "stock markets", "stock exchange", "public market", "public markets", "share market", "bourse",
        "main board", "growth board", "star market",
      ]
    ),
    (
      .round,
      [
        "capital increase", "capital raise", "capital raising", "private placement", "share placement",
        "capital injection", "equity injection", "equity raise", "equity raising", "rights issue",
      ]
    ),
    (
      .grant,
      [
        "public money", "public funding", "public funds", "state aid", "government funding", "government money",
        "federal funding", "state funding", "taxpayer money", "research funding",
      ]
    ),
    // Credits of a provider are spent on it, and nobody lends them.
    (.compute, ["cloud credits", "compute credits", "computing credits", "cloud computing credits"]),
    (.venture, ["joint venture", "joint ventures", "joint-venture", "joint company"]),
    (
      .debt,
      [
        "line of credit", "lines of credit", "credit line", "credit lines", "term loan b", "credit facility",
        "credit facilities", "loan facility", "loan facilities", "debt facility", "debt facilities", "debt financing",
        "debt raise", "debt round", "debt deal", "debt package", "debt offering", "debt sale", "debt funding",
        "loan agreement", "loan package", "loan deal", "loan financing", "credit agreement", "note offering",
        "notes offering", "bond offering", "bond sale", "bond deal", "bond issue", "note sale", "convertible offering",
        "convertible bond", "convertible note", "convertible debt", "promissory note", "venture debt", "venture-debt",
        "private credit",
        "borrowing facility", "financing facility", "revolving facility", "loan guarantee",
      ]
    ),
    (.investment, ["debt and equity", "equity and debt", "debt or equity", "equity or debt"]),
  ]

  /// Words that stand before a noun of debt and belong to it: "senior secured credit facility", "delayed draw term
  /// loan", "zero-coupon convertible notes".
  static let debtModifiers =
    "senior secured unsecured convertible exchangeable subordinated delayed draw term revolving syndicated junk zero coupon high yield grade asset backed bridge margin mezzanine guaranteed collateralised collateralized leveraged construction warehouse receivables gpu chip rated year multi perpetual hybrid multicurrency"
}
