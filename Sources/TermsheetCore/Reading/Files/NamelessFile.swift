import Foundation

/// A temporary file that has no name and is gone with the program that opened it.
enum NamelessFile {
  /// Opened for reading and writing and closed on exec, in the first of `folders` that takes one; -1, with errno set,
  /// where none does.
  static func open(in folders: [String]) -> Int32 {
    for folder in folders where !folder.isEmpty {
      var template = Array((folder + "/termsheet-XXXXXX").utf8CString)
      let file = mkstemp(&template)
      guard file >= 0 else { continue }
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      unlink(template)
      return file
    }
    return -1
  }
}
