import Foundation

/// Where a frame differs from the one before.
///
/// Off the main actor and over plain buffers, for it looks at every cell of every frame: a closure on the main actor would
/// ask which actor it runs on once a cell.
enum Changes {
  /// So many cells that are the same are passed over; fewer cost less to paint again than to begin anew behind them.
  private static let gap = 6

  /// The rows in which a column differs that is of narrow signs before and after.
  static func rows(from old: Frame, to new: Frame, column: Int) -> [Int] {
    (0..<new.size.rows).filter { row in
      let (before, after) = (old[column, row], new[column, row])
      return before != after && before.width == 1 && after.width == 1
    }
  }

  /// The next columns of a row that differ, so wide that no wide character, old or new, is cut.
  ///
  /// - Parameters:
  ///   - old: of the same size; `nil` where there is none, so that everything differs.
  ///   - start: the end of the columns that were found before.
  /// - Returns: `nil` where all that follows is the same.
  static func columns(from old: Frame?, to new: Frame, row: Int, after start: Int = 0) -> Range<Int>? {
    let count = new.size.columns
    guard start < count else { return nil }
    guard let old else { return start..<count }
    return old.cells.withUnsafeBytes { before in
      new.cells.withUnsafeBytes { after in
        guard let before = before.baseAddress, let after = after.baseAddress else { return nil }
        let stride = MemoryLayout<Cell>.stride
        let line = row * count
        func differs(_ column: Int) -> Bool {
          memcmp(before + (line + column) * stride, after + (line + column) * stride, stride) != 0
        }
        // Most rows stay as they are.
        let place = (line + start) * stride
        if memcmp(before + place, after + place, (count - start) * stride) == 0 { return nil }
        var first = start
        while !differs(first) { first += 1 }
        var end = first + 1
        var column = end
        while column < count, column - end < gap {
          if differs(column) { end = column + 1 }
          column += 1
        }
        func isSecondHalf(_ column: Int) -> Bool {
          old.cells[line + column].width == 0 || new.cells[line + column].width == 0
        }
        while first > 0, isSecondHalf(first) { first -= 1 }
        while end < count, isSecondHalf(end) { end += 1 }
        return first..<end
      }
    }
  }
}
