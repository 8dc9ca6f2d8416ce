/// Leaves out of a page what is not its article by its tag, role, style or class.
struct HTMLPruning {
  /// How freely is cut: a page that is left without text is read again with less.
  enum Strictness: CaseIterable {
    /// By tag, role, style and class.
    case strict
    /// By tag and style only.
    case lenient
    /// Only what is never text.
    case none
  }

  /// Why each element is left out; `nil` for what stays. Whatever is inside has the reason of the outermost.
  private(set) var reasons: [String?]
  private let tree: HTMLTree
  /// Bytes of text in paragraphs, by element.
  private let prose: [Int]
  /// A shorter paragraph is no prose, in bytes.
  private static let shortest = 80

  /// What is never long, in bytes of prose; more under such a name is the article's.
  private static let longest = ["caption": 400, "share buttons": 400, "widget": 120]
  /// So much prose beside the comments is an article, in bytes.
  private static let shortestArticle = 500
  /// A list of tabs that holds more prose has the text in its tabs, in bytes.
  private static let longestTabs = 400

  init(_ tree: HTMLTree, _ strictness: Strictness, _ classes: inout HTMLClassWords) {
    self.tree = tree
    prose = Self.prose(tree)
    reasons = Array(repeating: nil, count: tree.nodes.count)
    var index = 1
    while index < tree.nodes.count {
      let reason = reason(index, strictness, &classes)
      if let reason {
        for inner in index..<tree.nodes[index].end { reasons[inner] = reason }
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  func isCut(_ index: Int) -> Bool { reasons[index] != nil }

  /// How much prose each element holds, whatever it is called.
  private static func prose(_ tree: HTMLTree) -> [Int] {
    var prose = Array(repeating: 0, count: tree.nodes.count)
    var own = prose
    for index in tree.indices.reversed() where index > 0 {
      let node = tree.nodes[index]
      if node.tag == .text { own[index] = node.text.count }
      if node.tag == .p, own[index] >= shortest { prose[index] = own[index] }
      if !node.tag.isNeverText { own[node.parent] += own[index] }
      prose[node.parent] += prose[index]
    }
    return prose
  }

  /// Whether so much of the page's prose is in an element that its name cannot be meant as it sounds.
  private func holdsMost(_ index: Int) -> Bool { prose[index] > 500 && prose[index] * 2 > prose[0] }

  private func reason(_ index: Int, _ strictness: Strictness, _ classes: inout HTMLClassWords) -> String? {
    let node = tree.nodes[index]
    if node.tag == .text { return nil }
    if node.tag.isNeverText { return "no text" }
    if strictness == .none { return nil }
    switch node.tag {
    case .nav, .menu: return "menu"
    case .footer: return "footer"
    case .aside: return "aside"
    case .dialog: return "notice"
    default: break
    }
    // Some pages are hidden until a script shows them.
    if Self.isHidden(index, tree), !holdsMost(index) { return "hidden" }
    guard strictness == .strict else { return nil }
    switch tree.attribute("role", of: index)?.lowercased() {
    case "tablist": if prose[index] <= Self.longestTabs { return "menu" }
    case "navigation", "menu", "menubar", "search", "complementary", "contentinfo", "banner": return "menu"
    case "dialog", "alertdialog", "alert": return "notice"
    default: break
    }
    if node.tag == .header, !holdsMost(index) { return "header" }
    if node.tag == .figure, !holdsMost(index),
      !tree.descendants(of: index).contains(where: { [.table, .blockquote].contains(tree.nodes[$0].tag) })
    {
      return "caption"
    }
    if node.tag == .figcaption { return "caption" }
    // The page itself is never foreign, whatever its theme calls it.
    if node.tag == .body || node.tag == .html || node.tag == .article || node.tag == .main || node.tag == .a {
      return nil
    }
    if node.tag.isHeading || node.tag == .blockquote || node.tag == .code { return nil }
    // In a program text classes tell its parts, and a "comment" is one of them.
    if tree.isInside(index, [.code, .pre]) { return nil }
    let words = (tree.attribute("class", of: index) ?? "") + " " + (tree.attribute("id", of: index) ?? "")
    guard words != " ", let reason = classes.foreignReason(words) else { return nil }
    // Readers may have written more than the author.
    if holdsMost(index), reason != "comments" || prose[0] - prose[index] < Self.shortestArticle { return nil }
    if node.tag == .p, !["caption", "author", "advertisement"].contains(reason) { return nil }
    return prose[index] > Self.longest[reason] ?? .max ? nil : reason
  }

  private static func isHidden(_ index: Int, _ tree: HTMLTree) -> Bool {
    // React sends late parts of a page hidden, with a number for a name, and a script puts them in their place.
    if tree.attribute("hidden", of: index) != nil { return tree.attribute("id", of: index)?.hasPrefix("S:") != true }
    if tree.attribute("aria-hidden", of: index) == "true" { return true }
    guard let style = tree.attribute("style", of: index)?.lowercased() else { return false }
    let bytes = style.utf8.filter { !$0.isSpace }
    return HTMLClassWords.contains(bytes, "display:none") || HTMLClassWords.contains(bytes, "visibility:hidden")
  }
}
