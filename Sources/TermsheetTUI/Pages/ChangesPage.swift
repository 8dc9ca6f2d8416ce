import TermsheetCore

/// What is different between two dates, or since the last look.
enum ChangesPage {
  private static let mostRows = 200

  /// - Parameter dates: the days between which one can choose, ascending.
  static func changes(_ source: PageSource, dates: [PartialDate], before: Ledger?) -> PageContent {
    var writer = PageWriter(width: source.width)
    guard let before, let base = source.settings.comparedTo else {
      writer.text("two dates of reports are needed to compare, and there are none", .muted, indent: 1)
      return PageContent(lines: writer.lines)
    }
    let now = source.asOf?.iso ?? "now"
    let comparison = LedgerComparison(from: before, to: source.ledger) { source.isShown($0) }
      .narrowed(to: source.query, from: before, to: source.ledger)
    writer.append([
      Span(" \(base.iso)", Style(.title, on: .plain, .bold)), Span("  →  ", Style(.muted)),
      Span(now, Style(.title, on: .plain, .bold)),
      Span(
        "   \(CountText.text(comparison.newArticles, "more article with facts", plural: "more articles with facts"))",
        Style(.muted)),
    ])
    writer.text(", and . move the earlier date, [ and ] the later one and the whole dashboard", .muted, indent: 1)
    write(comparison, before: before, source, to: &writer)
    if comparison.isEmpty { writer.text("nothing is different between the two", .muted, indent: 1) }
    return PageContent(
      title: "\(base.iso) → \(now)", lines: writer.lines,
      hints: [
        .init(command: "page-earlier", text: "from earlier"), .init(command: "page-later", text: "from later"),
        .init(command: "past", text: "to earlier"), .init(command: "future", text: "to later"),
        .init(command: "open", text: "evidence"),
      ])
  }

  static func digest(_ source: PageSource, period: DigestPeriod?) -> PageContent {
    var writer = PageWriter(width: source.width)
    guard let period else {
      writer.text("no article has a date, and nothing was looked at before", .muted, indent: 1)
      return PageContent(lines: writer.lines)
    }
    let before = period.before(source.ledger)
    let comparison = LedgerComparison(from: before, to: source.ledger) { source.isShown($0) }
      .narrowed(to: source.query, from: before, to: source.ledger)
    let digest = Digest(comparison, of: source.ledger, period: period.text)
    writer.text(digest.summary, .title, indent: 1)
    if let money = digest.money { writer.text("new money in: " + money, .money, indent: 1) }
    write(comparison, before: before, source, to: &writer)
    if comparison.isEmpty { writer.text("nothing is new", .muted, indent: 1) }
    return PageContent(
      title: period.text, lines: writer.lines,
      hints: [
        .init(command: "open", text: "evidence"), .init(command: "next-evidence", text: "next report"),
        .init(command: "looked", text: "seen all"),
      ])
  }

  private static func write(
    _ comparison: LedgerComparison, before: Ledger, _ source: PageSource, to writer: inout PageWriter
  ) {
    for kind in LedgerComparison.Kind.allCases {
      let changes = comparison.changes(kind)
      guard !changes.isEmpty else { continue }
      writer.heading(Digest.title(kind), note: CountText.text(changes.count))
      for change in changes.prefix(mostRows) { row(change, source, to: &writer) }
      if changes.count > mostRows {
        writer.text("and \(CountText.text(changes.count - mostRows)) more", .muted, indent: 1)
      }
    }
    if !comparison.newStakes.isEmpty {
      writer.heading("Ownership", note: CountText.text(comparison.newStakes.count))
      for index in comparison.newStakes.prefix(mostRows) {
        writer.append(
          [Span(" " + StakePhrase.text(source.ledger.stakes[index].stake), Style(.text))],
          item: PageItem(facts: [.stake(index)], company: source.ledger.stakes[index].stake.company))
      }
    }
    let chips = comparison.newHardware.filter { !source.ledger.hardware.mention($0).users.isEmpty }
    guard !chips.isEmpty else { return }
    writer.heading("Hardware", note: CountText.text(chips.count))
    for index in chips.prefix(mostRows) {
      let mention = source.ledger.hardware.mention(index)
      writer.append(
        [Span(" " + HardwarePhrase.text(mention), Style(.text))],
        item: PageItem(facts: [.hardware(index)], company: mention.users.first))
    }
  }

  private static func row(_ change: LedgerComparison.Change, _ source: PageSource, to writer: inout PageWriter) {
    let deal = change.deal
    var item = PageItem(company: deal.recipient)
    if let after = change.after {
      let reports = source.ledger.deals[after].reports
      let first = reports.firstIndex { $0.article == change.article } ?? 0
      item.facts = ([first] + reports.indices.filter { $0 != first }).map { .report(deal: after, report: $0) }
    }
    let who = max(14, min(26, source.width - 60))
    let names = deal.investors.map(\.name)
    let from = names.isEmpty ? "" : names[0] + (names.count > 1 ? " +\(names.count - 1)" : "")
    var tail: [Span] = []
    let moves = Digest.moves(change)
    if change.before != nil, !moves.isEmpty {
      tail = [Span("  "), Span(moves.joined(separator: "; "), Style(.match, on: .plain, .bold))]
    } else if source.width >= 96 {
      tail = [Span("  " + from, Style(.muted))]
    }
    writer.row(
      [
        .init(" ", 1), .init(deal.recipient ?? "–", who, .company), .init(deal.kindOrRound, 12),
        .init(MoneyText.text(deal.amount), 13, .money, right: true),
        .init(deal.status?.word ?? "", 10, deal.status?.role ?? .muted),
      ], item: item, tail: tail)
  }
}
