/// The named roles that a theme gives colours to.
///
/// A frame says what a cell means; only the painter, which knows the theme and the terminal, says how it looks.
public enum Role: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case text
  case muted
  case border
  /// The border and title of the pane that has the keys.
  case focus
  case title
  case header
  case money
  case company
  case match
  case evidence
  case problem
  case barFilled
  case barEmpty
  case statusRumoured
  case statusTalks
  case statusPlanned
  case statusAgreed
  case statusClosed
  case statusOff
}

/// What lies behind a cell.
public enum Ground: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case plain
  /// The selected row of the pane that has the keys.
  case selection
  /// The selected row of another pane.
  case dimSelection
  case bar
  case evidence
}

/// How a cell is shown: its role, its ground and the attributes that survive without colour.
public struct Style: Sendable, Hashable, BitwiseCopyable {
  public struct Attributes: OptionSet, Sendable, Hashable, BitwiseCopyable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)
    public static let italic = Attributes(rawValue: 16)
  }

  public var role: Role
  public var ground: Ground
  public var attributes: Attributes

  public init(_ role: Role = .text, on ground: Ground = .plain, _ attributes: Attributes = []) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  public static let plain = Style()
}
