import Foundation

/// Writes an image: one part behind the other, at the end what tells where each lies, and puts it in its place at once.
///
/// Two programs do not write one image at the same time, and whoever reads an old one goes on with it.
public struct ImageWriter: ~Copyable {
  /// What was written could not be, or somebody else is writing.
  struct Failure: Error {}

  private let path: String
  private let partPath: String
  private let file: Int32
  private var held: [UInt8] = []
  private var written = 0
  private var parts: [ImagePart] = []
  private var isDone = false
  private static let portion = ImagePart.portion

  /// - Throws: `Failure` where no file can be made, or another program is at it.
  init(_ path: String) throws {
    self.path = path
    partPath = path + ".part"
    file = open(partPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure() }
    // Where another program has just put it in its place, it is nobody's to be written to.
    guard flock(file, LOCK_EX | LOCK_NB) == 0, Self.isStill(partPath, file) else {
      isDone = true
      throw Failure()
    }
    // What a program that was killed has left.
    ftruncate(file, 0)
  }

  private static func isStill(_ path: String, _ file: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(file, &opened) == 0 && named.st_ino == opened.st_ino
  }

  deinit {
    guard file >= 0 else { return }
    if !isDone { unlink(partPath) }
    close(file)
  }

  /// Adds a part of plain values, as they lie in memory: the same program reads them.
  public mutating func add<Element: BitwiseCopyable>(_ list: [Element]) throws {
    let start = position
    let hash = try list.withUnsafeBytes { bytes in
      try append(bytes)
      return ContentHash.of(bytes)
    }
    parts.append(ImagePart(start: start, count: position - start, hash: hash))
  }

  /// Adds lists of plain values, as two parts.
  public mutating func add<Element: BitwiseCopyable>(lists: [[Element]]) throws {
    var ends: [UInt32] = []
    ends.reserveCapacity(lists.count)
    var end = 0
    for list in lists {
      end += list.count
      ends.append(UInt32(end))
    }
    try add(ends)
    try add(lists.flatMap { $0 })
  }

  /// Adds texts, as two parts.
  public mutating func add(texts: [String]) throws { try add(lists: texts.map { Array($0.utf8) }) }

  /// Adds numbers of which each takes the bytes that it needs, and texts.
  mutating func add(_ write: (inout PackedWriter) -> Void) throws {
    var writer = PackedWriter()
    write(&writer)
    try add(writer.bytes)
  }

  /// Adds a part that is read a bit at a time. Unless it is hashed, whoever reads it sees to its soundness.
  mutating func add(_ spilled: SpillFile, isHashed: Bool) throws {
    let start = position
    var place: UInt64 = 0
    var hash: UInt64 = 0
    let total = spilled.count
    while place < total {
      let count = Int(min(UInt64(Self.portion), spilled.end(ofPieceAt: place) - place))
      try spilled.withBytes(at: place, count: count) { bytes in
        guard bytes.count == count else { throw Failure() }
        try append(bytes)
        if isHashed { hash = ImagePart.joined(hash, bytes) }
      }
      place += UInt64(count)
    }
    parts.append(ImagePart(start: start, count: position - start, hash: hash))
  }

  private var position: Int { written + held.count }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    if held.count + bytes.count < Self.portion { return held.append(contentsOf: bytes) }
    try flush()
    if bytes.count < Self.portion { return held.append(contentsOf: bytes) }
    try write(bytes)
  }

  private mutating func flush() throws {
    let waiting = held
    held.removeAll(keepingCapacity: true)
    try waiting.withUnsafeBytes { try write($0) }
  }

  /// Some megabytes at the most: where nobody wants the image any more, this is the last of it.
  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    try Task.checkCancellation()
    var limit = rlimit()
    // Beyond it the system would end the program.
    if getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0,
      UInt(written + bytes.count) > limit.rlim_cur
    {
      throw Failure()
    }
    var done = 0
    while done < bytes.count {
      let count = Foundation.write(file, bytes.baseAddress! + done, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure() }
      done += count
    }
    written += bytes.count
  }

  /// Puts the image in its place.
  mutating func finish(_ stamp: ImageStamp) throws {
    var writer = PackedWriter()
    stamp.write(to: &writer)
    writer.list(parts) { writer, part in
      writer.number(part.start)
      writer.number(part.count)
      writer.fixed(part.hash)
    }
    let head = writer.bytes
    let start = position
    try head.withUnsafeBytes { try append($0) }
    var end = PackedWriter()
    end.fixed(UInt64(start))
    end.fixed(UInt64(head.count))
    end.fixed(head.withUnsafeBytes { ContentHash.of($0) })
    end.fixed(ImageStamp.mark)
    try end.bytes.withUnsafeBytes { try append($0) }
    try flush()
    guard rename(partPath, path) == 0 else { throw Failure() }
    isDone = true
  }
}

/// Where a part of an image lies, in bytes, and the hash of it.
struct ImagePart: Sendable {
  var start: Int
  var count: Int
  var hash: UInt64

  /// Of a part that is read a bit at a time so many bytes are hashed at once.
  static let portion = 1 << 20

  /// The hash of so many portions and the next.
  static func joined(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    hash &* 0x9E37_79B1_85EB_CA87 ^ ContentHash.of(bytes)
  }
}
