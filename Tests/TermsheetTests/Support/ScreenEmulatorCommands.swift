/// What control sequences do (ECMA-48; XTerm Control Sequences; VT100 User Guide).
extension ScreenEmulator {
  var blank: EmulatedCell {
    // Erased cells take the background of the moment ("back colour erase").
    EmulatedCell(style: EmulatedCell.Style(background: style.background))
  }

  /// `ESC letter`.
  mutating func short(_ letter: Character) {
    switch letter {
    case "7": save()
    case "8": restore()
    case "D": lineFeed()
    case "E":
      column = 0
      lineFeed()
    case "M": reverseLineFeed()
    case "c":
      let (columns, rows) = (columns, rows)
      self = ScreenEmulator(columns: columns, rows: rows)
    case "=", ">", "H", "l", "m", "\\": break
    default: unknown.append("ESC \(letter)")
    }
  }

  /// `ESC [ body final`.
  mutating func sequence(_ body: ArraySlice<UInt8>, final: Character) {
    let text = String(decoding: body, as: UTF8.self)
    let isPrivate = text.first.map { "<=>?".contains($0) } ?? false
    let digits = text.filter { $0.isNumber || $0 == ";" || $0 == ":" }
    let parameters = digits.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":").map { Int($0) ?? 0 }
    }.map { $0.isEmpty ? [0] : $0 }
    if text.contains("!") { return }
    if isPrivate || final == "h" || final == "l" {
      mode(parameters.map { $0[0] }, isPrivate: isPrivate, final: final)
      return
    }
    if final == "m" {
      style.apply(parameters.isEmpty ? [[0]] : parameters)
      return
    }
    let numbers = parameters.map { $0[0] }
    let count = max(1, numbers.first ?? 1)
    let second = numbers.count > 1 ? max(1, numbers[1]) : 1
    if !move(final, count, second), !edit(final, count, kind: numbers.first ?? 0) {
      switch final {
      case "r":
        let bottom = numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows
        region = min(count, bottom) - 1...bottom - 1
        (column, row) = (0, 0)
      case "s": save()
      case "u": restore()
      case "b": repeatLast(count)
      case "t", "n", "c", "g", "i": break
      default: unknown.append("ESC [ \(text)\(final)")
      }
    }
  }

  /// Moves the cursor; false where `final` does something else.
  private mutating func move(_ final: Character, _ count: Int, _ second: Int) -> Bool {
    switch final {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "C", "a": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "E": (column, row) = (0, min(rows - 1, row + count))
    case "F": (column, row) = (0, max(0, row - count))
    case "G", "`": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f": (column, row) = (min(columns, second) - 1, min(rows, count) - 1)
    case "I": column = min(columns - 1, (column / 8 + count) * 8)
    case "Z": column = max(0, ((column + 7) / 8 - count) * 8)
    default: return false
    }
    wrapsNext = false
    return true
  }

  /// Erases, inserts and deletes; false where `final` does something else.
  private mutating func edit(_ final: Character, _ count: Int, kind: Int) -> Bool {
    switch final {
    case "J":
      for index in 0..<rows where kind >= 2 || (kind == 0 ? index > row : index < row) { clearRow(index) }
      if kind < 2 { erase(kind == 0 ? column..<columns : 0..<column + 1) }
    case "K": erase(kind == 0 ? column..<columns : kind == 1 ? 0..<column + 1 : 0..<columns)
    case "X": erase(column..<min(columns, column + count))
    case "@": insertCells(count)
    case "P":
      let removed = min(count, columns - column)
      cells[row].removeSubrange(column..<column + removed)
      cells[row] += Array(repeating: blank, count: removed)
    case "L" where region.contains(row): scroll(row...region.upperBound, by: -count)
    case "M" where region.contains(row): scroll(row...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    default: return false
    }
    wrapsNext = false
    return true
  }

  private mutating func erase(_ range: Range<Int>) {
    for index in range { cells[row][index] = blank }
  }

  private mutating func clearRow(_ index: Int) {
    cells[index] = Array(repeating: blank, count: columns)
  }

  mutating func insertCells(_ count: Int) {
    cells[row].insert(contentsOf: Array(repeating: blank, count: min(count, columns - column)), at: column)
    cells[row].removeLast(cells[row].count - columns)
  }

  /// Moves the rows of `range` up by `count`, or down where it is negative.
  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let blanks = Array(repeating: Array(repeating: blank, count: columns), count: min(abs(count), range.count))
    let rows = Array(cells[range])
    let moved = count > 0 ? rows.dropFirst(blanks.count) + blanks : blanks + rows.dropLast(blanks.count)
    cells.replaceSubrange(range, with: moved)
  }

  mutating func lineFeed() {
    if row == region.upperBound { scroll(region, by: 1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func reverseLineFeed() {
    if row == region.lowerBound { scroll(region, by: -1) } else { row = max(0, row - 1) }
  }

  private mutating func save() { saved = (column, row, style) }

  private mutating func restore() {
    (column, row, style) = saved
    (column, row) = (min(column, columns - 1), min(row, rows - 1))
    wrapsNext = false
  }

  private mutating func mode(_ numbers: [Int], isPrivate: Bool, final: Character) {
    guard final == "h" || final == "l" else { return }
    let on = final == "h"
    for number in numbers {
      if !isPrivate {
        if number == 4 { inserts = on }
        continue
      }
      if on { modes.insert(number) } else { modes.remove(number) }
      if [47, 1047, 1049].contains(number) { useSecondScreen(on, remembersCursor: number == 1049) }
    }
  }

  private mutating func useSecondScreen(_ on: Bool, remembersCursor: Bool) {
    if on, firstScreen == nil {
      if remembersCursor { save() }
      firstScreen = cells
      for index in 0..<rows { clearRow(index) }
    } else if !on, let first = firstScreen {
      cells = first
      firstScreen = nil
      if remembersCursor { restore() }
    }
  }
}
