/// What a page says: its article's text and what is known of it.
struct HTMLArticle {
  /// Shorter texts are looked for once more with less cut away, in bytes.
  private static let short = 250

  private(set) var metadata: HTMLMetadata
  private(set) var body: [UInt8] = []
  private(set) var headings: [Range<Int>] = []
  private(set) var cuttings: [Cutting] = []
  /// The page nests deeper than is read.
  private(set) var isCutOff: Bool

  /// - Parameter page: as UTF-8.
  init(_ page: [UInt8], keepsCuttings: Bool = false) {
    let tree = HTMLParser.tree(of: page)
    isCutOff = tree.isCutOff
    var roots: [Int] = []
    var best: HTMLBody?
    for strictness in HTMLPruning.Strictness.allCases {
      var classes = HTMLClassWords()
      let pruning = HTMLPruning(tree, strictness, &classes)
      var main = HTMLMainText(tree, pruning, classes)
      let found = main.roots()
      let cleaning = HTMLCleaning(main, roots: found, &classes)
      let body = HTMLBody(tree, roots: found) { pruning.isCut($0) || cleaning.reasons[$0] != nil }
      // A short article with its menu is no better than without.
      let known = best?.bytes.count ?? 0
      if known == 0 || (body.bytes.count >= Self.short && body.bytes.count > 2 * known) {
        best = body
        roots = found
        if keepsCuttings { cuttings = Self.cuttings(tree, found, pruning, cleaning) }
      }
      if body.bytes.count >= Self.short { break }
    }
    metadata = HTMLMetadata(tree, roots: roots, savedFrom: SavedPage.address(of: page))
    let text = RepeatedParagraphs(best?.bytes ?? [], headings: best?.headings ?? [])
    body = text.body
    headings = text.headings
    takeLinkedBody()
    leaveOutTitle()
  }

  /// The text that the page gives in JSON-LD, where the page itself shows little: it is filled in by a script.
  private mutating func takeLinkedBody() {
    guard let text = metadata.linkedData.body, text.utf8.count > 2 * body.count, text.utf8.count > Self.short else {
      return
    }
    let isMarkup = text.contains("<p>") || text.contains("<br")
    if isMarkup {
      let inner = HTMLFragment(Array(text.utf8))
      body = inner.body
      headings = inner.headings
    } else {
      body = Array(HTMLMarkup.withoutEntities(text).utf8)
      headings = []
    }
  }

  /// The title at the top of the text is the header's already.
  private mutating func leaveOutTitle() {
    guard let first = headings.first, body[..<first.lowerBound].isBlank, let title = metadata.header.title,
      HTMLMetadata.letters(body[first].text) == HTMLMetadata.letters(title)
    else { return }
    var start = first.upperBound
    while start < body.count, body[start].isSpace { start += 1 }
    body.removeFirst(start)
    headings = headings.dropFirst().map { $0.lowerBound - start..<$0.upperBound - start }
  }

  private static func cuttings(
    _ tree: HTMLTree, _ roots: [Int], _ pruning: HTMLPruning, _ cleaning: HTMLCleaning
  ) -> [Cutting] {
    var cuttings: [Cutting] = []
    var index = 1
    while index < tree.nodes.count, cuttings.count < 1000 {
      let node = tree.nodes[index]
      let isOutside = !roots.contains { index < tree.nodes[$0].end && $0 < node.end }
      guard let reason = pruning.reasons[index] ?? cleaning.reasons[index] ?? (isOutside ? "outside the article" : nil)
      else {
        index += 1
        continue
      }
      let text = node.tag.isNeverText ? "" : tree.plainText(of: index, limit: 240)
      if !text.isEmpty { cuttings.append(Cutting(reason: reason, text: text)) }
      index = node.end
    }
    return cuttings
  }
}

/// The text of a piece of HTML that is all of the article, as feeds and letters hold it.
struct HTMLFragment {
  private(set) var body: [UInt8]
  private(set) var headings: [Range<Int>]

  /// - Parameter fragment: as UTF-8.
  init(_ fragment: [UInt8]) {
    let tree = HTMLParser.tree(of: fragment)
    var classes = HTMLClassWords()
    let pruning = HTMLPruning(tree, .lenient, &classes)
    let text = HTMLBody(tree, roots: [0]) { pruning.isCut($0) }
    body = text.bytes
    headings = text.headings
  }
}
