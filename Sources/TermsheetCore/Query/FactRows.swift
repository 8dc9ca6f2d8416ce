/// A fact with the article that tells it, as lists show them.
public struct FactRow<Fact: Sendable>: Sendable {
  public var fact: Fact
  /// The one that tells it first.
  public var article: Article
  /// The one whose sentence proves what the row says; of a deal with several reports often another than the first.
  public var source: Article
  /// How many articles of different texts tell it.
  public var reports: Int
  /// How many further articles carry one of these texts; they count for nothing.
  public var copies: Int
  /// By which the fact is called.
  public var key: FactKey?
  /// Fields of a deal on which its reports disagree.
  public var disputed: Set<DealField>

  public init(
    fact: Fact, article: Article, source: Article? = nil, reports: Int = 1, copies: Int = 0, key: FactKey? = nil,
    disputed: Set<DealField> = []
  ) {
    self.fact = fact
    self.article = article
    self.source = source ?? article
    self.reports = reports
    self.copies = copies
    self.key = key
    self.disputed = disputed
  }
}

extension Ledger {
  /// A deal with the article that reports it first and the one whose sentence is the deal's evidence.
  public func row(ofDeal index: Int) -> FactRow<Deal> {
    let entry = deals[index]
    let witness = entry.reports.last { $0.deal.evidence == entry.deal.evidence } ?? entry.reports[0]
    return FactRow(
      fact: entry.deal, article: articles.article(entry.reports[0].article),
      source: articles.article(witness.article), reports: entry.reports.count, copies: entry.copies,
      key: entry.id, disputed: entry.disputed)
  }

  /// The deals that the filter lets pass: first those that fit its free text best, of equal ones the newest; those without
  /// any date last.
  public func deals(_ filter: FactFilter) -> [FactRow<Deal>] {
    let matcher = filter.matcher(self)
    let admitted = deals.indices.filter { index in
      guard let report = deals[index].reports.first else { return false }
      guard filter.admits(deals[index].deal, published: articles.published(report.article)) else {
        return false
      }
      return matcher?.admits(deal: index) ?? true
    }
    return Self.sorted(
      admitted.map(row(ofDeal:)), scores(admitted, of: deals.indices, filter.query, searchParts(ofDeal:))
    ) { left, right in
      switch (left.fact.date ?? left.article.published, right.fact.date ?? right.article.published) {
      case (let first?, let second?): first > second
      case (.some, nil): true
      default: false
      }
    }
  }

  /// The stakes that the filter lets pass: first those that fit its free text best, of equal ones by company, of each the
  /// largest first; what copies of a text say again is counted with it.
  public func stakes(_ filter: FactFilter) -> [FactRow<Stake>] {
    let matcher = filter.matcher(self)
    let admitted = stakes.indices.filter { index in
      let published = articles.published(stakes[index].article)
      return filter.admits(stakes[index].stake, published: published) && matcher?.admits(stake: index) ?? true
    }
    let facts = RepeatedFacts(stakes.map { ($0.article, SaidStake($0.stake)) }, of: articles)
    let once = facts.once(admitted)
    let rows = once.map { index, copies in
      let entry = stakes[index]
      return FactRow(fact: entry.stake, article: articles.article(entry.article), copies: copies, key: entry.key)
    }
    return Self.sorted(rows, scores(once.map(\.index), of: stakes.indices, filter.query, searchParts(ofStake:))) {
      left, right in
      let (first, second) = (left.fact.company.lowercased(), right.fact.company.lowercased())
      return first != second ? first < second : (left.fact.percent ?? -1) > (right.fact.percent ?? -1)
    }
  }

  /// The hardware mentions that the filter lets pass: first those that fit its free text best, of equal ones by maker and
  /// product; what copies of a text say again is counted with it.
  public func hardware(_ filter: FactFilter) -> [FactRow<HardwareMention>] {
    let matcher = filter.matcher(self)
    let admitted = hardware.indices.filter { index in
      let published = articles.published(hardware[index].article)
      return filter.admits(hardware[index].mention, published: published) && matcher?.admits(hardware: index) ?? true
    }
    let facts = RepeatedFacts(hardware.map { ($0.article, SaidHardware($0.mention)) }, of: articles)
    let once = facts.once(admitted)
    let rows = once.map { index, copies in
      let entry = hardware[index]
      return FactRow(fact: entry.mention, article: articles.article(entry.article), copies: copies, key: entry.key)
    }
    return Self.sorted(rows, scores(once.map(\.index), of: hardware.indices, filter.query, searchParts(ofHardware:))) {
      left, right in
      let (first, second) = ((left.fact.vendor ?? "~").lowercased(), (right.fact.vendor ?? "~").lowercased())
      return first != second ? first < second : left.fact.name.lowercased() < right.fact.name.lowercased()
    }
  }

  /// How well each of some facts fits the free text of a filter; empty where it has none. How rare a word is, is counted
  /// among all facts of the kind.
  private func scores(
    _ facts: [Int], of all: Range<Int>, _ query: Query, _ parts: (Int) -> [FullTextBuilder.Part]
  ) -> [Float] {
    let asked = query.wantedTexts
    guard !asked.isEmpty, facts.count > 1 else { return [] }
    let index = FullTextIndex(all.lazy.map(parts))
    let scores = Relevance.scores(asked.compactMap { index.hits(WordText.folded($0)) }, in: index)
    return facts.map { scores[$0] }
  }

  /// The best first, then as is said; equal rows keep the order of their articles.
  private static func sorted<Fact>(
    _ rows: [FactRow<Fact>], _ scores: [Float], by isBefore: (FactRow<Fact>, FactRow<Fact>) -> Bool
  ) -> [FactRow<Fact>] {
    rows.enumerated().sorted { left, right in
      if !scores.isEmpty, scores[left.offset] != scores[right.offset] {
        return scores[left.offset] > scores[right.offset]
      }
      if isBefore(left.element, right.element) { return true }
      return !isBefore(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}
