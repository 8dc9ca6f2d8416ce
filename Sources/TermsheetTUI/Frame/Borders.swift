/// Lines around and between the parts of a screen, which join where they meet: ┌ ┬ ├ ┼.
///
/// Boxes are added first and drawn together, since the sign at a crossing depends on every line that meets there.
public struct Borders: Sendable {
  private struct Arms: OptionSet {
    let rawValue: UInt8
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
  }

  /// By the bits up 1, down 2, left 4, right 8.
  private static let signs = [" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"]
    .map { Glyph($0) }

  private let size: Size
  private var arms: [Arms]
  private var styles: [Style]

  public init(size: Size) {
    self.size = size
    arms = Array(repeating: [], count: size.columns * size.rows)
    styles = Array(repeating: .plain, count: arms.count)
  }

  /// Adds the outline of a part. Where lines coincide the later style counts, so the part with the keys comes last.
  public mutating func add(_ rect: Rect, style: Style) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    let (top, bottom, left, right) = (rect.row, rect.maxRow - 1, rect.column, rect.maxColumn - 1)
    for column in left...right {
      var horizontal: Arms = []
      if column > left { horizontal.insert(.left) }
      if column < right { horizontal.insert(.right) }
      mark(column, top, horizontal, style)
      mark(column, bottom, horizontal, style)
    }
    for row in top...bottom {
      var vertical: Arms = []
      if row > top { vertical.insert(.up) }
      if row < bottom { vertical.insert(.down) }
      mark(left, row, vertical, style)
      mark(right, row, vertical, style)
    }
  }

  private mutating func mark(_ column: Int, _ row: Int, _ new: Arms, _ style: Style) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    arms[row * size.columns + column].formUnion(new)
    styles[row * size.columns + column] = style
  }

  public func draw(in frame: inout Frame) {
    for index in arms.indices where !arms[index].isEmpty {
      frame.set(
        Self.signs[Int(arms[index].rawValue)], columns: 1, column: index % size.columns, row: index / size.columns,
        style: styles[index])
    }
  }
}
