/// A company and how often the facts speak of it.
public struct CompanySummary: Sendable, Hashable {
  /// Canonical short name.
  public var name: String
  /// Deals in which it takes part in any way.
  public var deals = 0
  /// Deals in which it receives the money, is bought or lists.
  public var asRecipient = 0
  /// Deals in which it invests, buys, lends or provides.
  public var asInvestor = 0
  /// Stakes in it.
  public var stakesInIt = 0
  /// Stakes that it holds.
  public var stakesHeld = 0
  /// Hardware mentions that name it as maker or user.
  public var hardware = 0

  public init(name: String) { self.name = name }
}

extension Ledger {
  /// The companies of all facts that the filter lets pass, those with the most deals first, then by name.
  public func companies(_ filter: FactFilter) -> [CompanySummary] {
    var summaries: [String: CompanySummary] = [:]
    func count(_ name: String, _ change: (inout CompanySummary) -> Void) {
      guard filter.concerns([name]) else { return }
      change(&summaries[name, default: CompanySummary(name: name)])
    }
    for index in admittedDeals(filter) {
      let deal = deals.deal(index)
      for name in Set(deal.companies) { count(name) { $0.deals += 1 } }
      if let recipient = deal.recipient { count(recipient) { $0.asRecipient += 1 } }
      for name in Set(deal.investors.map(\.name)) { count(name) { $0.asInvestor += 1 } }
    }
    // A question about deals alone (a status, an amount) is not answered by stakes and chips.
    if filter.dealStatuses.isEmpty, filter.minimumAmount == nil {
      for (index, _) in admittedStakes(filter) {
        count(stakes[index].stake.company) { $0.stakesInIt += 1 }
        count(stakes[index].stake.holder) { $0.stakesHeld += 1 }
      }
      for (index, _) in admittedHardware(filter) {
        for name in Set(hardware.mention(index).companies) { count(name) { $0.hardware += 1 } }
      }
    }
    return summaries.values.sorted { left, right in
      left.deals != right.deals ? left.deals > right.deals : left.name.lowercased() < right.name.lowercased()
    }
  }
}
