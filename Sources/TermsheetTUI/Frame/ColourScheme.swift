/// A colour of the sRGB space, each part 0–255.
public struct RGB: Sendable, Hashable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// What the painter asks of a theme: a colour for each role and each ground.
///
/// The scheme speaks of sRGB only; what the terminal can show of it is the painter's affair.
public protocol ColourScheme: Sendable {
  /// The colour of text in `role`; `nil` leaves the terminal's own foreground.
  func foreground(_ role: Role) -> RGB?

  /// The colour behind text on `ground`; `nil` leaves the terminal's own background.
  func background(_ ground: Ground) -> RGB?
}
