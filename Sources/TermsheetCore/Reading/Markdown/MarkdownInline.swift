/// Removes the markup within a paragraph of Markdown: emphasis, links, images, code, tags, escapes and entities.
///
/// One pass over the bytes writes the text and remembers which of the written bytes may be delimiters; the pairs among
/// them are then left out. Every look ahead is bounded, so that hostile text costs no more than other text.
struct MarkdownInline {
  /// Source: CommonMark 0.31, sections 6.1 to 6.6, without reference links that are only a name in brackets.
  static func text(of source: [UInt8]) -> [UInt8] {
    var inline = MarkdownInline(source: source)
    inline.scan()
    return inline.withoutDelimiters()
  }

  /// Addresses and tags longer than this are text.
  private static let longestAddress = 2048

  private let source: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  private var emphasis = EmphasisRuns()
  /// Opening brackets of links and images that are not closed yet: where their text begins in the output.
  private var brackets: [(start: Int, isImage: Bool)] = []
  /// Lengths of backtick runs for which no closing run follows.
  private var unclosedCode: Set<Int> = []
  private var nextAngle = NextByte(byte: UInt8(ascii: ">"))
  private var nextParenthesis = NextByte(byte: UInt8(ascii: ")"))

  private init(source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  private mutating func scan() {
    while position < source.count {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): delimiters(byte)
      case UInt8(ascii: "!") where next(1) == UInt8(ascii: "["): open(isImage: true)
      case UInt8(ascii: "["): open(isImage: false)
      case UInt8(ascii: "]"): close()
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): entity()
      default: take()
      }
    }
  }

  private func next(_ offset: Int) -> UInt8? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private mutating func take(_ count: Int = 1) {
    output += source[position..<position + count]
    position += count
  }

  private mutating func escape() {
    if let following = next(1), following.isPunctuation {
      output.append(following)
      position += 2
    } else if next(1) == .newline {
      position += 1
    } else {
      take()
    }
  }

  private mutating func code() {
    let mark = UInt8(ascii: "`")
    let length = source[position...].prefix { $0 == mark }.count
    guard !unclosedCode.contains(length) else { return take(length) }
    var index = position + length
    while index < source.count {
      let run = source[index...].prefix { $0 == mark }.count
      if run == length {
        output += source[position + length..<index]
        position = index + run
        return
      }
      index += max(1, run)
    }
    unclosedCode.insert(length)
    take(length)
  }

  private mutating func delimiters(_ mark: UInt8) {
    let length = source[position...].prefix { $0 == mark }.count
    let before = position > 0 ? source[position - 1] : .blank
    let after = next(length) ?? .blank
    let isWhole = mark != UInt8(ascii: "~") || length == 2
    if isWhole { emphasis.add(mark, at: output.count, length: length, before: before, after: after) }
    take(length)
  }

  private mutating func open(isImage: Bool) {
    if !isImage, next(1) == UInt8(ascii: "^"), let end = find(UInt8(ascii: "]"), within: 64) {
      position = end + 1
      return
    }
    brackets.append((output.count, isImage))
    take(isImage ? 2 : 1)
  }

  private mutating func close() {
    guard let opening = brackets.popLast() else { return take() }
    let end: Int
    if next(1) == UInt8(ascii: "("), let address = addressEnd() {
      end = address
    } else if next(1) == UInt8(ascii: "["), let reference = find(UInt8(ascii: "]"), from: 2, within: 256) {
      end = reference
    } else {
      return take()
    }
    position = end + 1
    if opening.isImage {
      output.removeLast(output.count - opening.start)
      emphasis.forget(from: opening.start)
    } else {
      emphasis.removed.append(opening.start)
    }
  }

  /// The index of the bracket that closes a link's address, which may hold one more level of brackets.
  private mutating func addressEnd() -> Int? {
    guard nextParenthesis.index(from: position, in: source) < source.count else { return nil }
    var depth = 0
    for index in position + 1..<min(source.count, position + Self.longestAddress) {
      switch source[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index }
      default: continue
      }
    }
    return nil
  }

  private func find(_ byte: UInt8, from offset: Int = 1, within limit: Int) -> Int? {
    let start = min(source.count, position + offset)
    return source[start..<min(source.count, start + limit)].firstIndex { $0 == byte || $0 == .newline }
      .flatMap { source[$0] == byte ? $0 : nil }
  }

  private mutating func tag() {
    let end = nextAngle.index(from: position, in: source)
    guard end < min(source.count, position + Self.longestAddress) else { return take() }
    let content = source[position + 1..<end]
    let isAddress = ["http://", "https://", "mailto:"].contains { content.starts(with: $0.utf8) }
    if isAddress, !content.contains(where: \.isSpace) {
      output += content
    } else if !HTMLMarkup.isTag(content) {
      return take()
    } else if content.hasPrefix(ignoringCase: "br") {
      output.append(.blank)
    }
    position = end + 1
  }

  private mutating func entity() {
    guard let end = find(UInt8(ascii: ";"), within: 12),
      let text = HTMLMarkup.text(ofEntity: source[position + 1..<end].text)
    else { return take() }
    output += text.utf8
    position = end + 1
  }

  private func withoutDelimiters() -> [UInt8] {
    let removed = emphasis.removedPositions()
    guard !removed.isEmpty else { return output }
    var kept: [UInt8] = []
    kept.reserveCapacity(output.count)
    var from = 0
    for position in removed where position >= from {
      kept += output[from..<position]
      from = position + 1
    }
    return kept + output[from...]
  }
}

/// Where a byte occurs next, found by a search that never goes over the same text twice.
private struct NextByte {
  let byte: UInt8
  private var found = -1

  init(byte: UInt8) { self.byte = byte }

  /// The first index from a position on, or the end; positions must not go back.
  mutating func index(from position: Int, in source: [UInt8]) -> Int {
    if found < position { found = source[position...].firstIndex(of: byte) ?? source.count }
    return found
  }
}
