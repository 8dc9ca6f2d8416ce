import GRDB

extension Ledger {
  /// The ledger of the articles at some files and folders alone; the same ledger where that is all of them.
  ///
  /// - Parameter count: how many articles there are at the roots, where some that say nothing are not in memory.
  func scoped(to roots: [String], articleCount count: Int?) -> Ledger {
    func isInside(_ path: String) -> Bool {
      roots.contains { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }
    let inside = articles.indices.filter { !isRemoved($0) && isInside(articles[$0].article.path) }
    if inside.count == articleCount - silentCount {
      var same = self
      if let count { same.silentCount = count - inside.count }
      return same
    }
    var scoped = Ledger(work: work)
    scoped.add(inside.map { articles[$0] })
    if let count { scoped.silentCount = count - inside.count }
    return scoped
  }
}

extension LedgerRows {
  static func articleCount(at roots: [String], _ db: Database) throws -> Int {
    try roots.reduce(0) { total, root in
      let below = root == "/" ? "/" : root + "/"
      let sql = """
        SELECT count(*) FROM article WHERE file IN (SELECT id FROM file WHERE path = ? OR (path >= ? AND path < ?))
        """
      // "0" is the character behind "/".
      return total
        + (try Int.fetchOne(db, sql: sql, arguments: [root, below, String(below.dropLast()) + "0"]) ?? 0)
    }
  }
}
