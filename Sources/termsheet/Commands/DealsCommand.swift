import ArgumentParser
import TermsheetCore

/// Prints the deals of all articles, the newest first or what fits free text best.
struct DealsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deals",
    abstract: "Print the deals.",
    discussion: """
      Rounds, strategic investments, acquisitions, debt, secondaries, listings, funds, compute commitments and \
      grants, the newest first, or with free text in the filter what fits it best. A figure carries its qualifier: \
      ≥ at least, > more than, ≤ up to, < less than, ~ about.

      EXAMPLES:
        termsheet deals ~/articles
        termsheet deals --company openai --since 2025-06 --min-amount 1b
        termsheet deals --filter 'status:talks amount>1b or investor:nvidia'
        termsheet deals --status in-talks --status rumoured
        termsheet deals --format csv ~/articles > deals.csv
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var filters: FilterOptions
  @OptionGroup var dealFilters: DealFilterOptions
  @OptionGroup var order: DealSortOption
  @OptionGroup var output: FormatOption
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let rows = order.sorted(ledger.deals(dealFilters.narrowed(filters.filter)))
    try StandardStreams.write(
      output.text(shown: Table(shown: rows), records: Table(records: rows)) { RowsEncoder().document(rows) })
    try report.finish()
  }
}
