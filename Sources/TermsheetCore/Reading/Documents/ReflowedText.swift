/// Text whose lines were broken at the edge of a page, with its paragraphs put together again.
struct ReflowedText {
  private(set) var bytes: [UInt8] = []

  /// A line shorter than this share of the longest ones ends its paragraph.
  private static let fullLine = 0.7

  init(_ text: [UInt8]) {
    let lines = text.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      // A form feed is between pages; a sentence may go on behind it.
      line.filter { $0 != 0x0C && $0 != .carriageReturn }.trimmed
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

  /// Puts a blank, a line feed or, behind a broken word, nothing between two lines.
  private mutating func join(_ line: ArraySlice<UInt8>, isFull: Bool) {
    let isLower = line.first.map { $0.isLetter && !$0.isUppercase } ?? false
    if bytes.last == UInt8(ascii: "-"), isLower, let before = bytes.dropLast().last, before.isLetter {
      bytes.removeLast()
    } else if isFull || isLower {
      bytes.append(.blank)
    } else {
      bytes.append(.newline)
    }
  }
}
