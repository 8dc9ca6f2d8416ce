#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that is written in order and is on the disk when it is finished.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// - Throws: ``LedgerFailure/exists(path:)`` where there is one; nothing is ever overwritten.
  init(_ path: String) throws(LedgerFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : .cannotOpen(path: path, reason: .system(code: errno))
    }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(LedgerFailure) {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  func finish() throws(LedgerFailure) {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure(errno) }
  }

  private func flush() throws(LedgerFailure) {
    var rest = pending[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw failure(errno) }
      rest = rest.dropFirst(written)
    }
    pending = []
  }

  private func failure(_ code: Int32) -> LedgerFailure {
    [ENOSPC, EDQUOT, EFBIG].contains(code) ? .full(path: path) : .other(path: path, reason: .system(code: code))
  }
}

/// The system's `write`, by a name that the method's own does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
