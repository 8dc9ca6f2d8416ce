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
      that prove it and their byte ranges in the article's body. Facts of low confidence are among them; every fact \
      tells how sure it is. Problems go to standard error.

      EXAMPLES:
        termsheet extract ~/articles > facts.jsonl
        termsheet extract - < article.txt
        termsheet extract ~/articles | jq -c '.deals[] | [.recipient, .amount.value]'
      """
  )

  @OptionGroup var input: PathArguments

  func run() async throws {
    let encoder = FactsEncoder()
    let report = try await LoadReport.run(input.load()) { loaded in
      var lines: [UInt8] = []
      for article in loaded { lines += encoder.line(article) }
      try StandardStreams.write(lines)
    }
    try report.finish()
  }
}
