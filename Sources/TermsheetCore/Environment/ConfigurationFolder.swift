import Foundation

/// Where a user's own settings are.
public enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/termsheet`, or `~/.config/termsheet`. Source: the XDG Base Directory Specification, by which a
  /// relative path does not count.
  public static func path(_ environment: [String: String] = ProcessEnvironment.variables) -> String {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/termsheet" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.config/termsheet"
  }
}
