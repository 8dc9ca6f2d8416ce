/// Writes the text of a page's elements as an article's body: paragraphs with an empty line between them, headings,
/// lists with their marks, tables a row a line.
struct HTMLBody {
  private(set) var bytes: [UInt8] = []
  /// Byte ranges of headings.
  private(set) var headings: [Range<Int>] = []
  /// The element of each heading.
  private(set) var headingElements: [Int] = []
  /// Line feeds that are due before the next text.
  private var due = 0
  private var hasBlank = false
  private var headingStart: Int?
  private var isLiteral = false

  /// What has been found of cells and rows.
  private var layouts: [Int: Bool] = [:]
  private var singleRows: [Int: Bool] = [:]

  private let tree: HTMLTree
  private let isCut: (Int) -> Bool

  init(_ tree: HTMLTree, roots: [Int], isCut: @escaping (Int) -> Bool) {
    self.tree = tree
    self.isCut = isCut
    for root in roots {
      breakLine(2)
      write(root)
    }
  }

  /// Visits the nodes in order; `closing` holds the blocks that are open.
  private mutating func write(_ root: Int) {
    var closing: [Int] = []
    var index = root
    while index < tree.nodes[root].end {
      while let last = closing.last, tree.nodes[last].end <= index { end(closing.removeLast()) }
      if isCut(index) {
        index = tree.nodes[index].end
        continue
      }
      let node = tree.nodes[index]
      if node.tag == .text {
        add(tree.text[node.text])
      } else if node.tag.isNeverText || node.tag == .img {
        index = node.end
        continue
      } else {
        begin(index)
        closing.append(index)
      }
      index += 1
    }
    while let last = closing.popLast() { end(last) }
  }

  private mutating func begin(_ index: Int) {
    let tag = tree.nodes[index].tag
    switch tag {
    case .br: due = max(due, bytes.isEmpty ? 0 : due == 0 ? 1 : 2)
    case .li:
      breakLine(1)
      appendMark("- ")
    case .tr, .dt, .dd, .option: breakLine(1)
    case .td, .th:
      if isLayout(index) { return breakLine(2) }
      if due == 0, !bytes.isEmpty, bytes.last != .newline {
        bytes += " |".utf8
        hasBlank = true
      }
    case .pre:
      breakLine(2)
      isLiteral = true
    default:
      guard tag.isBlock else { return }
      // A paragraph that opens an item or a cell goes on with its line.
      if isInItem(index) { return }
      breakLine(2)
      if tag.isHeading {
        headingStart = bytes.isEmpty ? 0 : nil
        isHeadingDue = true
      }
    }
  }

  private var isHeadingDue = false

  private mutating func isInItem(_ index: Int) -> Bool {
    let tag = tree.nodes[tree.nodes[index].parent].tag
    return (tag == .li && bytes.last == .blank && due == 0)
      || ((tag == .td || tag == .th) && !isLayout(tree.nodes[index].parent))
  }

  /// Whether a cell is a place on the page and not a datum: it has blocks of text in it, or the row to itself.
  private mutating func isLayout(_ cell: Int) -> Bool {
    if let known = layouts[cell] { return known }
    let row = tree.nodes[cell].parent
    let isAlone = singleRows[row] ?? (cells(in: row) <= 1)
    singleRows[row] = isAlone
    let verdict = isAlone || holdsBlocks(cell)
    layouts[cell] = verdict
    return verdict
  }

  private func cells(in row: Int) -> Int {
    tree.children(of: row).count { tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th }
  }

  private func holdsBlocks(_ cell: Int) -> Bool {
    var blocks = 0
    for index in tree.descendants(of: cell) {
      let tag = tree.nodes[index].tag
      if tag == .table || tag.isHeading || tag == .ul || tag == .ol { return true }
      if tag == .p || tag == .div { blocks += 1 }
      if blocks > 1 { return true }
    }
    return false
  }

  private mutating func end(_ index: Int) {
    let tag = tree.nodes[index].tag
    switch tag {
    case .li, .tr, .dt, .dd, .option: breakLine(1)
    case .td, .th: if isLayout(index) { breakLine(2) }
    case .br: return
    case .pre:
      isLiteral = false
      breakLine(2)
    default:
      guard tag.isBlock else { return }
      if tag.isHeading {
        if let start = headingStart, start < bytes.count {
          headings.append(start..<bytes.count)
          headingElements.append(index)
        }
        headingStart = nil
        isHeadingDue = false
      }
      let parent = tree.nodes[tree.nodes[index].parent].tag
      let isInCell = (parent == .td || parent == .th) && !isLayout(tree.nodes[index].parent)
      breakLine(parent == .li || isInCell ? 1 : 2)
    }
  }

  private mutating func breakLine(_ count: Int) {
    if bytes.isEmpty { return }
    due = max(due, count)
    hasBlank = false
  }

  private mutating func appendMark(_ mark: String) {
    flushBreaks()
    bytes += mark.utf8
  }

  private mutating func flushBreaks() {
    if due > 0 {
      while bytes.last == .blank { bytes.removeLast() }
      // An empty item leaves its mark; it is taken back.
      if bytes.last == UInt8(ascii: "-"), bytes.count == 1 || bytes[bytes.count - 2] == .newline {
        bytes.removeLast()
        while bytes.last == .newline { bytes.removeLast() }
      }
      if !bytes.isEmpty { for _ in 0..<min(due, 2) { bytes.append(.newline) } }
    } else if hasBlank, let last = bytes.last, last != .blank, last != .newline {
      bytes.append(.blank)
    }
    due = 0
    hasBlank = false
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      // U+00A0 parts words as a blank does; U+200B parts nothing.
      if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA0 {
        if due == 0 { hasBlank = true }
        index += 2
        continue
      }
      if byte == 0xE2, text[index...].starts(with: [0xE2, 0x80, 0x8B]) {
        index += 3
        continue
      }
      if byte.isSpace {
        if isLiteral, byte == .newline { breakLine(1) } else if due == 0 { hasBlank = true }
      } else {
        flushBreaks()
        if isHeadingDue {
          headingStart = bytes.count
          isHeadingDue = false
        }
        bytes.append(byte)
      }
      index += 1
    }
  }
}
