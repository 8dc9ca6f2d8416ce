import Foundation
import TermsheetCore

/// What the user has set up for the dashboard: themes, keys, configuration, and where the last session ended.
public struct DashboardSettings: Sendable {
  public var themes: ThemeLibrary
  public var keys = Keymap.standard
  public var configuration: UserConfiguration
  /// Where the dashboard's state is kept for the next start; `nil` keeps nothing.
  public var session: SessionFile?
  /// Whether the kept state is taken up at the start.
  public var isRestoring = true
  /// What the lists are narrowed to at the start; `nil` leaves it to the last session.
  public var filter: String?
  /// What is wrong with the files.
  public private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - theme: what `--theme` names.
  ///   - folder: the configuration folder, without which it is that of the environment.
  public init(
    theme: String? = nil, environment: [String: String] = ProcessEnvironment.variables, folder: String? = nil
  ) {
    let folder = folder ?? ConfigurationFolder.path(environment)
    configuration = .read(environment: environment, folder: folder, flags: theme.map { ["theme": $0] } ?? [:])
    themes = ThemeLibrary(
      argument: theme, configured: configuration.theme ?? "", environment: environment, folder: folder)
    problems = configuration.problems + themes.problems
    readKeys(folder + "/keys.yaml")
  }

  private mutating func readKeys(_ path: String) {
    guard let text = ConfigurationText.read(path, problems: &problems) else { return }
    let file = KeysFile(yaml: text)
    keys = file.keymap
    problems += file.problems.map { Problem(path: path, reason: $0.reason, severity: .warning) }
  }
}

/// Reads the small files of the configuration folder.
enum ConfigurationText {
  /// `nil` where there is no such file, or it cannot be read; the latter is a problem.
  static func read(_ path: String, problems: inout [Problem]) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path), data.count < 1_000_000 else {
      problems.append(Problem(path: path, reason: "cannot be read, or is larger than a megabyte", severity: .warning))
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }
}
