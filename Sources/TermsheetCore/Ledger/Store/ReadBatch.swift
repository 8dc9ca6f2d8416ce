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
  /// Writes a batch and takes it into the ledger; all within one transaction.
  mutating func take(_ batch: ReadBatch, grammar: String, _ db: Database) throws {
    try glance(db)
    let next = seq + 1
    let now = WallClock.milliseconds
    var removed: [Int64] = []
    var added: [StoredArticle] = []
    for file in batch.gone { removed += try LedgerRows.deleteFile(file.id, seq: next, db).map(\.id) }
    for file in batch.files {
      var before: [(id: Int64, firstSeen: Int64)] = []
      if let known = try LedgerRows.file(at: file.path, db) {
        before = try LedgerRows.deleteFile(known.id, seq: next, db)
        removed += before.map(\.id)
      }
      let id = try LedgerRows.insert(file, grammar: grammar, now: now, db)
      for (position, loaded) in file.articles.enumerated() {
        let firstSeen = before.indices.contains(position) ? before[position].firstSeen : now
        added.append(
          try LedgerRows.insert(loaded, file: id, position: position, firstSeen: firstSeen, seq: next, db))
      }
    }
    for (file, found) in batch.touched {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, read = ?, grammar = ? WHERE id = ?")
        .execute(arguments: [Int64(found.size), found.modified, now, grammar, file.id])
    }
    for (file, found) in batch.moved {
      let articles = try LedgerRows.move(file, to: found, seq: next, db)
      removed += articles.map(\.id)
      added += articles
    }
    remove(removed)
    add(added)
    if !removed.isEmpty || !added.isEmpty {
      try LedgerRows.setSeq(next, db)
      reach(seq: next)
    }
    try writeChanges(db)
  }

  /// Without a store: what lies under a path takes the place of what lay there.
  mutating func takeInMemory(_ batch: ReadBatch) {
    let paths = Set(batch.files.map(\.path) + batch.gone.map(\.path))
    // While files are read for the first time none takes another's place, and nothing need be searched through. What a
    // store that fails had before may be anything.
    if !rows.isEmpty || !filesInMemory.isDisjoint(with: paths) {
      ledger.remove(
        ledger.articles.indices.filter { index in
          let article = ledger.articles[index].article
          return !ledger.isRemoved(index) && (paths.contains(article.path) || paths.contains { article.isInside($0) })
        })
    }
    filesInMemory.formUnion(batch.files.map(\.path))
    ledger.add(batch.files.flatMap(\.articles))
    _ = ledger.takeChanges()
  }
}

extension LedgerRows {
  static func file(at path: String, _ db: Database) throws -> StoredFile? {
    let statement = try db.cachedStatement(sql: "SELECT \(fileColumns) FROM file WHERE path = ?")
    return try Row.fetchOne(statement, arguments: [path]).map { file($0) }
  }

  /// Those at a root and below it; all where there is no root.
  static func files(under roots: [String], _ db: Database) throws -> [StoredFile] {
    var files: [StoredFile] = []
    for root in roots {
      // "0" is the character behind "/".
      let below = root == "/" ? "/" : root + "/"
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT \(fileColumns) FROM file WHERE path = ? OR (path >= ? AND path < ?)",
        arguments: [root, below, String(below.dropLast()) + "0"])
      while let row = try cursor.next() { files.append(file(row)) }
    }
    return files
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
