/// Parses pages with libxml2's HTML parser, which mends what is broken as old browsers did.
///
/// Nothing is fetched and no entity but a character's is known: the parser only calls back.
enum HTMLParser {
  /// Elements within each other; what is deeper is left out. Closing tags search through the open ones, so that the
  /// depth bounds the time as well.
  static let deepest = 512

  /// The tree of a page given as UTF-8.
  static func tree(of page: [UInt8]) -> HTMLTree {
    let builder = HTMLTreeBuilder()
    MarkupParser.parse(html: HTMLAttributeLimit.apply(to: page), builder)
    return builder.finished
  }
}

/// Takes the parser's calls and builds the tree.
private final class HTMLTreeBuilder: MarkupHandler {
  private var tree = HTMLTree()
  /// The elements that are open, the innermost last; each with its index.
  private var open: [(index: Int, name: String)] = []

  init() { open.append((tree.open(.other, in: 0, []), "")) }

  var finished: HTMLTree {
    var tree = tree
    for element in open { tree.close(element.index) }
    return tree
  }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
    let tag = HTMLTag(name: name)
    // A button that was never closed would swallow the page.
    if tag.isSection, let button = open.lastIndex(where: { $0.name == "button" }) {
      while open.count > button { tree.close(open.removeLast().index) }
    }
    // A page may leave out its body's tag, and the parser knows no element of this century that would begin one.
    if open.last?.name == "head", !tag.isOfHead, let head = open.popLast() { tree.close(head.index) }
    guard let parent = open.last else { return false }
    guard open.count < HTMLParser.deepest else {
      tree.isCutOff = true
      return false
    }
    let own = attributes.map { HTMLTree.Attribute(name: $0.name.lowercased(), value: $0.value) }
    open.append((tree.open(tag, in: parent.index, own), name))
    return true
  }

  func end(_ name: String) {
    guard open.count > 1, let index = open.lastIndex(where: { $0.name == name }), index > 0 else { return }
    while open.count > index { tree.close(open.removeLast().index) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let parent = open.last else { return }
    tree.addText(bytes, in: parent.index)
  }
}
