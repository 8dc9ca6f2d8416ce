import TermsheetCore

/// Which company has, or is to get, how much of which chip.
enum ComputePage {
  private static let mostRows = 60
  private static let cell = 11

  static func content(_ source: PageSource) -> PageContent {
    let matrix = ComputeMatrix(source.hardware, deals: source.deals, in: source.ledger)
    var writer = PageWriter(width: source.width)
    let companies = matrix.companies.indices.filter { source.chosen == nil || matrix.companies[$0] == source.chosen }
    if companies.isEmpty {
      writer.text(
        "no article tells of a chip that \(source.chosen ?? "a company") uses, plans or buys", .muted, indent: 1)
    } else {
      writeMatrix(matrix, companies, source, to: &writer)
      writeStatements(matrix, companies, source, to: &writer)
      writeCommitments(source, to: &writer)
    }
    return PageContent(
      title:
        "\(CountText.text(companies.count, "company", plural: "companies")), \(CountText.text(matrix.chips.count, "chip"))",
      lines: writer.lines,
      hints: [
        .init(command: "pane-right", text: "chip"), .init(command: "open", text: "evidence"),
        .init(command: "next-evidence", text: "next, then the deals"),
      ])
  }

  private static func writeMatrix(
    _ matrix: ComputeMatrix, _ companies: [Int], _ source: PageSource, to writer: inout PageWriter
  ) {
    let left = min(18, max(12, source.width / 7))
    let across = max(1, (source.width - left - 2) / (cell + 1))
    let chips = matrix.chips.indices.filter { chip in
      companies.contains { matrix.cell(company: $0, chip: chip) != nil }
    }.prefix(across)
    writer.append([
      Span(" ● ", Style(.statusClosed)), Span("running   "), Span("○ ", Style(.statusPlanned)),
      Span("announced, planned or ordered"),
    ])
    writer.append(PageLine())
    writer.append(
      [Span(String(repeating: " ", count: left + 2))]
        + chips.map { chip in
          let name = matrix.chips[chip].name
          let fitting = ScreenText.columns(of: name) > cell ? HardwarePane.shortName(name) ?? name : name
          return Span(TextFit.padded(fitting, to: cell, alignment: .right) + " ", Style(.header))
        })
    for company in companies.prefix(mostRows) {
      var line = PageLine(
        spans: [Span(" " + TextFit.padded(matrix.companies[company], to: left) + " ", Style(.company))])
      for (place, chip) in chips.enumerated() {
        guard let cell = matrix.cell(company: company, chip: chip) else {
          line.spans.append(Span(TextFit.padded("·", to: Self.cell, alignment: .right) + " ", Style(.muted)))
          continue
        }
        line.spans.append(
          Span(
            TextFit.padded(figure(cell), to: Self.cell, alignment: .right) + " ",
            Style(cell.isRunning ? .statusClosed : .statusPlanned)))
        let start = left + 2 + place * (Self.cell + 1)
        line.targets.append(
          PageTarget(columns: start..<start + Self.cell, item: item(cell, of: matrix.companies[company], source)))
      }
      if !line.targets.isEmpty { writer.append(line) }
    }
    let rest = matrix.chips.count - chips.count
    if rest > 0, source.chosen == nil {
      writer.text("\(CountText.text(rest, "chip")) more have no room here and stand below", .muted, indent: 1)
    }
  }

  /// `●24,000`, `○~1.2 GW`: what runs before what is announced.
  private static func figure(_ cell: ComputeMatrix.Cell) -> String {
    if let running = cell.running.first { return "●" + short(running) }
    if let announced = cell.announced.first { return (cell.isRunning ? "●" : "") + "○" + short(announced) }
    return (cell.isRunning ? "●" : "") + (cell.isAnnounced ? "○" : "")
  }

  /// Without the word "chips", which the column says.
  private static func short(_ quantity: HardwareMention.Quantity) -> String {
    let text = QuantityText.text(quantity)
    for word in [" chips", " chip"] where text.hasSuffix(word) { return String(text.dropLast(word.count)) }
    return text
  }

  private static func item(_ cell: ComputeMatrix.Cell, of company: String, _ source: PageSource) -> PageItem {
    PageItem(
      facts: cell.mentions.map { .hardware($0) } + source.facts(ofDeals: cell.deals), company: company)
  }

  private static func writeStatements(
    _ matrix: ComputeMatrix, _ companies: [Int], _ source: PageSource, to writer: inout PageWriter
  ) {
    let name = PageWriter.columns(companies.map { matrix.companies[$0] }, least: 10, most: 18)
    let chip = PageWriter.columns(matrix.chips.map(\.name), least: 10, most: min(22, source.width / 4))
    writer.heading("What is said")
    writer.row([
      .init(" Company", name + 1, .header), .init("Chip", chip, .header), .init("Running", 15, .header, right: true),
      .init("Announced", 15, .header, right: true), .init("Texts", 5, .header, right: true),
    ])
    for company in companies {
      var isFirst = true
      for index in matrix.chips.indices {
        guard let cell = matrix.cell(company: company, chip: index) else { continue }
        func text(_ quantities: [HardwareMention.Quantity], _ isTold: Bool, _ mark: String) -> String {
          quantities.first.map { mark + QuantityText.text($0) } ?? (isTold ? mark + " yes" : "·")
        }
        let cells: [PageWriter.Cell] = [
          .init(" " + (isFirst ? matrix.companies[company] : ""), name + 1, .company),
          .init(matrix.chips[index].name, chip),
          .init(text(cell.running, cell.isRunning, "●"), 15, cell.isRunning ? .statusClosed : .muted, right: true),
          .init(
            text(cell.announced, cell.isAnnounced, "○"), 15, cell.isAnnounced ? .statusPlanned : .muted, right: true),
          .init(CountText.text(cell.mentions.count), 5, .muted, right: true),
        ]
        // What does not fit behind the row stands below it.
        let paid = paid(cell, source)
        let room = source.width - cells.reduce(0) { $0 + $1.width + 1 }
        let fits = ScreenText.columns(of: paid) < room
        writer.row(
          cells, item: item(cell, of: matrix.companies[company], source),
          tail: fits ? [Span(paid, Style(.money))] : [])
        if !fits { writer.append([Span(String(repeating: " ", count: name) + paid, Style(.money))]) }
        isFirst = false
      }
    }
  }

  /// The contract by which it is paid: `  contract with Lantern: $38B`.
  private static func paid(_ cell: ComputeMatrix.Cell, _ source: PageSource) -> String {
    guard let index = cell.deals.first else { return "" }
    let deal = source.ledger.deals.deal(index)
    let to = deal.investors.first.map { " with \($0.name)" } ?? ""
    let amount = deal.amount.map { MoneyText.text($0) } ?? "amount not stated"
    return "  contract\(to): \(amount)" + (cell.deals.count > 1 ? " +\(cell.deals.count - 1)" : "")
  }

  private static func writeCommitments(_ source: PageSource, to writer: inout PageWriter) {
    let deals = source.chosenDeals.filter { source.ledger.deals.deal($0).kind == .computeCommitment }
    guard !deals.isEmpty else { return }
    writer.heading("Capacity that is paid for", note: "buyer → provider")
    for index in deals {
      let deal = source.ledger.deals.deal(index)
      let providers = deal.investors.map(\.name).joined(separator: ", ")
      let who = (deal.recipient ?? "–") + (providers.isEmpty ? "" : " → " + providers)
      writer.row(
        [.init(" ", 1)] + source.cells(deal: index, who: who, whoWidth: max(20, min(44, source.width - 54))),
        item: source.item(deal: index))
    }
  }
}
