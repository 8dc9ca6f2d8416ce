import ArgumentParser
import TermsheetCore

/// Opens the dashboard; what the program does when no subcommand is named.
struct DashboardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Open the dashboard (what happens without a subcommand).",
    discussion: """
      EXAMPLES:
        termsheet
        termsheet ~/articles notes/openai.md
        termsheet --theme high-contrast ~/articles
      """
  )

  @Option(
    help: ArgumentHelp(
      "The colour theme.",
      discussion: "The name of a theme that comes with the program or lies in the configuration folder.",
      valueName: "name"))
  var theme: String?

  @OptionGroup var input: PathArguments

  func validate() throws {
    if input.paths.contains(Library.standardInput) {
      throw ValidationError("the dashboard takes its keys from standard input; use 'termsheet extract -' instead")
    }
  }

  func run() async throws {
    guard Terminals.areConnected else {
      StandardStreams.complain(
        "the dashboard needs a terminal; use 'termsheet deals', 'stakes', 'hardware', 'companies' or 'extract' instead")
      throw ExitStatus.noTerminal.code
    }
    try await openDashboard(paths: input.paths, theme: theme)
  }
}
