import ArgumentParser
import TermsheetTUI

/// Prints the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page in roff.",
    discussion: """
      EXAMPLES:
        termsheet manual | man -l -
        termsheet manual > ~/.local/share/man/man1/termsheet.1
      """
  )

  func run() throws {
    let page = try ManualPage(
      CommandDescription.parse(Termsheet._dumpHelp()), version: Termsheet.configuration.version,
      keys: CommandTable.plainList)
    try StandardStreams.write(Array(page.roff.utf8))
  }
}
