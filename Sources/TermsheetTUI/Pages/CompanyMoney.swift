import TermsheetCore

/// The money that a company got, by round over time, and what it was put at.
enum CompanyMoney {
  static func write(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    writeSums(profile, source, to: &writer)
    writeRounds(profile, source, to: &writer)
    writeValuations(profile, source, to: &writer)
  }

  private static func writeSums(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    let count = profile.moneyIn
    guard !count.entries.isEmpty else { return }
    writer.heading("Money in", note: "a package and its parts count once")
    for total in count.whole.totals {
      let currency = total.money.currency
      var line = PageLine(spans: [Span(" ")])
      var column = 1
      for firmness in Firmness.counted {
        guard let money = count.tally(firmness).total(in: currency) else { continue }
        let text = MoneyText.text(money)
        let word = "\(firmness.fill) \(firmness.word) "
        line.spans += [Span(word, Style(firmness.role)), Span(text, Style(.money, on: .plain, .bold)), Span("   ")]
        let start = column + ScreenText.columns(of: word)
        let deals = count.entries.filter { $0.firmness == firmness && $0.money.currency == currency }.map(\.deal)
        line.targets.append(
          PageTarget(
            columns: start..<start + ScreenText.columns(of: text), item: PageItem(facts: source.facts(ofDeals: deals))))
        column = start + ScreenText.columns(of: text) + 3
      }
      writer.append(line)
      let bar = min(70, source.width - 2)
      let parts = Firmness.counted.map { firmness -> Charts.Part in
        let money = count.tally(firmness).total(in: currency)
        return .init(value: money.map { $0.high ?? $0.value } ?? 0, fill: firmness.fill, style: Style(firmness.role))
      }
      let full = parts.reduce(0) { $0 + $1.value }
      writer.append([Span(" ")] + Charts.stacked(parts, full: full, width: bar))
    }
  }

  private static func writeRounds(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    guard !profile.receiving.isEmpty else { return }
    let isUndated = profile.receiving.contains { Timeline.date(of: source.ledger.deals[$0], in: source.ledger) == nil }
    writer.heading("Rounds and deals", note: isUndated ? "those without a date, then oldest first" : "oldest first")
    let currency = profile.moneyIn.mainCurrency ?? "USD"
    let amounts = profile.receiving.compactMap { source.ledger.deals.deal($0).amount }.filter {
      $0.currency == currency
    }
    let full = amounts.map { $0.high ?? $0.value }.max() ?? 0
    let who = max(12, min(26, source.width - 62))
    let bar = source.width - 54 - who
    for index in profile.receiving {
      let entry = source.ledger.deals[index]
      let names = entry.deal.investors.map(\.name)
      let label = names.isEmpty ? "–" : names[0] + (names.count > 1 ? " +\(names.count - 1)" : "")
      var tail: [Span] = []
      if bar >= 6, let amount = entry.deal.amount, amount.currency == currency {
        let firmness = Firmness(entry.deal)
        tail =
          [Span(" ")]
          + Charts.stacked(
            [.init(value: amount.high ?? amount.value, fill: firmness.fill, style: Style(firmness.role))], full: full,
            width: min(40, bar))
      }
      let isPart = source.parts.package(of: index) != nil
      writer.row(
        [.init(isPart ? " └" : " ", 2, .muted)] + source.cells(deal: index, who: label, whoWidth: who, inTime: true),
        item: source.item(deal: index), tail: tail)
    }
  }

  private static func writeValuations(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    guard !profile.valuations.isEmpty else { return }
    writer.heading("Put at", note: "by round; a step only between figures of one currency")
    let dollars = profile.valuations.filter {
      $0.valuation.money.currency == profile.valuations.last?.valuation.money.currency && $0.date != nil
    }
    let full = dollars.map { $0.valuation.money.value }.max() ?? 0
    let bar = max(0, min(40, source.width - 64))
    for step in profile.valuations {
      let money = step.valuation.money
      let basis = step.valuation.basis == .unspecified ? "" : step.valuation.basis.rawValue
      // As among the rounds: what is only recalled was not then.
      let isPlaced = Timeline.date(of: source.ledger.deals[step.deal], in: source.ledger) != nil
      let date = isPlaced ? source.date(ofDeal: step.deal) : FigureStyle.unicode.nothing
      var tail: [Span] = []
      if bar >= 6, money.currency == dollars.last?.valuation.money.currency {
        tail =
          [Span(" ")]
          + Charts.stacked(
            [.init(value: money.value, fill: step.firmness.fill, style: Style(step.firmness.role))], full: full,
            width: bar)
      }
      writer.row(
        [
          .init(" ", 2), .init(date, 11, date.hasSuffix("*") ? .muted : .text),
          .init(source.ledger.deals[step.deal].valuationText, 15, .money, right: true),
          .init(step.factor.map(factor) ?? "", 7, .text, right: true),
          .init(source.ledger.deals.deal(step.deal).status?.word ?? "", 10, step.firmness.role),
          .init(basis, 10, .muted),
        ], item: source.item(deal: step.deal), tail: tail)
    }
    guard dollars.count > 2 else { return }
    for line in Charts.line(dollars.map { $0.valuation.money.value }, columns: min(40, source.width - 4), rows: 3) {
      writer.append([Span("  " + line, Style(.barFilled))])
    }
  }

  /// `×2.5`.
  private static func factor(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "×\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }
}
