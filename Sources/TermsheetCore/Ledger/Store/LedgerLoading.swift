/// What bringing a ledger up to date reports while it goes on.
public enum LedgerEvent: Sendable {
  /// So many articles' files are to be read; the rest is known.
  case found(Int)
  /// So many files have been read; what they say is kept, and the ledger will say it with the next change.
  case read(Int)
  /// The ledger says more or something else now; so many files have been read.
  case changed(read: Int)
  case problems([Problem])
  /// The ledger cannot be written any more; what is read from here on is in memory alone.
  case failed(LedgerFailure)
  case finished(LoadSummary)
}

/// What a load came to.
public struct LoadSummary: Sendable, Hashable {
  /// Files that were read, for the first time or again.
  public var read = 0
  public var unchanged = 0
  public var gone = 0
  public var moved = 0
  public var errors = 0
}

/// Brings a ledger up to date with files and folders: reads what is new or changed, and nothing else.
struct LedgerLoading: Sendable {
  let keeper: LedgerKeeper
  let roots: [String]
  let context: ReadingContext
  let makeExtractor: @Sendable () -> Extractor
  /// Below the roots these alone are looked at; `nil` for everything.
  var touched: Set<FilePath>?
  let send: @Sendable (LedgerEvent) -> Void
  /// The front page is written this often at the most; it looks at every deal.
  private static let pageInterval = Duration.seconds(5)

  /// Batches in work at once: enough to keep all cores busy while the earliest is waited for.
  private static let window = 6
  private static let batchCount = 32
  private static let batchBytes = 262_144
  /// How many files are written in one transaction, and for how long at the most they are gathered.
  private static let writeCount = 512
  private static let writeInterval = Duration.milliseconds(400)
  /// How much of the work is done before it is forgotten.
  private static let doneCount = 8192

  func run() async {
    var summary = LoadSummary()
    // What a load that was ended has left in memory is not to be met again among what this one reads.
    if await !keeper.isKept { await keeper.settle() }
    if !context.options.problems.isEmpty { tell(context.options.problems, &summary) }
    var (work, comparison, problems) = await compare()
    summary.unchanged = comparison.unchanged
    tell(problems + comparison.problems, &summary)
    for file in comparison.takeWork() { work.append(.file(file)) }
    send(.found(work.count))
    if keeper.store != nil, touched == nil {
      await keeper.remember(roots: roots.filter { $0 != Library.standardInput })
    }
    await read(&work, comparison, &summary)
    // Of a few files that were touched the facts are shown first.
    if touched == nil {
      await keeper.renewFrontPage()
      if summary.read > 0 { await keeper.tidyUp() }
    }
    if let failure = await keeper.failure { send(.failed(failure)) }
    if !Task.isCancelled { send(.finished(summary)) }
  }

  /// Walks the roots, and compares what is there with what is known as it is met.
  private func compare() async -> (others: [LoadItem], FileComparison, [Problem]) {
    var walk =
      touched.map { FolderWalk(touched: $0, roots: roots, extensions: context.folderExtensions) }
      ?? FolderWalk(roots: roots, extensions: context.folderExtensions)
    var comparison = FileComparison(grammar: keeper.grammar)
    var others: [LoadItem] = []
    var problems: [Problem] = []
    var goesOn = true
    while goesOn, !Task.isCancelled {
      goesOn = walk.advance(by: 1000)
      problems += walk.takeProblems()
      var files: [FoundFile] = []
      for item in walk.takeInputs() {
        if case .file(let file) = item { files.append(file) } else { others.append(item) }
      }
      if !files.isEmpty { comparison.add(files, known: await keeper.known(files)) }
    }
    if keeper.store != nil || touched != nil, !Task.isCancelled {
      comparison = await keeper.end(
        comparison, under: touched?.map(\.stored).sorted() ?? roots, unseen: FileComparison.unseen(problems))
    }
    return (others, comparison, problems)
  }

  private struct Result: Sendable {
    var item: LoadItem
    /// What the ledger has of the file.
    var stored: StoredFile?
    var batch: LoadedBatch
    var isKnown: Bool
  }

