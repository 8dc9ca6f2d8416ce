import ArgumentParser
import TermsheetCore

/// Writes the ledger for other programs.
struct LedgerExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, sqlite
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything that the ledger holds, for other programs and machines.",
    discussion: """
      JSON is one object with a list of rows for each table; CSV is a folder with a file for each table, beside \
      deals.csv, stakes.csv and hardware.csv for spreadsheets; SQLite is a copy of the file. 'termsheet ledger import' \
      reads all of them without loss.

      EXAMPLES:
        termsheet ledger export --format json > ledger.json
        termsheet ledger export --format csv ledger-csv
      """)

  @Option(help: "json, csv or sqlite.") var format: Format = .json
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The file or (csv) folder to write; without it JSON goes to standard output.", completion: .file())
  var output: String?

  func validate() throws {
    if format != .json, output == nil { throw ValidationError("\(format.rawValue) needs a name to write to") }
  }

  func run() throws {
    let store = try ledger.existing()
    defer { store.close() }
    do {
      switch (format, output) {
      case (.json, nil): try LedgerExport(store).json { try StandardStreams.write($0) }
      case (.json, let output?): try LedgerExport(store).json(to: output)
      case (.csv, let output): try LedgerExport(store).csv(into: output ?? "")
      case (.sqlite, let output): try LedgerCare(store).backup(to: output ?? "")
      }
    } catch let failure as LedgerFailure {
      throw failure.told
    }
  }
}

/// Reads what an export wrote.
struct LedgerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in an export, another ledger, or the second copy of the edits; nothing is taken twice.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "A JSON export, a folder of CSV files, a ledger, or a .edits.jsonl file.", completion: .file())
  var file: String

  func run() throws {
    let store = try ledger.place.open()
    defer { store.close() }
    let summary: ImportSummary
    do { summary = try LedgerImport(store).read(file) } catch { throw error.told }
    StandardStreams.complain(
      "\(CountText.text(summary.edits, "edit")) and \(CountText.text(summary.files, "file")) imported, "
        + "\(CountText.text(summary.knownEdits, "edit")) and \(CountText.text(summary.knownFiles, "file")) known already"
    )
  }
}
