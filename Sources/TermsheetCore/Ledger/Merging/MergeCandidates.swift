#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pairs of reports about one company for whose being one deal enough speaks, the strongest first.
///
/// Of few reports all pairs are compared. Of many only those that have something in common without which nothing is
/// enough: a round, an amount within half as much again, a valuation, an investor, or the days. Where even of these there
/// are many, each is compared with those next to it in time, and what lies between brings the rest together. Source: the
/// sorted neighbourhood of Hernández and Stolfo, "The merge/purge problem for large databases", 1995.
struct MergeCandidates {
  /// A pair in one number, so that the order of the numbers is that in which the pairs are taken: by weight, then by days,
  /// then by the reports' order. Of a company with thousands of reports there are hundreds of thousands.
  struct Candidate: Comparable {
    private var number: UInt64

    private static let placeBits: UInt64 = 22
    private static let placeMask: UInt64 = 1 << placeBits - 1
    /// What is compatible lies no further apart than three years; this is for those of which one has no date.
    private static let mostDays = 4095

    /// - Parameters:
    ///   - days: between the two; `nil` where one has no date.
    ///   - weight: of what speaks for them, up to 255.
    init(left: Int, right: Int, days: Int?, weight: Int) {
      precondition(UInt64(right) <= Self.placeMask && left < right)
      let apart = UInt64(min(days ?? Self.mostDays, Self.mostDays))
      number = UInt64(255 - min(weight, 255)) << 56 | apart << 44 | UInt64(left) << Self.placeBits | UInt64(right)
    }

    var left: Int { Int(number >> Self.placeBits & Self.placeMask) }
    var right: Int { Int(number & Self.placeMask) }

    static func < (left: Candidate, right: Candidate) -> Bool { left.number < right.number }
  }

  /// How many pairs are looked at.
  struct Limits: Sendable {
    /// Up to so many reports all pairs are compared.
    var all: Int
    /// Of more, each report with so many that follow it among those that have something in common with it.
    var neighbours: Int

    /// A company of the news has some hundred reports; 512 compare in a few hundredths of a second.
    static let standard = Limits(all: 512, neighbours: 64)
  }

  /// By weight, then by days, then by the reports' order.
  private(set) var inOrder: [Candidate] = []
  private let reports: [ReportView]

  init(_ reports: [ReportView], limits: Limits) {
    self.reports = reports
    if reports.count <= limits.all {
      for left in reports.indices {
        for right in reports.indices where right > left { compare(left, right) }
      }
    } else {
      Self.eachPair(of: reports, neighbours: limits.neighbours) { compare($0, $1) }
    }
    inOrder.sort()
  }

  private mutating func compare(_ left: Int, _ right: Int) {
    let (a, b) = (reports[left], reports[right])
    guard case .compatible(let reasons) = ReportComparison.verdict(a, b),
      ReportComparison.isEnough(reasons, family: a.family)
    else { return }
    let days = a.when.flatMap { first in b.when.map { daysBetween(first, $0) } }
    inOrder.append(Candidate(left: left, right: right, days: days, weight: reasons.weight))
  }

  // MARK: What they have in common

  /// Something that two reports of one deal may have in common.
  private enum Trait: Hashable {
    case round(String)
    /// Among the amounts of one step or the next; each step is 1.6 times the one before.
    case amount(currency: String, step: Int)
    /// As for amounts, with steps of 1.1.
    case sameAmount(currency: String, step: Int)
    case valuation(currency: String, step: Int)
    case investor(String)
    /// Five weeks.
    case period(Int)
    /// A company lists once.
    case listing
  }

  private struct Place: Hashable {
    var family: DealFamily
    var trait: Trait
  }

  /// Calls with the pairs that have something in common, each once, the smaller index first.
  static func eachPair(of reports: [ReportView], neighbours: Int, _ body: (Int, Int) -> Void) {
    let ordered = reports.indices.sorted { inTime(reports[$0], $0) < inTime(reports[$1], $1) }
    var numbers: [Place: Int] = [:]
    // For each place who is there, in the order of time; for each report its places, and where in them it stands.
    var found: [[Int32]] = []
    var places: [[(place: Int32, position: Int32)]] = []
    for index in ordered {
      places.append(
        Set(traits(reports[index])).map { trait in
          let place = Place(family: reports[index].family, trait: trait)
          let number = numbers[place] ?? found.count
          if number == found.count {
            numbers[place] = number
            found.append([])
          }
          found[number].append(Int32(index))
          return (Int32(number), Int32(found[number].count - 1))
        })
    }
    // A pair comes from the one that is earlier alone, so that each is once where it is once there.
    var met = [Int32](repeating: -1, count: reports.count)
    for (turn, first) in ordered.enumerated() {
      for (place, position) in places[turn] {
        let others = found[Int(place)]
        // Of a place that is not much larger than a neighbourhood nothing is left out.
        let reach = others.count <= 2 * neighbours ? others.count : neighbours
        let start = Int(position) + 1
        for second in others[start..<min(others.count, start + reach)] where met[Int(second)] != Int32(turn) {
          met[Int(second)] = Int32(turn)
          body(min(first, Int(second)), max(first, Int(second)))
        }
      }
    }
  }

  private static func inTime(_ report: ReportView, _ index: Int) -> (Int, Int) {
    ((report.when ?? report.published)?.lowerBound ?? .max, index)
  }

  private static func traits(_ report: ReportView) -> [Trait] {
    var traits = report.investors.map { Trait.investor($0) }
    if let round = report.round { traits.append(.round(round)) }
    if let amount = report.deal.amount {
      for step in steps(amount, of: 1.6) { traits.append(.amount(currency: amount.currency, step: step)) }
      for step in steps(amount, of: 1.1) { traits.append(.sameAmount(currency: amount.currency, step: step)) }
    }
    if let valuation = report.deal.valuation?.money {
      for step in steps(valuation, of: 1.1) { traits.append(.valuation(currency: valuation.currency, step: step)) }
    }
    // Of more than a month one does not say that it is the same days. Three days apart is near enough.
    if let when = report.when, when.count < 32 {
      for period in ((when.lowerBound - 3) / 35)...((when.upperBound + 3) / 35) { traits.append(.period(period)) }
    }
    if report.family == .ipo { traits.append(.listing) }
    return traits
  }

  /// The step of a figure on a scale on which each is so many times the one before, and the step above: two figures that
  /// are no further apart than a step have one in common.
  private static func steps(_ money: Money, of ratio: Double) -> [Int] {
    let figure = MoneyComparison.figure(money)
    guard figure > 0, figure.isFinite else { return [] }
    let step = Int((log(figure) / log(ratio)).rounded(.down))
    return [step, step + 1]
  }
}
