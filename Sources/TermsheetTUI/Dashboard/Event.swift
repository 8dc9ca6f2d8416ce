/// A key as the user pressed it, free of any terminal's codes.
public enum Key: Sendable, Hashable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  case function(Int)
}

/// What the loop waits for: keys, the terminal, signals, and messages from work beside.
public enum Event: Sendable {
  case key(Key)
  /// Text that was pasted in one piece (bracketed paste).
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The terminal came back (after Ctrl-Z and fg): draw everything anew.
  case resumed
  /// A signal or the terminal's end asks the program to stop.
  case terminate(signal: Int32)
}

public struct MouseEvent: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case press, release, drag, doubleClick, scrollUp, scrollDown
  }
  public var action: Action
  public var column: Int
  public var row: Int

  public init(action: Action, column: Int, row: Int) {
    self.action = action
    self.column = column
    self.row = row
  }
}
