#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the ledger lies.
public enum LedgerLocation {
  /// `$XDG_DATA_HOME/termsheet/ledger.sqlite`, or under `~/.local/share` where the variable is not set or not absolute;
  /// `nil` where there is no home either.
  ///
  /// Source: XDG Base Directory Specification 0.8, which also asks for the mode 0700 of folders that are made.
  public static func standard(environment: [String: String]) -> String? {
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/termsheet/ledger.sqlite" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/share/termsheet/ledger.sqlite"
  }

  /// Makes the folders above a file, as far as they are missing.
  static func makeFolders(for path: String) throws(LedgerFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST {
        let code = errno
        // On a read-only file system an existing folder is told as such only where it is looked at.
        var status = stat()
        if stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
        throw .cannotOpen(path: path, reason: .system(code: code))
      }
    }
  }

  /// A path as it stays good wherever the program is started: absolute, without `.` and `..`. Links are left as they are.
  public static func absolute(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/") {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      if getcwd(&buffer, buffer.count) != nil {
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        whole = String(decoding: bytes, as: UTF8.self) + "/" + path
      }
    }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether there is a file, of whatever kind.
  public static func isThere(_ path: String) -> Bool { exists(path) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
