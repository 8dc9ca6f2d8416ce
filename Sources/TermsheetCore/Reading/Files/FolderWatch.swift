#if canImport(Glibc)
  import Dispatch
  import Glibc
  import Synchronization

  /// Tells what changes in files and folders, by inotify: nothing runs until the kernel says so, and however many files
  /// there are, only what was touched is named.
  public final class FolderWatch: Sendable {
    /// One element for each burst of changes, of which ``takeTouched()`` says what they were; ends when the watch is
    /// stopped.
    public let changes: AsyncStream<Void>
    private let descriptor: Int32
    /// Dispatch's sources may be used from any thread; they do not say so to the compiler.
    nonisolated(unsafe) private let source: any DispatchSourceRead
    private let queue = DispatchQueue(label: "termsheet.folder-watch")
    private let watched: Watched

    /// How long it must be quiet before a burst is told: a file that is being written is read once.
    private static let quiet = DispatchTimeInterval.milliseconds(150)
    /// After so long a burst that does not end is told all the same, in nanoseconds.
    private static let patience: UInt64 = 500_000_000
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

    /// `nil` where the system gives no watch.
    public init?() {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      let watched = Watched()
      self.watched = watched
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
      changes = stream
      let queue = queue
      let pending = PendingBurst()
      source.setEventHandler {
        guard Self.drain(descriptor, watched) else { return }
        let now = DispatchTime.now()
        pending.item?.cancel()
        let began = pending.began ?? now
        pending.began = began
        let item = DispatchWorkItem {
          pending.began = nil
          continuation.yield()
        }
        pending.item = item
        let isLong = now.uptimeNanoseconds - began.uptimeNanoseconds > Self.patience
        queue.asyncAfter(deadline: isLong ? now : now + Self.quiet, execute: item)
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
      var began: DispatchTime?
    }

    /// What is watched and what was seen, for the queue and for whoever follows.
    private final class Watched: Sendable {
      struct Place {
        /// A folder that is followed as a whole; `nil` where only files in it are.
        var folder: FilePath?
        /// Files that were named, by their names in the folder.
        var files: [[UInt8]: FilePath] = [:]
      }

      struct State {
        var places: [Int32: Place] = [:]
        var touched = TouchedPaths()
      }

      let state = Mutex(State())
    }

    /// What has changed since the last call.
    public func takeTouched() -> TouchedPaths {
      watched.state.withLock { state in
        defer { state.touched = TouchedPaths() }
        return state.touched
      }
    }

    /// Follows the roots and every folder below them; a folder that is followed already stays so.
    ///
    /// - Returns: why not all of them can be followed; `nil` where they can.
    public func follow(_ roots: [String]) -> Problem? { follow(roots.map { FilePath($0) }, areRoots: true) }

    /// Follows the folders among what was touched.
    public func follow(_ touched: TouchedPaths) -> Problem? { follow(touched.paths.sorted(), areRoots: false) }

    private func follow(_ paths: [FilePath], areRoots: Bool) -> Problem? {
      // In the order of a walk, so that a folder that two paths lead to has the name that the walk gives it.
      var stack = Array(paths.reversed())
      var seen: Set<FileStatus.Identity> = []
      while let path = stack.popLast() {
        guard let status = try? FileStatus(path), seen.insert(status.identity).inserted else { continue }
        if status.kind != .folder {
          // A file that is replaced is another file: its folder tells of that.
          if areRoots, let problem = watch(path.folder, { $0.files[path.name] = path }) { return problem }
          continue
        }
        if let problem = watch(path, { $0.folder = path }) { return problem }
        guard let names = try? FolderListing.names(in: path) else { continue }
        let isMaildir = Maildir.isMaildir(names)
        for name in names.reversed() where name.isFolder && (isMaildir || name.bytes.first != UInt8(ascii: ".")) {
          let inner = path.appending(name.bytes)
          if !FolderListing.leadsUpwards(inner) { stack.append(inner) }
        }
      }
      return nil
    }

    private func watch(_ path: FilePath, _ note: (inout Watched.Place) -> Void) -> Problem? {
      // Within the lock, so that no event is met whose place is not known.
      let code = watched.state.withLock { state -> Int32 in
        let number = path.withCString { inotify_add_watch(descriptor, $0, Self.events) }
        if number < 0 { return errno }
        note(&state.places[number, default: Watched.Place()])
        return 0
      }
      if code == 0 || code == ENOENT || code == ENOTDIR { return nil }
      let reason = code == ENOSPC ? "the system allows no more watches" : String(cString: strerror(code)).lowercased()
      return Problem(path: path.shown, reason: "is not followed (\(reason))", severity: .warning)
    }

    // MARK: Events

    /// Takes what the kernel has to tell. True where any of it concerns what is followed.
    private static func drain(_ descriptor: Int32, _ watched: Watched) -> Bool {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var isConcerned = false
      while true {
        let count = systemRead(descriptor, &buffer, buffer.count)
        guard count > 0 else { return isConcerned }
        watched.state.withLock { state in
          buffer.withUnsafeBytes { bytes in
            var start = 0
            while start + MemoryLayout<inotify_event>.size <= count {
              let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
              let nameStart = start + MemoryLayout<inotify_event>.size
              let name = Array(bytes[nameStart..<min(count, nameStart + Int(event.len))].prefix { $0 != 0 })
              take(event, name, &state)
              start = nameStart + Int(event.len)
            }
          }
          isConcerned = isConcerned || !state.touched.isEmpty
        }
      }
    }

    private static func take(_ event: inotify_event, _ name: [UInt8], _ state: inout Watched.State) {
      let mask = Int(event.mask)
      if mask & Int(IN_Q_OVERFLOW) != 0 {
        state.touched.isEverything = true
        return
      }
      guard let place = state.places[event.wd] else { return }
      if mask & Int(IN_IGNORED) != 0 { state.places[event.wd] = nil }
      // Of a folder within another that other tells; a root that goes is nobody's else.
      if name.isEmpty {
        let isGone = mask & Int(IN_DELETE_SELF | IN_MOVE_SELF) != 0
        if isGone, let folder = place.folder { state.touched.paths.insert(folder) }
        return
      }
      if let file = place.files[name] { state.touched.paths.insert(file) }
      guard let folder = place.folder else { return }
      let path = folder.appending(name)
      state.touched.paths.insert(path)
      // A file of two names is taken once, by the first of them, which only a walk through all can tell.
      if mask & Int(IN_CREATE | IN_MOVED_TO) != 0, FileStatus.hasOtherNames(path) { state.touched.isEverything = true }
    }
  }

  extension FilePath {
    /// The folder that holds it.
    fileprivate var folder: FilePath {
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
      return FilePath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
    }

    /// Its name in that folder.
    fileprivate var name: [UInt8] {
      bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[($0 + 1)...]) } ?? bytes
    }
  }

  /// The system's `read`.
  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
  }
#endif
