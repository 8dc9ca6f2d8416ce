import Yams

/// The YAML between two lines of `---` at the top of a Markdown file.
struct FrontMatter {
  var header = ArticleHeader()
  /// Where the text begins behind the closing line.
  var bodyStart: Int
  var note: ReadingNote?

  /// Front matter beyond this is no front matter; it also bounds what the YAML parser is given.
  private static let longest = 32_768
  /// The parser descends by recursion; metadata of an article nests two or three deep.
  private static let deepest = 32

  /// Whether text begins with a line of `---` and a line of `key:` behind it.
  static func opens(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "---".utf8), bytes[3...].prefix(while: { $0 != .newline }).isBlank else { return false }
    for line in bytes.lines(from: bytes.endOfLine(from: 0) + 1).prefix(16) where !bytes[line].isBlank {
      let first = bytes[line].trimmed
      if first.first == UInt8(ascii: "#") { continue }
      return first.prefix(64).contains(.colon)
    }
    return false
  }

  init?(_ bytes: [UInt8]) {
    guard Self.opens(bytes) else { return nil }
    let start = bytes.endOfLine(from: 0) + 1
    let limit = bytes.prefix(Self.longest)
    var position = start
    var closing: Range<Int>?
    while position < limit.count {
      let line = position..<bytes.endOfLine(from: position)
      let text = bytes[line].trimmed
      if text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) {
        closing = line
        break
      }
      position = line.upperBound + 1
    }
    guard let closing else { return nil }
    bodyStart = min(closing.upperBound + 1, bytes.count)
    while bodyStart < bytes.count, bytes[bodyStart] == .newline { bodyStart += 1 }
    let yaml = bytes[start..<closing.lowerBound]
    do {
      guard !Self.isDeep(yaml) else {
        note = .brokenFrontMatter(line: nil)
        readPlainLines(yaml)
        return
      }
      try read(Yams.compose(yaml: yaml.text))
    } catch {
      note = .brokenFrontMatter(line: Self.line(of: error).map { $0 + 1 })
      readPlainLines(yaml)
    }
  }

  private mutating func read(_ node: Node?) {
    guard let mapping = node?.mapping else { return }
    for (key, value) in mapping {
      guard let key = key.scalar?.string, let field = ArticleHeader.Field(key: key.lowercased()) else { continue }
      if let value = Self.text(of: value) { header.set(field, to: value, from: "front matter") }
    }
  }

  /// A scalar as written (a timestamp stays text), the items of a list, or the name in a mapping.
  private static func text(of node: Node) -> String? {
    switch node {
    case .scalar(let scalar):
      let text = scalar.string
      return ["", "~", "null"].contains(text.lowercased()) ? nil : text.utf8.map { $0 }.trimmed.text
    case .sequence(let sequence):
      let items = sequence.prefix(16).compactMap { $0.sequence == nil ? text(of: $0) : nil }
      return items.isEmpty ? nil : items.joined(separator: ", ")
    case .mapping(let mapping):
      return mapping.first { $0.key.scalar?.string == "name" }?.value.scalar?.string
    case .alias:
      return nil
    }
  }

  /// The `key: value` lines of what is no YAML, as an unquoted colon in a title makes it.
  private mutating func readPlainLines(_ yaml: ArraySlice<UInt8>) {
    for line in yaml.split(separator: .newline) {
      guard let (key, value) = HeaderLines.pair(line), let field = ArticleHeader.Field(key: key) else { continue }
      let quotes = ["\"", "'"]
      let isQuoted = value.count > 1 && quotes.contains { value.hasPrefix($0) && value.hasSuffix($0) }
      header.set(
        field, to: isQuoted ? String(value.dropFirst().dropLast()) : value, from: "front matter")
    }
  }

  private static func isDeep(_ yaml: ArraySlice<UInt8>) -> Bool {
    let opening = yaml.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    let indented = yaml.split(separator: .newline).contains { line in
      let marks = line.prefix { $0 == .blank || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") || $0 == .colon }
      return marks.count > deepest * 4
    }
    return opening > deepest * 4 || indented
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