  /// Reads the work, which grows less as it is done: the names of very many files are not little.
  private func read(
    _ work: inout [LoadItem], _ comparison: FileComparison, _ summary: inout LoadSummary
  ) async {
    let large = work.filter(\.isLarge)
    work.removeAll(where: \.isLarge)
    let vanished = touched == nil && !work.isEmpty ? await keeper.filesOfVanishedRoots(besides: roots) : []
    var leaving = Dictionary((comparison.gone + vanished).map { ($0.hash, $0) }) { first, _ in first }
    let hashes = Set(leaving.keys)
    let grammar = keeper.grammar
    var pending = ReadBatch()
    var started = 0
    var isFirst = true
    var inWork: [Task<[Result], Never>] = []
    var lastWrite = ContinuousClock.now
    var lastPage: ContinuousClock.Instant?
    var lastCost = Duration.zero
    let extractor = work.isEmpty && large.isEmpty ? nil : SharedExtractor(makeExtractor)
    var moved: Set<Int64> = []
    if let problems = extractor?.value.problems { tell(problems, &summary) }
    while started < work.count || !inWork.isEmpty {
      if Task.isCancelled {
        for task in inWork { task.cancel() }
        return
      }
      while inWork.count < Self.window, started < work.count, let extractor {
        var end = started
        var bytes = 0
        while end < work.count, end - started < (isFirst ? 4 : Self.batchCount), bytes < Self.batchBytes {
          bytes += work[end].size
          end += 1
        }
        isFirst = false
        let items = Array(work[started..<end])
        // Of these alone, and just before they are read: of all files that would be a good part of what a ledger is in memory.
        let known = await keeper.known(items.compactMap { if case .file(let file) = $0 { file } else { nil } })
        started = end
        if started >= Self.doneCount {
          work.removeSubrange(..<started)
          started = 0
        }
        inWork.append(
          Task.detached(executorPreference: WorkThreads.shared) { [context] in
            Self.load(items, context, extractor, known: known, grammar: grammar, gone: hashes)
          })
      }
      for result in await inWork.removeFirst().value {
        summary.read += 1
        tell(result.batch.problems, &summary)
        guard case .file(let found) = result.item, keeper.store != nil else {
          pending.files.append(
            ReadFile(
              path: result.item.shownPath, size: 0, modified: 0, hash: "", articles: result.batch.articles, problems: []
            ))
          continue
        }
        // What cannot be read keeps the facts that were read before.
        guard let hash = result.batch.hash else { continue }
        if result.isKnown, let file = result.stored {
          pending.touched.append((file, found))
          summary.read -= 1
          summary.unchanged += 1
        } else if result.isKnown, let file = leaving.removeValue(forKey: hash) {
          pending.moved.append((file, found))
          moved.insert(file.id)
          summary.read -= 1
          summary.moved += 1
        } else {
          pending.files.append(
            ReadFile(
              path: found.path.stored, size: Int64(found.size), modified: found.modified, hash: hash,
              articles: result.batch.articles, problems: result.batch.problems))
        }
      }
      // Where a write takes long, since it looks at much that is there, there are to be fewer.
      let isDue = lastWrite.duration(to: .now) > max(Self.writeInterval, lastCost * 8)
      if pending.files.count >= Self.writeCount || (isDue && !pending.isEmpty) {
        let start = ContinuousClock.now
        await take(&pending, summary, &lastPage)
        lastWrite = .now
        lastCost = start.duration(to: lastWrite)
      }
    }
    await take(&pending, summary, &lastPage)
    if let extractor {
      for item in large where !Task.isCancelled {
        await readLarge(item, extractor, &leaving, &pending, &summary)
        moved.formUnion(pending.moved.map(\.file.id))
        await take(&pending, summary, &lastPage)
      }
    }
    if Task.isCancelled { return }
    if !vanished.isEmpty, !moved.isEmpty { await keeper.forgetVanishedRoots() }
    pending.gone = comparison.gone.filter { !moved.contains($0.id) }
    summary.gone = pending.gone.count
    await take(&pending, summary, &lastPage)
    if await keeper.settle() { send(.changed(read: summary.read)) }
  }

  /// Hands over what was read, and tells of it.
  private func take(
    _ batch: inout ReadBatch, _ summary: LoadSummary, _ lastPage: inout ContinuousClock.Instant?
  ) async {
    guard !batch.isEmpty else { return }
    let isChange = await keeper.take(batch)
    batch = ReadBatch()
    send(isChange ? .changed(read: summary.read) : .read(summary.read))
    guard isChange, touched == nil, lastPage.map({ $0.duration(to: .now) >= Self.pageInterval }) ?? true else { return }
    lastPage = .now
    await keeper.renewFrontPage()
  }

