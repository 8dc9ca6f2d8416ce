/// Chooses, among what several reports say of one deal, what to show.
///
/// What the user corrected counts before all. Then what was said once the deal was firm counts before what was said while
/// people talked; of that the value with the most reports, of equals the latest. A field is disputed where reports of the
/// same standing state values that cannot both be.
struct BestSupported {
  /// Oldest first.
  private let reports: [Report]
  private(set) var disputed: Set<DealField> = []
  private(set) var deal: Deal

  init(_ reports: [Report]) {
    self.reports = reports
    deal = reports[0].deal
    guard reports.count > 1 else { return }
    deal.kind = chosen(.kind, \.kind) { $0 == $1 ? $0 : nil } ?? deal.kind
    // A round is a round, also to those who call it an investment.
    disputed.remove(.kind)
    deal.status = status()
    deal.round = chosen(.round, \.round, agreed: Self.sameName)
    deal.recipient = chosen(.recipient, \.recipient, agreed: Self.sameName)
    deal.amount = chosen(.amount, \.amount, agreed: Self.agreed)
    deal.valuation = chosen(.valuation, \.valuation) { old, new in
      guard let money = Self.agreed(old.money, new.money) else { return nil }
      return money == new.money && (new.basis != .unspecified || old.basis == .unspecified) ? new : old
    }
    deal.date = chosen(.date, \.date, agreed: Self.agreed)
    deal.investors = investors()
    deal.sellers = names(.sellers) { $0.sellers }
    deal.isMain = reports.contains { $0.deal.isMain }
    deal.isAnonymous = reports.allSatisfy { $0.deal.isAnonymous }
    deal.partOf = reports.allSatisfy { $0.deal.partOf != nil } ? reports[0].deal.partOf : nil
    deal.attribution = reports.lazy.compactMap(\.deal.attribution).first
    var surest = reports[0].deal.confidence
    for report in reports where report.deal.confidence.value > surest.value { surest = report.deal.confidence }
    deal.confidence = surest
    deal.proof = reports[witness].deal.proof
  }

  /// The report that says what is shown; its sentence proves the deal.
  var witness: Int {
    let amount = { (report: Report) in report.deal.amount == deal.amount }
    return reports.lastIndex { amount($0) && $0.deal.status == deal.status } ?? reports.lastIndex(where: amount) ?? 0
  }

  // MARK: One value a report

  private struct Choice<Value> {
    var value: Value
    var count = 1
    /// Position of the latest report that says it.
    var latest: Int
  }

  /// - Parameter agreed: of an older and a newer value that can both be, the one that says more; `nil` where they cannot.
  private mutating func chosen<Value>(
    _ field: DealField, _ value: (Deal) -> Value?, agreed: (Value, Value) -> Value?
  ) -> Value? {
    if let corrected = reports.last(where: { $0.corrected.contains(field) }) { return value(corrected.deal) }
    let told = reports.indices.filter { value(reports[$0].deal) != nil }
    let firm = told.filter { reports[$0].deal.status.map { !$0.isTalk } ?? false }
    var choices: [Choice<Value>] = []
    next: for index in firm.isEmpty ? told : firm {
      guard let new = value(reports[index].deal) else { continue }
      for place in choices.indices {
        guard let both = agreed(choices[place].value, new) else { continue }
        choices[place] = Choice(value: both, count: choices[place].count + 1, latest: index)
        continue next
      }
      choices.append(Choice(value: new, latest: index))
    }
    if choices.count > 1 { disputed.insert(field) }
    return choices.max { ($0.count, $0.latest) < ($1.count, $1.latest) }?.value
  }

  private static func sameName(_ old: String, _ new: String) -> String? {
    FoldedName.fold(old) == FoldedName.fold(new) ? old : nil
  }

  private static func agreed(_ old: Money, _ new: Money) -> Money? {
    let comparison = MoneyComparison(old, new)
    guard comparison.ratio != nil else { return old == new ? new : nil }
    guard comparison.canBothHold || comparison.isSame else { return nil }
    // A figure says more than a bound.
    return old.qualifier == .exact && new.qualifier != .exact ? old : new
  }

  private static func agreed(_ old: PartialDate, _ new: PartialDate) -> PartialDate? {
    guard daysBetween(old.dayNumber...old.lastDayNumber, new.dayNumber...new.lastDayNumber) == 0 else { return nil }
    return (old.day != nil && new.day == nil) || (old.month != nil && new.month == nil) ? old : new
  }

  // MARK: Status

  /// How far the deal has come. An end that is reported last is the end; a denial counts where nothing firm follows.
  private mutating func status() -> Deal.Status? {
    if let corrected = reports.last(where: { $0.corrected.contains(.status) }) { return corrected.deal.status }
    let told = reports.filter { $0.deal.status != nil }
    let furthest = told.compactMap(\.deal.status).filter { $0 != .terminated && $0 != .denied }
      .max { Self.rank($0) < Self.rank($1) }
    guard let last = told.last(where: { $0.deal.status == .terminated || $0.deal.status == .denied }),
      let end = last.deal.status
    else { return furthest }
    guard let furthest else { return end }
    let isLast = told.last?.key == last.key
    if end == .terminated { return isLast || furthest.isTalk ? .terminated : furthest }
    disputed.insert(.status)
    return isLast && furthest.isTalk ? .denied : furthest
  }

  private static func rank(_ status: Deal.Status) -> Int { Deal.Status.allCases.firstIndex(of: status) ?? 0 }

  // MARK: Names

  /// Everybody whom any report names, those in the most reports first; who leads in one, leads.
  private func investors() -> [Deal.Investor] {
    if let corrected = reports.last(where: { $0.corrected.contains(.investors) }) { return corrected.deal.investors }
    var roles: [String: Deal.Investor.Role] = [:]
    for investor in reports.lazy.flatMap(\.deal.investors) {
      guard let role = investor.role else { continue }
      let folded = FoldedName.fold(investor.name)
      if role == .lead || roles[folded] == nil { roles[folded] = role }
    }
    return names(.investors) { $0.investors.map(\.name) }.map { name in
      Deal.Investor(name: name, role: roles[FoldedName.fold(name)])
    }
  }

  private func names(_ field: DealField, _ names: (Deal) -> [String]) -> [String] {
    if let corrected = reports.last(where: { $0.corrected.contains(field) }) { return names(corrected.deal) }
    var order: [String] = []
    var shown: [String: String] = [:]
    var counts: [String: Int] = [:]
    for report in reports {
      for name in names(report.deal) {
        let folded = FoldedName.fold(name)
        if shown[folded] == nil {
          shown[folded] = name
          order.append(folded)
        }
        counts[folded, default: 0] += 1
      }
    }
    let ranked = order.enumerated().sorted { left, right in
      let (a, b) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
      return a != b ? a > b : left.offset < right.offset
    }
    return ranked.compactMap { shown[$0.element] }
  }
}
