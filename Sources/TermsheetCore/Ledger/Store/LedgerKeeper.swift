import GRDB

/// Keeps a ledger: in memory, and in a file where there is one. Whatever it hands out has been written before.
public actor LedgerKeeper {
  public nonisolated let store: LedgerStore?
  /// Merging takes long where there is much: it has a thread of its own.
  private nonisolated let thread = WorkThread(name: "ledger")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private var isBehind = false
  private(set) var book = LedgerBook()
  /// Why nothing is written any more; `nil` while all is well.
  public private(set) var failure: LedgerFailure?
  /// `nil` without a store.
  var imageState: ImageState?
  private var pacing = MergePacing()
  /// Where nothing is kept: what was read and is not merged yet.
  private var unmerged = ReadBatch()
  /// Of that no more than so many bytes of text, which a merged ledger has on the disk.
  private static let mostUnmerged = 16 << 20
  nonisolated let grammar: String
  nonisolated let makeExtractor: @Sendable () -> Extractor
  /// How inputs are read: a forced format, the fields of data records.
  public nonisolated let readingOptions: ReadingOptions

  /// - Parameters:
  ///   - store: where the ledger is kept; `nil` for memory alone.
  ///   - grammar: which build of the program reads; another one than before reads everything again.
  ///   - options: how inputs are read.
  ///   - extractor: made beside the caller when the first file is read.
  public init(
    store: LedgerStore?, grammar: String = GrammarVersion.current, options: ReadingOptions = ReadingOptions(),
    extractor: @escaping @Sendable () -> Extractor = { Extractor() }
  ) {
    self.init(
      store: store, grammar: grammar, options: options, image: store.map { KeptImage(ledger: $0.path) },
      extractor: extractor)
  }

  /// - Parameter image: where the ledger's image lies, and for which ledgers there is one.
  init(
    store: LedgerStore?, grammar: String = GrammarVersion.current, options: ReadingOptions = ReadingOptions(),
    image: KeptImage?, extractor: @escaping @Sendable () -> Extractor = { Extractor() }
  ) {
    self.store = store
    imageState = image.map { ImageState(image: $0) }
    self.grammar = grammar
    makeExtractor = extractor
    readingOptions = options
  }

  /// With the user's own word lists; when these or the names of fields change, everything is read again.
  public static func configured(store: LedgerStore?, options: ReadingOptions = ReadingOptions()) -> LedgerKeeper {
    LedgerKeeper(
      store: store, grammar: GrammarVersion.current + UserLexicon.version + GrammarVersion.suffix(of: options),
      options: options,
      extractor: { .configured() })
  }

  public var ledger: Ledger { book.ledger }

  /// Whether what is read is kept, and not in memory alone.
  var isKept: Bool { store != nil && failure == nil }

  /// Lets what somebody waits for go before the work on the ledger, as soon as that is more than reading what is kept.
  public func stepBack() {
    isBehind = true
    WorkThreads.shared.stepBack()
  }

  /// Whether all articles of the ledger lie at some files and folders; so they do without any.
  public func isWhole(at roots: [String]?) -> Bool {
    guard let roots else { return true }
    return failure == nil && (try? store?.read { try LedgerRows.holdsOnly(roots, $0) }) == true
  }

  /// The ledger of the articles at some files and folders alone; all of it without any.
  public func ledger(at roots: [String]?) -> Ledger {
    // Mostly all files lie at the roots, and no article need be asked where it lies.
    guard let roots, !isWhole(at: roots) else { return book.ledger }
    let count = try? store?.read { try LedgerRows.articleCount(at: roots, $0) }
    return book.ledger.scoped(to: roots, articleCount: count)
  }

  /// Takes in what other programs have written. True where there was something.
  @discardableResult
  public func refresh() throws(LedgerFailure) -> Bool {
    guard let store else { return false }
    var next = book
    var state = imageState
    let isNew = try store.read { db in
      guard next.isUntouched, let image = state?.image, let (kept, rest) = try image.read(db) else {
        if isBehind { WorkThread.stepBackNow() }
        return try next.glance(db)
      }
      next = kept
      state?.reach = (kept.seq, kept.editNumber)
      state?.isVerified = false
      if try !next.glance(db) { state?.rest = rest }
      if isBehind { WorkThread.stepBackNow() }
      return true
    }
    book = next
    imageState = state
    if isNew, state?.reach.map({ $0 != (next.seq, next.editNumber) }) ?? false { imageState?.rest = nil }
    return isNew
  }

  /// Reads everything again from the rows.
  func makeAnew() {
    guard let store else { return }
    do {
      book = LedgerBook()
      var next = LedgerBook()
      try store.read { _ = try next.glance($0) }
      book = next
    } catch {
      failure = error
    }
  }

  // MARK: Edits

  /// Adds edits. When this returns they are on the disk; when it throws, none of them was made.
  ///
  /// - Parameter summarising: whether the front page is written with them; else ``renewFrontPage()`` is to follow.
  public func edit(_ edits: [Edit], summarising: Bool = true) throws(LedgerFailure) {
    guard !edits.isEmpty else { return }
    guard let store else { return book.ledger.apply(edits) }
    verifyImage()
    let stored = edits.map(StoredEdit.init)
    // After a failure there is more in memory than in the store: what is written must be of what the store has.
    var next = failure == nil ? book : LedgerBook()
    let isReading = failure == nil && pacing.waiting > 0
    try store.write { db in
      // While very many articles are read nobody waits for their being merged: what an edit changes is written with that.
      if isReading, try !LedgerRows.isMerged(db) {
        for edit in stored { try LedgerRows.insert(edit, db) }
        _ = try next.takeEdits(db)
        return
      }
      try next.glance(db)
      for edit in stored { try LedgerRows.insert(edit, db) }
      try next.glance(db, keepingChanges: true)
      try next.writeChanges(db)
      if summarising { try next.writeFrontPage(grammar: grammar, db) }
    }
    if failure == nil { book = next } else { book.ledger.apply(edits) }
    store.journal.append(stored)
  }

  // MARK: Articles

  /// Takes in what was read: writes it at once, and merges it with what is there when that is due; in memory alone where
  /// there is no store or it fails.
  ///
  /// - Returns: whether the ledger says more or something else now. What it does not say yet waits for ``settle()``.
  @discardableResult
  func take(_ batch: ReadBatch) -> Bool {
    if batch.isEmpty { return false }
    verifyImage()
    if let store, isKept {
      do throws(LedgerFailure) {
        pacing.add(try store.write { try book.write(batch, grammar: grammar, $0) })
      } catch {
        // What the disk did not take is in the ledger all the same, as everything will be from here on.
        fail(error)
        unmerged.append(batch)
      }
    } else {
      unmerged.append(batch)
    }
    if !isKept { pacing.add(batch.gone.count + batch.files.reduce(0) { $0 + $1.articles.count }) }
    let isDue = pacing.isDue(known: book.ledger.articleCount) || unmerged.textBytes > Self.mostUnmerged
    return isDue ? settle() : false
  }

  /// Merges what was read and waits for it, and writes what that comes to.
  ///
  /// - Returns: whether the ledger says more or something else now.
  @discardableResult
  func settle() -> Bool {
    let start = ContinuousClock.now
    defer { if pacing.waiting > 0 { pacing.merged(in: start.duration(to: .now)) } }
    guard let store, failure == nil else {
      guard !unmerged.isEmpty else { return false }
      let batch = unmerged
      unmerged = ReadBatch()
      book.takeInMemory(batch)
      return true
    }
    var isNew = false
    do throws(LedgerFailure) {
      // A load that was ended has written what nobody has merged.
      let isBehind = try store.read { try !LedgerRows.isMerged($0) }
      guard pacing.waiting > 0 || isBehind else { return false }
      verifyImage()
      // In place: a copy of the ledger to fall back on would double what is in memory. And before anything is locked: other
      // programs may write meanwhile.
      isNew = try store.read { try book.glance($0) }
      try store.write { db in
        if try book.glance(db) { isNew = true }
        try book.writeChanges(db)
      }
    } catch {
      fail(error)
      isNew = true
    }
    return isNew
  }

  /// From here on everything is in memory alone: also what was written and not merged.
  private func fail(_ failure: LedgerFailure) {
    _ = try? store?.read { try book.glance($0) }
    self.failure = failure
  }

  /// What the ledger has of files that a walk found, by path.
  func known(_ found: [FoundFile]) -> [String: StoredFile] {
    guard let store, failure == nil else { return [:] }
    var known: [String: StoredFile] = [:]
    _ = try? store.read { known = try LedgerRows.files(at: found.map(\.path.stored), $0) }
    return known
  }

  /// Looks for files of the ledger that the walk did not find.
  func end(_ comparison: FileComparison, under roots: [String], unseen: [String]) -> FileComparison {
    var ended = comparison
    guard let store, failure == nil else {
      ended.end(with: book.inMemory.keys.sorted(), under: roots, unseen: unseen)
      return ended
    }
    _ = try? store.read { db in
      try LedgerRows.files(under: roots, where: { !comparison.hasMet($0) }, db) { ended.end(with: $0, unseen: unseen) }
    }
    return ended
  }

  /// Brings what lies in the log beside the file into it, so that the next start need not look through the log.
  func tidyUp() {
    guard let store, failure == nil else { return }
    // Another program that is reading just now will do it in its turn.
    try? store.tidyUp()
  }

  func remember(roots: [String]) {
    guard let store, failure == nil else { return }
    do {
      try store.write { db in
        for root in roots {
          try db.execute(
            sql: "INSERT OR IGNORE INTO root (path, added) VALUES (?, ?)", arguments: [root, WallClock.milliseconds])
        }
      }
    } catch {
      failure = error
    }
  }

  /// The files of folders that were given before and are not there now: where the user moved one and gives its new place,
  /// they are known by their content.
  func filesOfVanishedRoots(besides given: [String]) -> [StoredFile] {
    let vanished = roots().filter { !given.contains($0) && !LedgerLocation.exists($0) }
    guard let store, failure == nil, !vanished.isEmpty else { return [] }
    var files: [StoredFile] = []
    _ = try? store.read { db in
      try LedgerRows.files(under: vanished, where: { _ in true }, db) { files.append($0) }
    }
    return files
  }

  /// Forgets folders that are not there and of which no file is left, since all lie elsewhere now.
  func forgetVanishedRoots() {
    let vanished = roots().filter { !LedgerLocation.exists($0) }
    guard let store, failure == nil, !vanished.isEmpty else { return }
    // One that stays is only told of again.
    try? store.write { db in
      for root in vanished {
        var isEmpty = true
        try LedgerRows.files(under: [root], where: { _ in true }, db) { _ in isEmpty = false }
        if isEmpty { try db.execute(sql: "DELETE FROM root WHERE path = ?", arguments: [root]) }
      }
    }
  }

  /// Files and folders that were given before.
  public func roots() -> [String] {
    guard let store else { return [] }
    return (try? store.read { try String.fetchAll($0, sql: "SELECT path FROM root ORDER BY added, path") }) ?? []
  }
}
