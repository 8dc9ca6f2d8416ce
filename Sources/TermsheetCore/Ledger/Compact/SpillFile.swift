import Foundation
import Synchronization

/// Bytes that are seldom looked at, kept outside the program's memory: texts of articles, of which a screen shows a few and
/// a large ledger has a hundred thousand.
///
/// They are only ever added. The first lie in memory; once there are many they go to a file that has no name, so that it is
/// gone with the program however that ends. Where no such file can be made or written, everything stays in memory.
final class SpillFile: Sendable {
  private struct Content {
    /// What has not been written: the bytes from `start` on.
    var held: [UInt8] = []
    var start: UInt64 = 0
    var file: Int32 = -1
    var limit: Int
  }

  private let content: Mutex<Content>
  /// How much is gathered before the next write.
  private static let portion = 1 << 18

  /// Bytes that were there from the beginning, in another file.
  private struct Base: Sendable {
    var file: ImageFile
    var start: UInt64
    var count: UInt64
  }

  private let base: Base?
  private let damage = Atomic<Bool>(false)

  /// - Parameter limit: how many bytes stay in memory before a file is made.
  init(limit: Int = 1 << 20) {
    content = Mutex(Content(limit: limit))
    base = nil
  }

  /// With a part of an image as its first bytes.
  init(of file: ImageFile, at start: UInt64, count: UInt64) {
    content = Mutex(Content(limit: 1 << 20))
    base = Base(file: file, start: start, count: count)
  }

  /// Whether bytes of an image were met that are not what was written.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  func noteDamage() { damage.store(true, ordering: .relaxed) }

  /// Up to here the bytes are an image's, which somebody may have damaged.
  var baseCount: UInt64 { base?.count ?? 0 }

  /// How many bytes there are.
  var count: UInt64 { baseCount + content.withLock { $0.start + UInt64($0.held.count) } }

  deinit {
    content.withLock { if $0.file >= 0 { close($0.file) } }
  }

  /// Up to where the bytes from a place on lie together, and can be read at once.
  func end(ofPieceAt place: UInt64) -> UInt64 {
    if place < baseCount { return baseCount }
    return content.withLock { content in
      let written = baseCount + content.start
      return place < written ? written : written + UInt64(content.held.count)
    }
  }

  /// Adds bytes and tells where they lie.
  func append(_ bytes: [UInt8]) -> UInt64 {
    content.withLock { content in
      let place = baseCount + content.start + UInt64(content.held.count)
      content.held += bytes
      if content.held.count >= content.limit { Self.write(&content) }
      return place
    }
  }

  /// How many bytes lie in memory.
  var heldCount: Int { content.withLock { $0.held.count } }

  private static func write(_ content: inout Content) {
    if content.file < 0 { content.file = nameless() }
    guard content.file >= 0 else {
      content.limit = .max
      return
    }
    let file = content.file
    let isWritten = content.held.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(file, bytes.baseAddress! + done, bytes.count - done, off_t(content.start) + off_t(done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    // A full disk: from here on there is memory alone.
    guard isWritten else {
      content.limit = .max
      return
    }
    content.start += UInt64(content.held.count)
    content.limit = portion
    if content.held.capacity > 2 * portion {
      content.held = []
    } else {
      content.held.removeAll(keepingCapacity: true)
    }
  }

  /// Calls with bytes that were added, as far as they can be read. They must have been added together, or be wholly before
  /// or behind what was there from the beginning.
  func withBytes<Result>(
    at place: UInt64, count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    if let base, place < base.count {
      let count = Int(min(UInt64(count), base.count - place))
      return try withUnsafeTemporaryAllocation(byteCount: max(1, count), alignment: 8) { room in
        let room = UnsafeMutableRawBufferPointer(rebasing: room[..<count])
        if !base.file.read(room, at: Int(base.start + place)) {
          noteDamage()
          return try body(UnsafeRawBufferPointer(rebasing: room[..<0]))
        }
        return try body(UnsafeRawBufferPointer(room))
      }
    }
    let place = place - baseCount
    return try withUnsafeTemporaryAllocation(byteCount: max(1, count), alignment: 8) { room in
      let file: Int32 = content.withLock { content in
        guard place >= content.start else { return content.file }
        let offset = Int(place - content.start)
        guard offset + count <= content.held.count else { return -1 }
        content.held.withUnsafeBytes {
          room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
        }
        return -2
      }
      if file == -2 { return try body(UnsafeRawBufferPointer(rebasing: room[..<count])) }
      var done = 0
      while file >= 0, done < count {
        let got = pread(file, room.baseAddress! + done, count - done, off_t(place) + off_t(done))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        done += got
      }
      return try body(UnsafeRawBufferPointer(rebasing: room[..<done]))
    }
  }

  /// A file without a name in the folder for large temporary files: the one that is asked for, else one on the disk, since
  /// the usual folder often is memory.
  private static func nameless() -> Int32 {
    let wanted = ProcessInfo.processInfo.environment["TMPDIR"]
    return NamelessFile.open(in: [wanted, "/var/tmp", "/tmp"].compactMap { $0 })
  }
}
