#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the ledger cannot be opened, read or written. The file is left as it is.
public enum LedgerFailure: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case system(code: Int32)
    case sqlite(code: Int32, message: String)
  }

  case cannotOpen(path: String, reason: Reason)
  /// A file, but no ledger.
  case notALedger(path: String)
  /// A newer program made it; `migrations` are those that this one does not know.
  case newer(path: String, migrations: [String])
  /// Pages that are not what they should be.
  case damaged(path: String, detail: String)
  /// No room left on the disk, or none allowed.
  case full(path: String)
  case readOnly(path: String)
  /// Another program has held it for longer than one waits.
  case busy(path: String)
  case other(path: String, reason: Reason)
  /// What was to be written exists already and would be overwritten.
  case exists(path: String)
  case missing(path: String)
  /// A backup or an export that could not be written; nothing of it is left.
  case unwritten(path: String, reason: Reason)
  /// What was to be imported or restored cannot be read.
  case unreadable(path: String, reason: Reason)
  /// An export that cannot be read, at this line (1 is the first).
  case badImport(path: String, line: Int)
  case noHome

  /// One or two sentences without a full stop at the end, after which the program's other ways are named.
  public var reason: String {
    switch self {
    case .cannotOpen(let path, let reason): "the ledger \(path) cannot be opened (\(reason.text))"
    case .notALedger(let path): "\(path) is not a ledger; it was left as it is"
    case .newer(let path, _):
      "the ledger \(path) was made by a newer termsheet; it was left as it is"
    case .damaged(let path, let detail): "the ledger \(path) is damaged (\(detail)); it was left as it is"
    case .full(let path):
      "the ledger \(path) could not be written, for want of room or by a fault of the disk; nothing that was in it is lost"
    case .readOnly(let path): "the ledger \(path) may only be read"
    case .busy(let path): "the ledger \(path) is held by another program; try again when that has ended"
    case .other(let path, let reason): "the ledger \(path) failed (\(reason.text))"
    case .exists(let path): "\(path) exists already"
    case .missing(let path): "\(path) does not exist"
    case .unwritten(let path, let reason):
      "\(path) could not be written (\(reason.text)); nothing of it was left behind"
    case .unreadable(let path, let reason): "\(path) cannot be read (\(reason.text))"
    case .badImport(let path, let line): "\(path) is not an export of a ledger (line \(line)); nothing was imported"
    case .noHome: "there is no folder for the ledger: neither XDG_DATA_HOME nor HOME is set"
    }
  }

  /// What the user can do, as a clause; `nil` where the reason says it.
  public var wayBack: String? {
    switch self {
    case .damaged(let path, _):
      "'termsheet ledger check' tells more; 'termsheet ledger restore BACKUP' puts a backup in its place; your edits are also "
        + "in \(EditJournal.path(for: path)), which 'termsheet ledger import' takes into a new ledger (--ledger FILE)"
    case .newer: "use the newer termsheet, another file (--ledger FILE) or none (--no-ledger)"
    case .notALedger, .cannotOpen, .noHome, .readOnly: "name another file (--ledger FILE) or none (--no-ledger)"
    case .full: "make room and try again, or go on without it (--no-ledger)"
    case .busy, .other, .exists, .missing, .unwritten, .unreadable, .badImport: nil
    }
  }
}

extension LedgerFailure.Reason {
  var text: String {
    switch self {
    case .system(let code): String(cString: strerror(code)).lowercased()
    case .sqlite(let code, let message): "\(message), SQLite \(code)"
    }
  }
}
