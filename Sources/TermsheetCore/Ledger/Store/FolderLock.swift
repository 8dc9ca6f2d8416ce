#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets one program at a time make or migrate a ledger: two that found no tables would both make them.
///
/// The lock is on the folder and not on the file, since closing the file here would give up the locks that SQLite holds on
/// it (fcntl(2): closing any descriptor of a file releases the process's locks on it).
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other program holds it; where folders cannot be locked there is no lock.
  init(around path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
