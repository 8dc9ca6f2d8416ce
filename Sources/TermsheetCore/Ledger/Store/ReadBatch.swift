import GRDB

/// What a part of a load comes to.
struct ReadBatch: Sendable {
  /// New or changed.
  var files: [ReadFile] = []
  /// Not there any more.
  var gone: [StoredFile] = []
  /// Of the same content as when they were read: their times are brought up to date.
  var touched: [(file: StoredFile, found: FoundFile)] = []
  /// Files that lie elsewhere now.
  var moved: [(file: StoredFile, found: FoundFile)] = []

  var isEmpty: Bool { files.isEmpty && gone.isEmpty && touched.isEmpty && moved.isEmpty }
}

extension LedgerBook {
  /// What a batch changes in the ledger.
  struct Change {
    /// Rows of articles that are gone, or stand elsewhere now.
    var removed: [Int64] = []
    var added: [StoredArticle] = []
    /// The number under which the store has it.
    var seq: Int64
  }

  /// Writes a batch, and says what that changes in the ledger.
  mutating func write(_ batch: ReadBatch, grammar: String, _ db: Database) throws -> Change {
    try glance(db)
    var change = Change(seq: seq + 1)
    let now = WallClock.milliseconds
    for file in batch.gone { change.removed += try LedgerRows.deleteFile(file.id, seq: change.seq, db).map(\.id) }
    for file in batch.files {
      guard let place = try place(of: file, grammar: grammar, now: now, &change, db) else { continue }
      for (offset, loaded) in file.articles.enumerated() {
        let position = place.position + offset
        let firstSeen = place.before.indices.contains(position) ? place.before[position].firstSeen : now
        change.added.append(
          try LedgerRows.insert(loaded, file: place.id, position: position, firstSeen: firstSeen, seq: change.seq, db))
      }
      if file.part == .last {
        try LedgerRows.delete(place.before.map(\.id), seq: change.seq, db)
        change.removed += place.before.map(\.id)
        try LedgerRows.complete(file, row: place.id, grammar: grammar, now: now, db)
      }
    }
    for (file, found) in batch.touched {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, read = ?, grammar = ? WHERE id = ?")
        .execute(arguments: [Int64(found.size), found.modified, now, grammar, file.id])
    }
    for (file, found) in batch.moved {
      let articles = try LedgerRows.move(file, to: found, seq: change.seq, db)
      change.removed += articles.map(\.id)
      change.added += articles
    }
    if !change.removed.isEmpty || !change.added.isEmpty { try LedgerRows.setSeq(change.seq, db) }
    return change
  }

  /// Takes in what was written.
  mutating func take(_ change: Change) {
    guard !change.removed.isEmpty || !change.added.isEmpty else { return }
    remove(change.removed)
    add(change.added)
    reach(seq: change.seq)
  }

  /// Where a file's articles go, and what they replace; `nil` for a part of a file that another program has taken out.
  ///
  /// Of a file that comes in parts the articles that were there stay until the last part, so that at any moment the whole of
  /// one state is there; until then its row says that it is to be read again.
  private mutating func place(
    of file: ReadFile, grammar: String, now: Int64, _ change: inout Change, _ db: Database
  ) throws -> (id: Int64, position: Int, before: [(id: Int64, firstSeen: Int64)])? {
    let known = try LedgerRows.file(at: file.path, db)
    switch file.part {
    case .whole:
      let before = try known.map { try LedgerRows.deleteFile($0.id, seq: change.seq, db) } ?? []
      change.removed += before.map(\.id)
      return (try LedgerRows.insert(file, grammar: grammar, now: now, db), 0, before)
    case .first:
      let id = try known?.id ?? LedgerRows.insert(file, grammar: grammar, now: now, db)
      let before = try LedgerRows.articles(ofFile: id, db)
      try db.execute(sql: "UPDATE file SET size = -1, hash = '' WHERE id = ?", arguments: [id])
      parts[file.path] = Part(before: before, count: file.articles.count)
      return (id, 0, before)
    case .middle, .last:
      guard let known, let part = parts[file.path] else { return nil }
      parts[file.path]?.count += file.articles.count
      if file.part == .last { parts[file.path] = nil }
      return (known.id, part.count, part.before)
    }
  }

  /// Without a store: what a file says takes the place of what it said.
  mutating func takeInMemory(_ batch: ReadBatch) {
    if !rows.isEmpty {
      // What a store that fails had before may be anything.
      let paths = Set(batch.files.map(\.path) + batch.gone.map(\.path))
      ledger.remove(
        ledger.articles.indices.filter { index in
          let article = ledger.articles.article(index)
          return !ledger.isRemoved(index) && (paths.contains(article.path) || paths.contains { article.isInside($0) })
        })
    }
    for file in batch.gone { ledger.remove(inMemory.removeValue(forKey: file.path) ?? []) }
    for file in batch.files where file.part == .whole || file.part == .first {
      ledger.remove(inMemory.removeValue(forKey: file.path) ?? [])
    }
    var articles: [LoadedArticle] = []
    for file in batch.files {
      let first = ledger.articles.count + articles.count
      articles += file.articles
      inMemory[file.path, default: []] += first..<first + file.articles.count
    }
    ledger.add(articles)
    _ = ledger.takeChanges()
  }
}

extension LedgerRows {
  /// Notes that all of a file has been read.
  static func complete(_ file: ReadFile, row: Int64, grammar: String, now: Int64, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE file SET size = ?, modified = ?, hash = ?, grammar = ?, read = ?, problems = ? WHERE id = ?",
      arguments: [file.size, file.modified, file.hash, grammar, now, problemsText(file.problems), row])
  }

  static func file(at path: String, _ db: Database) throws -> StoredFile? {
    let statement = try db.cachedStatement(sql: "SELECT \(fileColumns) FROM file WHERE path = ?")
    return try Row.fetchOne(statement, arguments: [path]).map { file($0) }
  }

  /// Hands over the rows of the files at the roots and below them that are not known to be there.
  static func files(
    under roots: [String], where isWanted: (Int64) -> Bool, _ db: Database, hand: (StoredFile) -> Void
  ) throws {
    for root in roots {
      // "0" is the character behind "/".
      let below = root == "/" ? "/" : root + "/"
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT \(fileColumns) FROM file WHERE path = ? OR (path >= ? AND path < ?)",
        arguments: [root, below, String(below.dropLast()) + "0"])
      while let row = try cursor.next() {
        if isWanted(row[0]) { hand(file(row)) }
      }
    }
  }

  /// Gives a file and its articles another path; the articles count as changed.
  static func move(_ file: StoredFile, to found: FoundFile, seq: Int64, _ db: Database) throws -> [StoredArticle] {
    let path = found.path.stored
    try db.execute(sql: "DELETE FROM file WHERE path = ? AND id <> ?", arguments: [path, file.id])
    try db.execute(
      sql: "UPDATE file SET path = ?, size = ?, modified = ?, read = ? WHERE id = ?",
      arguments: [path, Int64(found.size), found.modified, WallClock.milliseconds, file.id])
    try db.execute(
      sql: "UPDATE article SET path = ? || substr(path, ?), seq = ? WHERE file = ? AND substr(path, 1, ?) = ?",
      arguments: [path, file.path.count + 1, seq, file.id, file.path.count, file.path])
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(StoredArticle.columns) FROM article WHERE file = ? ORDER BY position", arguments: [file.id])
    return rows.map { StoredArticle(row: $0) }
  }
}
