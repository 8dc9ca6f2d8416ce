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

  /// How many bytes the texts of its articles have.
  var textBytes: Int { files.reduce(0) { $1.articles.reduce($0) { $0 + $1.article.body.utf8.count } } }

  mutating func append(_ other: ReadBatch) {
    files += other.files
    gone += other.gone
    touched += other.touched
    moved += other.moved
  }
}

extension LedgerBook {
  /// Writes a batch; the ledger itself says what it said until the next ``glance(_:keepingChanges:)``.
  ///
  /// - Returns: how many articles came, went, or say something else now.
  mutating func write(_ batch: ReadBatch, grammar: String, _ db: Database) throws -> Int {
    let seq = try LedgerRows.seq(db) + 1
    let now = WallClock.milliseconds
    var count = 0
    for file in batch.gone { count += try LedgerRows.deleteFile(file.id, seq: seq, db).count }
    for file in batch.files { count += try write(file, grammar: grammar, now: now, seq: seq, db) }
    for (file, found) in batch.touched {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, read = ?, grammar = ? WHERE id = ?")
        .execute(arguments: [Int64(found.size), found.modified, now, grammar, file.id])
    }
    for (file, found) in batch.moved { count += try LedgerRows.move(file, to: found, seq: seq, db) }
    if count > 0 {
      try LedgerRows.leaveMerged(db)
      try LedgerRows.setSeq(seq, db)
    }
    return count
  }

  /// Writes the articles of a file; those that say what they said stay as they are.
  private mutating func write(
    _ file: ReadFile, grammar: String, now: Int64, seq: Int64, _ db: Database
  ) throws -> Int {
    guard let (id, begun) = try place(of: file, grammar: grammar, now: now, db) else { return 0 }
    var part = begun
    var count = 0
    for loaded in file.articles {
      let position = part.count
      part.count += 1
      let before = part.before.indices.contains(position) ? part.before[position] : nil
      if let before, try LedgerRows.holds(loaded, at: position, row: before.id, db) {
        part.kept.insert(before.id)
        continue
      }
      try LedgerRows.insert(
        loaded, file: id, position: position, firstSeen: before?.firstSeen ?? now, seq: seq, db)
      count += 1
    }
    guard file.part == .whole || file.part == .last else {
      parts[file.path] = part
      return count
    }
    parts[file.path] = nil
    let leaving = part.before.map(\.id).filter { !part.kept.contains($0) }
    try LedgerRows.delete(leaving, seq: seq, db)
    try LedgerRows.complete(file, row: id, grammar: grammar, now: now, db)
    return count + leaving.count
  }

  /// Where a file's articles go, and what they replace; `nil` for a part of a file that another program has taken out.
  ///
  /// Of a file that comes in parts the articles that were there stay until the last part, so that at any moment the whole of
  /// one state is there; until then its row says that it is to be read again.
  private func place(of file: ReadFile, grammar: String, now: Int64, _ db: Database) throws -> (id: Int64, Part)? {
    let known = try LedgerRows.file(at: file.path, db)
    switch file.part {
    case .whole, .first:
      let id = try known?.id ?? LedgerRows.insert(file, grammar: grammar, now: now, db)
      if file.part == .first {
        try db.execute(sql: "UPDATE file SET size = -1, hash = '' WHERE id = ?", arguments: [id])
      }
      return (id, Part(before: known == nil ? [] : try LedgerRows.articles(ofFile: id, db), count: 0))
    case .middle, .last:
      guard let known, let part = parts[file.path] else { return nil }
      return (known.id, part)
    }
  }

  /// Without a store: what a file says takes the place of what it said.
  mutating func takeInMemory(_ batch: ReadBatch) {
    var leaving: [Int] = []
    if !rows.isEmpty {
      // What a store that fails had before may be anything.
      let paths = Set(batch.files.map(\.path) + batch.gone.map(\.path))
      leaving = ledger.articles.indices.filter { index in
        let article = ledger.articles.article(index)
        return !ledger.isRemoved(index) && (paths.contains(article.path) || paths.contains { article.isInside($0) })
      }
    }
    for file in batch.gone { leaving += inMemory.removeValue(forKey: file.path) ?? [] }
    for file in batch.files where file.part == .whole || file.part == .first {
      leaving += inMemory.removeValue(forKey: file.path) ?? []
    }
    var next = ledger.articles.count
    ledger.add(replacing: leaving) { add in
      for file in batch.files {
        for article in file.articles { add(article) }
        inMemory[file.path, default: []] += next..<next + file.articles.count
        next += file.articles.count
      }
    }
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

  /// The rows of some files, by path; the paths of one folder are mostly all that lies between the first and the last.
  static func files(at paths: [String], _ db: Database) throws -> [String: StoredFile] {
    // By their bytes, as the table has them.
    func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
    guard let first = paths.min(by: isBefore), let last = paths.max(by: isBefore) else { return [:] }
    var wanted = Set(paths)
    var found: [String: StoredFile] = [:]
    found.reserveCapacity(paths.count)
    let statement = try db.cachedStatement(
      sql: "SELECT \(fileColumns) FROM file WHERE path BETWEEN ? AND ? ORDER BY path")
    let cursor = try Row.fetchCursor(statement, arguments: [first, last])
    var others = 0
    while let row = try cursor.next() {
      let path: String = row[1]
      if wanted.remove(path) != nil { found[path] = file(row) } else { others += 1 }
      // Where much else lies between them each is looked up.
      if others > paths.count { break }
    }
    if others > paths.count { for path in wanted { found[path] = try file(at: path, db) } }
    return found
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
  ///
  /// - Returns: how many there are.
  static func move(_ file: StoredFile, to found: FoundFile, seq: Int64, _ db: Database) throws -> Int {
    let path = found.path.stored
    try db.execute(sql: "DELETE FROM file WHERE path = ? AND id <> ?", arguments: [path, file.id])
    try db.execute(
      sql: "UPDATE file SET path = ?, size = ?, modified = ?, read = ? WHERE id = ?",
      arguments: [path, Int64(found.size), found.modified, WallClock.milliseconds, file.id])
    try db.execute(
      sql: "UPDATE article SET path = ? || substr(path, ?), seq = ? WHERE file = ? AND substr(path, 1, ?) = ?",
      arguments: [path, file.path.count + 1, seq, file.id, file.path.count, file.path])
    return db.changesCount
  }

  /// Whether a row has an article as it was read just now.
  static func holds(_ loaded: LoadedArticle, at position: Int, row: Int64, _ db: Database) throws -> Bool {
    let article = loaded.article
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM article WHERE id = ? AND position = ? AND path = ? AND key = ? AND title IS ? AND outlet IS ?
          AND published IS ? AND author IS ? AND url IS ? AND sketch = ? AND facts = ?
        """)
    return try Row.fetchOne(
      statement,
      arguments: [
        row, position, article.path, loaded.key.text, article.title, article.outlet, article.published?.iso,
        article.author, article.url, StoredArticle.bytes(loaded.sketch), StoredFacts.text(loaded.facts),
      ]) != nil
  }
}
