/// Reads one large file into the ledger, a mailbox or an archive of many articles, some hundreds of them at a time: what is
/// in memory does not grow with the file.
struct LargeLoading: Sendable {
  let keeper: LedgerKeeper
  let item: LoadItem
  let context: ReadingContext
  let extractor: SharedExtractor

  /// Groups of articles in work at once.
  private static let window = 4
  /// An article of a part is written with so many others, or so many bytes of text.
  private static let partCount = 512
  private static let partBytes = 4 << 20

  /// Reads the file and writes its articles; what was read of it before stays until all of it is there.
  ///
  /// - Parameters:
  ///   - hash: of the file's content.
  ///   - told: hears of problems as they are met; and where articles were written, whether the ledger says more now.
  /// - Returns: whether it was read to its end; not where the task was cancelled.
  func run(hash: String, told: (_ problems: [Problem], _ isChanged: Bool?) -> Void) async -> Bool {
    let input = LargeInput(item, context)
    var inWork: [Task<LoadedBatch, Never>] = []
    var part = ReadFile(
      path: item.storedPath, size: -1, modified: 0, hash: "", articles: [], problems: [], part: .first)
    var bytes = 0
    var problems: [Problem] = []
    var isAtEnd = false
    while !isAtEnd || !inWork.isEmpty {
      if Task.isCancelled {
        input.stop()
        for task in inWork { task.cancel() }
        return false
      }
      while !isAtEnd, inWork.count < Self.window {
        guard let pieces = await input.next() else {
          isAtEnd = true
          break
        }
        inWork.append(
          Task.detached(executorPreference: WorkThreads.shared) { [extractor] in Self.extract(pieces, extractor) })
      }
      guard !inWork.isEmpty else { continue }
      let batch = await inWork.removeFirst().value
      if !batch.problems.isEmpty { told(batch.problems, nil) }
      problems += batch.problems
      part.articles += batch.articles
      bytes += batch.articles.reduce(0) { $0 + $1.article.body.utf8.count }
      if part.articles.count >= Self.partCount || bytes >= Self.partBytes {
        told([], await write(&part, next: .middle))
        bytes = 0
      }
    }
    part.part = part.part == .first ? .whole : .last
    if case .file(let file) = item, keeper.store != nil {
      part.size = Int64(file.size)
      part.modified = file.modified
      part.hash = hash
    }
    part.problems = problems
    told([], await write(&part, next: .last))
    return true
  }

  private func write(_ part: inout ReadFile, next: ReadFile.Part) async -> Bool {
    var batch = ReadBatch()
    batch.files = [part]
    defer {
      part.articles = []
      part.part = next
    }
    return await keeper.take(batch)
  }

  private static func extract(_ pieces: [LoadPiece], _ extractor: SharedExtractor) -> LoadedBatch {
    var batch = LoadedBatch()
    for piece in pieces {
      if Task.isCancelled { break }
      batch.add(piece, extractor.value)
    }
    return batch
  }
}

extension LoadItem {
  /// The path as the ledger's tables hold it.
  var storedPath: String {
    if case .file(let file) = self { file.path.stored } else { shownPath }
  }

  /// The hash of a file's content; `nil` for what is no file.
  func hash() throws(ReadingFailure) -> String? {
    guard case .file(let file) = self else { return nil }
    var hash = StableHash()
    let stream = try FileContents.open(file.path)
    while let piece = try stream.piece() { hash.add(piece) }
    return ArticleKey(value: hash.value).text
  }
}
