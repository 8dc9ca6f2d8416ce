/// The text of a Markdown document without its markup, and where its headings are.
///
/// Reads what articles use of CommonMark: headings, paragraphs, lists (their bullets stay), quotations, code, links,
/// images (left out), emphasis, entities and inline HTML tags (left out).
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  private(set) var headings: [Range<Int>] = []

  /// The lines of the paragraph that is being collected.
  private var paragraph: [UInt8] = []
  private var fence: (mark: UInt8, length: Int)?

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    for line in source.lines() { add(source[line]) }
    flush()
    if source.last != .newline, bytes.last == .newline { bytes.removeLast() }
  }

  private mutating func add(_ rawLine: ArraySlice<UInt8>) {
    var line = rawLine
    let indent = line.prefix { $0 == .blank }.count
    if let fence {
      if let (mark, length) = Self.fence(line.dropFirst(indent)), mark == fence.mark, length >= fence.length {
        self.fence = nil
      } else {
        bytes += line
        bytes.append(.newline)
      }
      return
    }
    if let opening = Self.fence(line.dropFirst(indent)) {
      flush()
      fence = opening
      return
    }
    while let first = line.first(where: { $0 != .blank }), first == UInt8(ascii: ">"), !line.isEmpty {
      line = line.drop { $0 == .blank }.dropFirst()
      if line.first == .blank { line = line.dropFirst() }
    }
    let trimmed = line.trimmed
    if trimmed.isEmpty {
      flush()
      bytes.append(.newline)
    } else if let title = Self.heading(trimmed) {
      flush()
      addHeading(title)
    } else if let underline = Self.underline(trimmed), !paragraph.isEmpty, underline {
      let title = paragraph
      paragraph = []
      addHeading(title.trimmed)
    } else if Self.isRule(trimmed) || Self.isTableRule(trimmed) {
      flush()
      bytes.append(.newline)
    } else if Self.isDefinition(trimmed) {
      flush()
    } else if let marker = Self.listMarker(line) {
      flush()
      bytes += line.prefix(marker)
      paragraph = line.dropFirst(marker) + [.newline]
    } else {
      paragraph += line + [.newline]
    }
  }

  private mutating func flush() {
    guard !paragraph.isEmpty else { return }
    bytes += MarkdownInline.text(of: paragraph)
    paragraph = []
  }

  private mutating func addHeading(_ title: ArraySlice<UInt8>) {
    let text = MarkdownInline.text(of: Array(title)).trimmed
    if !text.isEmpty { headings.append(bytes.count..<bytes.count + text.count) }
    bytes += text
    bytes.append(.newline)
  }

  /// The text of a line such as `## Terms ##`.
  private static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = UInt8(ascii: "#")
    let level = line.prefix { $0 == mark }.count
    guard (1...6).contains(level), line.count > level, line[line.startIndex + level].isSpace else { return nil }
    let text = line.dropFirst(level).trimmed
    var end = text
    while end.last == mark { end = end.dropLast() }
    return end.isEmpty || end.last?.isSpace == true ? end.trimmed : text
  }

  /// `true` where a line underlines a title above it; `nil` where it is no such line.
  private static func underline(_ line: ArraySlice<UInt8>) -> Bool? {
    guard line.count > 1, let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return nil
    }
    return line.allSatisfy { $0 == first } ? true : nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "-*_".utf8.contains(first) else { return false }
    return line.count { $0 == first } >= 3 && line.allSatisfy { $0 == first || $0.isSpace }
  }

  private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isSpace || "|-:".utf8.contains($0) }
  }

  /// `[name]: address`, which is not shown.
  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else { return false }
    return close + 1 < line.endIndex && line[close + 1] == .colon
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = line.prefix { $0 == mark }.count
    guard length >= 3, !line.dropFirst(length).contains(mark) else { return nil }
    return (mark, length)
  }

  /// How many bytes the indentation, the bullet or number and the space behind it take.
  private static func listMarker(_ line: ArraySlice<UInt8>) -> Int? {
    let indent = line.prefix { $0 == .blank || $0 == .tab }.count
    let rest = line.dropFirst(indent)
    guard let first = rest.first else { return nil }
    var length = 0
    if "-*+".utf8.contains(first) {
      length = 1
    } else {
      let digits = rest.prefix { $0.isDigit }.count
      guard (1...3).contains(digits), let mark = rest.dropFirst(digits).first, ".)".utf8.contains(mark) else {
        return nil
      }
      length = digits + 1
    }
    guard rest.dropFirst(length).first == .blank else { return nil }
    return indent + length + 1
  }
}

extension MarkdownText {
  /// The source without HTML comments, which may span paragraphs.
  static func withoutComments(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var position = source.startIndex
    while position < source.endIndex {
      if source[position] == UInt8(ascii: "<"), source[position...].starts(with: "<!--".utf8) {
        guard let end = commentEnd(source, from: position + 4) else { return output + source[position...] }
        position = end
      } else {
        output.append(source[position])
        position += 1
      }
    }
    return output
  }

  private static func commentEnd(_ source: ArraySlice<UInt8>, from start: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    var position = start
    while position + 2 < source.endIndex {
      if source[position] == dash, source[position + 1] == dash, source[position + 2] == UInt8(ascii: ">") {
        return position + 3
      }
      position += 1
    }
    return nil
  }
}
