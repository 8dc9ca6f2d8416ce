import GRDB

/// A ledger in memory beside the rows that it came from: kept equal to the store by glances at what is new there.
struct LedgerBook: Sendable {
  var ledger = Ledger()
  /// For each article of the ledger its row.
  private(set) var rows: [Int64] = []
  private var indices: [Int64: Int] = [:]
  /// Changes of the store up to these numbers are in the ledger.
  private(set) var seq: Int64 = 0
  private(set) var editNumber: Int64 = 0

  func row(ofArticle index: Int) -> Int64 { rows[index] }

  // MARK: Out of the store

  /// Takes in what is new in the store. True where there was something.
  @discardableResult
  mutating func glance(_ db: Database, keepingChanges: Bool = false) throws -> Bool {
    let newest = try LedgerRows.seq(db)
    var isNew = false
    if newest > seq {
      let gone = try Int64.fetchAll(db, sql: "SELECT article FROM removal WHERE seq > ?", arguments: [seq])
      remove(gone)
      var batch: [StoredArticle] = []
      let sql = "SELECT \(StoredArticle.columns) FROM article WHERE seq > ? AND facts <> ? ORDER BY id"
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: [seq, StoredFacts.none])
      while let row = try cursor.next() { batch.append(StoredArticle(row: row)) }
      remove(batch.map(\.id))
      add(batch)
      ledger.silentCount = (try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0) - indices.count
      seq = newest
      isNew = true
    }
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT \(LedgerRows.editColumns), number FROM edit WHERE number > ? ORDER BY number",
      arguments: [editNumber])
    var edits: [Edit] = []
    while let row = try cursor.next() {
      editNumber = row[8]
      if let edit = LedgerRows.edit(row).edit { edits.append(edit) }
    }
    if !edits.isEmpty {
      ledger.apply(edits)
      isNew = true
    }
    // What another program has changed it has also written.
    if !keepingChanges { _ = ledger.takeChanges() }
    return isNew
  }

  /// Takes articles in; those that say nothing are only counted.
  mutating func add(_ all: [StoredArticle]) {
    let articles = all.filter { !$0.loaded.facts.isEmpty }
    ledger.silentCount += all.count - articles.count
    guard !articles.isEmpty else { return }
    for article in articles {
      indices[article.id] = rows.count
      rows.append(article.id)
    }
    ledger.add(articles.map(\.loaded))
  }

  /// Takes articles out. Of those that are not in nothing is known but that they said nothing.
  mutating func remove(_ ids: [Int64]) {
    let gone = ids.compactMap { indices.removeValue(forKey: $0) }
    ledger.silentCount -= ids.count - gone.count
    if !gone.isEmpty { ledger.remove(gone) }
  }

  /// Notes that the store has been brought to this number by this book itself.
  mutating func reach(seq: Int64) { self.seq = seq }

  // MARK: Into the store

  /// Writes the deals, stakes and mentions that have changed.
  mutating func writeChanges(_ db: Database) throws {
    let changes = ledger.takeChanges()
    if !changes.deals.isEmpty {
      for id in changes.deals {
        try db.cachedStatement(sql: "DELETE FROM deal WHERE id = ?").execute(arguments: [id.text])
        try db.cachedStatement(sql: "DELETE FROM report WHERE deal = ?").execute(arguments: [id.text])
      }
      for deal in ledger.deals where changes.deals.contains(deal.id) {
        try LedgerRows.insert(deal, in: self, db)
      }
    }
    guard !changes.articles.isEmpty else { return }
    for index in changes.articles {
      try db.cachedStatement(sql: "DELETE FROM stake WHERE article = ?").execute(arguments: [rows[index]])
      try db.cachedStatement(sql: "DELETE FROM mention WHERE article = ?").execute(arguments: [rows[index]])
    }
    for stake in ledger.stakes where changes.articles.contains(stake.article) {
      try LedgerRows.insert(stake, row: rows[stake.article], db)
    }
    for mention in ledger.hardware where changes.articles.contains(mention.article) {
      try LedgerRows.insert(mention, row: rows[mention.article], db)
    }
  }
}
