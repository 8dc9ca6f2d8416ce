/// What a user wants to see of the facts; everything that is set must hold.
public struct FactFilter: Sendable, Hashable {
  /// Any of these takes part in the fact; empty for all companies.
  public var companies: [CompanyName]
  /// Any of these is the deal's; empty for all, also those without one.
  public var dealStatuses: Set<Deal.Status>
  /// Any of these is the stake's; empty for all.
  public var stakeStatuses: Set<Stake.Status>
  /// Of the fact's own date, or where it has none of its article's.
  public var dates: DateWindow
  public var minimumAmount: MinimumAmount?
  /// Whether facts below `Confidence.threshold` are wanted too.
  public var includesUnsure: Bool
  /// What is asked in the filter language.
  public var query = Query()

  public init(
    companies: [CompanyName] = [],
    dealStatuses: Set<Deal.Status> = [],
    stakeStatuses: Set<Stake.Status> = [],
    dates: DateWindow = DateWindow(),
    minimumAmount: MinimumAmount? = nil,
    includesUnsure: Bool = false
  ) {
    self.companies = companies
    self.dealStatuses = dealStatuses
    self.stakeStatuses = stakeStatuses
    self.dates = dates
    self.minimumAmount = minimumAmount
    self.includesUnsure = includesUnsure
  }

  /// - Parameter published: the date of the article that tells of the deal.
  public func admits(_ deal: Deal, published: PartialDate?) -> Bool {
    guard isSure(deal.confidence), dates.admits(deal.date ?? published) else { return false }
    if !dealStatuses.isEmpty, !(deal.status.map(dealStatuses.contains) ?? false) { return false }
    if let minimumAmount, !minimumAmount.admits(deal.amount) { return false }
    return concerns(deal.companies)
  }

  public func admits(_ stake: Stake, published: PartialDate?) -> Bool {
    guard isSure(stake.confidence), dates.admits(stake.asOf ?? published) else { return false }
    if !stakeStatuses.isEmpty, !stakeStatuses.contains(stake.status) { return false }
    return concerns([stake.holder, stake.company])
  }

  public func admits(_ mention: HardwareMention, published: PartialDate?) -> Bool {
    guard isSure(mention.confidence), dates.admits(published) else { return false }
    return concerns(mention.companies)
  }

  /// Whether any of the companies that are asked for is among these names.
  public func concerns(_ names: [String]) -> Bool {
    companies.isEmpty || names.contains { name in companies.contains { $0.matches(name) } }
  }

  /// What judges by ``query``; `nil` where it asks nothing.
  func matcher(_ ledger: Ledger) -> QueryMatcher? { query.isEmpty ? nil : QueryMatcher(query, ledger: ledger) }

  private func isSure(_ confidence: Confidence) -> Bool {
    includesUnsure || query.asksForUnsure || confidence.value >= Confidence.threshold
  }
}

extension Deal {
  /// Everybody who takes part: recipient, investors, sellers.
  public var companies: [String] { (recipient.map { [$0] } ?? []) + investors.map(\.name) + sellers }

  /// The company that the deal is about: its recipient, else the first that pays.
  public var subject: String? { recipient ?? investors.first?.name }
}

extension HardwareMention {
  /// The maker and the users.
  public var companies: [String] { (vendor.map { [$0] } ?? []) + users }
}
