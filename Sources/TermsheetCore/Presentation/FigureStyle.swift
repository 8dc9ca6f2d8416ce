/// Which characters figures are written with.
public enum FigureStyle: Sendable, Hashable {
  /// `≥ ≤ – € ¥`: for every screen and pipe that takes UTF-8.
  case unicode
  /// `>= <= - EUR`: nothing but ASCII.
  case ascii

  /// What stands before a figure to say how exactly the text states it; empty for an exact one.
  ///
  /// A qualifier is part of the fact and therefore never left out for want of room.
  public func mark(_ qualifier: Qualifier?) -> String {
    switch qualifier {
    case nil, .exact, .range: ""
    case .about: "~"
    case .atLeast: self == .unicode ? "≥" : ">="
    case .moreThan: ">"
    case .upTo: self == .unicode ? "≤" : "<="
    case .lessThan: "<"
    }
  }

  /// What stands between the ends of a range.
  public var rangeDash: String { self == .unicode ? "–" : "-" }

  /// What stands where an article states nothing.
  public var nothing: String { self == .unicode ? "–" : "-" }

  /// What stands behind a value on which sources disagree.
  public static let disputed = "≠"
}
