#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files, and nothing but files, up to a limit.
enum FileContents {
  /// The largest article file that is read, in bytes: some five million words.
  static let limit = 32 * 1_048_576

  /// How much is asked of the system at once, in bytes.
  private static let step = 1 << 18

  /// The bytes of a file; `shrank` where the file gave fewer than it had at first.
  ///
  /// - Throws: what the file is instead, or why it is not read; `vanished` where it is no longer there.
  static func read(_ path: FilePath, limit: Int = limit) throws(ReadingFailure) -> (bytes: [UInt8], note: ReadingNote?)
  {
    // Opening a pipe or a device may wait or act; its status is asked first, and again behind the open.
    try check(reading: { () throws(ReadingFailure) in try FileStatus(path) }, limit: limit)
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw errno == ENOENT ? .vanished : FileStatus.failure(errno) }
    defer { close(descriptor) }
    let status = try check(
      reading: { () throws(ReadingFailure) in try FileStatus(descriptor: descriptor) }, limit: limit)
    let bytes = try drain(descriptor, expecting: status.size, limit: limit)
    return (bytes, bytes.count < status.size ? .shrank(expected: status.size, got: bytes.count) : nil)
  }

  /// Everything that standard input has to give, which may be a pipe or a terminal.
  static func readStandardInput(limit: Int = limit) throws(ReadingFailure) -> [UInt8] {
    try drain(STDIN_FILENO, expecting: step, limit: limit)
  }

  @discardableResult
  private static func check(
    reading: () throws(ReadingFailure) -> FileStatus, limit: Int
  ) throws(ReadingFailure) -> FileStatus {
    let status: FileStatus
    do {
      status = try reading()
    } catch .notFound {
      throw .vanished
    }
    if case .other(let kind) = status.kind { throw .notAFile(kind) }
    if status.kind == .folder { throw .system(code: EISDIR) }
    if status.size > limit { throw .tooLarge(bytes: status.size, limit: limit) }
    return status
  }

  private static func drain(_ descriptor: Int32, expecting size: Int, limit: Int) throws(ReadingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(size, limit) + 1
    while true {
      var got = 0
      // Written in place: a buffer of its own would double the memory of a large file.
      let filled = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = systemRead(descriptor, buffer.baseAddress, room)
        count = max(0, got)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw errno == ESTALE ? .vanished : FileStatus.failure(errno)
      }
      if got == 0 { return bytes }
      if filled == 0 { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw .tooLarge(bytes: nil, limit: limit) }
      room = step
    }
  }
}

/// The system's `read`, by a name that the readers' own `read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
