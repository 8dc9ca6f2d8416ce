import ArgumentParser
import TermsheetCore

/// In which form a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// Aligned columns for people.
  case table
  /// One array, a row a line.
  case json
  case csv
  case tsv
  /// A table as GitHub and pandoc read it.
  case markdown
}

struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp("How to print the list.", valueName: "format"))
  var format: OutputFormat = .table

  /// The list in the chosen form, as UTF-8.
  ///
  /// - Parameters:
  ///   - shown: as people read it.
  ///   - records: with every field.
  func text(shown: Table, records: Table, json: () -> [UInt8]) -> [UInt8] {
    switch format {
    case .table: AlignedTable.bytes(shown)
    case .json: json()
    case .csv: SeparatedValues.comma.text(records)
    case .tsv: SeparatedValues.tab.text(records)
    case .markdown: MarkdownTable.text(shown)
    }
  }
}
