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
    let isThere = LedgerLocation.exists(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    // Every commit is on the disk before it is acknowledged.
    // GRDB's own way into WAL mode writes to the file at every start; this one only where the mode is another.
    configuration.prepareDatabase { db in
      if !isReadOnly { try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    configuration.readonly = isReadOnly
    do {
      if isThere { try Self.inspect(path) }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = LedgerSchema.migrator
      let isDone = try queue.read { try migrator.hasCompletedMigrations($0) }
      if !isDone, !isReadOnly { try migrator.migrate(queue) }
    } catch let failure as LedgerFailure {
      throw failure
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Looks at a file without changing it: whether it is a ledger, and one that this program knows.
  private static func inspect(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    try reader.read { db in
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      // What counts the migrations is made before the first of them.
      let tables =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
      // An empty file is one that a crash left before anything was in it.
      if tables == 0 { return }
      guard application == LedgerSchema.applicationID else { throw LedgerFailure.notALedger(path: path) }
      let migrator = LedgerSchema.migrator
      let known = Set(migrator.migrations)
      let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
      let unknown = applied.filter { !known.contains($0) }
      if !unknown.isEmpty { throw LedgerFailure.newer(path: path, migrations: unknown) }
    }
    try reader.close()
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
