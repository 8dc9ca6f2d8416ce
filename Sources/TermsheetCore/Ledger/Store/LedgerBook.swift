import GRDB

/// A ledger in memory beside the rows that it came from: kept equal to the store by glances at what is new there.
struct LedgerBook: Sendable {
  var ledger = Ledger()
  /// For each article of the ledger its row.
  private(set) var places = RowPlaces()
  var rows: [Int64] { places.rows }
  /// How many articles are in it, without those that were taken out.
  var rowCount: Int { places.count }
  /// Changes of the store up to these numbers are in the ledger.
  private(set) var seq: Int64 = 0
  private(set) var editNumber: Int64 = 0
  /// Of which life of the store this is.
  private(set) var life: String?
  /// The change up to which the merged rows tell what this ledger tells, but for what has changed in it since; `nil` where
  /// nobody knows what they tell.
  private(set) var rowsAt: Int64? = 0

  /// Whether the merged rows tell all that this ledger tells.
  var isWritten: Bool { rowsAt == seq && ledger.changes.isEmpty }

  init() {}

  /// Whether nothing was ever taken in.
  var isUntouched: Bool { life == nil && seq == 0 && editNumber == 0 }

  init(ledger: Ledger, places: RowPlaces, seq: Int64, editNumber: Int64, life: String?) {
    self.ledger = ledger
    self.places = places
    self.seq = seq
    self.editNumber = editNumber
    self.life = life
    rowsAt = seq
  }

  /// A file whose articles come in parts: what they will replace, and how many have come.
  struct Part: Sendable {
    var before: [(id: Int64, firstSeen: Int64)]
    var count: Int
    /// Of those before the ones that say what they said.
    var kept: Set<Int64> = []
  }

  var parts: [String: Part] = [:]
  /// Without a store: for each file its articles, as indices.
  var inMemory: [String: [Int]] = [:]

  func row(ofArticle index: Int) -> Int64 { places.rows[index] }

  // MARK: Out of the store

  /// Takes in what is new in the store. True where there was something.
  ///
  /// - Parameter keepingChanges: whether what the merged rows hold already counts as changed all the same.
  @discardableResult
  mutating func glance(_ db: Database, keepingChanges: Bool = false) throws -> Bool {
    let newest = try LedgerRows.seq(db)
    var isNew = false
    let life = try LedgerRows.life(db)
    if life != self.life {
      // Another ledger was put in the place of the one that this was.
      isNew = seq > 0 || editNumber > 0
      self = LedgerBook()
      self.life = life
    }
    if newest > seq {
      try takeArticles(db)
      seq = newest
      isNew = true
    }
    if try takeEdits(db) { isNew = true }
    let merged = try LedgerRows.mergedSeq(db)
    if merged == newest, !keepingChanges {
      // What another program has changed it has also written.
      _ = ledger.takeChanges()
      rowsAt = newest
    } else if rowsAt != merged {
      rowsAt = nil
    }
    return isNew
  }

  /// Takes out the articles that are gone, and takes in those that are new or say something else, as they are read.
  private mutating func takeArticles(_ db: Database) throws {
    var leaving = try Int64.fetchAll(db, sql: "SELECT article FROM removal WHERE seq > ?", arguments: [seq])
    if seq > 0 { leaving += try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE seq > ?", arguments: [seq]) }
    let gone = leaving.compactMap { places.remove($0) }
    let sql = "SELECT \(StoredArticle.columns) FROM article WHERE seq > ? AND facts <> ? ORDER BY id"
    let cursor = try Row.fetchCursor(db, sql: sql, arguments: [seq, StoredFacts.none])
    var added: [Int64] = []
    try ledger.add(replacing: gone) { add in
      while let row = try cursor.next() {
        let article = StoredArticle(row: row)
        if article.loaded.facts.isEmpty { continue }
        added.append(article.id)
        add(article.loaded)
      }
    }
    for id in added { places.append(id) }
    ledger.silentCount = (try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0) - places.count
  }

  /// Takes in edits that are new, and leaves the articles as they are. True where there were some.
  mutating func takeEdits(_ db: Database) throws -> Bool {
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT \(LedgerRows.editColumns), number FROM edit WHERE number > ? ORDER BY number",
      arguments: [editNumber])
    var edits: [Edit] = []
    while let row = try cursor.next() {
      editNumber = row[8]
      if let edit = LedgerRows.edit(row).edit { edits.append(edit) }
    }
    if !edits.isEmpty { ledger.apply(edits) }
    return !edits.isEmpty
  }

  // MARK: Into the store

  /// Writes the deals, stakes and mentions that have changed since they were written; a glance at the same state of the
  /// store is to come before.
  mutating func writeChanges(_ db: Database) throws {
    if rowsAt == nil { return try writeAnew(db) }
    let changes = ledger.takeChanges()
    try write(changes, db)
    try reach(db)
  }

  /// Writes all deals, stakes and mentions in the place of those that are there.
  mutating func writeAnew(_ db: Database) throws {
    for table in ["deal", "report", "stake", "mention"] { try db.execute(sql: "DELETE FROM \(table)") }
    _ = ledger.takeChanges()
    for entry in ledger.deals { try LedgerRows.insert(entry, in: self, db) }
    for stake in ledger.stakes { try LedgerRows.insert(stake, row: rows[stake.article], db) }
    for mention in ledger.hardware { try LedgerRows.insert(mention, row: rows[mention.article], db) }
    try reach(db)
  }

  /// Notes that the merged rows hold what this ledger tells.
  private mutating func reach(_ db: Database) throws {
    if try LedgerRows.mergedSeq(db) != seq { try LedgerRows.setMergedSeq(seq, db) }
    rowsAt = seq
  }

  private func write(_ changes: LedgerChanges, _ db: Database) throws {
    if !changes.deals.isEmpty {
      for id in changes.deals {
        try db.cachedStatement(sql: "DELETE FROM deal WHERE id = ?").execute(arguments: [id.text])
        try db.cachedStatement(sql: "DELETE FROM report WHERE deal = ?").execute(arguments: [id.text])
      }
      for index in ledger.deals.indices where changes.deals.contains(ledger.deals.id(index)) {
        try LedgerRows.insert(ledger.deals[index], in: self, db)
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
    for index in ledger.hardware.indices where changes.articles.contains(ledger.hardware.article(index)) {
      let mention = ledger.hardware[index]
      try LedgerRows.insert(mention, row: rows[mention.article], db)
    }
  }
}
