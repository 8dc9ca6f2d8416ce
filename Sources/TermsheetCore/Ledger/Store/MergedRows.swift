import GRDB

extension LedgerRows {
  private static func joined(_ names: [String]) -> String { names.joined(separator: "; ") }

  static func insert(_ entry: LedgerDeal, in book: LedgerBook, _ db: Database) throws {
    let deal = entry.deal
    let first = book.ledger.articles.article(entry.reports[0].article)
    let valuation = deal.valuation?.money
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO deal (id, recipient, investors, amount, amount_high, currency, amount_qualifier, valuation,
          valuation_high, valuation_currency, valuation_qualifier, valuation_basis, kind, round, status, date, sellers,
          reports, first_reported, first_outlet, disputed, corrected, confidence, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.id.text, deal.recipient, joined(deal.investors.map(\.name)), deal.amount?.value, deal.amount?.high,
      deal.amount?.currency, deal.amount?.qualifier.rawValue, valuation?.value, valuation?.high, valuation?.currency,
      valuation?.qualifier.rawValue, deal.valuation?.basis.rawValue, deal.kind.rawValue, deal.round,
      deal.status?.rawValue, deal.date?.iso, joined(deal.sellers), entry.reports.count, first.published?.iso,
      first.outlet, joined(entry.disputed.map(\.rawValue).sorted()), joined(entry.corrected.map(\.rawValue).sorted()),
      deal.confidence.value, (deal.date ?? first.published)?.dayNumber,
    ])
    for report in entry.reports {
      try insert(report, report.key, of: nil, article: report.article, deal: entry.id, in: book, db)
      for copy in report.copies {
        try insert(report, copy.key, of: report.key, article: copy.article, deal: entry.id, in: book, db)
      }
    }
  }

  private static func insert(
    _ report: Report, _ key: FactKey, of original: FactKey?, article: Int, deal: FactKey, in book: LedgerBook,
    _ db: Database
  ) throws {
    let told = report.deal
    try db.cachedStatement(
      sql: """
        INSERT INTO report (deal, key, article, copy_of, status, amount, amount_high, currency, amount_qualifier, valuation,
          sentence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      deal.text, key.text, book.row(ofArticle: article), original?.text, told.status?.rawValue, told.amount?.value,
      told.amount?.high, told.amount?.currency, told.amount?.qualifier.rawValue, told.valuation?.money.value,
      told.evidence.first?.text,
    ])
  }

  static func insert(_ entry: LedgerStake, row: Int64, _ db: Database) throws {
    let stake = entry.stake
    try db.cachedStatement(
      sql: """
        INSERT INTO stake (key, article, company, holder, percent, qualifier, kind, status, as_of, confidence, sentence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.key.text, row, stake.company, stake.holder, stake.percent, stake.qualifier?.rawValue, stake.kind.rawValue,
      stake.status.rawValue, stake.asOf?.iso, stake.confidence.value, stake.evidence.first?.text,
    ])
  }

  static func insert(_ entry: LedgerHardware, row: Int64, _ db: Database) throws {
    let mention = entry.mention
    try db.cachedStatement(
      sql: """
        INSERT INTO mention (key, article, product, maker, users, relation, quantity, unit, quantity_qualifier, confidence,
          sentence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.key.text, row, mention.name, mention.vendor, joined(mention.users), mention.relation.rawValue,
      mention.quantity?.value, mention.quantity?.unit.rawValue, mention.quantity?.qualifier.rawValue,
      mention.confidence.value, mention.evidence.first?.text,
    ])
  }
}
