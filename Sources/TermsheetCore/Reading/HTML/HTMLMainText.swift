/// Finds the element, or the neighbouring elements, that hold a page's article.
///
/// As Arc90's Readability (2010) and Mozilla's do it: paragraphs score by their length and their commas, what is around
/// them gets a share, links count against it, and the best element is widened by its neighbours of the same kind.
struct HTMLMainText {
  /// A shorter paragraph says nothing of where the article is, in bytes.
  private static let shortest = 25

  let tree: HTMLTree
  let pruning: HTMLPruning
  let measures: HTMLMeasures
  private var scores: [Double]
  private var isCandidate: [Bool]
  private var classes: HTMLClassWords
  /// Bytes of text in longer paragraphs, by element.
  let prose: [Int]

  init(_ tree: HTMLTree, _ pruning: HTMLPruning, _ classes: HTMLClassWords) {
    self.tree = tree
    self.pruning = pruning
    self.classes = classes
    measures = HTMLMeasures(tree, pruning)
    prose = Self.prose(tree, pruning, measures)
    scores = Array(repeating: 0, count: tree.nodes.count)
    isCandidate = Array(repeating: false, count: tree.nodes.count)
  }

  /// The roots of the article, in the order of the page; empty where the page has no text.
  mutating func roots() -> [Int] {
    if let marked = markedRoot() { return [marked] }
    if let named = namedRoot() { return aroundProse([named]) }
    score()
    guard var top = tree.indices.filter({ isCandidate[$0] }).max(by: { (scores[$0], $1) < (scores[$1], $0) }) else {
      return measures.text[0] > 0 ? [0] : []
    }
    top = widened(top)
    return aroundProse(withNeighbours(top))
  }

  /// The element around the roots, where most of what it has beyond them is prose as well: an article of which every
  /// section stands in an element of its own.
  private func aroundProse(_ roots: [Int]) -> [Int] {
    guard var around = roots.first else { return roots }
    var chosen = roots
    var known = roots.reduce(0) { $0 + prose[$1] }
    var held = roots.reduce(0) { $0 + measures.text[$1] }
    while around > 0, tree.nodes[tree.nodes[around].parent].tag != .html {
      around = tree.nodes[around].parent
      let more = prose[around] - known
      let moreText = measures.text[around] - held
      guard more * 5 >= known * 2, more * 5 >= moreText * 3, more > 0 else { continue }
      if leads(in: around, beside: chosen) > 2 { break }
      chosen = [around]
      known += more
      held += moreText
    }
    return chosen
  }

  /// How many other articles an element leads to beside the roots: headings that are links, elements that are articles.
  private func leads(in around: Int, beside roots: [Int]) -> Int {
    tree.descendants(of: around).count { index in
      guard !pruning.isCut(index), !roots.contains(where: { $0 <= index && index < tree.nodes[$0].end }) else {
        return false
      }
      let tag = tree.nodes[index].tag
      if tag == .article { return !roots.contains { tree.descendants(of: index).contains($0) } }
      return tag.isHeading && (measures.linkDensity(index) > 0.8 || tree.isInside(index, [.a]))
    }
  }

  /// The element that the page itself marks as the article's text, where it holds most of the page's paragraphs.
  private func markedRoot() -> Int? {
    let marked = tree.indices.filter { index in
      !pruning.isCut(index) && tree.attribute("itemprop", of: index)?.lowercased() == "articlebody"
    }
    guard let best = marked.max(by: { measures.text[$0] < measures.text[$1] }), measures.text[best] > 500 else {
      return nil
    }
    return best
  }

  /// The element that is called like an article's text, where it is one: the outermost of those with most prose.
  private mutating func namedRoot() -> Int? {
    var best: Int?
    for index in tree.indices where !pruning.isCut(index) && measures.text[index] > 250 {
      switch tree.nodes[index].tag {
      case .div, .section, .article, .main, .span, .td: break
      default: continue
      }
      guard classes.isBody(words(index)), measures.linkDensity(index) < 0.4 else { continue }
      if measures.text[index] > (best.map { measures.text[$0] * 6 / 5 } ?? 0) { best = index }
    }
    guard let best, measures.text[best] * 5 >= prose[0] * 2 else { return nil }
    return best
  }

  private static func prose(_ tree: HTMLTree, _ pruning: HTMLPruning, _ measures: HTMLMeasures) -> [Int] {
    var paragraphs = Array(repeating: 0, count: tree.nodes.count)
    var everything = paragraphs
    for index in tree.indices.reversed() where index > 0 && !pruning.isCut(index) {
      let node = tree.nodes[index]
      // A paragraph within a link leads elsewhere.
      if measures.text[index] >= 80, measures.linkDensity(index) < 0.4, isProse(index, tree),
        !tree.isInside(index, [.a])
      {
        everything[index] = measures.text[index]
        if node.tag == .p { paragraphs[index] = measures.text[index] }
      }
      paragraphs[node.parent] += paragraphs[index]
      everything[node.parent] += everything[index]
    }
    // A page that has paragraphs uses other elements for what is beside them.
    return paragraphs[0] * 2 >= everything[0] ? paragraphs : everything
  }

