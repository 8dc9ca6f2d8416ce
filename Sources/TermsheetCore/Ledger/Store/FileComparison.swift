#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is to be read, out of what a walk found and what the ledger has.
struct FileComparison: Sendable {
  /// To be read: new, changed, or in doubt.
  var toRead: [FoundFile] = []
  /// Read by another build of the program or with other options, whatever the content.
  var toReadAgain: [FoundFile] = []
  /// Known, and not there any more.
  var gone: [StoredFile] = []
  /// Problems of unchanged files, told again.
  var problems: [Problem] = []
  var unchanged = 0

  /// A file that was changed so shortly before it was read may have been changed again within the same tick of the file
  /// system's clock, in nanoseconds. Source: git's "racy git" problem; two seconds is FAT's tick.
  private static let doubt: Int64 = 2_000_000_000

  /// - Parameters:
  ///   - known: the ledger's files under the roots, by path.
  ///   - walkProblems: what the walk could not look at; files below are not taken for gone.
  init(found: [FoundFile], known: [String: StoredFile], walkProblems: [Problem], grammar: String) {
    var missing = known
    for file in found {
      guard let stored = missing.removeValue(forKey: file.path.stored) else {
        toRead.append(file)
        continue
      }
      let isSame = stored.size == Int64(file.size) && stored.modified == file.modified
      // Asked first: a file in doubt is left as it is where its content is the same.
      if !GrammarVersion.isGood(stored.grammar, for: grammar) {
        toReadAgain.append(file)
      } else if !isSame || stored.read * 1_000_000 - stored.modified < Self.doubt {
        toRead.append(file)
      } else {
        unchanged += 1
      }
      if isSame { problems += stored.problems }
    }
    let unseen = walkProblems.map(\.path).filter { !Self.isReadableFolder($0) }
    gone = missing.values.filter { file in
      !unseen.contains { file.path == $0 || file.path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }
    .sorted { $0.path < $1.path }
  }

  /// A folder that can be read and holds no articles is empty; anything else that makes a problem is unknown.
  private static func isReadableFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | X_OK) == 0
  }
}

extension FilePath {
  /// The path as the ledger's tables hold it: text; where it is no UTF-8, its bytes in hexadecimal behind a mark that no
  /// path can have.
  var stored: String {
    let text = shown
    if Array(text.utf8) == bytes { return text }
    let digits = "0123456789abcdef".map { $0 }
    return text + "\u{FFFF}" + String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
