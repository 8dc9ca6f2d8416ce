/// Finds, among the facts of one article, those that the user's marks are about.
struct AnchorMatching {
  /// For each fact, by its position in the list, the marks on it.
  private(set) var marks: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - candidates: marks that were made on facts of this article, as indices into `work.facts`.
  ///   - facts: the article's facts of all kinds as anchors.
  init(_ candidates: [Int], of work: UserWork, to facts: [FactAnchor]) {
    for mark in candidates {
      let anchor = work.facts[mark].anchor
      var best: (fact: Int, fit: Int)?
      for (index, fact) in facts.enumerated() {
        let fit = anchor.fit(fact)
        if fit > best?.fit ?? 0 { best = (index, fit) }
      }
      if let best { marks[best.fact, default: []].append(mark) }
    }
  }
}
