#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is to be read, out of what a walk found and what the ledger has; told a piece at a time, since of the many files
/// that are unchanged nothing need be in memory.
struct FileComparison: Sendable {
  /// To be read: new, changed, or in doubt.
  private(set) var toRead: [FoundFile] = []
  /// Read by another build of the program or with other options, whatever the content.
  private(set) var toReadAgain: [FoundFile] = []
  /// Known, and not there any more.
  private(set) var gone: [StoredFile] = []
  /// Problems of unchanged files, told again.
  private(set) var problems: [Problem] = []
  private(set) var unchanged = 0
  private let grammar: String
  /// The rows of the files that were found.
  private var met: Set<Int64> = []

  /// A file that was changed so shortly before it was read may have been changed again within the same tick of the file
  /// system's clock, in nanoseconds. Source: git's "racy git" problem; two seconds is FAT's tick.
  private static let doubt: Int64 = 2_000_000_000

  init(grammar: String) { self.grammar = grammar }

  /// - Parameter known: what the ledger has of these files, by path.
  mutating func add(_ found: [FoundFile], known: [String: StoredFile]) {
    for file in found {
      let path = file.path.stored
      guard let stored = known[path] else {
        toRead.append(file)
        continue
      }
      met.insert(stored.id)
      let isSame = stored.size == Int64(file.size) && stored.modified == file.modified
      if isSame { problems += stored.problems }
      // Asked first: a file in doubt is left as it is where its content is the same.
      if !GrammarVersion.isGood(stored.grammar, for: grammar) {
        toReadAgain.append(file)
      } else if !isSame || stored.read * 1_000_000 - stored.modified < Self.doubt {
        toRead.append(file)
      } else {
        unchanged += 1
      }
    }
  }

  /// What is to be read, new files first; from here on it is the caller's.
  mutating func takeWork() -> [FoundFile] {
    defer { (toRead, toReadAgain) = ([], []) }
    return toReadAgain.isEmpty ? toRead : toRead + toReadAgain
  }

  func hasMet(_ row: Int64) -> Bool { met.contains(row) }

  /// Takes a file that the ledger has under the roots; where the walk did not find it, it is gone.
  ///
  /// - Parameter unseen: what the walk could not look at; files below are not taken for gone.
  mutating func end(with stored: StoredFile, unseen: [String]) {
    guard !met.contains(stored.id) else { return }
    let isUnseen = unseen.contains { stored.path == $0 || stored.path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    if !isUnseen { gone.append(stored) }
  }

  /// Takes the paths that are in memory, where nothing is kept; those under the roots that the walk did not find are gone.
  mutating func end(with paths: [String], under roots: [String], unseen: [String]) {
    let found = Set(toRead.map(\.path.shown))
    func isBelow(_ path: String, _ root: String) -> Bool {
      path == root || path.hasPrefix(root == "/" ? "/" : root + "/")
    }
    for path in paths where !found.contains(path) && roots.contains(where: { isBelow(path, $0) }) {
      if unseen.contains(where: { isBelow(path, $0) }) { continue }
      gone.append(StoredFile(id: -1, path: path, size: -1, modified: 0, hash: "", grammar: grammar, read: 0))
    }
  }

  /// The places of a walk's problems at which articles may lie unseen: a folder that can be read and holds no articles is
  /// empty; anything else that makes a problem is unknown.
  static func unseen(_ problems: [Problem]) -> [String] {
    problems.map(\.path).filter { path in
      var status = stat()
      let isReadable = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | X_OK) == 0
      return !isReadable
    }
  }
}

extension FilePath {
  /// The path as the ledger's tables hold it: text; where it is no UTF-8, its bytes in hexadecimal behind a mark that no
  /// path can have.
  var stored: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let text = shown
    let digits = "0123456789abcdef".map { $0 }
    return text + "\u{FFFF}" + String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
