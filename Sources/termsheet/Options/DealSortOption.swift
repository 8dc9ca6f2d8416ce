import ArgumentParser
import TermsheetCore

/// `--sort`: by a column of the dashboard's list.
struct DealSortOption: ParsableArguments {
  @Option(
    name: .customLong("sort"),
    help: ArgumentHelp(
      "By date, recipient, investors, amount, valuation, kind or status; 'amount:desc' for the largest first.",
      discussion:
        "Without it the best match of the filter's free text first, then the newest. What has no value stands last; figures of one currency stand together.",
      valueName: "column"),
    completion: .list(DealSort.Column.allCases.map(\.rawValue)), transform: DealSortOption.sort)
  var sort: DealSort?

  func sorted(_ rows: RowList<FactRow<Deal>>) -> RowList<FactRow<Deal>> { sort?.sorted(rows) ?? rows }

  private static func sort(_ text: String) throws -> DealSort {
    guard let sort = DealSort(text) else {
      let all = DealSort.Column.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no column of deals: '\(text)' (there are \(all), each with ':desc' behind it or not)")
    }
    return sort
  }
}
