#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Problem {
  /// The failure in words, as an error of the input at `path`.
  public init(path: String, failure: ReadingFailure) {
    self.init(path: path, reason: failure.reason, severity: .error)
  }

  /// The note in words, as a warning about the input at `path`.
  public init(path: String, note: ReadingNote) {
    self.init(path: path, reason: note.reason, severity: .warning)
  }
}

extension ReadingFailure {
  /// One sentence without a full stop that follows the path.
  public var reason: String {
    switch self {
    case .notFound: "does not exist"
    case .danglingLink: "is a symbolic link to something that does not exist"
    case .permissionDenied: "may not be read (permission denied)"
    case .linkLoop: "is a symbolic link that leads to itself"
    case .notAFile(let kind): "is \(kind.words), not a file or a folder"
    case .tooLarge(let bytes?, let limit): "is too large: \(megabytes(bytes)), and the limit is \(megabytes(limit))"
    case .tooLarge(nil, let limit): "is too large: the limit is \(megabytes(limit))"
    case .empty: "is empty"
    case .noText: "has no text that could be an article"
    case .binary(let what?): "is not text but \(what)"
    case .binary(nil): "is binary, not text"
    case .unknownEncoding: "does not say its encoding, and is like text in none"
    case .damaged(let format, let position?): "is damaged \(foreign(format, 80)) (at byte \(position))"
    case .damaged(let format, nil): "is damaged \(foreign(format, 80))"
    case .beyondLimit(let limit): limit.reason
    case .noTextField(let fields):
      "has no field that could be an article's text (fields: \(list(names: fields)); --map names one)"
    case .toolMissing(let tool, let package): "needs \(tool), which is not installed (Debian: apt install \(package))"
    case .toolFailed(let tool): "was not understood by \(tool)"
    case .encrypted: "is encrypted"
    case .otherDatabase: "is a database of another program (newsboat's cache.db is read)"
    case .needsFile: "can be read from a file only, not from a pipe or an archive"
    case .unknownFormat(let known): "is in a format that is not read (read are \(list(known)))"
    case .vanished: "vanished before it was read"
    case .noArticles(let known): "holds no articles (looked for \(list(known)))"
    case .system(let code): "cannot be read (\(String(cString: strerror(code)).lowercased()))"
    }
  }

  /// The first few of a table's names.
  private func list(names: [String]) -> String {
    names.prefix(8).map { foreign($0, 32) }.joined(separator: ", ")
  }

  private func list(_ extensions: [String]) -> String {
    extensions.map { "." + $0 }.joined(separator: ", ")
  }
}

extension ReadingFailure.Limit {
  var reason: String {
    switch self {
    case .depth(let limit): "nests archives or letters too deep: the limit is \(limit)"
    case .nesting: "nests too deep to be read"
    case .members(let limit): "holds too many files: the limit is \(limit)"
    case .attachments(let limit): "is beyond the \(limit) files of a letter that are read"
    case .expanded(let limit): "expands to more than \(limit >> 20) MB"
    case .ratio(let limit): "expands to more than \(limit) times its size, as no text does"
    }
  }
}

extension ReadingFailure.FileKind {
  var words: String {
    switch self {
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .characterDevice, .blockDevice: "a device"
    case .other: "something else"
    }
  }
}

extension ReadingNote {
  /// One sentence without a full stop that follows the path.
  public var reason: String {
    switch self {
    case .readAsWindows1252(let count): "is not UTF-8; \(bytes(count)) read as Windows-1252"
    case .damagedUTF8(let count): "is damaged UTF-8; \(bytes(count)) replaced"
    case .guessedEncoding(MacRoman.name): "does not say its encoding; read as Mac OS Roman"
    case .guessedEncoding(let name): "does not say its encoding; read as \(foreign(name, 32))"
    case .damagedText(let encoding, let count): "is damaged \(foreign(encoding, 32)); \(bytes(count)) replaced"
    case .damagedFeed: "is not well-formed XML; the items that could be made out were read"
    case .remoteFeeds(let count):
      "names \(count == 1 ? "1 feed" : "\(count) feeds") on the network, which \(count == 1 ? "is" : "are") not fetched"
    case .moreBroken(let count): "has \(count) more records that give no article"
    case .tooDeep: "nests too deep; what is deeper was left out"
    case .cutOff(let limit): "is larger than \(megabytes(limit)); the parts beyond were left out"
    case .unreadableDate(let text): "has a date that is not understood: “\(foreign(text, 40))”"
    case .brokenFrontMatter(let line?): "has front matter that is no YAML (line \(line)); its plain lines were read"
    case .brokenFrontMatter(nil): "has front matter that is no YAML; its plain lines were read"
    case .foreignLanguage(let language):
      "is in \(language.name), not English; it is listed, and no facts are read from it"
    case .shrank(let expected, let got): "became shorter while it was read (\(got) of \(bytes(expected)))"
    case .folderLoop: "leads back to a folder that contains it and is not followed"
    }
  }

  private func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}

private func megabytes(_ bytes: Int) -> String {
  let tenths = (bytes * 10 + 524_288) / 1_048_576
  return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
}

/// An input's own words in a sentence about it: on one line, not too long, and without what acts on a terminal.
private func foreign(_ text: String, _ most: Int) -> String {
  let plain = HTMLMetadata.tidy(text).unicodeScalars.lazy.map { scalar -> Character in
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : Character(scalar)
  }
  return String(plain.prefix(most))
}
