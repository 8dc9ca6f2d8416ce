import ArgumentParser
import TermsheetCore

/// Prints the ownership stakes of all articles, by company.
struct StakesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stakes",
    abstract: "Print who owns what.",
    discussion: """
      Shares, voting power, profit shares and warrants, by company, of each the largest first. Where an article \
      says that a stake is held and not how large it is, the share is not stated.

      EXAMPLES:
        termsheet stakes --company openai
        termsheet stakes --status proposed ~/articles
        termsheet stakes --filter 'holder:microsoft share>=10'
        termsheet stakes --format json ~/articles
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var filters: FilterOptions

  @Option(
    name: .customLong("status"),
    help: "Only stakes of this status: current, former or proposed; may be repeated.",
    completion: .list(Stake.Status.allCases.map(\.rawValue)), transform: StakesCommand.status)
  var statuses: [Stake.Status] = []

  @OptionGroup var output: FormatOption
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let rows = ledger.stakes(filter)
    try StandardStreams.write(
      output.text(shown: Table(shown: rows), records: Table(records: rows)) { RowsEncoder().document(rows) })
    try report.finish()
  }

  private var filter: FactFilter {
    var filter = filters.filter
    filter.stakeStatuses = Set(statuses)
    return filter
  }

  private static func status(_ text: String) throws -> Stake.Status {
    guard let status = Stake.Status(rawValue: text.lowercased()) else {
      throw ValidationError("no status of a stake: '\(text)' (there are current, former, proposed)")
    }
    return status
  }
}
