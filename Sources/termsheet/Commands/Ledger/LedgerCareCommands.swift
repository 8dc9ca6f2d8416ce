import ArgumentParser
import TermsheetCore

/// Tells what the ledger holds.
struct LedgerInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "info", abstract: "Print what the ledger holds.")

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let store = try ledger.existing()
    defer { store.close() }
    let info: LedgerInfo
    do { info = try LedgerCare(store).info() } catch { throw error.told }
    var rows: [(String, String)] = [
      ("file", info.path), ("size", "\(CountText.text(info.size / 1024)) KB"), ("files", CountText.text(info.files)),
      ("articles", CountText.text(info.articles)), ("deals", CountText.text(info.deals)),
      ("reports", CountText.text(info.reports)), ("stakes", CountText.text(info.stakes)),
      ("hardware", CountText.text(info.hardware)), ("edits", CountText.text(info.edits)),
    ]
    if info.waiting > 0 {
      rows.append(("waiting", "\(CountText.text(info.waiting, "fact")) that you edited and no article states now"))
    }
    rows += info.watched.map { ("watched", $0) }
    rows += info.roots.map { ("folder", $0) }
    try StandardStreams.write(
      Array(AlignedTable.text(Table(pairs: rows)).utf8))
  }
}

/// Reads every page of the ledger.
struct LedgerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage, and for edits that the ledger has lost.")

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Merge all articles anew for the comparison, instead of taking them from the ledger's image.")
  var anew = false

  func run() throws {
    let store = try ledger.existing()
    defer { store.close() }
    let check: LedgerCheck
    do { check = try LedgerCare(store).check(anew: anew) } catch { throw error.told }
    for fault in check.faults { StandardStreams.complain(fault) }
    if check.missingEdits > 0 {
      StandardStreams.complain(
        "\(CountText.text(check.missingEdits, "edit")) of the second copy not in the ledger; "
          + "'termsheet ledger import \(store.path).edits.jsonl' brings them back")
    }
    if !check.faults.isEmpty {
      throw LedgerFailure.damaged(path: store.path, detail: CountText.text(check.faults.count, "fault")).told
    }
    if check.missingEdits > 0 { throw ExitStatus.ledgerFailed.code }
    try StandardStreams.write(Array("the ledger is sound\n".utf8))
  }
}

/// Copies the ledger.
struct LedgerBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the ledger into a new file, also while it is in use.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The file to write; it must not exist.", completion: .file()) var file: String

  func run() throws {
    let store = try ledger.existing()
    defer { store.close() }
    do { try LedgerCare(store).backup(to: file) } catch { throw error.told }
  }
}

/// Puts a backup in the ledger's place.
struct LedgerRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the ledger's place; the old file is kept beside it.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The backup.", completion: .file()) var file: String

  func run() throws {
    let path = try ledger.path()
    let aside: String?
    do { aside = try LedgerCare.restore(file, to: path) } catch { throw error.told }
    if let aside {
      StandardStreams.complain(
        "the ledger that was there is now \(aside); edits made since the backup come back with "
          + "'termsheet ledger import \(path).edits.jsonl'")
    }
  }
}

/// Makes the merged tables anew and the file small.
struct LedgerCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Merge everything anew and give back unused room; no edit is dropped.")

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let store = try ledger.existing()
    defer { store.close() }
    do { try LedgerCare(store).compact() } catch { throw error.told }
  }
}
