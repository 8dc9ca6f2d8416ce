import TermsheetCore
import TermsheetTUI

/// The dashboard as lines of words, for screen readers: one fact a line, nothing that places a cursor.
enum PlainOutput {
  static func write(_ session: LedgerSession, query: Query) async throws {
    let (ledger, report) = try await session.loaded()
    var filter = FactFilter()
    filter.query = query
    let lines = PlainFacts(ledger, filter: filter).lines.map { ScreenText.sanitised($0) + "\n" }
    try StandardStreams.write(Array(lines.joined().utf8))
    try report.finish()
  }
}
