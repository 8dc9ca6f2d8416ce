/// What is different between two states of a ledger, the earlier and the later.
public struct LedgerComparison: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Its state moved: from talks to agreed.
    case moved
    case closed
    /// Terminated or denied.
    case calledOff = "called-off"
    case appeared
    /// The state is the same, a figure or another field is not.
    case revised
    /// In the earlier state alone: hidden, or its articles are gone.
    case vanished
  }

  public struct Change: Sendable, Hashable {
    public var kind: Kind
    /// Index into the earlier ledger's deals.
    public var before: Int?
    /// Index into the later ledger's deals.
    public var after: Int?
    /// What the deal is now, or was where it has vanished.
    public var deal: Deal
    public var status: Move<Deal.Status>?
    public var amount: Move<Money>?
    public var valuation: Move<Money>?
    /// The report of the later ledger (or the earlier, where it has vanished) that proves it: article and key.
    public var article: Int
    public var evidence: [Evidence]
  }

  public struct Move<Value: Sendable & Hashable>: Sendable, Hashable {
    public var from: Value?
    public var to: Value?
  }

  /// By kind in the order of ``Kind``, of each the largest amount first.
  public private(set) var changes: [Change] = []
  /// Indices into the later ledger's stakes of statements that the earlier does not have.
  public private(set) var newStakes: [Int] = []
  /// Indices into the later ledger's hardware.
  public private(set) var newHardware: [Int] = []
  /// How many articles with facts the later ledger has more. Of those without, a ledger keeps the number alone, and not
  /// when they came out.
  public private(set) var newArticles = 0

  /// - Parameter isShown: which deals are looked at; unsure ones are not, unless they are asked for.
  public init(
    from before: Ledger, to after: Ledger, isShown: (Deal) -> Bool = { $0.confidence.value >= Confidence.threshold }
  ) {
    var known: [FactKey: Int] = [:]
    for (index, deal) in before.deals.enumerated() {
      for report in deal.reports { for key in report.keys { known[key] = index } }
    }
    var met: Set<Int> = []
    for (index, entry) in after.deals.enumerated() {
      // Accounts of one deal that were two before are one now.
      let sources = Set(entry.reports.flatMap(\.keys).compactMap { known[$0] }).sorted()
      met.formUnion(sources)
      guard isShown(entry.deal) else { continue }
      if let change = Self.change(sources.map { before.deals[$0] }, sources.first, entry, index, known: known) {
        changes.append(change)
      }
    }
    for (index, entry) in before.deals.enumerated() where !met.contains(index) && isShown(entry.deal) {
      changes.append(
        Change(
          kind: .vanished, before: index, deal: entry.deal, article: entry.reports[0].article,
          evidence: entry.deal.evidence))
    }
    let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let places = changes.indices.sorted { left, right in
      let (a, b) = (changes[left], changes[right])
      if a.kind != b.kind { return (order[a.kind] ?? 0) < (order[b.kind] ?? 0) }
      if Money.isLarger(a.deal.amount, b.deal.amount) { return true }
      if Money.isLarger(b.deal.amount, a.deal.amount) { return false }
      return left < right
    }
    changes = places.map { changes[$0] }
    let stakes = Set(before.stakes.map(\.key))
    newStakes = after.stakes.indices.filter {
      !stakes.contains(after.stakes[$0].key) && after.stakes[$0].stake.confidence.value >= Confidence.threshold
    }
    let hardware = Set(before.hardware.map(\.key))
    newHardware = after.hardware.indices.filter {
      !hardware.contains(after.hardware.key($0)) && after.hardware.mention($0).confidence.value >= Confidence.threshold
    }
    newArticles = max(0, after.tellingCount - before.tellingCount)
  }

  /// What of it a filter lets through: of what has vanished as it was, of everything else as it is now.
  public func narrowed(to query: Query, from before: Ledger, to after: Ledger) -> LedgerComparison {
    guard !query.isEmpty else { return self }
    let (then, now) = (QueryMatcher(query, ledger: before), QueryMatcher(query, ledger: after))
    var narrowed = self
    narrowed.changes = changes.filter { change in
      if let index = change.after { return now.admits(deal: index) }
      return change.before.map { then.admits(deal: $0) } ?? false
    }
    narrowed.newStakes = newStakes.filter { now.admits(stake: $0) }
    narrowed.newHardware = newHardware.filter { now.admits(hardware: $0) }
    return narrowed
  }

  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }

  public var isEmpty: Bool { changes.isEmpty && newStakes.isEmpty && newHardware.isEmpty }

  private static func change(
    _ sources: [LedgerDeal], _ before: Int?, _ entry: LedgerDeal, _ index: Int, known: [FactKey: Int]
  ) -> Change? {
    let deal = entry.deal
    guard let old = sources.first?.deal else {
      let isOff = deal.status == .terminated || deal.status == .denied
      let report = witness(entry) { _ in true }
      return Change(
        kind: isOff ? .calledOff : .appeared, after: index, deal: deal, article: report.article,
        evidence: report.deal.evidence)
    }
    func isNew(_ report: Report) -> Bool { report.keys.allSatisfy { known[$0] == nil } }
    let report = witness(entry, isNew)
    var change = Change(
      kind: .revised, before: before, after: index, deal: deal, article: report.article, evidence: report.deal.evidence)
    if old.amount != deal.amount { change.amount = Move(from: old.amount, to: deal.amount) }
    if old.valuation?.money != deal.valuation?.money {
      change.valuation = Move(from: old.valuation?.money, to: deal.valuation?.money)
    }
    if old.status != deal.status {
      change.status = Move(from: old.status, to: deal.status)
      switch deal.status {
      case .closed: change.kind = .closed
      case .terminated, .denied: change.kind = .calledOff
      default: change.kind = .moved
      }
    } else if change.amount == nil, change.valuation == nil {
      return nil
    }
    return change
  }

  /// The report that proves what is shown now: the latest new one that says so, else the latest that says so.
  private static func witness(_ entry: LedgerDeal, _ isNew: (Report) -> Bool) -> Report {
    let agreeing = entry.reports.filter { $0.deal.status == entry.deal.status }
    return agreeing.last { isNew($0) && $0.deal.amount == entry.deal.amount } ?? agreeing.last(where: isNew)
      ?? entry.reports.last(where: isNew) ?? agreeing.last ?? entry.reports[0]
  }
}
