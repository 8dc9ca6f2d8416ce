import TermsheetCore

/// What pages are made from: the catalogue with what is shown of it, and how the user looks at it.
struct PageSource {
  let catalogue: Catalogue
  /// Indices of the deals that pass the filter and are shown, of whatever company.
  let deals: [Int]
  /// Those of the chosen company; the same where none is chosen.
  let chosenDeals: [Int]
  /// Indices into the ledger's stakes and hardware that are shown.
  let stakes: [Int]
  let hardware: [Int]
  let parts: DealParts
  let settings: PageSettings
  /// Columns that a line may take.
  let width: Int
  /// The company to which the lists are narrowed.
  let chosen: String?
  /// The company that is looked at.
  let company: String?
  /// The deal that is looked at.
  let deal: Int?
  /// The state as of when everything is shown; `nil` for all that is there.
  let asOf: PartialDate?
  let lastLook: Int64?
  let showsUnsure: Bool
  /// The filter, with the company to which the lists are narrowed.
  let query: Query

  var ledger: Ledger { catalogue.ledger }

  func item(deal index: Int) -> PageItem {
    let entry = ledger.deals[index]
    return PageItem(
      facts: Self.facts(ofDeal: index, in: ledger), company: entry.deal.recipient ?? entry.deal.investors.first?.name)
  }

  /// The reports of a deal, the one first that says what is shown.
  static func facts(ofDeal index: Int, in ledger: Ledger) -> [PageFact] {
    let entry = ledger.deals[index]
    let witness =
      entry.reports.lastIndex { $0.deal.amount == entry.deal.amount && $0.deal.status == entry.deal.status }
      ?? entry.reports.lastIndex { $0.deal.amount == entry.deal.amount } ?? 0
    let order = [witness] + entry.reports.indices.filter { $0 != witness }
    return order.map { .report(deal: index, report: $0) }
  }

  func facts(ofDeals deals: some Sequence<Int>) -> [PageFact] {
    deals.flatMap { Self.facts(ofDeal: $0, in: ledger).prefix(1) }
  }

  /// The deal's own date, or that of its report with an asterisk.
  func date(ofDeal index: Int) -> String {
    let entry = ledger.deals[index]
    if let date = entry.deal.date { return date.iso }
    return catalogue.article(ofDeal: index).published.map { $0.iso + "*" } ?? FigureStyle.unicode.nothing
  }

  func outlet(_ article: Int) -> String {
    let article = ledger.articles.article(article)
    return article.outlet ?? article.title ?? article.path
  }

  /// A page below this width has no room for every cell of a deal.
  private static let narrow = 66

  /// The cells of a deal in a list: date, who, kind, amount, state.
  ///
  /// - Parameter inTime: whether the rows stand in the order of time: then what is only recalled has no date, for when it
  ///   was told is not when it was.
  func cells(deal index: Int, who: String, whoWidth: Int, inTime: Bool = false) -> [PageWriter.Cell] {
    let deal = ledger.deals.deal(index)
    let isPlaced = !inTime || Timeline.date(of: ledger.deals[index], in: ledger) != nil
    // How firm it is, is never cut: on a narrow page the kind gives way, and then the name.
    let isNarrow = width < Self.narrow
    let kind: [PageWriter.Cell] = isNarrow ? [] : [.init(deal.kindOrRound, 12)]
    return [
      .init(isPlaced ? date(ofDeal: index) : FigureStyle.unicode.nothing, 11, deal.date == nil ? .muted : .text),
      .init(who, isNarrow ? max(6, min(whoWidth, width - 42)) : whoWidth, .company),
    ] + kind + [
      .init(deal.amount == nil ? FigureStyle.unicode.nothing : ledger.deals[index].amountText, 13, .money, right: true),
      .init(deal.status?.word ?? "", 10, deal.status?.role ?? .muted),
    ]
  }
}

/// How the user looks at pages.
struct PageSettings: Sendable, Hashable {
  var step = Timeline.Step.month
  /// Whether the timeline's bars are of amounts, and not of numbers.
  var byAmount = true
  var measure = MoneyMeasure.moneyIn
  /// Position in the dates of the company's shares, counted back from the latest; 0 for now.
  var sharesBack = 0
  /// The earlier of the two dates that are compared; `nil` for the one before the later.
  var comparedTo: PartialDate?
}
