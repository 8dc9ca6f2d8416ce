/// One article's account of a deal.
public struct Report: Sendable, Hashable {
  /// Another article that carries the same text.
  public struct Copy: Sendable, Hashable {
    /// Index into `Ledger.articles`.
    public var article: Int
    /// The deal in that article; another than the report's where the copy has a head or foot of its own.
    public var key: FactKey
  }

  public var key: FactKey
  /// Index into `Ledger.articles`: of several copies of one text the oldest.
  public var article: Int
  /// Its position among the article's deals.
  public var ordinal: Int
  /// The other articles that carry the same text, the oldest first; they count for nothing.
  public var copies: [Copy]
  /// The deal as that article tells it, with the user's corrections.
  public var deal: Deal
  /// What the user corrected.
  public var corrected: Set<DealField>

  public init(
    key: FactKey, article: Int, ordinal: Int = 0, copies: [Copy] = [], deal: Deal, corrected: Set<DealField> = []
  ) {
    self.key = key
    self.article = article
    self.ordinal = ordinal
    self.copies = copies
    self.deal = deal
    self.corrected = corrected
  }
}

extension Report {
  /// Its own key and those of its copies.
  public var keys: [FactKey] { [key] + copies.map(\.key) }
}

/// A deal with everything that articles say of it.
public struct LedgerDeal: Sendable, Hashable, Identifiable {
  /// The key of its first report. The key of any of its reports finds it too, so that a name that was noted down stays
  /// good when an older report turns up.
  public var id: FactKey { reports[0].key }
  /// The best-supported value of every field.
  public var deal: Deal
  /// Oldest first; never empty.
  public var reports: [Report]
  /// Fields on which reports of equal standing disagree.
  public var disputed: Set<DealField>
  /// Fields that the user corrected.
  public var corrected: Set<DealField>
  /// Why the reports stand together; one fewer than there are reports of different texts.
  public var links: [MergeLink]

  /// How many articles carry the text of a report and are none of them.
  public var copies: Int { reports.reduce(0) { $0 + $1.copies.count } }

  public init(
    deal: Deal, reports: [Report], disputed: Set<DealField> = [], corrected: Set<DealField> = [],
    links: [MergeLink] = []
  ) {
    self.deal = deal
    self.reports = reports
    self.disputed = disputed
    self.corrected = corrected
    self.links = links
  }
}
