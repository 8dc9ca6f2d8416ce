/// Tells the rows of a list or a table from the lines of wrapped prose: "Acme | Series A | $25m" below "Birch | Seed | $4m"
/// is a line of its own, however long.
///
/// Prose is wrapped where the next word would not fit. A line that had room for it was ended on purpose; and where each
/// line begins as a sentence or a name does, all of the paragraph are rows.
final class RowParagraphs {
  private let bytes: UnsafeRawBufferPointer
  /// The paragraph asked about last: its lines are asked about one after the other.
  private var known: (range: Range<Int>, areRows: Bool) = (0..<0, false)

  /// So far to each side a paragraph is looked at.
  private static let reach = 1 << 15
  /// A line that had room for so much more than the next word was ended on purpose.
  private static let slack = 2

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// - Parameter position: of any byte of the paragraph.
  func areRows(at position: Int) -> Bool {
    if known.range.contains(position) { return known.areRows }
    let range = start(position)..<end(position)
    known = (range, areRows(range))
    return known.areRows
  }

  private func areRows(_ range: Range<Int>) -> Bool {
    var lines: [Line] = []
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      if let line = line(position..<end) { lines.append(line) }
      position = end + 1
    }
    guard lines.count > 1, lines.allSatisfy(\.begins) else { return false }
    if lines.allSatisfy({ $0.cells > 2 }) { return true }
    let widest = lines.map(\.width).max() ?? 0
    return zip(lines, lines.dropFirst()).contains { line, next in
      line.width + 1 + next.firstWord + Self.slack <= widest
    }
  }

  private struct Line {
    /// As a row does, with a capital or a figure.
    var begins: Bool
    /// In columns.
    var width: Int
    /// In columns.
    var firstWord: Int
    /// Parts between "|" or tabs.
    var cells: Int
  }

  /// `nil` for an empty one.
  private func line(_ range: Range<Int>) -> Line? {
    var first = range.lowerBound
    while first < range.upperBound, isBlank(first) { first += 1 }
    guard first < range.upperBound else { return nil }
    let last = range.last { !isBlank($0) } ?? first
    let word = (first...last).first { isBlank($0) } ?? last + 1
    let byte = bytes[first]
    let begins = !(0x61...0x7A).contains(byte) && byte != 0x2C && byte != 0x2E && byte != 0x29
    return Line(
      begins: begins, width: columns(first..<last + 1), firstWord: columns(first..<word),
      cells: 1 + (first...last).count { bytes[$0] == 0x7C || bytes[$0] == 0x09 })
  }

  private func isBlank(_ position: Int) -> Bool { bytes[position] == 0x20 || bytes[position] == 0x09 }

  /// Characters, by their first bytes.
  private func columns(_ range: Range<Int>) -> Int { range.count { bytes[$0] & 0xC0 != 0x80 } }

  private func start(_ position: Int) -> Int {
    var scan = position
    while scan > 0, position - scan < Self.reach {
      if bytes[scan - 1] == 0x0A, isEmptyLine(endingAt: scan - 1) { return scan }
      scan -= 1
    }
    return scan
  }

  private func end(_ position: Int) -> Int {
    var scan = position
    while scan < bytes.count, scan - position < Self.reach {
      if bytes[scan] == 0x0A, scan > 0, isEmptyLine(endingAt: scan) { return scan }
      scan += 1
    }
    return scan
  }

  /// Whether nothing stands between a line end and the one before it.
  private func isEmptyLine(endingAt position: Int) -> Bool {
    var scan = position - 1
    while scan >= 0, isBlank(scan) { scan -= 1 }
    return scan < 0 || bytes[scan] == 0x0A
  }
}
