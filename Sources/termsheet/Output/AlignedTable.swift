import TermsheetCore
import TermsheetTUI

/// Prints a table in columns that stay straight whatever the width of its characters; without colour.
enum AlignedTable {
  /// A wider cell is cut off, so that one long list of names does not push all other columns aside; the last column
  /// pushes none.
  private static let widest = 48
  private static let gap = "  "
  private static let nothing = "–"

  /// The header and the rows, each with its line feed.
  ///
  /// - Parameter widest: how wide a column but the last may be.
  static func text(_ table: Table, widest: Int = widest) -> String {
    let header = table.columns.map { $0.name.uppercased() }
    let rows = table.rows.map { $0.map(written) }
    var widths = header.map { ScreenText.columns(of: $0) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        let isLast = index == row.count - 1
        widths[index] = max(widths[index], min(isLast ? .max : widest, ScreenText.columns(of: cell)))
      }
    }
    return ([header] + rows).map { line($0, widths, table.columns) + "\n" }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int], _ columns: [Table.Column]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += gap }
      line += TextFit.padded(cell, to: widths[index], alignment: columns[index].isRightAligned ? .right : .left)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): Int64(exactly: number).map { String($0) } ?? "\(number)"
    case .empty: nothing
    }
  }
}
