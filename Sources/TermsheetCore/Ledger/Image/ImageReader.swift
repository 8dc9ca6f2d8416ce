import Foundation

/// Reads an image, part by part in the order in which they were written.
public struct ImageReader: Sendable {
  /// What was read is not what was written.
  public struct Damaged: Error {
    public init() {}
  }

  let stamp: ImageStamp
  private let file: ImageFile
  private let parts: [ImagePart]
  private var next = 0
  /// More parts are a sign of damage.
  private static let mostBytes = 1 << 20

  /// - Throws: `Damaged`, also where there is no image.
  init(_ path: String) throws {
    guard let file = ImageFile(path) else { throw Damaged() }
    self.file = file
    let size = file.size
    guard size >= 32 else { throw Damaged() }
    let end = try file.bytes(at: size - 32, count: 32)
    let (start, count, hash, mark) = end.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      return (
        reader.fixed(UInt64.self), reader.fixed(UInt64.self), reader.fixed(UInt64.self), reader.fixed(UInt64.self)
      )
    }
    guard mark == ImageStamp.mark, count < Self.mostBytes, start <= UInt64(size),
      start + count + 32 == UInt64(size)
    else { throw Damaged() }
    let head = try file.bytes(at: Int(start), count: Int(count))
    guard head.withUnsafeBytes({ ContentHash.of($0) }) == hash else { throw Damaged() }
    (stamp, parts) = head.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      let stamp = ImageStamp(&reader)
      return (
        stamp, reader.list { ImagePart(start: $0.number(), count: $0.number(), hash: $0.fixed(UInt64.self)) }
      )
    }
    for part in parts where part.start < 0 || part.count < 0 || part.start + part.count > start { throw Damaged() }
  }

  /// Whether there is another part.
  public var hasMore: Bool { next < parts.count }

  private mutating func takeNext() throws -> ImagePart {
    guard hasMore else { throw Damaged() }
    defer { next += 1 }
    return parts[next]
  }

  /// The next part as the values that it was written from.
  public mutating func list<Element: BitwiseCopyable>(of type: Element.Type) throws -> [Element] {
    let part = try takeNext()
    let size = MemoryLayout<Element>.stride
    guard part.count % size == 0 else { throw Damaged() }
    return try [Element](unsafeUninitializedCapacity: part.count / size) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      guard file.read(bytes, at: part.start), ContentHash.of(UnsafeRawBufferPointer(bytes)) == part.hash else {
        throw Damaged()
      }
      count = part.count / size
    }
  }

  /// The next two parts as lists of plain values.
  public mutating func lists<Element: BitwiseCopyable>(of type: Element.Type) throws -> [[Element]] {
    try eachList(of: type) { Array($0) }
  }

  /// The next two parts as texts.
  public mutating func texts() throws -> [String] {
    try eachList(of: UInt8.self) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func eachList<Element: BitwiseCopyable, Result>(
    of type: Element.Type, _ body: (UnsafeBufferPointer<Element>) -> Result
  ) throws -> [Result] {
    let ends = try list(of: UInt32.self)
    let all = try list(of: Element.self)
    var results: [Result] = []
    results.reserveCapacity(ends.count)
    try all.withUnsafeBufferPointer { all in
      var start = 0
      for end in ends {
        guard start <= end, end <= all.count else { throw Damaged() }
        results.append(body(UnsafeBufferPointer(rebasing: all[start..<Int(end)])))
        start = Int(end)
      }
    }
    return results
  }

  /// The next part as numbers and texts.
  mutating func packed<Result>(_ body: (inout PackedReader) throws -> Result) throws -> Result {
    try list(of: UInt8.self).withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      return try body(&reader)
    }
  }

  /// The next part, to be read a bit at a time.
  ///
  /// - Parameter isHashed: as it was written.
  mutating func spilled(isHashed: Bool) throws -> SpillFile {
    let part = try takeNext()
    if isHashed {
      var hash: UInt64 = 0
      var place = part.start
      let end = part.start + part.count
      try withUnsafeTemporaryAllocation(byteCount: max(1, min(part.count, ImagePart.portion)), alignment: 16) { room in
        while place < end {
          let bytes = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, end - place)])
          guard file.read(bytes, at: place) else { throw Damaged() }
          hash = ImagePart.joined(hash, UnsafeRawBufferPointer(bytes))
          place += bytes.count
        }
      }
      guard hash == part.hash else { throw Damaged() }
    }
    return SpillFile(of: file, at: UInt64(part.start), count: UInt64(part.count))
  }
}

/// An image's file. It stays readable when another image takes its place.
final class ImageFile: Sendable {
  private let descriptor: Int32
  let size: Int

  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      size = 0
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Fills a room; false where the file has not so many bytes, or cannot be read.
  func read(_ room: UnsafeMutableRawBufferPointer, at place: Int) -> Bool {
    var done = 0
    while done < room.count {
      let got = pread(descriptor, room.baseAddress! + done, room.count - done, off_t(place + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }

  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard read(UnsafeMutableRawBufferPointer(buffer), at: place) else { throw ImageReader.Damaged() }
      filled = count
    }
  }
}
