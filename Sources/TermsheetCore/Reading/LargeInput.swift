import Dispatch
import Synchronization

/// Reads one large input on a thread of its own, a few pieces ahead of whoever takes them.
///
/// A thread of its own, because it waits while nobody takes; the few threads that tasks share may not.
final class LargeInput: Sendable {
  /// How many groups lie ready at most.
  private static let ahead = 4
  /// A group ends at so many pieces, or so many bytes of text.
  private static let groupCount = 64
  private static let groupBytes = 262_144

  private let isStopped = Atomic<Bool>(false)
  private let room = DispatchSemaphore(value: 0)
  private let groups: AsyncStream<[LoadPiece]>

  init(_ item: LoadItem, _ context: ReadingContext) {
    let (groups, continuation) = AsyncStream.makeStream(of: [LoadPiece].self, bufferingPolicy: .unbounded)
    self.groups = groups
    for _ in 0..<Self.ahead { room.signal() }
    DispatchQueue(label: "termsheet.reading").async { [self] in
      var group: [LoadPiece] = []
      var bytes = 0
      func handOver() {
        guard !group.isEmpty else { return }
        room.wait()
        continuation.yield(group)
        group = []
        bytes = 0
      }
      item.read(context, isCancelled: { self.isStopped.load(ordering: .relaxed) }) { piece in
        if self.isStopped.load(ordering: .relaxed) { return }
        group.append(piece)
        if case .article(let article) = piece { bytes += article.body.utf8.count }
        if group.count >= Self.groupCount || bytes >= Self.groupBytes { handOver() }
      }
      if !isStopped.load(ordering: .relaxed) { handOver() }
      continuation.finish()
    }
  }

  /// The next articles and problems, some tens at a time; `nil` at the end.
  func next() async -> [LoadPiece]? {
    var iterator = groups.makeAsyncIterator()
    let group = await iterator.next()
    if group != nil { room.signal() }
    return group
  }

  /// Makes the thread end soon; it may be waiting for room.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    room.signal()
  }
}
