import ArgumentParser
import TermsheetCore

/// Follows the loading of a library: tells its problems as they come and knows the exit status at the end.
struct LoadReport {
  var articles = 0
  private(set) var errors = 0
  private(set) var hasLedgerFailed = false

  /// Takes everything from the stream, and hands each batch of articles on.
  static func run(_ events: AsyncStream<LoadEvent>, each: ([LoadedArticle]) throws -> Void) async throws -> LoadReport {
    var report = LoadReport()
    for await event in events {
      switch event {
      case .read(let loaded):
        report.articles += loaded.count
        try each(loaded)
      case .problems(let problems): report.tell(problems)
      case .found, .finished: continue
      }
    }
    return report
  }

  /// Takes what bringing a ledger up to date reports.
  mutating func take(_ event: LedgerEvent) throws {
    switch event {
    case .problems(let problems): tell(problems)
    case .failed(let failure):
      _ = failure.told
      hasLedgerFailed = true
    case .found, .read, .changed, .finished: break
    }
  }

  /// - Throws: the exit status where it is not 0.
  func finish() throws {
    if hasLedgerFailed { throw ExitStatus.ledgerFailed.code }
    if errors == 0 { return }
    throw (articles == 0 ? ExitStatus.nothingRead : ExitStatus.someInputUnread).code
  }

  private mutating func tell(_ problems: [Problem]) {
    for problem in problems {
      if problem.severity == .error { errors += 1 }
      let mark = problem.severity == .warning ? "warning: " : ""
      StandardStreams.complain("\(problem.path): \(mark)\(problem.reason)")
    }
  }
}
