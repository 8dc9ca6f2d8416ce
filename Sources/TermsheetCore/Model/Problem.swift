/// Something that could not be read, or only in part: named so that the user can mend it.
public struct Problem: Sendable, Hashable {
  /// A broken input gives no article; a warning gives one all the same.
  public enum Severity: String, Sendable, Hashable, Codable {
    case error
    case warning
  }

  /// The file or folder, as given or found. Not sanitised: sanitise before showing.
  public var path: String
  /// One sentence without a full stop: "is not readable (permission denied)".
  public var reason: String
  public var severity: Severity

  public init(path: String, reason: String, severity: Severity = .error) {
    self.path = path
    self.reason = reason
    self.severity = severity
  }
}
