@testable import TermsheetCore

/// Merging as it is meant, pair by pair: every report is compared with every other, and two groups become one where no
/// pair of theirs contradicts. What is quicker must come to the same.
struct PairwiseClustering {
  private(set) var groups: [[Int]] = []
  private(set) var links: [MergeLink] = []
  private let reports: [ReportView]
  private var members: [[Int]]
  private var parted: Set<[Int]> = []

  init(_ reports: [ReportView], wishes: [MergeWish] = []) {
    self.reports = reports
    members = reports.indices.map { [$0] }
    apply(wishes)
    var candidates: [(left: Int, right: Int, reasons: MergeReasons, days: Int)] = []
    for left in reports.indices {
      for right in reports.indices where right > left {
        guard case .compatible(let reasons) = ReportComparison.verdict(reports[left], reports[right]),
          ReportComparison.isEnough(reasons, family: reports[left].family)
        else { continue }
        let (a, b) = (reports[left].when, reports[right].when)
        candidates.append((left, right, reasons, a.flatMap { a in b.map { daysBetween(a, $0) } } ?? .max))
      }
    }
    candidates.sort { a, b in
      (b.reasons.weight, a.days, a.left, a.right) < (a.reasons.weight, b.days, b.left, b.right)
    }
    for candidate in candidates where !isParted(candidate.left, candidate.right) {
      let (first, second) = (group(candidate.left), group(candidate.right))
      guard first != second, !members[first].contains(where: { a in members[second].contains { contradict(a, $0) } })
      else { continue }
      unite(candidate.left, candidate.right, candidate.reasons)
    }
    groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func group(_ report: Int) -> Int { members.firstIndex { $0.contains(report) } ?? report }

  private func contradict(_ left: Int, _ right: Int) -> Bool {
    if case .contradicts = ReportComparison.verdict(reports[left], reports[right]) { true } else { false }
  }

  private func isParted(_ left: Int, _ right: Int) -> Bool {
    members[group(left)].contains { a in members[group(right)].contains { parted.contains([min(a, $0), max(a, $0)]) } }
  }

  private mutating func apply(_ wishes: [MergeWish]) {
    for wish in wishes.reversed() {
      guard let left = reports.firstIndex(where: { $0.key == wish.first }),
        let right = reports.firstIndex(where: { $0.key == wish.second }), group(left) != group(right)
      else { continue }
      if !wish.joins { parted.insert([min(left, right), max(left, right)]) }
      if wish.joins, !isParted(left, right) { unite(left, right, .user) }
    }
  }

  private mutating func unite(_ left: Int, _ right: Int, _ reasons: MergeReasons) {
    let (first, second) = (group(left), group(right))
    members[first] += members[second]
    members[second] = []
    links.append(MergeLink(reports[left].key, reports[right].key, reasons: reasons))
  }
}
