/// An order of deals: `amount:desc`.
public struct DealSort: Sendable, Hashable {
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case date, recipient, investors, amount, valuation, kind, status
  }

  public var column: Column
  public var descending: Bool

  /// `nil` where the text names no column.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let column = parts.first.flatMap(Column.init(rawValue:)) else { return nil }
    if parts.count > 1 { guard parts.count == 2, ["asc", "desc"].contains(parts[1]) else { return nil } }
    self.column = column
    descending = parts.last == "desc"
  }

  private struct Key {
    var group = 0
    var number = 0.0
    var text = ""

    static func isBefore(_ left: Key, _ right: Key) -> Bool {
      if left.group != right.group { return left.group < right.group }
      return left.number != right.number ? left.number < right.number : left.text < right.text
    }
  }

  /// What has no value stands last either way; equal rows keep their order.
  public func sorted(_ rows: RowList<FactRow<Deal>>) -> RowList<FactRow<Deal>> {
    let keys = rows.map(key)
    return rows.at(
      keys.indices.sorted { left, right in
        switch (keys[left], keys[right]) {
        case (let a?, let b?):
          if Key.isBefore(a, b) { return !descending }
          if Key.isBefore(b, a) { return descending }
        case (_?, nil): return true
        case (nil, _?): return false
        case (nil, nil): break
        }
        return left < right
      })
  }

  private func key(_ row: FactRow<Deal>) -> Key? {
    let deal = row.fact
    switch column {
    case .date: return (deal.date ?? row.article.published).map { Key(number: Double($0.dayNumber)) }
    case .recipient: return deal.recipient.map { Key(text: $0.lowercased()) }
    case .investors: return deal.investors.first.map { Key(text: $0.name.lowercased()) }
    case .amount: return deal.amount.map(Self.key)
    case .valuation: return deal.valuation.map { Self.key($0.money) }
    case .kind: return Deal.Kind.allCases.firstIndex(of: deal.kind).map { Key(number: Double($0)) }
    case .status: return deal.status.flatMap { Deal.Status.allCases.firstIndex(of: $0) }.map { Key(number: Double($0)) }
    }
  }

  /// Figures of one currency stand together, dollars above the others.
  private static func key(_ money: Money) -> Key {
    let code = money.currency.utf8.prefix(3).reduce(0) { $0 * 32 + Int($1 & 31) }
    return Key(group: money.currency == "USD" ? 0 : -1 - code, number: money.high ?? money.value)
  }
}
