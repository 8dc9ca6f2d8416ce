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

  /// Cells put into the window by the last ``paint(_:in:)``.
  private(set) var paintedCells = 0

  /// What is in hand while a picture is painted. It is handed on and not a part of the painter: of what belongs to an
  /// object it is asked at every cell whether somebody else is changing it.
  private struct Brush {
    var style = Style.plain
    var ink: Ink
    /// Characters of one column and one ink, side by side, that are not in the window yet.
    var run: [wchar_t] = []
    /// The column of the first of them.
    var start = 0
    var paintedCells = 0
  }

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

    var brush = Brush(ink: inks.ink(for: .plain))
    brush.run.reserveCapacity(size.columns)
    let painted = paintEdge(of: frame, over: old, in: size, with: &brush)
    for row in 0..<min(frame.size.rows, size.rows) {
      var end = 0
      while let span = Changes.columns(from: old, to: frame, row: row, after: end) {
        end = span.upperBound
        if painted.contains(row), span.lowerBound == size.columns - 1 { break }
        paint(frame, over: old, row: row, columns: span.clamped(to: 0..<size.columns), of: size.columns, with: &brush)
      }
    }
    paintedCells = brush.paintedCells
    placeCursor(frame.cursor, in: size)
    wnoutrefresh(window)
    doupdate()
    previous = frame
  }

  /// Paints the last column before everything else, where it changes in many rows, as the frame of a pane does.
  ///
  /// To get from the left of a row to near its end ncurses also weighs going there column by column, for which it puts the
  /// sequence for one column together some hundred times over: of a change of panes that took a third of the time. Behind
  /// the last column it does not know where the cursor is, and names the next place at once.
  ///
  /// - Returns: the rows in which that was done.
  private func paintEdge(of frame: Frame, over old: Frame?, in size: Size, with brush: inout Brush) -> Set<Int> {
    guard let old, frame.size == size else { return [] }
    let last = size.columns - 1
    let rows = Changes.rows(from: old, to: frame, column: last)
    guard rows.count >= Self.edgeRows else { return [] }
    for row in rows {
      paint(frame, over: old, row: row, columns: last..<last + 1, of: size.columns, with: &brush)
    }
    wnoutrefresh(window)
    doupdate()
    return Set(rows)
  }

  /// Fewer are not worth writing to the terminal twice, which wakes whoever draws it as often.
  private static let edgeRows = 8

  private func paint(
    _ frame: Frame, over old: Frame?, row: Int, columns: Range<Int>, of windowColumns: Int, with brush: inout Brush
  ) {
    let first = row * frame.size.columns
    // Where wide characters stand or stood ncurses minds their halves, if it is given one character after the other.
    var isNarrow = true
    for column in columns where frame.cells[first + column].width != 1 || old?.cells[first + column].width ?? 1 != 1 {
      isNarrow = false
    }
    // Neighbours mostly share their style, and most text is of plain signs: it is put a stretch at a time.
    for column in columns {
      let cell = frame.cells[first + column]
      guard cell.width > 0 else { continue }
      if cell.style != brush.style {
        let other = inks.ink(for: cell.style)
        // A blank shows nothing of its ink: that of the cell before it spares the terminal two changes of colour.
        let isSpared =
          cell.glyph == .blank && cell.style.ground == brush.style.ground && brush.ink.looksSameBlank(as: other)
        if !isSpared {
          putRun(of: &brush, row: row)
          (brush.style, brush.ink) = (cell.style, other)
        }
      }
      brush.paintedCells += 1
      if isNarrow, let character = Self.plainCharacter(cell) {
        if brush.run.isEmpty { brush.start = column }
        brush.run.append(character)
        continue
      }
      putRun(of: &brush, row: row)
      put(cell, column: column, row: row, of: windowColumns, in: brush.ink)
    }
    putRun(of: &brush, row: row)
  }

  /// What of a cell can be put in one go with its neighbours; `nil` where it needs care.
  private static func plainCharacter(_ cell: Cell) -> wchar_t? {
    guard let plain = cell.glyph.plain else { return nil }
    let character = wchar_t(plain)
    // Of all but ASCII it is for the locale to say how wide it is.
    return plain < 0x7F || curses_width(character) == 1 ? character : nil
  }

  private func putRun(of brush: inout Brush, row: Int) {
    guard !brush.run.isEmpty else { return }
    _ = curses_put_run(
      window, Int32(row), Int32(brush.start), brush.run, Int32(brush.run.count), brush.ink.attributes, brush.ink.pair)
    brush.run.removeAll(keepingCapacity: true)
  }

  private func put(_ cell: Cell, column: Int, row: Int, of windowColumns: Int, in ink: Ink) {
    // A wide character at the last column would be cut in two.
    let fits = column + Int(cell.width) <= windowColumns
    var place = column
    for piece in CellText.pieces(fits ? cell.text : " ", width: fits ? Int(cell.width) : 1) {
      // The last cell of the screen gives ERR, though it is written; there is nothing to do about either.
      _ = curses_put(window, Int32(row), Int32(place), piece.characters, ink.attributes, ink.pair)
      place += piece.width
    }
  }

  private func placeCursor(_ cursor: Frame.Position?, in size: Size) {
    let visible = cursor.map { (0..<size.columns).contains($0.column) && (0..<size.rows).contains($0.row) } ?? false
    if let cursor, visible { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    if cursorShown != visible {
      curs_set(visible ? 1 : 0)
      cursorShown = visible
    }
  }
}
