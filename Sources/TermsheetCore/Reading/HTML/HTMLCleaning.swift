/// Leaves out of an article's element what is between its paragraphs and not of them: lists of links, teasers, forms.
struct HTMLCleaning {
  /// Why each node within the article is left out; `nil` for what stays.
  private(set) var reasons: [Int: String] = [:]
  private let tree: HTMLTree
  private let pruning: HTMLPruning
  private let measures: HTMLMeasures
  private let main: HTMLMainText

  init(_ main: HTMLMainText, roots: [Int], _ classes: inout HTMLClassWords) {
    self.main = main
    tree = main.tree
    pruning = main.pruning
    measures = main.measures
    for root in roots {
      var index = root + 1
      while index < tree.nodes[root].end {
        if !pruning.isCut(index), tree.nodes[index].tag != .text, let reason = reason(index, in: root, &classes) {
          reasons[index] = reason
          index = tree.nodes[index].end
        } else {
          index += 1
        }
      }
    }
  }

  private func reason(_ index: Int, in root: Int, _ classes: inout HTMLClassWords) -> String? {
    let node = tree.nodes[index]
    let length = measures.text[index]
    guard length > 0 else { return nil }
    if node.tag == .h1 { return "title" }
    if BoilerplateLines.isBoilerplate(of: tree, at: index, length: length) { return "notice" }
    let density = measures.linkDensity(index)
    switch node.tag {
    case .form, .fieldset: return "form"
    case .h2, .h3, .h4, .h5, .h6:
      return density > 0.9 && length > 0 && tree.isInside(index, [.a]) ? "related links" : nil
    case .ul, .ol, .dl, .table, .div, .section, .header:
      // A list among paragraphs whose items are links is a list of other articles.
      let items = measures.items(in: tree.descendants(of: index))
      let paragraphs = measures.paragraphs(in: tree.descendants(of: index))
      let weight = classes.weight(
        (tree.attribute("class", of: index) ?? "") + " " + (tree.attribute("id", of: index) ?? ""))
      if weight < 0, density > 0.1 || length < 200, !holdsMost(index, of: root) { return "by its class" }
      if measures.commas[index] >= 10 { return nil }
      if node.tag == .table { return density > 0.6 ? "related links" : nil }
      if density > 0.5 { return "related links" }
      if density > 0.2, weight < 25, node.tag == .div || node.tag == .section, paragraphs == 0 || items > paragraphs,
        main.prose[index] * 2 < length
      {
        return "related links"
      }
      return nil
    case .p:
      return density > 0.95 && length < 200 && isLinkLead(index) ? "related links" : nil
    default: return nil
    }
  }

  /// Whether so much of the article's prose is in an element that its name cannot be meant as it sounds: a theme calls
  /// the part beside a sidebar `for_sidebar`.
  private func holdsMost(_ index: Int, of root: Int) -> Bool {
    main.prose[index] > 500 && main.prose[index] * 2 > main.prose[root]
  }

  /// A paragraph that is one link, as editors put in between to lead elsewhere.
  private func isLinkLead(_ index: Int) -> Bool {
    !tree.isInside(index, [.li, .td])
  }
}
