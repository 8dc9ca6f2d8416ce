import TermsheetCore

/// In which form a list is written to a file.
enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case csv, tsv, json, markdown, html

  var name: String {
    switch self {
    case .csv: "CSV"
    case .tsv: "TSV"
    case .json: "JSON"
    case .markdown: "Markdown"
    case .html: "HTML"
    }
  }

  var help: String {
    switch self {
    case .csv: "for spreadsheets, every field"
    case .tsv: "tabs between, every field"
    case .json: "for programs, every field"
    case .markdown: "a table as on the screen"
    case .html: "a page with charts, as on the screen"
    }
  }

  var ending: String { self == .markdown ? "md" : rawValue }
}

/// Which rows of a list are meant.
enum ExportRows: Sendable {
  case all, selected
}

extension State {
  private var exportedDeals: [Int] { markedDeals.isEmpty ? visibleDeals.map(Int.init) : markedDeals }
  private var exportedHardware: [Int] { markedHardware.isEmpty ? visibleHardware : markedHardware }

  var exportCount: Int {
    switch focus {
    case .companies: visibleCompanies.count
    case .ownership: ownershipEntries.count
    case .page: pageTable(.all).rows.count
    case .hardware: exportedHardware.count
    default: exportedDeals.count
    }
  }

  private func dealRows(_ deals: [Int]) -> RowList<FactRow<Deal>> {
    RowList(count: deals.count) { [ledger = catalogue.ledger] in ledger.row(ofDeal: deals[$0]) }
  }

  private func hardwareRows(_ rows: [Int]) -> RowList<FactRow<HardwareMention>> {
    RowList(count: rows.count) { hardwareRow(rows[$0]) }
  }

  private func hardwareRow(_ row: Int) -> FactRow<HardwareMention> {
    let ledger = catalogue.ledger
    let entry = ledger.hardware[catalogue.hardware.shown(row)]
    let articles = Set(catalogue.hardware.mentions(row).map(ledger.hardware.article)).count
    let texts = Int(catalogue.hardware.texts[row])
    return FactRow(
      fact: entry.mention, article: ledger.articles.article(entry.article), reports: texts,
      copies: max(0, articles - texts), key: entry.key)
  }

  private func stakeRow(_ entry: OwnershipEntry) -> FactRow<Stake> {
    let stake = catalogue.ledger.stakes[entry.entry.statements[0]]
    return FactRow(
      fact: entry.entry.stake, article: catalogue.ledger.articles.article(stake.article),
      reports: entry.entry.statements.count, copies: entry.entry.copies(in: catalogue.ledger), key: stake.key)
  }

  private func company(_ index: Int) -> CompanySummary {
    let entry = catalogue.companies[index]
    var summary = CompanySummary(name: entry.name)
    summary.deals = companyCounts.indices.contains(index) ? companyCounts[index] : entry.deals.count
    for deal in entry.deals {
      let deal = catalogue.ledger.deals.deal(Int(deal))
      if deal.recipient == entry.name { summary.asRecipient += 1 }
      if deal.investors.contains(where: { $0.name == entry.name }) { summary.asInvestor += 1 }
    }
    (summary.stakesInIt, summary.stakesHeld) = (entry.held.count, entry.holding.count)
    summary.hardware = entry.hardware.count
    return summary
  }

  /// The list as a table: as people read it, or with every field.
  func exportTable(shown: Bool, rows: ExportRows = .all) -> Table? {
    switch focus {
    case .page: return pageTable(rows)
    case .hardware:
      let list = rows == .all ? exportedHardware : [selectedHardware].compactMap { $0 }
      let facts = hardwareRows(list)
      return shown ? Table(shown: facts) : Table(records: facts)
    case .ownership:
      let list = rows == .all ? ownershipEntries : [selectedHolding].compactMap { $0 }
      let facts = RowList(list.map(stakeRow))
      return shown ? Table(shown: facts) : Table(records: facts)
    case .companies where rows == .all || chosen != nil:
      let list = (rows == .all ? visibleCompanies : [chosen].compactMap { $0 }).map(company)
      return shown ? Table(shown: list) : Table(records: list)
    default:
      let deals = rows == .all ? exportedDeals : [selectedDeal].compactMap { $0 }
      let facts = dealRows(deals)
      return shown ? Table(shown: facts) : Table(records: facts)
    }
  }

