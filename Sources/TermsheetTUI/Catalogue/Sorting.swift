import TermsheetCore

/// By which column of a list its rows are ordered, and which way.
struct Sorting: Sendable, Hashable {
  /// Index into the pane's columns.
  var column: Int
  var descending: Bool
}

/// The order of all deals under a sorting. Kept apart from what the filter lets through, so that a typed letter does not
/// sort anew.
enum DealOrder {
  /// Indices of deals. Rows without a value stand last either way; ties go by date, the newest first.
  static func sorted(
    _ indices: some Collection<Int32>, of catalogue: Catalogue, by column: DealsPane.Column, descending: Bool
  ) -> [Int32] {
    let ranks = catalogue.nameRanks
    var rows = indices.map { Row(index: $0, key: key($0, column, catalogue, ranks), day: catalogue.deals[Int($0)].day) }
    rows.sort { left, right in
      switch (left.key, right.key) {
      case (let a?, let b?) where a != b: return descending ? b < a : a < b
      case (_?, nil): return true
      case (nil, _?): return false
      default:
        let (a, b) = (left.day ?? .min, right.day ?? .min)
        return a != b ? a > b : left.index < right.index
      }
    }
    return rows.map(\.index)
  }

  private struct Row {
    var index: Int32
    var key: Key?
    var day: Int32?
  }

  private struct Key: Comparable {
    var group: Int32 = 0
    var value: Double

    static func < (left: Key, right: Key) -> Bool {
      left.group != right.group ? left.group < right.group : left.value < right.value
    }
  }

  private static func key(
    _ index: Int32, _ column: DealsPane.Column, _ catalogue: Catalogue, _ ranks: [Int32]
  ) -> Key? {
    let entry = catalogue.deals[Int(index)]
    let deal = catalogue.ledger.deals[Int(index)].deal
    switch column {
    case .date: return entry.day.map { Key(value: Double($0)) }
    case .recipient: return entry.hasRecipient ? Key(value: Double(ranks[Int(entry.parties[0])])) : nil
    case .investors:
      return deal.investors.first.flatMap { catalogue.company(named: $0.name) }.map { Key(value: Double(ranks[$0])) }
    case .amount: return deal.amount.flatMap(key(of:))
    case .valuation: return (deal.valuation?.money).flatMap(key(of:))
    case .kind: return Key(value: Double(Deal.Kind.allCases.firstIndex(of: deal.kind) ?? 0))
    case .status:
      return deal.status.flatMap { Deal.Status.allCases.firstIndex(of: $0) }.map { Key(value: Double($0)) }
    }
  }

  /// Figures of one currency stand together, dollars above the others: without rates a yen has no place among dollars.
  private static func key(of money: Money) -> Key? {
    guard money.value.isFinite else { return nil }
    let alphabetical = money.currency.utf8.prefix(3).reduce(Int32(0)) { $0 * 32 + Int32($1 & 31) }
    return Key(group: money.currency == "USD" ? 0 : -1 - alphabetical, value: money.high ?? money.value)
  }
}
