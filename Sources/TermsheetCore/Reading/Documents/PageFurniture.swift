/// What a printed document has at the edges of its pages and not in its text: running heads and numbers of pages.
///
/// They stand in the middle of a sentence that goes on behind the page's end.
struct PageFurniture {
  /// How many lines at each edge may be furniture.
  private static let edge = 2
  /// A longer line is text, in bytes.
  private static let longest = 80

  private var counts: [[UInt8]: Int] = [:]
  private let pages: Int

  init(_ pages: [[ArraySlice<UInt8>]]) {
    self.pages = pages.count
    for page in pages {
      let edges = Set(Self.edges(of: page).map { Self.pattern(page[$0]) })
      for pattern in edges { counts[pattern, default: 0] += 1 }
    }
  }

  /// The lines of a page that are its text.
  func text(of page: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    guard pages > 1 else { return page }
    let cut = Set(Self.edges(of: page).filter { isFurniture(page[$0]) })
    return page.indices.filter { !cut.contains($0) }.map { page[$0] }
  }

  private func isFurniture(_ line: ArraySlice<UInt8>) -> Bool {
    if Self.isPageNumber(line) { return true }
    // A sum that stands at the edge of two pages is of a table.
    let isFigure = line.contains { "$%".utf8.contains($0) } || line.contains(0xE2) || line.contains(0xC2)
    return !isFigure && line.count <= Self.longest && (counts[Self.pattern(line)] ?? 0) >= max(2, (pages + 1) / 2)
  }

  /// The first and last lines that are not blank.
  private static func edges(of page: [ArraySlice<UInt8>]) -> [Int] {
    let lines = page.indices.filter { !page[$0].isEmpty }
    return lines.count <= edge * 2 ? lines : Array(lines.prefix(edge) + lines.suffix(edge))
  }

  /// The line with its numbers alike: that of the page changes.
  private static func pattern(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var pattern: [UInt8] = []
    for byte in line {
      let byte = byte.isDigit ? UInt8(ascii: "0") : byte
      if byte != UInt8(ascii: "0") || pattern.last != byte { pattern.append(byte) }
    }
    return pattern
  }

  /// "12", "- 12 -", "3/6", "Page 3 of 6".
  private static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.text.lowercased().split { " -–—|/.".contains($0) }
    let numbers = words.filter { $0.allSatisfy { "0"..."9" ~= $0 } }
    return (1...2).contains(numbers.count) && numbers.allSatisfy { $0.count <= 4 }
      && words.allSatisfy { numbers.contains($0) || $0 == "page" || $0 == "p" || $0 == "of" }
  }
}
