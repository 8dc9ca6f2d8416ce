import ArgumentParser
import TermsheetCore

/// Prints the hardware mentions of all articles, by maker and product.
struct HardwareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hardware",
    abstract: "Print which chips are made, used and planned by whom.",
    discussion: """
      Chips and systems that the articles name, by maker and product, with who uses, buys or plans to use them.

      EXAMPLES:
        termsheet hardware --company anthropic
        termsheet hardware --filter 'vendor:nvidia relation:buys'
        termsheet hardware --format tsv ~/articles | cut -f1,3 | sort -u
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var filters: FilterOptions

  @OptionGroup var output: FormatOption
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let rows = ledger.hardware(filters.filter)
    try StandardStreams.write(
      output.text(shown: Table(shown: rows), records: Table(records: rows)) { RowsEncoder().document(rows) })
    try report.finish()
  }
}
