import GRDB

/// The rows of the ledger's tables.
enum LedgerRows {
  // MARK: Numbers

  static func seq(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'seq'") ?? 0
  }

  static func setSeq(_ seq: Int64, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('seq', ?)", arguments: [seq])
  }

  /// The number of the change up to which the merged rows tell what the articles tell. While very many articles are read
  /// it is behind ``seq(_:)``; an earlier build kept no such number, since it was never behind.
  static func mergedSeq(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'merged'") ?? seq(db)
  }

  static func isMerged(_ db: Database) throws -> Bool { try mergedSeq(db) == seq(db) }

  static func setMergedSeq(_ seq: Int64, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('merged', ?)", arguments: [seq])
  }

  /// Notes that the merged rows stay as they are for now. Is to come before the first change that they do not follow.
  static func leaveMerged(_ db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO meta (name, value) VALUES ('merged', ?)", arguments: [seq(db)])
  }

  // MARK: Edits

  static let editColumns = "id, time, action, field, value, article, path, targets"

  static func edit(_ row: Row) -> StoredEdit {
    StoredEdit(
      id: row[0], time: row[1], action: row[2], field: row[3], value: row[4], article: row[5], path: row[6],
      targets: row[7])
  }

  /// The user's work: all edits up to a number.
  static func work(upTo number: Int64 = .max, _ db: Database) throws -> UserWork {
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(editColumns) FROM edit WHERE number <= ? ORDER BY number", arguments: [number])
    return UserWork(rows.compactMap { edit($0).edit })
  }

  /// True where the edit was not there before.
  @discardableResult
  static func insert(_ edit: StoredEdit, _ db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO edit (\(editColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      edit.id, edit.time, edit.action, edit.field, edit.value, edit.article, edit.path, edit.targets,
    ])
    return db.changesCount > 0
  }

  // MARK: Files and articles

  static let fileColumns = "id, path, size, modified, hash, grammar, read, problems"

  static func file(_ row: Row) -> StoredFile {
    StoredFile(
      id: row[0], path: row[1], size: row[2], modified: row[3], hash: row[4], grammar: row[5], read: row[6],
      problems: problems(row[7]))
  }

  static func insert(_ file: ReadFile, grammar: String, now: Int64, _ db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO file (path, size, modified, hash, grammar, read, problems) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      file.path, file.size, file.modified, file.hash, grammar, now, problemsText(file.problems),
    ])
    return db.lastInsertedRowID
  }

  static func insert(
    _ loaded: LoadedArticle, file: Int64, position: Int, firstSeen: Int64, seq: Int64, _ db: Database
  ) throws {
    let article = loaded.article
    try db.cachedStatement(
      sql: """
        INSERT INTO article (file, position, path, key, title, outlet, published, author, url, sketch, facts, first_seen, seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      file, position, article.path, loaded.key.text, article.title, article.outlet, article.published?.iso,
      article.author, article.url, StoredArticle.bytes(loaded.sketch), StoredFacts.text(loaded.facts), firstSeen, seq,
    ])
    try index(db.lastInsertedRowID, title: article.title, loaded.facts.sentences, db)
  }

  /// Adds an article to the full text.
  static func index(_ article: Int64, title: String?, _ sentences: [String], _ db: Database) throws {
    if sentences.isEmpty, title == nil { return }
    try db.cachedStatement(sql: "INSERT INTO search (rowid, title, sentences) VALUES (?, ?, ?)")
      .execute(arguments: [article, title ?? "", sentences.joined(separator: "\n")])
  }

  /// Takes a file's articles out, and the file with them.
  ///
  /// - Returns: the rows of the articles and when each was first seen.
  static func deleteFile(_ id: Int64, seq: Int64, _ db: Database) throws -> [(id: Int64, firstSeen: Int64)] {
    let articles = try articles(ofFile: id, db)
    try delete(articles.map(\.id), seq: seq, db)
    try db.cachedStatement(sql: "DELETE FROM file WHERE id = ?").execute(arguments: [id])
    return articles
  }

  /// The rows of a file's articles and when each was first seen.
  static func articles(ofFile id: Int64, _ db: Database) throws -> [(id: Int64, firstSeen: Int64)] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, first_seen FROM article WHERE file = ? ORDER BY position, id")
    return try Row.fetchAll(statement, arguments: [id]).map { (id: $0[0] as Int64, firstSeen: $0[1] as Int64) }
  }

  static func delete(_ articles: [Int64], seq: Int64, _ db: Database) throws {
    for article in articles {
      try db.cachedStatement(sql: "INSERT INTO removal (article, seq) VALUES (?, ?)")
        .execute(arguments: [article, seq])
      try db.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?").execute(arguments: [article])
      try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [article])
    }
  }

  // MARK: Problems

  static func problemsText(_ problems: [Problem]) -> String {
    var writer = JSONWriter()
    writer.array(problems) { writer, problem in
      writer.object { writer in
        writer.field("reason", problem.reason)
        writer.field("severity", problem.severity.rawValue)
        writer.field("path", problem.path)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func problems(_ text: String) -> [Problem] {
    guard text != "[]" else { return [] }
    let problems = try? StoredJSON.read(text) { reader in
      try reader.array { reader in
        var problem = Problem(path: "", reason: "")
        try reader.object { reader, name in
          switch name {
          case "reason": problem.reason = try reader.string()
          case "severity": problem.severity = Problem.Severity(rawValue: try reader.string()) ?? .error
          case "path": problem.path = try reader.string()
          default: try reader.skip()
          }
        }
        return problem
      }
    }
    return problems ?? []
  }
}

extension ArticleFacts {
  /// The sentences that prove the facts, each once, in the order of the text.
  public var keptSentences: [String] { sentences }

  var sentences: [String] {
    var all: [Evidence] = []
    for deal in deals { all += deal.evidence }
    for stake in stakes { all += stake.evidence }
    for mention in hardware { all += mention.evidence }
    for right in rights { all += right.evidence }
    for comment in comments { all += comment.evidence }
    all.sort { left, right in left.start < right.start }
    var seen: Set<String> = []
    return all.map(\.text).filter { seen.insert($0).inserted }
  }
}
