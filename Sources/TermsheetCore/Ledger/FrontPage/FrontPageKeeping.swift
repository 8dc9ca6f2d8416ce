import GRDB

extension LedgerBook {
  /// Where the store stands that this book is equal to.
  func stamp(_ grammar: String) -> FrontPageStamp { FrontPageStamp(seq: seq, edit: editNumber, grammar: grammar) }

  /// Summarises what is there now, in the transaction that brought it there.
  func writeFrontPage(grammar: String, _ db: Database) throws {
    try FrontPage(ledger) { row(ofArticle: $0) }.write(stamp(grammar), db)
  }
}

extension LedgerKeeper {
  /// The first picture of what is kept, before anything has been read; `nil` where there is none for it.
  ///
  /// - Parameter scope: articles at these files and folders alone are wanted; `nil` for all. There is a page only where
  ///   they are all.
  /// - Returns: the page, and the part of the ledger that it names.
  public func frontPage(scope: [String]?) throws(LedgerFailure) -> (page: FrontPage, ledger: Ledger)? {
    guard let store else { return nil }
    let grammar = grammar
    return try store.read { db in
      let edit = try Int64.fetchOne(db, sql: "SELECT max(number) FROM edit") ?? 0
      let stamp = FrontPageStamp(seq: try LedgerRows.seq(db), edit: edit, grammar: grammar)
      guard try scope.map({ try LedgerRows.holdsOnly($0, db) }) ?? true,
        let page = try FrontPage.read(stamp, db)
      else { return nil }
      var articles: [LoadedArticle] = []
      for id in page.articles {
        let statement = try db.cachedStatement(sql: "SELECT \(StoredArticle.columns) FROM article WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        articles.append(StoredArticle(row: row).loaded)
      }
      let edits = try Row.fetchAll(db, sql: "SELECT \(LedgerRows.editColumns) FROM edit ORDER BY number")
      let work = UserWork(edits.compactMap { LedgerRows.edit($0).edit })
      return (page, Ledger(of: articles, work: work, for: page))
    }
  }

  /// Writes the front page where the one that is kept is another's, or there is none.
  public func renewFrontPage() {
    guard let store, failure == nil else { return }
    let (book, grammar) = (self.book, self.grammar)
    // A page is a convenience: without it the next start is slower, and nothing is lost.
    try? store.write { db in
      // What another program has written meanwhile is not in this book; that program writes the page.
      guard try LedgerRows.seq(db) == book.stamp(grammar).seq, try !FrontPage.isKept(book.stamp(grammar), db) else {
        return
      }
      try book.writeFrontPage(grammar: grammar, db)
    }
  }
}

extension LedgerRows {
  /// Whether all files that were read lie at one of the roots or below it.
  static func holdsOnly(_ roots: [String], _ db: Database) throws -> Bool {
    let ends = try ["min", "max"].compactMap { try String.fetchOne(db, sql: "SELECT \($0)(path) FROM file") }
    return roots.contains { root in
      ends.allSatisfy { $0 == root || $0.hasPrefix(root == "/" ? "/" : root + "/") }
    }
  }
}
