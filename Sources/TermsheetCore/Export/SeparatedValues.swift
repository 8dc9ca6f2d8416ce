/// Writes tables for spreadsheets and other programs.
public enum SeparatedValues: Sendable {
  /// Comma-separated, by RFC 4180: CR LF behind each record, quotation marks where a cell needs them.
  case comma
  /// Tab-separated, by the IANA's text/tab-separated-values: no quotation, so tabs and line ends become blanks.
  case tab

  /// The table with its header, as UTF-8.
  public func text(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    write(table.columns.map { .text($0.name) }, to: &bytes)
    for row in table.rows { write(row, to: &bytes) }
    return bytes
  }

  private func write(_ cells: [Table.Cell], to bytes: inout [UInt8]) {
    let separator = self == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t")
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      bytes += written(cell).utf8
    }
    bytes += (self == .comma ? "\r\n" : "\n").utf8
  }

  private func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: return ""
    case .number(let number): return NumberText.plain(number) ?? ""
    case .text(let text):
      let safe = Self.withoutFormula(text)
      switch self {
      case .tab: return PlainText.harmless(safe)
      case .comma: return Self.quoted(PlainText.harmless(safe, keepsLines: true))
      }
    }
  }

  /// A cell that a spreadsheet would compute gets an apostrophe before it.
  /// Source: OWASP, "CSV Injection": `=`, `+`, `-`, `@`, tab and carriage return begin formulas.
  private static func withoutFormula(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { "\",\r\n".utf8.contains($0) } || text.hasPrefix(" ") || text.hasSuffix(" ")
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
