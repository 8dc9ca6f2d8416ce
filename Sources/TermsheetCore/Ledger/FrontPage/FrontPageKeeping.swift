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
      let stamp = try FrontPageStamp.now(grammar, db)
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

  /// Writes the front page where the one that is kept is another's, or there is none. It is made beside the ledger, so that
  /// no edit waits for it; where one comes meanwhile, or the task is cancelled, nothing is written.
  ///
  /// - Returns: whether the page that is kept is that of now.
  @discardableResult
  public func renewFrontPage() async -> Bool {
    guard let store, isKept else { return true }
    let (book, grammar) = (self.book, self.grammar)
    let stamp = book.stamp(grammar)
    func isOfNow(_ db: Database) throws -> Bool { try stamp == FrontPageStamp.now(grammar, db) }
    // A page is a convenience: without it the next start is slower, and nothing is lost.
    guard (try? store.read { try isOfNow($0) && !FrontPage.isKept(stamp, $0) }) == true else { return true }
    guard let page = await Self.page(of: book) else { return false }
    return
      (try? store.write { db in
        // What was written meanwhile, also by another program, is not on this page.
        guard try isOfNow(db) else { return false }
        try page.write(stamp, db)
        return true
      }) ?? false
  }

  private nonisolated static func page(of book: LedgerBook) async -> FrontPage? {
    await withTaskExecutorPreference(WorkThreads.shared) {
      await Self.summary(of: book)
    }
  }

  private nonisolated static func summary(of book: LedgerBook) async -> FrontPage? {
    FrontPage.made(of: book.ledger, row: { book.row(ofArticle: $0) }, whileWanted: { !Task.isCancelled })
  }
}

extension FrontPageStamp {
  /// What a page that is made now is made for.
  static func now(_ grammar: String, _ db: Database) throws -> Self {
    Self(
      seq: try LedgerRows.seq(db), edit: try Int64.fetchOne(db, sql: "SELECT max(number) FROM edit") ?? 0,
      grammar: grammar)
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
