/// Text whose lines were broken at the edge of a page, with its paragraphs put together again.
struct ReflowedText {
  private(set) var bytes: [UInt8] = []

  /// A line shorter than this share of the longest ones ends its paragraph.
  private static let fullLine = 0.7

  init(_ text: [UInt8]) {
    // A form feed is between pages; a sentence may go on behind it.
    let pages = text.split(separator: 0x0C).map { page in
      page.split(separator: .newline, omittingEmptySubsequences: false).map { line in
        line.filter { $0 != .carriageReturn }.trimmed
      }
    }
    let furniture = PageFurniture(pages)
    var lines: [ArraySlice<UInt8>] = []
    for page in pages {
      let page = furniture.text(of: page)
      while lines.last?.isEmpty == true { lines.removeLast() }
      lines += Self.isContinued(lines.last, page) ? page.drop { $0.isEmpty } : [[]] + page
    }
    let lengths = lines.map(\.count).filter { $0 > 0 }.sorted()
    let usual = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 9 / 10)]
    let full = Int(Double(usual) * Self.fullLine)
    var previous = 0
    for line in lines {
      if line.isEmpty {
        if !bytes.isEmpty, !bytes.suffix(2).elementsEqual([.newline, .newline]) {
          bytes += bytes.last == .newline ? [.newline] : [.newline, .newline]
        }
        previous = 0
        continue
      }
      if previous > 0 { join(line, isFull: previous >= full) }
      bytes += line
      previous = line.count
    }
    while bytes.last == .newline { bytes.removeLast() }
  }

  /// Whether a page goes on in the middle of the sentence with which the one before ended.
  private static func isContinued(_ last: ArraySlice<UInt8>?, _ page: [ArraySlice<UInt8>]) -> Bool {
    guard let end = last?.last, let next = page.first(where: { !$0.isEmpty }) else { return false }
    return !".!?:".utf8.contains(end) && !isItem(next)
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    ["•", "‣", "▪", "●", "◦", "\u{F0B7}"].contains { line.starts(with: $0.utf8) }
  }

  /// Puts a blank, a line feed or, behind a broken word, nothing between two lines.
  private mutating func join(_ line: ArraySlice<UInt8>, isFull: Bool) {
    let isLower = line.first.map { $0.isLetter && !$0.isUppercase } ?? false
    if Self.isItem(line) {
      bytes.append(.newline)
    } else if bytes.last == UInt8(ascii: "-"), isLower, let before = bytes.dropLast().last, before.isLetter {
      bytes.removeLast()
    } else if bytes.suffix(3).elementsEqual("\u{2010}".utf8), isLower {
      bytes.removeLast(3)
    } else if isFull || isLower {
      bytes.append(.blank)
    } else {
      bytes.append(.newline)
    }
  }
}
