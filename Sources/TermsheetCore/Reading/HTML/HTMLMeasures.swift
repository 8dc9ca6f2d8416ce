/// How much text each element of a page holds, and how much of it is links.
struct HTMLMeasures {
  /// Bytes of text without white space at the ends and between words more than one.
  private(set) var text: [Int]
  private(set) var links: [Int]
  private(set) var commas: [Int]
  /// How many paragraphs and items there are before each node.
  private var paragraphs: [Int]
  private var items: [Int]

  init(_ tree: HTMLTree, _ pruning: HTMLPruning) {
    text = Array(repeating: 0, count: tree.nodes.count)
    links = text
    commas = text
    paragraphs = text + [0]
    items = paragraphs
    for index in tree.indices {
      let isKept = !pruning.isCut(index)
      paragraphs[index + 1] = paragraphs[index] + (isKept && tree.nodes[index].tag == .p ? 1 : 0)
      items[index + 1] = items[index] + (isKept && tree.nodes[index].tag == .li ? 1 : 0)
    }
    for index in tree.indices.reversed() where !pruning.isCut(index) {
      let node = tree.nodes[index]
      if node.tag == .text {
        var isInSpace = true
        for byte in tree.text[node.text] {
          if byte.isSpace {
            if !isInSpace { text[index] += 1 }
            isInSpace = true
          } else {
            text[index] += 1
            isInSpace = false
            if byte == UInt8(ascii: ",") { commas[index] += 1 }
          }
        }
      } else if node.tag == .a {
        let target = tree.attribute("href", of: index) ?? ""
        // A link within the page is a note or a heading's handle.
        links[index] = target.hasPrefix("#") ? text[index] * 3 / 10 : text[index]
      }
      guard index > 0 else { break }
      text[node.parent] += text[index]
      commas[node.parent] += commas[index]
      links[node.parent] += links[index]
    }
  }

  /// How many paragraphs are among these nodes.
  func paragraphs(in nodes: Range<Int>) -> Int { paragraphs[nodes.upperBound] - paragraphs[nodes.lowerBound] }

  /// How many items of lists are among these nodes.
  func items(in nodes: Range<Int>) -> Int { items[nodes.upperBound] - items[nodes.lowerBound] }

  /// The share of an element's text that is links, 0 to 1.
  func linkDensity(_ index: Int) -> Double {
    text[index] == 0 ? 0 : Double(links[index]) / Double(text[index])
  }
}