  /// Reads a large file in parts, unless it is known or lay elsewhere before.
  private func readLarge(
    _ item: LoadItem, _ extractor: SharedExtractor, _ leaving: inout [String: StoredFile], _ pending: inout ReadBatch,
    _ summary: inout LoadSummary
  ) async {
    let hash: String
    do throws(ReadingFailure) {
      hash = try item.hash() ?? ""
    } catch {
      return tell([Problem(path: item.shownPath, failure: error)], &summary)
    }
    if case .file(let found) = item, keeper.store != nil {
      if let stored = await keeper.known([found])[item.storedPath] {
        if stored.hash == hash, GrammarVersion.isGood(stored.grammar, for: keeper.grammar) {
          pending.touched.append((stored, found))
          summary.unchanged += 1
          return
        }
      } else if let file = leaving.removeValue(forKey: hash) {
        pending.moved.append((file, found))
        summary.moved += 1
        return
      }
    }
    let loading = LargeLoading(keeper: keeper, item: item, context: context, extractor: extractor)
    let isWhole = await loading.run(hash: hash) { problems, isChanged in
      tell(problems, &summary)
      if let isChanged { send(isChanged ? .changed(read: summary.read) : .read(summary.read)) }
    }
    if isWhole { summary.read += 1 }
  }

  private static func load(
    _ items: [LoadItem], _ context: ReadingContext, _ extractor: SharedExtractor, known: [String: StoredFile],
    grammar: String, gone: Set<String>
  ) -> [Result] {
    var results: [Result] = []
    for item in items {
      if Task.isCancelled { break }
      var isKnown = false
      let path: String? = if case .file(let file) = item { file.path.stored } else { nil }
      let stored = path.flatMap { known[$0] }
      let batch = item.load(context, extractor.value) { hash in
        if let stored {
          isKnown = stored.hash == hash && GrammarVersion.isGood(stored.grammar, for: grammar)
        } else {
          isKnown = gone.contains(hash)
        }
        return isKnown
      }
      results.append(Result(item: item, stored: stored, batch: batch, isKnown: isKnown))
    }
    return results
  }

  private func tell(_ problems: [Problem], _ summary: inout LoadSummary) {
    guard !problems.isEmpty else { return }
    summary.errors += problems.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
    send(.problems(problems))
  }
}

extension LedgerKeeper {
  /// Reads the sample library, into memory alone.
  public nonisolated func loadSamples() -> AsyncStream<LedgerEvent> {
    AsyncStream { continuation in
      let task = Task.detached(executorPreference: WorkThreads.shared) {
        var summary = LoadSummary()
        for await event in SampleLibrary.load(with: self.makeExtractor()) {
          switch event {
          case .found(let count): continuation.yield(.found(count))
          case .read(let articles):
            summary.read += articles.count
            await self.takeInMemory(articles)
            continuation.yield(.changed(read: summary.read))
          case .problems(let problems): continuation.yield(.problems(problems))
          case .finished: continuation.yield(.finished(summary))
          }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private func takeInMemory(_ articles: [LoadedArticle]) {
    var batch = ReadBatch()
    batch.files = articles.map {
      ReadFile(path: $0.article.path, size: 0, modified: 0, hash: "", articles: [$0], problems: [])
    }
    take(batch)
    settle()
  }

  /// Reads what is new under the roots, beside the caller; events arrive until `.finished`.
  ///
  /// - Parameters:
  ///   - roots: absolute where there is a store, so that they mean the same next time.
  ///   - touched: what has changed since they were read, where that is known: nothing else is looked at.
  public nonisolated func load(
    roots: [String], touched: TouchedPaths? = nil, registry: ReaderRegistry = .standard
  ) -> AsyncStream<LedgerEvent> {
    AsyncStream { continuation in
      let loading = LedgerLoading(
        keeper: self, roots: roots, context: ReadingContext(registry: registry, options: readingOptions),
        makeExtractor: makeExtractor, touched: touched.flatMap { $0.isEverything ? nil : $0.paths },
        send: { continuation.yield($0) })
      let task = Task.detached(executorPreference: WorkThreads.shared) {
        await loading.run()
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
