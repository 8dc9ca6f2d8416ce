extension LoadedArticle {
  /// The article with the deals, stakes and chips alone that a filter lets pass; of rights and comments those that free
  /// text or `company:` finds.
  public func narrowed(to query: Query) -> LoadedArticle {
    guard !query.isEmpty else { return self }
    var ledger = Ledger()
    ledger.add([self])
    let matcher = QueryMatcher(query, ledger: ledger)
    var narrowed = self
    let deals = Set(
      ledger.deals.indices.filter { matcher.admits(deal: $0) }.flatMap { ledger.deals[$0].reports.map(\.ordinal) })
    var positions: [Int: Int] = [:]
    for (position, ordinal) in deals.sorted().enumerated() { positions[ordinal] = position }
    narrowed.facts.deals = deals.sorted().map { ordinal in
      var deal = facts.deals[ordinal]
      // It counts in the list that is left.
      deal.partOf = deal.partOf.flatMap { positions[$0] }
      return deal
    }
    narrowed.facts.stakes = ledger.stakes.indices.filter { matcher.admits(stake: $0) }.map { ledger.stakes[$0].stake }
    narrowed.facts.hardware = ledger.hardware.indices.filter { matcher.admits(hardware: $0) }
      .map { ledger.hardware.mention($0) }
    narrowed.facts.rights = facts.rights.filter { query.admits([$0.holder, $0.company], $0.evidence) }
    narrowed.facts.comments = facts.comments.filter { query.admits([$0.company], $0.evidence) }
    return narrowed
  }
}

extension Query {
  /// Judges what has but names and evidence.
  fileprivate func admits(_ names: [String], _ evidence: [Evidence]) -> Bool {
    root?.holds { term in
      switch term {
      case .text(let text): WordText.contains(WordText.folded(text), in: names + evidence.map(\.text))
      case .name(.company, let patterns): names.contains { name in patterns.contains { $0.matches(name) } }
      default: false
      }
    } ?? true
  }
}
