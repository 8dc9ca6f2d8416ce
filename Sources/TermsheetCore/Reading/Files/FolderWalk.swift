/// A file that was found, to be read later.
///
/// Of many files of a folder only the names lie in memory beside it.
struct FoundFile: Sendable {
  private let folder: FilePath
  private let name: [UInt8]
  /// In bytes, when it was found.
  var size: Int
  /// When its content was changed last, in nanoseconds since 1970-01-01 UTC.
  var modified: Int64

  var path: FilePath { FilePath(bytes: folder.bytes + name) }

  init(path: FilePath, size: Int, modified: Int64) {
    self.init(in: FilePath(bytes: []), name: path.bytes, size: size, modified: modified)
  }

  /// - Parameter folder: with the slash at its end.
  init(in folder: FilePath, name: [UInt8], size: Int, modified: Int64) {
    self.folder = folder
    self.name = name
    self.size = size
    self.modified = modified
  }
}

/// Walks files and folders in an order that depends on nothing but their names.
///
/// Roots come in the order given; within a folder, paths are in ascending order of their bytes, as `LC_ALL=C sort`
/// would put them. Inside folders hidden names are left out, and so are files whose extension no reader has; a file
/// named by the user is taken whatever its name. Links are followed; every file and every folder is taken once, by
/// device and inode, at the first place where it is met.
struct FolderWalk {
  private enum Step {
    case root(Int)
    /// A path under the root of this index.
    case path(FilePath, root: Int)
    case names(PendingFolder)
    /// Everything under the root has been visited.
    case endOfRoot(Int)
  }

  private struct Entry {
    var path: FilePath
    var root: Int
    /// Named by the user.
    var isRoot: Bool
    /// Taken whatever it is called, since its folder says what it is.
    var isMessage = false
    /// The folder with a slash behind it, and the name in it, where the walk came through the folder.
    var place: (folder: FilePath, name: [UInt8])?
  }

  private let roots: [String]
  /// Whether paths are visited that may have gone, which is no problem then.
  private let mayBeGone: Bool

  private let extensions: Set<String>
  /// What is still to visit; the next is the last.
  private var stack: [Step]
  private var seen: Set<FileStatus.Identity> = []
  /// Per root, whether an article or a problem has been met under it.
  private var isFruitful: [Bool]

  /// Touched files that are taken whatever they are called, since their folder says what they are.
  private var messages: Set<FilePath> = []
  private var inputs: [LoadItem] = []
  private var problems: [Problem] = []

  init(roots: [String], extensions: [String]) {
    self.extensions = Set(extensions)
    mayBeGone = false
    isFruitful = Array(repeating: false, count: roots.count)
    self.roots = roots
    stack = roots.indices.reversed().map { .root($0) }
  }

  /// Visits files and folders below roots that have been walked before.
  ///
  /// - Parameters:
  ///   - touched: each is taken as if the walk had met it below its root.
  ///   - roots: those of them that were named themselves.
  init(touched: Set<FilePath>, roots: [String], extensions: [String]) {
    self.extensions = Set(extensions)
    mayBeGone = true
    let named = roots.filter { touched.contains(FilePath($0)) }
    self.roots = named + [""]
    isFruitful = Array(repeating: true, count: self.roots.count)
    let found = touched.subtracting(named.map { FilePath($0) }).sorted()
    stack = (found.map { Step.path($0, root: named.count) } + named.indices.map { .root($0) }).reversed()
    for path in found {
      let folder = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { FilePath(bytes: Array(path.bytes[..<$0])) }
      if let folder, Maildir.holdsMessages(folder) { messages.insert(path) }
    }
    stack.removeAll { step in
      guard case .path(let path, _) = step else { return false }
      return Self.isHidden(path) && !messages.contains(path)
    }
  }

  /// Whether the last name of a path begins with a dot.
  private static func isHidden(_ path: FilePath) -> Bool {
    let start = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return path.bytes[start...].first == UInt8(ascii: ".")
  }

  /// Takes all problems that were met since the last call.
  mutating func takeProblems() -> [Problem] {
    defer { problems = [] }
    return problems
  }

