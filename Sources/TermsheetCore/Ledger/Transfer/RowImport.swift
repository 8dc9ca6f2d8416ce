import Foundation
import GRDB

/// Puts exported rows into a ledger that may know some of them.
struct RowImport {
  private let db: Database
  private let seq: Int64
  /// For each file of the export its row here; `nil` where this ledger has read that file itself.
  private var files: [Int64: Int64?] = [:]
  private(set) var summary = ImportSummary()

  init(_ db: Database) throws {
    self.db = db
    seq = try LedgerRows.seq(db) + 1
  }

  mutating func take(_ table: LedgerTable, _ row: TransferRow) throws {
    switch table {
    case .root:
      try db.execute(
        sql: "INSERT OR IGNORE INTO root (path, added) VALUES (?, ?)", arguments: [row[0], number(row[1])])
    case .file: try takeFile(row)
    case .article: try takeArticle(row)
    case .edit:
      try take(
        StoredEdit(
          id: row[0] ?? "", time: number(row[1]), action: row[2] ?? "", field: row[3], value: row[4], article: row[5],
          path: row[6], targets: row[7] ?? "[]"))
    }
  }

  mutating func take(_ edit: StoredEdit) throws {
    if try LedgerRows.insert(edit, db) { summary.edits += 1 } else { summary.knownEdits += 1 }
  }

  private mutating func takeFile(_ row: TransferRow) throws {
    let old = number(row[0])
    if try LedgerRows.file(at: row[1] ?? "", db) != nil {
      files[old] = .some(nil)
      summary.knownFiles += 1
      return
    }
    try db.cachedStatement(
      sql: "INSERT INTO file (path, size, modified, hash, grammar, read, problems) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      row[1] ?? "", number(row[2]), number(row[3]), row[4] ?? "", row[5] ?? "", number(row[6]), row[7] ?? "[]",
    ])
    files[old] = db.lastInsertedRowID
    summary.files += 1
  }

  private mutating func takeArticle(_ row: TransferRow) throws {
    guard let known = files[number(row[1])], let file = known else { return }
    let facts = row[11] ?? "{}"
    let sentences = try StoredFacts.facts(facts).sentences
    try db.cachedStatement(
      sql: """
        INSERT INTO article (file, position, path, key, title, outlet, published, author, url, sketch, facts, first_seen, seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      file, number(row[2]), row[3] ?? "", row[4] ?? "", row[5], row[6], row[7], row[8], row[9],
      LedgerTable.blob(row[10] ?? "") ?? Data(), facts, number(row[12]), seq,
    ])
    try LedgerRows.index(db.lastInsertedRowID, title: row[5], sentences, db)
  }

  /// Merges what came in with what was there.
  mutating func finish() throws {
    try LedgerRows.setSeq(seq, db)
    try LedgerRows.mergeAnew(db)
  }

  private func number(_ text: String?) -> Int64 { text.flatMap { Int64($0) } ?? 0 }
}

extension LedgerRows {
  /// Makes all merged tables anew from the articles and the edits.
  static func mergeAnew(_ db: Database) throws {
    var book = LedgerBook()
    try book.glance(db)
    try book.writeAnew(db)
  }
}
