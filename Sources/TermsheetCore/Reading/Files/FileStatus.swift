#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system says of a path, with symbolic links followed.
struct FileStatus: Sendable {
  /// One file, whatever the path that leads to it.
  struct Identity: Sendable, Hashable {
    var device: UInt64
    var inode: UInt64
  }

  enum Kind: Sendable, Hashable {
    case file, folder
    case other(ReadingFailure.FileKind)
  }

  var identity: Identity
  var kind: Kind
  /// In bytes.
  var size: Int
  /// When the content was changed last, in nanoseconds since 1970-01-01 UTC.
  var modified: Int64

  init(_ path: FilePath) throws(ReadingFailure) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      let code = errno
      throw Self.failure(code, isLink: Self.isLink(path))
    }
    self.init(status)
  }

  init(descriptor: Int32) throws(ReadingFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other(.pipe)
      case S_IFSOCK: .other(.socket)
      case S_IFCHR: .other(.characterDevice)
      case S_IFBLK: .other(.blockDevice)
      default: .other(.other)
      }
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a path is a link, or a file with a second name.
  static func hasOtherNames(_ path: FilePath) -> Bool {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || (status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 1)
  }

  static func failure(_ code: Int32, isLink: Bool = false) -> ReadingFailure {
    switch code {
    case ENOENT, ENOTDIR: isLink ? .danglingLink : .notFound
    case EACCES, EPERM: .permissionDenied
    case ELOOP: .linkLoop
    default: .system(code: code)
    }
  }
}
