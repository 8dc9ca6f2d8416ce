import ArgumentParser
import TermsheetCore

/// Lists the formats that are read.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that are read.",
    discussion: """
      A file is told by its content first and by its name second. In a folder files with these extensions are read; a \
      file that is named is read whatever it is called. The names are what --from takes.

      EXAMPLES:
        termsheet formats
        termsheet deals --from csv table.txt
      """
  )

  func run() throws {
    let rows = ReaderRegistry.standard.readers.map(\.format).map { format in
      [format.name, format.extensions.map { "." + $0 }.joined(separator: " "), format.summary].map(Table.Cell.text)
    }
    let columns = ["format", "extensions", "what"].map { Table.Column($0) }
    try StandardStreams.write(Array(AlignedTable.text(Table(columns: columns, rows: rows)).utf8))
  }
}
