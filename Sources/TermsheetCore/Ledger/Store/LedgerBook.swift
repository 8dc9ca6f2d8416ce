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

  init() {}

  /// Whether nothing was ever taken in.
  var isUntouched: Bool { life == nil && seq == 0 && editNumber == 0 }

  init(ledger: Ledger, places: RowPlaces, seq: Int64, editNumber: Int64, life: String?) {
    self.ledger = ledger
    self.places = places
    self.seq = seq
    self.editNumber = editNumber
    self.life = life
  }

  /// A file whose articles come in parts: what they will replace, and how many have come.
  struct Part: Sendable {
    var before: [(id: Int64, firstSeen: Int64)]
    var count: Int
  }

  var parts: [String: Part] = [:]
  /// Without a store: for each file its articles, as indices.
  var inMemory: [String: [Int]] = [:]

  func row(ofArticle index: Int) -> Int64 { places.rows[index] }

  // MARK: Out of the store

  /// Takes in what is new in the store. True where there was something.
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
      let gone = try Int64.fetchAll(db, sql: "SELECT article FROM removal WHERE seq > ?", arguments: [seq])
      remove(gone)
      let sql = "SELECT \(StoredArticle.columns) FROM article WHERE seq > ? AND facts <> ? ORDER BY id"
      if seq > 0 { remove(try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE seq > ?", arguments: [seq])) }
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: [seq, StoredFacts.none])
      var added: [Int64] = []
      try ledger.add { add in
        while let row = try cursor.next() {
          let article = StoredArticle(row: row)
          if article.loaded.facts.isEmpty { continue }
          added.append(article.id)
          add(article.loaded)
        }
      }
      for id in added { places.append(id) }
      ledger.silentCount = (try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0) - places.count
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
    for article in articles { places.append(article.id) }
    ledger.add(articles.map(\.loaded))
  }

  /// Takes articles out. Of those that are not in nothing is known but that they said nothing.
  mutating func remove(_ ids: [Int64]) {
    let gone = ids.compactMap { places.remove($0) }
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
