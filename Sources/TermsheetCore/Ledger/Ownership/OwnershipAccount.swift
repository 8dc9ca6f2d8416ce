/// Who holds a company and what it holds, row by row, each with its date and its source: the ownership as it is printed.
public struct OwnershipAccount: Sendable, Hashable {
  public enum Section: String, Sendable, Hashable, CaseIterable {
    /// Shares held now: the latest statement of each holder.
    case held
    /// Votes, profit shares and warrants held now.
    case rights
    case proposed
    case former
    /// Statements that a newer one has replaced.
    case earlier
    /// What the company holds in others, or is said to have held or to be about to hold.
    case holdings
  }

  public struct Row: Sendable, Hashable {
    public var section: Section
    public var stake: Stake
    /// As of when it is, or where that is not stated when the newest article that states it came out.
    public var date: PartialDate?
    /// Whether the date is the article's.
    public var isDateOfReport: Bool
    /// The newest that states it.
    public var article: Article
    /// How many texts state it; copies of one count once.
    public var texts: Int
    /// How many further articles carry one of these texts.
    public var copies: Int
    public var key: FactKey
  }

  /// As the facts name it.
  public var company: String
  public var rows: [Row]
  /// The sum of the shares held now whose size is stated, in percent.
  public var stated: Double
  /// The share of which nothing is said, in percent; `nil` where no share is stated or nothing remains.
  public var remainder: Double?
  public var remainderQualifier: Qualifier
  /// Whether the shares stated add up to more than the whole.
  public var exceedsWhole: Bool

  public init(_ ownership: Ownership, in ledger: Ledger) {
    company = ownership.company
    stated = ownership.stated
    remainder = ownership.remainder
    remainderQualifier = ownership.remainderQualifier
    exceedsWhole = ownership.exceedsWhole
    let sections: [(Section, [Ownership.Entry])] = [
      (.held, ownership.current), (.rights, ownership.otherKinds), (.proposed, ownership.proposed),
      (.former, ownership.former), (.earlier, ownership.superseded), (.holdings, ownership.holdings),
    ]
    rows = sections.flatMap { section, entries in
      entries.map { entry in
        let newest = ledger.stakes[entry.statements[0]]
        let article = ledger.articles.article(newest.article)
        return Row(
          section: section, stake: newest.stake, date: newest.stake.asOf ?? article.published,
          isDateOfReport: newest.stake.asOf == nil, article: article, texts: entry.statements.count,
          copies: entry.copies(in: ledger), key: newest.key)
      }
    }
  }

  public func rows(_ section: Section) -> [Row] { rows.filter { $0.section == section } }
}

extension Ledger {
  /// The companies and holders of all stakes that a name may mean: those of that very name whatever its case, or else those
  /// in which its words occur, in ascending order.
  public func owners(named name: String) -> [String] {
    var names: Set<String> = []
    for entry in stakes { names.formUnion([entry.stake.company, entry.stake.holder]) }
    let folded = FoldedName.fold(name)
    let same = names.filter { FoldedName.fold($0) == folded }
    if !same.isEmpty { return same.sorted() }
    guard let wanted = CompanyName(name) else { return [] }
    return names.filter { wanted.matches($0) }.sorted()
  }

  /// Who holds the company of these names, and what it holds.
  ///
  /// - Parameters:
  ///   - names: spellings of one name, of which the first is shown.
  ///   - includesUnsure: whether facts of low confidence count.
  ///   - query: the statements that count.
  public func ownership(ofAny names: [String], includesUnsure: Bool, query: Query = Query()) -> OwnershipAccount {
    let wanted = Set(names)
    let matcher = QueryMatcher(query, ledger: self)
    let sure = stakes.indices.filter {
      (includesUnsure || query.asksForUnsure || stakes[$0].stake.confidence.value >= Confidence.threshold)
        && matcher.admits(stake: $0)
    }
    let ownership = Ownership(
      of: names.first ?? "", held: sure.filter { wanted.contains(stakes[$0].stake.company) },
      holding: sure.filter { wanted.contains(stakes[$0].stake.holder) }, in: self)
    return OwnershipAccount(ownership, in: self)
  }
}
