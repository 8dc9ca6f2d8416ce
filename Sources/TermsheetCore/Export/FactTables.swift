// The tables that people read: few columns, figures in short, with their qualifiers.

extension Table {
  /// Deals as a terminal shows them.
  public init(shown rows: RowList<FactRow<Deal>>) {
    self.init(
      columns: [
        Column("Date"), Column("Recipient"), Column("Investors"), Column("Amount", isRightAligned: true),
        Column("Valuation", isRightAligned: true), Column("Kind"), Column("Status"), Column("Source"), Column("ID"),
      ],
      rows: rows.each { row in
        let deal = row.fact
        return [
          Cell(deal.date?.iso), Cell(deal.recipient), Cell(Self.list(deal.investors.map(\.name))),
          Cell(deal.amount.map { MoneyText.text($0) + row.mark(.amount) }),
          Cell(deal.valuation.map { MoneyText.text($0.money) + row.mark(.valuation) }), Cell(deal.kindOrRound),
          Cell(deal.status?.word), Cell(Self.source(row)), Cell(row.key?.text),
        ]
      })
  }

  public init(shown rows: RowList<FactRow<Stake>>) {
    self.init(
      columns: [
        Column("Company"), Column("Holder"), Column("Share", isRightAligned: true), Column("Kind"), Column("Status"),
        Column("As of"), Column("Source"), Column("ID"),
      ],
      rows: rows.each { row in
        let stake = row.fact
        return [
          Cell(stake.company), Cell(stake.holder), Cell(PercentText.text(stake)), Cell(stake.kind.word),
          Cell(stake.status.rawValue), Cell(stake.asOf?.iso), Cell(Self.source(row)), Cell(row.key?.text),
        ]
      })
  }

  public init(shown rows: RowList<FactRow<HardwareMention>>) {
    self.init(
      columns: [
        Column("Product"), Column("Maker"), Column("Users"), Column("Relation"),
        Column("Quantity", isRightAligned: true), Column("Source"), Column("ID"),
      ],
      rows: rows.each { row in
        let mention = row.fact
        return [
          Cell(mention.name), Cell(mention.vendor), Cell(Self.list(mention.users)), Cell(mention.relationWord),
          Cell(mention.quantity.map { QuantityText.text($0) }), Cell(Self.source(row)), Cell(row.key?.text),
        ]
      })
  }

  /// Companies, for people and for machines alike.
  public init(_ companies: [CompanySummary], columnNames: [String]) {
    self.init(
      columns: columnNames.enumerated().map { Column($1, isRightAligned: $0 > 0) },
      rows: companies.map { company in
        [
          Cell(company.name), Cell(company.deals), Cell(company.asRecipient), Cell(company.asInvestor),
          Cell(company.stakesInIt), Cell(company.stakesHeld), Cell(company.hardware),
        ]
      })
  }

  public init(shown companies: [CompanySummary]) {
    self.init(
      companies,
      columnNames: ["Company", "Deals", "Receives", "Invests", "Held by others", "Holds", "Hardware"])
  }

  /// `A, B, C +4`; nothing where there are none.
  private static func list(_ names: [String], upTo count: Int = 3) -> String? {
    guard !names.isEmpty else { return nil }
    let rest = names.count > count ? " +\(names.count - count)" : ""
    return names.prefix(count).joined(separator: ", ") + rest
  }

  private static func source<Fact>(_ row: FactRow<Fact>) -> String {
    SourceText.text(row.source, texts: row.reports, copies: row.copies)
  }
}

extension FactRow {
  /// What stands behind a figure on which sources disagree.
  func mark(_ field: DealField) -> String { disputed.contains(field) ? FigureStyle.disputed : "" }
}
