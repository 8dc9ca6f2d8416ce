/// Brings the reports about one company together into deals.
///
/// Pairs are taken in the order of what speaks for them, the strongest first, and two groups become one only where no
/// report of the one contradicts any of the other (complete linkage). Ties go by the reports' keys, so that the groups
/// depend on nothing but the set of reports. The user's wishes come before all rules, the latest first.
struct Clustering {
  /// Indices into the reports, each group ascending, the groups by their first.
  private(set) var groups: [[Int]] = []
  private(set) var links: [MergeLink] = []

  private let reports: [ReportView]
  private var groupOf: [Int]
  private var members: [[Int]]
  private var contradicts: [Bool]

  private struct Candidate {
    var left: Int32
    var right: Int32
    var reasons: MergeReasons
    var weight: Int32
    var days: Int32
  }

  /// - Parameters:
  ///   - reports: in ascending order of their keys, each key once.
  ///   - wishes: the user's, oldest first; those about other reports are left aside.
  init(_ reports: [ReportView], wishes: [MergeWish] = []) {
    self.reports = reports
    groupOf = Array(reports.indices)
    members = reports.indices.map { [$0] }
    contradicts = Array(repeating: false, count: reports.count * reports.count)
    let candidates = compare()
    apply(wishes)
    for candidate in candidates { join(Int(candidate.left), Int(candidate.right), candidate.reasons) }
    groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private mutating func compare() -> [Candidate] {
    var candidates: [Candidate] = []
    for left in reports.indices {
      for right in reports.indices where right > left {
        switch ReportComparison.verdict(reports[left], reports[right]) {
        case .contradicts: setContradiction(left, right, true)
        case .compatible(let reasons):
          guard ReportComparison.isEnough(reasons, family: reports[left].family) else { continue }
          candidates.append(
            Candidate(
              left: Int32(left), right: Int32(right), reasons: reasons, weight: Int32(reasons.weight),
              days: distance(left, right)))
        }
      }
    }
    candidates.sort { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      if a.days != b.days { return a.days < b.days }
      return a.left != b.left ? a.left < b.left : a.right < b.right
    }
    return candidates
  }

  private func distance(_ left: Int, _ right: Int) -> Int32 {
    guard let a = reports[left].when, let b = reports[right].when else { return .max }
    return Int32(clamping: daysBetween(a, b))
  }

  private mutating func setContradiction(_ left: Int, _ right: Int, _ value: Bool) {
    contradicts[left * reports.count + right] = value
    contradicts[right * reports.count + left] = value
  }

  /// The latest wish first: an earlier one that it makes impossible is void.
  private mutating func apply(_ wishes: [MergeWish]) {
    guard !wishes.isEmpty else { return }
    var positions: [FactKey: Int] = [:]
    for (index, report) in reports.enumerated() { positions[report.key] = index }
    var parted: Set<[Int]> = []
    for wish in wishes.reversed() {
      guard let left = positions[wish.first], let right = positions[wish.second], left != right else { continue }
      let (first, second) = (groupOf[left], groupOf[right])
      if wish.joins {
        let isParted = members[first].contains { a in
          members[second].contains { b in parted.contains([min(a, b), max(a, b)]) }
        }
        if first == second || isParted { continue }
        unite(left, right, .user)
        // What the user joined is no contradiction to the rest of the group's own.
        for a in members[groupOf[left]] {
          for b in members[groupOf[left]] where a != b { setContradiction(a, b, false) }
        }
      } else if first != second {
        parted.insert([min(left, right), max(left, right)])
        setContradiction(left, right, true)
      }
    }
  }

  private mutating func join(_ left: Int, _ right: Int, _ reasons: MergeReasons) {
    let (first, second) = (groupOf[left], groupOf[right])
    guard first != second else { return }
    for a in members[first] {
      for b in members[second] where contradicts[a * reports.count + b] { return }
    }
    unite(left, right, reasons)
  }

  private mutating func unite(_ left: Int, _ right: Int, _ reasons: MergeReasons) {
    let (first, second) = (groupOf[left], groupOf[right])
    for member in members[second] { groupOf[member] = first }
    members[first] += members[second]
    members[second] = []
    links.append(MergeLink(reports[left].key, reports[right].key, reasons: reasons))
  }
}
