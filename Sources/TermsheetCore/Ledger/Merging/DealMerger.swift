/// A report before it is merged.
struct MergeInput: Sendable {
  var key: FactKey
  /// Index into `Ledger.articles`.
  var article: Int
  /// Its position among the article's deals.
  var ordinal: Int
  /// Where the ledger keeps the deal.
  var record: UInt32
  var deal: Deal
  var corrected: Set<DealField> = []
}

/// Merges the reports about one company into its deals.
struct DealMerger {
  let articles: ArticleList
  var wishes: [MergeWish] = []

  /// The deals; their order depends on nothing but the reports.
  func deals(_ inputs: [MergeInput]) -> [LedgerDeal] {
    let reports = reports(inputs)
    guard reports.count > 1 else {
      return reports.map { LedgerDeal(deal: $0.deal, reports: [$0], corrected: $0.corrected) }
    }
    let views = reports.map { report in
      ReportView(
        report.deal, key: report.key, article: articles.key(report.article),
        published: articles.published(report.article))
    }
    let clustering = Clustering(views, wishes: wishes)
    var links: [FactKey: [MergeLink]] = [:]
    var groupOf: [FactKey: FactKey] = [:]
    for group in clustering.groups {
      for index in group { groupOf[reports[index].key] = reports[group[0]].key }
    }
    for link in clustering.links { links[groupOf[link.first] ?? link.first, default: []].append(link) }
    return clustering.groups.map { group in
      deal(group.map { reports[$0] }, links: links[reports[group[0]].key] ?? [])
    }
  }

  /// One report for each key, in ascending order of the keys; the same text in several files is one report.
  private func reports(_ inputs: [MergeInput]) -> [Report] {
    var byKey: [FactKey: [MergeInput]] = [:]
    for input in inputs { byKey[input.key, default: []].append(input) }
    return byKey.values.map { same in
      let ordered = same.sorted { isOlder($0.article, $1.article) }
      return Report(
        key: ordered[0].key, article: ordered[0].article, ordinal: ordered[0].ordinal,
        copies: ordered.dropFirst().map { Report.Copy(article: $0.article, key: $0.key) }, deal: ordered[0].deal,
        corrected: ordered[0].corrected)
    }
    .sorted { $0.key < $1.key }
  }

  /// The one deal of these reports, which are known to be one; `nil` without any.
  func deal(of inputs: [MergeInput]) -> LedgerDeal? {
    let reports = reports(inputs)
    if reports.count == 1 {
      return LedgerDeal(deal: reports[0].deal, reports: reports, corrected: reports[0].corrected)
    }
    return reports.isEmpty ? nil : deal(reports, links: [])
  }

  private func deal(_ reports: [Report], links: [MergeLink]) -> LedgerDeal {
    let independent = withoutCopies(reports.sorted(by: isOlder))
    let best = BestSupported(independent)
    return LedgerDeal(
      deal: best.deal, reports: independent, disputed: best.disputed,
      corrected: independent.reduce(into: []) { $0.formUnion($1.corrected) }, links: links)
  }

  /// Lets reports whose articles are copies of an older one's count as that one.
  private func withoutCopies(_ reports: [Report]) -> [Report] {
    var kept: [Report] = []
    var originals = OriginalTexts()
    for report in reports {
      if let original = originals.original(of: articles.sketch(report.article)) {
        kept[original].copies += [Report.Copy(article: report.article, key: report.key)] + report.copies
        kept[original].corrected.formUnion(report.corrected)
        if !report.corrected.isEmpty { kept[original].deal = report.deal }
      } else {
        kept.append(report)
      }
    }
    for index in kept.indices { kept[index].copies.sort { isOlder($0.article, $1.article) } }
    return kept
  }

  private func isOlder(_ left: Report, _ right: Report) -> Bool {
    let (first, second) = (published(left.article), published(right.article))
    return first != second ? first < second : left.key < right.key
  }

  /// By date, then by what no order of arrival changes.
  private func isOlder(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (published(left), published(right))
    if first != second { return first < second }
    if articles.key(left) != articles.key(right) { return articles.key(left) < articles.key(right) }
    let (a, b) = (articles.article(left), articles.article(right))
    return (a.outlet ?? "~", a.path) < (b.outlet ?? "~", b.path)
  }

  /// The day; articles without a date come last.
  private func published(_ article: Int) -> Int { articles.published(article)?.dayNumber ?? .max }
}
