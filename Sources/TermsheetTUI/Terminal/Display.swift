/// Where frames are shown: the terminal, or a double of it in tests.
@MainActor public protocol Display: AnyObject {
  /// The size that the next frame should have; at least 1x1.
  var size: Size { get }

  /// Shows `frame` in the colours of `scheme`. A frame of another size than the display's is cut or padded.
  func present(_ frame: Frame, in scheme: any ColourScheme)

  /// Has the next frame painted whole, whatever the terminal shows by now.
  func repaint()

  /// Gives the terminal to another program and takes it again when that has ended.
  func lend(to work: () -> ProgramEnd) -> ProgramEnd

  /// Puts text on the clipboard of the terminal's user.
  func copy(_ text: String)

  /// Draws attention, for a key that does nothing.
  func beep()
}

extension Display {
  /// A display that always shows the whole frame has nothing to do.
  public func repaint() {}

  /// A display without a terminal has nothing to give away.
  public func lend(to work: () -> ProgramEnd) -> ProgramEnd { work() }

  public func copy(_ text: String) {}
}
