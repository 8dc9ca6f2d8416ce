/// Walks, reads and extracts a little ahead of whoever asks for the events.
actor Loader {
  /// Batches in work at once: enough to keep all cores busy while the earliest is waited for.
  private static let window = 6
  /// How many files and folders are visited between two `.found`.
  private static let walkStep = 1000
  /// The first batch is small, so that the first facts come at once.
  private static let firstBatch = 4
  /// A batch ends at this many inputs or bytes: some tens of milliseconds of work.
  private static let batchCount = 64
  private static let batchBytes = 262_144

  private let context: ReadingContext
  /// `nil` where the articles are wanted without their facts.
  private let makeExtractor: @Sendable () -> Extractor?
  private lazy var extractor = makeExtractor()
  private var walk: FolderWalk
  private var isWalking = true
  private var items: [LoadItem] = []
  private var started = 0
  /// The large input whose articles are being taken, in its place among the others.
  private var large: LargeInput?
  private var largeArticles = 0
  /// Articles beyond one an input, as mailboxes and feeds have them.
  private var surplus = 0
  private var toldSurplus = 0
  private var inWork: [Task<LoadedBatch, Never>] = []
  private var ready: [LoadEvent] = []
  private var isFinished = false
  private var hasToldOfSettings = false

  init(roots: [String], context: ReadingContext, extractor: @escaping @Sendable () -> Extractor?) {
    self.context = context
    makeExtractor = extractor
    walk = FolderWalk(roots: roots, extensions: context.folderExtensions)
  }

  init(samples: Int, extractor: @escaping @Sendable () -> Extractor?) {
    context = ReadingContext()
    makeExtractor = extractor
    walk = FolderWalk(roots: [], extensions: [])
    items = (0..<samples).map { .sample($0) }
  }

  deinit { large?.stop() }

  /// The events, made as they are asked for.
  nonisolated var events: AsyncStream<LoadEvent> {
    AsyncStream {
      await self.next()
    } onCancel: {
      Task { await self.cancel() }
    }
  }

  private func next() async -> LoadEvent? {
    while ready.isEmpty {
      if isFinished { return nil }
      if isWalking {
        walkOn()
      } else {
        if !hasToldOfSettings {
          hasToldOfSettings = true
          let problems = context.options.problems + (extractor?.problems ?? [])
          if !problems.isEmpty { ready.append(.problems(problems)) }
        }
        await startBatches()
        if isFinished { return nil }
        if inWork.isEmpty {
          isFinished = true
          ready.append(.finished)
          return ready.removeFirst()
        }
        take(await inWork.removeFirst().value)
      }
    }
    return ready.removeFirst()
  }

  private func walkOn() {
    isWalking = walk.advance(by: Self.walkStep)
    let problems = walk.takeProblems()
    if !problems.isEmpty { ready.append(.problems(problems)) }
    items += walk.takeInputs()
    ready.append(.found(items.count))
  }

  private func startBatches() async {
    while inWork.count < Self.window {
      if let large {
        guard let pieces = await large.next() else {
          self.large = nil
          continue
        }
        let articles = pieces.count { if case .article = $0 { true } else { false } }
        surplus += max(0, largeArticles + articles - max(1, largeArticles))
        largeArticles += articles
        if isFinished { return }
        inWork.append(
          Task.detached(executorPreference: WorkThreads.shared) { [extractor] in Self.extract(pieces, extractor) })
      } else if started == items.count {
        return
      } else if items[started].isLarge {
        large = LargeInput(items[started], context)
        largeArticles = 0
        started += 1
      } else {
        startBatch()
      }
    }
  }

  private func startBatch() {
    let limit = started == 0 ? Self.firstBatch : Self.batchCount
    var end = started
    var bytes = 0
    while end < items.count, end - started < limit, bytes < Self.batchBytes, !items[end].isLarge {
      bytes += items[end].size
      end += 1
    }
    let batch = Array(items[started..<end])
    started = end
    inWork.append(
      Task.detached(executorPreference: WorkThreads.shared) { [context, extractor] in
        Self.load(batch, context, extractor)
      })
  }

  private static func load(_ items: [LoadItem], _ context: ReadingContext, _ extractor: Extractor?) -> LoadedBatch {
    var batch = LoadedBatch()
    for item in items {
      if Task.isCancelled { break }
      let before = batch.articles.count
      item.read(context) { batch.add($0, extractor) }
      batch.surplus += max(0, batch.articles.count - before - 1)
    }
    return batch
  }

  private static func extract(_ pieces: [LoadPiece], _ extractor: Extractor?) -> LoadedBatch {
    var batch = LoadedBatch()
    for piece in pieces {
      if Task.isCancelled { break }
      batch.add(piece, extractor)
    }
    return batch
  }

  /// Makes what a batch gave ready, and tells of more articles where an input held several.
  private func take(_ batch: LoadedBatch) {
    surplus += batch.surplus
    if surplus > toldSurplus {
      toldSurplus = surplus
      ready.append(.found(items.count + surplus))
    }
    ready += batch.events
  }

  private func cancel() {
    isFinished = true
    ready = []
    large?.stop()
    large = nil
    for task in inWork { task.cancel() }
    inWork = []
  }
}
