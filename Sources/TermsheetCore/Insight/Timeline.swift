/// Deals by month, quarter or year.
///
/// A deal lies where its own date puts it; where it has none and is its article's news, where the article does. Dates
/// that are less exact than the step, and background without a date, are in no bucket but counted.
public struct Timeline: Sendable, Hashable {
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case month, quarter, year
  }

  /// What of a bucket belongs to one group of kinds.
  public struct Slice: Sendable, Hashable {
    public var count = 0
    /// In the timeline's currency, nothing counted twice.
    public var amount = 0.0
  }

  public struct Bucket: Sendable, Hashable {
    /// The first month (or the year) that it covers.
    public var start: PartialDate
    /// The last month (or the year) that it covers.
    public var end: PartialDate
    /// Indices into `Ledger.deals`, in the order given.
    public var deals: [Int] = []
    public var slices: [DealGroup: Slice] = [:]

    public var count: Int { deals.count }
    public var amount: Double { slices.values.reduce(0) { $0 + $1.amount } }
    /// `2025-12`, `2025 Q4`, `2025`.
    public var label: String

    /// The sum as money, as vague as the vaguest of its amounts.
    public fileprivate(set) var tally = MoneyTally()
  }

  public let step: Step
  /// The currency of most amounts; sums and bars are of it alone.
  public private(set) var currency: String
  /// Ascending, with those between that hold nothing.
  public private(set) var buckets: [Bucket] = []
  /// Deals whose date is not exact enough for the step.
  public private(set) var coarse: [Int] = []
  /// Deals without any date of their own that are not their article's news.
  public private(set) var undated: [Int] = []
  /// How many amounts are in other currencies, and so in no sum.
  public private(set) var otherCurrencies = 0

  /// No more buckets than this are made; beyond it the step is a longer one.
  public static let mostBuckets = 240

  /// - Parameter deals: indices into `ledger.deals`.
  public init(_ deals: some Sequence<Int>, step: Step, in ledger: Ledger, parts: DealParts) {
    var places: [Int: [Int]] = [:]
    var coarse: [Int] = []
    var undated: [Int] = []
    let deals = Array(deals)
    for index in deals {
      guard let date = Self.date(of: ledger.deals[index], in: ledger) else {
        undated.append(index)
        continue
      }
      if let place = Self.place(date, step) { places[place, default: []].append(index) } else { coarse.append(index) }
    }
    let count = MoneyCount(deals, in: ledger, parts: parts)
    currency = count.mainCurrency ?? "USD"
    self.coarse = coarse
    self.undated = undated
    guard let first = places.keys.min(), let last = places.keys.max() else {
      self.step = step
      return
    }
    if last - first >= Self.mostBuckets, step != .year {
      self = Timeline(deals, step: step == .month ? .quarter : .year, in: ledger, parts: parts)
      return
    }
    self.step = step
    otherCurrencies = count.entries.filter { $0.money.currency != currency }.count
    var money: [Int: Money] = [:]
    for entry in count.entries where entry.money.currency == currency { money[entry.deal] = entry.money }
    for place in first...last {
      var bucket = Self.bucket(place, step)
      bucket.deals = places[place] ?? []
      for index in bucket.deals {
        let group = DealGroup(ledger.deals.deal(index).kind)
        bucket.slices[group, default: Slice()].count += 1
        guard let amount = money[index] else { continue }
        bucket.slices[group, default: Slice()].amount += amount.value
        bucket.tally.add(amount)
      }
      buckets.append(bucket)
    }
  }

  /// When a deal happens, as far as it is told.
  public static func date(of deal: LedgerDeal, in ledger: Ledger) -> PartialDate? {
    if let date = deal.deal.date { return date }
    guard deal.deal.isMain, let report = deal.reports.first(where: { $0.deal.isMain }) else { return nil }
    return ledger.articles.published(report.article)
  }

  private static func place(_ date: PartialDate, _ step: Step) -> Int? {
    switch step {
    case .year: date.year
    case .quarter: date.month.map { date.year * 4 + ($0 - 1) / 3 }
    case .month: date.month.map { date.year * 12 + $0 - 1 }
    }
  }

  private static func bucket(_ place: Int, _ step: Step) -> Bucket {
    func month(_ year: Int, _ month: Int) -> PartialDate {
      PartialDate(year: year, month: month) ?? PartialDate(dayNumber: 0)
    }
    switch step {
    case .year:
      let year = PartialDate(year: place) ?? PartialDate(dayNumber: 0)
      return Bucket(start: year, end: year, label: year.iso)
    case .quarter:
      let (year, quarter) = (place / 4, place % 4)
      return Bucket(
        start: month(year, quarter * 3 + 1), end: month(year, quarter * 3 + 3),
        label: "\(month(year, 1).iso.prefix(4)) Q\(quarter + 1)")
    case .month:
      let date = month(place / 12, place % 12 + 1)
      return Bucket(start: date, end: date, label: date.iso)
    }
  }
}
