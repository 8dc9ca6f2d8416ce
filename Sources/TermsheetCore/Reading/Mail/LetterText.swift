/// The text of an HTML letter: its tables are layout, and its beginning and end are about the letter itself.
struct LetterText {
  private(set) var body: [UInt8] = []
  private(set) var headings: [Range<Int>] = []
  /// The address to which a heading, by where it begins, leads; or the "Read more" below it.
  private(set) var links: [Int: String] = [:]

  private static let notices = [
    "view in browser", "view this email", "view online", "view it in your browser", "unsubscribe", "manage your",
    "update your preferences", "you received this", "you are receiving", "you're receiving", "forward to a friend",
    "was this email forwarded", "was this forwarded", "sent to", "no longer want", "email preferences",
    "read in app", "having trouble viewing", "add us to your address book", "privacy policy", "open in browser",
  ]
  private static let longestNotice = 240

  init(_ html: [UInt8]) {
    let tree = HTMLParser.tree(of: html)
    var classes = HTMLClassWords()
    let pruning = HTMLPruning(tree, .lenient, &classes)
    let notices = Self.noticeBlocks(tree, pruning)
    let text = HTMLBody(tree, roots: [0]) { pruning.isCut($0) || notices.contains($0) }
    body = text.bytes
    headings = text.headings
    links = Self.links(tree, text)
  }

  /// The innermost blocks that speak of the letter and not of the news.
  private static func noticeBlocks(_ tree: HTMLTree, _ pruning: HTMLPruning) -> Set<Int> {
    var blocks: Set<Int> = []
    for index in tree.indices where tree.nodes[index].tag.isBlock && !pruning.isCut(index) {
      if tree.descendants(of: index).contains(where: { tree.nodes[$0].tag.isBlock }) { continue }
      let plain = tree.plainText(of: index, limit: longestNotice + 1)
      guard plain.utf8.count <= longestNotice else { continue }
      let text = plain.lowercased()
      let bytes = Array(text.utf8)
      if notices.contains(where: { HTMLClassWords.contains(bytes, $0) })
        || BoilerplateLines.isBoilerplate(text) && !text.hasPrefix("read more")
      {
        blocks.insert(index)
      }
    }
    return blocks
  }

  /// Pairs the headings of the text with the links in them, around them, or in the section below.
  private static func links(_ tree: HTMLTree, _ text: HTMLBody) -> [Int: String] {
    var links: [Int: String] = [:]
    let elements = text.headingElements
    for (position, element) in elements.enumerated() {
      let start = text.headings[position].lowerBound
      var address = tree.descendants(of: element).first { tree.nodes[$0].tag == .a }.flatMap {
        tree.attribute("href", of: $0)
      }
      var around = element
      while address == nil, around > 0 {
        around = tree.nodes[around].parent
        if tree.nodes[around].tag == .a { address = tree.attribute("href", of: around) }
      }
      if address == nil {
        let end = position + 1 < elements.count ? elements[position + 1] : tree.nodes.count
        let more = (tree.nodes[element].end..<max(end, tree.nodes[element].end)).first { index in
          tree.nodes[index].tag == .a
            && ["read more", "full story", "continue reading", "read the", "more →", "read on"].contains {
              tree.plainText(of: index, limit: 80).lowercased().hasPrefix($0)
            }
        }
        address = more.flatMap { tree.attribute("href", of: $0) }
      }
      if let address, address.hasPrefix("http") { links[start] = address }
    }
    return links
  }
}
