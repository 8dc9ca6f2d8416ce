/// A report as it is compared with others: what is asked often, worked out once. Not copied, for of many reports there are
/// many pairs.
final class ReportView: Sendable {
  let key: FactKey
  let article: ArticleKey
  let deal: Deal
  let family: DealFamily
  let round: String?
  /// Folded names, ascending.
  let investors: [String]
  let leads: [String]
  let isTalk: Bool
  let isFirm: Bool
  /// Days since 1970 that the deal's own date covers.
  let stated: ClosedRange<Int>?
  /// Days since 1970 on which the article came out; a month where only that is known.
  let published: ClosedRange<Int>?
  /// When it happens: its own date, or where it is the news that of the article; `nil` for undated background.
  var when: ClosedRange<Int>? { stated ?? (deal.isMain ? published : nil) }

  init(_ deal: Deal, key: FactKey, article: ArticleKey, published: PartialDate?) {
    self.key = key
    self.article = article
    self.deal = deal
    family = DealFamily(deal.kind)
    round = deal.round.map(FoldedName.fold)
    investors = Set(deal.investors.map { FoldedName.fold($0.name) }).sorted()
    leads = Set(deal.investors.filter { $0.role == .lead }.map { FoldedName.fold($0.name) }).sorted()
    isTalk = deal.status?.isTalk ?? false
    isFirm = deal.status?.isFirm ?? false
    stated = deal.date.map { $0.dayNumber...$0.lastDayNumber }
    self.published = published.map { $0.dayNumber...$0.lastDayNumber }
  }
}

/// Everything of a report on which its comparison with reports of other articles depends: what contradicts one report
/// contradicts all of the same standing.
struct ReportStanding: Hashable {
  private var kind: Deal.Kind
  private var round: String?
  private var status: Deal.Status?
  private var amount: Money?
  private var valuation: Money?
  private var investors: [String]
  private var leads: [String]
  private var isMain: Bool
  private var isPart: Bool
  private var hasRecipient: Bool
  private var stated: ClosedRange<Int>?
  private var published: ClosedRange<Int>?

  init(_ report: ReportView) {
    kind = report.deal.kind
    round = report.round
    status = report.deal.status
    amount = report.deal.amount
    valuation = report.deal.valuation?.money
    investors = report.investors
    leads = report.leads
    isMain = report.deal.isMain
    isPart = report.deal.partOf != nil
    hasRecipient = report.deal.recipient != nil
    stated = report.stated
    published = report.published
  }
}

/// Days between two spans; 0 where they overlap.
func daysBetween(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Int {
  max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
}

extension Array where Element == String {
  /// Whether two ascending lists have a name in common.
  func shares(with other: [String]) -> Bool {
    var (left, right) = (startIndex, other.startIndex)
    while left < endIndex, right < other.endIndex {
      if self[left] == other[right] { return true }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return false
  }
}
