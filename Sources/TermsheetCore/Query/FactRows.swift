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
  public func deals(_ filter: FactFilter) -> RowList<FactRow<Deal>> {
    let admitted = admittedDeals(filter)
    let dates = admitted.map { deals.deal($0).date ?? articles.published(deals.firstArticle($0)) }
    let order = Self.order(
      admitted.count, scores(admitted, of: deals.indices, filter.query, searchParts(ofDeal:))
    ) { left, right in
      switch (dates[left], dates[right]) {
      case (let first?, let second?): first > second
      case (.some, nil): true
      default: false
      }
    }
    return RowList(count: order.count) { row(ofDeal: admitted[order[$0]]) }
  }

  /// The stakes that the filter lets pass: first those that fit its free text best, of equal ones by company, of each the
  /// largest first; what copies of a text say again is counted with it.
  public func stakes(_ filter: FactFilter) -> RowList<FactRow<Stake>> {
    let once = admittedStakes(filter)
    let companies = once.map { stakes[$0.index].stake.company.lowercased() }
    let order = Self.order(
      once.count, scores(once.map(\.index), of: stakes.indices, filter.query, searchParts(ofStake:))
    ) { left, right in
      let (first, second) = (companies[left], companies[right])
      if first != second { return first < second }
      return (stakes[once[left].index].stake.percent ?? -1) > (stakes[once[right].index].stake.percent ?? -1)
    }
    return RowList(count: order.count) { place in
      let (index, copies) = once[order[place]]
      let entry = stakes[index]
      return FactRow(fact: entry.stake, article: articles.article(entry.article), copies: copies, key: entry.key)
    }
  }

  /// The hardware mentions that the filter lets pass: first those that fit its free text best, of equal ones by maker and
  /// product; what copies of a text say again is counted with it.
  public func hardware(_ filter: FactFilter) -> RowList<FactRow<HardwareMention>> {
    let once = admittedHardware(filter)
    let names = once.map { item in
      let mention = hardware.mention(item.index)
      return (maker: (mention.vendor ?? "~").lowercased(), product: mention.name.lowercased())
    }
    let order = Self.order(
      once.count, scores(once.map(\.index), of: hardware.indices, filter.query, searchParts(ofHardware:))
    ) { left, right in
      let (first, second) = (names[left].maker, names[right].maker)
      return first != second ? first < second : names[left].product < names[right].product
    }
    return RowList(count: order.count) { place in
      let (index, copies) = once[order[place]]
      let entry = hardware[index]
      return FactRow(fact: entry.mention, article: articles.article(entry.article), copies: copies, key: entry.key)
    }
  }

  // MARK: What passes

  /// The deals that the filter lets pass, in their own order.
  func admittedDeals(_ filter: FactFilter) -> [Int] {
    let matcher = filter.matcher(self)
    return deals.indices.filter { index in
      filter.admits(deals.deal(index), published: articles.published(deals.firstArticle(index)))
        && matcher?.admits(deal: index) ?? true
    }
  }

  /// The stakes that the filter lets pass, each once, with how many copies of a text say it again.
  func admittedStakes(_ filter: FactFilter) -> [(index: Int, copies: Int)] {
    let matcher = filter.matcher(self)
    let admitted = stakes.indices.filter { index in
      let published = articles.published(stakes[index].article)
      return filter.admits(stakes[index].stake, published: published) && matcher?.admits(stake: index) ?? true
    }
    return RepeatedFacts(count: stakes.count, article: { stakes[$0].article }, of: articles) {
      SaidStake(stakes[$0].stake)
    }.once(admitted)
  }

  /// The hardware mentions that the filter lets pass, each once, with how many copies of a text say it again.
  func admittedHardware(_ filter: FactFilter) -> [(index: Int, copies: Int)] {
    let matcher = filter.matcher(self)
    let admitted = hardware.indices.filter { index in
      let published = articles.published(hardware.article(index))
      return filter.admits(hardware.mention(index), published: published) && matcher?.admits(hardware: index) ?? true
    }
    return RepeatedFacts(count: hardware.count, article: hardware.article, of: articles) {
      SaidHardware(hardware.mention($0))
    }.once(admitted)
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

  /// The places of so many rows: the best first, then as is said; equal rows keep the order of their articles.
  ///
  /// - Parameter isBefore: asked of two places.
  private static func order(_ count: Int, _ scores: [Float], by isBefore: (Int, Int) -> Bool) -> [Int] {
    (0..<count).sorted { left, right in
      if !scores.isEmpty, scores[left] != scores[right] { return scores[left] > scores[right] }
      if isBefore(left, right) { return true }
      return !isBefore(right, left) && left < right
    }
  }
}
