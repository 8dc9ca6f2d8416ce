/// The names of a folder that are still to visit, in little memory: a Maildir has hundreds of thousands.
struct PendingFolder {
  /// With the slash at its end.
  let path: FilePath
  /// Of the root under which it lies.
  let root: Int
  /// Whether its files are messages, whatever they are called.
  let holdsMessages: Bool
  /// All names, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each name ends in `bytes`.
  private var ends: [UInt32] = []
  private var areFolders: [Bool] = []
  private var next = 0

  init(_ path: FilePath, root: Int, names: some Sequence<FolderListing.Name>, holdsMessages: Bool) {
    self.path = path
    self.root = root
    self.holdsMessages = holdsMessages
    for name in names {
      bytes += name.bytes
      ends.append(UInt32(bytes.count))
      areFolders.append(name.isFolder)
    }
  }

  /// Takes the next name; `nil` behind the last.
  mutating func takeNext() -> FolderListing.Name? {
    guard next < ends.count else { return nil }
    defer { next += 1 }
    let start = next == 0 ? 0 : Int(ends[next - 1])
    return FolderListing.Name(bytes: Array(bytes[start..<Int(ends[next])]), isFolder: areFolders[next])
  }
}
