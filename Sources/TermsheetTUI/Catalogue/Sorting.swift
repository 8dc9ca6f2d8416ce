import TermsheetCore

/// By which column of a list its rows are ordered, and which way.
struct Sorting: Sendable, Hashable {
  /// Index into the pane's columns.
  var column: Int
  var descending: Bool

  /// The orders in which the lists stand until another is chosen: the largest companies first, deals the newest first,
  /// hardware by its name.
  static let companies = Sorting(column: CompaniesPane.Column.deals.rawValue, descending: true)
  static let deals = Sorting(column: DealsPane.Column.date.rawValue, descending: true)
  static let hardware = Sorting(column: HardwarePane.Column.product.rawValue, descending: false)

  static func standard(of pane: PaneKind) -> Sorting? {
    switch pane {
    case .companies: .companies
    case .deals: .deals
    case .hardware: .hardware
    case .ownership, .article, .page: nil
    }
  }
}

/// The order of all deals under a sorting. Kept apart from what the filter lets through, so that a typed letter does not
/// sort anew.
enum DealOrder {
  /// All deals of a catalogue. Rows without a value stand last either way; ties go by date, the newest first.
  static func sorted(_ catalogue: Catalogue, by column: DealsPane.Column, descending: Bool) -> [Int32] {
    let all = (0..<Int32(catalogue.deals.count)).map { $0 }
    let days = catalogue.deals.days.map { ~Self.key(ofDay: $0 == .min ? .min : Int64($0)) }
    let newest = RadixOrder.sorted(all, by: days)
    let keys = keys(column, catalogue).map { key in key.map { descending ? ~$0 : $0 } ?? .max }
    return RadixOrder.sorted(newest, by: keys)
  }

  /// For each deal what it is ordered by; `nil` where it has no such value.
  private static func keys(_ column: DealsPane.Column, _ catalogue: Catalogue) -> [UInt64?] {
    let ranks = catalogue.nameRanks
    let deals = catalogue.deals
    func ranked(_ numbers: [Int32]) -> [UInt64?] { numbers.map { $0 < 0 ? nil : UInt64(ranks[Int($0)]) } }
    func placed(_ places: [UInt8]) -> [UInt64?] { places.map { $0 == .max ? nil : UInt64($0) } }
    switch column {
    case .date: return deals.days.map { $0 == .min ? nil : key(ofDay: Int64($0)) }
    case .recipient: return ranked(deals.recipients)
    case .investors: return ranked(deals.firstInvestors)
    case .amount: return deals.amounts.map { $0 == .max ? nil : $0 }
    case .valuation: return deals.valuations.map { $0 == .max ? nil : $0 }
    case .kind: return placed(deals.kinds)
    case .status: return placed(deals.statuses)
    }
  }

  private static func key(ofDay day: Int64) -> UInt64 { UInt64(bitPattern: day) ^ 1 << 63 }

  /// Figures of one currency stand together, dollars above the others: without rates a yen has no place among dollars.
  static func key(of money: Money) -> UInt64? {
    guard money.value.isFinite else { return nil }
    let alphabetical = money.currency.utf8.prefix(3).reduce(UInt64(0)) { $0 * 32 + UInt64($1 & 31) }
    let group = money.currency == "USD" ? 0xFFFF : 0xFFFE - alphabetical
    // Of the figure 48 bits are left: a difference in the eleventh digit orders nothing.
    return group << 48 | RadixOrder.key(money.high ?? money.value) >> 16
  }
}

/// The order of rows by how well they fit what is asked for.
enum MatchOrder {
  /// The rows, those of the highest score first; rows of equal scores stay in the order in which they are given.
  ///
  /// - Parameter scores: for each row that can be given, from 0 up.
  static func sorted(_ rows: [Int32], by scores: [Float]) -> [Int32] {
    // Of a number that is not negative the bits grow as it does; the last of them are finer than a reader sees.
    RadixOrder.sorted(rows, by: scores.map { UInt64(~($0.bitPattern >> 10) & 0x3F_FFFF) })
  }
}
