/// What articles say of one company: the money it got, what it was put at, what it holds and uses, and who reports it.
public struct CompanyProfile: Sendable, Hashable {
  /// What the company was put at, at a time.
  public struct ValuationStep: Sendable, Hashable {
    /// Index into `Ledger.deals`.
    public var deal: Int
    public var date: PartialDate?
    public var valuation: Valuation
    public var firmness: Firmness
    /// The figure over that of the step before; `nil` for the first, for other currencies, and where either is a range
    /// or a bound.
    public var factor: Double?
  }

  public let name: String
  /// Deals in which it is given money or is bought, oldest first, those without a date before all. Indices into
  /// `Ledger.deals`.
  public private(set) var receiving: [Int] = []
  /// Deals in which it invests, buys, lends or provides; oldest first.
  public private(set) var giving: [Int] = []
  /// Deals in which it sells a holding.
  public private(set) var selling: [Int] = []
  public private(set) var valuations: [ValuationStep] = []
  /// The money that it was given, by how firm it is.
  public private(set) var moneyIn: MoneyCount
  /// Commitments to buy capacity, of its own.
  public private(set) var commitments: [Int] = []
  /// Indices into `Ledger.hardware`: what it uses; what it plans or buys; what it makes or sells.
  public private(set) var uses: [Int] = []
  public private(set) var plans: [Int] = []
  public private(set) var makes: [Int] = []
  /// Indices into `Ledger.articles` in which any fact names it, the newest first.
  public private(set) var articles: [Int] = []
  /// When articles told of shares in it or of it, ascending, each day once.
  public private(set) var shareDates: [PartialDate] = []

  /// - Parameters:
  ///   - deals: indices into `ledger.deals` in which the company takes part.
  ///   - stakes: indices into `ledger.stakes` in which it is held or holds.
  ///   - hardware: indices into `ledger.hardware` that name it as maker or user.
  public init(
    of name: String, deals: some Sequence<Int>, stakes: some Sequence<Int>, hardware: some Sequence<Int>,
    in ledger: Ledger, parts: DealParts
  ) {
    self.name = name
    func day(_ index: Int) -> Int { Timeline.date(of: ledger.deals[index], in: ledger)?.dayNumber ?? .min }
    let deals = Array(deals).map { (index: $0, day: day($0)) }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    var cited: Set<Int> = []
    for (index, _) in deals {
      let entry = ledger.deals[index]
      if entry.deal.recipient == name {
        if entry.deal.kind == .computeCommitment { commitments.append(index) } else { receiving.append(index) }
      }
      if entry.deal.investors.contains(where: { $0.name == name }) { giving.append(index) }
      if entry.deal.sellers.contains(name) { selling.append(index) }
      for report in entry.reports { cited.insert(report.article) }
    }
    moneyIn = MoneyCount(
      receiving.filter { MoneyMeasure(ledger.deals.deal($0).kind) == .moneyIn }, in: ledger, parts: parts)
    valuations = Self.steps(receiving, in: ledger)
    for index in hardware {
      let entry = ledger.hardware[index]
      cited.insert(entry.article)
      if entry.mention.users.contains(name) {
        if entry.mention.relation == .uses { uses.append(index) } else { plans.append(index) }
      } else if entry.mention.vendor == name, entry.mention.relation == .makes || entry.mention.relation == .sells {
        makes.append(index)
      }
    }
    var dates: Set<PartialDate> = []
    for index in stakes {
      let entry = ledger.stakes[index]
      cited.insert(entry.article)
      if let date = ledger.date(ofStake: index) { dates.insert(date) }
    }
    shareDates = dates.sorted()
    articles = cited.sorted { left, right in
      let (a, b) = (published(left), published(right))
      return a != b ? a > b : left < right
    }
    func published(_ index: Int) -> Int { ledger.articles.published(index)?.dayNumber ?? .min }
  }

  private static func steps(_ deals: [Int], in ledger: Ledger) -> [ValuationStep] {
    var steps: [ValuationStep] = []
    for index in deals {
      let deal = ledger.deals.deal(index)
      // The price of a takeover is no valuation that a round sets.
      guard let valuation = deal.valuation, deal.status != .terminated, deal.status != .denied else { continue }
      var step = ValuationStep(
        deal: index, date: Timeline.date(of: ledger.deals[index], in: ledger), valuation: valuation,
        firmness: Firmness(status: deal.status, qualifier: nil))
      if let last = steps.last?.valuation.money, isComparable(last), isComparable(valuation.money),
        last.currency == valuation.money.currency, steps.last?.date != nil, step.date != nil
      {
        step.factor = valuation.money.value / last.value
      }
      steps.append(step)
    }
    return steps
  }

  private static func isComparable(_ money: Money) -> Bool {
    (money.qualifier == .exact || money.qualifier == .about) && money.value > 0 && money.value.isFinite
  }
}

extension Ledger {
  /// As of when a stake is, or where that is not stated when its article came out.
  public func date(ofStake index: Int) -> PartialDate? {
    stakes[index].stake.asOf ?? articles.published(stakes[index].article)
  }

  /// Who held a company on a day: what was said of shares up to it. What has no date may have been said later, and
  /// counts only without a day.
  ///
  /// - Parameter stakes: indices into ``stakes``.
  public func ownership(of company: String, at date: PartialDate?, among stakes: some Sequence<Int>) -> Ownership {
    let known = stakes.filter { index in
      guard let date else { return true }
      return self.date(ofStake: index).map { $0.dayNumber <= date.lastDayNumber } ?? false
    }
    return Ownership(
      of: company, held: known.filter { self.stakes[$0].stake.company == company },
      holding: known.filter { self.stakes[$0].stake.holder == company }, in: self)
  }
}
