/// Turns button reports into mouse events and tells double clicks.
struct MouseDecoder {
  /// Two presses on one cell within this time are a double click, in seconds; the common default of desktops.
  static let doubleClickTime = 0.4

  private var lastPress: (column: Int, row: Int, time: Double)?

  /// Reads one report: `code` as in xterm's mouse protocols (low bits the button, 4–16 modifiers, 32 motion, 64 wheel;
  /// "Mouse Tracking" in XTerm Control Sequences), a position counted from 0, and a time in seconds.
  ///
  /// Only the left button and the wheel act; hovering and the other buttons give `nil`.
  mutating func event(code: Int, column: Int, row: Int, released: Bool, at time: Double) -> MouseEvent? {
    guard column >= 0, row >= 0 else { return nil }
    let button = code & ~(4 | 8 | 16 | 32)
    let moved = code & 32 != 0
    func event(_ action: MouseEvent.Action) -> MouseEvent { MouseEvent(action: action, column: column, row: row) }

    switch button {
    case 64: return event(.scrollUp)
    case 65: return event(.scrollDown)
    case 0 where moved: return event(.drag)
    case 0 where released: return event(.release)
    // The older protocol does not say which button was let go.
    case 3 where !moved: return event(.release)
    case 0:
      if let last = lastPress, last.column == column, last.row == row, time - last.time <= Self.doubleClickTime {
        lastPress = nil
        return event(.doubleClick)
      }
      lastPress = (column, row, time)
      return event(.press)
    default: return nil
    }
  }
}
