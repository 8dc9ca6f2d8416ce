/// What was made lately, with all that it depends on; what is older gives way.
struct Kept<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var keys: [Key] = []
  private var values: [Value] = []
  private var next = 0
  private let most: Int

  /// - Parameter most: how many are kept. Going to and fro between a few pictures, as Tab does, makes none of them twice.
  init(most: Int = 4) { self.most = most }

  /// `nil` where there is none.
  subscript(key: Key) -> Value? { keys.firstIndex(of: key).map { values[$0] } }

  /// Keeps another, of which there is none so far.
  mutating func keep(_ value: Value, for key: Key) {
    if keys.count < most {
      keys.append(key)
      values.append(value)
    } else {
      (keys[next], values[next]) = (key, value)
      next = (next + 1) % most
    }
  }
}

/// A part of the screen as it was drawn lately, with all that it depends on.
///
///     if drawn.isPut(key, in: &frame, rect: rect) { return }
///     … draws the part …
///     drawn.keep(key, of: frame, rect: rect)
///
/// `Key` has to hold everything that the drawing looks at; where the part lies does not matter. There are no closures
/// here: each would copy the state that it draws, with all that the state holds.
struct DrawnPart<Key: Equatable & Sendable>: Sendable {
  private var kept: Kept<Key, [Cell]>

  init(most: Int = 4) { kept = Kept(most: most) }

  /// Puts what was kept for the key; false where there is nothing of this size.
  func isPut(_ key: Key, in frame: inout Frame, rect: Rect) -> Bool {
    guard let cells = kept[key] else { return false }
    return frame.put(cells, in: rect)
  }

  /// As wide as it is drawn, from a place in a row. Returns false where there is nothing.
  func isPut(_ key: Key, in frame: inout Frame, column: Int, row: Int) -> Bool {
    guard let cells = kept[key] else { return false }
    return frame.put(cells, in: Rect(column: column, row: row, columns: cells.count, rows: 1))
  }

  mutating func keep(_ key: Key, of frame: Frame, rect: Rect) {
    if let cells = frame.cells(of: rect) { kept.keep(cells, for: key) }
  }
}
