import ArgumentParser
import TermsheetCore

/// Prints the companies of all facts, those with the most deals first.
struct CompaniesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "companies",
    abstract: "Print the companies and how often they occur.",
    discussion: """
      How many deals each company takes part in, receives and invests in, how many stakes there are in it and of \
      it, and how many hardware mentions. With --status or --min-amount, deals alone are counted.

      EXAMPLES:
        termsheet companies ~/articles | head
        termsheet companies --since 2025 --min-amount 1b
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var filters: FilterOptions
  @OptionGroup var dealFilters: DealFilterOptions
  @OptionGroup var output: FormatOption
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let rows = ledger.companies(dealFilters.narrowed(filters.filter))
    try StandardStreams.write(
      output.text(shown: Table(shown: rows), records: Table(records: rows)) { RowsEncoder().document(rows) })
    try report.finish()
  }
}
