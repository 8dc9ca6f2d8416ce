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
      case .blob: (row[index] as Data?).map(Self.hexadecimal)
      }
    }
  }

  private static func hexadecimal(_ data: Data) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(data.count * 2)
    for byte in data {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 0xF))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ half: UInt8) -> UInt8 { half + (half < 10 ? 0x30 : 0x57) }

  private static func half(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  static func blob(_ text: String) -> Data? {
    var data = Data(capacity: text.utf8.count / 2)
    var high: UInt8?
    for byte in text.utf8 {
      guard let half = half(byte) else { return nil }
      if let first = high { data.append(first << 4 | half) }
      high = high == nil ? half : nil
    }
    return high == nil ? data : nil
  }
}
