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
    String(decoding: bytes(table, widest: widest), as: UTF8.self)
  }

  /// As ``text(_:widest:)``, in UTF-8.
  static func bytes(_ table: Table, widest: Int = widest) -> [UInt8] {
    // How wide a column is, is known behind the last row: until then the rows lie here, one cell behind the other.
    var cells: [UInt8] = []
    var ends: [Int] = []
    var widths = table.columns.map { _ in 0 }
    func add(_ row: [String]) {
      for (index, cell) in row.enumerated() {
        let text = TextFit.truncated(cell, to: index == row.count - 1 ? .max : widest)
        widths[index] = max(widths[index], ScreenText.columns(of: text))
        cells += text.utf8
        ends.append(cells.count)
      }
    }
    add(table.columns.map { $0.name.uppercased() })
    for row in table.rows { add(row.map(written)) }
    var bytes: [UInt8] = []
    var start = 0
    for (place, end) in ends.enumerated() {
      let index = place % table.columns.count
      if index > 0 { bytes += gap.utf8 }
      let cell = cells[start..<end]
      let space = repeatElement(UInt8(ascii: " "), count: widths[index] - columns(of: cell))
      if table.columns[index].isRightAligned { bytes += space }
      bytes += cell
      if !table.columns[index].isRightAligned { bytes += space }
      start = end
      guard index == table.columns.count - 1 else { continue }
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func columns(of cell: ArraySlice<UInt8>) -> Int {
    cell.allSatisfy { $0 < 0x80 } ? cell.count : ScreenText.columns(of: String(decoding: cell, as: UTF8.self))
  }

  private static func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): Int64(exactly: number).map { String($0) } ?? "\(number)"
    case .empty: nothing
    }
  }
}
