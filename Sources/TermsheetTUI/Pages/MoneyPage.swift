import TermsheetCore

/// The headline figure of every company beside what of it is firm, one currency at a time.
enum MoneyPage {
  private static let mostRows = 300

  static func content(_ source: PageSource) -> PageContent {
    let measure = source.settings.measure
    let splits = HeadlineSplit.splits(
      of: source.chosenDeals, measure: measure, in: source.ledger, parts: source.parts)
    var writer = PageWriter(width: source.width)
    legend(to: &writer)
    if let all = splits.first {
      let name = PageWriter.columns(splits.map { $0.company ?? "" }, least: 13, most: min(24, source.width / 5))
      for total in all.count.whole.totals { write(splits, in: total.money.currency, name: name, to: &writer, source) }
      writeRests(all.count, source, to: &writer)
      writeLeftOut(all.count, source, to: &writer)
    } else {
      writer.blank()
      writer.text("no deal of this kind is reported: b shows other money", .muted, indent: 1)
    }
    return PageContent(
      title: measure.title.lowercased(), lines: writer.lines,
      hints: [
        .init(command: "page-way", text: "other money"), .init(command: "pane-right", text: "figure"),
        .init(command: "open", text: "evidence"), .init(command: "next-evidence", text: "next deal"),
      ])
  }

  private static func legend(to writer: inout PageWriter) {
    writer.legend(Firmness.counted.map { ($0.fill, $0.word, $0.role) })
    writer.text(
      "A package and its parts count once, a figure that two articles give once; nothing is converted.", .muted,
      indent: 1)
  }

  private static func write(
    _ splits: [HeadlineSplit], in currency: String, name: Int, to writer: inout PageWriter, _ source: PageSource
  ) {
    let rows = splits.filter { $0.count.whole.total(in: currency) != nil }.prefix(mostRows)
    // Figures are never cut: their columns are as wide as the widest.
    let figure = PageWriter.columns(
      rows.flatMap { split in
        Firmness.counted.map { MoneyText.text(split.count.tally($0).total(in: currency)) }
      }, least: 9, most: 17)
    let bar = max(0, min(40, source.width - name - 4 * (figure + 1) - 3))
    writer.heading(
      "In \(currency)",
      note: "\(CountText.text(rows.filter { $0.company != nil }.count, "company", plural: "companies"))")
    writer.row(
      [.init(" ", name + 1)]
        + Firmness.counted.map { .init($0.word, figure, .header, right: true) })
    let full = rows.filter { $0.company != nil }.map { size($0.count, currency) }.max() ?? 0
    for split in rows {
      let isAll = split.company == nil
      var line = PageLine()
      line.spans = [
        Span(
          " " + TextFit.padded(split.company ?? "all companies", to: name),
          Style(isAll ? .text : .company, on: .plain, isAll ? .bold : []))
      ]
      for (place, firmness) in Firmness.counted.enumerated() {
        let money = split.count.tally(firmness).total(in: currency)
        let text = money.map { MoneyText.text($0) } ?? "·"
        line.spans.append(
          Span(
            " " + TextFit.padded(text, to: figure, alignment: .right),
            Style(money == nil ? .muted : firmness.role, on: .plain, isAll ? .bold : [])))
        guard money != nil else { continue }
        let entries = split.count.entries.filter { $0.firmness == firmness && $0.money.currency == currency }
          .sorted { Money.isLarger($0.money, $1.money) }
        let start = name + 2 + place * (figure + 1)
        line.targets.append(
          PageTarget(
            columns: start..<start + figure,
            item: PageItem(facts: source.facts(ofDeals: entries.map(\.deal)), company: split.company)))
      }
      if !isAll, bar >= 8 {
        line.spans +=
          [Span(" ")]
          + Charts.stacked(
            Firmness.counted.map { firmness in
              let money = split.count.tally(firmness).total(in: currency)
              return .init(
                value: money.map { $0.high ?? $0.value } ?? 0, fill: firmness.fill, style: Style(firmness.role))
            }, full: full, width: bar)
      }
      writer.append(line)
    }
  }

  private static func size(_ count: MoneyCount, _ currency: String) -> Double {
    Firmness.counted.reduce(0) { sum, firmness in
      sum + (count.tally(firmness).total(in: currency).map { $0.high ?? $0.value } ?? 0)
    }
  }

  /// What is left of packages of which a part is firmer or softer, beside what was said.
  private static func writeRests(_ count: MoneyCount, _ source: PageSource, to writer: inout PageWriter) {
    let rests = count.entries.filter(\.isRest)
    guard !rests.isEmpty else { return }
    writer.heading("Left of packages", note: "what their parts have not taken: worked out, not told")
    for rest in rests.prefix(mostRows) {
      let deal = source.ledger.deals.deal(rest.deal)
      writer.append(
        [
          Span(" " + (deal.recipient ?? "–"), Style(.company)),
          Span("  \(MoneyText.text(rest.money)) of \(MoneyText.text(deal.amount))", Style(.money)),
          Span("  \(rest.firmness.word)", Style(rest.firmness.role)),
        ], item: source.item(deal: rest.deal))
    }
  }

  private static func writeLeftOut(_ count: MoneyCount, _ source: PageSource, to writer: inout PageWriter) {
    guard !count.leftOut.isEmpty else { return }
    writer.heading("In no sum")
    let kinds: [(String, (MoneyCount.Reason) -> Bool)] = [
      ("state no amount", { $0 == .noAmount }),
      ("were called off or denied", { $0 == .calledOff }),
      ("are parts of a package that counts", { if case .partOf = $0 { true } else { false } }),
      ("are packages whose parts count", { $0 == .allInParts }),
      ("have the figure of another account", { if case .sameFigure = $0 { true } else { false } }),
    ]
    for (text, isOf) in kinds {
      let deals = count.leftOut.filter { isOf($0.reason) }.map(\.deal)
      guard !deals.isEmpty else { continue }
      writer.append(
        [Span(" \(CountText.text(deals.count, "deal")) ", Style(.text)), Span(text, Style(.muted))],
        item: PageItem(facts: source.facts(ofDeals: deals)))
    }
  }
}