  func exportBytes(_ format: ExportFormat) -> [UInt8] {
    switch format {
    case .csv: return exportTable(shown: false).map { SeparatedValues.comma.text($0) } ?? []
    case .tsv: return exportTable(shown: false).map { SeparatedValues.tab.text($0) } ?? []
    case .markdown: return exportTable(shown: true).map { MarkdownTable.text($0) } ?? []
    case .html: return report
    case .json:
      switch focus {
      case .page: return pageTable(.all).json
      case .companies: return RowsEncoder().document(visibleCompanies.map(company))
      case .ownership: return RowsEncoder().document(RowList(ownershipEntries.map(stakeRow)))
      case .hardware: return RowsEncoder().document(hardwareRows(exportedHardware))
      default: return RowsEncoder().document(dealRows(exportedDeals))
      }
    }
  }

  private var report: [UInt8] {
    let name = focus == .page ? page.name?.rawValue ?? focus.rawValue : focus.rawValue
    var parts = [focus == .page ? page.content.title : name].filter { !$0.isEmpty }
    if let chosen { parts.append("company \(catalogue.companies[chosen].name)") }
    if !filter.text.isEmpty { parts.append("filter \(filter.text)") }
    if !marks.isEmpty { parts.append("marked rows") }
    parts.append("\(CountText.text(catalogue.ledger.articleCount, "article")), \(today.iso)")
    let (title, subtitle) = ("termsheet: \(name)", parts.joined(separator: " · "))
    if focus == .page { return pageReport(title: title, subtitle: subtitle).text }
    guard let table = exportTable(shown: true) else { return [] }
    return HTMLReport(title: title, subtitle: subtitle, table: table, charts: focus == .deals ? charts : []).text
  }

  /// Money by recipient, and deals by month, of what is on the screen.
  private var charts: [HTMLReport.Chart] {
    var sums: [String: FirmSum] = [:]
    var months: [String: Int] = [:]
    var undated = 0
    for index in exportedDeals {
      let deal = catalogue.ledger.deals.deal(index)
      if let recipient = deal.recipient { sums[recipient, default: FirmSum()].add(deal) }
      if let date = deal.date ?? catalogue.article(ofDeal: index).published, date.month != nil {
        months[String(date.iso.prefix(7)), default: 0] += 1
      } else {
        undated += 1
      }
    }
    let money = sums.compactMap { name, sum -> HTMLReport.Bar? in
      guard let total = sum.totals.first(where: { $0.money.currency == "USD" })?.money else { return nil }
      return HTMLReport.Bar(label: name, value: total.value, text: MoneyText.text(total))
    }
    let shown = months.sorted { $0.key < $1.key }.suffix(Self.mostMonths)
    let earlier = months.values.reduce(0, +) - shown.reduce(0) { $0 + $1.value }
    var left: [String] = []
    if earlier > 0 { left.append("\(CountText.text(earlier, "deal")) before \(shown.first?.key ?? "")") }
    if undated > 0 { left.append("\(CountText.text(undated, "deal")) without a date as exact as a month") }
    return [
      HTMLReport.Chart(
        title: "Money in, signed or done, in US dollars",
        bars: Array(money.sorted { $0.value != $1.value ? $0.value > $1.value : $0.label < $1.label }.prefix(15))),
      HTMLReport.Chart(
        title: "Deals by month",
        bars: shown.map { HTMLReport.Bar(label: $0.key, value: Double($0.value), text: CountText.text($0.value)) },
        note: left.isEmpty ? "" : "In no bar: " + left.joined(separator: ", ") + "."),
    ]
  }

  /// Months with deals that a chart has room for, the latest.
  private static let mostMonths = 24
}

extension Table.Cell {
  /// As it is copied.
  var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): Int64(exactly: number).map { String($0) } ?? "\(number)"
    }
  }
}
