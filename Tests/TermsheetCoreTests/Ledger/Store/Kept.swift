import Foundation
import GRDB
import Testing

@testable import TermsheetCore

/// A ledger in a folder of its own, beside a folder of articles.
final class Kept {
  let scratch: Scratch
  var path: String { scratch.path + "/data/ledger.sqlite" }
  var articles: String { scratch.path + "/articles" }

  init() throws { scratch = try Scratch() }

  /// Opens the ledger as another program would, and looks at what is there.
  func keeper(grammar: String = "1") async throws -> LedgerKeeper {
    let keeper = LedgerKeeper(store: try LedgerStore(path: path), grammar: grammar)
    try await keeper.refresh()
    return keeper
  }

  func ledger() async throws -> Ledger { await (try keeper()).ledger }

  /// Writes an article long enough ago that its time is no doubt.
  func write(_ name: String, _ text: String, at time: Int = 1_600_000_000) throws {
    try scratch.write("articles/" + name, text)
    var times = [timespec(tv_sec: time, tv_nsec: 0), timespec(tv_sec: time, tv_nsec: 0)]
    utimensat(AT_FDCWD, articles + "/" + name, &times, 0)
  }

  func load(_ keeper: LedgerKeeper, roots: [String]? = nil) async -> (LoadSummary, [Problem]) {
    var summary = LoadSummary()
    var problems: [Problem] = []
    for await event in keeper.load(roots: roots ?? [articles]) {
      switch event {
      case .finished(let end): summary = end
      case .problems(let more): problems += more
      case .found, .read, .changed, .failed: break
      }
    }
    return (summary, problems)
  }

  func rows(_ sql: String) throws -> [[String?]] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? nil : "\($0.storage.value ?? "")" }
      }
    }
  }

  static let alder = """
    title: Alder raises money
    source: Harbour Wire
    date: 2031-03-12

    Alder raised $100 million in a Series B round led by Birch Capital, the company said. Birch Capital owns 12% of Alder.
    """
  static let aspen = """
    title: Osier Labs is bought
    source: Daily Ledger
    date: 2031-03-14

    Cedarcore agreed to acquire Osier Labs for $2 billion, the companies said.
    """
}
