import ArgumentParser
import TermsheetCore

struct Termsheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "termsheet",
    abstract: "Read AI-industry deals, stakes and hardware out of local articles.",
    usage: """
      termsheet [--theme <name>] [<path> ...]
      termsheet <subcommand> [<options>] [<path> ...]
      """,
    discussion: """
      Without a subcommand it opens the dashboard. Each path is a file or a folder, which is searched through; without \
      a path everything in the ledger is shown, and as long as that is empty a sample library. To open a file that is called like a subcommand, write ./deals.

      EXAMPLES:
        termsheet                              the sample library in the dashboard
        termsheet ~/articles                   one's own articles
        termsheet --newsboat                   what the feed reader newsboat has
        termsheet read page.html               what was understood of a page
        termsheet deals --company openai       a table of deals
        termsheet digest --since 7d            what is new
        termsheet --plain | less               everything as lines of words
        termsheet extract ~/articles > f.jsonl everything, as JSON Lines

      EXIT STATUS:
      \(ExitStatus.manualText)
      """,
    version: "0.1.0",
    subcommands: [
      DashboardCommand.self, DealsCommand.self, StakesCommand.self, OwnershipCommand.self, HardwareCommand.self,
      CompaniesCommand.self, DigestCommand.self, ExtractCommand.self, FilterCommand.self, ConfigCommand.self,
      ExplainCommand.self, LedgerCommand.self, ScoreCommand.self, ReadCommand.self, FormatsCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self
  )
}
