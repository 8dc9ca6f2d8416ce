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
  static func open(_ input: PathArguments, _ options: KeepingOptions, format: String? = nil) async throws -> Self {
    try await open(input.roots, at: options.place, options: input.options(format: format))
  }

  /// - Parameters:
  ///   - paths: as they were given; without any the ledger is shown if there is one, and the sample library otherwise.
  ///   - place: where the ledger lies; `nil` keeps nothing.
  ///   - options: how inputs are read.
  static func open(_ paths: [String], at place: LedgerPlace?, options: ReadingOptions) async throws -> Self {
    guard let place, !paths.contains(Library.standardInput) else {
      return Self(keeper: .configured(store: nil, options: options), roots: paths, isScoped: false)
    }
    if !paths.isEmpty {
      let keeper = LedgerKeeper.configured(store: try place.open(), options: options)
      return Self(keeper: keeper, roots: paths.map(LedgerLocation.absolute), isScoped: true)
    }
    let keeper = LedgerKeeper.configured(store: try place.filled(), options: options)
    return Self(keeper: keeper, roots: await keeper.roots(), isScoped: false)
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
    await keeper.keepWhereWorthwhile()
    let ledger = await keeper.ledger(at: isScoped ? roots : nil)
    report.articles = ledger.articleCount
    return (ledger, report)
  }
}
