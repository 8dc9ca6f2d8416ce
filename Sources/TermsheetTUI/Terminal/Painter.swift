import CNcurses
import Foundation

/// A window of ncurses, as Swift sees it.
typealias CursesWindow = UnsafeMutablePointer<WINDOW>

/// Paints frames into an ncurses window, cell by cell where they differ from what was painted before.
@MainActor final class Painter {
  private let window: CursesWindow
  private let inks: Inks
  private var previous: Frame?
  private var cursorShown: Bool?
  /// One character and the end that C wants.
  private var single: [wchar_t] = [0, 0]
  /// ASCII characters of one ink, side by side.
  private var run: [UInt8] = []

  /// Cells put into the window by the last ``paint(_:in:)``.
  private(set) var paintedCells = 0

  init(window: CursesWindow, inks: Inks) {
    self.window = window
    self.inks = inks
  }

  /// Forgets what was painted: the next frame is painted whole, over a cleared terminal.
  func forget() {
    previous = nil
    cursorShown = nil
  }

  /// Paints `frame` and sends the difference to the terminal.
  func paint(_ frame: Frame, in scheme: any ColourScheme) {
    let recoloured = inks.use(scheme)
    let size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    if previous == nil {
      // Whatever the terminal shows by now, a shell's output or its own reflow after a resize, is not ours.
      clearok(window, true)
    }
    let old = !recoloured && previous?.size == frame.size ? previous : nil
    if old == nil { werase(window) }

    paintedCells = 0
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let span = Self.changedColumns(from: old, to: frame, row: row) else { continue }
      paint(frame, row: row, columns: span.clamped(to: 0..<size.columns), windowColumns: size.columns)
    }
    placeCursor(frame.cursor, in: size)
    wnoutrefresh(window)
    doupdate()
    previous = frame
  }

  private func paint(_ frame: Frame, row: Int, columns: Range<Int>, windowColumns: Int) {
    // Neighbours mostly share their style, and most text is ASCII: it is put a stretch at a time.
    var style = Style.plain
    var ink = inks.ink(for: style)
    run.removeAll(keepingCapacity: true)
    var start = columns.lowerBound
    // Where wide characters stand or stood ncurses minds their halves, if it is given one character after the other.
    let isNarrow = columns.allSatisfy { frame[$0, row].width == 1 && (previous?.width(at: $0, row) ?? 1) == 1 }
    func putRun() {
      guard !run.isEmpty else { return }
      if isNarrow {
        _ = curses_put_ascii(window, Int32(row), Int32(start), run, Int32(run.count), ink.attributes, ink.pair)
      } else {
        for (offset, byte) in run.enumerated() {
          single[0] = wchar_t(byte)
          _ = curses_put(window, Int32(row), Int32(start + offset), single, ink.attributes, ink.pair)
        }
      }
      run.removeAll(keepingCapacity: true)
    }
    for column in columns {
      let cell = frame[column, row]
      guard cell.width > 0 else { continue }
      if cell.style != style {
        let other = inks.ink(for: cell.style)
        // A blank shows nothing of its ink: that of the cell before it spares the terminal two changes of colour.
        let isSpared = cell.glyph == .blank && cell.style.ground == style.ground && ink.looksSameBlank(as: other)
        if !isSpared {
          putRun()
          (style, ink) = (cell.style, other)
        }
      }
      paintedCells += 1
      if cell.width == 1, let byte = cell.glyph.ascii {
        if run.isEmpty { start = column }
        run.append(byte)
        continue
      }
      putRun()
      // A wide character at the last column would be cut in two.
      let fits = column + Int(cell.width) <= windowColumns
      var place = column
      for piece in CellText.pieces(fits ? cell.text : " ", width: fits ? Int(cell.width) : 1) {
        // The last cell of the screen gives ERR, though it is written; there is nothing to do about either.
        _ = curses_put(window, Int32(row), Int32(place), piece.characters, ink.attributes, ink.pair)
        place += piece.width
      }
    }
    putRun()
  }

  private func placeCursor(_ cursor: Frame.Position?, in size: Size) {
    let visible = cursor.map { (0..<size.columns).contains($0.column) && (0..<size.rows).contains($0.row) } ?? false
    if let cursor, visible { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    if cursorShown != visible {
      curs_set(visible ? 1 : 0)
      cursorShown = visible
    }
  }

  /// The columns from the first to the last difference of a row, so wide that no wide character, old or new, is cut.
  ///
  /// Both frames are of one size. Off the actor and over plain buffers, for it looks at every cell of every frame:
  /// a closure on the main actor would ask which actor it runs on once a cell.
  nonisolated static func changedColumns(from old: Frame?, to new: Frame, row: Int) -> Range<Int>? {
    let count = new.size.columns
    guard let old else { return 0..<count }
    return old.cells.withUnsafeBufferPointer { oldCells in
      new.cells.withUnsafeBufferPointer { newCells in
        let start = row * count
        // Most rows stay as they are.
        let (size, place) = (count * MemoryLayout<Cell>.stride, start * MemoryLayout<Cell>.stride)
        let (before, after) = (UnsafeRawBufferPointer(oldCells), UnsafeRawBufferPointer(newCells))
        if let first = before.baseAddress, let second = after.baseAddress,
          memcmp(first + place, second + place, size) == 0
        {
          return nil
        }
        var first = 0
        while first < count, oldCells[start + first] == newCells[start + first] { first += 1 }
        guard first < count else { return nil }
        var end = count
        while oldCells[start + end - 1] == newCells[start + end - 1] { end -= 1 }
        func isSecondHalf(_ column: Int) -> Bool {
          oldCells[start + column].width == 0 || newCells[start + column].width == 0
        }
        while first > 0, isSecondHalf(first) { first -= 1 }
        while end < count, isSecondHalf(end) { end += 1 }
        return first..<end
      }
    }
  }
}

extension Frame {
  /// How wide a cell is; `nil` where there is none.
  fileprivate func width(at column: Int, _ row: Int) -> UInt8? {
    (0..<size.columns).contains(column) && (0..<size.rows).contains(row) ? self[column, row].width : nil
  }
}
