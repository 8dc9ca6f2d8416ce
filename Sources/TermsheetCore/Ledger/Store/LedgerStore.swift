import GRDB

/// The file in which the ledger is kept: SQLite in WAL mode, so that one program can read while another writes, and so
/// that a crash at any moment leaves what was there before or after a change, never half of it.
public final class LedgerStore: Sendable {
  /// As given.
  public let path: String
  let queue: DatabaseQueue
  let journal: EditJournal

  /// How long a write waits for another program's, in seconds.
  private static let patience = 15.0

  /// Opens a ledger, or makes one.
  ///
  /// - Throws: ``LedgerFailure``; the file is left as it is.
  public convenience init(path: String) throws(LedgerFailure) { try self.init(path: path, isReadOnly: false) }

  /// Opens a ledger that is only to be read, such as a backup: the file stays as it is to the last byte.
  public convenience init(reading path: String) throws(LedgerFailure) {
    guard LedgerLocation.exists(path) else { throw .missing(path: path) }
    try self.init(path: path, isReadOnly: true)
  }

  private init(path: String, isReadOnly: Bool) throws(LedgerFailure) {
    self.path = path
    journal = EditJournal(ledger: path)
    if !LedgerLocation.exists(path) { try LedgerLocation.makeFolders(for: path) }
    let lock = FolderLock(around: path)
    defer { _ = lock }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    // Every commit is on the disk before it is acknowledged.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    configuration.readonly = isReadOnly
    do {
      // SQLite tidies up in a file that it has opened to be written: what a program left in the log beside it goes into it.
      // What is no ledger, or a newer program's, is to stay as it is to the last byte.
      // Whoever looked at it stays until it is open, so that a long log is gone through once.
      let inspector = !isReadOnly && Self.hasLog(path) ? try Self.inspect(path) : nil
      defer { try? inspector?.close() }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let applied = try queue.inDatabase { db in
        let applied = try Self.applied(db, path: path)
        // GRDB's own way into WAL mode writes to the file at every start; this one only where the mode is another.
        if !isReadOnly { try db.execute(sql: "PRAGMA journal_mode = WAL") }
        return applied
      }
      let migrator = LedgerSchema.migrator
      if applied != migrator.migrations, !isReadOnly { try migrator.migrate(queue) }
      // A ledger that was there before is gone, and the second copy of the user's work is not.
      if applied.isEmpty, !isReadOnly, LedgerLocation.exists(journal.path) { try LedgerImport(self).readSecondCopy() }
    } catch let failure as LedgerFailure {
      throw failure
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Whether a log with anything in it lies beside a file.
  private static func hasLog(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { ((try? FileStatus(FilePath(path + $0)))?.size ?? 0) > 0 }
  }

  /// Looks at a file without changing it: whether it is a ledger, and one that this program knows.
  ///
  /// - Returns: the connection that looked.
  private static func inspect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    _ = try reader.read { try applied($0, path: path) }
    return reader
  }

  /// The migrations that a ledger has been through; none for an empty file, as a crash leaves one before anything is in it.
  ///
  /// - Throws: `LedgerFailure.notALedger`, `.newer`.
  private static func applied(_ db: Database, path: String) throws -> [String] {
    // What counts the migrations is made before the first of them.
    let isMade =
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name <> 'grdb_migrations')")
    if isMade != true { return [] }
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == LedgerSchema.applicationID else {
      throw LedgerFailure.notALedger(path: path)
    }
    let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
    let known = LedgerSchema.migrator.migrations
    let unknown = applied.filter { !known.contains($0) }
    if !unknown.isEmpty { throw LedgerFailure.newer(path: path, migrations: unknown) }
    return applied
  }

  public func close() { try? queue.close() }

  /// Whether anything was ever read into it.
  public var hasArticles: Bool {
    get throws(LedgerFailure) {
      try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM article)") ?? false }
    }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
    do { return try queue.read(body) } catch { throw Self.failure(error, path: path) }
  }

  /// All of it or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
    do { return try queue.write(body) } catch { throw Self.failure(error, path: path) }
  }

  /// Empties the log beside the file into it, as far as no other program reads from it.
  func tidyUp() throws(LedgerFailure) {
    do {
      try queue.writeWithoutTransaction { db in
        // Not worth waiting for.
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1000))") }
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  static func failure(_ error: any Error, path: String) -> LedgerFailure {
    if let failure = error as? LedgerFailure { return failure }
    guard let error = error as? DatabaseError else {
      return .other(path: path, reason: .sqlite(code: 1, message: "\(error)"))
    }
    let message = error.message ?? "no reason given"
    let code = error.extendedResultCode.rawValue
    switch error.resultCode {
    case .SQLITE_NOTADB: return .notALedger(path: path)
    case .SQLITE_CORRUPT: return .damaged(path: path, detail: message)
    case .SQLITE_FULL: return .full(path: path)
    // What SQLite calls an error of writing is most often a quota or a limit.
    case .SQLITE_IOERR where [778, 1034, 1546, 4874].contains(code): return .full(path: path)
    case .SQLITE_READONLY: return .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: return .cannotOpen(path: path, reason: .sqlite(code: code, message: message))
    default: return .other(path: path, reason: .sqlite(code: code, message: message))
    }
  }
}
