import CNcurses

/// A small terminal: takes what a program writes and shows what a user would see.
///
/// It knows what ncurses sends to `xterm-256color`, `xterm-direct` and `vt100`: cursor movement, erasing, inserting,
/// deleting, repeating, scrolling regions, colours, line drawing, the second screen and private modes. Anything else
/// is kept in ``unknown`` so that a test can notice it.
struct ScreenEmulator {
  private(set) var columns: Int
  private(set) var rows: Int
  var cells: [[EmulatedCell]]
  var column = 0
  var row = 0
  var style = EmulatedCell.Style()
  /// The first and last row that scroll.
  var region: ClosedRange<Int>
  /// A character at the last column leaves the cursor there until the next one comes.
  var wrapsNext = false
  /// Private modes that are on: 25 cursor, 1000–1006 mouse, 1049 second screen, 2004 marked pastes.
  var modes: Set<Int> = [7, 25]
  var inserts = false
  var drawsLines = false
  var lastCharacter: Unicode.Scalar?
  var saved: (column: Int, row: Int, style: EmulatedCell.Style) = (0, 0, EmulatedCell.Style())
  var firstScreen: [[EmulatedCell]]?
  var bells = 0
  /// Sequences that this emulator does not know.
  var unknown: [String] = []

  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    _ = curses_use_utf8()
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: EmulatedCell(), count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// What each row shows, without blanks at its end.
  var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All rows as one text.
  var text: String { lines.joined(separator: "\n") }

  var usesSecondScreen: Bool { firstScreen != nil }

  /// Takes a new size, as a terminal without reflow does: rows and columns are cut or added at the end.
  mutating func resize(columns: Int, rows: Int) {
    func fitted(_ screen: [[EmulatedCell]]) -> [[EmulatedCell]] {
      let blankRow = Array(repeating: EmulatedCell(), count: columns)
      return (0..<rows).map { row in
        guard row < screen.count else { return blankRow }
        return Array((screen[row] + blankRow).prefix(columns))
      }
    }
    cells = fitted(cells)
    firstScreen = firstScreen.map(fitted)
    self.columns = columns
    self.rows = rows
    region = 0...(rows - 1)
    column = min(column, columns - 1)
    row = min(row, rows - 1)
    wrapsNext = false
  }

  /// Takes bytes in; a sequence may be cut anywhere between two calls.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let count = step(pending[start...]) { start += count }
    pending.removeFirst(start)
  }

  /// Acts on what the bytes begin with and returns how many that was; `nil` where it is not complete.
  private mutating func step(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    if first == 0x1B { return escape(bytes) }
    if first < 0x20 || first == 0x7F {
      control(first)
      return 1
    }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    // What does not continue a character that was cut (a program that crashed within a picture) is no part of it.
    if let next = bytes.dropFirst().prefix(length - 1).firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return next - bytes.startIndex
    }
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars { put(scalar) }
    return length
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    switch bytes[start + 1] {
    case 0x1B:
      return 1
    case UInt8(ascii: "["):
      guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) || $0 == 0x1B }) else {
        return nil
      }
      // A new escape ends a sequence that was cut, as terminals have it.
      if bytes[end] == 0x1B { return end - start }
      sequence(bytes[(start + 2)..<end], final: Character(Unicode.Scalar(bytes[end])))
      return end - start + 1
    case UInt8(ascii: "]"):
      guard let end = bytes[(start + 2)...].firstIndex(where: { $0 == 7 || $0 == 0x1B }) else { return nil }
      return end - start + (bytes[end] == 7 ? 1 : 0)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard bytes.count > 2 else { return nil }
      if bytes[start + 2] == 0x1B { return 2 }
      if bytes[start + 1] == UInt8(ascii: "(") { drawsLines = bytes[start + 2] == UInt8(ascii: "0") }
      return 3
    case let letter:
      short(Character(Unicode.Scalar(letter)))
      return 2
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8: column = max(0, column - 1)
    case 9: column = min(columns - 1, (column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: column = 0
    case 14: drawsLines = true
    case 15: drawsLines = false
    default: return
    }
    if byte != 7, byte < 14 { wrapsNext = false }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let shown = drawsLines ? Self.lineDrawing[scalar] ?? scalar : scalar
    let width = Int(curses_width(wchar_t(shown.value)))
    guard width > 0 else {
      let place = wrapsNext ? column : max(0, column - 1)
      let lead = cells[row][place].text.isEmpty ? max(0, place - 1) : place
      cells[row][lead].text.unicodeScalars.append(shown)
      return
    }
    if wrapsNext || column + width > columns {
      if modes.contains(7) {
        column = 0
        lineFeed()
      } else {
        column = columns - width
      }
      wrapsNext = false
    }
    if inserts { insertCells(width) }
    for place in column..<min(columns, column + width) { splitWide(at: place) }
    cells[row][column] = EmulatedCell(text: String(Character(shown)), style: style)
    if width == 2, column + 1 < columns { cells[row][column + 1] = EmulatedCell(text: "", style: style) }
    lastCharacter = scalar
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  /// Repeats the last character (`REP`).
  mutating func repeatLast(_ count: Int) {
    guard let scalar = lastCharacter else { return }
    for _ in 0..<count { put(scalar) }
  }

  /// Blanks the other half of a wide character that is about to lose one.
  private mutating func splitWide(at place: Int) {
    if cells[row][place].text.isEmpty, place > 0 { cells[row][place - 1].text = " " }
    if place + 1 < columns, cells[row][place + 1].text.isEmpty { cells[row][place + 1].text = " " }
  }

  /// The characters of DEC's line drawing set that ncurses uses.
  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴", "w": "┬", "x": "│",
    "a": "▒", "`": "◆", "f": "°", "g": "±", "~": "·", "o": "⎺", "s": "⎽", "0": "█",
  ]
}
