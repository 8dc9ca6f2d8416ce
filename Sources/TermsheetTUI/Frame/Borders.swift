/// Lines around and between the parts of a screen, which join where they meet: ┌ ┬ ├ ┼.
///
/// Boxes are added first and drawn together, since the sign at a crossing depends on every line that meets there.
public struct Borders: Sendable {
  private struct Arms: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
  }

  /// By the bits up 1, down 2, left 4, right 8.
  private static let glyphs = [" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"]
    .map { Glyph($0) }

  private struct Sign: BitwiseCopyable {
    var arms: Arms = []
    var style = Style.plain
  }

  private let size: Size
  private var signs: [Sign]
  private var boxes: [Rect] = []

  public init(size: Size) {
    self.size = size
    signs = Array(repeating: Sign(), count: size.columns * size.rows)
  }

  /// Adds the outline of a part. Where lines coincide the later style counts, so the part with the keys comes last.
  public mutating func add(_ rect: Rect, style: Style) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    boxes.append(rect)
    var signs = signs
    self.signs = []
    eachPlace(of: rect) { index, arms in
      signs[index].arms.formUnion(arms)
      signs[index].style = style
    }
    self.signs = signs
  }

  /// Calls with each place of a part's outline that is on the screen, and the arms of the line there.
  private func eachPlace(of rect: Rect, _ body: (Int, Arms) -> Void) {
    let (top, bottom, left, right) = (rect.row, rect.maxRow - 1, rect.column, rect.maxColumn - 1)
    func call(_ column: Int, _ row: Int, _ arms: Arms) {
      guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
      body(row * size.columns + column, arms)
    }
    for column in left...right {
      let arms: Arms = column == left ? .right : column == right ? .left : [.left, .right]
      call(column, top, arms)
      call(column, bottom, arms)
    }
    for row in top...bottom {
      let arms: Arms = row == top ? .down : row == bottom ? .up : [.up, .down]
      call(left, row, arms)
      call(right, row, arms)
    }
  }

  public func draw(in frame: inout Frame) {
    for box in boxes {
      eachPlace(of: box) { index, _ in
        let sign = signs[index]
        frame.set(
          Self.glyphs[Int(sign.arms.rawValue)], columns: 1, column: index % size.columns, row: index / size.columns,
          style: sign.style)
      }
    }
  }
}
