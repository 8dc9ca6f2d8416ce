/// A page as a tree in one array: every element stands before what it holds, and knows where that ends.
///
/// The parts of a subtree lie next to each other, so that nothing here walks by recursion, however deep a page nests.
struct HTMLTree {
  struct Node {
    /// `text` for a run of text.
    var tag: HTMLTag
    /// The index of the element around it; the root's is its own.
    var parent: Int
    /// The index behind its last descendant.
    var end: Int
    /// A run's bytes within `text`.
    var text: Range<Int>
    /// Within `attributes`.
    var attributes: Range<Int>
  }

  struct Attribute {
    /// In lower case.
    var name: String
    var value: String
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  /// The runs of text one after the other, as UTF-8, with characters for entities.
  private(set) var text: [UInt8] = []
  /// The page nests deeper than is read.
  var isCutOff = false

  var indices: Range<Int> { nodes.indices }

  func attribute(_ name: String, of index: Int) -> String? {
    for position in nodes[index].attributes where attributes[position].name == name {
      return attributes[position].value
    }
    return nil
  }

  /// Everything below an element.
  func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// The elements and runs directly within an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// Whether an element of one of these tags is around the node.
  func isInside(_ index: Int, _ tags: Set<HTMLTag>) -> Bool {
    var index = index
    while index > 0 {
      index = nodes[index].parent
      if tags.contains(nodes[index].tag) { return true }
    }
    return false
  }

  /// The text below an element with its white space as single blanks, up to a length in bytes.
  func plainText(of index: Int, limit: Int = 4096) -> String {
    var bytes: [UInt8] = []
    var node = index - 1
    while node + 1 < nodes[index].end {
      node += 1
      guard nodes[node].tag == .text else {
        if node > index, nodes[node].tag.isNeverText {
          node = nodes[node].end - 1
          continue
        }
        if nodes[node].tag.isBlock, bytes.last != .blank { bytes.append(.blank) }
        continue
      }
      for byte in text[nodes[node].text] {
        if byte.isSpace {
          if bytes.last != .blank { bytes.append(.blank) }
        } else {
          bytes.append(byte)
        }
      }
      if bytes.count > limit { break }
    }
    return bytes.trimmed.text
  }

  // Building, in the order of the page.

  mutating func open(_ tag: HTMLTag, in parent: Int, _ own: [Attribute]) -> Int {
    let start = attributes.count
    attributes += own
    nodes.append(
      Node(tag: tag, parent: parent, end: nodes.count + 1, text: 0..<0, attributes: start..<attributes.count))
    return nodes.count - 1
  }

  mutating func close(_ index: Int) { nodes[index].end = nodes.count }

  mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, in parent: Int) {
    let start = text.count
    text.append(contentsOf: bytes)
    if let last = nodes.last, last.tag == .text, last.parent == parent, last.text.upperBound == start {
      nodes[nodes.count - 1].text = last.text.lowerBound..<text.count
    } else {
      nodes.append(
        Node(tag: .text, parent: parent, end: nodes.count + 1, text: start..<text.count, attributes: 0..<0))
    }
  }
}
