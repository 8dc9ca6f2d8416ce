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
    let bytes: [UInt8]
    do {
      bytes = try FileContents.whole(FilePath(path), limit: 1 << 32)
    } catch {
      throw .cannotOpen(path: path, reason: .system(code: EIO))
    }
    if bytes.starts(with: "SQLite format 3\0".utf8) { return try sqlite(path) }
    if Self.isExport(bytes) { return try importing(path) { try Self.json(bytes, path, into: &$0) } }
    return try importing(path) { try Self.journal(bytes, path, into: &$0) }
  }

  private func importing(
    _ path: String, _ body: (inout RowImport) throws -> Void
  ) throws(LedgerFailure) -> ImportSummary {
    let summary = try store.write { db in
      var rows = try RowImport(db)
      try body(&rows)
      try rows.finish()
      return rows.summary
    }
    return summary
  }

  private static func isExport(_ bytes: [UInt8]) -> Bool {
    let opening = String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isWhitespace }
    return opening.hasPrefix("{\"termsheet-ledger\":1")
  }

  private static func line(_ offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  private static func json(_ bytes: [UInt8], _ path: String, into rows: inout RowImport) throws {
    do {
      try StoredJSON.read(String(decoding: bytes, as: UTF8.self)) { reader in
        try reader.object { reader, name in
          guard let table = LedgerTable(rawValue: name) else { return try reader.skip() }
          _ = try reader.array { reader in try rows.take(table, try reader.transferRow(table)) }
        }
      }
    } catch let malformed as StoredJSON.Malformed {
      throw LedgerFailure.badImport(path: path, line: line(malformed.offset, in: bytes))
    }
  }

  /// Lines that a crash cut short are left out; a file without a single edit is none.
  private static func journal(_ bytes: [UInt8], _ path: String, into rows: inout RowImport) throws {
    var count = 0
    for line in bytes.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      guard let edit = try? StoredJSON.read(text, { try $0.storedEdit() }) else { continue }
      count += 1
      try rows.take(edit)
    }
    if count == 0 { throw LedgerFailure.badImport(path: path, line: 1) }
  }

  private static func csv(_ folder: String, into rows: inout RowImport) throws {
    for table in LedgerTable.allCases {
      let path = folder + "/\(table.rawValue).csv"
      guard let bytes = try? FileContents.whole(FilePath(path), limit: 1 << 32) else {
        throw LedgerFailure.missing(path: path)
      }
      var header: [String?]?
      let bad = try CSVText.read(bytes) { cells, line in
        guard let names = header else {
          header = cells
          return
        }
        guard cells.count == names.count else { throw LedgerFailure.badImport(path: path, line: line) }
        let values = Dictionary(zip(names, cells)) { first, _ in first }
        try rows.take(table, table.columns.map { values[$0.name] ?? nil })
      }
      if let bad { throw LedgerFailure.badImport(path: path, line: bad) }
      if header == nil { throw LedgerFailure.badImport(path: path, line: 1) }
    }
  }

  private func sqlite(_ path: String) throws(LedgerFailure) -> ImportSummary {
    let other = try LedgerStore(reading: path)
    defer { other.close() }
    return try importing(path) { rows in
      try other.queue.read { db in
        for table in LedgerTable.allCases {
          let cursor = try Row.fetchCursor(db, sql: table.query)
          while let row = try cursor.next() { try rows.take(table, table.row(row)) }
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
