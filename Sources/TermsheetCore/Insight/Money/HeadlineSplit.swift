/// How the headline figures of a company, or of all, split by how firm they are.
public struct HeadlineSplit: Sendable, Hashable {
  /// The company that is given the money, buys the capacity, or is bought; `nil` for all companies together.
  public var company: String?
  public var measure: MoneyMeasure
  public var count: MoneyCount

  /// One for each company that has any, and one for all at the front: those with the most in the main currency first.
  ///
  /// - Parameter deals: indices into `ledger.deals`.
  public static func splits(
    of deals: some Sequence<Int>, measure: MoneyMeasure, in ledger: Ledger, parts: DealParts
  ) -> [HeadlineSplit] {
    let wanted = deals.filter { MoneyMeasure(ledger.deals.deal($0).kind) == measure }
    guard !wanted.isEmpty else { return [] }
    let all = HeadlineSplit(company: nil, measure: measure, count: MoneyCount(wanted, in: ledger, parts: parts))
    let currency = all.count.mainCurrency ?? "USD"
    var companies: [String: [Int]] = [:]
    for index in wanted {
      if let name = ledger.deals.deal(index).recipient { companies[name, default: []].append(index) }
    }
    var splits = companies.map { name, deals in
      HeadlineSplit(company: name, measure: measure, count: MoneyCount(deals, in: ledger, parts: parts))
    }
    .filter { !$0.count.entries.isEmpty }
    func size(_ split: HeadlineSplit) -> Double {
      split.count.whole.total(in: currency).map { $0.high ?? $0.value } ?? 0
    }
    splits.sort { left, right in
      let (a, b) = (size(left), size(right))
      return a != b ? a > b : (left.company ?? "") < (right.company ?? "")
    }
    return [all] + splits
  }
}
