/// Brings the reports about one company together into deals.
///
/// Pairs are taken in the order of what speaks for them, the strongest first, and two groups become one only where no
/// report of the one contradicts any of the other (complete linkage). Ties go by the reports' keys, so that the groups
/// depend on nothing but the set of reports. The user's wishes come before all rules, the latest first.
///
/// Which pairs are looked at is ``MergeCandidates``' to say. Whether two groups contradict each other is asked only when
/// something would join them, of one report for each ``ReportStanding`` in them, and what they answered stays true however
/// they grow; so the work keeps step with the reports and not with their square.
struct Clustering {
  /// Indices into the reports, each group ascending, the groups by their first.
  private(set) var groups: [[Int]] = []
  private(set) var links: [MergeLink] = []

  private let reports: [ReportView]
  private var groupOf: [Int]
  private var members: [[Int]]
  /// For each group the standings of its reports, as indices of the first report that has it.
  private var standings: [Set<Int>]
  /// For each group those of its articles that tell of this company more than once.
  private var articles: [Set<ArticleKey>]
  /// For each group those that it cannot be one with.
  private var opponents: [Set<Int>]

  /// - Parameters:
  ///   - reports: in ascending order of their keys, each key once.
  ///   - wishes: the user's, oldest first; those about other reports are left aside.
  ///   - limits: up to which number of reports all pairs are looked at.
  init(_ reports: [ReportView], wishes: [MergeWish] = [], limits: MergeCandidates.Limits = .standard) {
    self.reports = reports
    groupOf = Array(reports.indices)
    members = reports.indices.map { [$0] }
    opponents = Array(repeating: [], count: reports.count)
    var first: [ReportStanding: Int] = [:]
    standings = reports.enumerated().map { index, report in
      let standing = ReportStanding(report)
      let same = first[standing] ?? index
      first[standing] = same
      return [same]
    }
    var tellings: [ArticleKey: Int] = [:]
    for report in reports { tellings[report.article, default: 0] += 1 }
    articles = reports.map { tellings[$0.article] == 1 ? [] : [$0.article] }
    apply(wishes)
    for candidate in MergeCandidates(reports, limits: limits).inOrder {
      join(candidate.left, candidate.right)
    }
    groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The latest wish first: an earlier one that it makes impossible is void. What the rules say against a wish does not
  /// count.
  private mutating func apply(_ wishes: [MergeWish]) {
    guard !wishes.isEmpty else { return }
    var positions: [FactKey: Int] = [:]
    for (index, report) in reports.enumerated() { positions[report.key] = index }
    for wish in wishes.reversed() {
      guard let left = positions[wish.first], let right = positions[wish.second] else { continue }
      let (first, second) = (groupOf[left], groupOf[right])
      if first == second || opponents[first].contains(second) { continue }
      if wish.joins { unite(left, right, .user) } else { oppose(first, second) }
    }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (groupOf[left], groupOf[right])
    if first == second || opponents[first].contains(second) { return }
    if contradict(first, second) { return oppose(first, second) }
    guard case .compatible(let reasons) = ReportComparison.verdict(reports[left], reports[right]) else { return }
    unite(left, right, reasons)
  }

  private func contradict(_ first: Int, _ second: Int) -> Bool {
    if !articles[first].isDisjoint(with: articles[second]) { return true }
    return standings[first].contains { left in
      standings[second].contains { right in
        if case .contradicts = ReportComparison.verdict(standing: reports[left], reports[right]) { true } else { false }
      }
    }
  }

  private mutating func oppose(_ first: Int, _ second: Int) {
    opponents[first].insert(second)
    opponents[second].insert(first)
  }

  private mutating func unite(_ left: Int, _ right: Int, _ reasons: MergeReasons) {
    links.append(MergeLink(reports[left].key, reports[right].key, reasons: reasons))
    // The smaller moves, so that a report moves seldom.
    let (one, other) = (groupOf[left], groupOf[right])
    let (kept, moved) = members[one].count >= members[other].count ? (one, other) : (other, one)
    for member in members[moved] { groupOf[member] = kept }
    members[kept] += members[moved]
    members[moved] = []
    standings[kept].formUnion(standings[moved])
    standings[moved] = []
    articles[kept].formUnion(articles[moved])
    articles[moved] = []
    for opponent in opponents[moved] {
      opponents[opponent].remove(moved)
      oppose(opponent, kept)
    }
    opponents[moved] = []
  }
}
