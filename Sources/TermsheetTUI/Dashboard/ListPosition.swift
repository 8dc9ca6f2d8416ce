/// Which row of a list is selected, and which is the first on the screen.
struct ListPosition: Sendable, Hashable {
  var selected = 0
  var top = 0
  /// Whether the user has moved in the list: until then it stays at its top while rows arrive.
  var hasMoved = false

  /// Selects a row; beyond an end of the list the last or first one.
  mutating func select(_ row: Int, count: Int) {
    selected = max(0, min(row, count - 1))
  }

  /// Moves the view as little as needed to show the selected row, and never past the end of the list.
  mutating func settle(count: Int, height: Int) {
    select(selected, count: count)
    top = Self.top(top, showing: selected, count: count, height: height)
  }

  static func top(_ top: Int, showing row: Int, count: Int, height: Int) -> Int {
    guard height > 0 else { return max(0, row) }
    var top = min(top, max(0, count - height))
    if row >= top + height { top = row - height + 1 }
    return max(0, min(top, row))
  }

  /// Moves the view and lets the selection follow only so far as it would leave the screen.
  mutating func scroll(by rows: Int, count: Int, height: Int) {
    guard height > 0, count > 0 else { return }
    top = max(0, min(top + rows, count - height))
    select(max(top, min(selected, top + height - 1)), count: count)
  }
}
