import Foundation
import GRDB

/// What a ledger holds.
public struct LedgerInfo: Sendable, Hashable {
  public var path = ""
  /// In bytes, with what is not yet in the main file.
  public var size = 0
  public var roots: [String] = []
  public var files = 0
  public var articles = 0
  public var deals = 0
  public var reports = 0
  public var stakes = 0
  public var hardware = 0
  public var edits = 0
  /// Facts that the user worked on and that no article states now.
  public var waiting = 0
  public var watched: [String] = []
}

/// What a check found.
public struct LedgerCheck: Sendable, Hashable {
  /// What is wrong, one sentence each without a full stop; empty where all is well.
  public var faults: [String] = []
  /// Edits in the journal that the ledger does not have.
  public var missingEdits = 0
}

/// Looks after a ledger's file.
public struct LedgerCare {
  let store: LedgerStore

  public init(_ store: LedgerStore) { self.store = store }

  public func info() throws(LedgerFailure) -> LedgerInfo {
    let path = store.path
    return try store.read { db in
      let work = try LedgerRows.work(db)
      func count(_ table: String, _ condition: String = "") throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) \(condition)") ?? 0
      }
      let size = ["", "-wal"].reduce(0) { total, ending in
        total + ((try? FileStatus(FilePath(path + ending)))?.size ?? 0)
      }
      return LedgerInfo(
        path: path, size: size, roots: try String.fetchAll(db, sql: "SELECT path FROM root ORDER BY path"),
        files: try count("file"), articles: try count("article"), deals: try count("deal"),
        reports: try count("report", "WHERE copy_of IS NULL"), stakes: try count("stake"),
        hardware: try count("mention"), edits: try count("edit"), waiting: try Self.waiting(work, db),
        watched: work.watched.sorted())
    }
  }

  /// How many facts that the user worked on no article states now. Only the articles that he worked on are looked at, of
  /// however many.
  private static func waiting(_ work: UserWork, _ db: Database) throws -> Int {
    guard !work.facts.isEmpty else { return 0 }
    var named: [StoredArticle] = []
    for key in Set(work.facts.map(\.anchor.article.text)) {
      named += try StoredArticle.all(db, where: "key = ?", [key])
    }
    // One that has another text now is known by its place.
    let keys = Set(named.map(\.loaded.key))
    let places = Set(work.facts.map(\.anchor).filter { !keys.contains($0.article) }.map(\.path))
    if !places.isEmpty {
      let cursor = try Row.fetchCursor(db, sql: "SELECT id, path FROM article")
      var moved: [Int64] = []
      while let row = try cursor.next() { if places.contains(row[1]) { moved.append(row[0]) } }
      for id in Set(moved).subtracting(named.map(\.id)) { named += try StoredArticle.all(db, where: "id = ?", [id]) }
    }
    var ledger = Ledger(work: work)
    ledger.add(named.map(\.loaded))
    return ledger.waitingMarks.count
  }

  /// Reads every page, compares the merged tables with what the articles come to, and the journal with the edits.
  ///
  /// - Parameter anew: whether the articles are merged anew for that; else what they come to is taken from the ledger's
  ///   image, where there is one, and only what has changed since is merged.
  public func check(anew: Bool = true) throws(LedgerFailure) -> LedgerCheck {
    try check(image: anew ? nil : KeptImage(ledger: store.path))
  }

  func check(image: KeptImage?) throws(LedgerFailure) -> LedgerCheck {
    let journal = try? FileContents.open(FilePath(EditJournal.path(for: store.path)))
    return try store.read { db in
      var check = LedgerCheck()
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      if pages != ["ok"] { check.faults += pages.map { "a page of the file is damaged: \($0)" } }
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      if orphans > 0 { check.faults.append("\(CountText.text(orphans, "row")) without the row that it belongs to") }
      let facts = try String.fetchCursor(
        db, sql: "SELECT facts FROM article WHERE facts <> ?", arguments: [StoredFacts.none])
      var unreadable = 0
      while let text = try facts.next() { if (try? StoredFacts.facts(text)) == nil { unreadable += 1 } }
      if unreadable > 0 { check.faults.append("the facts of \(CountText.text(unreadable, "article")) cannot be read") }
      check.faults += try Self.compareMerged(db, image: image)
      let known = Set(try String.fetchAll(db, sql: "SELECT id FROM edit"))
      while let line = try? journal?.line(limit: EditJournal.longestLine) {
        if let edit = EditJournal.edit(line), !known.contains(edit.id) { check.missingEdits += 1 }
      }
      return check
    }
  }

  private static func compareMerged(_ db: Database, image: KeptImage?) throws -> [String] {
    // What a load that was ended has left unmerged the next one merges.
    guard try LedgerRows.mergedSeq(db) == LedgerRows.seq(db) else { return [] }
    var book = LedgerBook()
    if let kept = try image?.read(db)?.book, kept.ledger.articles.isSound { book = kept }
    try book.glance(db)
    let deals = book.ledger.deals
    let expected = Set(deals.indices.map { deals.id($0).text })
    let stored = Set(try String.fetchAll(db, sql: "SELECT id FROM deal"))
    let differing = expected.symmetricDifference(stored).count
    return differing == 0
      ? [] : ["the table of deals differs from the articles in \(CountText.text(differing, "deal")) (compact mends it)"]
  }

  /// Copies the ledger, as it is at one moment, into a new file.
  public func backup(to path: String) throws(LedgerFailure) {
    if LedgerLocation.exists(path) { throw .exists(path: path) }
    try LedgerLocation.makeFolders(for: path)
    let part = path + ".part"
    unlink(part)
    do {
      let copy = try DatabaseQueue(path: part)
      try store.queue.backup(to: copy)
      // A copy is one file, without a journal beside it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      for ending in ["", "-journal"] { unlink(part + ending) }
      throw Self.copyFailure(error, from: store.path, to: path)
    }
    guard Self.settle(part), rename(part, path) == 0 else {
      defer { unlink(part) }
      throw .unwritten(path: path, reason: .system(code: errno))
    }
  }

  /// Whether the disk has all of a file.
  private static func settle(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// Which of the two files it is that failed.
  private static func copyFailure(_ error: any Error, from source: String, to copy: String) -> LedgerFailure {
    switch LedgerStore.failure(error, path: source) {
    case .full: .unwritten(path: copy, reason: .system(code: ENOSPC))
    case .cannotOpen(_, let reason): .unwritten(path: copy, reason: reason)
    case .readOnly: .unwritten(path: copy, reason: .system(code: EACCES))
    case let failure: failure
    }
  }

  /// Makes the merged tables anew and gives back unused room. The user's edits stay as they are, all of them.
  public func compact() throws(LedgerFailure) {
    try store.write { db in
      try LedgerRows.mergeAnew(db)
      // Programs that run have looked at these long ago or look at everything anew.
      let seq = try LedgerRows.seq(db)
      try db.execute(sql: "DELETE FROM removal WHERE seq < ?", arguments: [seq - LedgerRows.keptRemovals])
      try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
    }
    do {
      try store.queue.vacuum()
      try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw LedgerStore.failure(error, path: store.path)
    }
  }
}
