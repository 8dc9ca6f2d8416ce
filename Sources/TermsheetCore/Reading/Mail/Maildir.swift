/// A mailbox that is a folder, a file a message (maildir(5)).
enum Maildir {
  /// Whether a folder of these names is a Maildir; its own folders may then begin with a dot.
  static func isMaildir(_ names: [FolderListing.Name]) -> Bool {
    let folders = Set(names.filter(\.isFolder).map(\.bytes))
    return ["cur", "new", "tmp"].allSatisfy { folders.contains(Array($0.utf8)) }
  }

  /// Whether a folder is the `cur` or `new` of a Maildir; messages that are being written to `tmp` are not whole.
  static func holdsMessages(_ path: FilePath) -> Bool {
    guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) else { return false }
    let name = path.bytes[(slash + 1)...]
    guard name.elementsEqual("cur".utf8) || name.elementsEqual("new".utf8) else { return false }
    let parent = FilePath(bytes: Array(path.bytes[..<slash]))
    return ((try? FolderListing.names(in: parent)).map(isMaildir)) ?? false
  }
}
