import ArgumentParser
import Foundation
import TermsheetCore

/// Which ledger is used.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "The ledger's file.",
      discussion: "Without it, termsheet/ledger.sqlite in $XDG_DATA_HOME or ~/.local/share.", valueName: "file"),
    completion: .file())
  var file: String?

  var place: LedgerPlace { LedgerPlace(file: file) }

  func path() throws -> String { try place.path() }

  /// The ledger, which must exist.
  func existing() throws -> LedgerStore {
    let path = try path()
    guard FileManager.default.fileExists(atPath: path) else {
      StandardStreams.complain("there is no ledger at \(path) yet; 'termsheet deals FOLDER' makes one")
      throw ExitStatus.ledgerFailed.code
    }
    return try place.open()
  }
}

/// Whether a command keeps what it reads.
struct KeepingOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions

  @Flag(name: .customLong("no-ledger"), help: "Keep nothing: read everything anew and leave no file.")
  var isOff = false

  /// Where it is kept; `nil` for nowhere.
  var place: LedgerPlace? { isOff ? nil : ledger.place }

  func validate() throws {
    if isOff, ledger.file != nil { throw ValidationError("--ledger and --no-ledger exclude each other") }
    if ledger.file == "" { throw ValidationError("the name of the ledger's file is empty") }
  }
}

extension LedgerFailure {
  /// Tells the failure and its way back, and gives the exit status.
  var told: ExitCode {
    StandardStreams.complain(reason + (wayBack.map { "; " + $0 } ?? ""))
    return ExitStatus.ledgerFailed.code
  }
}
