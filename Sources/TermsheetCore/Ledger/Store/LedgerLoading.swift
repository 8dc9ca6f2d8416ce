/// What bringing a ledger up to date reports while it goes on.
public enum LedgerEvent: Sendable {
  /// So many articles' files are to be read; the rest is known.
  case found(Int)
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
  let send: @Sendable (LedgerEvent) -> Void

  /// Batches in work at once: enough to keep all cores busy while the earliest is waited for.
  private static let window = 6
  private static let batchCount = 32
  private static let batchBytes = 262_144
  /// How many files are written in one transaction, and for how long at the most they are gathered.
  private static let writeCount = 512
  private static let writeInterval = Duration.milliseconds(400)

  func run() async {
    var summary = LoadSummary()
    let (items, problems) = walk()
    let store = keeper.store
    let files = items.compactMap { if case .file(let file) = $0 { file } else { nil } }
    let known = store == nil ? [:] : await keeper.knownFiles(under: roots)
    let comparison = FileComparison(found: files, known: known, walkProblems: problems, grammar: keeper.grammar)
    summary.unchanged = comparison.unchanged
    tell(problems + comparison.problems, &summary)
    var work: [LoadItem] = items.filter { if case .file = $0 { false } else { true } }
    work += (comparison.toRead + comparison.toReadAgain).map { .file($0) }
    send(.found(work.count))
    if store != nil { await keeper.remember(roots: roots.filter { $0 != Library.standardInput }) }
    await read(work, comparison, known: known, &summary)
    await keeper.renewFrontPage()
    if let failure = await keeper.failure { send(.failed(failure)) }
    if !Task.isCancelled { send(.finished(summary)) }
  }

  private func walk() -> ([LoadItem], [Problem]) {
    var walk = FolderWalk(roots: roots, extensions: context.folderExtensions)
    var items: [LoadItem] = []
    while !Task.isCancelled, walk.advance(by: 1000) { items += walk.takeInputs() }
    return (items + walk.takeInputs(), walk.takeProblems())
  }

  private struct Result: Sendable {
    var item: LoadItem
    var batch: LoadedBatch
    var isKnown: Bool
  }

  private func read(
    _ work: [LoadItem], _ comparison: FileComparison, known: [String: StoredFile], _ summary: inout LoadSummary
  ) async {
    var leaving = Dictionary(comparison.gone.map { ($0.hash, $0) }) { first, _ in first }
    let hashes = Set(leaving.keys)
    let again = Set(comparison.toReadAgain.map(\.path.stored))
    var pending = ReadBatch()
    var started = 0
    var inWork: [Task<[Result], Never>] = []
    var lastWrite = ContinuousClock.now
    let extractor = work.isEmpty ? nil : SharedExtractor(makeExtractor)
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
        while end < work.count, end - started < (started == 0 ? 4 : Self.batchCount), bytes < Self.batchBytes {
          bytes += work[end].size
          end += 1
        }
        let items = Array(work[started..<end])
        started = end
        inWork.append(
          Task.detached { [context] in Self.load(items, context, extractor, known: known, again: again, gone: hashes)
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
        if result.isKnown, let file = known[found.path.stored] {
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
      let isDue = lastWrite.duration(to: .now) > Self.writeInterval
      if pending.files.count >= Self.writeCount || (isDue && !pending.isEmpty) {
        await keeper.take(pending)
        pending = ReadBatch()
        lastWrite = .now
        send(.changed(read: summary.read))
      }
    }
    pending.gone = comparison.gone.filter { !moved.contains($0.id) }
    summary.gone = pending.gone.count
    if !pending.isEmpty {
      await keeper.take(pending)
      send(.changed(read: summary.read))
    }
  }

  private static func load(
    _ items: [LoadItem], _ context: ReadingContext, _ extractor: SharedExtractor, known: [String: StoredFile],
    again: Set<String>, gone: Set<String>
  ) -> [Result] {
    var results: [Result] = []
    for item in items {
      if Task.isCancelled { break }
      var isKnown = false
      let path: String? = if case .file(let file) = item { file.path.stored } else { nil }
      let stored = path.flatMap { known[$0] }
      let batch = item.load(context, extractor.value) { hash in
        if let stored {
          isKnown = stored.hash == hash && !again.contains(stored.path)
        } else {
          isKnown = gone.contains(hash)
        }
        return isKnown
      }
      results.append(Result(item: item, batch: batch, isKnown: isKnown))
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
      let task = Task.detached {
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
  }

  /// Reads what is new under the roots, beside the caller; events arrive until `.finished`.
  ///
  /// - Parameter roots: absolute where there is a store, so that they mean the same next time.
  public nonisolated func load(
    roots: [String], registry: ReaderRegistry = .standard
  ) -> AsyncStream<LedgerEvent> {
    AsyncStream { continuation in
      let loading = LedgerLoading(
        keeper: self, roots: roots, context: ReadingContext(registry: registry, options: readingOptions),
        makeExtractor: makeExtractor, send: { continuation.yield($0) })
      let task = Task.detached {
        await loading.run()
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
