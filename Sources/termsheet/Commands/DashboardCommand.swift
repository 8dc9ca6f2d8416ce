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
        termsheet --filter 'status:talks amount>1b' ~/articles
        termsheet --plain --filter company:openai ~/articles | less
        termsheet --theme clearsight ~/articles
      """
  )

  @Option(
    help: ArgumentHelp(
      "The colour theme.",
      discussion:
        "The name of a theme that comes with the program or lies in the configuration folder, or the path of a theme file.",
      valueName: "name"))
  var theme: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Follow the files and folders, and show new facts as they come.", discussion: "On unless it is turned off."))
  var watch = true

  @Flag(
    help: ArgumentHelp(
      "Print everything as lines of words instead, one fact a line.",
      discussion: "For screen readers: no cursor is placed, no line depends on another. Needs no terminal."))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      "Start without the filter, the layout and the selection of the last time.",
      discussion:
        "They are kept in termsheet/session.json in $XDG_STATE_HOME or ~/.local/state, unless --no-ledger is given."
    ))
  var fresh = false

  @OptionGroup var language: QueryOption
  @OptionGroup var keeping: KeepingOptions
  @OptionGroup var input: PathArguments
  @OptionGroup var forced: ForcedFormat

  func validate() throws {
    if !plain, input.paths.contains(Library.standardInput) {
      throw ValidationError("the dashboard takes its keys from standard input; use 'termsheet extract -' instead")
    }
  }

  /// What was asked for.
  var start: DashboardStart {
    DashboardStart(
      theme: theme, watches: watch, isFresh: fresh, place: keeping.place, filter: language.text, paths: input.paths,
      roots: input.roots)
  }

  func run() async throws {
    if plain {
      return try await PlainOutput.write(
        LedgerSession.open(input, keeping, format: forced.format), query: language.query)
    }
    try await openDashboard(start) { [input, forced] in input.options(format: forced.format) }
  }
}
