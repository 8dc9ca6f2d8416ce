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

  private let registry: ReaderRegistry
  private let makeExtractor: @Sendable () -> Extractor
  private lazy var extractor = makeExtractor()
  private var walk: FolderWalk
  private var isWalking = true
  private var items: [LoadItem] = []
  private var started = 0
  private var inWork: [Task<LoadedBatch, Never>] = []
  private var ready: [LoadEvent] = []
  private var isFinished = false
  private var hasToldOfLists = false

  init(roots: [String], registry: ReaderRegistry, extractor: @escaping @Sendable () -> Extractor) {
    self.registry = registry
    makeExtractor = extractor
    walk = FolderWalk(roots: roots, extensions: registry.extensions)
  }

  init(samples: Int, extractor: @escaping @Sendable () -> Extractor) {
    registry = .standard
    makeExtractor = extractor
    walk = FolderWalk(roots: [], extensions: [])
    items = (0..<samples).map { .sample($0) }
  }

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
        if !hasToldOfLists {
          hasToldOfLists = true
          if !extractor.problems.isEmpty { ready.append(.problems(extractor.problems)) }
        }
        startBatches()
        if inWork.isEmpty {
          isFinished = true
          ready.append(.finished)
          return ready.removeFirst()
        }
        ready += await inWork.removeFirst().value.events
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

  private func startBatches() {
    while inWork.count < Self.window, started < items.count {
      let limit = started == 0 ? Self.firstBatch : Self.batchCount
      var end = started
      var bytes = 0
      while end < items.count, end - started < limit, bytes < Self.batchBytes {
        bytes += items[end].size
        end += 1
      }
      let batch = Array(items[started..<end])
      started = end
      inWork.append(Task.detached { [registry, extractor] in Self.load(batch, registry, extractor) })
    }
  }

  private static func load(
    _ items: [LoadItem], _ registry: ReaderRegistry, _ extractor: Extractor
  ) -> LoadedBatch {
    var batch = LoadedBatch()
    for item in items {
      if Task.isCancelled { break }
      batch.append(item.load(registry, extractor))
    }
    return batch
  }

  private func cancel() {
    isFinished = true
    ready = []
    for task in inWork { task.cancel() }
    inWork = []
  }
}
