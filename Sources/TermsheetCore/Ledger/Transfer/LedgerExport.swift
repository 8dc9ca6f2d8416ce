import Foundation
import GRDB

/// Writes a ledger for other programs and other machines.
public struct LedgerExport {
  let store: LedgerStore

  public init(_ store: LedgerStore) { self.store = store }

  /// One JSON object: a list of rows for each table, a row a line.
  ///
  /// - Parameter write: takes the text piece by piece.
  public func json(_ write: ([UInt8]) throws -> Void) throws {
    do {
      try store.queue.read { db in
        try write(Array("{\"termsheet-ledger\":1".utf8))
        for table in LedgerTable.allCases {
          try write(Array(",\n\"\(table.rawValue)\":[".utf8))
          var isFirst = true
          let cursor = try Row.fetchCursor(db, sql: table.query)
          while let row = try cursor.next() {
            try write(Array((isFirst ? "\n" : ",\n").utf8) + Self.object(table, table.row(row)))
            isFirst = false
          }
          try write(Array("]".utf8))
        }
        try write(Array("}\n".utf8))
      }
    } catch let error as DatabaseError {
      throw LedgerStore.failure(error, path: store.path)
    }
  }

  /// The same into a new file.
  public func json(to path: String) throws {
    let file = try OutputFile(path)
    try json { try file.write($0) }
    try file.finish()
  }

  private static func object(_ table: LedgerTable, _ row: TransferRow) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for (column, value) in zip(table.columns, row) {
        switch column.kind {
        case .integer, .json: writer.field(column.name) { $0.raw(value ?? "null") }
        case .text, .blob: writer.field(column.name, value)
        }
      }
    }
    return writer.bytes
  }

  /// A folder of CSV files (RFC 4180), one a table; an empty cell is nothing, and an empty text stands in quotation marks.
  ///
  /// Beside the tables that an import reads there are `deals.csv`, `stakes.csv` and `hardware.csv` for spreadsheets.
  public func csv(into folder: String) throws {
    if LedgerLocation.exists(folder) { throw LedgerFailure.exists(path: folder) }
    // Whole or not at all: an import could not tell that the end of a table is missing.
    let part = folder + ".part"
    Self.remove(part)
    guard mkdir(part, 0o700) == 0 else { throw LedgerFailure.unwritten(path: folder, reason: .system(code: errno)) }
    do {
      try store.queue.read { db in
        for name in Self.files { try write(name, to: part, db) }
      }
      guard !LedgerLocation.exists(folder) else { throw LedgerFailure.exists(path: folder) }
      guard rename(part, folder) == 0 else {
        throw LedgerFailure.unwritten(path: folder, reason: .system(code: errno))
      }
    } catch {
      Self.remove(part)
      if case LedgerFailure.unwritten(_, let reason) = error {
        throw LedgerFailure.unwritten(path: folder, reason: reason)
      }
      throw error is DatabaseError ? LedgerStore.failure(error, path: store.path) : error
    }
  }

  /// What is for spreadsheets.
  private static let views = ["deals", "stakes", "hardware"]
  private static let files = LedgerTable.allCases.map(\.rawValue) + views

  /// Takes away what an export that was ended has left; of anything else that somebody put there nothing.
  private static func remove(_ part: String) {
    for name in files { for ending in [".csv", ".csv.part"] { unlink(part + "/" + name + ending) } }
    rmdir(part)
  }

  private func write(_ name: String, to folder: String, _ db: Database) throws {
    if let table = LedgerTable(rawValue: name) {
      return try Self.write(folder + "/\(name).csv", table.columns.map(\.name), db, sql: table.query) { table.row($0) }
    }
    let names = try db.columns(in: name).map(\.name)
    try Self.write(folder + "/\(name).csv", names, db, sql: "SELECT * FROM \(name)") { row in
      names.indices.map {
        (row[$0] as DatabaseValue).isNull ? nil : PlainText.harmless("\(row[$0] as String? ?? "")")
      }
    }
  }

  private static func write(
    _ path: String, _ names: [String], _ db: Database, sql: String, cells: (Row) -> TransferRow
  ) throws {
    let file = try OutputFile(path)
    try file.write(CSVText.line(names))
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { try file.write(CSVText.line(cells(row))) }
    try file.finish()
  }
}
