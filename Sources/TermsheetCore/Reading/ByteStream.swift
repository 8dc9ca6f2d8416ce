#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that come one piece after the other, so that a large input needs the memory of a piece.
///
/// A stream belongs to the thread that reads it.
public final class ByteStream {
  /// Gives the next piece; an empty one is the end.
  public typealias Source = () throws(ReadingFailure) -> [UInt8]

  /// In bytes, as far as it is known before reading.
  let knownSize: Int?
  /// How many bytes have been taken.
  private(set) var position = 0
  /// What has come and is not yet taken begins at `start`.
  private var buffer: [UInt8]
  private var start = 0
  /// Whether the source has given everything.
  private(set) var isDrained: Bool
  /// How many bytes the source has given.
  private(set) var received = 0
  private let pull: Source

  public convenience init(_ bytes: [UInt8]) { self.init(bytes, knownSize: bytes.count) }

  /// - Parameter knownSize: what its source said to have, which may be more than came.
  init(_ bytes: [UInt8], knownSize: Int?) {
    buffer = bytes
    self.knownSize = knownSize
    received = bytes.count
    isDrained = true
    pull = { () throws(ReadingFailure) -> [UInt8] in [] }
  }

  public init(knownSize: Int? = nil, pulling pull: @escaping Source) {
    buffer = []
    self.knownSize = knownSize
    isDrained = false
    self.pull = pull
  }

  private var available: Int { buffer.count - start }

  /// Brings at least `count` bytes into the buffer, unless the input ends before.
  private func fill(_ count: Int) throws(ReadingFailure) {
    while available < count, !isDrained {
      let piece = try pull()
      received += piece.count
      if piece.isEmpty {
        isDrained = true
      } else if available == 0 {
        buffer = piece
        start = 0
      } else {
        if start > 0 {
          buffer.removeFirst(start)
          start = 0
        }
        buffer += piece
      }
    }
  }

  private func take(_ count: Int) -> ArraySlice<UInt8> {
    let slice = buffer[start..<start + count]
    start += count
    position += count
    return slice
  }

  /// The next bytes without taking them; fewer only where the input ends.
  func opening(_ count: Int) throws(ReadingFailure) -> ArraySlice<UInt8> {
    try fill(count)
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// Passes over as many bytes, or fewer where the input ends.
  func skip(_ count: Int) throws(ReadingFailure) {
    try fill(count)
    _ = take(min(count, available))
  }

  /// Whatever comes next, in the size in which it comes; `nil` at the end.
  func piece() throws(ReadingFailure) -> [UInt8]? {
    try fill(1)
    guard available > 0 else { return nil }
    return Array(take(available))
  }

  /// The next line with its line feed, if it has one; `nil` at the end.
  ///
  /// A line beyond the limit comes in pieces of that length.
  func line(limit: Int) throws(ReadingFailure) -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let length = lineLength(from: searched, limit: limit) { return take(length) }
      searched = available
      if searched >= limit { return take(limit) }
      try fill(searched + 1)
      if available == searched { return searched == 0 ? nil : take(searched) }
    }
  }

  /// How long the line is that has come, with its line feed; `nil` where none is among the next `limit` bytes.
  ///
  /// By `memchr`, since a hole of gigabytes in a mailbox is looked through for the next line.
  private func lineLength(from searched: Int, limit: Int) -> Int? {
    let end = min(available, limit)
    guard searched < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      let first = bytes.baseAddress! + start
      guard let found = memchr(first + searched, Int32(UInt8.newline), end - searched) else { return nil }
      return UnsafeRawPointer(found) - first + 1
    }
  }

  /// As much as is wanted of what is left, and whether there is more.
  func beginning(limit: Int) throws(ReadingFailure) -> (bytes: [UInt8], isCut: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, (knownSize ?? 0) - position)))
    while bytes.count <= limit, let piece = try piece() { bytes += piece }
    guard bytes.count > limit else { return (bytes, false) }
    bytes.removeLast(bytes.count - limit)
    return (bytes, true)
  }

  /// Everything that is left.
  ///
  /// - Throws: `tooLarge` where that is more than `limit` bytes.
  func rest(limit: Int) throws(ReadingFailure) -> [UInt8] {
    if let knownSize, knownSize - position > limit { throw .tooLarge(bytes: knownSize, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, (knownSize ?? 0) - position)))
    while let piece = try piece() {
      bytes += piece
      if bytes.count > limit { throw .tooLarge(bytes: nil, limit: limit) }
    }
    return bytes
  }
}
