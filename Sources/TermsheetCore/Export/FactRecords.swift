// The tables that programs read: every field in a column of its own, figures in full.

extension Table {
  /// Joins names within a cell; no company is called so.
  private static let separator = "; "

  /// Deals with all their fields.
  public init(records rows: RowList<FactRow<Deal>>) {
    let names = [
      "date", "recipient", "investors", "amount", "amount_high", "currency", "amount_qualifier", "valuation",
      "valuation_high", "valuation_currency", "valuation_qualifier", "valuation_basis", "kind", "round", "status",
      "main", "attribution", "anonymous", "sellers", "reports", "copies",
    ]
    self.init(names + Self.supportNames + ["id", "disputed"]) {
      rows.each { row in
        let deal = row.fact
        let valuation = deal.valuation?.money
        return [
          Cell(deal.date?.iso), Cell(deal.recipient), Cell(Self.joined(deal.investors.map(\.name))),
          Cell(deal.amount?.value), Cell(deal.amount?.high), Cell(deal.amount?.currency),
          Cell(deal.amount?.qualifier.rawValue), Cell(valuation?.value), Cell(valuation?.high),
          Cell(valuation?.currency), Cell(valuation?.qualifier.rawValue), Cell(deal.valuation?.basis.rawValue),
          Cell(deal.kind.rawValue), Cell(deal.round), Cell(deal.status?.rawValue), Cell(deal.isMain),
          Cell(deal.attribution), Cell(deal.isAnonymous), Cell(Self.joined(deal.sellers)), Cell(row.reports),
          Cell(row.copies),
        ] + Self.support(deal.confidence, row.source, deal.evidence)
          + [Cell(row.key?.text), Cell(Self.joined(row.disputed.map(\.rawValue).sorted()))]
      }
    }
  }

  public init(records rows: RowList<FactRow<Stake>>) {
    let names = ["company", "holder", "percent", "qualifier", "kind", "status", "as_of"]
    self.init(names + Self.supportNames + ["copies", "id"]) {
      rows.each { row in
        let stake = row.fact
        return [
          Cell(stake.company), Cell(stake.holder), Cell(stake.percent), Cell(stake.qualifier?.rawValue),
          Cell(stake.kind.rawValue), Cell(stake.status.rawValue), Cell(stake.asOf?.iso),
        ] + Self.support(stake.confidence, row.source, stake.evidence) + [Cell(row.copies), Cell(row.key?.text)]
      }
    }
  }

  public init(records rows: RowList<FactRow<HardwareMention>>) {
    let names = ["product", "maker", "users", "relation", "quantity", "unit", "quantity_qualifier"]
    self.init(names + Self.supportNames + ["copies", "id"]) {
      rows.each { row in
        let mention = row.fact
        return [
          Cell(mention.name), Cell(mention.vendor), Cell(Self.joined(mention.users)), Cell(mention.relation.rawValue),
          Cell(mention.quantity?.value), Cell(mention.quantity?.unit.rawValue),
          Cell(mention.quantity?.qualifier.rawValue),
        ] + Self.support(mention.confidence, row.source, mention.evidence) + [Cell(row.copies), Cell(row.key?.text)]
      }
    }
  }

  public init(records companies: [CompanySummary]) {
    self.init(
      companies,
      columnNames: ["name", "deals", "as_recipient", "as_investor", "stakes_in_it", "stakes_held", "hardware"])
  }

  private init(_ names: [String], rows: () -> RowList<[Cell]>) {
    self.init(columns: names.map { Column($0) }, rows: rows())
  }

  private static let supportNames = ["confidence", "outlet", "published", "title", "path", "url", "evidence"]

  private static func support(_ confidence: Confidence, _ article: Article, _ evidence: [Evidence]) -> [Cell] {
    [
      Cell(confidence.value), Cell(article.outlet), Cell(article.published?.iso), Cell(article.title),
      Cell(article.path), Cell(article.url), Cell(evidence.map(\.text).joined(separator: " ")),
    ]
  }

  private static func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: separator)
  }
}
