import ArgumentParser
import TermsheetCore

/// Prints everything that the articles say, for other programs.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print all facts as JSON Lines, one article a line.",
    discussion: """
      Each line holds the article, its deals, stakes, hardware mentions, rights and comments, each with the \
      sentences \
      that prove it and their byte ranges in the article's body. Every fact tells how sure it is; those of low \
      confidence are left out unless --all is given. Problems go to standard error.

      EXAMPLES:
        termsheet extract ~/articles > facts.jsonl
        termsheet extract - < article.txt
        termsheet extract --filter 'kind:debt amount>1b' ~/articles
        termsheet extract ~/articles | jq -c '.deals[] | [.recipient, .amount.value]'
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var forced: ForcedFormat

  @OptionGroup var language: QueryOption

  @Flag(name: .customLong("all"), help: "Facts of low confidence as well.")
  var includesUnsure = false

  func run() async throws {
    let encoder = FactsEncoder()
    let query = language.query
    let report = try await LoadReport.run(input.load(format: forced.format)) { loaded in
      var lines: [UInt8] = []
      for article in loaded {
        let shown = (includesUnsure || query.asksForUnsure ? article : article.sure).narrowed(to: query)
        // An article of which the filter leaves nothing is none of those that were asked for.
        if query.isEmpty || !shown.facts.isEmpty { lines += encoder.line(shown) }
      }
      try StandardStreams.write(lines)
    }
    try report.finish()
  }
}
