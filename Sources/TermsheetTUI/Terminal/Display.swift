/// Where frames are shown: the terminal, or a double of it in tests.
@MainActor public protocol Display: AnyObject {
  /// The size that the next frame should have; at least 1x1.
  var size: Size { get }

  /// Shows `frame` in the colours of `scheme`. A frame of another size than the display's is cut or padded.
  func present(_ frame: Frame, in scheme: any ColourScheme)

  /// Has the next frame painted whole, whatever the terminal shows by now.
  func repaint()

  /// Draws attention, for a key that does nothing.
  func beep()
}

extension Display {
  /// A display that always shows the whole frame has nothing to do.
  public func repaint() {}
}
