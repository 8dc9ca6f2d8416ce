extension Ledger {
  /// What free text is looked for in: of a deal what is known of it, and of each of its reports the sentences, the
  /// article's title and the outlet.
  public func searchParts(ofDeal index: Int) -> [FullTextBuilder.Part] {
    let entry = deals[index]
    let deal = entry.deal
    var parts = deal.companies.map { FullTextBuilder.Part($0, .name) }
    parts += [deal.kind.word, deal.kind.rawValue, deal.round ?? "", deal.status?.word ?? ""].map { .init($0, .word) }
    for report in entry.reports {
      let loaded = articles[report.article]
      parts += Self.searchParts(
        of: loaded.article, evidence: articles.evidence(report.deal.proof, of: loaded, at: report.article),
        source: report.deal.attribution)
    }
    return parts
  }

  public func searchParts(ofStake index: Int) -> [FullTextBuilder.Part] {
    let stake = stakes[index].stake
    return [.init(stake.holder, .name), .init(stake.company, .name), .init(stake.kind.word, .word)]
      + [.init(stake.status.rawValue, .word)]
      + Self.searchParts(of: articles.article(stakes[index].article), evidence: stake.evidence)
  }

  public func searchParts(ofHardware index: Int) -> [FullTextBuilder.Part] {
    let entry = hardware[index]
    let mention = entry.mention
    let loaded = articles[entry.article]
    return ([mention.name, mention.vendor ?? ""] + mention.users).map { .init($0, .name) }
      + [.init(mention.relation.word, .word)]
      + Self.searchParts(
        of: loaded.article, evidence: articles.evidence(mention.proof, of: loaded, at: entry.article))
  }

  private static func searchParts(
    of article: Article, evidence: [Evidence], source: String? = nil
  ) -> [FullTextBuilder.Part] {
    evidence.map { .init($0.text, .sentence) }
      + [.init(article.title ?? "", .title), .init(article.outlet ?? "", .word), .init(source ?? "", .word)]
  }
}

extension FullTextIndex {
  /// The index of some rows, each in its parts.
  public init(_ rows: some Sequence<[FullTextBuilder.Part]>) {
    var builder = FullTextBuilder()
    for row in rows { builder.append(row) }
    self = builder.finish()
  }
}