  /// Takes all inputs that were found since the last call.
  mutating func takeInputs() -> [LoadItem] {
    defer { inputs = [] }
    return inputs
  }

  /// Visits up to `count` more files and folders; false when everything has been visited.
  mutating func advance(by count: Int) -> Bool {
    for _ in 0..<count {
      switch stack.popLast() {
      case .root(let root) where roots[root] == Library.standardInput: inputs.append(.standardInput)
      case .root(let root): visit(Entry(path: FilePath(roots[root]), root: root, isRoot: true))
      case .path(let path, let root): visit(Entry(path: path, root: root, isRoot: false))
      case .names(var folder):
        guard let name = folder.takeNext() else { continue }
        let path = folder.path
        stack.append(.names(folder))
        visit(
          Entry(
            path: FilePath(bytes: path.bytes + name.bytes), root: folder.root, isRoot: false,
            isMessage: folder.holdsMessages && !name.isFolder, place: (path, name.bytes)))
      case .endOfRoot(let root): endRoot(root)
      case nil: return false
      }
    }
    return !stack.isEmpty
  }

  private mutating func visit(_ entry: Entry) {
    let status: FileStatus
    do {
      status = try FileStatus(entry.path)
    } catch {
      if mayBeGone, error == .notFound || error == .danglingLink, !entry.isRoot { return }
      let isCandidate = isTaken(entry) || Self.mayHideArticles(error)
      if isCandidate { report(!entry.isRoot && error == .notFound ? .vanished : error, at: entry) }
      return
    }
    switch status.kind {
    case .file:
      guard isTaken(entry) else { return }
      messages.remove(entry.path)
      isFruitful[entry.root] = true
      if seen.insert(status.identity).inserted {
        let (folder, name) = entry.place ?? (FilePath(bytes: []), entry.path.bytes)
        inputs.append(
          .file(FoundFile(in: folder, name: name, size: status.size, modified: status.modified)))
      }
    case .folder:
      enter(entry, status)
    case .other(let kind):
      if isTaken(entry) { report(.notAFile(kind), at: entry) }
    }
  }

  /// Whether what cannot even be looked at may be a folder: a link that loops, a path that is too long.
  private static func mayHideArticles(_ failure: ReadingFailure) -> Bool {
    if case .system = failure { return true }
    return failure == .linkLoop
  }

  private mutating func enter(_ entry: Entry, _ status: FileStatus) {
    // A link upwards leads out of the folder that the user named, and back into it.
    guard entry.isRoot || !FolderListing.leadsUpwards(entry.path) else {
      problems.append(Problem(path: entry.path.shown, note: .folderLoop))
      return
    }
    guard seen.insert(status.identity).inserted else {
      isFruitful[entry.root] = true
      return
    }
    let names: [FolderListing.Name]
    do {
      names = try FolderListing.names(in: entry.path)
    } catch {
      return report(error, at: entry)
    }
    if entry.isRoot { stack.append(.endOfRoot(entry.root)) }
    let isMaildir = Maildir.isMaildir(names)
    let taken = names.lazy.filter { $0.bytes.first != UInt8(ascii: ".") || (isMaildir && $0.isFolder) }
    let folder = entry.path.appending([])
    stack.append(
      .names(PendingFolder(folder, root: entry.root, names: taken, holdsMessages: Maildir.holdsMessages(entry.path))))
  }

  private mutating func endRoot(_ root: Int) {
    guard !isFruitful[root] else { return }
    problems.append(Problem(path: roots[root], failure: .noArticles(known: extensions.sorted())))
  }

  private mutating func report(_ failure: ReadingFailure, at entry: Entry) {
    isFruitful[entry.root] = true
    problems.append(Problem(path: entry.path.shown, failure: failure))
  }

  /// Whether a file is read: the user named it, its extension is known, or it is a message of a Maildir.
  private func isTaken(_ entry: Entry) -> Bool {
    entry.isRoot || entry.isMessage || messages.contains(entry.path)
      || extensions.contains(Document.pathExtension(of: entry.path.bytes))
  }
}
