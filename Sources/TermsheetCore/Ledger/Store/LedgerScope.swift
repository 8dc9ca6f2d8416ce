import GRDB

extension Ledger {
  /// The ledger of the articles at some files and folders alone; the same ledger where that is all of them.
  ///
  /// - Parameter count: how many articles there are at the roots, where some that say nothing are not in memory.
  func scoped(to roots: [String], articleCount count: Int?) -> Ledger {
    let outside = articles.indices.filter { index in
      !isRemoved(index) && !roots.contains { articles.article(index).isInside($0) }
    }
    var scoped = outside.isEmpty ? self : without(Set(outside).contains)
    if let count { scoped.silentCount = count - (articleCount - silentCount - outside.count) }
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

extension Article {
  /// Whether the article is the file of a path, lies in the folder of it, or is one of several in the file: `a.mbox#12`,
  /// `pages.zip/a.html`.
  func isInside(_ root: String) -> Bool {
    guard path.utf8.starts(with: root.utf8) else { return false }
    guard let next = path.utf8.dropFirst(root.utf8.count).first else { return true }
    return next == UInt8(ascii: "/") || next == UInt8(ascii: "#") || root.hasSuffix("/")
  }
}
