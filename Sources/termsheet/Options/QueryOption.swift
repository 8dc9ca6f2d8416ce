import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// `--filter`, in the language of the dashboard's filter.
struct QueryOption: ParsableArguments {
  @Option(
    name: .customLong("filter"), parsing: .unconditional,
    help: ArgumentHelp(
      "Only facts that this filter lets pass: 'openai amount>1b -kind:grant'.",
      discussion: "The language of / in the dashboard; 'termsheet help filter' describes it.", valueName: "filter"),
    transform: QueryOption.parsed)
  var parsed: Parsed?

  /// As it was typed; `nil` where it was not.
  var text: String? { parsed?.text }

  var query: Query { parsed?.query ?? Query() }

  struct Parsed: Sendable {
    var text: String
    var query: Query
  }

  /// The filter, with the named ones of the configuration.
  private static func parsed(_ text: String) throws -> Parsed {
    let scope = QueryScope(today: .today, named: UserConfiguration.read().filters)
    do {
      return Parsed(text: text, query: try Query(text, scope: scope))
    } catch {
      // The place stands under the text, as in the dashboard.
      let shown = PlainText.harmless(text)
      let mark =
        String(repeating: " ", count: error.range.lowerBound) + String(repeating: "^", count: max(1, error.range.count))
      throw ValidationError("\(error.reason)\n  \(shown)\n  \(mark)")
    }
  }
}
