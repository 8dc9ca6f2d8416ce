import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Prints who holds a company, out of all articles, and what it holds in others.
struct OwnershipCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ownership",
    abstract: "Print who owns a company, and what it owns, as it is stated last.",
    discussion: """
      The latest stated share of each holder with its date and source, what nobody has stated, votes and profit shares, \
      proposed and former shares, and statements that newer ones have replaced; then everything that the company is said \
      to hold in others. A date with an asterisk is that of the article. Of a holder, such as a fund, name the holder.

      EXAMPLES:
        termsheet ownership openai
        termsheet ownership softbank --evidence
        termsheet ownership openai --filter 'until:2025-10 -status:proposed'
        termsheet ownership openai --format json ~/articles
      """
  )

  @Argument(help: ArgumentHelp("The company or the holder, or whole words of its name.", valueName: "company"))
  var name: String

  @OptionGroup var language: QueryOption
  @OptionGroup var input: PathArguments

  @Flag(name: .customLong("all"), help: "Facts of low confidence as well.")
  var includesUnsure = false

  @Flag(help: "The sentence that states each share below its row.")
  var evidence = false

  @OptionGroup var output: FormatOption
  @OptionGroup var keeping: KeepingOptions

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let names = ledger.owners(named: name)
    // Spellings of one name are one company; several companies are a question.
    guard let first = names.first, Set(names.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }).count == 1
    else {
      StandardStreams.complain(
        names.isEmpty
          ? "no article states who holds \(name), or what it holds"
          : "'\(name)' may be: \(names.map { ScreenText.sanitised($0) }.joined(separator: ", "))")
      throw ExitStatus.nothingRead.code
    }
    let account = ledger.ownership(
      ofAny: [first] + names.dropFirst(), includesUnsure: includesUnsure, query: language.query)
    switch output.format {
    case .table: try StandardStreams.write(Array(text(account).utf8))
    case .json: try StandardStreams.write(RowsEncoder().document(account))
    case .csv: try StandardStreams.write(SeparatedValues.comma.text(Table(records: account)))
    case .tsv: try StandardStreams.write(SeparatedValues.tab.text(Table(records: account)))
    case .markdown: try StandardStreams.write(MarkdownTable.text(Table(records: account)))
    }
    try report.finish()
  }

  private func text(_ account: OwnershipAccount) -> String {
    let parts = OwnershipAccount.Section.allCases.compactMap { section -> String? in
      let rows = account.rows(section)
      guard !rows.isEmpty else { return nil }
      var lines = AlignedTable.text(Table(shown: rows, section)).split(separator: "\n").map(String.init)
      if evidence {
        for (index, row) in rows.enumerated().reversed() {
          let quotes = row.stake.evidence.map { "    “\(ScreenText.sanitised($0.text))”" }
          lines.insert(contentsOf: quotes, at: index + 2)
        }
      }
      if section == .held, let remainder = account.remainder {
        lines.append("not stated: \(PercentText.text(remainder, qualifier: account.remainderQualifier))")
      }
      if section == .held, account.exceedsWhole {
        lines.append(
          "warning: the stated shares add up to \(PercentText.text(account.stated)): they are not all of one time, or one is wrong"
        )
      }
      return title(section, account.company) + "\n" + lines.map { $0 + "\n" }.joined()
    }
    let unstated =
      account.rows(.held).isEmpty ? "no share of \(ScreenText.sanitised(account.company)) is stated\n\n" : ""
    return unstated + parts.joined(separator: "\n")
  }

  private func title(_ section: OwnershipAccount.Section, _ company: String) -> String {
    switch section {
    case .held: "Who holds \(ScreenText.sanitised(company))"
    case .rights: "Votes, profit shares, warrants"
    case .proposed: "Proposed"
    case .former: "Former"
    case .earlier: "Earlier statements"
    case .holdings: "What \(ScreenText.sanitised(company)) holds"
    }
  }
}
