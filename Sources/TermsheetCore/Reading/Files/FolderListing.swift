#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The names in one folder.
enum FolderListing {
  struct Name {
    var bytes: [UInt8]
    var isFolder: Bool

    /// By what whole paths are ordered by: a folder's entries follow its name and a slash.
    func isBefore(_ other: Name) -> Bool {
      let shared = min(bytes.count, other.bytes.count)
      let order = memcmp(bytes, other.bytes, shared)
      if order != 0 { return order < 0 }
      return next(shared) < other.next(shared)
    }

    /// The byte behind so many of the path; less than any other where it ends.
    private func next(_ count: Int) -> Int {
      if count < bytes.count { return Int(bytes[count]) }
      return isFolder ? Int(UInt8(ascii: "/")) : -1
    }
  }

  /// The names in a folder but `.` and `..`, in the order in which the paths below them sort.
  static func names(in folder: FilePath) throws(ReadingFailure) -> [Name] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw FileStatus.failure(errno) }
    defer { closedir(stream) }
    var names: [Name] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == Array(".".utf8) || bytes == Array("..".utf8) { continue }
      names.append(Name(bytes: bytes, isFolder: isFolder(entry.pointee.d_type, folder.appending(bytes))))
    }
    return names.sorted { $0.isBefore($1) }
  }

  /// File systems may leave the type open, and a link may lead to a folder: then its status says.
  private static func isFolder(_ type: UInt8, _ path: @autoclosure () -> FilePath) -> Bool {
    switch Int(type) {
    case Int(DT_DIR): true
    case Int(DT_LNK), Int(DT_UNKNOWN): (try? FileStatus(path()))?.kind == .folder
    default: false
    }
  }

  /// Whether a path is a link to a folder that contains the link.
  static func leadsUpwards(_ path: FilePath) -> Bool {
    guard FileStatus.isLink(path), let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")),
      let target = resolved(path), let parent = resolved(FilePath(bytes: Array(path.bytes[..<max(1, slash)])))
    else { return false }
    return parent == target
      || parent.starts(with: target.last == UInt8(ascii: "/") ? target : target + [UInt8(ascii: "/")])
  }

  private static func resolved(_ path: FilePath) -> [UInt8]? {
    guard let result = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(result) }
    return UnsafeBufferPointer(start: result, count: strlen(result)).map { UInt8(bitPattern: $0) }
  }
}
