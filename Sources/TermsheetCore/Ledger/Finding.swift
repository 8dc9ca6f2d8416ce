/// A deal that is near another and yet not the same.
public struct NearbyDeal: Sendable, Hashable {
  public var deal: FactKey
  /// What keeps the two apart; `nil` where nothing does and too little speaks for joining them.
  public var obstacle: MergeObstacle?
}

extension Ledger {
  /// The deal that any of its reports' keys names.
  public func deal(_ key: FactKey) -> LedgerDeal? {
    deals.index(of: [key]).map { deals[$0] }
  }

  /// The facts of a deal, as an edit names its targets.
  public func anchors(of deal: LedgerDeal) -> [FactAnchor] {
    deal.reports.flatMap { report in
      ([Report.Copy(article: report.article, key: report.key)] + report.copies)
        .compactMap { anchor($0.key, in: $0.article) }
    }
  }

  public func anchor(of stake: LedgerStake) -> FactAnchor? {
    let loaded = articles[stake.article]
    guard loaded.facts.stakes.indices.contains(stake.ordinal) else { return nil }
    return FactAnchor(loaded.facts.stakes[stake.ordinal], key: stake.key, in: loaded)
  }

  public func anchor(of hardware: LedgerHardware) -> FactAnchor? {
    let loaded = articles[hardware.article]
    guard loaded.facts.hardware.indices.contains(hardware.ordinal) else { return nil }
    return FactAnchor(loaded.facts.hardware[hardware.ordinal], key: hardware.key, in: loaded)
  }

  /// As the article tells it, without corrections: that is what an edit holds on to.
  private func anchor(_ key: FactKey, in article: Int) -> FactAnchor? {
    let loaded = articles[article]
    guard let ordinal = loaded.dealKeys.firstIndex(of: key) else { return nil }
    return FactAnchor(loaded.facts.deals[ordinal], key: key, in: loaded)
  }

  /// The other deals of the company, with what keeps them apart, those without an obstacle first.
  public func nearby(_ deal: LedgerDeal) -> [NearbyDeal] {
    guard let recipient = deal.deal.recipient.map(FoldedName.fold) else { return [] }
    let mine = deal.reports.map(view)
    let wished = Set(work.wishes.isEmpty ? [] : partedKeys)
    return deals.compactMap { other -> NearbyDeal? in
      guard other.id != deal.id, other.deal.recipient.map(FoldedName.fold) == recipient else { return nil }
      let theirs = other.reports.map(view)
      for first in mine {
        for second in theirs {
          if wished.contains([min(first.key, second.key), max(first.key, second.key)]) {
            return NearbyDeal(deal: other.id, obstacle: .user)
          }
        }
      }
      for first in mine {
        for second in theirs {
          if case .contradicts(let obstacle) = ReportComparison.verdict(first, second) {
            return NearbyDeal(deal: other.id, obstacle: obstacle)
          }
        }
      }
      return NearbyDeal(deal: other.id, obstacle: nil)
    }
    .sorted { ($0.obstacle?.rawValue ?? 0, $0.deal) < ($1.obstacle?.rawValue ?? 0, $1.deal) }
  }

  private var partedKeys: [[FactKey]] {
    wishes.filter { !$0.joins }.map { [$0.first, $0.second] }
  }

  private func view(_ report: Report) -> ReportView {
    ReportView(
      report.deal, key: report.key, article: articles.key(report.article),
      published: articles.published(report.article))
  }
}
