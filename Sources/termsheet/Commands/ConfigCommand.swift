import ArgumentParser
import Foundation
import TermsheetCore
import TermsheetTUI

/// Prints the settings as they count.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the effective configuration with where each value comes from.",
    discussion: """
      As YAML that config.yaml takes: what the program sets itself, the configuration folder's config.yaml, the \
      environment, and options, of which the later counts ($PAGER, $VISUAL, $EDITOR and $BROWSER only where the file \
      says nothing). What is wrong in config.yaml and keys.yaml is told by line. The folder is termsheet in \
      $XDG_CONFIG_HOME or ~/.config; none of its files need be there.

      EXAMPLES:
        termsheet config
        termsheet config --keys
        termsheet config > ~/.config/termsheet/config.yaml
      """
  )

  @Option(help: ArgumentHelp("As for the dashboard.", valueName: "name")) var theme: String?
  @Flag(help: "Print the keys of every action instead, as keys.yaml takes them.") var keys = false

  func run() throws {
    let settings = DashboardSettings(theme: theme)
    var text = ""
    if keys {
      for line in settings.keys.yaml { text += line + "\n" }
    } else {
      let entries = settings.configuration.entries.map { ("\($0.key): \($0.value)", $0.origin.text) }
      let width = min(44, entries.map { ScreenText.columns(of: $0.0) }.max() ?? 0)
      for (line, origin) in entries {
        let gap = String(repeating: " ", count: max(0, width - ScreenText.columns(of: line)))
        text += "\(line)\(gap)  # \(origin)\n"
      }
    }
    try StandardStreams.write(Array(text.utf8))
    for problem in settings.problems + settings.configuration.fieldProblems {
      StandardStreams.complain("\(problem.path): \(problem.reason)")
    }
  }
}
