import Foundation
import GRDB

/// The tables that hold what cannot be made anew from the others, as exports write them and imports read them.
enum LedgerTable: String, CaseIterable {
  case root, file, article, edit

  enum ColumnKind { case integer, text, json, blob }

  var columns: [(name: String, kind: ColumnKind)] {
    switch self {
    case .root: [("path", .text), ("added", .integer)]
    case .file:
      [
        ("id", .integer), ("path", .text), ("size", .integer), ("modified", .integer), ("hash", .text),
        ("grammar", .text), ("read", .integer), ("problems", .json),
      ]
    case .article:
      [
        ("id", .integer), ("file", .integer), ("position", .integer), ("path", .text), ("key", .text), ("title", .text),
        ("outlet", .text), ("published", .text), ("author", .text), ("url", .text), ("sketch", .blob),
        ("facts", .json), ("first_seen", .integer),
      ]
    case .edit:
      [
        ("id", .text), ("time", .integer), ("action", .text), ("field", .text), ("value", .text), ("article", .text),
        ("path", .text), ("targets", .json),
      ]
    }
  }

  /// In an order that an import can follow: a file before its articles.
  var query: String {
    let order = self == .edit ? "number" : self == .root ? "path" : "id"
    return "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(rawValue) ORDER BY \(order)"
  }
}

/// One row of an export: a text, or nothing, for each column; a blob in hexadecimal.
typealias TransferRow = [String?]

extension LedgerTable {
  func row(_ row: Row) -> TransferRow {
    columns.enumerated().map { index, column in
      switch column.kind {
      case .integer: (row[index] as Int64?).map(String.init)
      case .text, .json: row[index] as String?
      case .blob: (row[index] as Data?).map { $0.map { byte in Self.hexadecimal(byte) }.joined() }
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  static func blob(_ text: String) -> Data? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var data = Data()
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[start...(start + 1)], as: UTF8.self), radix: 16) else {
        return nil
      }
      data.append(byte)
    }
    return data
  }
}
