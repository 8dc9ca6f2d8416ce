/// Leaves out of a text the long paragraphs that it has had before: some pages hold their article once for wide screens
/// and once for narrow ones.
struct RepeatedParagraphs {
  /// A shorter paragraph may well be said twice, in bytes.
  private static let shortest = 80
  /// Fewer paragraphs in the order in which they stood before may be a refrain.
  private static let fewest = 3

  private(set) var body: [UInt8] = []
  private(set) var headings: [Range<Int>] = []

  init(_ text: [UInt8], headings known: [Range<Int>]) {
    let paragraphs = Self.paragraphs(of: text)
    let repeated = Self.repeated(paragraphs, of: text)
    if repeated.isEmpty {
      body = text
      headings = known
      return
    }
    var next = 0
    for (number, range) in paragraphs.enumerated() {
      let start = body.isEmpty ? 0 : body.count + 2
      let isKept = !repeated.contains(number)
      if isKept {
        if !body.isEmpty { body += "\n\n".utf8 }
        body += text[range]
      }
      while next < known.count, known[next].lowerBound < range.upperBound {
        let offset = known[next].lowerBound - range.lowerBound
        if isKept, offset >= 0 { headings.append(start + offset..<start + offset + known[next].count) }
        next += 1
      }
    }
  }

  /// The numbers of the long paragraphs that belong to a run of some which stood in the same order before.
  private static func repeated(_ paragraphs: [Range<Int>], of text: [UInt8]) -> Set<Int> {
    let long = paragraphs.indices.filter { paragraphs[$0].count >= shortest }
    var firsts: [ArraySlice<UInt8>: Int] = [:]
    var run: [Int] = []
    var last: Int?
    var repeated: Set<Int> = []
    func finish() {
      if run.count >= fewest { repeated.formUnion(run) }
      run = []
      last = nil
    }
    for (place, number) in long.enumerated() {
      let first = firsts[text[paragraphs[number]]]
      if first == nil { firsts[text[paragraphs[number]]] = place }
      if let first, last == nil || last.map({ first == $0 + 1 }) == true {
        run.append(number)
        last = first
      } else {
        finish()
        if let first {
          run = [number]
          last = first
        }
      }
    }
    finish()
    return repeated
  }

  /// What stands between empty lines.
  private static func paragraphs(of text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      if text[index] == .newline, index + 1 < text.count, text[index + 1] == .newline {
        ranges.append(start..<index)
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    ranges.append(start..<text.count)
    return ranges.filter { !$0.isEmpty }
  }
}
