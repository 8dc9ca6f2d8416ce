import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LedgerCare {
  /// Puts a backup in the place of a ledger, whatever state that is in, also while other programs have it open.
  ///
  /// A ledger that can be read is copied aside and then overwritten in one transaction, so that programs that have it open
  /// go on with the restored one: to move another file into its place would leave them writing to the old one. A ledger
  /// that cannot be read is moved aside.
  ///
  /// - Returns: where the ledger that was there lies now; `nil` where there was none.
  public static func restore(_ backup: String, to path: String) throws(LedgerFailure) -> String? {
    guard LedgerLocation.exists(backup) else { throw .missing(path: backup) }
    let source = try LedgerStore(reading: backup)
    defer { source.close() }
    let pages = try source.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(5)") }
    if pages != ["ok"] { throw .damaged(path: backup, detail: pages.first ?? "") }
    let part = path + ".part"
    unlink(part)
    try LedgerCare(source).backup(to: part)
    try renew(part)
    guard LedgerLocation.exists(path) else {
      guard rename(part, path) == 0 else { throw .cannotOpen(path: path, reason: .system(code: errno)) }
      return nil
    }
    let aside = path + ".replaced-\(WallClock.milliseconds)"
    if try overwrite(path, with: part, keeping: aside) {
      unlink(part)
    } else {
      // What is only in the journal of the old file goes with it.
      for ending in ["-wal", "-shm"] { rename(path + ending, aside + ending) }
      // By a second name, where the file system has such, so that there is a ledger at every moment.
      guard link(path, aside) == 0 || rename(path, aside) == 0, rename(part, path) == 0 else {
        throw .cannotOpen(path: path, reason: .system(code: errno))
      }
    }
    return aside
  }

  /// Gives a copy another life, so that programs which knew the ledger before read all of it anew.
  private static func renew(_ copy: String) throws(LedgerFailure) {
    do {
      let queue = try DatabaseQueue(path: copy)
      try queue.write { try LedgerRows.setLife(String(UInt64.random(in: 0 ... .max), radix: 36), $0) }
      try queue.close()
    } catch {
      throw LedgerStore.failure(error, path: copy)
    }
  }

  /// Copies a sound ledger aside and overwrites it; false where it is not sound.
  private static func overwrite(
    _ path: String, with copy: String, keeping aside: String
  ) throws(LedgerFailure) -> Bool {
    let store: LedgerStore
    do {
      store = try LedgerStore(path: path)
    } catch {
      if case .busy = error { throw error }
      return false
    }
    defer { store.close() }
    let pages = try? store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
    guard pages == ["ok"] else { return false }
    try LedgerCare(store).backup(to: aside)
    do {
      let queue = try DatabaseQueue(path: copy)
      try queue.backup(to: store.queue)
      try queue.close()
    } catch {
      throw LedgerStore.failure(error, path: path)
    }
    return true
  }
}

extension LedgerRows {
  /// Changes when another ledger takes the place of this one; `nil` for the first.
  static func life(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'life'")
  }

  static func setLife(_ life: String, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('life', ?)", arguments: [life])
  }
}
