import Foundation
import TermsheetCore

/// How the dashboard looked when it was left: what the next start takes up.
struct SessionState: Sendable, Codable {
  /// What was selected, by names that outlast the program.
  struct Selection: Sendable, Hashable, Codable {
    var company: String?
    /// The key of the selected deal's first report.
    var deal: String?
    /// The page that was open, and whose or which deal's it was.
    var page: String?
    var pageCompany: String?
    var pageDeal: String?
  }

  struct Sort: Sendable, Hashable, Codable {
    var column: Int
    var descending: Bool
  }

  var theme: String?
  var filter = ""
  var history: [String] = []
  var focus: String?
  var isZoomed = false
  var showsUnsure = false
  var sorts: [String: Sort] = [:]
  var columns: [String: ColumnChoice] = [:]
  var ratios = SplitRatios()
  var selection = Selection()
}

/// The file in which the last session is kept.
public struct SessionFile: Sendable, Hashable {
  public var path: String

  public init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/termsheet/session.json`, or under `~/.local/state`; `nil` without a home.
  ///
  /// Source: XDG Base Directory Specification 0.8: state is what should persist and is not important enough for data.
  public static func standard(
    environment: [String: String] = ProcessEnvironment.variables
  ) -> SessionFile? {
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return SessionFile(path: folder + "/termsheet/session.json")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return SessionFile(path: home + "/.local/state/termsheet/session.json")
  }

  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// `nil` where there is none, or what is there cannot be understood: then one starts afresh.
  func read() -> SessionState? {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1_000_000 else { return nil }
    return try? JSONDecoder().decode(SessionState.self, from: data)
  }

  /// Writes it whole or not at all; a disk that is full costs no more than the layout.
  func write(_ state: SessionState) {
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    guard let data = try? encoder.encode(state) else { return }
    try? data.write(to: url, options: .atomic)
  }
}
