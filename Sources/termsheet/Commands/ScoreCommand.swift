import ArgumentParser
import TermsheetCore

/// Compares what the grammar reads with what a careful reader has annotated.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compare the facts of articles with annotations of your own.",
    discussion: """
      The folder of annotations holds one NAME.json for each article NAME.txt (or .md), with the fields of a line of \
      termsheet extract: deals, stakes and hardware. A deal may be marked "optional": true (neither rewarded nor held \
      against) and have "kindAlso" and "recipientAlso", lists of other right answers.

      Printed are precision, recall and F1: deals.detect (class and recipient right), deals.core (and the amount), \
      deals.full (and investors, status and valuation), deals.main (recall of core over the articles' news), \
      investors and leads (names), stakes (with a percentage), stakes.unsized, hardware (products), hardware.users \
      (product and user), and quiet (articles without a deal in which none was read). The last line tells how often \
      each field is right where a deal could be paired.

      EXAMPLES:
        termsheet score annotations ~/articles
      """
  )

  @Argument(help: ArgumentHelp("The folder of annotations.", valueName: "gold"), completion: .directory)
  var gold: String

  @OptionGroup var input: PathArguments

  @Flag(name: .customLong("all"), help: "Facts of low confidence as well.")
  var includesUnsure = false

  func run() async throws {
    let annotations: Annotations
    do {
      annotations = try Annotations(folder: gold)
    } catch {
      StandardStreams.complain(Self.words(for: error))
      throw ExitStatus.nothingRead.code
    }
    var facts: [String: ScoredArticle] = [:]
    let report = try await LoadReport.run(input.load()) { loaded in
      for item in loaded {
        let shown = includesUnsure ? item : item.sure
        facts[Annotations.stem(of: item.article.path)] = ScoredArticle(shown.facts)
      }
    }
    let score = annotations.score(facts)
    try StandardStreams.write(Array((score.lines.joined(separator: "\n") + "\n").utf8))
    try report.finish()
  }

  private static func words(for failure: Annotations.Failure) -> String {
    switch failure {
    case .unreadable(let path): "\(path): cannot be read"
    case .empty(let folder): "\(folder): holds no annotations (NAME.json)"
    case .malformed(let file, let reason): "\(file): \(reason)"
    }
  }
}
