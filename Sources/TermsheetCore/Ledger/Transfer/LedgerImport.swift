import Foundation
import GRDB

/// What an import brought.
public struct ImportSummary: Sendable, Hashable {
  public var edits = 0
  public var knownEdits = 0
  public var files = 0
  public var knownFiles = 0
}

/// Reads exports into a ledger. What is there stays; nothing is imported twice; all of it comes in or nothing does.
public struct LedgerImport {
  let store: LedgerStore

  public init(_ store: LedgerStore) { self.store = store }

  /// An export in any format: a JSON file, a folder of CSV files, another ledger, or a journal of edits.
  public func read(_ path: String) throws(LedgerFailure) -> ImportSummary {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path: path) }
    if status.st_mode & S_IFMT == S_IFDIR { return try importing(path) { try Self.csv(path, into: &$0) } }
    let (stream, opening) = try Self.open(path)
    if opening.starts(with: "SQLite format 3\0".utf8) { return try sqlite(path) }
    if Self.isExport(opening) { return try importing(path) { try Self.json(stream, path, into: &$0) } }
    return try importing(path) { try Self.journal(stream, path, into: &$0) }
  }

  /// The edits in the journal that lies beside the ledger, as far as there are any.
  func readSecondCopy() throws {
    guard let stream = try? FileContents.open(FilePath(store.journal.path)) else { return }
    try store.write { db in
      while let line = try? stream.line(limit: EditJournal.longestLine) {
        if let edit = EditJournal.edit(line) { try LedgerRows.insert(edit, db) }
      }
    }
  }

  /// A file's bytes as they come, and the first of them.
  private static func open(_ path: String) throws(LedgerFailure) -> (ByteStream, opening: [UInt8]) {
    do throws(ReadingFailure) {
      let stream = try FileContents.open(FilePath(path))
      return (stream, Array(try stream.opening(200)))
    } catch {
      throw Self.failure(error, path)
    }
  }

  private static func failure(_ failure: ReadingFailure, _ path: String) -> LedgerFailure {
    switch failure {
    case .vanished, .notFound: .missing(path: path)
    case .permissionDenied: .unreadable(path: path, reason: .system(code: EACCES))
    case .system(let code): .unreadable(path: path, reason: .system(code: code))
    default: .unreadable(path: path, reason: .system(code: EIO))
    }
  }

  private func importing(
    _ path: String, _ body: (inout RowImport) throws -> Void
  ) throws(LedgerFailure) -> ImportSummary {
    try store.write { db in
      var rows = try RowImport(db)
      do {
        try body(&rows)
      } catch let failure as ReadingFailure {
        throw Self.failure(failure, path)
      }
      try rows.finish()
      return rows.summary
    }
  }

  private static func isExport(_ bytes: [UInt8]) -> Bool {
    let opening = String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isWhitespace }
    return opening.hasPrefix("{\"termsheet-ledger\":1")
  }

  private static func json(_ stream: ByteStream, _ path: String, into rows: inout RowImport) throws {
    var object = ExportObject(TransferText(stream))
    do {
      try object.read { table, text in
        try rows.take(table, try StoredJSON.read(text) { try $0.transferRow(table) })
      }
    } catch let malformed as ExportObject.Malformed {
      throw LedgerFailure.badImport(path: path, line: malformed.line)
    }
  }

  /// Lines that a crash cut short are left out; a file without a single edit is none.
  private static func journal(_ stream: ByteStream, _ path: String, into rows: inout RowImport) throws {
    var count = 0
    while let line = try stream.line(limit: EditJournal.longestLine) {
      guard let edit = EditJournal.edit(line) else { continue }
      count += 1
      try rows.take(edit)
    }
    if count == 0 { throw LedgerFailure.badImport(path: path, line: 1) }
  }

  private static func csv(_ folder: String, into rows: inout RowImport) throws {
    for table in LedgerTable.allCases {
      let path = folder + "/\(table.rawValue).csv"
      var text = TransferText(try open(path).0)
      // For each column where it stands in the file.
      var places: [Int?]?
      var width = 0
      let bad: Int?
      do {
        bad = try CSVText.read(&text) { cells, line in
          guard let places else {
            width = cells.count
            places = table.columns.map { column in cells.firstIndex { $0 == column.name } }
            return
          }
          guard cells.count == width else { throw LedgerFailure.badImport(path: path, line: line) }
          do {
            try rows.take(table, places.map { $0.flatMap { cells[$0] } })
          } catch is StoredJSON.Malformed {
            throw LedgerFailure.badImport(path: path, line: line)
          }
        }
      } catch is TransferText.Unreadable {
        throw LedgerFailure.badImport(path: path, line: text.line)
      }
      if let bad { throw LedgerFailure.badImport(path: path, line: bad) }
      if places == nil { throw LedgerFailure.badImport(path: path, line: 1) }
    }
  }

  private func sqlite(_ path: String) throws(LedgerFailure) -> ImportSummary {
    let other = try LedgerStore(reading: path)
    defer { other.close() }
    return try importing(path) { rows in
      try other.queue.read { db in
        for table in LedgerTable.allCases {
          let cursor = try Row.fetchCursor(db, sql: table.query)
          while let row = try cursor.next() {
            do {
              try rows.take(table, table.row(row))
            } catch is StoredJSON.Malformed {
              throw LedgerFailure.damaged(path: path, detail: "the facts of an article cannot be read")
            }
          }
        }
      }
    }
  }
}

extension StoredJSON {
  /// A row as an export wrote it; columns that are missing are nothing.
  mutating func transferRow(_ table: LedgerTable) throws -> TransferRow {
    var values = TransferRow(repeating: nil, count: table.columns.count)
    try object { reader, name in
      guard let index = table.columns.firstIndex(where: { $0.name == name }) else { return try reader.skip() }
      switch table.columns[index].kind {
      case .integer: values[index] = try reader.optional { try $0.raw() }
      case .json: values[index] = try reader.optional { try $0.raw() }
      case .text, .blob: values[index] = try reader.optional { try $0.string() }
      }
    }
    return values
  }
}
