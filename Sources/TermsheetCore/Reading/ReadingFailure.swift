/// Why an input gives no article.
public enum ReadingFailure: Error, Sendable, Hashable {
  /// What an input is that is neither a file nor a folder; such inputs are never opened, since reading them may wait.
  public enum FileKind: Sendable, Hashable {
    case pipe, socket, characterDevice, blockDevice, other
  }

  case notFound
  /// A symbolic link to nothing.
  case danglingLink
  case permissionDenied
  /// A symbolic link that leads to itself.
  case linkLoop
  case notAFile(FileKind)
  /// `bytes` is `nil` where the input ended before its length was known, as on standard input.
  case tooLarge(bytes: Int?, limit: Int)
  case empty
  /// Not text; `what` names the format where its first bytes tell.
  case binary(what: String?)
  case unknownEncoding
  /// Text of a kind that no reader takes; `known` are the extensions that are read.
  case unknownFormat(known: [String])
  /// It was there when its folder was listed.
  case vanished
  /// A folder in which no file has a `known` extension.
  case noArticles(known: [String])
  /// Any other refusal of the operating system.
  case system(code: Int32)
}

/// Something to tell about an input that was read all the same.
public enum ReadingNote: Sendable, Hashable {
  /// Not UTF-8; `count` bytes beyond ASCII were read as Windows-1252.
  case readAsWindows1252(count: Int)
  /// UTF-8 with `count` bytes that are none, each shown as U+FFFD.
  case damagedUTF8(count: Int)
  /// The header's date is in no form that is understood; the article counts as undated.
  case unreadableDate(String)
  /// The front matter is no YAML from this line on (1 is the file's first line); its plain `key: value` lines were read.
  case brokenFrontMatter(line: Int?)
  /// The file became shorter while it was read.
  case shrank(expected: Int, got: Int)
  /// A link to a folder that contains it; it is not followed.
  case folderLoop
}
