import TermsheetCore

/// What a command works on: a ledger brought up to date with the paths that were given.
struct LedgerSession {
  var keeper: LedgerKeeper
  /// Files and folders, absolute where the ledger is kept; empty for the sample library.
  var roots: [String]
  /// Whether only articles at the roots are wanted, and not all of the ledger.
  var isScoped: Bool

  /// Opens the ledger that is to be used; standard input is read into memory alone.
  ///
  /// - Throws: the exit status, after the reason was told.
  static func open(
    _ input: PathArguments, _ options: KeepingOptions, format: String? = nil
  ) async throws -> LedgerSession {
    let paths = input.roots
    let reading = input.options(format: format)
    if options.isOff || paths.contains(Library.standardInput) {
      return LedgerSession(keeper: LedgerKeeper.configured(store: nil, options: reading), roots: paths, isScoped: false)
    }
    let filled = paths.isEmpty ? try filledLedger(options) : nil
    if paths.isEmpty, filled == nil {
      return LedgerSession(keeper: LedgerKeeper.configured(store: nil, options: reading), roots: [], isScoped: false)
    }
    let keeper = LedgerKeeper.configured(store: try filled ?? options.ledger.open(), options: reading)
    if !paths.isEmpty {
      return LedgerSession(keeper: keeper, roots: paths.map(LedgerLocation.absolute), isScoped: true)
    }
    return LedgerSession(keeper: keeper, roots: await keeper.roots(), isScoped: false)
  }

  /// Without a path the ledger is shown if there is one, and the sample library otherwise.
  private static func filledLedger(_ options: KeepingOptions) throws -> LedgerStore? {
    guard let path = try? options.ledger.path(), LedgerLocation.isThere(path) else { return nil }
    let store = try options.ledger.open()
    do {
      if try store.hasArticles { return store }
    } catch {
      throw error.told
    }
    store.close()
    return nil
  }

  var showsSamples: Bool { keeper.store == nil && roots.isEmpty }

  /// The events of bringing the ledger up to date.
  func events() -> AsyncStream<LedgerEvent> {
    showsSamples ? keeper.loadSamples() : keeper.load(roots: roots)
  }

  /// Everything up to date, as far as it can be read.
  func loaded() async throws -> (Ledger, LoadReport) {
    do { try await keeper.refresh() } catch { throw error.told }
    var report = LoadReport()
    for await event in events() { try report.take(event) }
    let ledger = await keeper.ledger(at: isScoped ? roots : nil)
    report.articles = ledger.articleCount
    return (ledger, report)
  }
}
