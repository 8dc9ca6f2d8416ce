/// Why an input gives no article.
public enum ReadingFailure: Error, Sendable, Hashable {
  /// What an input may have too much of.
  public enum Limit: Sendable, Hashable {
    /// Containers within each other.
    case depth(Int)
    /// Elements or parts within each other, of an input that has no text above.
    case nesting
    /// Files in an archive.
    case members(Int)
    /// Files in a letter.
    case attachments(Int)
    /// Bytes that compressed data expands to.
    case expanded(Int)
    /// How many times its size it expands to.
    case ratio(Int)
  }

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
  /// A page, letter or document in which no text of an article was found.
  case noText
  /// Not text; `what` names the format where its first bytes tell.
  case binary(what: String?)
  case unknownEncoding
  /// Damaged from this place on, in bytes; of a record, from its beginning.
  case damaged(format: String, position: Int?)
  /// More than may be: named by what is limited.
  case beyondLimit(Limit)
  /// Records without a text; `fields` are the names that the first one has.
  case noTextField(fields: [String])
  /// A program that is needed is not installed; `package` is Debian's.
  case toolMissing(tool: String, package: String)
  /// A program that was needed ended with an error or took too long.
  case toolFailed(tool: String)
  case encrypted
  /// A database, but of another program than newsboat.
  case otherDatabase
  /// Can be read from a file only, not from standard input or an archive.
  case needsFile
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
  /// In no encoding that the input says or shows; it was read as the one that its bytes look like.
  case guessedEncoding(String)
  /// `count` bytes were none of the encoding that the input declares, each shown as U+FFFD.
  case damagedText(encoding: String, count: Int)
  /// Not well-formed; the items that could be made out were read.
  case damagedFeed
  /// Feeds on the network, which are not fetched.
  case remoteFeeds(count: Int)
  /// So many more records give no article, for like reasons.
  case moreBroken(count: Int)
  /// Elements or parts nest deeper than is read; the rest was left out.
  case tooDeep
  /// Larger than `limit` bytes; the part that lies there and those behind it were left out.
  case cutOff(limit: Int)
  /// The header's date is in no form that is understood; the article counts as undated.
  case unreadableDate(String)
  /// The front matter is no YAML from this line on (1 is the file's first line); its plain `key: value` lines were read.
  case brokenFrontMatter(line: Int?)
  /// The article is listed, and no facts are read from it.
  case foreignLanguage(Language)
  /// The file became shorter while it was read.
  case shrank(expected: Int, got: Int)
  /// A link to a folder that contains it; it is not followed.
  case folderLoop
}
