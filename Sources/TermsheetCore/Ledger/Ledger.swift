/// The facts of all articles, merged into deals, ownership and hardware use.
///
/// A value: adding articles gives the next state; views of it can be read from any thread.
public struct Ledger: Sendable {
  /// The articles in the order in which they were added; reports point to them by index.
  public private(set) var articles: [LoadedArticle] = []
  public private(set) var deals: [LedgerDeal] = []
  public private(set) var stakes: [LedgerStake] = []
  public private(set) var hardware: [LedgerHardware] = []

  public init() {}

  /// Adds articles and merges their facts with what is there.
  public mutating func add(_ loaded: [LoadedArticle]) {
    for item in loaded {
      let index = articles.count
      articles.append(item)
      for deal in item.facts.deals {
        deals.append(LedgerDeal(id: deals.count, deal: deal, reports: [Report(article: index, deal: deal)]))
      }
      for stake in item.facts.stakes {
        stakes.append(LedgerStake(stake: stake, article: index))
      }
      for mention in item.facts.hardware {
        hardware.append(LedgerHardware(mention: mention, article: index))
      }
    }
  }
}

/// One article's account of a deal.
public struct Report: Sendable, Hashable {
  /// Index into `Ledger.articles`.
  public var article: Int
  /// The deal as that article tells it.
  public var deal: Deal

  public init(article: Int, deal: Deal) {
    self.article = article
    self.deal = deal
  }
}

/// A deal with everything that articles say of it.
public struct LedgerDeal: Sendable, Hashable, Identifiable {
  public var id: Int
  /// The best-supported value of every field.
  public var deal: Deal
  /// Oldest first; never empty.
  public var reports: [Report]

  public init(id: Int, deal: Deal, reports: [Report]) {
    self.id = id
    self.deal = deal
    self.reports = reports
  }
}

/// A stake with the article that states it.
public struct LedgerStake: Sendable, Hashable {
  public var stake: Stake
  /// Index into `Ledger.articles`.
  public var article: Int

  public init(stake: Stake, article: Int) {
    self.stake = stake
    self.article = article
  }
}

/// A hardware mention with the article that makes it.
public struct LedgerHardware: Sendable, Hashable {
  public var mention: HardwareMention
  /// Index into `Ledger.articles`.
  public var article: Int

  public init(mention: HardwareMention, article: Int) {
    self.mention = mention
    self.article = article
  }
}