  /// A paragraph, or an item or an element without blocks and links in it that is used as one.
  private static func isProse(_ index: Int, _ tree: HTMLTree) -> Bool {
    switch tree.nodes[index].tag {
    case .p: true
    case .li, .div, .dd, .blockquote:
      !tree.descendants(of: index).contains { tree.nodes[$0].tag.isBlock || tree.nodes[$0].tag == .a }
    default: false
    }
  }

  private func words(_ index: Int) -> String {
    (tree.attribute("class", of: index) ?? "") + " " + (tree.attribute("id", of: index) ?? "")
  }

  private mutating func score() {
    for index in tree.indices where !pruning.isCut(index) && isParagraph(index) {
      let length = measures.text[index]
      guard length >= Self.shortest else { continue }
      let score = 1 + Double(measures.commas[index] + 1) + Double(min(length / 100, 3))
      // Text that stands in an element beside blocks is that element's, as a paragraph in it would be.
      var ancestor = tree.nodes[index].tag == .div && hasOwnText(index) ? index : tree.nodes[index].parent
      for level in 0..<5 where ancestor > 0 {
        if !isCandidate[ancestor] {
          isCandidate[ancestor] = true
          scores[ancestor] = initial(ancestor)
        }
        scores[ancestor] += level == 0 ? score : level == 1 ? score / 2 : score / Double(level * 3)
        ancestor = tree.nodes[ancestor].parent
      }
    }
    for index in tree.indices where isCandidate[index] { scores[index] *= 1 - measures.linkDensity(index) }
  }

  /// A paragraph, or an element that is used as one: it has text and no other paragraph in it.
  private func isParagraph(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .p, .td, .pre, .h2, .h3, .h4, .h5, .h6, .section: return true
    case .div, .article, .li, .dd, .blockquote:
      let children = tree.children(of: index)
      if !children.contains(where: { tree.nodes[$0].tag.isBlock && !pruning.isCut($0) }) { return true }
      return hasOwnText(index)
    default: return false
    }
  }

  /// Whether it has text of its own beside blocks: lines that are parted by <br> only.
  private func hasOwnText(_ index: Int) -> Bool {
    let children = tree.children(of: index)
    guard children.contains(where: { tree.nodes[$0].tag.isBlock && !pruning.isCut($0) }) else { return false }
    return children.reduce(0) { $0 + (tree.nodes[$1].tag == .text ? measures.text[$1] : 0) } >= 200
  }

  private mutating func initial(_ index: Int) -> Double {
    let byTag: Double =
      switch tree.nodes[index].tag {
      case .div, .article, .main: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return byTag + classes.weight(words(index))
  }

  /// The element around the best one, where that holds the other good ones as well, or nothing else.
  private func widened(_ top: Int) -> Int {
    var top = top
    let good = tree.indices.filter { isCandidate[$0] && $0 != top && scores[$0] >= scores[top] * 0.75 }
    if good.count >= 3 {
      var ancestor = tree.nodes[top].parent
      while ancestor > 0, tree.nodes[ancestor].tag != .body {
        let inside = good.count { tree.descendants(of: ancestor).contains($0) }
        if inside >= 3 {
          top = ancestor
          break
        }
        ancestor = tree.nodes[ancestor].parent
      }
    }
    // A rising score of the elements around means that there is more of the article.
    var ancestor = tree.nodes[top].parent
    var last = scores[top]
    let floor = last / 3
    while ancestor > 0, tree.nodes[ancestor].tag != .body {
      guard isCandidate[ancestor] else {
        ancestor = tree.nodes[ancestor].parent
        continue
      }
      if scores[ancestor] < floor { break }
      if scores[ancestor] > last {
        top = ancestor
        break
      }
      last = scores[ancestor]
      ancestor = tree.nodes[ancestor].parent
    }
    // An only child's neighbours are its parent's.
    while top > 0 {
      let parent = tree.nodes[top].parent
      guard parent > 0, tree.nodes[parent].tag != .body, tree.children(of: parent).count(where: holdsText) == 1 else {
        break
      }
      top = parent
    }
    return top
  }

  private func holdsText(_ index: Int) -> Bool { !pruning.isCut(index) && measures.text[index] > 0 }

  private func withNeighbours(_ top: Int) -> [Int] {
    let threshold = max(10, scores[top] * 0.2)
    let topClass = tree.attribute("class", of: top) ?? ""
    var roots: [Int] = []
    for sibling in tree.children(of: tree.nodes[top].parent) where holdsText(sibling) {
      if sibling == top {
        roots.append(sibling)
        continue
      }
      let isAlike = !topClass.isEmpty && tree.attribute("class", of: sibling) == topClass
      if isCandidate[sibling], scores[sibling] + (isAlike ? scores[top] * 0.2 : 0) >= threshold {
        roots.append(sibling)
      } else if tree.nodes[sibling].tag == .p {
        let length = measures.text[sibling]
        let density = measures.linkDensity(sibling)
        if (length > 80 && density < 0.25) || (length > 0 && length <= 80 && density == 0 && endsSentence(sibling)) {
          roots.append(sibling)
        }
      }
    }
    return roots
  }

  private func endsSentence(_ index: Int) -> Bool {
    let text = tree.plainText(of: index)
    return text.contains(". ") || text.hasSuffix(".")
  }
}
