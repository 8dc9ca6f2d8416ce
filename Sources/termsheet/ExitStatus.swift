import ArgumentParser

/// What the program tells its caller when it ends.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  case someInputUnread = 1
  case noTerminal = 2
  case nothingRead = 3
  case ledgerFailed = 4
  /// `EX_USAGE` of sysexits.h, as the argument parser has it.
  case usage = 64
  /// `EX_IOERR` of sysexits.h.
  case outputFailed = 74
  /// 128 and the signal's number, as shells have it.
  case interrupted = 130
  case outputClosed = 141

  var code: ExitCode { ExitCode(rawValue) }

  var meaning: String {
    switch self {
    case .fine: "everything was read"
    case .someInputUnread: "some input could not be read; the rest is complete"
    case .noTerminal: "the dashboard was asked for and there is no terminal"
    case .nothingRead: "no input could be read"
    case .ledgerFailed: "the ledger could not be opened or written"
    case .usage: "the command line is wrong"
    case .outputFailed: "the output could not be written"
    case .interrupted: "interrupted by Ctrl-C"
    case .outputClosed: "whoever read the output closed it"
    }
  }

  /// One line each, for the help and the manual page.
  static var manualText: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return "  " + number + String(repeating: " ", count: 5 - number.count) + status.meaning
    }
    .joined(separator: "\n")
  }
}
