#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that is written in order and is on the disk when it is finished. Until then it has a name of its own (`.part`),
/// so that one that a crash or a full disk cut short is never taken for a whole one.
final class OutputFile {
  private let path: String
  private let part: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isFinished = false

  /// - Throws: ``LedgerFailure/exists(path:)`` where there is one; nothing is ever overwritten.
  init(_ path: String) throws(LedgerFailure) {
    if LedgerLocation.exists(path) { throw .exists(path: path) }
    self.path = path
    part = path + ".part"
    descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritten(path: path, reason: .system(code: errno)) }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(part) }
  }

  func write(_ bytes: [UInt8]) throws(LedgerFailure) {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  func finish() throws(LedgerFailure) {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure }
    if LedgerLocation.exists(path) { throw .exists(path: path) }
    guard rename(part, path) == 0 else { throw failure }
    isFinished = true
  }

  private func flush() throws(LedgerFailure) {
    var rest = pending[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw failure }
      rest = rest.dropFirst(written)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private var failure: LedgerFailure { .unwritten(path: path, reason: .system(code: errno)) }
}

/// The system's `write`, by a name that the method's own does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
