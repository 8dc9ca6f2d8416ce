import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Tells a deal's story: its reports, how they came together, and what keeps its neighbours apart.
struct ExplainDealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal",
    abstract: "Show every report of a deal, why they are one, and why others are not.",
    discussion: """
      The ID is that of 'termsheet deals' or of any of the deal's reports. The deal is looked for in the ledger, or in \
      the articles at the paths.

      EXAMPLES:
        termsheet explain deal 3vk0q8xw
        termsheet explain deal 3vk0q8xw ~/articles
      """
  )

  @Argument(help: "The deal's ID.", transform: FactArgument.key)
  var id: FactKey

  @OptionGroup var input: PathArguments
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    guard let deal = ledger.deal(id) else {
      StandardStreams.complain("no deal is called \(id.text)")
      throw ExitStatus.nothingRead.code
    }
    try StandardStreams.write(Array(DealStory(deal, in: ledger).text.utf8))
    try report.finish()
  }
}
