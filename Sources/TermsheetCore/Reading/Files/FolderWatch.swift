#if canImport(Glibc)
  import Glibc
  import Dispatch

  /// Tells when something changes in files and folders, by inotify: nothing runs until the kernel says so.
  public final class FolderWatch: Sendable {
    /// One element for each burst of changes; ends when the watch is stopped.
    public let changes: AsyncStream<Void>
    private let descriptor: Int32
    /// Dispatch's sources may be used from any thread; they do not say so to the compiler.
    nonisolated(unsafe) private let source: any DispatchSourceRead
    private let queue = DispatchQueue(label: "termsheet.folder-watch")

    /// How long it must be quiet before a burst is told: a file that is being written is read once.
    private static let quiet = DispatchTimeInterval.milliseconds(150)
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

    /// `nil` where the system gives no watch.
    public init?() {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
      changes = stream
      let queue = queue
      let pending = PendingBurst()
      source.setEventHandler {
        Self.drain(descriptor)
        pending.item?.cancel()
        let item = DispatchWorkItem { continuation.yield() }
        pending.item = item
        queue.asyncAfter(deadline: .now() + Self.quiet, execute: item)
      }
      source.setCancelHandler {
        close(descriptor)
        continuation.finish()
      }
      self.source = source
      source.resume()
    }

    deinit { source.cancel() }

    /// Only touched on the watch's queue.
    private final class PendingBurst: @unchecked Sendable {
      var item: DispatchWorkItem?
    }

    /// Follows the roots and every folder below them; a folder that is followed already stays so.
    ///
    /// - Returns: why not all of them can be followed; `nil` where they can.
    public func follow(_ roots: [String]) -> Problem? {
      var stack = roots.map { FilePath($0) }
      var seen: Set<FileStatus.Identity> = []
      while let path = stack.popLast() {
        guard let status = try? FileStatus(path), seen.insert(status.identity).inserted else { continue }
        // A file that is replaced is another file: its folder tells of that.
        let watched = status.kind == .folder ? path : path.folder
        if watched.withCString({ inotify_add_watch(descriptor, $0, Self.events) }) < 0 {
          let reason =
            errno == ENOSPC ? "the system allows no more watches" : String(cString: strerror(errno)).lowercased()
          return Problem(path: watched.shown, reason: "is not followed (\(reason))", severity: .warning)
        }
        guard status.kind == .folder, let names = try? FolderListing.names(in: path) else { continue }
        for name in names where name.bytes.first != UInt8(ascii: ".") {
          if name.isFolder { stack.append(path.appending(name.bytes)) }
        }
      }
      return nil
    }

    private static func drain(_ descriptor: Int32) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while systemRead(descriptor, &buffer, buffer.count) > 0 {}
    }
  }

  extension FilePath {
    /// The folder that holds it.
    fileprivate var folder: FilePath {
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
      return FilePath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
    }
  }

  /// The system's `read`.
  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
  }
#endif
