import TermsheetCore

/// Deals over time as stacked bars; choosing one narrows the lists to its months.
enum TimelinePage {
  static func content(_ source: PageSource) -> PageContent {
    let timeline = Timeline(
      source.chosenDeals, step: source.settings.step, in: source.ledger, parts: source.parts)
    let byAmount = source.settings.byAmount
    var pinned = PageWriter(width: source.width)
    legend(timeline, byAmount, to: &pinned)
    var writer = PageWriter(width: source.width)
    let full = timeline.buckets.map { byAmount ? $0.amount : Double($0.count) }.max() ?? 0
    let figure = PageWriter.columns(
      timeline.buckets.map { MoneyText.text($0.tally.total(in: timeline.currency)) }, least: 9, most: 17)
    let bar = max(8, source.width - 10 - 6 - figure - 4)
    var empty: [Timeline.Bucket] = []
    for bucket in timeline.buckets {
      guard bucket.count > 0 else {
        empty.append(bucket)
        continue
      }
      gap(&empty, to: &writer)
      let parts = DealGroup.allCases.map { group in
        let slice = bucket.slices[group]
        let value = byAmount ? slice?.amount ?? 0 : Double(slice?.count ?? 0)
        return Charts.Part(value: value, fill: group.fill, style: Style(group.role))
      }
      let money = bucket.tally.total(in: timeline.currency)
      let cells: [PageWriter.Cell] = [
        .init(" " + bucket.label, 9), .init(CountText.text(bucket.count), 5, .muted, right: true),
        .init(MoneyText.text(money), figure, .money, right: true),
      ]
      writer.append(
        PageWriter.spans(cells) + [Span(" ")] + Charts.stacked(parts, full: full, width: bar),
        item: item(bucket, timeline.step, source))
    }
    if timeline.buckets.isEmpty { writer.text("no deal has a date that is exact enough for this", .muted, indent: 1) }
    rest("known only to the year or quarter", timeline.coarse, source, to: &writer)
    rest("told as background, without a date", timeline.undated, source, to: &writer)
    return PageContent(
      title: "by \(timeline.step.rawValue), \(byAmount ? "amount in \(timeline.currency)" : "number")",
      pinned: pinned.lines, lines: writer.lines,
      hints: [
        .init(command: "open", text: "narrow to it"),
        .init(command: "page-way", text: byAmount ? "by number" : "by amount"),
        .init(command: "page-step", text: "month, quarter, year"), .init(command: "next-evidence", text: "next deal"),
      ])
  }

  /// Three or more steps without a deal are one line, so that a long silence does not push the rest away.
  private static func gap(_ empty: inout [Timeline.Bucket], to writer: inout PageWriter) {
    if empty.count > 2, let first = empty.first, let last = empty.last {
      writer.append([Span("    ┊      no deal from \(first.label) to \(last.label)", Style(.muted))])
    } else {
      for bucket in empty {
        writer.row([.init(" " + bucket.label, 9), .init("·", 5, .muted, right: true)])
      }
    }
    empty = []
  }

  private static func item(_ bucket: Timeline.Bucket, _ step: Timeline.Step, _ source: PageSource) -> PageItem {
    let amounts = bucket.deals.map { (deal: $0, amount: source.ledger.deals.deal($0).amount) }
    let largest = amounts.sorted { Money.isLarger($0.amount, $1.amount) }.map(\.deal)
    return PageItem(
      facts: source.facts(ofDeals: largest), window: TimeSpan(bucket, step: step))
  }

  private static func legend(_ timeline: Timeline, _ byAmount: Bool, to writer: inout PageWriter) {
    let groups = DealGroup.allCases.filter { group in timeline.buckets.contains { $0.slices[group] != nil } }
    writer.legend(groups.map { ($0.fill, $0.word, $0.role) })
    // What the bars leave out stands below them, out of sight: whoever reads them must know that it is there.
    let unplaced = timeline.coarse.count + timeline.undated.count
    let left = [
      byAmount && timeline.otherCurrencies > 0
        ? "\(CountText.text(timeline.otherCurrencies, "amount")) not in \(timeline.currency)" : nil,
      unplaced > 0 ? "\(CountText.text(unplaced, "deal")) without an exact date (below)" : nil,
    ].compactMap { $0 }
    if !left.isEmpty { writer.text("in no bar: " + left.joined(separator: ", "), .muted, indent: 1) }
    writer.text(
      byAmount
        ? "talk and firm money together: 6 tells them apart"
        : "a date that a deal does not state is that of its report",
      .muted, indent: 1)
  }

  private static func rest(_ what: String, _ deals: [Int], _ source: PageSource, to writer: inout PageWriter) {
    guard !deals.isEmpty else { return }
    writer.blank()
    writer.append(
      [Span(" \(CountText.text(deals.count, "deal")) ", Style(.text)), Span(what + ": in no bar", Style(.muted))],
      item: PageItem(facts: source.facts(ofDeals: deals)))
  }
}
