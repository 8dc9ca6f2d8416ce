/// What stands beside a page's title: "By Ida Brandt · 14 March 2026".
struct HTMLByline {
  /// Runs of text that are looked at behind the title and before it.
  private static let reachBehind = 50
  private static let reachBefore = 12
  /// A longer run begins the article's text, in bytes.
  private static let longest = 160

  private(set) var published: PartialDate?
  private(set) var author: String?

  private let tree: HTMLTree

  /// - Parameter title: as the page's header has it, by which the heading is found.
  init(_ tree: HTMLTree, title: String?) {
    self.tree = tree
    guard let heading = heading(title) else { return }
    let behind = runs(in: tree.nodes[heading].end..<tree.nodes.count, most: Self.reachBehind)
    let before = runs(in: 0..<heading, most: Self.reachBefore, backwards: true)
    published = date(in: behind) ?? date(in: before.filter { !tree.isInside($0.index, [.a, .li]) })
    author = writer(in: behind) ?? writer(in: before)
  }

  private struct Run {
    var index: Int
    var text: String
  }

  /// The heading that is the title, or the page's only one of the first rank.
  private func heading(_ title: String?) -> Int? {
    let headings = tree.indices.filter { tree.nodes[$0].tag.isHeading }
    let wanted = title.map(HTMLMetadata.letters) ?? ""
    if wanted.count >= 8, let same = headings.first(where: { HTMLMetadata.letters(tree.plainText(of: $0)) == wanted }) {
      return same
    }
    let first = headings.filter { tree.nodes[$0].tag == .h1 && !tree.plainText(of: $0).isEmpty }
    return first.count == 1 ? first[0] : nil
  }

  /// The runs of text that are shown, in the order of the page, up to where the article's text begins.
  private func runs(in nodes: Range<Int>, most: Int, backwards: Bool = false) -> [Run] {
    var runs: [Run] = []
    for index in backwards ? Array(nodes.suffix(400).reversed()) : Array(nodes.prefix(1200)) {
      guard tree.nodes[index].tag == .text, !isOutside(index) else { continue }
      let text = HTMLMetadata.tidy(tree.text[tree.nodes[index].text].prefix(Self.longest + 1).text)
      if text.isEmpty { continue }
      if text.utf8.count > Self.longest || runs.count >= most { break }
      runs.append(Run(index: index, text: text))
    }
    return backwards ? runs.reversed() : runs
  }

  private func isOutside(_ index: Int) -> Bool {
    var around = tree.nodes[index].parent
    while around > 0 {
      if tree.nodes[around].tag.isNeverText || tree.nodes[around].tag == .nav || tree.nodes[around].tag == .footer {
        return true
      }
      around = tree.nodes[around].parent
    }
    return false
  }

  private static let changes = [
    "updated", "modified", "reviewed", "edited", "revised", "checked", "expires", "deadline",
  ]

  /// The only date among the runs, or the one that is called the publication's.
  ///
  /// When a page was changed is not when it was published, and two dates without a word are nothing.
  private func date(in runs: [Run]) -> PartialDate? {
    var dates: [PartialDate] = []
    for (position, run) in runs.enumerated() {
      guard let date = DateLine.date(run.text) else { continue }
      let before = position > 0 ? runs[position - 1].text.lowercased() : ""
      if before.utf8.count < 40, Self.changes.contains(where: { before.contains($0) }) { continue }
      let isNamed = [run.text.lowercased(), before].contains { $0.hasPrefix("published") || $0.hasPrefix("posted") }
      if isNamed { return date }
      if !dates.contains(date) { dates.append(date) }
    }
    return dates.count == 1 ? dates[0] : nil
  }

  private func writer(in runs: [Run]) -> String? {
    for (position, run) in runs.enumerated() {
      let text = run.text.lowercased()
      guard
        let mark = ["written by", "posted by", "by"].first(where: {
          text == $0 || text.hasPrefix($0 + " ") || text == $0 + ":" || text.hasPrefix($0 + ": ")
        })
      else { continue }
      let rest = String(run.text.dropFirst(mark.count)).trimmed(of: [":", " "])
      let name = rest.isEmpty && position + 1 < runs.count ? runs[position + 1].text : rest
      if let name = PersonLine.names(name), PersonLine.looksLikeNames(name) { return name }
    }
    return nil
  }
}
