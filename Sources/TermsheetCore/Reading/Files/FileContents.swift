#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens files, and nothing but files, and reads them piece by piece.
enum FileContents {
  /// How much is asked of the system at once, in bytes.
  private static let step = 1 << 18

  /// A stream of a file's bytes; the file is closed with it.
  ///
  /// - Parameter isCancelled: asked before each piece; the stream ends where it says so.
  /// - Throws: what the file is instead, or why it is not read; `vanished` where it is no longer there.
  static func open(
    _ path: FilePath, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ReadingFailure) -> ByteStream {
    // Opening a pipe or a device may wait or act; its status is asked first, and again behind the open.
    _ = try check { () throws(ReadingFailure) in try FileStatus(path) }
    let descriptor = path.withCString { systemOpen($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw errno == ENOENT ? .vanished : FileStatus.failure(errno) }
    let file = OpenFile(descriptor: descriptor)
    let status = try check { () throws(ReadingFailure) in try FileStatus(descriptor: descriptor) }
    return ByteStream(knownSize: status.size) { () throws(ReadingFailure) -> [UInt8] in
      isCancelled() ? [] : try file.next(step)
    }
  }

  /// All bytes of a file.
  ///
  /// - Throws: as `open`, and `tooLarge` where there are more than `limit`.
  static func whole(_ path: FilePath, limit: Int) throws(ReadingFailure) -> [UInt8] {
    try open(path).rest(limit: limit)
  }

  /// Everything that standard input has to give, which may be a pipe or a terminal.
  static func standardInput(isCancelled: @escaping @Sendable () -> Bool = { false }) -> ByteStream {
    ByteStream { () throws(ReadingFailure) -> [UInt8] in
      isCancelled() ? [] : try OpenFile.read(STDIN_FILENO, step)
    }
  }

  private static func check(reading: () throws(ReadingFailure) -> FileStatus) throws(ReadingFailure) -> FileStatus {
    let status: FileStatus
    do {
      status = try reading()
    } catch .notFound {
      throw .vanished
    }
    if case .other(let kind) = status.kind { throw .notAFile(kind) }
    if status.kind == .folder { throw .system(code: EISDIR) }
    return status
  }
}

/// A file that is closed when nobody reads it any more.
private final class OpenFile {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func next(_ room: Int) throws(ReadingFailure) -> [UInt8] { try Self.read(descriptor, room) }

  static func read(_ descriptor: Int32, _ room: Int) throws(ReadingFailure) -> [UInt8] {
    while true {
      var got = 0
      // Written in place: a buffer of its own would double the work of a large file.
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = systemRead(descriptor, buffer.baseAddress, room)
        count = max(0, got)
      }
      if got >= 0 { return chunk }
      if errno == EINTR { continue }
      throw errno == ESTALE ? .vanished : FileStatus.failure(errno)
    }
  }
}

/// The system's `read`, by a name that the readers' own `read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// The system's `open`, likewise.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags) }
